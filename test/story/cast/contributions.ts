import type { PutIn } from '../../../infra/demo/acts/work.ts';
import type { PersonKey } from './cast.ts';
import type { StoryCommission } from './commissions.ts';

/** What somebody puts in, under a version of an agreement; amounts are in euros. */
export interface Contribution extends PutIn {
  readonly to: StoryCommission['key'];
  /** The number of the version that is in force then. */
  readonly version: number;
  readonly person: PersonKey;
  /** Who approves it. */
  readonly approver: PersonKey;
}

type Work = Pick<Contribution, 'person' | 'role' | 'minutes' | 'note' | 'approver'>;
const work = (to: Contribution['to'], version: number, facts: Work): Contribution => ({
  to,
  version,
  kind: 'WORK',
  ...facts,
});

/** Until Greta leaves, in step 7. */
export const firstContributions: readonly Contribution[] = [
  work('configurator', 1, {
    person: 'fabio',
    role: 0,
    minutes: 2_790,
    note: 'Screens of the planner',
    approver: 'bruno',
  }),
  work('configurator', 1, {
    person: 'bruno',
    role: 1,
    minutes: 1_200,
    note: 'The frame of the application',
    approver: 'fabio',
  }),
  work('configurator', 1, {
    person: 'hugo',
    role: 2,
    minutes: 920,
    note: 'How lamps throw their light',
    approver: 'ada',
  }),
  work('configurator', 1, { person: 'greta', role: 3, minutes: 375, note: 'The glossary', approver: 'ada' }),
  {
    ...{ to: 'configurator', version: 1, person: 'fabio', kind: 'EXPENSE', amount: '120.00', vat: '26.40' },
    ...{ note: 'A typeface', approver: 'ada' },
  },
  {
    ...{ to: 'configurator', version: 1, person: 'bruno', kind: 'TRANSFER', amount: '500.00' },
    ...{ note: 'For the servers of the first months', approver: 'ada' },
  },
  {
    ...{ to: 'configurator', version: 1, person: 'hugo', kind: 'CITE' },
    ...{ note: 'Officina Blu’s model of light', approver: 'ada' },
  },
];

/** Once Elisa has stepped in, in step 9. */
export const laterContributions: readonly Contribution[] = [
  work('configurator', 2, {
    person: 'fabio',
    role: 0,
    minutes: 2_010,
    note: 'The rest of the screens',
    approver: 'bruno',
  }),
  work('configurator', 2, { person: 'bruno', role: 1, minutes: 9_600, note: 'Planner and orders', approver: 'hugo' }),
  work('configurator', 2, { person: 'hugo', role: 2, minutes: 2_680, note: 'Rooms with windows', approver: 'ada' }),
  work('configurator', 2, {
    person: 'elisa',
    role: 3,
    minutes: 1_065,
    note: 'All texts, in two languages',
    approver: 'fabio',
  }),
  {
    ...{ to: 'configurator', version: 2, person: 'bruno', kind: 'EXPENSE', amount: '200.00', vat: '44.00' },
    ...{ note: 'A screen to test on', approver: 'ada' },
  },
  {
    ...{ to: 'configurator', version: 2, person: 'fabio', kind: 'EXPENSE', amount: '80.00', vat: '17.60' },
    ...{ note: 'The train to Munich', approver: 'bruno' },
  },
];

/** Fabio's, for the library. */
export const pageContributions: readonly Contribution[] = [
  work('page', 1, { person: 'fabio', role: 0, minutes: 2_400, note: 'Wireframes and the page', approver: 'ada' }),
];
