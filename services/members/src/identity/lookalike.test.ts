import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { fold, isLetterToo, isOfWord, lookOf } from './lookalike.ts';

describe('a text as it is typed on another keyboard', () => {
  it.each([
    ['Però, così', 'Pero, cosi'],
    ['Søren Łukasz Strauß', 'Soren lukasz Strauss'],
    ['ÆØÅ', 'aeoA'],
    ['ＡＤＡ ﬁne', 'ADA fine'],
    ['пятница й', 'пятница и'],
    // Vowels and points are no decoration.
    ['नमस्ते', 'नमस्ते'],
    ['한국어', '한국어'],
  ])('of %j is %j', (text, folded) => {
    expect(fold(text)).toBe(folded);
  });

  it('property: is the same when it is typed again', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => expect(fold(fold(text))).toBe(fold(text))));
  });
});

describe('a character', () => {
  it('may be meant as a letter', () => {
    expect([...'4D4R0$$1'].map(lookOf).join('')).toBe([...'adarossi'].map(lookOf).join(''));
    expect([...'!|lI1'].map(lookOf)).toEqual(Array.from({ length: 5 }, () => 'i'));
    expect(lookOf('я')).toBe('я');
  });

  it('is of a word, or a mark; and some marks may be letters', () => {
    expect([...'aZ4яन'].every(isOfWord)).toBe(true);
    expect([...' -_@!😀'].some(isOfWord)).toBe(false);
    expect([...'@!$|'].every(isLetterToo)).toBe(true);
    expect([...' -_.,😀'].some(isLetterToo)).toBe(false);
  });

  it('property: looks like what it is taken for', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        for (const character of text) expect(lookOf(lookOf(character))).toBe(lookOf(character));
      }),
    );
  });
});
