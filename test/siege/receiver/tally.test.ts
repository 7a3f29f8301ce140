import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { commissionOf, commissionOfEvent, numberOf, perCommission } from './numbers.ts';
import { Tally } from './tally.ts';

const events = 40;
const numbered = (event: number) => ({ event, version: (event % perCommission) + 1 });

describe('the number of an event', () => {
  it('property: is read from any body of its form, wherever it stands there', () => {
    const extra = fc.string({ unit: fc.constantFrom('a', ' ', '{', ':', 'è') });
    fc.assert(
      fc.property(fc.nat(2 ** 31), fc.integer({ min: 1, max: perCommission }), extra, (commission, version, text) => {
        const subject = commissionOf(commission);
        const body = JSON.stringify({
          id: 'evt_1',
          text,
          subject,
          aggregateversion: version,
          data: { commissionId: subject },
        });
        const event = commission * perCommission + version - 1;
        expect(numberOf(body)).toEqual({ event, version });
        expect(commissionOfEvent(event)).toBe(commission);
      }),
    );
  });

  it.each([
    '',
    '{}',
    `{"subject":"${commissionOf(1)}"}`,
    '{"subject":"end_1","aggregateversion":1}',
    `{"subject":"${commissionOf(1)}","aggregateversion":9}`,
  ])('is not in %j', (body) => {
    expect(numberOf(body)).toBeUndefined();
  });
});

/** What is to be said of events that came in this order. */
function expectedOf(came: readonly number[]) {
  const firsts = came.filter((event, at) => came.indexOf(event) === at);
  const isEarly = (event: number, at: number) => event % perCommission > 0 && !firsts.slice(0, at).includes(event - 1);
  return {
    distinct: firsts.length,
    again: came.length - firsts.length,
    outOfOrder: firsts.filter(isEarly).length,
    missing: Array.from({ length: events }, (_, event) => event).filter((event) => !firsts.includes(event)),
  };
}

describe('what came', () => {
  it('property: is counted as a set and a list would, whatever came in which order', () => {
    const arrival = fc.tuple(fc.nat(1), fc.nat(events - 1));
    fc.assert(
      fc.property(fc.array(arrival, { maxLength: 200 }), (arrivals) => {
        const tally = new Tally(2, events);
        for (const [endpoint, event] of arrivals) expect(tally.note(endpoint, numbered(event))).toBe(true);
        const expected = [0, 1].map((which) =>
          expectedOf(arrivals.flatMap(([to, event]) => (to === which ? [event] : []))),
        );
        expect(tally.counts.map(({ examples: _, ...counts }) => counts)).toEqual(
          expected.map(({ missing: _, ...one }) => one),
        );
        expect(tally.distinct).toBe(expected.reduce((sum, { distinct }) => sum + distinct, 0));
        expect([0, 1].map((which) => tally.missing(which, events))).toEqual(expected.map(({ missing }) => missing));
      }),
    );
  });

  it('is none of the events that are counted', () => {
    const tally = new Tally(1, 8);
    expect([tally.note(0, numbered(8)), tally.note(1, numbered(0)), tally.note(0, { event: -1, version: 1 })]).toEqual([
      ...[false, false, false],
    ]);
    expect(tally.distinct).toBe(0);
  });
});
