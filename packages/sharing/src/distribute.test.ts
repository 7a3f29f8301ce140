import { describe, expect, it } from '@jest/globals';
import { money } from '@millepiani/kernel/money';
import { rational } from '@millepiani/kernel/rational';
import { ada, bruno, inputsOf, perHour, ruleOf } from '../test/community.ts';
import { spent, worked } from '../test/given.ts';
import { distribute } from './distribute.ts';

describe('inputs that cannot be shared', () => {
  const expense = spent(ada, 1n);
  const hour = worked(ada, '1');
  const citation = { id: 'c', weight: rational(1n), makers: [{ agent: ada, share: rational(1n) }] };
  const slices = { shares: { kind: 'slices' }, rates: perHour({ [bruno]: '1' }) };
  it.each([
    ['NEGATIVE_AMOUNT cash', {}, { cash: -1n }],
    ['AMOUNT_OUT_OF_RANGE cash', {}, { cash: 2n ** 63n }],
    ['DUPLICATE_ID expenses.1.id', {}, { expenses: [expense, expense] }],
    ['NEGATIVE_AMOUNT expenses.0.net', {}, { expenses: [{ ...expense, net: -1n }] }],
    ['NET_ABOVE_GROSS expenses.0', {}, { expenses: [{ ...expense, net: 2n }] }],
    ['AMOUNT_OUT_OF_RANGE expenses', {}, { expenses: [spent(ada, 2n ** 63n - 1n), expense] }],
    ['BALANCE_MISSING reserves', { reserve: [{ purpose: 'staff', currency: 'EUR', rate: '0.1' }] }, {}],
    ['NEGATIVE_WEIGHT hours.0.hours', {}, { hours: [{ ...hour, hours: rational(-1n), claimed: rational(-1n) }] }],
    ['CLAIMED_ABOVE_HOURS hours.0.claimed', {}, { hours: [worked(ada, '1', '2')] }],
    ['NO_AGREED_RATE hours.0.agent', slices, { hours: [hour] }],
    ['CURRENCY_MISMATCH money.0.amount', slices, { money: [{ id: 'm', agent: bruno, amount: money(1n, 'USD') }] }],
    ['NEGATIVE_WEIGHT points.0.points', {}, { points: [{ id: 'p', agent: ada, points: rational(-1n) }] }],
    ['TOO_FINE points.0.points', {}, { points: [{ id: 'p', agent: ada, points: rational(1n, 7n) }] }],
    ['AMOUNT_OUT_OF_RANGE hours.0.hours', {}, { hours: [worked(ada, '1000000000001')] }],
    ['NEGATIVE_WEIGHT citations.0.weight', {}, { citations: [{ ...citation, weight: rational(-1n) }] }],
    ['SHARES_NOT_WHOLE citations.0.makers', {}, { citations: [{ ...citation, makers: [] }] }],
    [
      'TOO_FINE citations.0.makers.0.share',
      {},
      {
        citations: [
          {
            ...citation,
            makers: [
              { agent: ada, share: rational(1n, 1001n) },
              { agent: bruno, share: rational(1000n, 1001n) },
            ],
          },
        ],
      },
    ],
    [
      'NEGATIVE_WEIGHT citations.0.makers.0.share',
      {},
      {
        citations: [
          {
            ...citation,
            makers: [
              { agent: ada, share: rational(-1n) },
              { agent: bruno, share: rational(2n) },
            ],
          },
        ],
      },
    ],
  ])('are refused: %s', (expected, changes, inputs) => {
    const distribution = distribute(ruleOf(changes), inputsOf(inputs));
    expect(distribution.ok ? [] : distribution.error.map(({ code, path }) => `${code} ${path.join('.')}`)).toContain(
      expected,
    );
  });

  it('may be of minutes, and of shares of an asset by sevenths', () => {
    const makers = [ada, bruno].map((agent, at) => ({ agent, share: rational(at === 0 ? 3n : 4n, 7n) }));
    const minutes = { ...hour, hours: rational(61n, 60n) };
    expect(distribute(ruleOf(), inputsOf({ hours: [minutes], citations: [{ ...citation, makers }] })).ok).toBe(true);
  });

  it('may be of hours without rates where no hour counts', () => {
    expect(distribute(ruleOf(), inputsOf({ cash: 1n, hours: [hour] })).ok).toBe(true);
  });
});
