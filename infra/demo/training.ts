import type { PersonKey } from './community.ts';

const skill = (id: string, label: string) => ({ uri: `http://data.europa.eu/esco/skill/${id}`, label });

/** Skills of ESCO's beyond the demo's commissions: what else a coworking community sells. */
const [translation, accounting, carpentry, photography, graphicDesign, interfaceDesign, management, taxLaw, lighting] =
  [
    skill('449f0945-4943-49f9-bd98-edfdfd7c00ba', 'translate texts'),
    skill('ecc18804-a466-40d9-98b4-fba5cd67dd4b', 'accounting'),
    skill('19858dd3-a5fe-4855-b644-6ecfefd1c384', 'carpentry'),
    skill('38509fa4-7c06-4a4b-9622-f521f03c37b8', 'photography'),
    skill('7fb699d9-182a-430e-b7a0-6d8ed05c284b', 'graphic design'),
    skill('fd33c66c-70c4-40e6-b87c-5495bd3bf26e', 'design user interface'),
    skill('7111b95d-0ce3-441a-9d92-4c75d05c4388', 'project management'),
    skill('d669af41-756c-48d9-a286-1443253f54b1', 'tax legislation'),
    skill('935d6f91-60c7-4eec-b6e0-255f96fa37d3', 'design lighting'),
  ] as const;
const accessibility = skill('3e23db60-0c3d-498a-a6ac-ffbed0ecb033', 'ICT accessibility standards');

/** What they can do besides. */
export const otherSkills: readonly {
  readonly person: PersonKey;
  readonly skill: { readonly uri: string; readonly label: string };
  readonly level: number;
  readonly evidence: string;
}[] = [
  { person: 'greta', skill: translation, level: 5, evidence: 'Manuali e siti, italiano e tedesco, da dodici anni.' },
  { person: 'carla', skill: accounting, level: 4, evidence: 'La contabilità di Studio Aurora.' },
  { person: 'dario', skill: graphicDesign, level: 4, evidence: 'L’identità visiva della biblioteca di Borgo.' },
  { person: 'elisa', skill: photography, level: 2, evidence: 'Le fotografie del sito di Studio Aurora.' },
  { person: 'hugo', skill: carpentry, level: 4, evidence: 'Lampade e arredi in legno per Lumen.' },
  { person: 'hugo', skill: lighting, level: 5, evidence: 'La luce di tre musei e di una biblioteca.' },
  { person: 'ada', skill: management, level: 5, evidence: 'Venti commesse di Studio Aurora.' },
  { person: 'marta', skill: taxLaw, level: 5, evidence: 'Dottoressa commercialista dal 2009.' },
  { person: 'marta', skill: accounting, level: 5, evidence: 'I conti di quaranta professionisti.' },
  { person: 'fabio', skill: graphicDesign, level: 3, evidence: 'Manifesti e copertine.' },
];

/** A course; days count from when the demo began. */
export interface DemoCourse {
  readonly key: string;
  readonly by: PersonKey;
  /** Undefined: the community itself gives it. */
  readonly provider: string | undefined;
  readonly titles: { readonly titleEn: string; readonly titleIt: string };
  readonly skill: { readonly uri: string; readonly label: string };
  readonly level: number;
  readonly hours: number;
  readonly certificate: 'ATTENDANCE' | 'ASSESSMENT';
  readonly sinceDay: number;
}

/** What one can learn here. */
export const courses: readonly DemoCourse[] = [
  {
    ...{ key: 'interfaces', by: 'ada', provider: 'aurora', hours: 24, certificate: 'ASSESSMENT', sinceDay: -200 },
    titles: { titleEn: 'Interfaces that people understand', titleIt: 'Interfacce che si capiscono' },
    ...{ skill: interfaceDesign, level: 4 },
  },
  {
    ...{ key: 'joints', by: 'hugo', provider: 'officina', hours: 40, certificate: 'ATTENDANCE', sinceDay: -90 },
    titles: { titleEn: 'Wooden joints by hand', titleIt: 'Giunti in legno fatti a mano' },
    ...{ skill: carpentry, level: 3 },
  },
  {
    ...{ key: 'books', by: 'ada', provider: undefined, hours: 8, certificate: 'ATTENDANCE', sinceDay: -30 },
    titles: { titleEn: 'Accounting for those who invoice', titleIt: 'Contabilità per chi fattura' },
    ...{ skill: accounting, level: 2 },
  },
  {
    ...{ key: 'access', by: 'ada', provider: 'aurora', hours: 16, certificate: 'ASSESSMENT', sinceDay: -14 },
    titles: { titleEn: 'Sites that everybody can use', titleIt: 'Siti che tutti possono usare' },
    ...{ skill: accessibility, level: 4 },
  },
];

/** Who completed which of them, with days counted from when the demo began; some are confirmed by who gives the course. */
export const trainings: readonly {
  readonly person: PersonKey;
  readonly course: string;
  readonly completedDay: number;
  readonly certificateId: string;
  readonly confirmedBy: PersonKey | undefined;
}[] = [
  { person: 'dario', course: 'interfaces', completedDay: -20, certificateId: 'AUR-2026-1', confirmedBy: 'ada' },
  { person: 'elisa', course: 'books', completedDay: -5, certificateId: 'COM-2026-4', confirmedBy: undefined },
  { person: 'carla', course: 'books', completedDay: -12, certificateId: 'COM-2026-3', confirmedBy: 'ada' },
  { person: 'elisa', course: 'joints', completedDay: -30, certificateId: 'BLU-2026-2', confirmedBy: 'hugo' },
  { person: 'fabio', course: 'interfaces', completedDay: -2, certificateId: 'AUR-2026-2', confirmedBy: undefined },
];
