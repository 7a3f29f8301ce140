import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { workerOf } from './share.ts';

const workers = fc.uniqueArray(fc.uuid(), { minLength: 1, maxLength: 6 });

describe('who has an endpoint', () => {
  it('is nobody where there is nobody', () => {
    expect(workerOf('end_1', [])).toBeUndefined();
  });

  it('property: is the same for all who know the same workers, in whatever order', () => {
    fc.assert(
      fc.property(fc.uuid(), workers, (endpoint, all) => {
        expect(workerOf(endpoint, all.toReversed())).toBe(workerOf(endpoint, all));
        expect(all).toContain(workerOf(endpoint, all));
      }),
    );
  });

  it('property: changes hands only from one that goes, or to one that comes', () => {
    fc.assert(
      fc.property(fc.uuid(), workers, fc.uuid(), (endpoint, all, other) => {
        const before = workerOf(endpoint, all);
        expect([before, other]).toContain(workerOf(endpoint, [...all, other]));
        const without = all.filter((one) => one !== before);
        const stays = without.length > 0 ? workerOf(endpoint, [...without, ...(before ? [before] : [])]) : before;
        expect(stays).toBe(before);
      }),
    );
  });

  it('is shared about evenly', () => {
    const all = ['one', 'two', 'three', 'four'];
    const counts = Map.groupBy(
      Array.from({ length: 4_000 }, (_, at) => `end_${at}`),
      (id) => workerOf(id, all),
    );
    for (const worker of all) expect(counts.get(worker)?.length).toBeGreaterThan(800);
  });
});
