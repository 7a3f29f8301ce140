import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { inOrder, type Pending, resumeBehind } from './batch.ts';

/** Events of some partitions with dense versions, ids in any order: hosts' clocks differ. */
const batches = fc
  .array(fc.tuple(fc.constantFrom('a', 'b', 'c', 'd'), fc.integer({ min: 0, max: 99 })), { maxLength: 40 })
  .map((entries) => {
    const versions = new Map<string, number>();
    return entries.map(([partitionkey, clock], at): Pending => {
      const partitionversion = (versions.get(partitionkey) ?? 0) + 1;
      versions.set(partitionkey, partitionversion);
      return { _id: `evt_${String(clock).padStart(2, '0')}_${at}`, partitionkey, partitionversion };
    });
  });

describe('a batch', () => {
  it('keeps all of its events, and each partition in order', () => {
    fc.assert(
      fc.property(batches, (batch) => {
        const ordered = inOrder(batch);
        expect(new Set(ordered)).toEqual(new Set(batch));
        expect(ordered).toHaveLength(batch.length);
        for (const [, events] of Map.groupBy(ordered, ({ partitionkey }) => partitionkey)) {
          expect(events.map(({ partitionversion }) => partitionversion)).toEqual(events.map((_, at) => at + 1));
        }
      }),
    );
  });

  it('is in the order of the ids where the clocks agree with the versions', () => {
    fc.assert(
      fc.property(batches, (batch) => {
        const made = batch.map((event, at) => ({ ...event, _id: `evt_${String(at).padStart(4, '0')}` }));
        expect(inOrder(made.toReversed())).toEqual(made);
      }),
    );
  });

  it('that is full lets the next begin behind its last partition', () => {
    const batch = ['a', 'b'].map((partitionkey) => ({ _id: partitionkey, partitionkey, partitionversion: 1 }));
    expect([resumeBehind(batch, 2), resumeBehind(batch, 3), resumeBehind([], 3)]).toEqual(['b', undefined, undefined]);
  });
});
