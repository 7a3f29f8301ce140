import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { wordsOf } from '../searching/words.ts';
import { soughtBeginnings, wordBeginnings } from './title-words.ts';

describe('a course’s title', () => {
  it('is found by what its words begin with, in both languages', () => {
    const beginnings = wordBeginnings({ titles: { EN: 'Web sites', IT: 'Città' } });
    expect(beginnings).toEqual([
      'w',
      'we',
      'web',
      's',
      'si',
      'sit',
      'site',
      'sites',
      'c',
      'ci',
      'cit',
      'citt',
      'citta',
    ]);
  });

  it('property: whatever beginnings of its words are typed find it, and are few', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'è'), minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 12 }), fc.nat(29), (words, length) => {
        const beginnings = new Set(wordBeginnings({ titles: { IT: words.join(' ') } }));
        const typed = soughtBeginnings(wordsOf(words.map((one) => one.slice(0, length + 1)).join(' ')));
        expect(typed.every((one) => beginnings.has(one))).toBe(true);
      }),
    );
  });
});
