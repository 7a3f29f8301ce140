import { describe, expect, it } from '@jest/globals';
import type { Id } from '@millepiani/kernel/id';
import fc from 'fast-check';
import { delivered, positionKey, positionOf } from './position.ts';

const instant = fc.date({ min: new Date('2020-01-01'), max: new Date('2100-01-01'), noInvalidDate: true });
const place = fc
  .tuple(instant, fc.uuid({ version: 7 }))
  .map(([deliverAt, uuid]) => ({ deliverAt, id: `ntf_${uuid}` as Id<'ntf'> }));

describe('the place in a list', () => {
  it('is ordered by delivery, then by making', () => {
    fc.assert(
      fc.property(place, place, (one, other) => {
        const byTime = one.deliverAt.getTime() - other.deliverAt.getTime();
        const before = byTime === 0 ? one.id < other.id : byTime < 0;
        expect(positionOf(one) < positionOf(other)).toBe(before);
      }),
      { numRuns: 1_000 },
    );
  });

  it('has the form that cursors are checked for', () => {
    fc.assert(
      fc.property(place, (one) => {
        expect(positionOf(one)).toMatch(positionKey);
      }),
      { numRuns: 1_000 },
    );
  });

  it('is within what is delivered exactly from its delivery on', () => {
    fc.assert(
      fc.property(place, instant, (one, now) => {
        expect(positionOf(one) < delivered(now).$lt).toBe(one.deliverAt <= now);
        expect(positionOf(one) < delivered(one.deliverAt).$lt).toBe(true);
      }),
      { numRuns: 1_000 },
    );
  });

  it('a cursor narrows what is delivered, and never widens it', () => {
    fc.assert(
      fc.property(place, place, instant, (one, cursor, now) => {
        const behind = positionOf(one) < delivered(now, positionOf(cursor)).$lt;
        expect(behind).toBe(one.deliverAt <= now && positionOf(one) < positionOf(cursor));
      }),
      { numRuns: 1_000 },
    );
  });
});
