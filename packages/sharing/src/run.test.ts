import { describe, expect, it } from '@jest/globals';
import { CurrencyMismatch } from '@millepiani/kernel/money';
import { ada, bruno, exact, fixed, inputsOf, perHour, ruleOf } from '../test/community.ts';
import { share } from '../test/sharing-case.ts';
import { carriedClaims } from './carried-claims.ts';
import type { SharingInputs } from './inputs.ts';
import { nothingPosted, type Posted, run, type Withheld } from './run.ts';

const rule = ruleOf({ fee: { rate: '0.1' }, shares: fixed({ [ada]: '1/2', [bruno]: '1/2' }) });
const start = nothingPosted('EUR');
const next = (before: Posted, cash: bigint, withheld: readonly Withheld[] = []) =>
  run(before, share(rule, inputsOf({ cash })), withheld);
const member = (agent: typeof ada) => ({ kind: 'member', agent, tier: 'share' }) as const;

describe('a run', () => {
  it('posts the cumulative amount less what was posted, so that cents do not drift', () => {
    const first = next(start, 1_11n);
    expect(first.postings).toEqual([
      { account: { kind: 'collections' }, minor: -1_11n },
      { account: { kind: 'fee' }, minor: 11n },
      { account: member(ada), minor: 50n },
      { account: member(bruno), minor: 50n },
    ]);
    // 2.15 is the fee of 21.5 cents, half up 22, and 193 of shares: the odd cent is Ada's.
    const second = next(first.posted, 2_15n);
    expect(second.postings).toEqual([
      { account: { kind: 'collections' }, minor: -1_04n },
      { account: { kind: 'fee' }, minor: 11n },
      { account: member(ada), minor: 47n },
      { account: member(bruno), minor: 46n },
    ]);
    expect(second.posted.members.map(({ paid }) => paid)).toEqual([97n, 96n]);
  });

  it('posts nothing where nothing has changed', () => {
    const first = next(start, 1000n);
    expect(next(first.posted, 1000n)).toMatchObject({ postings: [], lent: 0n });
  });

  it('takes back what has fallen, pays nothing, carries it, and sets it off next time', () => {
    const first = next(start, 1000_00n);
    const refunded = next(first.posted, 800_00n);
    expect(refunded.settlements).toEqual([
      { agent: ada, difference: -90_00n, withheld: 0n, payment: 0n, carried: 90_00n },
      { agent: bruno, difference: -90_00n, withheld: 0n, payment: 0n, carried: 90_00n },
    ]);
    expect(refunded.lent).toBe(180_00n);
    const later = next(refunded.posted, 1100_00n);
    expect(later.settlements).toMatchObject([
      { agent: ada, difference: 135_00n, payment: 45_00n, carried: 0n },
      { agent: bruno, difference: 135_00n, payment: 45_00n, carried: 0n },
    ]);
    expect(later.lent).toBe(0n);
  });

  it('counts tax that was withheld as a part of what who invoiced gets', () => {
    const first = next(start, 1000_00n, [{ agent: ada, amount: 200_00n }]);
    expect(first.settlements).toMatchObject([
      { agent: ada, difference: 450_00n, withheld: 200_00n, payment: 250_00n, carried: 0n },
      { agent: bruno, difference: 450_00n, withheld: 0n, payment: 450_00n, carried: 0n },
    ]);
  });

  it('carries tax that is above the share', () => {
    const first = next(start, 100_00n, [{ agent: ada, amount: 60_00n }]);
    expect(first.settlements).toMatchObject([
      { agent: ada, payment: 0n, carried: 15_00n },
      { agent: bruno, payment: 45_00n, carried: 0n },
    ]);
    expect(first.lent).toBe(15_00n);
    expect(next(first.posted, 200_00n, [{ agent: ada, amount: 60_00n }]).settlements).toMatchObject([
      { agent: ada, payment: 30_00n, carried: 0n },
      { agent: bruno, payment: 45_00n },
    ]);
  });

  it('takes back a reserve, and the share of who is no contributor any more', () => {
    const withReserve = ruleOf({
      reserve: [{ purpose: 'staff', currency: 'EUR', rate: '0.1' }],
      shares: { kind: 'points' },
    });
    const points = [{ id: 'p', agent: ada, points: exact('1') }];
    const inputs: Partial<SharingInputs> = { cash: 100_00n, reserves: [{ purpose: 'staff', balance: 0n }] };
    const first = run(start, share(withReserve, inputsOf({ ...inputs, points })), []);
    const second = run(first.posted, share(withReserve, inputsOf(inputs)), []);
    expect(second.postings).toEqual([
      { account: { kind: 'reserve', purpose: 'staff' }, minor: -10_00n },
      { account: member(ada), minor: -90_00n },
      { account: { kind: 'surplus' }, minor: 100_00n },
    ]);
    expect(second.lent).toBe(90_00n);
  });

  it('is of one currency', () => {
    expect(() => run(nothingPosted('USD'), share(rule, inputsOf()), [])).toThrow(CurrencyMismatch);
  });
});

describe('the end of an agreement', () => {
  const claimed = ruleOf({
    shares: { kind: 'hours', as: 'claim', shortfall: 'proportional' },
    rates: perHour({ [ada]: '10', [bruno]: '10' }),
  });
  const hours = (count: string) =>
    [ada, bruno].map((agent, at) => ({ id: `h${at}`, agent, hours: exact(count), claimed: exact('0') }));

  it('makes claims of what is missing, and of what was lent', () => {
    const first = run(start, share(claimed, inputsOf({ cash: 50_00n, hours: hours('10') })), []);
    const distribution = share(claimed, inputsOf({ cash: 30_00n, hours: hours('10') }));
    const last = run(first.posted, distribution, []);
    expect(carriedClaims(distribution, last)).toEqual([
      { kind: 'missing', creditor: ada, tier: 'share', amount: { minor: 85_00n, currency: 'EUR' } },
      { kind: 'missing', creditor: bruno, tier: 'share', amount: { minor: 85_00n, currency: 'EUR' } },
      { kind: 'lent', debtor: ada, amount: { minor: 10_00n, currency: 'EUR' } },
      { kind: 'lent', debtor: bruno, amount: { minor: 10_00n, currency: 'EUR' } },
    ]);
  });

  it('leaves none where all is paid', () => {
    const distribution = share(claimed, inputsOf({ cash: 500_00n, hours: hours('10') }));
    expect(carriedClaims(distribution, run(start, distribution, []))).toEqual([]);
  });

  it('is of one currency', () => {
    const dollars = share(claimed, inputsOf({ currency: 'USD' }));
    expect(() => carriedClaims(dollars, run(start, share(claimed, inputsOf()), []))).toThrow(CurrencyMismatch);
  });
});
