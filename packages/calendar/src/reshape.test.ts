import { describe, expect, it } from '@jest/globals';
import { plusMs } from '@millepiani/kernel/instant';
import fc from 'fast-check';
import { anOffer, anyOffer, local, unwrap } from '../test/given.ts';
import { type Offer, occurrencesOf } from './offer.ts';
import { parseRule } from './recurrence-rule.ts';
import { partBefore, partFrom, without } from './reshape.ts';

const startsOf = (offer: Offer | undefined): number[] =>
  offer ? occurrencesOf(offer).map(({ start }) => start.getTime()) : [];

/** An offer, some of whose occurrences are taken out already, and an instant at or near another of its occurrences. */
const case_ = fc
  .tuple(anyOffer, fc.array(fc.nat(), { maxLength: 3 }), fc.nat(), fc.integer({ min: -2, max: 2 }))
  .map(([offer, taken, nth, hours]) => {
    const all = occurrencesOf(offer);
    const less = taken.reduce<Offer>(
      (left, at) => without(left, all[at % all.length]?.start ?? new Date(0)) ?? left,
      offer,
    );
    const near = all[nth % all.length]?.start ?? new Date(0);
    return { offer: less, at: plusMs(near, hours * 3_600_000) };
  });

describe('taking out of an offer', () => {
  it('one occurrence leaves the others', () => {
    fc.assert(
      fc.property(case_, ({ offer, at }) => {
        const all = startsOf(offer);
        const left = without(offer, at);
        expect(startsOf(left)).toEqual(all.filter((start) => start !== at.getTime()));
        expect(left === undefined).toBe(all.length === 1 && all[0] === at.getTime());
      }),
    );
  });

  it('what is from an instant on leaves what is before it', () => {
    fc.assert(
      fc.property(case_, ({ offer, at }) => {
        expect(startsOf(partBefore(offer, at))).toEqual(startsOf(offer).filter((start) => start < at.getTime()));
      }),
    );
  });

  it('what is before an instant leaves what is from it on', () => {
    fc.assert(
      fc.property(case_, ({ offer, at }) => {
        expect(startsOf(partFrom(offer, at))).toEqual(startsOf(offer).filter((start) => start >= at.getTime()));
      }),
    );
  });

  it('leaves rules that could have been offered as they are', () => {
    fc.assert(
      fc.property(case_, ({ offer, at }) => {
        for (const part of [partBefore(offer, at), partFrom(offer, at)]) {
          if (part?.rule !== undefined) expect(unwrap(parseRule(part.rule, part, []))).toBe(part.rule);
        }
      }),
    );
  });

  it('at an hour that clocks skip keeps the hour of the others', () => {
    const offer = anOffer({ text: 'FREQ=DAILY;COUNT=4', start: local('2027-03-27T02:30:00') });
    const [, skipped] = occurrencesOf(offer);
    if (!skipped) throw new TypeError('Four of them.');
    expect(partFrom(offer, skipped.start)).toMatchObject({ start: '2027-03-28T02:30:00' });
    expect(startsOf(partFrom(offer, skipped.start))).toEqual(startsOf(offer).slice(1));
    expect(without(offer, skipped.start)).toMatchObject({ exceptions: ['2027-03-28T02:30:00'] });
  });

  it('a single window leaves it or nothing', () => {
    const offer = anOffer({ rule: undefined });
    const start = new Date('2027-01-04T08:00:00Z');
    expect([without(offer, start), without(offer, plusMs(start, 1))]).toEqual([undefined, offer]);
    expect([partBefore(offer, start), partBefore(offer, plusMs(start, 1))]).toEqual([undefined, offer]);
    expect([partFrom(offer, start), partFrom(offer, plusMs(start, 1))]).toEqual([offer, undefined]);
  });
});
