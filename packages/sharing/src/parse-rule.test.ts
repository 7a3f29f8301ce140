import { describe, expect, it } from '@jest/globals';
import { rational } from '@millepiani/kernel/rational';
import fc from 'fast-check';
import { documents } from '../test/arbitraries.ts';
import { ada, amounts, bruno, fixed, parties, perHour, person, plainDocument } from '../test/community.ts';
import { parseRule, parseRuleText } from './parse-rule.ts';

const halves = fixed({ [ada]: '1/2', [bruno]: '1/2' });
const staff = { purpose: 'staff', currency: 'EUR', rate: '0.1' };
const mixOf = (...parts: readonly (readonly [string, object])[]) => ({
  kind: 'mix',
  parts: parts.map(([weight, component]) => ({ weight, component })),
});
const points = { kind: 'points' };
const royalties = { kind: 'royalties' };
const hours = { kind: 'hours', as: 'weight' };
const stranger = person('greta');

/** Codes and places of all that is wrong with the plain document once it is changed. */
function issuesOf(changes: Readonly<Record<string, unknown>>): readonly string[] {
  const rule = parseRule({ ...plainDocument, ...changes }, parties);
  return rule.ok ? [] : rule.error.map(({ code, path }) => `${code} ${path.join('.')}`);
}

describe('a rule that is valid', () => {
  it('is read exactly', () => {
    const document = {
      version: '1',
      expenses: { shortfall: 'constrained-equal-awards' },
      fee: { rate: '0.05' },
      reserve: [{ ...staff, cap: '5000.00', floor: '1000', topUp: true }],
      minimums: { mode: 'floor', shortfall: 'proportional', amounts: amounts({ [ada]: '500.00' }) },
      rates: perHour({ [ada]: '40', [bruno]: '100/3' }),
      shares: mixOf(['1/3', hours], ['2/3', halves]),
      caps: amounts({ [ada]: '500.00' }),
    };
    expect(parseRule(document, parties)).toEqual({
      ok: true,
      value: {
        version: '1',
        expenses: { shortfall: 'constrained-equal-awards' },
        fee: { rate: rational(1n, 20n) },
        reserve: [
          { purpose: 'staff', currency: 'EUR', rate: rational(1n, 10n), cap: 500_000n, floor: 100_000n, topUp: true },
        ],
        minimums: {
          mode: 'floor',
          shortfall: 'proportional',
          amounts: [{ agent: ada, amount: { minor: 50_000n, currency: 'EUR' } }],
        },
        rates: {
          currency: 'EUR',
          perHour: [
            { agent: ada, rate: rational(40n) },
            { agent: bruno, rate: rational(100n, 3n) },
          ],
        },
        shares: {
          kind: 'mix',
          parts: [
            { weight: rational(1n, 3n), component: { kind: 'hours', as: 'weight' } },
            {
              weight: rational(2n, 3n),
              component: {
                kind: 'fixed',
                rates: [
                  { agent: ada, rate: rational(1n, 2n) },
                  { agent: bruno, rate: rational(1n, 2n) },
                ],
              },
            },
          ],
        },
        caps: [{ agent: ada, amount: { minor: 50_000n, currency: 'EUR' } }],
      },
    });
  });

  it('is the same from text, and any that is made is read', () => {
    fc.assert(
      fc.property(documents(), (document) => {
        const rule = parseRule(document, parties);
        expect(rule.ok).toBe(true);
        expect(parseRuleText(JSON.stringify(document, null, 2), parties)).toEqual(rule);
      }),
      { numRuns: 1000 },
    );
  });

  it('may be as fine as a millionth', () => {
    expect(issuesOf({ fee: { rate: '0.000001' } })).toEqual([]);
    expect(issuesOf({ fee: { rate: '1/999999' } })).toEqual([]);
  });

  it('may give thirds, a rate of nothing, and no more than the parties', () => {
    expect(issuesOf({ shares: fixed({ [ada]: '1/3', [bruno]: '2/3' }) })).toEqual([]);
    expect(issuesOf({ shares: fixed({ [ada]: '0', [bruno]: '1' }), fee: { rate: '1' } })).toEqual([]);
  });
});

