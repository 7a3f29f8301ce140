import { describe, expect, it } from '@jest/globals';
import { singleWindow } from '@millepiani/calendar/offer-record';
import { type CapacityWindow, type Demand, fits, freeMinutes } from '@millepiani/kernel/capacity';
import fc from 'fast-check';
import { at, inHours, terms } from '../../test/holds-given.ts';
import { begin } from './capacity-hold.ts';
import { freeBusy } from './free-busy.ts';
import { place } from './placing.ts';

const hour = fc.integer({ min: -2, max: 14 });
const span = fc.tuple(hour, fc.integer({ min: 1, max: 8 })).map(([from, length]) => ({
  from: inHours(from),
  to: inHours(from + length),
}));
const wanted = fc
  .tuple(span, fc.integer({ min: 1, max: 480 }), fc.boolean())
  .map(([{ from, to }, minutes, mayUseTentative]) => ({ from, to, minutes, mayUseTentative }));
const holds = fc
  .array(wanted, { maxLength: 6 })
  .map((all) => all.map((one) => begin({ type: 'hold.placed', terms: terms(one) })));

/** Windows that do not overlap; mostly some are tentative, sometimes none is. */
const windows = fc
  .array(
    fc.tuple(
      fc.integer({ min: 0, max: 2 }),
      fc.integer({ min: 1, max: 4 }),
      fc.integer({ min: 10, max: 240 }),
      fc.boolean(),
    ),
    { maxLength: 5 },
  )
  .map((parts) => {
    let end = -1;
    return parts.map(([gap, length, minutes, isFirm]): CapacityWindow => {
      const start = end + gap;
      end = start + length;
      const firmness = isFirm ? 'FIRM' : 'TENTATIVE';
      return { start: inHours(start), end: inHours(end), minutes: Math.min(minutes, length * 60), firmness };
    });
  });

/** Both questions put to the whole network, whether tentative windows matter or not. */
function askedTwice({ from, to }: { from: Date; to: Date }, all: readonly CapacityWindow[], held: readonly Demand[]) {
  const begins = from < at ? at : from;
  const most = (mayUseTentative: boolean) =>
    begins < to ? freeMinutes({ from: begins, to, mayUseTentative }, all, held) : 0;
  return { freeMinutes: most(false), tentativeMinutes: most(true) - most(false) };
}

const personId = terms().personId;
const runs = { numRuns: 1_000 };

describe('tentative time', () => {
  it('is as much as when it is always asked for', () => {
    fc.assert(
      fc.property(span, windows, holds, (asked, all, held) => {
        const free = freeBusy({ personId, ...asked, at }, all.map(singleWindow), held);
        expect(free).toMatchObject({ ok: true, value: askedTwice(asked, all, held) });
      }),
      runs,
    );
  });

  it('is told of to whom it would do, as when it is always asked for', () => {
    fc.assert(
      fc.property(wanted, windows, holds, (asked, all, held) => {
        const happened = place(terms({ ...asked, placedAt: inHours(-3) }), {
          isKnown: true,
          offers: all.map(singleWindow),
          holds: held,
        });
        const wouldDo = fits({ ...asked, mayUseTentative: true }, all, held);
        const refusal = wouldDo ? 'ONLY_TENTATIVE' : 'NO_CAPACITY';
        const outcome = fits(asked, all, held) ? 'hold.placed' : refusal;
        expect(happened.type === 'hold.refused' ? happened.reason : happened.type).toBe(outcome);
      }),
      runs,
    );
  });
});
