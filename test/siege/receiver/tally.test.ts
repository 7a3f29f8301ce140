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

describe('what came', () => {
  it('property: is counted as a set and a list would, whatever came in which order', () => {
    const arrival = fc.tuple(fc.nat(1), fc.nat(events - 1));
    fc.assert(
      fc.property(fc.array(arrival, { maxLength: 200 }), (arrivals) => {
        const tally = new Tally(2, events);
        const seen = [new Set<number>(), new Set<number>()];
        const expected = [0, 1].map(() => ({ distinct: 0, again: 0, outOfOrder: 0 }));
        for (const [endpoint, event] of arrivals) {
          expect(tally.note(endpoint, numbered(event))).toBe(true);
          const [known, counts] = [seen[endpoint], expected[endpoint]];
          if (!(known && counts)) continue;
          if (known.has(event)) counts.again += 1;
          else {
            counts.distinct += 1;
            if (event % perCommission > 0 && !known.has(event - 1)) counts.outOfOrder += 1;
            known.add(event);
          }
        }
        expect(tally.counts.map(({ examples: _, ...counts }) => counts)).toEqual(expected);
        expect(tally.distinct).toBe(expected.reduce((sum, { distinct }) => sum + distinct, 0));
        for (const [endpoint, known] of seen.entries()) {
          expect(tally.missing(endpoint, events)).toEqual(
            Array.from({ length: events }, (_, event) => event).filter((event) => !known.has(event)),
          );
        }
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
