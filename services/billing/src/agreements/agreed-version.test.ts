import { describe, expect, it } from '@jest/globals';
import { newId } from '@millepiani/kernel/new-id';
import fc from 'fast-check';
import { countedUnder, type VersionId } from './agreed-version.ts';

/** So many versions, each superseded by the next. */
const chain = (length: number) => {
  const ids = Array.from({ length }, () => newId('agv'));
  return ids.map((id, at) => ({ id, supersededBy: ids[at + 1] }));
};
const none: ReadonlySet<VersionId> = new Set();

describe('where contributions count', () => {
  it('is the version under which they were recorded', () => {
    const [only] = chain(1);
    expect(only && countedUnder(only.id, [only], none)).toEqual([only?.id]);
  });

  it('is the next version, where the one before never had a milestone accepted', () => {
    const [first, second] = chain(2);
    if (!first || !second) throw new TypeError('two');
    expect(countedUnder(second.id, [second, first], none)).toEqual([first.id, second.id]);
    expect(countedUnder(second.id, [second, first], new Set([first.id]))).toEqual([second.id]);
    // What is accepted under it says nothing of those before it.
    expect(countedUnder(second.id, [second, first], new Set([second.id]))).toEqual([first.id, second.id]);
  });

  it('is exactly one version for each that has cash or is in force, whichever had milestones', () => {
    fc.assert(
      fc.property(fc.array(fc.boolean(), { minLength: 1, maxLength: 8 }), (hasMilestones) => {
        const versions = chain(hasMilestones.length);
        const accepted = new Set(versions.filter((_, at) => hasMilestones[at]).map(({ id }) => id));
        const last = versions.at(-1)?.id;
        const withCash = versions.filter(({ id }) => accepted.has(id) || id === last);
        const counted = withCash.flatMap(({ id }) => countedUnder(id, versions, accepted));
        expect(counted).toEqual(versions.map(({ id }) => id));
      }),
    );
  });

  it('ends where versions take each other’s place in a ring', () => {
    const [a, b] = [newId('agv'), newId('agv')];
    const ring = [
      { id: a, supersededBy: b },
      { id: b, supersededBy: a },
    ];
    expect(countedUnder(a, ring, none)).toEqual([b, a]);
  });
});
