import { describe, expect, it } from '@jest/globals';
import { actorOf, systemActor } from '@millepiani/kernel/actor';
import { plusMs } from '@millepiani/kernel/instant';
import { newId } from '@millepiani/kernel/new-id';
import fc from 'fast-check';
import {
  begin,
  isOver,
  isRotationDue,
  keyInUse,
  rotate,
  type SigningKey,
  shownKeys,
  shownUntil,
  stateOf,
  usedUntil,
} from './signing-key.ts';
import { canAdministerKeys, canRotateByClock } from './signing-key-access.ts';

const start = new Date('2026-03-01T00:00:00.000Z');
const at = (minutes: number) => plusMs(start, minutes * 60_000);
const policy = { leadMs: 15 * 60_000, useMs: 100 * 60_000, retentionMs: 60 * 60_000 };

/** Given keys, what they are once the next one is published. */
function next(keys: readonly SigningKey[], minutes: number): readonly SigningKey[] {
  const decided = rotate(keys, { id: newId('key'), at: at(minutes), policy });
  return decided.ok ? [...keys, ...decided.value.map(begin)] : keys;
}

describe('signing keys', () => {
  const first = next([], 0);
  const two = next(first, 85);

  it('begin with one that is used at once', () => {
    expect(isRotationDue([], at(0), policy)).toBe(true);
    expect(first).toMatchObject([{ sequence: 1, publishedAt: at(0), usedFrom: at(0) }]);
    expect(keyInUse(first, at(0))).toBe(first[0]);
    expect(keyInUse([], at(0))).toBeUndefined();
  });

  it('have the next one published before the present one has had its time, and used after that', () => {
    expect([84, 85].map((minutes) => isRotationDue(first, at(minutes), policy))).toEqual([false, true]);
    expect(two[1]).toMatchObject({ sequence: 2, publishedAt: at(85), usedFrom: at(100) });
    expect(isRotationDue(two, at(90), policy)).toBe(false);
    expect([99, 100].map((minutes) => keyInUse(two, at(minutes))?.sequence)).toEqual([1, 2]);
  });

  it('are shown from their publication until their last token is over, the one in use first', () => {
    const shown = (minutes: number) => shownKeys(two, at(minutes), policy).map(({ sequence }) => sequence);
    expect([86, 100, 159, 160].map(shown)).toEqual([[1, 2], [2, 1], [2, 1], [2]]);
    const [one] = two;
    expect(one && [usedUntil(one, two), shownUntil(one, two, policy)]).toEqual([at(100), at(160)]);
    expect(two.map((key) => isOver(key, two, { now: at(160), policy }))).toEqual([true, false]);
  });

  it('say where they stand', () => {
    const states = (minutes: number) => two.map((key) => stateOf(key, two, at(minutes)));
    expect(states(99)).toEqual(['IN_USE', 'PUBLISHED']);
    expect(states(100)).toEqual(['RETIRED', 'IN_USE']);
  });

  it('are not rotated again while the next one waits for its time', () => {
    expect(rotate(two, { id: newId('key'), at: at(99), policy })).toMatchObject({
      ok: false,
      error: [{ code: 'ROTATION_UNDER_WAY' }],
    });
    expect(next(two, 100)).toHaveLength(3);
  });

  it('are used by a replica whose clock is behind, too', () => {
    expect(keyInUse(first, at(-1))?.sequence).toBe(1);
  });

  it('property: whenever they are rotated, each signature can be checked by who saw the keys up to a lead ago, until the token is over', () => {
    const minutes = fc.integer({ min: 0, max: 400 });
    fc.assert(
      fc.property(fc.array(minutes, { maxLength: 12 }), minutes, (rotations, signedAt) => {
        const keys = rotations.toSorted((one, other) => one - other).reduce(next, first);
        const known = keys.filter(({ publishedAt }) => publishedAt <= at(signedAt));
        const signer = keyInUse(known, at(signedAt));
        expect(signer).toBeDefined();
        const isShown = (at_: Date) =>
          shownKeys(
            keys.filter(({ publishedAt }) => publishedAt <= at_),
            at_,
            policy,
          ).some(({ id }) => id === signer?.id);
        // Who has a copy that is a lead old knows it, unless there was nothing before it.
        const seen = plusMs(at(signedAt), -policy.leadMs);
        if (signer?.sequence !== 1) expect(isShown(seen)).toBe(true);
        for (const later of [0, 10, 59]) expect(isShown(at(signedAt + later))).toBe(true);
      }),
    );
  });
});

describe('who rotates them', () => {
  it('is an administrator, or the service by its clock', () => {
    const sub = newId('per');
    expect(canAdministerKeys(actorOf({ sub, scope: 'members:administer' }))).toBe(true);
    expect(canAdministerKeys(actorOf({ sub, scope: 'members:write' }))).toBe(false);
    expect(canAdministerKeys(actorOf({ sub: newId('cli'), scope: 'members:administer' }))).toBe(false);
    expect(canRotateByClock(systemActor('members'))).toBe(true);
    expect(canRotateByClock(systemActor('billing'))).toBe(false);
  });
});
