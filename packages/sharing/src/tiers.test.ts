import { describe, expect, it } from '@jest/globals';
import { ada, bruno, carla } from '../test/community.ts';
import { given, missing, sharesOf, spent } from '../test/given.ts';

describe('tier 1, expenses', () => {
  it('reimburses net to who deducts VAT, gross to who does not', () => {
    const forfettario = { ...spent(bruno, 100_00n, 122_00n), deductsVat: false };
    const distribution = given({}, { cash: 1000_00n, expenses: [spent(ada, 100_00n, 122_00n), forfettario] });
    expect(sharesOf(distribution)).toEqual({ ada: [100_00, 0, 778_00], bruno: [122_00, 0, 0], surplus: 0 });
  });

  it.each([
    // 300 + 100 are owed, 100 are there: three quarters and one quarter.
    ['proportional', { ada: [7500, 0, 0], bruno: [2500, 0, 0], surplus: 0 }, [225_00, 75_00]],
    // Both get the same as long as nobody has more than is owed.
    ['constrained-equal-awards', { ada: [5000, 0, 0], bruno: [5000, 0, 0], surplus: 0 }, [250_00, 50_00]],
  ])('short of money, shares what there is: %s', (shortfall, expected, short) => {
    const expenses = [spent(ada, 300_00n), spent(bruno, 100_00n)];
    const distribution = given({ expenses: { shortfall } }, { cash: 100_00n, expenses });
    expect(sharesOf(distribution)).toEqual(expected);
    expect(missing(distribution)).toEqual([
      ['ada', 'expenses', short[0]],
      ['bruno', 'expenses', short[1]],
    ]);
  });

  it('gives the smaller all they are owed where awards are equal', () => {
    const expenses = [spent(ada, 10_00n), spent(bruno, 100_00n), spent(carla, 100_00n)];
    const distribution = given({ expenses: { shortfall: 'constrained-equal-awards' } }, { cash: 100_01n, expenses });
    expect(sharesOf(distribution)).toEqual({
      ada: [10_00, 0, 0],
      bruno: [45_01, 0, 0],
      carla: [45_00, 0, 0],
      surplus: 0,
    });
  });
});

describe('tiers 2 and 3, fee and reserve', () => {
  const purpose = (name: string, rate: string, more: object = {}) => ({
    purpose: name,
    currency: 'EUR',
    rate,
    ...more,
  });
  const balance = (name: 'staff' | 'technology', amount: bigint) => ({ purpose: name, balance: amount });

  it('takes a rate of what expenses leave, half up', () => {
    // 5 % of 0.10 is half a cent.
    expect(given({ fee: { rate: '0.05' } }, { cash: 10n }).fee).toBe(1n);
    expect(given({ fee: { rate: '0.05' } }, { cash: 9n }).fee).toBe(0n);
    expect(given({ fee: { rate: '0.05' } }, { cash: 200_00n, expenses: [spent(ada, 100_00n)] }).fee).toBe(5_00n);
  });

  it.each([
    ['each a rate of what enters the tier', {}, 0n, [90_00n, 180_00n]],
    ['up to the cap on the balance', { cap: '1000.00' }, 950_00n, [50_00n, 180_00n]],
    ['nothing where the balance is above the cap', { cap: '1000.00' }, 1200_00n, [0n, 180_00n]],
    ['whatever is below the floor', { floor: '1000.00', topUp: false }, 0n, [90_00n, 180_00n]],
    ['what is missing to the floor', { floor: '300.00', topUp: true }, 100_00n, [200_00n, 180_00n]],
    ['the rate where that is more', { floor: '300.00', topUp: true }, 290_00n, [90_00n, 180_00n]],
    ['what was released and is missing', { floor: '300.00', topUp: true }, -100_00n, [400_00n, 180_00n]],
    ['no more than there is, in the order of the rule', { floor: '9999.00', topUp: true }, 0n, [900_00n, 0n]],
  ])('sets aside %s', (_, bounds, staff, expected) => {
    const reserve = [purpose('staff', '0.1', bounds), purpose('technology', '0.2')];
    const reserves = [balance('technology', 0n), balance('staff', staff)];
    const distribution = given({ fee: { rate: '0.1' }, reserve }, { cash: 1000_00n, reserves });
    expect(distribution.reserve.map(({ amount }) => amount)).toEqual(expected);
    expect(distribution.reserve.map((credit) => credit.purpose)).toEqual(['staff', 'technology']);
  });

  it('sets aside in its own currency only', () => {
    const reserve = [purpose('staff', '0.1')];
    expect(given({ reserve }, { currency: 'USD', cash: 1000_00n }).reserve).toEqual([]);
  });
});
