import { describe, expect, it } from '@jest/globals';
import { daysOf, dueDayOf, parseQuarter, tributeCode } from './stamp-quarter.ts';

describe('stamp duty of a quarter', () => {
  it.each([
    ['the first, on its own day where it is more than 5,000.00', 1, [500_001n, 0n], '2026-05-31'],
    ['the first, with the second where it is small and both are not', 1, [500_000n, 1n], '2026-09-30'],
    ['the first, with the third where both are small', 1, [200n, 400n], '2026-11-30'],
    ['the second, on its own day', 2, [500_001n, 0n], '2026-09-30'],
    ['the second, with the third where both are small', 2, [200n, 400n], '2026-11-30'],
    ['the third', 3, [0n, 0n, 200n], '2026-11-30'],
    ['the fourth, in February', 4, [0n, 0n, 0n, 200n], '2027-02-28'],
  ])('is due: %s', (_what, quarter, sums, day) => {
    expect(dueDayOf({ year: 2026, quarter }, sums)).toBe(day);
  });

  it('knows leap years, its days and its code', () => {
    expect(dueDayOf({ year: 2027, quarter: 4 }, [])).toBe('2028-02-29');
    expect(dueDayOf({ year: 2099, quarter: 4 }, [])).toBe('2100-02-28');
    expect(daysOf({ year: 2026, quarter: 2 })).toEqual(['2026-04-01', '2026-06-31']);
    expect(tributeCode({ year: 2026, quarter: 3 })).toBe('2523');
  });

  it.each([
    [{ year: 2018, quarter: 1 }, 'INVALID_YEAR'],
    [{ year: 2026.5, quarter: 1 }, 'INVALID_YEAR'],
    [{ year: 2026, quarter: 0 }, 'INVALID_QUARTER'],
    [{ year: 2026, quarter: 5 }, 'INVALID_QUARTER'],
  ])('is refused: %j', (quarter, code) => {
    expect(parseQuarter(quarter)).toMatchObject({ ok: false, error: [{ code }] });
  });
});
