import { describe, expect, it } from '@jest/globals';
import { isId, type PersonId } from '@millepiani/kernel/id';
import { plusMs } from '@millepiani/kernel/instant';
import { newId } from '@millepiani/kernel/new-id';
import fc from 'fast-check';
import { feasible, type OfferedWindow, placeBehind, placeForm, placeOf } from './candidate.ts';

const start = new Date('2027-01-11T08:00:00Z');
const minute = (count: number): Date => plusMs(start, count * 60_000);
const window = (from: number, to: number, minutes: number, firmness: OfferedWindow['firmness'] = 'FIRM') => ({
  start: minute(from),
  end: minute(to),
  minutes,
  firmness,
});
const span = (from: number, to: number, at = from) => ({ from: minute(from), to: minute(to), at: minute(at) });

describe('what is feasible', () => {
  it.each([
    ['nothing without windows', span(0, 600), [], [0, 0]],
    ["a window's minutes", span(0, 600), [window(0, 480, 300)], [300, 0]],
    ['what of a window lies in the span, where that is less', span(400, 600), [window(0, 480, 300)], [80, 0]],
    ['nothing of what only touches it', span(480, 600), [window(0, 480, 300), window(600, 700, 60)], [0, 0]],
    ['what is still to come', span(0, 600, 450), [window(0, 480, 300)], [30, 0]],
    ['nothing of what is over', span(0, 600, 700), [window(0, 480, 300)], [0, 0]],
    ['both kinds apart', span(0, 600), [window(0, 60, 60), window(60, 120, 30, 'TENTATIVE')], [60, 30]],
  ] as const)('is %s', (_, asked, windows, [firmMinutes, tentativeMinutes]) => {
    expect(feasible(asked, windows)).toEqual({ firmMinutes, tentativeMinutes });
  });

  /** Windows of a person, which never overlap, with whole minutes for a slow count. */
  const windows = fc
    .array(fc.tuple(fc.nat(40), fc.integer({ min: 1, max: 60 }), fc.nat(60), fc.boolean()), { maxLength: 6 })
    .map((parts) => {
      let at = 0;
      return parts.map(([gap, length, minutes, isFirm]) => {
        const from = at + gap;
        at = from + length;
        return window(from, at, Math.min(minutes, length), isFirm ? 'FIRM' : 'TENTATIVE');
      });
    });
  const anySpan = fc
    .tuple(fc.nat(300), fc.integer({ min: 1, max: 300 }), fc.nat(400))
    .map(([from, length, at]) => span(from, from + length, at));
  const total = ({ firmMinutes, tentativeMinutes }: ReturnType<typeof feasible>) => firmMinutes + tentativeMinutes;

  it('is what counting minute by minute finds', () => {
    fc.assert(
      fc.property(windows, anySpan, (offered, asked) => {
        const countOf = (firmness: OfferedWindow['firmness']) =>
          offered
            .filter((one) => one.firmness === firmness)
            .reduce((sum, one) => {
              let inside = 0;
              for (let at = one.start; at < one.end; at = plusMs(at, 60_000)) {
                if (at >= asked.from && at >= asked.at && at < asked.to) inside += 1;
              }
              return sum + Math.min(inside, one.minutes);
            }, 0);
        expect(feasible(asked, offered)).toEqual({
          firmMinutes: countOf('FIRM'),
          tentativeMinutes: countOf('TENTATIVE'),
        });
      }),
    );
  });

  it('never grows as time goes by or the span shrinks, and is no more than is offered', () => {
    fc.assert(
      fc.property(windows, anySpan, fc.nat(100), (offered, asked, less) => {
        const all = total(feasible(asked, offered));
        expect(all).toBeLessThanOrEqual(offered.reduce((sum, { minutes }) => sum + minutes, 0));
        for (const narrower of [
          { ...asked, at: plusMs(asked.at, less * 60_000) },
          { ...asked, to: plusMs(asked.to, -less * 60_000) },
          { ...asked, from: plusMs(asked.from, less * 60_000) },
        ]) {
          expect(total(feasible(narrower, offered))).toBeLessThanOrEqual(all);
        }
      }),
    );
  });
});

describe('the order of candidates', () => {
  const people = Array.from({ length: 5 }, () => newId('per'));
  const candidate = fc.record({ level: fc.integer({ min: 1, max: 5 }), personId: fc.constantFrom(...people) });

  it('is by level from above, then by who came first; and a place is known by its form', () => {
    const byOrder = (a: { level: number; personId: PersonId }, b: { level: number; personId: PersonId }) =>
      b.level - a.level || people.indexOf(a.personId) - people.indexOf(b.personId);
    fc.assert(
      fc.property(candidate, candidate, (a, b) => {
        const [one, two] = [placeOf(a), placeOf(b)];
        expect(Math.sign(byOrder(a, b))).toBe(one < two ? -1 : Number(one > two));
        expect(one).toMatch(placeForm);
        expect(isId(one.slice(2), 'per')).toBe(true);
        // Whoever is at a level or above it stands before the place behind that level.
        expect(one < placeBehind(b.level)).toBe(a.level >= b.level);
      }),
    );
  });
});
