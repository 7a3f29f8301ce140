import { describe, expect, it } from '@jest/globals';
import { nextClockChange } from '@millepiani/kernel/time-zone';
import fc from 'fast-check';
import { formatLocalTime, type LocalTime } from './local-time.ts';
import { isQuiet, nextDeliveryInstant, parseQuietHours, type QuietHours } from './quiet-hours.ts';

function quiet(from: string, to: string, timeZone = 'Europe/Rome'): QuietHours {
  const parsed = parseQuietHours({ from, to, timeZone });
  if (!parsed.ok) throw new TypeError(JSON.stringify(parsed.error));
  return parsed.value;
}

/** Quiet hours as a table writes them: `22:00-07:00`. */
const during = (span: string, timeZone?: string) => quiet(span.slice(0, 5), span.slice(6), timeZone);

const next = (hours: QuietHours, now: string) =>
  nextDeliveryInstant(hours, hours.timeZone, new Date(now)).toISOString().replace('.000Z', 'Z');

describe('reading quiet hours', () => {
  it.each([
    [{ from: '22:00', to: '22:00', timeZone: 'Europe/Rome' }, 'EMPTY_QUIET_HOURS', 'to'],
    [{ from: '25:00', to: '07:00', timeZone: 'Europe/Rome' }, 'INVALID_TIME', 'from'],
    [{ from: '22:00', to: '7', timeZone: 'Europe/Rome' }, 'INVALID_TIME', 'to'],
    [{ from: '22:00', to: '07:00', timeZone: 'Rome' }, 'UNKNOWN_TIME_ZONE', 'timeZone'],
  ])('refuses faulty ones (case %#)', (text, code, field) => {
    expect(parseQuietHours(text)).toMatchObject({ ok: false, error: [{ code, path: ['quietHours', field] }] });
  });

  it('names every fault at once', () => {
    const parsed = parseQuietHours({ from: '', to: '', timeZone: '' });
    expect(parsed.ok ? [] : parsed.error.map(({ code }) => code)).toEqual([
      'INVALID_TIME',
      'INVALID_TIME',
      'UNKNOWN_TIME_ZONE',
    ]);
  });
});

describe('the next delivery', () => {
  const night = quiet('22:00', '07:00');
  const noon = quiet('13:00', '15:00');
  it.each([
    ['by day, at once', night, '2026-11-24T12:00:00Z', '2026-11-24T12:00:00Z'],
    ['in the evening, next morning', night, '2026-11-24T21:30:00Z', '2026-11-25T06:00:00Z'],
    ['after midnight, this morning', night, '2026-11-25T02:00:00Z', '2026-11-25T06:00:00Z'],
    ['as quiet begins, it is quiet', night, '2026-11-24T21:00:00Z', '2026-11-25T06:00:00Z'],
    ['just before it begins, at once', night, '2026-11-24T20:59:59.999Z', '2026-11-24T20:59:59.999Z'],
    ['as quiet ends, at once', night, '2026-11-25T06:00:00Z', '2026-11-25T06:00:00Z'],
    ['just before it ends, then', night, '2026-11-25T05:59:59.999Z', '2026-11-25T06:00:00Z'],
    ['within a day', noon, '2026-11-24T12:30:00Z', '2026-11-24T14:00:00Z'],
  ])('%s', (_what, hours, now, then) => {
    expect(next(hours, now)).toBe(then);
  });

  // 28 March 2027: 02:00 CET becomes 03:00 CEST at 01:00Z. 31 October: 03:00 CEST becomes 02:00 CET at 01:00Z.
  it.each([
    ['a short night ends by summer time', '22:00-07:00', '2027-03-27T21:30:00Z', '2027-03-28T05:00:00Z'],
    ['an end that is skipped comes with the skip', '22:00-02:30', '2027-03-27T21:30:00Z', '2027-03-28T01:00:00Z'],
    ['quiet that is skipped whole is none', '02:10-02:50', '2027-03-28T00:59:00Z', '2027-03-28T00:59:00Z'],
    ['a gap that is skipped is none', '03:00-02:00', '2027-03-28T00:59:00Z', '2027-03-29T00:00:00Z'],
    ['a long night ends by winter time', '22:00-07:00', '2027-10-30T20:30:00Z', '2027-10-31T06:00:00Z'],
    ['an end that comes twice counts when it is first', '22:00-02:30', '2027-10-30T20:30:00Z', '2027-10-31T00:30:00Z'],
    ['and once more after the clock went back', '22:00-02:30', '2027-10-31T01:10:00Z', '2027-10-31T01:30:00Z'],
    ['a beginning that the clock goes back behind', '02:30-07:00', '2027-10-31T00:40:00Z', '2027-10-31T01:00:00Z'],
  ])('in Rome: %s', (_what, span, now, then) => {
    expect(next(during(span), now)).toBe(then);
  });

  // 14 March 2027: 02:00 EST becomes 03:00 EDT at 07:00Z. 7 November: 02:00 EDT becomes 01:00 EST at 06:00Z.
  it.each([
    ['a short night ends by summer time', '22:00-07:00', '2027-03-14T03:00:00Z', '2027-03-14T11:00:00Z'],
    ['an end that is skipped comes with the skip', '23:00-02:15', '2027-03-14T05:00:00Z', '2027-03-14T07:00:00Z'],
    ['a long night ends by winter time', '22:00-07:00', '2027-11-07T02:30:00Z', '2027-11-07T12:00:00Z'],
    ['an end that comes twice counts when it is first', '23:00-01:30', '2027-11-07T04:00:00Z', '2027-11-07T05:30:00Z'],
    ['and once more after the clock went back', '23:00-01:30', '2027-11-07T06:10:00Z', '2027-11-07T06:30:00Z'],
  ])('in New York: %s', (_what, span, now, then) => {
    expect(next(during(span, 'America/New_York'), now)).toBe(then);
  });
});

