import { describe, expect, it } from '@jest/globals';
import { money } from '@millepiani/kernel/money';
import { ada, amounts, bruno, carla, dario, exact, fixed, perHour } from '../test/community.ts';
import { given, halves, minimumsOf, missing, sharesOf, spent, thirds, worked } from '../test/given.ts';

describe('tier 4, minimums', () => {
  it('are on top of the share, or the least that it is', () => {
    const inputs = { cash: 1000_00n };
    const additive = given({ minimums: minimumsOf('additive', { [ada]: '600.00' }), shares: halves }, inputs);
    expect(sharesOf(additive)).toEqual({ ada: [0, 600_00, 200_00], bruno: [0, 0, 200_00], surplus: 0 });
    const floor = given({ minimums: minimumsOf('floor', { [ada]: '600.00' }), shares: halves }, inputs);
    expect(sharesOf(floor)).toEqual({ ada: [0, 600_00, 0], bruno: [0, 0, 400_00], surplus: 0 });
  });

  it('as a floor say nothing where the share is more', () => {
    const floor = given({ minimums: minimumsOf('floor', { [ada]: '600.00' }), shares: halves }, { cash: 2000_00n });
    expect(sharesOf(floor)).toEqual({ ada: [0, 600_00, 400_00], bruno: [0, 0, 1000_00], surplus: 0 });
  });

  it.each(['additive', 'floor'])('short of money (%s), are shared, and the shares get nothing', (mode) => {
    const minimums = minimumsOf(mode, { [ada]: '300.00', [bruno]: '100.00' });
    const distribution = given({ minimums, shares: thirds }, { cash: 200_00n });
    expect(sharesOf(distribution)).toEqual({
      ada: [0, 150_00, 0],
      bruno: [0, 50_00, 0],
      carla: [0, 0, 0],
      surplus: 0,
    });
    expect(missing(distribution)).toEqual([
      ['ada', 'minimum', 150_00],
      ['bruno', 'minimum', 50_00],
    ]);
  });

  it('bind in their own currency only', () => {
    const minimums = minimumsOf('additive', { [ada]: '600.00' });
    const distribution = given({ minimums, shares: halves }, { currency: 'USD', cash: 100_00n });
    expect(sharesOf(distribution)).toEqual({ ada: [0, 0, 50_00], bruno: [0, 0, 50_00], surplus: 0 });
  });
});

