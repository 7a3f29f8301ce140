import { describe, expect, it } from '@jest/globals';
import { occurrencesOf } from '@millepiani/calendar/offer';
import { plusMs } from '@millepiani/kernel/instant';
import fc from 'fast-check';
import { at, inHours, terms } from '../../test/holds-given.ts';
import { aWindow, codesOf, daysOf, offered, personId, unwrap, weekdays } from '../../test/offers-given.ts';
import type { ActiveHold } from '../holds/capacity-hold.ts';
import type { AvailabilityOffer } from './availability-offer.ts';
import { type WithdrawalText, withdraw } from './withdrawal.ts';

const offer = (start: number, end: number, hours: number): AvailabilityOffer =>
  aWindow({ start: inHours(start), end: inHours(end), minutes: hours * 60 });
const held = (hours: number, from = 0, to = 30): ActiveHold => ({
  ...terms({ personId, minutes: hours * 60, from: inHours(from), to: inHours(to) }),
  state: 'HELD',
  version: 1,
});
const confirmed = (...args: Parameters<typeof held>): ActiveHold => ({
  ...held(...args),
  state: 'CONFIRMED',
  confirmedAt: at,
});

const all: WithdrawalText = { occurrence: undefined, from: undefined };
const [first, second] = [offer(0, 10, 8), offer(20, 30, 8)];
const availability = offered(first, second);
const outcome = (holds: readonly ActiveHold[]) => {
  const result = withdraw(first, all, { availability, holds, at });
  return result.ok ? result.value.released.map((hold) => holds.indexOf(hold)) : result.error.map(({ code }) => code);
};

describe('withdrawing a window', () => {
  it('takes it out where nothing needs it', () => {
    expect(withdraw(first, all, { availability, holds: [], at })).toEqual({
      ok: true,
      value: { event: { type: 'availability.withdrawn', offerId: first.id, left: undefined }, released: [] },
    });
    expect(outcome([confirmed(8), held(8, 20, 30)].slice(0, 1))).toEqual([]);
  });

  it('is refused where confirmed work has no other time', () => {
    expect(outcome([confirmed(1, 0, 10)])).toEqual(['AVAILABILITY_IN_USE']);
    expect(outcome([confirmed(9)])).toEqual(['AVAILABILITY_IN_USE']);
    expect(outcome([confirmed(8)])).toEqual([]);
  });

  it('releases what is held and does not fit any more, the latest first', () => {
    expect(outcome([held(4), held(4), held(4)])).toEqual([2]);
    expect(outcome([held(1, 0, 10), held(4)])).toEqual([0]);
  });

  it('serves what is confirmed before what was held earlier', () => {
    expect(outcome([held(4), confirmed(8)])).toEqual([0]);
  });

  it('is not hindered by work that had no time before', () => {
    expect(outcome([confirmed(3, 12, 15)])).toEqual([]);
  });

  it('that is under way takes all of it, and one that is over stays', () => {
    expect(unwrap(withdraw(first, all, { availability, holds: [], at: inHours(5) })).event).toMatchObject({
      left: undefined,
    });
    expect(codesOf(withdraw(first, all, { availability, holds: [], at: inHours(10) }))).toEqual(['OFFER_OVER offerId']);
  });
});

const week = weekdays();
const days = daysOf(week);
const take = (
  text: Partial<WithdrawalText>,
  change: { readonly at?: Date; readonly holds?: readonly ActiveHold[] } = {},
) => withdraw(week, { ...all, ...text }, { availability: offered(week), holds: [], at, ...change });
const left = (...args: Parameters<typeof take>) => {
  const { event } = unwrap(take(...args));
  return event.type === 'availability.withdrawn' ? daysOf(event.left) : [];
};
/** Monday, 7 December 2026, at 9 in Rome. */
const monday = new Date('2026-12-07T08:00:00Z');

