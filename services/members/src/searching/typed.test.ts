import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { codesOf, unwrap } from '../../test/offers-given.ts';
import { parseTyped } from './typed.ts';

const read = (typed: string | null | undefined) => parseTyped(typed, ['search']);

describe('what was typed to look for something', () => {
  it.each([
    [' CITTÀ, we we ', ['citta', 'we']],
    ['C++ & C#', ['c++', 'c#']],
    ['a b c d e f g h i j k l', [...'abcdefghijkl']],
    ['a '.repeat(50), ['a']],
  ])('of %j are its different words', (typed, words) => {
    expect(unwrap(read(typed))).toEqual(words);
  });

  it.each([undefined, null, '', '   '])('given %j, then nothing is asked for', (typed) => {
    expect(read(typed)).toEqual({ ok: true, value: undefined });
  });

  it.each(['%', '…', '.*', '$', '-'])('given %j, then something is asked for that nothing has', (typed) => {
    expect(unwrap(read(typed))).toEqual([]);
  });

  it.each([
    ['x'.repeat(101), 'TOO_LONG search'],
    ['x'.repeat(10_000), 'TOO_LONG search'],
    ['a b c d e f g h i j k l m', 'TOO_MANY_WORDS search'],
    ['ja\u0000va', 'FORBIDDEN_CHARACTER search'],
    ['ja\tva', 'FORBIDDEN_CHARACTER search'],
    ['\u202ejava', 'FORBIDDEN_CHARACTER search'],
    ['\ud83d java', 'FORBIDDEN_CHARACTER search'],
  ])('%j is refused', (typed, code) => {
    expect(codesOf(read(typed))).toEqual([code]);
  });

  it('property: whatever is typed, has words of twenty letters at most, twelve at most, or is refused', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 120 }), (typed) => {
        const result = read(typed);
        if (!result.ok) return;
        const words = result.value ?? [];
        expect(words.length).toBeLessThanOrEqual(12);
        expect(words.every((word) => word !== '' && [...word].length <= 20)).toBe(true);
        // Read again, it is the same.
        expect(unwrap(read(words.slice(0, 4).join(' '))) ?? []).toEqual(words.slice(0, 4));
      }),
    );
  });
});
