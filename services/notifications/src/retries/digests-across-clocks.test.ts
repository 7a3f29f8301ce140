import { describe, expect, it } from '@jest/globals';
import { nextClockChange, type TimeZone } from '@millepiani/kernel/time-zone';
import fc from 'fast-check';
import { nextDigest, type Rhythm } from './schedule.ts';

// Clocks change at two or three at night, at midnight (São Paulo until 2019), by half an hour (Lord Howe), at 02:45 (Chatham), or never.
const zones = [
  'Europe/Rome',
  'America/Sao_Paulo',
  'Australia/Lord_Howe',
  'Pacific/Chatham',
  'Asia/Kathmandu',
] as TimeZone[];
const rhythms: readonly Rhythm[] = ['HOURLY', 'DAILY', 'WEEKLY'];
const hour = 3_600_000;

/** A zone, a rhythm and an instant: half of them within two days of a change of the zone's clocks. */
const asked = fc.tuple(fc.constantFrom(...zones), fc.constantFrom(...rhythms)).chain(([zone, rhythm]) => {
  const any = fc.integer({ min: Date.parse('2014-01-01'), max: Date.parse('2034-01-01') });
  const near = fc.tuple(any, fc.integer({ min: -48 * hour, max: 48 * hour })).map(([about, distance]) => {
    const change = nextClockChange(new Date(about), zone);
    return (change?.getTime() ?? about) + distance;
  });
  return fc.record({ zone: fc.constant(zone), rhythm: fc.constant(rhythm), now: fc.oneof(any, near) });
});

/** What a clock on the wall shows, by the runtime's own calendar: not the way that is tested. */
const shown = (at: Date, timeZone: TimeZone) =>
  at.toLocaleString('en-GB', { timeZone, weekday: 'short', hour: '2-digit', minute: '2-digit', second: '2-digit' });

const due = ({ zone, rhythm }: { zone: TimeZone; rhythm: Rhythm }, now: Date) => nextDigest(rhythm, zone, now, 1);

describe('digests, whatever the clocks do', () => {
  it('property: come by the clock on the wall: on the hour, at eight, or at eight on Monday', () => {
    fc.assert(
      fc.property(asked, ({ now, ...which }) => {
        const then = due(which, new Date(now));
        const text = shown(then, which.zone);
        if (which.rhythm === 'WEEKLY') expect(text).toBe('Mon 08:00:00');
        if (which.rhythm === 'DAILY') expect(text).toMatch(/ 08:00:00$/);
        if (which.rhythm !== 'HOURLY') return;
        // Put back by half an hour at a full one, the clock does not show that any more.
        const isChange = nextClockChange(new Date(then.getTime() - 1), which.zone)?.getTime() === then.getTime();
        expect(isChange || text.endsWith(':00:00')).toBe(true);
      }),
      { numRuns: 2_000 },
    );
  });

  it('property: share out all time: each instant belongs to one digest, the same for all that comes until it is due', () => {
    const part = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });
    fc.assert(
      fc.property(asked, part, ({ now, ...which }, how) => {
        const then = due(which, new Date(now));
        const between = new Date(now + Math.floor((then.getTime() - now) * how));
        expect(due(which, between)).toEqual(then);
        expect(due(which, new Date(then.getTime() - 1))).toEqual(then);
        expect(due(which, then).getTime()).toBeGreaterThan(then.getTime());
      }),
      { numRuns: 2_000 },
    );
  });

  it('property: come as far apart as they are to, but for an hour where clocks change', () => {
    const length: Readonly<Record<Rhythm, number>> = { HOURLY: hour, DAILY: 24 * hour, WEEKLY: 168 * hour };
    fc.assert(
      fc.property(asked, ({ now, ...which }) => {
        const [first, second] = [due(which, new Date(now)), due(which, due(which, new Date(now)))];
        expect(first.getTime() - now).toBeLessThanOrEqual(length[which.rhythm] + hour);
        const apart = second.getTime() - first.getTime();
        expect(Math.abs(apart - length[which.rhythm])).toBeLessThanOrEqual(hour);
      }),
      { numRuns: 2_000 },
    );
  });
});
