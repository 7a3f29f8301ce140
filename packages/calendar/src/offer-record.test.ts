import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { anOffer, anyOffer, codesOf, local, unwrap } from '../test/given.ts';
import { occurrencesOf } from './offer.ts';
import { offerOf, readOffer, recordOf, singleWindow } from './offer-record.ts';

const record = recordOf(anOffer({ exceptions: [local('2027-01-05T09:00:00')] }));

describe('an offer', () => {
  it('is read again as it was stored, and as it was told', () => {
    fc.assert(
      fc.property(anyOffer, (offer) => {
        const told = JSON.parse(JSON.stringify(recordOf(offer)));
        expect(offerOf(told)).toEqual(offer);
        expect(unwrap(readOffer(told))).toEqual(offer);
      }),
    );
  });

  it('is told by names that every reader of iCalendar knows', () => {
    expect(record).toEqual({
      start: '2027-01-04T09:00:00',
      timeZone: 'Europe/Rome',
      durationMs: 28_800_000,
      rule: 'FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR;UNTIL=20271231T225959Z',
      exceptions: ['2027-01-05T09:00:00'],
      minutes: 450,
      firmness: 'FIRM',
    });
  });

  it.each([
    [{ start: '2027-02-30T09:00:00' }, 'INVALID_LOCAL_TIME start'],
    [{ timeZone: 'Europe/Roma' }, 'UNKNOWN_TIME_ZONE timeZone'],
    [{ timeZone: '+01:00' }, 'UNKNOWN_TIME_ZONE timeZone'],
    [{ exceptions: ['tomorrow'] }, 'INVALID_LOCAL_TIME exceptions'],
    [{ rule: 'FREQ=SECONDLY' }, 'TOO_FREQUENT rule'],
    [{ rule: 'FREQ=DAILY' }, 'ENDLESS_RULE rule'],
  ])('that others tell of is checked: %j', (change, code) => {
    expect(codesOf(readOffer({ ...record, ...change }))).toEqual([code]);
  });
});

describe('a single window', () => {
  it('is an offer of one occurrence, to the millisecond', () => {
    const range = { min: Date.UTC(2020, 0, 1), max: Date.UTC(2050, 0, 1) };
    fc.assert(
      fc.property(fc.integer(range), fc.integer({ min: 1, max: 366 * 86_400_000 }), (at, durationMs) => {
        const window = {
          start: new Date(at),
          end: new Date(at + durationMs),
          minutes: 30,
          firmness: 'TENTATIVE' as const,
        };
        expect(occurrencesOf(singleWindow(window))).toMatchObject([window]);
      }),
    );
  });
});
