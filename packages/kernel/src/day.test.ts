import { expect, it } from '@jest/globals';
import { dayOf } from '@millepiani/kernel/day';

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
