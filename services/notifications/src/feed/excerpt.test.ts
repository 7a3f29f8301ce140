import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { excerptOf } from './excerpt.ts';

const graphemes = (text: string) => [...new Intl.Segmenter('und', { granularity: 'grapheme' }).segment(text)];

describe('an excerpt', () => {
  it('is the text where it is short', () => {
    expect(excerptOf('On Friday at nine.')).toBe('On Friday at nine.');
    expect(excerptOf('x'.repeat(160))).toBe('x'.repeat(160));
  });

  it('is one line', () => {
    expect(excerptOf(`Dear all,${'\n'.repeat(3_000)}on Friday.`)).toBe('Dear all, on Friday.');
    expect(excerptOf('Dear all,\n\n  on Friday\nat nine.')).toBe('Dear all, on Friday at nine.');
  });

  it('is cut between words, with a sign of it', () => {
    expect(excerptOf('word '.repeat(100))).toBe(`${'word '.repeat(31).trim()}…`);
  });

  it('is cut within a word that has no end', () => {
    expect(excerptOf('x'.repeat(161))).toBe(`${'x'.repeat(159)}…`);
  });

  it('never parts what people see as one character', () => {
    const family = '👩‍👩‍👧‍👦';
    const excerpt = excerptOf(family.repeat(100));
    expect(excerpt.replaceAll(family, '')).toBe('…');
    expect(excerptOf(`${'e\u0301'.repeat(200)}`).slice(0, -1).length % 2).toBe(0);
  });

  it('is, of any text, one line of at most 160 characters that the text begins with', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 600 }), (text) => {
        const excerpt = excerptOf(text);
        expect([...excerpt].length).toBeLessThanOrEqual(160);
        expect(excerpt).not.toContain('\n');
        const line = text.replace(/\s+/gu, ' ').trim();
        if (excerpt !== line) expect(line.startsWith(excerpt.slice(0, -1))).toBe(true);
        expect(graphemes(excerpt).length).toBeLessThanOrEqual(graphemes(line).length + 1);
      }),
      { numRuns: 1_000 },
    );
  });
});
