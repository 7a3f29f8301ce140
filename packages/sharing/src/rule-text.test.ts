import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { parties, plainDocument } from '../test/community.ts';
import { parseRuleText } from './parse-rule.ts';
import { maxRuleLength, readRuleText } from './rule-text.ts';

function issuesOf(text: string): readonly string[] {
  const document = readRuleText(text);
  const issues = document.ok ? document.value.repeated : document.error;
  return issues.map(({ code, path }) => `${code} ${path.join('.')}`);
}

describe('a rule as text', () => {
  it.each([
    ['{"a": 1, "a": 2}', ['DUPLICATE_KEY a']],
    ['{"a": 1, "\\u0061": 2}', ['DUPLICATE_KEY a']],
    ['{"x": [{"a": 1}, {"a": 1, "b": [2, 3], "a": 1}]}', ['DUPLICATE_KEY x.1.a']],
    ['{"a": {"a": {"a": 1}}, "b": {"a": 1}}', []],
    ['{"a": "a", "b": "a", "c": ["a", "a"]}', []],
    ['{"a": "\\"a\\": 1, \\"a\\": 2"}', []],
    ['{"__proto__": 1, "__proto__": 2}', ['DUPLICATE_KEY __proto__']],
    ['{"a": 1,}', ['NOT_JSON ']],
    ['{"a: 1}', ['NOT_JSON ']],
    ['', ['NOT_JSON ']],
    ['[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]', []],
    ['[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]', ['TOO_DEEP ']],
    ['"[[[[[[[[[[[[[[[[[[[["', []],
    ['['.repeat(maxRuleLength), ['TOO_DEEP ']],
    ['"'.repeat(maxRuleLength), ['NOT_JSON ']],
    [`"${'\\"'.repeat(maxRuleLength)}"`, ['TOO_LARGE ']],
  ])('%.40s', (text, expected) => {
    expect(issuesOf(text)).toEqual(expected);
  });

  it('is what JSON says, and no key of what JSON writes is there twice', () => {
    fc.assert(
      fc.property(fc.json({ maxDepth: 6 }), (text) => {
        expect(readRuleText(text)).toEqual({ ok: true, value: { value: JSON.parse(text), repeated: [] } });
      }),
      { numRuns: 1000 },
    );
  });

  it('is refused for what is there twice, and for the rest that is wrong too', () => {
    const text = JSON.stringify({ ...plainDocument, fee: { rate: 0.5 } }).replace('"caps":[]', '"caps":[],"caps":[]');
    const rule = parseRuleText(text, parties);
    expect(rule.ok ? [] : rule.error.map(({ code, path }) => [code, path])).toEqual([
      ['DUPLICATE_KEY', ['caps']],
      ['FLOAT', ['fee', 'rate']],
    ]);
    const twice = JSON.stringify(plainDocument).replace('"caps":[]', '"caps":[],"caps":[]');
    expect(parseRuleText(twice, parties).ok).toBe(false);
  });
});
