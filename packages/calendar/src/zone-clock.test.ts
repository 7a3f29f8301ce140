import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { local, newYork, rome, sydney, zone } from '../test/given.ts';
import { localAt } from './local-date-time.ts';
import { clockChanges, epochMsOf, instantOf, localOf, offsetAt } from './zone-clock.ts';

const at = (text: string, timeZone = rome): string => instantOf(local(text), timeZone).toISOString();

describe('a local time', () => {
  it.each([
    ['2027-01-11T09:00:00', rome, '2027-01-11T08:00:00.000Z'],
    ['2027-07-12T09:00:00', rome, '2027-07-12T07:00:00.000Z'],
    ['2027-07-12T09:00:00', newYork, '2027-07-12T13:00:00.000Z'],
    ['2027-07-12T09:00:00', sydney, '2027-07-11T23:00:00.000Z'],
    ['2027-01-01T00:00:00', sydney, '2026-12-31T13:00:00.000Z'],
    ['2027-12-31T23:59:59', newYork, '2028-01-01T04:59:59.000Z'],
    ['2027-01-11T09:00:00.250', zone('UTC'), '2027-01-11T09:00:00.250Z'],
    ['2027-01-11T09:00:00', zone('Asia/Kathmandu'), '2027-01-11T03:15:00.000Z'],
  ])('%s in %s is an instant', (text, timeZone, expected) => {
    expect(at(text, timeZone)).toBe(expected);
    expect(localOf(instantOf(local(text), timeZone), timeZone)).toBe(text);
  });

  it.each([
    // Clocks go from 2:00 to 3:00.
    ['2027-03-28T01:59:59', rome, '2027-03-28T00:59:59.000Z', '2027-03-28T01:59:59'],
    ['2027-03-28T02:00:00', rome, '2027-03-28T01:00:00.000Z', '2027-03-28T03:00:00'],
    ['2027-03-28T02:30:00', rome, '2027-03-28T01:30:00.000Z', '2027-03-28T03:30:00'],
    ['2027-03-28T03:00:00', rome, '2027-03-28T01:00:00.000Z', '2027-03-28T03:00:00'],
    ['2027-03-14T02:30:00', newYork, '2027-03-14T07:30:00.000Z', '2027-03-14T03:30:00'],
    ['2027-10-03T02:30:00', sydney, '2027-10-02T16:30:00.000Z', '2027-10-03T03:30:00'],
    // By half an hour.
    ['2027-10-03T02:15:00', zone('Australia/Lord_Howe'), '2027-10-02T15:45:00.000Z', '2027-10-03T02:45:00'],
  ])('%s in %s, which clocks skip, is later by the clock', (text, timeZone, instant, shown) => {
    expect(at(text, timeZone)).toBe(instant);
    expect(localOf(new Date(instant), timeZone)).toBe(shown);
  });

  it.each([
    // From 3:00 back to 2:00.
    ['2027-10-31T02:00:00', rome, '2027-10-31T00:00:00.000Z'],
    ['2027-10-31T02:30:00', rome, '2027-10-31T00:30:00.000Z'],
    ['2027-10-31T03:00:00', rome, '2027-10-31T02:00:00.000Z'],
    ['2027-11-07T01:30:00', newYork, '2027-11-07T05:30:00.000Z'],
    ['2027-04-04T02:30:00', sydney, '2027-04-03T15:30:00.000Z'],
  ])('%s in %s, which comes twice, is the first of the two', (text, timeZone, expected) => {
    expect(at(text, timeZone)).toBe(expected);
  });

  it('is what the time zone database says, in every zone of these and at any time', () => {
    const names = [
      'Europe/Rome',
      'America/New_York',
      'Australia/Lord_Howe',
      'Pacific/Apia',
      'Africa/Casablanca',
      'America/Santiago',
    ];
    const range = { min: Date.UTC(2005, 0, 1), max: Date.UTC(2045, 0, 1) };
    // Near a change as often as anywhere.
    const near = fc
      .tuple(fc.constantFrom(...names), fc.integer(range), fc.integer({ min: -100, max: 100 }))
      .map(([name, ms, minutes]) => {
        const change = Temporal.Instant.fromEpochMilliseconds(ms)
          .toZonedDateTimeISO(name)
          .getTimeZoneTransition('next');
        return [name, (change ? change.epochMilliseconds : ms) + minutes * 60_000] as const;
      });
    const anywhere = fc.tuple(fc.constantFrom(...names), fc.integer(range));
    fc.assert(
      fc.property(fc.oneof(near, anywhere), ([name, ms]) => {
        const timeZone = zone(name);
        const plain = Temporal.PlainDateTime.from(localAt(ms));
        expect(epochMsOf(ms, timeZone)).toBe(plain.toZonedDateTime(name).epochMilliseconds);
        const there = Temporal.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO(name);
        expect(offsetAt(new Date(ms), timeZone)).toBe(there.offsetNanoseconds / 1e6);
        expect(localOf(new Date(ms), timeZone)).toBe(localAt(ms + there.offsetNanoseconds / 1e6));
      }),
      { numRuns: 400 },
    );
  });

  it('of a day that a zone left out is the day after it', () => {
    // Samoa crossed the date line: after 29 December 2011 came the 31st.
    expect(at('2011-12-30T12:00:00', zone('Pacific/Apia'))).toBe('2011-12-30T22:00:00.000Z');
  });
});

describe('what clocks do', () => {
  it('is told change by change', () => {
    const [from, to] = [new Date('2027-01-01T00:00:00Z'), new Date('2028-01-01T00:00:00Z')];
    expect(clockChanges(rome, from, to)).toEqual([
      { at: new Date('2027-03-28T01:00:00Z'), before: 3_600_000, after: 7_200_000 },
      { at: new Date('2027-10-31T01:00:00Z'), before: 7_200_000, after: 3_600_000 },
    ]);
    expect(clockChanges(zone('UTC'), from, to)).toEqual([]);
  });
});