const zones = [
  ...['Europe/Rome', 'America/New_York', 'Australia/Lord_Howe', 'Asia/Kathmandu', 'Pacific/Chatham', 'UTC'],
  ...['Africa/Casablanca', 'America/St_Johns', 'Pacific/Kiritimati', 'America/Santiago', 'Asia/Tehran'],
];
const quarter = 15 * 60_000;

/** Quiet hours on the quarters of an hour: there every clock of our time is put forward and back. */
const arbitraryHours = fc
  .tuple(fc.integer({ min: 0, max: 95 }), fc.integer({ min: 1, max: 95 }), fc.constantFrom(...zones))
  .map(([from, length, zone]) => {
    const text = (quarters: number) => formatLocalTime(((quarters % 96) * 15) as LocalTime);
    return quiet(text(from), text(from + length), zone);
  });

/** Instants of our time, half of them within a day and a half of a change of the zone's clocks. */
const hoursAndNow = arbitraryHours.chain((hours) => {
  const any = fc.integer({ min: Date.parse('2020-01-01'), max: Date.parse('2036-01-01') });
  const near = fc.tuple(any, fc.integer({ min: -36 * 3_600_000, max: 36 * 3_600_000 })).map(([about, distance]) => {
    const change = nextClockChange(new Date(about), hours.timeZone);
    return (change?.getTime() ?? about) + distance;
  });
  return fc.tuple(fc.constant(hours), fc.oneof(any, near));
});

/** What a clock on the wall shows, by the runtime's own calendar: not the way that is tested. */
function showsQuiet({ from, to, timeZone }: QuietHours, at: number): boolean {
  const shown = new Date(at).toLocaleTimeString('en-GB', { timeZone, hourCycle: 'h23' }).slice(0, 5);
  const [begin, end] = [formatLocalTime(from), formatLocalTime(to)];
  return begin < end ? begin <= shown && shown < end : begin <= shown || shown < end;
}

describe('quiet hours, whatever they are', () => {
  it('delay until the first quarter of an hour that is not quiet, and no longer', () => {
    fc.assert(
      fc.property(hoursAndNow, ([hours, about]) => {
        const now = Math.floor(about / quarter) * quarter;
        let expected = now;
        while (showsQuiet(hours, expected)) expected += quarter;
        expect(nextDeliveryInstant(hours, hours.timeZone, new Date(now))).toEqual(new Date(expected));
      }),
      { numRuns: 1_000 },
    );
  });

  it('never deliver earlier than now, nor in quiet, nor later than need be', () => {
    fc.assert(
      fc.property(hoursAndNow, fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }), ([hours, now], part) => {
        const then = nextDeliveryInstant(hours, hours.timeZone, new Date(now)).getTime();
        expect(then).toBeGreaterThanOrEqual(now);
        expect(isQuiet(hours, hours.timeZone, new Date(then))).toBe(false);
        if (then === now) return;
        for (const earlier of [now, now + Math.floor((then - now - 1) * part), then - 1]) {
          expect(isQuiet(hours, hours.timeZone, new Date(earlier))).toBe(true);
        }
      }),
      { numRuns: 2_000 },
    );
  });

  it('leave what is delivered where it is', () => {
    fc.assert(
      fc.property(hoursAndNow, ([hours, now]) => {
        const then = nextDeliveryInstant(hours, hours.timeZone, new Date(now));
        expect(nextDeliveryInstant(hours, hours.timeZone, then)).toEqual(then);
      }),
      { numRuns: 1_000 },
    );
  });
});
