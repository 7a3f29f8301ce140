import { describe, expect, it } from '@jest/globals';
import { newId } from '@millepiani/kernel/new-id';
import fc from 'fast-check';
import { aRule } from '../../test/work-given.ts';
import { parseSharingRule } from './sharing-rule.ts';

const [ada, bruno, stranger] = [newId('per'), newId('per'), newId('per')];
const parties = new Set([ada, bruno]);
const outcome = (document: unknown) => {
  const text = typeof document === 'string' ? document : JSON.stringify(document);
  const parsed = parseSharingRule(text, parties);
  return parsed.ok ? [] : parsed.error.map(({ code, path }) => `${code} ${path.join('.')}`.trim());
};
const rule = (change: object = {}) => aRule([ada, bruno], change);
const fixed = (...rates: readonly unknown[]) => ({ kind: 'fixed', rates: rates.map((rate) => ({ agent: ada, rate })) });
const mix = (...parts: readonly (readonly [weight: unknown, component: unknown])[]) => ({
  kind: 'mix',
  parts: parts.map(([weight, component]) => ({ weight, component })),
});

describe('a sharing rule', () => {
  it('is read as it is written', () => {
    const document = rule({ shares: mix(['3/4', { kind: 'hours', as: 'weight' }], ['0.25', fixed('0.5', '1/2')]) });
    expect(parseSharingRule(JSON.stringify(document), parties)).toEqual({ ok: true, value: document });
  });

  it.each<[unknown, string[]]>([
    ['{', ['NOT_JSON']],
    ['"hours"', ['WRONG_TYPE']],
    ['[]', ['WRONG_TYPE']],
    ['null', ['WRONG_TYPE']],
    [`"${'x'.repeat(131_072)}"`, ['TOO_LARGE']],
    [rule({ fee: undefined }), ['MISSING_KEY fee']],
    [rule({ tax: '0.1' }), ['UNKNOWN_KEY tax']],
    [rule({ version: '2' }), ['UNKNOWN_CHOICE version']],
    [rule({ fee: { rate: 0.05 } }), ['FLOAT fee.rate']],
    [rule({ fee: { $rate: '0.05' } }), ['UNKNOWN_KEY fee.$rate']],
    [rule({ caps: [{ agent: stranger, amount: '1', currency: 'EUR' }] }), ['NOT_A_PARTY caps.0.agent']],
    [rule({ caps: [{ agent: null }] }), ['NOT_A_PARTY caps.0.agent']],
    [rule({ shares: 'equal' }), ['WRONG_TYPE shares']],
    [rule({ shares: { kind: 'fixed', rates: null } }), ['WRONG_TYPE shares.rates']],
    [rule({ shares: fixed('0.3333', '0.3333', '0.3333') }), ['SHARES_NOT_WHOLE shares.rates']],
    [rule({ shares: fixed() }), ['SHARES_NOT_WHOLE shares.rates']],
    [rule({ shares: fixed('1', '1/2') }), ['SHARES_NOT_WHOLE shares.rates']],
    [rule({ shares: fixed('100%') }), ['INVALID_RATIONAL shares.rates.0.rate']],
    [
      rule({ shares: fixed('1/0', '-1') }),
      ['INVALID_RATIONAL shares.rates.0.rate', 'INVALID_RATIONAL shares.rates.1.rate'],
    ],
    [
      rule({ shares: mix(['0.5', fixed('1')], ['0.4', fixed('0.9')]) }),
      ['SHARES_NOT_WHOLE shares.parts', 'SHARES_NOT_WHOLE shares.parts.1.component.rates'],
    ],
    [
      '{"version":"1","fee":"\\ud800"}',
      [
        ...['expenses', 'reserve', 'minimums', 'rates', 'shares', 'caps'].map((key) => `MISSING_KEY ${key}`),
        'WRONG_TYPE fee',
        'WRONG_TYPE shares',
      ],
    ],
  ])('is refused with what is wrong, and where (case %#)', (document, codes) => {
    expect(outcome(document)).toEqual(codes);
  });

  it('is refused where it is deeper than any rule', () => {
    const deep = Array.from({ length: 18 }).reduce<unknown>((inner) => ({ in: inner }), '1');
    expect(outcome(rule({ fee: deep }))).toEqual([`TOO_DEEP fee.${Array.from({ length: 16 }, () => 'in').join('.')}`]);
  });

  it('never throws, whatever it is', () => {
    fc.assert(
      fc.property(fc.oneof(fc.json(), fc.string()), (text) => {
        expect(outcome(text).length).toBeGreaterThan(0);
      }),
      { numRuns: 1_000 },
    );
  });

  it('takes any fixed shares that total exactly 1, and no others', () => {
    const parts = fc.array(fc.integer({ min: 1, max: 1_000 }), { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(parts, fc.constantFrom(-1, 0, 1), (shares, off) => {
        const total = shares.reduce((sum, one) => sum + one, 0);
        const rates = shares.map((one, index) => `${index === 0 ? Math.max(0, one + off) : one}/${total}`);
        return (outcome(rule({ shares: fixed(...rates) })).length === 0) === (off === 0);
      }),
      { numRuns: 500 },
    );
  });
});
