import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { firstMonth, monthOf, outcomeOf, shareOf } from './work.ts';

describe('twelve months', () => {
  it.each([
    ['2026-11-24T09:00:00Z', '2025-12'],
    ['2026-12-31T23:59:59Z', '2026-01'],
    ['2027-01-01T00:00:00Z', '2026-02'],
    ['2028-02-29T12:00:00Z', '2027-03'],
  ])('up to %s begin in %s', (at, month) => {
    expect(firstMonth(new Date(at))).toBe(month);
  });

  it('are always twelve, this one included', () => {
    const count = (month: string) => Number(month.slice(0, 4)) * 12 + Number(month.slice(5));
    const day = fc.date({ min: new Date('2000-01-01'), max: new Date('2100-01-01'), noInvalidDate: true });
    fc.assert(fc.property(day, (at) => expect(count(monthOf(at)) - count(firstMonth(at))).toBe(11)));
  });
});

describe('what became of work', () => {
  it('speaks for who did it, against who withdrew, and of nobody where a team fell through', () => {
    const ends = ['FULFILLED', 'WITHDRAWN', 'FALLEN_THROUGH', 'AVAILABILITY_WITHDRAWN'] as const;
    expect(ends.map(outcomeOf)).toEqual([1, 0, undefined, undefined]);
  });
});

describe('a share', () => {
  it.each([
    [0, 0, 0],
    [10, 0, 0],
    [10, 40, 0.25],
    [40, 40, 1],
    [-10, 40, 0],
  ])('of %i minutes of %i is %d', (minutes, all, share) => {
    expect(shareOf(minutes, all)).toBe(share);
  });
});
