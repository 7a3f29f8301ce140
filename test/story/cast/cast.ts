import { randomInt } from 'node:crypto';

/** Who is in the story. */
export const people = [
  { key: 'ada', firstName: 'Ada', lastName: 'Lupi', birthday: '1980-12-01', sex: 'F', at: 'aurora', locale: 'EN' },
  { key: 'bruno', firstName: 'Bruno', lastName: 'Bruni', birthday: '1982-08-05', sex: 'M', at: 'aurora', locale: 'IT' },
  { key: 'carla', firstName: 'Carla', lastName: 'Rossi', birthday: '1988-07-10', sex: 'F', at: 'aurora', locale: 'EN' },
  { key: 'dario', firstName: 'Dario', lastName: 'Neri', birthday: '1991-12-01', sex: 'M', at: 'aurora', locale: 'IT' },
  {
    key: 'elisa',
    firstName: 'Elisa',
    lastName: 'Bianchi',
    birthday: '2002-03-10',
    sex: 'F',
    at: 'aurora',
    locale: 'IT',
  },
  { key: 'fabio', firstName: 'Fabio', lastName: 'Ferri', birthday: '1985-06-10', sex: 'M', at: 'fabio', locale: 'EN' },
  { key: 'greta', firstName: 'Greta', lastName: 'Conti', birthday: '1990-01-01', sex: 'F', at: 'greta', locale: 'EN' },
  { key: 'hugo', firstName: 'Hugo', lastName: 'Blu', birthday: '1979-02-03', sex: 'M', at: 'officina', locale: 'EN' },
  { key: 'klara', firstName: 'Klara', lastName: 'Licht', birthday: '1975-05-21', sex: 'F', at: 'lumen', locale: 'EN' },
  { key: 'livia', firstName: 'Livia', lastName: 'Borghi', birthday: '1969-09-30', sex: 'F', at: 'borgo', locale: 'IT' },
  {
    key: 'tullia',
    firstName: 'Tullia',
    lastName: 'Terzi',
    birthday: '1983-04-17',
    sex: 'F',
    at: 'terzo',
    locale: 'EN',
  },
] as const;

/** One of them. */
export type PersonKey = (typeof people)[number]['key'];

/** What they own; the first owner registers it. */
export const organizations = [
  {
    key: 'aurora',
    name: 'Studio Aurora',
    country: 'IT',
    owners: [
      { person: 'ada', share: '60%' },
      { person: 'bruno', share: '40%' },
    ],
  },
  { key: 'officina', name: 'Officina Blu', country: 'IT', owners: [{ person: 'hugo', share: '100%' }] },
  { key: 'lumen', name: 'Lumen GmbH', country: 'DE', owners: [{ person: 'klara', share: '100%' }] },
  { key: 'borgo', name: 'Comune di Borgo', country: 'IT', owners: [{ person: 'livia', share: '100%' }] },
  { key: 'terzo', name: 'Terzo Srl', country: 'IT', owners: [{ person: 'tullia', share: '100%' }] },
] as const satisfies readonly {
  readonly key: string;
  readonly name: string;
  readonly country: string;
  readonly owners: readonly { readonly person: PersonKey; readonly share: string }[];
}[];

/** One of them. */
export type OrganizationKey = (typeof organizations)[number]['key'];

/** Who takes part in Studio Aurora besides its owners. */
export const relationships = [
  { person: 'carla', by: 'ada', kind: 'COLLABORATOR', days: undefined },
  { person: 'dario', by: 'bruno', kind: 'COLLABORATOR', days: undefined },
  { person: 'elisa', by: 'ada', kind: 'INTERN', days: 180 },
  { person: 'greta', by: 'ada', kind: 'CONSULTANT', days: undefined },
] as const satisfies readonly {
  readonly person: PersonKey;
  readonly by: PersonKey;
  readonly kind: string;
  readonly days: number | undefined;
}[];

/** What a role asks for: one of these, by chance, so that runs on one graph seldom ask for the same. All are in ESCO, by these names. */
const choices = {
  interface: [
    ...[
      'design user interface',
      'software UI design patterns',
      'design interaction model',
      'software interaction design',
    ],
    ...['implement front-end website design', 'maintain responsive design', 'design application interfaces'],
  ],
  web: [
    ...['TypeScript', 'JavaScript', 'PHP', 'Ruby (computer programming)', 'CoffeeScript', 'JavaScript Framework'],
    ...['Python (computer programming)', 'VBScript', 'web programming'],
  ],
  light: [
    'render 3D images',
    'apply 3D imaging techniques',
    'create 3D characters',
    'edit digital moving images',
    'perform image editing',
  ],
  translation: [
    'use computer-aided translation',
    'use translation memory software',
    'machine translation',
    'develop terminology databases',
  ],
  page: ['create website wireframe', 'manage website', 'troubleshoot website', 'WebCMS', 'enhance website visibility'],
} as const;

/** What is asked for. */
export type SkillKey = keyof typeof choices;

export const skillKeys: readonly SkillKey[] = ['interface', 'web', 'light', 'translation', 'page'];

/** The names of this run's skills. */
export function chooseSkills(): Readonly<Record<SkillKey, string>> {
  const one = (key: SkillKey): string => choices[key][randomInt(choices[key].length)] ?? '';
  return {
    interface: one('interface'),
    web: one('web'),
    light: one('light'),
    translation: one('translation'),
    page: one('page'),
  };
}

/** Who can do what, and how well. */
export const claims = [
  { person: 'fabio', skill: 'interface', level: 5 },
  { person: 'dario', skill: 'interface', level: 4 },
  { person: 'bruno', skill: 'web', level: 5 },
  { person: 'dario', skill: 'web', level: 3 },
  { person: 'hugo', skill: 'light', level: 4 },
  { person: 'greta', skill: 'translation', level: 4 },
  { person: 'elisa', skill: 'translation', level: 2 },
  { person: 'fabio', skill: 'page', level: 3 },
] as const satisfies readonly { readonly person: PersonKey; readonly skill: SkillKey; readonly level: number }[];

/** When they work: days from today, hours in all. Nobody's windows overlap. */
export const windows = [
  { person: 'fabio', from: 2, to: 58, hours: 100, firmness: 'FIRM' },
  { person: 'fabio', from: 70, to: 100, hours: 60, firmness: 'FIRM' },
  { person: 'bruno', from: 2, to: 118, hours: 260, firmness: 'FIRM' },
  { person: 'dario', from: 2, to: 118, hours: 300, firmness: 'FIRM' },
  { person: 'hugo', from: 2, to: 88, hours: 80, firmness: 'FIRM' },
  { person: 'greta', from: 61, to: 118, hours: 40, firmness: 'TENTATIVE' },
  { person: 'elisa', from: 61, to: 118, hours: 60, firmness: 'FIRM' },
] as const satisfies readonly {
  readonly person: PersonKey;
  readonly from: number;
  readonly to: number;
  readonly hours: number;
  readonly firmness: 'FIRM' | 'TENTATIVE';
}[];

/** Colleagues vouch for what they know of each other. */
export const endorsements = [
  { by: 'ada', person: 'bruno', skill: 'web' },
  { by: 'bruno', person: 'dario', skill: 'interface' },
  { by: 'ada', person: 'greta', skill: 'translation' },
  { by: 'carla', person: 'elisa', skill: 'translation' },
] as const satisfies readonly { readonly by: PersonKey; readonly person: PersonKey; readonly skill: SkillKey }[];
