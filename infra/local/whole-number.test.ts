import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Problem } from './problem.ts';
import { wholeNumber } from './whole-number.ts';

const range = { least: 1, most: 1_000_000 };

describe('a whole number that somebody sets', () => {
  it('property: is read where it is within the range, its ends included', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1_000_000 }), (value) => {
        expect(wholeNumber('--members', String(value), range)).toBe(value);
      }),
    );
  });

  it.each(['0', '1000001', '1000000000', '-7', '+7', '1e3', '0x10', '7.5', '', ' 7', 'x', '9'.repeat(400)])(
    'that is %j is refused: which it is, what was said, and what may be',
    (text) => {
      const read = () => wholeNumber('--members', text, range);
      expect(read).toThrow(Problem);
      expect(read).toThrow(
        expect.objectContaining({
          message: `--members is "${text}".`,
          mend: 'Set it to a whole number from 1 to 1000000.',
        }),
      );
    },
  );
});
