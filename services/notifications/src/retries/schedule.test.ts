import { describe, expect, it } from '@jest/globals';
import type { TimeZone } from '@millepiani/kernel/time-zone';
import fc from 'fast-check';
import { nextDigest, pauseAfter } from './schedule.ts';

const rome = 'Europe/Rome' as TimeZone;
const at = (text: string) => new Date(text);
const chance = fc.double({ min: 0, max: 0.999_999, noNaN: true });

describe('pauses between tries', () => {
  it('are 5 s, 5 min, 30 min, 2 h, 5 h, 10 h, 14 h, 20 h and 24 h, and then it is given up', () => {
    const all = Array.from({ length: 11 }, (_, failures) => pauseAfter(failures + 1, 0.5, 1));
    const hours = [2, 5, 10, 14, 20, 24].map((one) => one * 3_600_000);
    expect(all).toEqual([5_000, 300_000, 1_800_000, ...hours, undefined, undefined]);
  });

  it('property: grow from each to the next whatever chance says, and keep within 8 %', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 8 }), chance, chance, (failures, one, other) => {
        const [first = 0, second = 0] = [pauseAfter(failures, one, 1), pauseAfter(failures + 1, other, 1)];
        expect(first).toBeLessThan(second);
        const middle = pauseAfter(failures, 0.5, 1) ?? 0;
        expect(Math.abs(first - middle)).toBeLessThanOrEqual(middle * 0.08 + 1);
      }),
    );
  });

  it('property: at a quicker pace are as much shorter, and never nothing', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 9 }),
        chance,
        fc.integer({ min: 1, max: 100_000 }),
        (failures, by, pace) => {
          const [slow = 0, quick = 0] = [pauseAfter(failures, by, 1), pauseAfter(failures, by, pace)];
          expect(quick).toBeGreaterThanOrEqual(1);
          expect(Math.abs(quick - slow / pace)).toBeLessThanOrEqual(1);
        },
      ),
    );
  });
});

describe('digests', () => {
  it('come at eight in the morning of wherever the person is', () => {
    expect(nextDigest('DAILY', rome, at('2026-11-26T06:59:59.999Z'), 1)).toEqual(at('2026-11-26T07:00:00Z'));
    expect(nextDigest('DAILY', rome, at('2026-11-26T07:00:00Z'), 1)).toEqual(at('2026-11-27T07:00:00Z'));
    const tokyo = 'Asia/Tokyo' as TimeZone;
    expect(nextDigest('DAILY', tokyo, at('2026-11-26T07:00:00Z'), 1)).toEqual(at('2026-11-26T23:00:00Z'));
  });

  it('come at eight when clocks were put forward or back over night, too', () => {
    expect(nextDigest('DAILY', rome, at('2027-03-27T12:00:00Z'), 1)).toEqual(at('2027-03-28T06:00:00Z'));
    expect(nextDigest('DAILY', rome, at('2027-10-30T12:00:00Z'), 1)).toEqual(at('2027-10-31T07:00:00Z'));
  });

  it('come each full hour', () => {
    expect(nextDigest('HOURLY', rome, at('2026-11-26T06:10:00Z'), 1)).toEqual(at('2026-11-26T07:00:00Z'));
    const kathmandu = 'Asia/Kathmandu' as TimeZone;
    expect(nextDigest('HOURLY', kathmandu, at('2026-11-26T06:10:00Z'), 1)).toEqual(at('2026-11-26T06:15:00Z'));
  });

  it('come at eight on Monday morning', () => {
    expect(nextDigest('WEEKLY', rome, at('2026-11-26T06:10:00Z'), 1)).toEqual(at('2026-11-30T07:00:00Z'));
    expect(nextDigest('WEEKLY', rome, at('2026-11-30T06:59:59.999Z'), 1)).toEqual(at('2026-11-30T07:00:00Z'));
    expect(nextDigest('WEEKLY', rome, at('2026-11-30T07:00:00Z'), 1)).toEqual(at('2026-12-07T07:00:00Z'));
    // On Sunday the clocks were put forward, or back.
    expect(nextDigest('WEEKLY', rome, at('2027-03-22T12:00:00Z'), 1)).toEqual(at('2027-03-29T06:00:00Z'));
    expect(nextDigest('WEEKLY', rome, at('2027-10-25T12:00:00Z'), 1)).toEqual(at('2027-11-01T07:00:00Z'));
    const kiritimati = 'Pacific/Kiritimati' as TimeZone;
    expect(nextDigest('WEEKLY', kiritimati, at('2026-11-29T17:59:00Z'), 1)).toEqual(at('2026-11-29T18:00:00Z'));
  });

  it('come as much more often at a quicker pace', () => {
    expect(nextDigest('HOURLY', rome, at('2026-11-26T06:10:00.500Z'), 3_600)).toEqual(at('2026-11-26T06:10:01Z'));
    expect(nextDigest('DAILY', rome, at('2026-11-26T07:00:10Z'), 3_600)).toEqual(at('2026-11-26T07:00:24Z'));
  });

  it('property: are after now, within a period and an hour that is put back', () => {
    const instant = fc.date({ min: at('2020-01-01'), max: at('2035-01-01'), noInvalidDate: true });
    fc.assert(
      fc.property(
        instant,
        fc.constantFrom('HOURLY', 'DAILY', 'WEEKLY'),
        fc.constantFrom(1, 60, 3_600),
        (now, rhythm, pace) => {
          const due = nextDigest(rhythm, rome, now, pace);
          const days = { HOURLY: 1 / 24, DAILY: 1, WEEKLY: 7 };
          const period = Math.max(1_000, (days[rhythm] * 86_400_000) / pace);
          expect(due.getTime()).toBeGreaterThan(now.getTime());
          expect(due.getTime() - now.getTime()).toBeLessThanOrEqual(period + 3_600_000);
          expect(nextDigest(rhythm, rome, due, pace).getTime()).toBeGreaterThan(due.getTime());
        },
      ),
    );
  });
});
