import { describe, expect, it } from '@jest/globals';
import type { Id, PersonId } from '@millepiani/kernel/id';
import fc from 'fast-check';
import { afterAttempt, replayed } from '../retries/tries.ts';
import { type Addressed, tried, waiting } from './delivery.ts';

const uuid = '00000000-0000-7000-8000-000000000001';
const now = new Date('2026-11-27T09:00:00Z');
const addressed: Addressed = {
  ...{ id: `dlv_${uuid}` as Id<'dlv'>, endpointId: `end_${uuid}` as Id<'end'>, ownerId: `per_${uuid}` as PersonId },
  event: { id: `evt_${uuid}` as Id<'evt'>, service: 'projects', type: 'x', subject: 'com_1', version: 1 },
};

describe('a delivery', () => {
  it('property: counts all its attempts, though it keeps the last 25 alone', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 60 }), (times) => {
        let delivery = waiting(addressed, now);
        for (let time = 0; time < times; time += 1) {
          const open = { ...delivery, tries: replayed(delivery.tries, now), tried: delivery.tried + 1 };
          const tries = afterAttempt(open.tries, { error: undefined }, { at: now, durationMs: 1, chance: 0, pace: 1 });
          delivery = tried(open, tries);
        }
        expect(delivery.attemptCount).toBe(times);
        expect(delivery.tries.attempts).toHaveLength(Math.min(25, times));
      }),
    );
  });
});
