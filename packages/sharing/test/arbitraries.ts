import type { Currency } from '@millepiani/kernel/currency';
import type { AgentId } from '@millepiani/kernel/id';
import { formatAmount, money } from '@millepiani/kernel/money';
import { rational } from '@millepiani/kernel/rational';
import fc from 'fast-check';
import type { SharingInputs } from '../src/inputs.ts';
import { approvalCounts, belowFloors, reserveEnds, reservePurposes } from '../src/rule.ts';
import { agents, assets } from './community.ts';

// Few agents, currencies and round numbers, so that ties, caps that are met exactly and empty pools come up often.
const agent = fc.constantFrom(...agents);
const currency = fc.constantFrom<Currency>('EUR', 'EUR', 'EUR', 'USD', 'JPY');
const shortfall = fc.constantFrom('proportional', 'constrained-equal-awards');
const minor = fc.oneof(fc.bigInt(0n, 20n), fc.bigInt(0n, 2_000n), fc.bigInt(0n, 400_000n));
const rate = fc.oneof(
  fc.integer({ min: 0, max: 100 }).map((percent) => (percent === 100 ? '1' : `0.${String(percent).padStart(2, '0')}`)),
  fc.constantFrom('1/3', '2/7', '0.125'),
);
const quarters = (max: number) => fc.integer({ min: 0, max }).map((count) => rational(BigInt(count), 4n));

/** Whole numbers that are not all 0, as parts of their sum. */
const parts = (length: number) =>
  fc
    .array(fc.integer({ min: 0, max: 9 }), { minLength: length, maxLength: length })
    .filter((sizes) => sizes.some((size) => size > 0))
    .map((sizes) => {
      const all = sizes.reduce((total, size) => total + size, 0);
      return sizes.map((size) => `${size}/${all}`);
    });

const fixedShares = fc.subarray([...agents], { minLength: 1 }).chain((some) =>
  parts(some.length).map((rates) => ({
    kind: 'fixed',
    rates: some.map((one, at) => ({ agent: one, rate: rates[at] })),
  })),
);
const component = {
  fixed: fixedShares,
  hours: fc.constant({ kind: 'hours', as: 'weight' }),
  slices: fc.constant({ kind: 'slices' }),
  points: fc.constant({ kind: 'points' }),
  royalties: fc
    .uniqueArray(fc.record({ asset: fc.constantFrom(...assets), weight: fc.constantFrom('0', '1/2', '3', '2.5') }), {
      maxLength: 2,
      selector: ({ asset }) => asset,
    })
    .map((weights) => ({ kind: 'royalties', ...(weights.length > 0 ? { weights } : {}) })),
} as const;
const kinds = ['fixed', 'hours', 'slices', 'points', 'royalties'] as const;
const mix = fc.subarray([...kinds], { minLength: 2 }).chain((some) =>
  fc
    .tuple(parts(some.length), fc.tuple(...some.map((kind): fc.Arbitrary<object> => component[kind])))
    .map(([weights, components]) => ({
      kind: 'mix',
      parts: components.map((one, at) => ({ weight: weights[at], component: one })),
    })),
);

/** Which shares a rule may have. */
export const shareKinds = {
  weights: fc.oneof<fc.Arbitrary<object>[]>(...kinds.map((kind) => component[kind]), mix, mix),
  contributed: fc.oneof<fc.Arbitrary<object>[]>(
    component.hours,
    component.slices,
    component.points,
    component.royalties,
  ),
  claim: shortfall.map((short) => ({ kind: 'hours', as: 'claim', shortfall: short })),
};

const named = fc.subarray([...agents], { minLength: 1 });
const release = fc.option(
  fc.record({
    by: named,
    approvals: fc.constantFrom(...approvalCounts),
    belowFloor: fc.constantFrom(...belowFloors),
    atEnd: fc.constantFrom(...reserveEnds),
  }),
  { nil: undefined },
);
const surplus = fc.option(fc.record({ by: named, approvals: fc.constantFrom(...approvalCounts) }), { nil: undefined });

const reserve = fc
  .uniqueArray(
    fc.record({
      purpose: fc.constantFrom(...reservePurposes),
      currency,
      rate,
      floor: minor,
      room: minor,
      shape: fc.nat(5),
      release,
    }),
    { maxLength: 4, selector: (one) => `${one.purpose} ${one.currency}` },
  )
  .map((purposes) =>
    purposes.map(({ purpose, currency: code, rate: part, floor, room, shape, release: releasing }) => {
      const cap = { cap: formatAmount(money(floor + room, code)) };
      const floored = { floor: formatAmount(money(floor, code)), topUp: shape % 2 === 0 };
      const { belowFloor, ...plain } = releasing ?? {};
      const released = shape > 1 ? { ...plain, belowFloor } : plain;
      return {
        ...{ purpose, currency: code, rate: part, ...(shape < 4 ? cap : {}), ...(shape > 1 ? floored : {}) },
        ...(releasing ? { release: released } : {}),
      };
    }),
  );

