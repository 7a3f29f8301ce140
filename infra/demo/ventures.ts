import type { PersonKey } from './community.ts';

/** What they develop together, without a client: days count from the day on which the demo began, amounts are in euros. */
export const venture = {
  ...{ key: 'planner', by: 'ada', lead: 'aurora', visibility: 'COMMUNITY' },
  title: 'A light planner of our own',
  description:
    'What we learnt of Lumen’s configurator, for whoever furnishes rooms: drawn in the browser, lit at once.\nNobody is to carry the cost of trying alone.',
  ...{ target: '6000.00', minimum: '4000.00', deadlineInDays: 75 },
  /** Who backs it: for an organization, or for themselves. */
  pledges: [
    { by: 'hugo', backer: 'officina', amount: '1500.00' },
    { by: 'fabio', backer: 'fabio', amount: '600.00' },
  ],
  /** Asks to take part, and waits for Ada's word. */
  asks: 'elisa',
} as const;

/** Know-how of the demo. */
interface DemoKnowHow {
  readonly key: string;
  readonly title: string;
  readonly description: string;
  readonly kind: 'DESIGN' | 'METHOD' | 'TOOL';
  readonly visibility: 'PUBLIC' | 'COMMUNITY';
  /** The first registers it. */
  readonly makers: readonly { readonly person: PersonKey; readonly basisPoints: number }[];
  /** Who of the others has confirmed it: without all it waits. */
  readonly confirmedBy: readonly PersonKey[];
}

/** One that can be cited, and one that waits for Dario's word. */
export const knowHow: readonly DemoKnowHow[] = [
  {
    ...{ key: 'light-model', kind: 'METHOD', visibility: 'COMMUNITY' },
    title: 'A model of how lamps throw their light',
    description: 'From a lamp’s table of intensities to what is bright in a room, fast enough to be watched.',
    makers: [
      { person: 'hugo', basisPoints: 7_000 },
      { person: 'bruno', basisPoints: 3_000 },
    ],
    confirmedBy: ['bruno'],
  },
  {
    ...{ key: 'rooms', kind: 'DESIGN', visibility: 'PUBLIC' },
    title: 'Rooms to begin with',
    description: 'Twelve rooms with windows and furniture, by which somebody learns a planner in a minute.',
    makers: [
      { person: 'fabio', basisPoints: 6_000 },
      { person: 'dario', basisPoints: 4_000 },
    ],
    confirmedBy: [],
  },
];
