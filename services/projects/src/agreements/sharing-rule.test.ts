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
const fixed = (...rates: readonly (readonly [agent: string, rate: unknown])[]) => ({
  kind: 'fixed',
  rates: rates.map(([agent, rate]) => ({ agent, rate })),
});

describe('a sharing rule', () => {
  it('is answered as it is written', () => {
    const document = rule({ shares: fixed([ada, '0.5'], [bruno, '1/2']) });
    expect(parseSharingRule(JSON.stringify(document), parties)).toEqual({ ok: true, value: document });
  });

  // What else is refused, the reader's own tests say.
  it.each<[unknown, string[]]>([
    ['{', ['NOT_JSON']],
    ['[]', ['WRONG_TYPE']],
    ['{"version":"1","version":"1"}', ['DUPLICATE_KEY version']],
    [rule({ tax: '0.1' }), ['UNKNOWN_KEY tax']],
    [rule({ fee: { rate: 0.05 } }), ['FLOAT fee.rate']],
    [rule({ shares: fixed([stranger, '1']) }), ['NOT_A_PARTY shares.rates.0.agent']],
    [rule({ shares: fixed([ada, '0.3333'], [bruno, '0.3333']) }), ['SHARES_NOT_WHOLE shares.rates']],
    [rule({ shares: fixed([ada, '100%']) }), ['INVALID_RATIONAL shares.rates.0.rate']],
  ])('is refused with what is wrong, and where (case %#)', (document, codes) => {
    expect(outcome(document)).toEqual(expect.arrayContaining(codes));
  });

  it('never throws, whatever it is', () => {
    fc.assert(
      fc.property(fc.oneof(fc.json(), fc.string()), (text) => {
        expect(outcome(text).length).toBeGreaterThan(0);
      }),
      { numRuns: 1_000 },
    );
  });
});
