import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { beginningsOf, wordsOf } from './words.ts';

describe('the words of a text', () => {
  it.each([
    ['Niccolò D’Annunzio', ['niccolo', 'd', 'annunzio']],
    ['Studio Aurora – studio', ['studio', 'aurora']],
    ['C++, C# & C', ['c++', 'c#', 'c']],
    ['Łódź, 東京', ['łodz', '東京']],
    [' … ', []],
    ['a'.repeat(50), ['a'.repeat(20)]],
  ])('of %j', (text, words) => {
    expect(wordsOf(text)).toEqual(words);
  });

  it('begin with all that one has typed of them so far', () => {
    expect(beginningsOf('anna')).toEqual(['a', 'an', 'ann', 'anna']);
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (text) => {
        for (const word of wordsOf(text))
          for (const beginning of beginningsOf(word)) {
            expect(word.startsWith(beginning)).toBe(true);
            // What is typed of it is read as that very beginning, but for half a letter.
            expect(wordsOf(beginning).every((typed) => beginning.startsWith(typed) || typed === beginning)).toBe(true);
          }
      }),
    );
  });
});
