import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  communityZone,
  nextClockChange,
  parseTimeZone,
  startOfDay,
  type TimeZone,
  wallClockMs,
  weekdayOf,
} from './time-zone.ts';

const zone = (name: string): TimeZone => {
  const parsed = parseTimeZone(name, []);
  if (!parsed.ok) throw new TypeError(name);
  return parsed.value;
};

const [rome, newYork, tokyo] = [zone('Europe/Rome'), zone('America/New_York'), zone('Asia/Tokyo')];

describe('time zones', () => {
  it.each([
    ['Europe/Rome', 'Europe/Rome'],
    ['europe/rome', 'Europe/Rome'],
    ['America/Argentina/Buenos_Aires', 'America/Argentina/Buenos_Aires'],
    ['UTC', 'UTC'],
    ['Etc/GMT+1', 'Etc/GMT+1'],
  ])('reads %s', (text, name) => {
    expect(parseTimeZone(text, ['zone'])).toEqual({ ok: true, value: name });
  });

  it.each([
    ...['', 'Mars/Olympus', 'Europe/Rome ', '+01:00', 'GMT+1', 'Z', 'Europe/Rome\u0000', 'Europe/Roma'],
    ...['Europe/Rome[u-ca=iso8601]', '2026-01-01T00:00[Europe/Rome]', 'a'.repeat(10_000), '../etc/passwd'],
  ])('refuses %j', (text) => {
    expect(parseTimeZone(text, ['zone'])).toMatchObject({
      ok: false,
      error: [{ code: 'UNKNOWN_TIME_ZONE', path: ['zone'] }],
    });
  });

  it('reads every zone that the runtime knows', () => {
    for (const name of Intl.supportedValuesOf('timeZone')) expect(parseTimeZone(name, [])).toMatchObject({ ok: true });
  });
});

describe('the clock on the wall', () => {
  it('shows which day of the week it is there', () => {
    // Sunday evening in London is Monday morning in Tokyo.
    expect(weekdayOf(new Date('2026-11-29T16:00:00Z'), tokyo)).toBe(1);
    expect(weekdayOf(new Date('2026-11-29T16:00:00Z'), rome)).toBe(7);
    expect(weekdayOf(new Date('2026-11-29T22:59:59.999Z'), rome)).toBe(7);
    expect(weekdayOf(new Date('2026-11-29T23:00:00Z'), rome)).toBe(1);
    expect(weekdayOf(new Date('2026-11-28T04:30:00Z'), newYork)).toBe(5);
  });

  it('shows the zone’s time, summer and winter', () => {
    const hours = (text: string, at: TimeZone) => wallClockMs(new Date(text), at) / 3_600_000;
    expect(hours('2026-07-01T10:00:00Z', rome)).toBe(12);
    expect(hours('2026-12-01T10:00:00Z', rome)).toBe(11);
    expect(hours('2026-12-01T03:30:00Z', newYork)).toBe(22.5);
    expect(wallClockMs(new Date('2026-12-01T22:59:59.999Z'), rome)).toBe(86_399_999);
    expect(wallClockMs(new Date('2026-12-01T23:00:00.000Z'), rome)).toBe(0);
  });

  it('agrees with the runtime’s own calendar, anywhere and at any time', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...Intl.supportedValuesOf('timeZone')),
        fc.date({ min: new Date('2000-01-01'), max: new Date('2060-01-01'), noInvalidDate: true }),
        (name, at) => {
          const shown = at.toLocaleTimeString('en-GB', { timeZone: name, hourCycle: 'h23' });
          const [hours = 0, minutes = 0, seconds = 0] = shown.split(':').map(Number);
          const whole = ((hours * 60 + minutes) * 60 + seconds) * 1_000;
          expect(wallClockMs(at, zone(name)) - whole).toBe(at.getUTCMilliseconds());
        },
      ),
      { numRuns: 1_000 },
    );
  });

  it('is put forward and back at the published instants', () => {
    const after = (text: string, at: TimeZone) => nextClockChange(new Date(text), at)?.toISOString();
    expect(after('2027-01-01T00:00:00Z', rome)).toBe('2027-03-28T01:00:00.000Z');
    expect(after('2027-03-28T00:59:59.999Z', rome)).toBe('2027-03-28T01:00:00.000Z');
    expect(after('2027-03-28T01:00:00Z', rome)).toBe('2027-10-31T01:00:00.000Z');
    expect(after('2027-01-01T00:00:00Z', newYork)).toBe('2027-03-14T07:00:00.000Z');
    expect(after('2027-06-01T00:00:00Z', newYork)).toBe('2027-11-07T06:00:00.000Z');
    expect(after('2027-01-01T00:00:00Z', tokyo)).toBeUndefined();
    expect(after('2027-01-01T00:00:00Z', zone('UTC'))).toBeUndefined();
  });
});

describe('a day', () => {
  it.each([
    ['2026-11-24', communityZone, 0, '2026-11-23T23:00:00.000Z'],
    ['2026-11-24', communityZone, 1, '2026-11-24T23:00:00.000Z'],
    // Clocks are put forward, and back, within these days.
    ['2027-03-28', communityZone, 1, '2027-03-28T22:00:00.000Z'],
    ['2027-10-31', communityZone, 1, '2027-10-31T23:00:00.000Z'],
    ['2026-12-31', communityZone, 1, '2026-12-31T23:00:00.000Z'],
    ['2026-11-24', tokyo, 0, '2026-11-23T15:00:00.000Z'],
  ])('%s in %s, %i later, begins', (day, where, later, instant) => {
    expect(startOfDay(day, where, later).toISOString()).toBe(instant);
  });

  it('that is none is refused', () => {
    expect(() => startOfDay('2026-02-30', communityZone)).toThrow(RangeError);
  });
});
