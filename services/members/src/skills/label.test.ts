import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { beginsButForOne, labelOf, shortestForgiven } from './label.ts';

describe('a label', () => {
  it.each([
    ['Progettare Interfacce utente', ['progettare', 'interfacce', 'utente']],
    [
      "metodologie per la progettazione dell'interfaccia",
      ['metodologie', 'per', 'la', 'progettazione', 'dell', 'interfaccia'],
    ],
    ['Città\u202E\u0000 perché', ['citta', 'perche']],
    ['C++, C# e C', ['c++', 'c#', 'e', 'c']],
    [' \n– ', []],
  ])('%j has the words %j', (text, words) => {
    expect(labelOf(text)).toEqual({ folded: words.join(' '), words });
  });

  it('property: folding what is folded changes nothing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
        const { folded, words } = labelOf(text);
        expect(labelOf(folded)).toEqual({ folded, words });
      }),
    );
  });
});

/** All texts that are one typo away: another letter, one too many, one too few, two that changed places. */
function* typosOf(text: string, letters: string): Generator<string> {
  for (let at = 0; at <= text.length; at += 1) {
    const [before, after] = [text.slice(0, at), text.slice(at)];
    for (const letter of letters) {
      yield `${before}${letter}${after}`;
      if (after !== '') yield `${before}${letter}${after.slice(1)}`;
    }
    if (after !== '') yield `${before}${after.slice(1)}`;
    if (after.length > 1) yield `${before}${after.charAt(1)}${after.charAt(0)}${after.slice(2)}`;
  }
}

describe('a word that was mistyped', () => {
  it.each([
    ['desing', 'design'],
    ['fotgrafia', 'fotografia'],
    ['progettazzione', 'progettazione'],
    ['photogrephy', 'photography'],
    ['traduz', 'traduzione'],
    ['tradzio', 'traduzione'],
  ])('%s begins %s', (typed, word) => {
    expect(beginsButForOne(typed, word)).toBe(true);
  });

  it.each([
    ['desn', 'design', 'is too short to be forgiven'],
    ['esign', 'design', 'has another first letter'],
    ['dessinn', 'design', 'has two'],
    ['market', 'mercato', 'is another word'],
  ])('%s, for %s, %s', (typed, word) => {
    expect(beginsButForOne(typed, word)).toBe(false);
  });

  it('property: is found whatever the typo behind the first letter, and nothing else is', () => {
    const letters = 'abc';
    const word = fc.string({ unit: fc.constantFrom(...letters), minLength: 6, maxLength: 9 });
    const typed = fc.string({ unit: fc.constantFrom(...letters), minLength: 4, maxLength: 10 });
    fc.assert(
      fc.property(word, typed, (target, text) => {
        // Told in another way: some beginning of the word, one typo further, is what was typed.
        const near = Array.from({ length: target.length + 1 }, (_, at) => target.slice(0, at)).some(
          (beginning) => beginning === text || [...typosOf(beginning, letters)].includes(text),
        );
        const expected = near && text.length >= shortestForgiven && text[0] === target[0];
        expect([target, text, beginsButForOne(text, target)]).toEqual([target, text, expected]);
      }),
      { numRuns: 2_000 },
    );
  });
});
