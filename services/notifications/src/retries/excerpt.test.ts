import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { fitToShow } from './excerpt.ts';

describe('what a stranger answered', () => {
  it.each([
    ['plain', 'busy: try later', 'busy: try later'],
    ['lines', 'one\r\n\ttwo\nthree', 'one\n\ttwo\nthree'],
    ['escape sequences', '\u001b[31mred\u001b[0m\u0007', '[31mred[0m'],
    ['zeros', 'a\u0000b\u009bc', 'abc'],
    ['a change of direction', 'a\u202egpj.exe\u2066b\u200f', 'agpj.exeb'],
    ['what shows nothing', 'a\u200bb\ufeffc\u{e0041}', 'abc'],
    ['scripts that join', 'می\u200cخواهم 👩\u200d🔧', 'می\u200cخواهم 👩\u200d🔧'],
  ])('is fit to be shown: %s', (_what, answer, shown) => {
    expect(fitToShow(answer)).toBe(shown);
  });

  it('property: has no control character left but line breaks and tabs, and nothing added', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (answer) => {
        const shown = fitToShow(answer);
        expect(shown).not.toMatch(/(?![\n\t])[\p{Cc}\p{Bidi_Control}]/u);
        expect(shown.length).toBeLessThanOrEqual(answer.length);
        expect(fitToShow(shown)).toBe(shown);
      }),
    );
  });
});
