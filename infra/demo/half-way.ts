import type { PutIn } from './acts/work.ts';
import type { Scene } from './scene.ts';

/** The commission that the demo takes half-way, and who does it, in the order of its roles. */
export const halfWay = {
  commission: 'catalogue',
  people: ['bruno', 'fabio'],
  confirmByDays: 21,
  deliveredBy: 'bruno',
  acceptedBy: 'klara',
} as const;

/** What is put in: the last waits for somebody else than Fabio to approve it. */
export const contributions: readonly (PutIn & { readonly approver: string | undefined })[] = [
  {
    ...{ to: 'catalogue', person: 'bruno', kind: 'WORK', role: 0, minutes: 960, note: 'Search by room' },
    approver: 'fabio',
  },
  {
    ...{ to: 'catalogue', person: 'fabio', kind: 'WORK', role: 1, minutes: 600, note: 'A page for each lamp' },
    approver: 'ada',
  },
  {
    ...{ to: 'catalogue', person: 'fabio', kind: 'EXPENSE', amount: '40.00', vat: '8.80', note: 'A typeface' },
    approver: 'bruno',
  },
  {
    ...{
      to: 'catalogue',
      person: 'fabio',
      kind: 'WORK',
      role: 1,
      minutes: 360,
      note: 'The lamps of the new collection',
    },
    approver: undefined,
  },
];

/** What is in dispute: Bruno paid for it, and Fabio says that the client did. Ada may say who is right. */
export const disputed = {
  put: {
    ...{ to: 'catalogue', person: 'bruno', kind: 'EXPENSE', amount: '64.00', vat: '6.40' },
    note: 'The train to Lumen',
  },
  by: 'fabio',
  reason: 'Lumen sent us the tickets.',
} as const satisfies { readonly put: PutIn; readonly by: string; readonly reason: string };

/** What is set aside for technology: by the version in force, and by the one that is to be signed. */
export const reserveRates = ['0.10', '0.15'] as const;

/** How the catalogue's income is shared: most of it by hours, a tenth to Studio Aurora for leading it. */
export const ruleOf = (scene: Pick<Scene, 'idOf'>, reserveRate: string): string =>
  JSON.stringify({
    version: '1',
    expenses: { shortfall: 'proportional' },
    fee: { rate: '0.05' },
    reserve: [{ purpose: 'technology', currency: 'EUR', rate: reserveRate, cap: '5000.00' }],
    minimums: null,
    rates: {
      currency: 'EUR',
      perHour: [
        { agent: scene.idOf('bruno'), rate: '60.00' },
        { agent: scene.idOf('fabio'), rate: '55.00' },
      ],
    },
    shares: {
      kind: 'mix',
      parts: [
        { weight: '0.90', component: { kind: 'hours', as: 'weight' } },
        { weight: '0.10', component: { kind: 'fixed', rates: [{ agent: scene.idOf('aurora'), rate: '1' }] } },
      ],
    },
    caps: [],
  });