describe('tier 5, shares', () => {
  it('fixed: thirds of 100.00, the cent left over to the smallest id', () => {
    expect(sharesOf(given({ shares: thirds }, { cash: 100_00n }))).toEqual({
      ada: [0, 0, 33_34],
      bruno: [0, 0, 33_33],
      carla: [0, 0, 33_33],
      surplus: 0,
    });
  });

  const rates = perHour({ [ada]: '40', [bruno]: '20', [carla]: '100/3' });

  it('hours as a weight: 10 × 40 to 20 × 20, whatever is there', () => {
    const shares = { kind: 'hours', as: 'weight' };
    const hours = [worked(ada, '10'), worked(bruno, '15'), worked(bruno, '5')];
    expect(sharesOf(given({ shares, rates }, { cash: 1001n, hours }))).toEqual({
      ada: [0, 0, 501],
      bruno: [0, 0, 500],
      surplus: 0,
    });
  });

  describe('hours as a claim', () => {
    const shares = { kind: 'hours', as: 'claim', shortfall: 'proportional' };
    // 400.00; 400.00; 0.25 × 100/3 = 8.333… is 8.33.
    const hours = [worked(ada, '10'), worked(bruno, '20'), worked(carla, '0.25')];

    it('are owed, half up per agent, and the rest is residue', () => {
      const distribution = given({ shares, rates }, { cash: 1000_00n, hours });
      expect(sharesOf(distribution)).toEqual({
        ada: [0, 0, 400_00],
        bruno: [0, 0, 400_00],
        carla: [0, 0, 8_33],
        surplus: 191_67,
      });
    });

    it('short of money, are shared, and what is missing is said', () => {
      const equal = given(
        { shares: { ...shares, shortfall: 'constrained-equal-awards' }, rates },
        { cash: 400_00n, hours },
      );
      expect(sharesOf(equal)).toEqual({ ada: [0, 0, 195_84], bruno: [0, 0, 195_83], carla: [0, 0, 8_33], surplus: 0 });
      expect(missing(equal)).toEqual([
        ['ada', 'share', 204_16],
        ['bruno', 'share', 204_17],
      ]);
      const proportional = given({ shares, rates }, { cash: 404_17n, hours });
      // 40417/80833 of each, rounded by largest remainder.
      expect(sharesOf(proportional)).toEqual({
        ada: [0, 0, 200_00],
        bruno: [0, 0, 200_00],
        carla: [0, 0, 4_17],
        surplus: 0,
      });
    });

    it('are owed up to the cap, beside a minimum that is on top', () => {
      const minimums = minimumsOf('additive', { [ada]: '100.00' });
      const distribution = given(
        { shares, rates, minimums, caps: amounts({ [ada]: '250.00' }) },
        { cash: 1000_00n, hours },
      );
      expect(sharesOf(distribution)).toMatchObject({
        ada: [0, 100_00, 150_00],
        bruno: [0, 0, 400_00],
        surplus: 341_67,
      });
      expect(missing(distribution)).toEqual([]);
    });

    it('are what the minimum is a floor of', () => {
      const minimums = minimumsOf('floor', { [carla]: '100.00', [ada]: '100.00' });
      expect(sharesOf(given({ shares, rates, minimums }, { cash: 1000_00n, hours }))).toMatchObject({
        ada: [0, 100_00, 300_00],
        bruno: [0, 0, 400_00],
        carla: [0, 100_00, 0],
        surplus: 100_00,
      });
      const short = given({ shares, rates, minimums }, { cash: 150_00n, hours });
      expect(missing(short)).toEqual([
        ['ada', 'minimum', 25_00],
        ['carla', 'minimum', 25_00],
        ['ada', 'share', 300_00],
        ['bruno', 'share', 400_00],
      ]);
    });

    it('are owed in the currency of the rates only', () => {
      const distribution = given({ shares, rates }, { currency: 'USD', cash: 100n, hours });
      expect(sharesOf(distribution)).toEqual({ surplus: 100 });
    });
  });

  it('slices: 2 × unpaid hours × rate + 4 × cash', () => {
    // Ada: 2 × (10 − 4) × 40 = 480; Bruno: 4 × 30 = 120: four fifths and one.
    const inputs = {
      cash: 100_00n,
      hours: [worked(ada, '10', '4')],
      money: [{ id: 'mny', agent: bruno, amount: money(30_00n, 'EUR') }],
    };
    expect(sharesOf(given({ shares: { kind: 'slices' }, rates }, inputs))).toEqual({
      ada: [0, 0, 80_00],
      bruno: [0, 0, 20_00],
      surplus: 0,
    });
  });

  it('points and royalties: what peers gave, and citations × the maker’s share', () => {
    const points = [
      { id: 'p1', agent: ada, points: exact('3') },
      { id: 'p2', agent: bruno, points: exact('1') },
    ];
    expect(sharesOf(given({ shares: { kind: 'points' } }, { cash: 100n, points }))).toMatchObject({
      ada: [0, 0, 75],
      bruno: [0, 0, 25],
    });
    const citations = [
      {
        id: 'c1',
        weight: exact('2'),
        makers: [
          { agent: ada, share: exact('1/2') },
          { agent: dario, share: exact('1/2') },
        ],
      },
      { id: 'c2', weight: exact('3'), makers: [{ agent: dario, share: exact('1') }] },
    ];
    expect(sharesOf(given({ shares: { kind: 'royalties' } }, { cash: 100n, citations }))).toMatchObject({
      ada: [0, 0, 20],
      dario: [0, 0, 80],
    });
  });

  describe('a mix', () => {
    const shares = {
      kind: 'mix',
      parts: [
        { weight: '1/2', component: fixed({ [ada]: '1' }) },
        { weight: '1/4', component: { kind: 'points' } },
        { weight: '1/4', component: { kind: 'royalties' } },
      ],
    };
    const points = [{ id: 'p', agent: bruno, points: exact('5') }];

    it('gives an empty component’s part to the others in proportion', () => {
      expect(sharesOf(given({ shares }, { cash: 90n, points }))).toEqual({
        ada: [0, 0, 60],
        bruno: [0, 0, 30],
        surplus: 0,
      });
    });

    it('rounds the combined shares, once', () => {
      // 8/16 + 1/16 each of five cents would be rounded up thrice; combined it is 5/2 + 5/4 + 5/4.
      const citations = [{ id: 'c', weight: exact('1'), makers: [{ agent: carla, share: exact('1') }] }];
      expect(sharesOf(given({ shares }, { cash: 5n, points, citations }))).toEqual({
        ada: [0, 0, 3],
        bruno: [0, 0, 1],
        carla: [0, 0, 1],
        surplus: 0,
      });
    });

    it('of nothing leaves all to surplus, and nothing to minimums and reserve', () => {
      const empty = { kind: 'mix', parts: shares.parts.slice(1).map((part) => ({ ...part, weight: '1/2' })) };
      const reserve = [{ purpose: 'staff', currency: 'EUR', rate: '0.1' }];
      const rule = {
        shares: empty,
        fee: { rate: '0.1' },
        reserve,
        minimums: minimumsOf('additive', { [ada]: '5.00' }),
      };
      const reserves = [{ purpose: 'staff', balance: 0n } as const];
      const distribution = given(rule, { cash: 100_00n, expenses: [spent(bruno, 10_00n)], reserves });
      expect(distribution).toMatchObject({ fee: 9_00n, reserve: [], surplus: 81_00n });
      expect(sharesOf(distribution)).toEqual({ bruno: [10_00, 0, 0], surplus: 81_00 });
      expect(missing(distribution)).toEqual([]);
    });
  });
});

describe('caps', () => {
  it('give what is above them to the others, until none is over', () => {
    const shares = fixed({ [ada]: '6/10', [bruno]: '3/10', [carla]: '1/10' });
    const caps = amounts({ [ada]: '30.00', [bruno]: '40.00' });
    // 60/30/10: Ada 30, 30 left over go 3:1, Bruno 52.50 is over too: 40, the rest is Carla's.
    expect(sharesOf(given({ shares, caps }, { cash: 100_00n }))).toEqual({
      ada: [0, 0, 30_00],
      bruno: [0, 0, 40_00],
      carla: [0, 0, 30_00],
      surplus: 0,
    });
  });

  it('bind minimum and share together, expenses outside; what nobody may have is residue', () => {
    const minimums = minimumsOf('additive', { [ada]: '20.00' });
    const caps = amounts({ [ada]: '30.00', [bruno]: '40.00' });
    const distribution = given({ shares: halves, minimums, caps }, { cash: 100_00n, expenses: [spent(ada, 5_00n)] });
    expect(sharesOf(distribution)).toEqual({ ada: [5_00, 20_00, 10_00], bruno: [0, 0, 40_00], surplus: 25_00 });
  });

  it('bind in their own currency only', () => {
    const distribution = given(
      { shares: halves, caps: amounts({ [ada]: '1.00' }) },
      { currency: 'USD', cash: 100_00n },
    );
    expect(sharesOf(distribution)).toMatchObject({ ada: [0, 0, 50_00] });
  });
});
