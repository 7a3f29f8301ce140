import { describe, expect, it } from '@jest/globals';
import { maxMinor } from '@millepiani/kernel/money';
import { rational } from '@millepiani/kernel/rational';
import { distribute } from '../src/distribute.ts';
import { entitlementsOf } from '../src/distribution.ts';
import { explain } from '../src/explain.ts';
import { parseRuleText } from '../src/parse-rule.ts';
import { inputsOf, person, plainDocument } from './community.ts';
import { total } from './sharing-case.ts';

const first = person('aa');
const everybody = Array.from({ length: 200 }, (_, at) =>
  person(String.fromCharCode(97 + Math.floor(at / 26), 97 + (at % 26))),
);

/** Large numbers with few common factors: what exact arithmetic has most to do with. */
const awkward = (at: number): string => `${1_000_003 + 2 * at}/${999_983 - 2 * at}`;

/** Pairs that are a hundredth together, each by another denominator: a whole without a small common one. */
const fixedRates = everybody.map((agent, at) => {
  const below = 9_973 - 2 * Math.floor(at / 2);
  return { agent, rate: at % 2 === 0 ? `1/${below}` : `${below - 100}/${100 * below}` };
});

const document = JSON.stringify({
  ...plainDocument,
  fee: { rate: '1/999983' },
  minimums: {
    mode: 'floor',
    shortfall: 'constrained-equal-awards',
    amounts: everybody.map((agent, at) => ({ agent, amount: `${at}.01`, currency: 'EUR' })),
  },
  rates: { currency: 'EUR', perHour: everybody.map((agent, at) => ({ agent, rate: awkward(at) })) },
  shares: {
    kind: 'mix',
    parts: [
      { weight: '1/3', component: { kind: 'slices' } },
      { weight: '1/3', component: { kind: 'fixed', rates: fixedRates } },
      { weight: '1/6', component: { kind: 'points' } },
      { weight: '1/6', component: { kind: 'royalties' } },
    ],
  },
  caps: everybody.map((agent, at) => ({ agent, amount: `${1_000_000 + at}.99`, currency: 'EUR' })),
});

const contributions = {
  hours: everybody.map((agent, at) => ({
    id: `h${at}`,
    agent,
    hours: rational(BigInt(at + 1), 9_000_000n),
    claimed: rational(0n),
  })),
  points: everybody.map((agent, at) => ({ id: `p${at}`, agent, points: rational(BigInt(7 * at + 1), 3600n) })),
  citations: everybody.slice(1).map((agent, at) => ({
    id: `c${at}`,
    weight: rational(1n),
    makers: [
      { agent, share: rational(1n, BigInt(999 - at)) },
      { agent: first, share: rational(BigInt(998 - at), BigInt(999 - at)) },
    ],
  })),
};

describe('a rule and inputs as awkward as they may be', () => {
  const rule = parseRuleText(document, new Set(everybody));

  it.each([
    ['that falls short', 1_000_00n],
    ['of a large commission', 12_345_678_90n],
    ['as large as one may be', maxMinor],
  ])(
    'share cash %s, to the cent, and are explained',
    (_, cash) => {
      if (!rule.ok) throw new TypeError(JSON.stringify(rule.error.slice(0, 3)));
      const inputs = inputsOf({ cash, ...contributions });
      const distribution = distribute(rule.value, inputs);
      if (!distribution.ok) throw new TypeError(JSON.stringify(distribution.error.slice(0, 3)));
      const { fee, surplus } = distribution.value;
      const members = entitlementsOf(distribution.value).flatMap(({ minimum, share }) => [minimum, share]);
      expect(total([fee, surplus, ...members])).toBe(cash);
      const tree = explain({ rule: rule.value, inputs, distribution: distribution.value }, everybody[199] ?? first);
      expect(JSON.stringify(tree).includes('h199')).toBe(true);
    },
    120_000,
  );
});
