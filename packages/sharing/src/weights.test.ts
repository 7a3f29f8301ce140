import { describe, expect, it } from '@jest/globals';
import { money } from '@millepiani/kernel/money';
import { equals, rational, sum } from '@millepiani/kernel/rational';
import fc from 'fast-check';
import { cases, shareKinds } from '../test/arbitraries.ts';
import { ada, bruno, carla, exact, fixed, inputsOf, perHour, ruleOf } from '../test/community.ts';
import { read, thousand } from '../test/sharing-case.ts';
import { combinedWeights, hourClaims, weighComponents } from './weights.ts';

const rates = perHour({ [ada]: '40', [bruno]: '100/3' });
const hours = [
  { id: 'h1', agent: ada, hours: exact('10'), claimed: exact('2.5') },
  { id: 'h2', agent: bruno, hours: exact('0.25'), claimed: exact('0') },
];
const inputs = inputsOf({
  hours,
  money: [{ id: 'm1', agent: bruno, amount: money(12_50n, 'EUR') }],
  points: [{ id: 'p1', agent: carla, points: exact('3/2') }],
  citations: [
    {
      id: 'c1',
      weight: exact('2'),
      makers: [
        { agent: ada, share: exact('1/4') },
        { agent: carla, share: exact('3/4') },
      ],
    },
  ],
});

/** What each contribution weighs in a component, by its id and agent. */
const termsOf = (component: object, valued: object | null = null) =>
  weighComponents(ruleOf({ shares: component, rates: valued }), inputs).flatMap(({ terms }) =>
    terms.map(({ agent, input, value }) => [agent, input, value]),
  );

describe('what contributions weigh', () => {
  it('hours: all that were worked, × the agreed rate, claimed ones too', () => {
    expect(termsOf({ kind: 'hours', as: 'weight' }, rates)).toEqual([
      [ada, 'h1', exact('400')],
      [bruno, 'h2', exact('25/3')],
    ]);
  });

  it('slices: twice the hours that nobody pays, four times the money', () => {
    expect(termsOf({ kind: 'slices' }, rates)).toEqual([
      [ada, 'h1', exact('600')],
      [bruno, 'h2', exact('50/3')],
      [bruno, 'm1', exact('50')],
    ]);
  });

  it('points: themselves', () => {
    expect(termsOf({ kind: 'points' })).toEqual([[carla, 'p1', exact('3/2')]]);
  });

  it('royalties: the citation’s weight × the maker’s share', () => {
    expect(termsOf({ kind: 'royalties' })).toEqual([
      [ada, 'c1', exact('1/2')],
      [carla, 'c1', exact('3/2')],
    ]);
  });

  it('fixed: what the rule says, of no contribution', () => {
    expect(termsOf(fixed({ [ada]: '1/3', [bruno]: '2/3' }))).toEqual([
      [ada, undefined, exact('1/3')],
      [bruno, undefined, exact('2/3')],
    ]);
  });
});

describe('what is claimed for hours', () => {
  const claim = ruleOf({ shares: { kind: 'hours', as: 'claim', shortfall: 'proportional' }, rates });

  it('is half up per agent, not per contribution', () => {
    const thrice = ['h2', 'h3', 'h4'].map((id) => ({ id, agent: bruno, hours: exact('0.25'), claimed: exact('0') }));
    // 3 × 8.333… is 25.00, where 3 × 8.33 were 24.99.
    expect(hourClaims(claim, inputsOf({ hours: thrice }))).toEqual(new Map([[bruno, 25_00n]]));
  });

  it('is owed in the currency of the rates only', () => {
    expect(hourClaims(claim, { ...inputs, currency: 'USD' })).toEqual(new Map());
  });
});

describe('combined weights', () => {
  it('total 1, or nobody weighs anything', () => {
    fc.assert(
      fc.property(cases(shareKinds.weights), (one) => {
        const components = weighComponents(read(one.document), one.inputs);
        const weights = [...combinedWeights(components).values()];
        expect(weights.length === 0 || equals(sum(weights), rational(1n))).toBe(true);
        const empty = components.every(({ total, weight }) => total.numerator === 0n || weight.numerator === 0n);
        expect(weights.length === 0).toBe(empty);
      }),
      thousand,
    );
  });

  it('are the same whether something is recorded at once or in two parts', () => {
    fc.assert(
      fc.property(cases(shareKinds.weights), fc.bigInt(2n, 9n), ({ document, inputs: whole }, parts) => {
        const rule = read(document);
        const one = ({ numerator, denominator }: { numerator: bigint; denominator: bigint }) =>
          rational(numerator, denominator * parts);
        const rest = ({ numerator, denominator }: { numerator: bigint; denominator: bigint }) =>
          rational(numerator * (parts - 1n), denominator * parts);
        const split = {
          ...whole,
          hours: whole.hours.flatMap((each) =>
            [one, rest].map((part) => ({ ...each, hours: part(each.hours), claimed: part(each.claimed) })),
          ),
          points: whole.points.flatMap((each) => [one, rest].map((part) => ({ ...each, points: part(each.points) }))),
          citations: whole.citations.flatMap((each) =>
            [one, rest].map((part) => ({ ...each, weight: part(each.weight) })),
          ),
        };
        expect(combinedWeights(weighComponents(rule, split))).toEqual(combinedWeights(weighComponents(rule, whole)));
      }),
      thousand,
    );
  });
});
