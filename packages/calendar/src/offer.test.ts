import { describe, expect, it } from '@jest/globals';
import { plusMs } from '@millepiani/kernel/instant';
import fc from 'fast-check';
import { anOffer, anyOffer, local, newYork, rome, sydney } from '../test/given.ts';
import { localAt, wallMs } from './local-date-time.ts';
import { extentOf, occurrencesOf, windowsOf } from './offer.ts';
import { localOf } from './zone-clock.ts';

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;
const instant = (text: string) => new Date(text);
const spans = (offer: Parameters<typeof occurrencesOf>[0]): string[] =>
  occurrencesOf(offer).map(({ start, end }) => `${start.toISOString().slice(0, 16)}/${end.toISOString().slice(5, 16)}`);

describe('the occurrences of an offer', () => {
  it('are one window where there is no rule', () => {
    const offer = anOffer({ rule: undefined, start: local('2027-07-05T09:00:00.250') });
    expect(occurrencesOf(offer)).toEqual([
      {
        offer,
        wall: wallMs(offer.start),
        start: instant('2027-07-05T07:00:00.250Z'),
        end: instant('2027-07-05T15:00:00.250Z'),
        minutes: 450,
        firmness: 'FIRM',
      },
    ]);
  });

  it.each([rome, newYork, sydney])('from 9 to 17 in %s are that all year', (timeZone) => {
    const all = occurrencesOf(anOffer({ timeZone }));
    expect(all).toHaveLength(260);
    for (const { start, end } of all) {
      expect([localOf(start, timeZone).slice(11), localOf(end, timeZone).slice(11)]).toEqual(['09:00:00', '17:00:00']);
    }
    // In UTC they are not.
    expect(new Set(all.map(({ start }) => start.toISOString().slice(11, 16))).size).toBe(2);
  });

  it('in the night on which clocks go forward are an hour later by the clock, and as long', () => {
    const text = 'FREQ=DAILY;COUNT=3';
    const offer = anOffer({ text, start: local('2027-03-27T02:30:00'), durationMs: 2 * hourMs, minutes: 60 });
    expect(spans(offer)).toEqual([
      '2027-03-27T01:30/03-27T03:30',
      '2027-03-28T01:30/03-28T03:30',
      '2027-03-29T00:30/03-29T02:30',
    ]);
    expect(occurrencesOf(offer).map(({ start }) => localOf(start, rome).slice(11))).toEqual([
      '02:30:00',
      '03:30:00',
      '02:30:00',
    ]);
    expect(occurrencesOf(offer).map(({ wall }) => localAt(wall).slice(11))).toEqual([
      '02:30:00',
      '02:30:00',
      '02:30:00',
    ]);
  });

  it('in the night on which clocks go back are at the first of two times', () => {
    const text = 'FREQ=DAILY;COUNT=3';
    const offer = anOffer({ text, start: local('2027-10-30T02:30:00'), durationMs: 2 * hourMs, minutes: 60 });
    expect(spans(offer)).toEqual([
      '2027-10-30T00:30/10-30T02:30',
      '2027-10-31T00:30/10-31T02:30',
      '2027-11-01T01:30/11-01T03:30',
    ]);
  });

  it('over such a night last as many hours as on others', () => {
    const offer = anOffer({ text: 'FREQ=WEEKLY;COUNT=1', start: local('2027-03-27T22:00:00'), durationMs: 8 * hourMs });
    const [night] = occurrencesOf(offer);
    expect(night && localOf(night.end, rome)).toBe('2027-03-28T07:00:00');
  });

  it('leave out exceptions, and count them', () => {
    const exceptions = ['2027-01-06T09:00:00', '2027-01-08T09:00:00'].map(local);
    const offer = anOffer({ text: 'FREQ=DAILY;COUNT=5', exceptions });
    expect(occurrencesOf(offer).map(({ start }) => start.toISOString().slice(8, 10))).toEqual(['04', '05', '07']);
  });

  it('may all be left out', () => {
    const offer = anOffer({ text: 'FREQ=DAILY;COUNT=1', exceptions: [local('2027-01-04T09:00:00')] });
    expect([occurrencesOf(offer), extentOf(offer)]).toEqual([[], undefined]);
  });

  const range = fc
    .tuple(fc.integer({ min: -30, max: 900 }), fc.integer({ min: 1, max: 400 }), fc.integer({ min: 0, max: 1_439 }))
    .map(([day, length, minute]) => {
      const from = plusMs(instant('2027-01-01T00:00:00Z'), day * dayMs + minute * 60_000);
      return { from, to: plusMs(from, length * dayMs) };
    });

  it('are in order, each of them as long as the first, within the range, and never at one time', () => {
    fc.assert(
      fc.property(anyOffer, range, (offer, { from, to }) => {
        const found = occurrencesOf(offer, { from, to });
        for (const { start, end, minutes, firmness } of found) {
          expect(start < to && end > from).toBe(true);
          expect(end.getTime() - start.getTime()).toBe(offer.durationMs);
          expect([minutes, firmness]).toEqual([offer.minutes, offer.firmness]);
        }
        for (const [at, { start }] of found.slice(1).entries()) expect(start > (found[at]?.start ?? start)).toBe(true);
      }),
    );
  });

  it('of a part of the time are those of all that lie in it', () => {
    fc.assert(
      fc.property(anyOffer, range, (offer, part) => {
        const inside = occurrencesOf(offer).filter(({ start, end }) => start < part.to && end > part.from);
        expect(occurrencesOf(offer, part)).toEqual(inside);
      }),
    );
  });

  it('begin when the clock says so, but where clocks skip that time', () => {
    fc.assert(
      fc.property(anyOffer, (offer) => {
        for (const { start, wall } of occurrencesOf(offer)) {
          const shown = wallMs(localOf(start, offer.timeZone));
          expect(localAt(wall).slice(11)).toBe(offer.start.slice(11));
          if (shown !== wall) {
            // Skipped: nobody's clock ever stands so.
            expect(shown - wall).toBeGreaterThan(0);
            expect(shown - wall).toBeLessThanOrEqual(hourMs);
          }
        }
      }),
    );
  });

  it('without one of them are exactly the others', () => {
    fc.assert(
      fc.property(anyOffer, fc.nat(), (offer, nth) => {
        const all = occurrencesOf(offer);
        const taken = all[nth % all.length];
        if (!taken) throw new TypeError('An offer without occurrences.');
        const less = { ...offer, exceptions: [localAt(taken.wall)] };
        const startsOf = (some: readonly { readonly start: Date }[]) => some.map(({ start }) => start.getTime());
        expect(startsOf(occurrencesOf(less))).toEqual(startsOf(all.filter((one) => one !== taken)));
      }),
    );
  });

  it('reach from the first to the last', () => {
    fc.assert(
      fc.property(anyOffer, (offer) => {
        const all = occurrencesOf(offer);
        expect(extentOf(offer)).toEqual({ start: all[0]?.start, end: all.at(-1)?.end });
        expect(all[0]?.wall).toBe(wallMs(offer.start));
      }),
    );
  });
});

describe('windows of several offers', () => {
  it('are in the order of their starts', () => {
    fc.assert(
      fc.property(fc.array(anyOffer, { maxLength: 4 }), (offers) => {
        const all = windowsOf(offers);
        expect(all).toHaveLength(offers.reduce((sum, offer) => sum + occurrencesOf(offer).length, 0));
        for (const [at, { start }] of all.slice(1).entries()) expect(start >= (all[at]?.start ?? start)).toBe(true);
      }),
    );
  });
});
