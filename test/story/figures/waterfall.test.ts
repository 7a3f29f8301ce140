import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { cents, type Exact, exact, whole } from './exact.ts';
import { type Agreed, entitlements, waterfall, worth } from './waterfall.ts';

const [ada, bruno, carla] = ['per_ada', 'per_bruno', 'per_carla'];
const third = exact('1/3');
const weights = (...all: readonly (readonly [string, Exact])[]) => new Map(all);

/** The example on the page that describes the rule, with its figures. */
const example: Agreed = {
  fee: '0.05',
  reserves: [
    { purpose: 'staff', rate: '0.10', cap: cents('5000.00'), balance: cents('4600.00') },
    { purpose: 'technology', rate: '0.02', balance: 0n },
  ],
  minimums: new Map([[carla, cents('500.00')]]),
  components: [
    {
      weight: '3/4',
      weights: weights([ada, worth(60 * 60, 4_000n)], [bruno, worth(40 * 60, 3_550n)], [carla, worth(20 * 60, 3_000n)]),
    },
    { weight: '1/4', weights: weights([ada, third], [bruno, third], [carla, third]) },
  ],
  caps: new Map([[ada, cents('2500.00')]]),
};
const collected = { cash: cents('6000.00'), expenses: new Map([[bruno, cents('122.00')]]) };

describe('the story’s own waterfall', () => {
  it('comes to the cents of the example that describes the rule', () => {
    expect(waterfall(example, collected)).toEqual({
      expenses: new Map([[bruno, 12_200n]]),
      fee: 29_390n,
      reserves: [
        { purpose: 'staff', amount: 40_000n },
        { purpose: 'technology', amount: 11_168n },
      ],
      minimums: new Map([[carla, 50_000n]]),
      shares: new Map([
        [ada, 224_311n],
        [bruno, 148_276n],
        [carla, 84_655n],
      ]),
      surplus: 0n,
    });
  });

  it('gives what is above a cap to the others, and to nobody where all are full', () => {
    const capped = { ...example, caps: new Map([[ada, cents('2000.00')]]) };
    const shared = waterfall(capped, collected);
    expect(shared.shares.get(ada)).toBe(200_000n);
    // 4,572.42 − 2,000.00, by 860 and 491 of 1,351.
    expect([shared.shares.get(bruno), shared.shares.get(carla)]).toEqual([163_751n, 93_491n]);
    const full = { ...example, caps: new Map([ada, bruno, carla].map((agent) => [agent, cents('600.00')])) };
    expect(waterfall(full, collected)).toMatchObject({ surplus: 457_242n - 60_000n - 60_000n - 10_000n });
  });

  it('property: gives out each cent once, and more weight never means less', () => {
    const amount = fc.bigInt({ min: 0n, max: 900n }).map(whole);
    fc.assert(
      fc.property(
        fc.array(amount, { minLength: 1, maxLength: 6 }),
        fc.bigInt({ min: 0n, max: 10n ** 9n }),
        (all, cash) => {
          const own = new Map(all.map((weight, at) => [`per_${at}`, weight]));
          const agreed = {
            ...example,
            minimums: new Map(),
            caps: new Map(),
            components: [{ weight: '1', weights: own }],
          };
          const shared = waterfall(agreed, { cash, expenses: new Map() });
          const out = [
            shared.fee,
            shared.surplus,
            ...shared.reserves.map((one) => one.amount),
            ...shared.shares.values(),
          ];
          expect(out.reduce((sum, one) => sum + one, 0n)).toBe(cash);
          expect(out.every((one) => one >= 0n)).toBe(true);
          const shares = [...shared.shares].toSorted((a, b) =>
            Number((own.get(a[0])?.n ?? 0n) - (own.get(b[0])?.n ?? 0n)),
          );
          for (const [at, [, share]] of shares.entries())
            expect(share).toBeGreaterThanOrEqual((shares[at - 1]?.[1] ?? 0n) - 1n);
        },
      ),
    );
  });

  it('adds up what an agent is entitled to', () => {
    expect(entitlements(waterfall(example, collected))).toEqual(
      new Map([
        [ada, 224_311n],
        [bruno, 148_276n + 12_200n],
        [carla, 84_655n + 50_000n],
      ]),
    );
  });

  it('is told of another story when there is too little', () => {
    expect(() => waterfall(example, { ...collected, cash: cents('500.00') })).toThrow(RangeError);
  });
});
