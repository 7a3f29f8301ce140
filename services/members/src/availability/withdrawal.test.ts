import { describe, expect, it } from '@jest/globals';
import { newId } from '@millepiani/kernel/new-id';
import { at, inHours, terms } from '../../test/holds-given.ts';
import type { ActiveHold } from '../holds/capacity-hold.ts';
import type { Availability, AvailabilityOffer } from './availability-offer.ts';
import { withdraw } from './withdrawal.ts';

const personId = newId('per');
const offer = (start: number, end: number, hours: number): AvailabilityOffer => ({
  id: newId('avl'),
  personId,
  start: inHours(start),
  end: inHours(end),
  minutes: hours * 60,
  firmness: 'FIRM',
  offeredAt: at,
});
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

const [first, second] = [offer(0, 10, 8), offer(20, 30, 8)];
const availability: Availability = { personId, offers: [first, second], version: 2 };
const outcome = (holds: readonly ActiveHold[]) => {
  const result = withdraw(first.id, availability, holds);
  return result.ok ? result.value.released.map((hold) => holds.indexOf(hold)) : result.error.map(({ code }) => code);
};

describe('withdrawing a window', () => {
  it('takes it out where nothing needs it', () => {
    expect(withdraw(first.id, availability, [])).toEqual({
      ok: true,
      value: { event: { type: 'availability.withdrawn', offerId: first.id }, released: [] },
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
});