describe('a rule is refused, with the place in the document', () => {
  it.each([
    ['an unknown key', { bonus: '1' }, ['UNKNOWN_KEY bonus']],
    [
      'a key that hides a prototype',
      JSON.parse('{"__proto__": {}, "toString": "x"}'),
      ['UNKNOWN_KEY __proto__', 'UNKNOWN_KEY toString'],
    ],
    ['an unknown key further in', { fee: { rate: '0', cap: '1' } }, ['UNKNOWN_KEY fee.cap']],
    ['a missing key', { caps: undefined }, ['MISSING_KEY caps']],
    ['a rate above 1', { fee: { rate: '1.01' } }, ['RATE_OUT_OF_RANGE fee.rate']],
    ['a rate below 0', { fee: { rate: '-0.01' } }, ['RATE_OUT_OF_RANGE fee.rate']],
    ['a float', { fee: { rate: 0.05 } }, ['FLOAT fee.rate']],
    ['a whole number that is not text', { fee: { rate: 1 } }, ['FLOAT fee.rate']],
    ['a percentage', { fee: { rate: '5%' } }, ['INVALID_RATIONAL fee.rate']],
    ['an exponent', { fee: { rate: '5e-2' } }, ['INVALID_RATIONAL fee.rate']],
    ['more than six decimals', { fee: { rate: '0.0000001' } }, ['TOO_FINE fee.rate']],
    ['a fraction of more than a million', { fee: { rate: '1/1000001' } }, ['TOO_FINE fee.rate']],
    ['another version', { version: '2' }, ['UNKNOWN_CHOICE version']],
    ['an unknown shortfall', { expenses: { shortfall: 'equal' } }, ['UNKNOWN_CHOICE expenses.shortfall']],
    ['a list for an object', { expenses: [] }, ['WRONG_TYPE expenses']],
    ['an object for a list', { caps: {} }, ['WRONG_TYPE caps']],
    ['null where that is not said', { fee: null }, ['WRONG_TYPE fee']],
    ['a hole in a list', { caps: [undefined] }, ['WRONG_TYPE caps.0']],
    ['too long a list', { caps: Array.from({ length: 201 }, () => 0) }, ['TOO_LARGE caps']],
    ['an agent that is no party', { caps: amounts({ [stranger]: '1' }) }, ['NOT_A_PARTY caps.0.agent']],
    ['a stranger among the shares', { shares: fixed({ [stranger]: '1' }) }, ['NOT_A_PARTY shares.rates.0.agent']],
    ['shares that are less than 1', { shares: fixed({ [ada]: '0.5' }) }, ['SHARES_NOT_WHOLE shares.rates']],
    [
      'three times 33.33 %',
      { shares: fixed({ [ada]: '0.3333', [bruno]: '0.3333', [person('carla')]: '0.3333' }) },
      ['SHARES_NOT_WHOLE shares.rates'],
    ],
    [
      'minimums of nobody',
      { minimums: { mode: 'floor', shortfall: 'proportional', amounts: [] } },
      ['WRONG_TYPE minimums.amounts'],
    ],
    ['shares of nobody', { shares: fixed({}) }, ['WRONG_TYPE shares.rates']],
    [
      'a mix that is more than 1',
      { shares: mixOf(['1', points], ['1/9', royalties]) },
      ['SHARES_NOT_WHOLE shares.parts'],
    ],
    [
      'a negative weight',
      { shares: mixOf(['-1/2', points], ['3/2', royalties]) },
      ['NEGATIVE_WEIGHT shares.parts.0.weight'],
    ],
    ['a negative hour', { shares: hours, rates: perHour({ [ada]: '-1' }) }, ['NEGATIVE_WEIGHT rates.perHour.0.rate']],
    ['a mix of one', { shares: mixOf(['1', points]) }, ['WRONG_TYPE shares.parts']],
    [
      'a mix in a mix',
      { shares: mixOf(['1/2', points], ['1/2', mixOf(['1', points])]) },
      ['UNKNOWN_CHOICE shares.parts.1.component.kind'],
    ],
    [
      'hours as a claim in a mix',
      {
        shares: mixOf(['1/2', points], ['1/2', { kind: 'hours', as: 'claim', shortfall: 'proportional' }]),
        rates: perHour({ [ada]: '1' }),
      },
      ['CLAIM_IN_MIX shares.parts.1.component.as'],
    ],
    [
      'a claim that leaves its shortfall open',
      { shares: { kind: 'hours', as: 'claim' } },
      ['MISSING_KEY shares.shortfall'],
    ],
    [
      'a shortfall of weights',
      { shares: { ...hours, shortfall: 'proportional' }, rates: perHour({ [ada]: '1' }) },
      ['UNKNOWN_KEY shares.shortfall'],
    ],
    ['no kind', { shares: {} }, ['MISSING_KEY shares.kind']],
    ['an unknown kind', { shares: { kind: 'luck' } }, ['UNKNOWN_CHOICE shares.kind']],
    ['shares that are a word', { shares: 'equal' }, ['WRONG_TYPE shares']],
    ['hours without a rate', { shares: hours }, ['RATES_MISSING rates']],
    ['rates without hours', { rates: perHour({ [ada]: '1' }) }, ['RATES_UNUSED rates']],
    [
      'a cap below the minimum',
      {
        minimums: { mode: 'floor', shortfall: 'proportional', amounts: amounts({ [ada]: '5.01' }) },
        caps: amounts({ [bruno]: '1', [ada]: '5.00' }),
      },
      ['CAP_BELOW_MINIMUM caps.1.amount'],
    ],
    [
      'two caps for one agent',
      { caps: [...amounts({ [ada]: '1' }), ...amounts({ [ada]: '2' })] },
      ['DUPLICATE_RULE caps.1'],
    ],
    ['two reserves for one purpose', { reserve: [staff, { ...staff, rate: '0' }] }, ['DUPLICATE_RULE reserve.1']],
    [
      'two components of one kind',
      { shares: mixOf(['1/2', points], ['1/2', points]) },
      ['DUPLICATE_RULE shares.parts.1'],
    ],
    [
      'two shares of one agent',
      {
        shares: {
          kind: 'fixed',
          rates: [
            { agent: ada, rate: '1/2' },
            { agent: ada, rate: '1/2' },
          ],
        },
      },
      ['DUPLICATE_RULE shares.rates.1'],
    ],
    [
      'a currency without known minor units',
      { reserve: [{ ...staff, currency: 'XAU' }] },
      ['UNKNOWN_CURRENCY reserve.0.currency'],
    ],
    [
      'more decimals than the currency has',
      { reserve: [{ ...staff, cap: '1.001' }] },
      ['INVALID_AMOUNT reserve.0.cap'],
    ],
    ['a negative amount', { caps: amounts({ [ada]: '-1' }) }, ['INVALID_AMOUNT caps.0.amount']],
    [
      'an amount beyond 64 bits',
      { caps: amounts({ [ada]: '92233720368547758.08' }) },
      ['INVALID_AMOUNT caps.0.amount'],
    ],
    ['an unknown purpose', { reserve: [{ ...staff, purpose: 'party' }] }, ['UNKNOWN_CHOICE reserve.0.purpose']],
    [
      'a floor that leaves open whether it is filled',
      { reserve: [{ ...staff, floor: '1' }] },
      ['MISSING_KEY reserve.0.topUp'],
    ],
    ['filling up to no floor', { reserve: [{ ...staff, topUp: true }] }, ['TOP_UP_WITHOUT_FLOOR reserve.0.topUp']],
    ['a word for yes', { reserve: [{ ...staff, floor: '1', topUp: 'yes' }] }, ['WRONG_TYPE reserve.0.topUp']],
    [
      'a cap below the floor',
      { reserve: [{ ...staff, floor: '2', cap: '1', topUp: false }] },
      ['CAP_BELOW_FLOOR reserve.0.cap'],
    ],
  ])('%s', (_, changes, expected) => {
    expect(issuesOf(changes)).toEqual(expected);
  });

  it.each([[undefined], [null], ['{}'], [7], [[]]])('%j is no rule', (value) => {
    expect(parseRule(value, parties)).toMatchObject({ ok: false, error: [{ code: 'WRONG_TYPE', path: [] }] });
  });

  it('says all that is wrong at once, and no more than a hundred things', () => {
    expect(
      issuesOf({ fee: { rate: 0.5, more: 1 }, caps: amounts({ [stranger]: '-1' }), shares: { kind: 'luck' } }),
    ).toEqual([
      'UNKNOWN_KEY fee.more',
      'FLOAT fee.rate',
      'UNKNOWN_CHOICE shares.kind',
      'NOT_A_PARTY caps.0.agent',
      'INVALID_AMOUNT caps.0.amount',
    ]);
    const noise = Object.fromEntries(Array.from({ length: 5000 }, (_, at) => [`key${at}`, at]));
    expect(issuesOf(noise)).toHaveLength(100);
  });

  it('whatever it is given, it answers', () => {
    const anything = fc.oneof(
      fc.anything(),
      fc.record(Object.fromEntries(Object.keys(plainDocument).map((key) => [key, fc.jsonValue()])), {
        requiredKeys: [],
      }),
    );
    fc.assert(
      fc.property(anything, (value) => {
        const rule = parseRule(value, parties);
        expect(rule.ok ? 0 : rule.error.length).toBeGreaterThan(0);
      }),
      { numRuns: 2000 },
    );
  });
});
