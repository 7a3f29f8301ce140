import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { compareUtf8 } from './utf8-order.ts';

describe('the order of UTF-8 bytes', () => {
  it('is that of the bytes themselves', () => {
    const text = fc.string({ unit: 'binary', maxLength: 6 });
    fc.assert(
      fc.property(text, text, (left, right) => {
        expect(Math.sign(compareUtf8(left, right))).toBe(Buffer.compare(Buffer.from(left), Buffer.from(right)));
      }),
      { numRuns: 2000 },
    );
  });

  it.each([
    ['a', 'b'],
    ['a', 'aa'],
    ['Z', 'a'],
    ['z', 'é'],
    ['\u{FFFD}', '\u{1F600}'],
    ['\u{D7FF}', '\u{E000}'],
  ])('%j is before %j', (smaller, greater) => {
    expect(compareUtf8(smaller, greater)).toBeLessThan(0);
    expect(compareUtf8(greater, smaller)).toBeGreaterThan(0);
    expect(compareUtf8(smaller, smaller)).toBe(0);
  });
});
