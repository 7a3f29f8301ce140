import { describe, expect, it } from '@jest/globals';
import { occurrencesOf, windowsOf } from '@millepiani/calendar/offer';
import { plusMs } from '@millepiani/kernel/instant';
import { newId } from '@millepiani/kernel/new-id';
import fc from 'fast-check';
import { at, inHours } from '../../test/holds-given.ts';
import { aWindow, codesOf, daysOf, offered, unwrap, weekdays } from '../../test/offers-given.ts';
import { type Availability, evolve, mostOffers, presentOffers } from './availability-offer.ts';
import { type OfferAvailability, offer, type RecurrenceText } from './offering.ts';

const hourMs = 3_600_000;
const nothing = offered();
const command = (change: Partial<OfferAvailability> = {}): OfferAvailability => ({
  id: newId('avl'),
  start: inHours(1),
  end: inHours(9),
  hours: '7.5',
  firmness: 'FIRM',
  recurrence: undefined,
  at,
  ...change,
});
const after = (state: Availability, change: Partial<OfferAvailability>): Availability =>
  unwrap(offer(command(change), state)).reduce(evolve, state);

describe('an offer', () => {
  it('is a window with its minutes', () => {
    const state = after(nothing, {});
    expect(state).toMatchObject({
      version: 1,
      offers: [{ start: '2026-11-24T10:00:00', timeZone: 'UTC', minutes: 450, firmness: 'FIRM', offeredAt: at }],
    });
    expect(windowsOf(state.offers)).toMatchObject([{ start: inHours(1), end: inHours(9), minutes: 450 }]);
  });

  it.each([
    [{ end: inHours(1) }, 'ENDS_BEFORE_START end'],
    [{ end: inHours(0.5) }, 'ENDS_BEFORE_START end'],
    [{ end: plusMs(inHours(1), 366 * 24 * hourMs + 1) }, 'WINDOW_TOO_LONG end'],
    [{ start: plusMs(at, -1) }, 'IN_THE_PAST start'],
    [{ hours: '8.5' }, 'HOURS_EXCEED_WINDOW hours'],
    [{ hours: '0' }, 'INVALID_HOURS hours'],
    [{ hours: '7.25' }, 'INVALID_HOURS hours'],
  ])('is refused with what is wrong (case %#)', (change, code) => {
    expect(codesOf(offer(command(change), nothing))).toEqual([code]);
  });

  it('may begin now, fill its window, and last a year', () => {
    expect(codesOf(offer(command({ start: at, hours: '9' }), nothing))).toEqual([]);
    expect(codesOf(offer(command({ end: plusMs(inHours(1), 366 * 24 * hourMs) }), nothing))).toEqual([]);
  });

  it('does not overlap another, and may follow on it', () => {
    const state = after(nothing, {});
    const beside = (start: number, end: number) =>
      codesOf(offer(command({ start: inHours(start), end: inHours(end), hours: '0.5' }), state));
    expect(beside(9, 12)).toEqual([]);
    expect(beside(0, 1)).toEqual([]);
    for (const [start, end] of [
      [8, 12],
      [0, 2],
      [3, 4],
      [0, 12],
    ] as const) {
      expect(beside(start, end)).toEqual(['WINDOWS_OVERLAP start']);
    }
  });

  it('is one of at most two hundred that are not over', () => {
    const days = Array.from({ length: mostOffers }, (_, day) => day);
    const state = offered(
      ...days.map((day) => aWindow({ start: inHours(24 * day + 1), end: inHours(24 * day + 9), minutes: 60 })),
    );
    const next = { start: inHours(24 * mostOffers + 1), end: inHours(24 * mostOffers + 9) };
    expect(codesOf(offer(command(next), state))).toEqual(['TOO_MANY_WINDOWS']);
    expect(codesOf(offer(command({ ...next, at: inHours(9) }), state))).toEqual([]);
    expect(presentOffers(state, inHours(9))).toHaveLength(mostOffers - 1);
  });
});

/** Mondays to Fridays, 9 to 17 in Rome, from 30 November 2026. */
const monday = new Date('2026-11-30T08:00:00Z');
const weekly = (recurrence: Partial<RecurrenceText> = {}, change: Partial<OfferAvailability> = {}) =>
  command({
    start: monday,
    end: plusMs(monday, 8 * hourMs),
    hours: '6',
    recurrence: {
      ...{ timeZone: 'Europe/Rome', rule: 'FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR;COUNT=25', exceptions: [] },
      ...recurrence,
    },
    ...change,
  });

