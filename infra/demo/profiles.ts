import type { PersonKey } from './community.ts';

/** What somebody says of themselves. */
export interface DemoProfile {
  readonly person: PersonKey;
  readonly place: { readonly country: string; readonly city: string };
  readonly languages: readonly string[];
  readonly bio: string;
  readonly links: readonly string[];
}

const [borgo, bergamo, milano, munich, ljubljana] = [
  { country: 'IT', city: 'Borgo' },
  { country: 'IT', city: 'Bergamo' },
  { country: 'IT', city: 'Milano' },
  { country: 'DE', city: 'München' },
  { country: 'SI', city: 'Ljubljana' },
] as const;

/** What the community reads of its people, who exist here only. */
export const profiles: readonly DemoProfile[] = [
  {
    ...{ person: 'ada', place: borgo, languages: ['it', 'en'], links: ['https://aurora.example/ada'] },
    bio: 'Brings people together for work that none could do alone. Founded Studio Aurora.',
  },
  {
    ...{ person: 'bruno', place: borgo, languages: ['it', 'en', 'fr'], links: ['https://aurora.example/bruno'] },
    bio: 'Web applications in TypeScript, from the first sketch to the last test.',
  },
  {
    ...{ person: 'carla', place: bergamo, languages: ['it'], links: [] },
    bio: 'Contabilità e fatture: i conti tornano sempre.',
  },
  {
    ...{ person: 'dario', place: milano, languages: ['it', 'en'], links: ['https://dario.example/'] },
    bio: 'Interfaces that one understands at once. Drew the visual identity of two libraries.',
  },
  {
    ...{ person: 'elisa', place: bergamo, languages: ['it', 'en', 'es'], links: [] },
    bio: 'Is learning the trade at Studio Aurora: wireframes, TypeScript and photographs.',
  },
  {
    ...{ person: 'fabio', place: milano, languages: ['it', 'en'], links: ['https://fabio.example/'] },
    bio: 'Freelancer: design and web development, for small enterprises above all.',
  },
  {
    ...{ person: 'greta', place: borgo, languages: ['it', 'de', 'en'], links: ['https://greta.example/'] },
    bio: 'Traduzioni tecniche fra italiano e tedesco; manuali, siti e cataloghi.',
  },
  {
    ...{ person: 'hugo', place: bergamo, languages: ['it', 'de'], links: ['https://officina-blu.example/'] },
    bio: 'Plans light and builds lamps in wood, on the screen first and then in the workshop.',
  },
  {
    ...{ person: 'klara', place: munich, languages: ['de', 'en'], links: ['https://lumen.example/'] },
    bio: 'Heads what Lumen sells online.',
  },
  {
    ...{ person: 'livia', place: borgo, languages: ['it'], links: [] },
    bio: 'Cura la biblioteca e i servizi in rete del Comune di Borgo.',
  },
  {
    ...{ person: 'marta', place: milano, languages: ['it', 'fr'], links: ['https://marta.example/'] },
    bio: 'Accountant of freelancers and small studios: tax law, said so that one understands it.',
  },
  {
    ...{ person: 'ivo', place: ljubljana, languages: ['sl', 'it'], links: [] },
    bio: 'Prints posters, and wants to do so in company again.',
  },
];

/** What their owners say of organizations. */
export const organizationProfiles = [
  {
    ...{ organization: 'aurora', by: 'ada', place: borgo },
    description: 'Web applications and what belongs to them: design, texts, and people who look after them.',
  },
  {
    ...{ organization: 'officina', by: 'hugo', place: bergamo },
    description: 'Luce e arredi in legno, dal disegno al pezzo finito.',
  },
  {
    ...{ organization: 'lumen', by: 'klara', place: munich },
    description: 'Lamps for offices and homes, sold by resellers all over Europe.',
  },
  {
    ...{ organization: 'borgo', by: 'livia', place: borgo },
    description: 'Il Comune, con la sua biblioteca.',
  },
] as const satisfies readonly (Pick<DemoProfile, 'place'> & {
  readonly organization: string;
  readonly by: PersonKey;
  readonly description: string;
})[];
