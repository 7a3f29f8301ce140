import type { PersonKey, SkillKey } from './cast.ts';

/** A role: its days count from today, its rate is in euros an hour. */
export interface StoryRole {
  readonly title: string;
  readonly skill: SkillKey;
  readonly level: number;
  readonly hours: number;
  readonly from: number;
  readonly to: number;
  readonly rate: string;
}

/** A commission that a client gives. */
export interface StoryCommission {
  readonly key: 'configurator' | 'page';
  readonly title: string;
  readonly description: string;
  readonly client: 'lumen' | 'borgo';
  readonly price: string;
  readonly visibility: 'COMMUNITY' | 'PUBLIC';
  readonly roles: readonly StoryRole[];
  readonly milestones: readonly { readonly title: string; readonly amount: string; readonly due: number }[];
}

/** 24,000.00 EUR from Germany, in three milestones and by four roles. */
export const configurator: StoryCommission = {
  key: 'configurator',
  title: 'A lighting configurator for Lumen',
  description:
    'Lumen’s resellers are to plan a room’s light in the browser, see it at once, and order what they planned.',
  client: 'lumen',
  price: '24000.00',
  visibility: 'COMMUNITY',
  roles: [
    { title: 'Interface design', skill: 'interface', level: 5, hours: 80, from: 1, to: 60, rate: '55.00' },
    { title: 'Web development', skill: 'web', level: 5, hours: 180, from: 1, to: 120, rate: '60.00' },
    { title: 'Light rendering', skill: 'light', level: 4, hours: 60, from: 1, to: 90, rate: '50.00' },
    {
      title: 'Translation, Italian and German',
      skill: 'translation',
      level: 4,
      hours: 24,
      from: 60,
      to: 120,
      rate: '38.00',
    },
  ],
  milestones: [
    { title: 'Design', amount: '6000.00', due: 60 },
    { title: 'First version', amount: '12000.00', due: 100 },
    { title: 'Delivery in German and Italian', amount: '6000.00', due: 120 },
  ],
};

/** 3,000.00 EUR from a public body in Italy, at once and by one. */
export const page: StoryCommission = {
  key: 'page',
  title: 'A page for the library of Borgo',
  description: 'Opening hours, the catalogue’s search and a calendar of readings, for people of every age.',
  client: 'borgo',
  price: '3000.00',
  visibility: 'PUBLIC',
  roles: [
    { title: 'Wireframes and first version', skill: 'page', level: 2, hours: 40, from: 65, to: 105, rate: '45.00' },
  ],
  milestones: [{ title: 'The page, ready to use', amount: '3000.00', due: 105 }],
};

export const commissions = [configurator, page] as const;

/** Who is to be proposed for the configurator's roles, in their order, and who would step in for whom: null is nobody. */
export const team: readonly { readonly person: PersonKey; readonly bench: PersonKey | null }[] = [
  { person: 'fabio', bench: 'dario' },
  { person: 'bruno', bench: 'dario' },
  { person: 'hugo', bench: null },
  { person: 'greta', bench: 'elisa' },
];
