import { describe, expect, it } from '@jest/globals';
import { plusDays } from '@millepiani/kernel/day';
import fc from 'fast-check';
import { fitsPeriod, parseSince } from './work-period.ts';

const opened = '2027-01-04';
const since = (first: string | null | undefined, happenedOn = '2027-02-01') => {
  const parsed = parseSince({ since: first, happenedOn, openedOn: opened });
  return parsed.ok ? parsed.value : parsed.error.map(({ code, path }) => `${code} ${path.join('.')}`).join();
};
const role = { from: '2027-01-11', to: '2027-01-15' };
const fits = (minutes: number, first?: string, happenedOn = '2027-02-01') =>
  fitsPeriod(minutes, { since: first, happenedOn }, role);

describe('the first day of work', () => {
  it.each<[string | null | undefined, string | undefined]>([
    [undefined, undefined],
    [null, undefined],
    ['2027-02-01', '2027-02-01'],
    [opened, opened],
    ['2027-02-02', 'ENDS_BEFORE_START since'],
    ['2027-01-03', 'BEFORE_COMMISSION since'],
  ])('%s is read as %s', (first, expected) => {
    expect(since(first)).toBe(expected);
  });
});

describe('how much work there is', () => {
  it('is 24 hours a day, from the first day to the last', () => {
    expect(fits(1_440, '2027-02-01')).toEqual({ ok: true, value: true });
    expect(fits(1_441, '2027-02-01')).toMatchObject({
      error: [
        {
          code: 'TOO_MANY_HOURS',
          message: 'From 2027-02-01 to 2027-02-01 there are 24 hours.',
          path: ['minutes'],
        },
      ],
    });
    expect(fits(2 * 1_440, '2027-01-31').ok).toBe(true);
  });

  it('is 24 hours for each of the role’s days, where no first day is said', () => {
    expect(fits(5 * 1_440).ok).toBe(true);
    expect(fits(5 * 1_440 + 1)).toMatchObject({ error: [{ message: 'In all days of the role there are 120 hours.' }] });
  });

  it('is exactly that for any period', () => {
    fc.assert(
      fc.property(fc.nat(400), fc.integer({ min: 1, max: 600_000 }), (days, minutes) => {
        const first = '2027-01-04';
        const fitting = fits(minutes, first, plusDays(first, days)).ok;
        expect(fitting).toBe(minutes <= (days + 1) * 24 * 60);
      }),
    );
  });
});
