import { cents, type Exact, exact, plus, times, whole, zero } from '../figures/exact.ts';
import { type Agreed, type Collected, type Component, worth } from '../figures/waterfall.ts';
import type { OrganizationKey, PersonKey } from './cast.ts';
import type { Contribution } from './contributions.ts';

type PartyKey = PersonKey | OrganizationKey;

/** What is set aside of a commission for one purpose. */
export interface StoryReserve {
  readonly purpose: 'staff' | 'technology' | 'offering';
  readonly rate: string;
  readonly cap?: string;
}

/** What a version agrees, by the story's own names. Amounts are in euros. */
export interface StoryRule {
  readonly fee: string;
  readonly reserves: readonly StoryReserve[];
  /** On top of the share. */
  readonly minimums: readonly (readonly [PartyKey, string])[];
  /** What an hour is worth, where hours are shared by. */
  readonly rates: readonly (readonly [PartyKey, string])[];
  readonly shares:
    | { readonly kind: 'fixed'; readonly rates: readonly (readonly [PartyKey, string])[] }
    | {
        readonly kind: 'mix';
        /** By hours, by what is put at risk, and to Studio Aurora for leading it. */
        readonly hours: string;
        readonly slices: string;
        readonly lead: string;
      };
  readonly caps: readonly (readonly [PartyKey, string])[];
}

const mix = { kind: 'mix', hours: '0.70', slices: '0.20', lead: '0.10' } as const;
const configuratorRates = [
  ['fabio', '55.00'],
  ['bruno', '60.00'],
  ['hugo', '50.00'],
] as const;
const configuratorReserves: readonly StoryReserve[] = [
  { purpose: 'staff', rate: '0.10' },
  { purpose: 'technology', rate: '0.05', cap: '600.00' },
];

/** The first version of the configurator's agreement, with Greta in it. */
export const firstRule: StoryRule = {
  fee: '0.05',
  reserves: configuratorReserves,
  minimums: [['greta', '100.00']],
  rates: [...configuratorRates, ['greta', '38.00']],
  shares: mix,
  caps: [['bruno', '1000.00']],
};

/** The second one, with Elisa in her place. */
export const secondRule: StoryRule = {
  ...firstRule,
  minimums: [['elisa', '300.00']],
  rates: [...configuratorRates, ['elisa', '38.00']],
  caps: [['bruno', '8000.00']],
};

/** The page's: three quarters are Fabio's. */
export const pageRule: StoryRule = {
  fee: '0.05',
  reserves: [{ purpose: 'offering', rate: '0.10' }],
  minimums: [],
  rates: [],
  shares: {
    kind: 'fixed',
    rates: [
      ['fabio', '3/4'],
      ['aurora', '1/4'],
    ],
  },
  caps: [],
};

/** The rule's document, as it is proposed; `idOf` gives a party's id. */
export function documentOf(rule: StoryRule, idOf: (key: PartyKey) => string): string {
  const amounts = (all: StoryRule['caps']) =>
    all.map(([party, amount]) => ({ agent: idOf(party), amount, currency: 'EUR' }));
  const fixed = (rates: StoryRule['rates']) => ({
    kind: 'fixed',
    rates: rates.map(([party, rate]) => ({ agent: idOf(party), rate })),
  });
  return JSON.stringify({
    version: '1',
    expenses: { shortfall: 'proportional' },
    fee: { rate: rule.fee },
    reserve: rule.reserves.map((reserve) => ({ ...reserve, currency: 'EUR' })),
    minimums:
      rule.minimums.length === 0
        ? null
        : { mode: 'additive', shortfall: 'constrained-equal-awards', amounts: amounts(rule.minimums) },
    rates:
      rule.rates.length === 0
        ? null
        : { currency: 'EUR', perHour: rule.rates.map(([party, rate]) => ({ agent: idOf(party), rate })) },
    shares:
      rule.shares.kind === 'fixed'
        ? fixed(rule.shares.rates)
        : {
            kind: 'mix',
            parts: [
              { weight: rule.shares.hours, component: { kind: 'hours', as: 'weight' } },
              { weight: rule.shares.slices, component: { kind: 'slices' } },
              { weight: rule.shares.lead, component: fixed([['aurora', '1']]) },
            ],
          },
    caps: amounts(rule.caps),
  });
}

/** What is to be shared by: who put in what, under the version. */
export interface PutIn {
  readonly contributions: readonly Contribution[];
  /** What each reserve held before the version set anything aside, in cents. */
  readonly balances: ReadonlyMap<string, bigint>;
  readonly idOf: (key: PartyKey) => string;
}

/** What was agreed, for the story's own waterfall. Parties go by their ids: ties go by these. */
export function agreedBy(rule: StoryRule, { contributions, balances, idOf }: PutIn): Agreed {
  const inCents = (all: StoryRule['caps']) => new Map(all.map(([party, amount]) => [idOf(party), cents(amount)]));
  return {
    fee: rule.fee,
    reserves: rule.reserves.map(({ purpose, rate, cap }) => ({
      ...{ purpose, rate, balance: balances.get(purpose) ?? 0n },
      cap: cap === undefined ? undefined : cents(cap),
    })),
    minimums: inCents(rule.minimums),
    components: componentsOf(rule, contributions, idOf),
    caps: inCents(rule.caps),
  };
}

function componentsOf(
  { shares, rates }: StoryRule,
  contributions: readonly Contribution[],
  idOf: PutIn['idOf'],
): readonly Component[] {
  if (shares.kind === 'fixed') {
    return [{ weight: '1', weights: new Map(shares.rates.map(([party, rate]) => [idOf(party), exact(rate)])) }];
  }
  const [hours, slices] = [new Map<string, Exact>(), new Map<string, Exact>()];
  const add = (to: Map<string, Exact>, agent: string, more: Exact) => to.set(agent, plus(to.get(agent) ?? zero, more));
  for (const { kind, person, minutes = 0, amount = '0' } of contributions) {
    const rate = rates.find(([party]) => party === person)?.[1] ?? '0';
    const work = worth(minutes, cents(rate));
    if (kind === 'WORK') add(hours, idOf(person), work);
    // Hours that are shared by are not paid as such: they are at risk as money is, but count half as much.
    if (kind === 'WORK') add(slices, idOf(person), times(work, whole(2n)));
    if (kind === 'TRANSFER') add(slices, idOf(person), whole(cents(amount) * 4n));
  }
  return [
    { weight: shares.hours, weights: hours },
    { weight: shares.slices, weights: slices },
    { weight: shares.lead, weights: new Map([[idOf('aurora'), whole(1n)]]) },
  ];
}

/** Who deducts VAT gets back what was spent without it: of the story's people, all with a VAT number but Fabio, who is in forfettario. */
const deductsVat: ReadonlySet<PersonKey> = new Set(['bruno', 'greta']);

/** What came in, and what is to be paid back of expenses, in cents. */
export function collectedBy(cash: bigint, { contributions, idOf }: PutIn): Collected {
  const expenses = new Map<string, bigint>();
  for (const { kind, person, amount = '0', vat = '0' } of contributions) {
    if (kind !== 'EXPENSE') continue;
    const own = cents(amount) + (deductsVat.has(person) ? 0n : cents(vat));
    expenses.set(idOf(person), (expenses.get(idOf(person)) ?? 0n) + own);
  }
  return { cash, expenses };
}