describe('an offer that comes again', () => {
  it('is kept by its rule, with what is left out of it', () => {
    const exceptions = ['2026-12-08T08:00:00Z', '2026-12-25T08:00:00Z'].map((text) => new Date(text));
    const [event] = unwrap(offer(weekly({ timeZone: 'europe/rome', exceptions: exceptions.toReversed() }), nothing));
    expect(event).toMatchObject({
      type: 'availability.offered',
      offer: {
        start: '2026-11-30T09:00:00',
        timeZone: 'Europe/Rome',
        durationMs: 8 * hourMs,
        rule: 'FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR;COUNT=25',
        exceptions: ['2026-12-08T09:00:00', '2026-12-25T09:00:00'],
        minutes: 360,
      },
    });
    expect(daysOf(event?.type === 'availability.offered' ? event.offer : undefined)).toHaveLength(23);
  });

  it('may start at an hour that clocks skip later on', () => {
    const start = new Date('2027-03-21T01:30:00Z');
    const rule = 'FREQ=WEEKLY;COUNT=3';
    const [event] = unwrap(offer(weekly({ rule }, { start, end: plusMs(start, 8 * hourMs) }), nothing));
    expect(event?.type === 'availability.offered' ? occurrencesOf(event.offer).map((one) => one.start) : []).toEqual(
      ['2027-03-21T01:30:00Z', '2027-03-28T01:30:00Z', '2027-04-04T00:30:00Z'].map((text) => new Date(text)),
    );
  });

  const fold = new Date('2027-10-31T01:30:00Z');
  it.each([
    ['a zone that is none', { timeZone: 'Europe/Roma' }, {}, 'UNKNOWN_TIME_ZONE recurrence.timeZone'],
    ['an offset for a zone', { timeZone: '+01:00' }, {}, 'UNKNOWN_TIME_ZONE recurrence.timeZone'],
    ['no rule', { rule: '' }, {}, 'INVALID_RULE recurrence.rule'],
    ['two rules', { rule: 'FREQ=DAILY;COUNT=2;FREQ=WEEKLY' }, {}, 'INVALID_RULE recurrence.rule'],
    ['a rule without an end', { rule: 'FREQ=WEEKLY;BYDAY=MO' }, {}, 'ENDLESS_RULE recurrence.rule'],
    ['a rule for every second', { rule: 'FREQ=SECONDLY;COUNT=2' }, {}, 'TOO_FREQUENT recurrence.rule'],
    ['a rule of many times', { rule: 'FREQ=DAILY;COUNT=1000' }, {}, 'TOO_MANY_OCCURRENCES recurrence.rule'],
    ['a rule that ends in three years', { rule: 'FREQ=DAILY;UNTIL=20291130' }, {}, 'ENDS_TOO_LATE recurrence.rule'],
    [
      'a rule that ends within two years of its start, and not of now',
      { rule: 'FREQ=DAILY;UNTIL=20281129' },
      {},
      'ENDS_TOO_LATE recurrence.rule',
    ],
    ['a rule that says other days', { rule: 'FREQ=WEEKLY;BYDAY=TU;COUNT=2' }, {}, 'START_NOT_IN_RULE recurrence.rule'],
    [
      'windows that run into each other',
      { rule: 'FREQ=DAILY;COUNT=2' },
      { end: plusMs(monday, 25 * hourMs) },
      'OCCURRENCES_OVERLAP recurrence.rule',
    ],
    ['a start with seconds', {}, { start: plusMs(monday, 1_000) }, 'NOT_A_WHOLE_MINUTE start'],
    ['an end with seconds', {}, { end: plusMs(monday, 8 * hourMs - 1) }, 'NOT_A_WHOLE_MINUTE end'],
    [
      'an exception on no day of it',
      { exceptions: [plusMs(monday, 5 * 24 * hourMs)] },
      {},
      'NOT_AN_OCCURRENCE recurrence.exceptions.0',
    ],
    [
      'an exception at another hour',
      { exceptions: [monday, plusMs(monday, hourMs)] },
      {},
      'NOT_AN_OCCURRENCE recurrence.exceptions.1',
    ],
    ['an exception twice', { exceptions: [monday, monday] }, {}, 'NOT_AN_OCCURRENCE recurrence.exceptions.1'],
    [
      'nothing but exceptions',
      { rule: 'FREQ=DAILY;COUNT=1', exceptions: [monday] },
      {},
      'NOTHING_LEFT recurrence.exceptions',
    ],
    [
      'the second of two times',
      { rule: 'FREQ=DAILY;COUNT=2' },
      { start: fold, end: plusMs(fold, 8 * hourMs) },
      'AMBIGUOUS_START start',
    ],
    ['more hours than there are', {}, { hours: '8.5' }, 'HOURS_EXCEED_WINDOW hours'],
    ['a start in the past', {}, { at: plusMs(monday, 1) }, 'IN_THE_PAST start'],
  ])('is refused for %s', (_, recurrence, change, code) => {
    expect(codesOf(offer(weekly(recurrence, change), nothing))).toEqual([code]);
  });

  it('may have windows that follow on each other', () => {
    const change = { end: plusMs(monday, 24 * hourMs) };
    expect(codesOf(offer(weekly({ rule: 'FREQ=DAILY;COUNT=10' }, change), nothing))).toEqual([]);
    // Where clocks go forward, the one that starts late runs into the next.
    const start = new Date('2027-03-27T01:30:00Z');
    const night = { start, end: plusMs(start, 24 * hourMs) };
    expect(codesOf(offer(weekly({ rule: 'FREQ=DAILY;COUNT=3' }, night), nothing))).toEqual([
      'OCCURRENCES_OVERLAP recurrence.rule',
    ]);
  });

  it('does not overlap another by a single window', () => {
    const christmas = aWindow({
      start: new Date('2026-12-24T15:00:00Z'),
      end: new Date('2026-12-24T20:00:00Z'),
      minutes: 60,
    });
    expect(codesOf(offer(weekly(), offered(christmas)))).toEqual(['WINDOWS_OVERLAP start']);
    const exceptions = [new Date('2026-12-24T08:00:00Z')];
    expect(codesOf(offer(weekly({ exceptions }), offered(christmas)))).toEqual([]);
    const evenings = { start: plusMs(monday, 8 * hourMs), end: plusMs(monday, 10 * hourMs), hours: '2' };
    expect(codesOf(offer(weekly({}, evenings), offered(weekdays())))).toEqual([]);
    expect(codesOf(offer(weekly({ rule: 'FREQ=MONTHLY;BYDAY=-1MO;COUNT=2' }), offered(weekdays())))).toEqual([
      'WINDOWS_OVERLAP start',
    ]);
  });

  it('is of at most two thousand windows to come, with all others', () => {
    const years = (hour: number) => {
      const start = plusMs(monday, hour * hourMs);
      return weekly(
        { rule: 'FREQ=DAILY;COUNT=700' },
        { id: newId('avl'), start, end: plusMs(start, hourMs), hours: '1' },
      );
    };
    const two = [0, 1].reduce((state, hour) => unwrap(offer(years(hour), state)).reduce(evolve, state), nothing);
    expect(codesOf(offer(years(2), two))).toEqual(['TOO_MANY_OCCURRENCES recurrence.rule']);
    expect(codesOf(offer(weekly({}, { start: plusMs(monday, 2 * hourMs) }), two))).toEqual([]);
  });

  it('never leaves a person with two windows at one time', () => {
    const rule = fc.constantFrom(
      ...[
        'FREQ=DAILY;INTERVAL=3;COUNT=40',
        'FREQ=WEEKLY;BYDAY=MO,TH;COUNT=30',
        'FREQ=MONTHLY;BYDAY=-1MO;COUNT=9',
        'FREQ=YEARLY;COUNT=2',
      ],
    );
    const asked = fc.record({
      rule,
      day: fc.constantFrom(0, 3, 7, 28),
      hour: fc.integer({ min: -8, max: 15 }),
      length: fc.integer({ min: 1, max: 30 }),
      timeZone: fc.constantFrom('Europe/Rome', 'America/New_York', 'Australia/Sydney'),
    });
    fc.assert(
      fc.property(fc.array(asked, { maxLength: 6 }), (all) => {
        const state = all.reduce((before, { rule: text, day, hour, length, timeZone }) => {
          const start = plusMs(monday, (24 * day + hour) * hourMs);
          const window = { id: newId('avl'), start, end: plusMs(start, length * hourMs), hours: '1' };
          const decided = offer(weekly({ rule: text, timeZone }, window), before);
          return decided.ok ? decided.value.reduce(evolve, before) : before;
        }, nothing);
        const windows = windowsOf(state.offers);
        for (const [index, { start }] of windows.slice(1).entries()) {
          expect(start >= (windows[index]?.end ?? start)).toBe(true);
        }
      }),
    );
  });
});
