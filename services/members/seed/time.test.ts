import { describe, expect, it } from '@jest/globals';
import { windowsOf } from '@millepiani/calendar/offer';
import { unmet } from '@millepiani/kernel/capacity';
import fc from 'fast-check';
import { toDocument as toOffer, fromDocument as toOfferBack } from '../src/availability/offer-document.store.ts';
import { toDocument as toHold, fromDocument as toHoldBack } from '../src/holds/hold-document.store.ts';
import { standingOf } from './people.ts';
import { timeOf } from './time.ts';
import { anyPerson, worldOf } from './world-given.suite.ts';

const world = worldOf(400);
const everybody = Array.from({ length: 400 }, (_, number) => timeOf(world, number));

describe('seeded time', () => {
  it('property: no two windows overlap, and all that is held fits in them, whoever it is and whenever', () => {
    fc.assert(
      fc.property(anyPerson, ({ world: any, number }) => {
        const { availability, holds } = timeOf(any, number);
        const windows = windowsOf(availability.offers);
        for (const [at, window] of windows.entries()) {
          expect(window.start >= (windows[at - 1]?.end ?? window.start)).toBe(true);
        }
        expect(unmet(holds, windows)).toEqual([]);
        expect(availability.version).toBe(availability.offers.length);
        for (const offer of availability.offers) expect(toOfferBack(toOffer(offer))).toEqual(offer);
        for (const hold of holds) {
          expect(toHoldBack(toHold(hold))).toEqual(hold);
          expect(hold.expiresAt > any.at).toBe(true);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('is the same for the same seed', () => {
    expect(timeOf(worldOf(400), 11)).toEqual(timeOf(world, 11));
  });

  it('is offered by seven of ten, mostly by rules and by Rome’s clock', () => {
    const offering = everybody.filter(({ availability }) => availability.offers.length > 0);
    expect(offering.length / everybody.length).toBeGreaterThan(0.6);
    expect(offering.length / everybody.length).toBeLessThan(0.78);
    const offers = offering.flatMap(({ availability }) => availability.offers);
    expect(new Set(offers.map(({ id }) => id)).size).toBe(offers.length);
    const rules = offers.filter(({ rule }) => rule !== undefined);
    expect(rules.length).toBeGreaterThan(offers.length / 2);
    expect(rules.length).toBeLessThan(offers.length);
    const zones = Map.groupBy(rules, ({ timeZone }) => timeZone as string);
    expect(zones.get('Europe/Rome')?.length).toBeGreaterThan(rules.length * 0.8);
    expect(zones.size).toBeGreaterThan(3);
    expect(new Set(offers.map(({ firmness }) => firmness))).toEqual(new Set(['FIRM', 'TENTATIVE']));
    expect(rules.some(({ exceptions }) => exceptions.length > 0)).toBe(true);
  });

  it('is held of some, confirmed or not, of active members alone', () => {
    const held = everybody.map(({ holds }, number) => ({ holds, number })).filter(({ holds }) => holds.length > 0);
    const share = held.length / everybody.filter(({ availability }) => availability.offers.length > 0).length;
    expect(share).toBeGreaterThan(0.2);
    expect(share).toBeLessThan(0.4);
    const holds = held.flatMap((one) => one.holds);
    expect(new Set(holds.map(({ id }) => id)).size).toBe(holds.length);
    expect(new Set(holds.map(({ state }) => state))).toEqual(new Set(['HELD', 'CONFIRMED']));
    expect(held.every(({ number }) => standingOf(world, number) === 'ACTIVE')).toBe(true);
  });
});
