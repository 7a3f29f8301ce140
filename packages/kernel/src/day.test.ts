import { expect, it } from '@jest/globals';
import { dayOf, daysBetween, isDay, plusDays } from '@millepiani/kernel/day';

it.each([
  ['2026-11-24T22:59:59.999Z', '2026-11-24'],
  ['2026-11-24T23:00:00.000Z', '2026-11-25'],
  // Summer time: two hours ahead.
  ['2026-07-14T21:59:59.999Z', '2026-07-14'],
  ['2026-07-14T22:00:00.000Z', '2026-07-15'],
  ['2026-12-31T23:30:00.000Z', '2027-01-01'],
])('%s is %s in Rome', (instant, day) => {
  expect(dayOf(new Date(instant))).toBe(day);
});

it.each([
  ['2026-02-28', true],
  ['2028-02-29', true],
  ['2000-02-29', true],
  ['2026-02-29', false],
  ['1900-02-29', false],
  ['2026-04-31', false],
  ['2026-13-01', false],
  ['2026-00-10', false],
  ['2026-01-00', false],
  ['2026-1-1', false],
  ['', false],
])('%j is a day: %s', (text, isOne) => {
  expect(isDay(text)).toBe(isOne);
});

it.each([
  ['2026-02-28', 1, '2026-03-01'],
  ['2028-02-28', 1, '2028-02-29'],
  ['2026-12-31', 30, '2027-01-30'],
  ['2026-03-29', -1, '2026-03-28'],
  ['2026-10-25', 0, '2026-10-25'],
])('%s and %i days is %s', (day, days, later) => {
  expect(plusDays(day, days)).toBe(later);
  expect(daysBetween(day, later)).toBe(days);
});
