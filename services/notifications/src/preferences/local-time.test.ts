import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { formatLocalTime, type LocalTime, parseLocalTime } from './local-time.ts';

describe('a time by the clock on the wall', () => {
  it('reads what it writes, for every minute of the day', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1_439 }), (minutes) => {
        expect(parseLocalTime(formatLocalTime(minutes as LocalTime), [])).toEqual({ ok: true, value: minutes });
      }),
      { numRuns: 1_000 },
    );
  });

  it.each(['', '7:00', '24:00', '12:60', '07:00:00', '07.00', ' 07:00', '07:00\n', '٠٧:٠٠', '-1:00', '0700', 'noon'])(
    'refuses %j',
    (text) => {
      expect(parseLocalTime(text, ['from'])).toMatchObject({
        ok: false,
        error: [{ code: 'INVALID_TIME', path: ['from'] }],
      });
    },
  );
});
