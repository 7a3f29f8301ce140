import { describe, expect, it } from '@jest/globals';
import type { AgentId } from '@millepiani/kernel/id';
import { carriedClaims } from '../src/carried-claims.ts';
import { cashNetOfVat } from '../src/cash.ts';
import { missingOf } from '../src/distribution.ts';
import type { SharingInputs } from '../src/inputs.ts';
import { nothingPosted, type Posted, run, type Withheld } from '../src/run.ts';
import { ada, amounts, bruno, carla, exact, inputsOf, perHour, ruleOf } from './community.ts';
import { share } from './sharing-case.ts';

/** An agreement from its first payment to its end: minimums that are short at first, a refund, tax withheld, a late expense. */
const rule = ruleOf({
  fee: { rate: '0.05' },
  reserve: [{ purpose: 'technology', currency: 'EUR', rate: '0.1', cap: '300.00' }],
  minimums: {
    mode: 'additive',
    shortfall: 'constrained-equal-awards',
    amounts: amounts({ [ada]: '200.00', [carla]: '600.00' }),
  },
  shares: { kind: 'hours', as: 'weight' },
  rates: perHour({ [ada]: '50', [bruno]: '50', [carla]: '25' }),
  caps: amounts({ [bruno]: '1000.00' }),
});
const worked = (agent: AgentId, hours: string) => ({
  id: `h ${agent} ${hours}`,
  agent,
  hours: exact(hours),
  claimed: exact('0'),
});
const work = [worked(ada, '20'), worked(bruno, '30'), worked(carla, '20')];
const balance = [{ purpose: 'technology', balance: 0n } as const];

/** Collected on the one invoice: 3,000.00 + VAT 660.00, of which the client withholds 600.00 in all. */
function cash(received: bigint, withheld: bigint, refunded = 0n): bigint {
  const collected = cashNetOfVat([{ id: 'inv', net: 3000_00n, gross: 3660_00n, received, withheld, refunded }]);
  if (!collected.ok) throw new TypeError(JSON.stringify(collected.error));
  return collected.value;
}

function next(posted: Posted, inputs: Partial<SharingInputs>, withheld: readonly Withheld[] = []) {
  const distribution = share(rule, inputsOf({ hours: work, reserves: balance, ...inputs }));
  return { distribution, made: run(posted, distribution, withheld) };
}

const payments = ({ made }: ReturnType<typeof next>) =>
  made.settlements.map(({ payment, carried }) => [Number(payment), Number(carried)]);

describe('an agreement from its first payment to its end', () => {
  const first = next(nothingPosted('EUR'), { cash: cash(610_00n, 0n) });
  const second = next(first.made.posted, { cash: cash(3060_00n, 600_00n) }, [{ agent: ada, amount: 600_00n }]);
  const refund = { cash: cash(3060_00n, 600_00n, 1220_00n) };
  const third = next(second.made.posted, refund, [{ agent: ada, amount: 600_00n }]);
  const late = [{ id: 'e', agent: bruno, net: 50_00n, gross: 61_00n, deductsVat: false }];
  const fourth = next(third.made.posted, { ...refund, expenses: late }, [{ agent: ada, amount: 600_00n }]);

  it('first pays minimums as far as there is money, each the same', () => {
    // 500.00 net: fee 25.00, reserve 47.50, and 427.50 for 200.00 + 600.00.
    expect(first.distribution).toMatchObject({ cash: 500_00n, fee: 25_00n, surplus: 0n });
    expect(payments(first)).toEqual([
      [200_00, 0],
      [0, 0],
      [227_50, 0],
    ]);
    expect(missingOf(first.distribution)).toEqual([{ agent: carla, tier: 'minimum', amount: 372_50n }]);
  });

  it('then makes up for it, keeps the cap, and counts tax that was withheld', () => {
    // 3000.00: fee 150.00, reserve 285.00, minimums 800.00; 1765.00 by 1000 : 1500 : 500 are 588.33, 882.50, 294.17.
    expect(second.distribution.minimums.pool).toBe(800_00n);
    expect(second.distribution.shares.shares.map(({ amount }) => amount)).toEqual([588_33n, 882_50n, 294_17n]);
    expect(missingOf(second.distribution)).toEqual([]);
    // Ada: 788.33 less 200.00 that were paid, less 600.00 of tax: 11.67 too much already.
    expect(payments(second)).toEqual([
      [0, 11_67],
      [882_50, 0],
      [666_67, 0],
    ]);
    expect(second.made.lent).toBe(11_67n);
  });

  it('takes back what is refunded, and carries it', () => {
    // 2000.00: fee 100.00, reserve 190.00, minimums 800.00; 910.00 by weight are 303.33, 455.00, 151.67.
    expect(third.distribution.shares.shares.map(({ amount }) => amount)).toEqual([303_33n, 455_00n, 151_67n]);
    expect(payments(third)).toEqual([
      [0, 296_67],
      [0, 427_50],
      [0, 142_50],
    ]);
    expect(third.made.postings.find(({ account }) => account.kind === 'reserve')?.minor).toBe(-95_00n);
  });

  it('pays a late expense first, and sets it off against what is carried', () => {
    // 61.00 less for all: fee 96.95, reserve 184.21 (184.205 half up), minimums 800.00; 857.84 by weight.
    expect(fourth.distribution).toMatchObject({ fee: 96_95n, reserve: [{ purpose: 'technology', amount: 184_21n }] });
    expect(fourth.distribution.shares.pool).toBe(857_84n);
    expect(payments(fourth)).toEqual([
      [0, 314_05],
      [0, 392_58],
      [0, 151_20],
    ]);
  });

  it('ends with claims on those who had too much', () => {
    expect(carriedClaims(fourth.distribution, fourth.made).map((claim) => [claim.kind, claim.amount.minor])).toEqual([
      ['lent', 314_05n],
      ['lent', 392_58n],
      ['lent', 151_20n],
    ]);
  });
});