describe('withdrawing what comes again', () => {
  it('takes out all that is to come, and leaves what is over', () => {
    expect(left({})).toEqual([]);
    expect(left({}, { at: plusMs(monday, -1) })).toEqual(days.slice(0, 5));
    // That Monday has begun.
    expect(left({}, { at: plusMs(monday, 3_600_000) })).toEqual(days.slice(0, 5));
    expect(left({}, { at: plusMs(monday, 8 * 3_600_000) })).toEqual(days.slice(0, 6));
    expect(codesOf(take({}, { at: new Date('2027-02-01T00:00:00Z') }))).toEqual(['OFFER_OVER offerId']);
  });

  it('takes out a single one', () => {
    expect(left({ occurrence: monday })).toEqual(days.filter((day) => day !== '12-07'));
    expect(codesOf(take({ occurrence: plusMs(monday, 1) }))).toEqual(['NOT_AN_OCCURRENCE occurrence']);
    expect(codesOf(take({ occurrence: plusMs(monday, -86_400_000) }))).toEqual(['NOT_AN_OCCURRENCE occurrence']);
    expect(codesOf(take({ occurrence: monday }, { at: plusMs(monday, 8 * 3_600_000) }))).toEqual([
      'OFFER_OVER occurrence',
    ]);
  });

  it('takes out what starts on a day or later, by the clock of the offer’s zone', () => {
    expect(left({ from: '2026-12-07' })).toEqual(days.slice(0, 5));
    expect(left({ from: '2026-12-05' })).toEqual(days.slice(0, 5));
    expect(left({ from: '2026-12-08' })).toEqual(days.slice(0, 6));
    expect(left({ from: '2026-01-01' })).toEqual([]);
    expect(left({ from: '2026-01-01' }, { at: monday })).toEqual(days.slice(0, 5));
    expect(codesOf(take({ from: '2027-02-01' }))).toEqual(['OFFER_OVER from']);
    expect(codesOf(take({ from: '2026-12-07', occurrence: monday }))).toEqual(['ONE_OF_THEM from']);
  });

  const needsMonday = {
    ...terms({ personId, from: monday, to: plusMs(monday, 86_400_000), minutes: 360 }),
    version: 1,
  };
  it('is refused where confirmed work needs that very day', () => {
    const holds: readonly ActiveHold[] = [{ ...needsMonday, state: 'CONFIRMED', confirmedAt: at }];
    expect(codesOf(take({ occurrence: monday }, { holds }))).toEqual(['AVAILABILITY_IN_USE occurrence']);
    expect(codesOf(take({ from: '2026-12-07' }, { holds }))).toEqual(['AVAILABILITY_IN_USE from']);
    expect(codesOf(take({}, { holds }))).toEqual(['AVAILABILITY_IN_USE offerId']);
    expect(left({ from: '2026-12-08' }, { holds })).toEqual(days.slice(0, 6));
  });

  it('releases what was held for that day', () => {
    const holds: readonly ActiveHold[] = [{ ...needsMonday, state: 'HELD' }];
    expect(unwrap(take({ occurrence: monday }, { holds })).released).toEqual(holds);
    expect(unwrap(take({ from: '2026-12-08' }, { holds })).released).toEqual([]);
  });

  it('leaves exactly what was not taken, at any time', () => {
    const hours = fc.integer({ min: -200, max: 40 * 24 });
    fc.assert(
      fc.property(hours, hours, (now, from) => {
        const [present, day] = [
          plusMs(monday, now * 3_600_000),
          plusMs(monday, from * 3_600_000)
            .toISOString()
            .slice(0, 10),
        ];
        const starts = occurrencesOf(week).filter(
          ({ start, end }) => end <= present || start.toISOString().slice(0, 10) < day,
        );
        const taken = take({ from: day }, { at: present });
        expect(taken.ok ? left({ from: day }, { at: present }) : days).toEqual(
          starts.map(({ start }) => start.toISOString().slice(5, 10)),
        );
      }),
    );
  });
});