const bounds = fc.uniqueArray(fc.record({ agent, currency, minimum: minor, room: minor, shape: fc.nat(2) }), {
  maxLength: 6,
  selector: (one) => `${one.agent} ${one.currency}`,
});

const amountsOf = (list: readonly { agent: AgentId; currency: Currency; minor: bigint }[]) =>
  list.map(({ agent: one, currency: code, minor: amount }) => ({
    agent: one,
    amount: formatAmount(money(amount, code)),
    currency: code,
  }));

/** Documents of valid rules. */
export const documents = (shares: fc.Arbitrary<object> = fc.oneof(shareKinds.weights, shareKinds.claim)) =>
  fc
    .record({
      shares,
      fee: rate,
      reserve,
      bounds,
      short: fc.tuple(shortfall, shortfall),
      mode: fc.constantFrom('additive', 'floor', 'none'),
      surplus,
      perHour: fc.array(fc.constantFrom('0', '20', '35.50', '40', '100/3'), { minLength: 5, maxLength: 5 }),
    })
    .map(({ shares: tier5, fee, reserve: tier3, bounds: bound, short, mode, perHour, surplus: releasing }) => {
      const valued = /"(hours|slices)"/.test(JSON.stringify(tier5));
      const minimums = bound.filter(({ shape }) => shape !== 0).map((one) => ({ ...one, minor: one.minimum }));
      const caps = bound.filter(({ shape }) => shape !== 1).map((one) => ({ ...one, minor: one.minimum + one.room }));
      return {
        version: '1',
        expenses: { shortfall: short[0] },
        fee: { rate: fee },
        reserve: tier3,
        minimums:
          mode === 'none' || minimums.length === 0 ? null : { mode, shortfall: short[1], amounts: amountsOf(minimums) },
        rates: valued
          ? { currency: 'EUR', perHour: agents.map((one, at) => ({ agent: one, rate: perHour[at] ?? '0' })) }
          : null,
        shares: tier5,
        caps: amountsOf(caps),
        ...(releasing ? { surplus: releasing } : {}),
      };
    });

/** A document as {@link documents} makes it. */
export type RuleDocument = ReturnType<typeof documents> extends fc.Arbitrary<infer T> ? T : never;

const numbered = <T extends object>(prefix: string, entry: fc.Arbitrary<T>, maxLength: number) =>
  fc.array(entry, { maxLength }).map((list) => list.map((one, at) => ({ id: `${prefix}${at}`, ...one })));

const makers = fc
  .subarray([...agents], { minLength: 1, maxLength: 3 })
  .map((some) => some.map((one) => ({ agent: one, share: rational(1n, BigInt(some.length)) })));

/** Inputs that fit any of {@link documents}. */
export const inputs: fc.Arbitrary<SharingInputs> = fc.record({
  currency,
  cash: fc.oneof(minor, fc.bigInt(0n, 2_500_000n)),
  expenses: numbered(
    'exp',
    fc
      .record({ agent, net: minor, vat: fc.bigInt(0n, 500n), deductsVat: fc.boolean() })
      .map(({ vat, ...one }) => ({ ...one, gross: one.net + vat })),
    4,
  ),
  reserves: fc
    .tuple(...reservePurposes.map(() => fc.bigInt(-2_000n, 100_000n)))
    .map((balances) => reservePurposes.map((purpose, at) => ({ purpose, balance: balances[at] ?? 0n }))),
  hours: numbered(
    'hrs',
    fc.tuple(agent, quarters(40), quarters(12)).map(([one, unpaid, claimed]) => ({
      agent: one,
      hours: rational(
        unpaid.numerator * claimed.denominator + claimed.numerator * unpaid.denominator,
        unpaid.denominator * claimed.denominator,
      ),
      claimed,
    })),
    6,
  ),
  money: numbered('mny', fc.record({ agent, amount: minor.map((amount) => money(amount, 'EUR')) }), 3),
  points: numbered('pts', fc.record({ agent, points: quarters(20) }), 6),
  citations: numbered('cit', fc.record({ weight: quarters(8), makers }), 3),
});

/** A rule's document with inputs. */
export const cases = (shares?: fc.Arbitrary<object>) => fc.record({ document: documents(shares), inputs });
