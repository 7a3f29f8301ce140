import { type Failures, fail } from '@millepiani/kernel/failure';
import type { Id } from '@millepiani/kernel/id';
import { type Instant, msBetween, plusMs } from '@millepiani/kernel/instant';
import { ok, type Result } from '@millepiani/kernel/result';

export type SigningKeyId = Id<'key'>;

/**
 * A key that tokens are signed by. What it says never changes, so that all replicas take the same one at the same time: the
 * instants of its life follow from its own row and that of the key behind it.
 */
export interface SigningKey {
  /** The tokens' `kid`. */
  readonly id: SigningKeyId;
  /** 1, 2, …: each takes the place of the one before. */
  readonly sequence: number;
  readonly publishedAt: Instant;
  /** From then on tokens are signed by it, until there is another whose time has come. */
  readonly usedFrom: Instant;
}

/** How long a key lives; in milliseconds. */
export interface KeyPolicy {
  /** From when it is shown to when it is used: longer than anybody keeps an old copy of the keys. */
  readonly leadMs: number;
  /** How long it is used. */
  readonly useMs: number;
  /** How long it is shown once it is used no more: longer than any token lives. */
  readonly retentionMs: number;
}

/** An ID token lives for ten minutes, an access token for five; clocks differ, and who keeps a copy keeps it for a while. */
export const retentionMs = 60 * 60_000;

/** Where a key stands. */
export type SigningKeyState = 'PUBLISHED' | 'IN_USE' | 'RETIRED';

/** What happens to keys. */
export type SigningKeyEvent = { readonly type: 'signing-key.published' } & SigningKey;

const inOrder = <K extends SigningKey>(keys: readonly K[]): readonly K[] =>
  keys.toSorted((one, other) => one.sequence - other.sequence);

/** The key that tokens are signed by; undefined while there is none. */
export function keyInUse<K extends SigningKey>(keys: readonly K[], now: Instant): K | undefined {
  const all = inOrder(keys);
  // The clock of the replica that made the first one may be ahead of this one's.
  return all.findLast(({ usedFrom }) => usedFrom <= now) ?? all[0];
}

/** From when on another key is used in its place; undefined where there is none yet. */
export const usedUntil = (key: SigningKey, keys: readonly SigningKey[]): Instant | undefined =>
  inOrder(keys).find(({ sequence }) => sequence > key.sequence)?.usedFrom;

/** Until when it is shown; undefined for one in whose place there is no other yet. */
export function shownUntil(key: SigningKey, keys: readonly SigningKey[], policy: KeyPolicy): Instant | undefined {
  const until = usedUntil(key, keys);
  return until && plusMs(until, policy.retentionMs);
}

/** The keys that are shown, the one in use first, the newest of the others next. */
export function shownKeys<K extends SigningKey>(keys: readonly K[], now: Instant, policy: KeyPolicy): readonly K[] {
  const inUse = keyInUse(keys, now);
  const others = inOrder(keys.filter((key) => key !== inUse && !isOver(key, keys, { now, policy }))).toReversed();
  return inUse ? [inUse, ...others] : others;
}

/** Whether a key is good for nothing any more, so that it is forgotten. */
export function isOver(
  key: SigningKey,
  keys: readonly SigningKey[],
  { now, policy }: { readonly now: Instant; readonly policy: KeyPolicy },
): boolean {
  const until = shownUntil(key, keys, policy);
  return until !== undefined && until <= now;
}

/** Where a key stands. */
export function stateOf(key: SigningKey, keys: readonly SigningKey[], now: Instant): SigningKeyState {
  const inUse = keyInUse(keys, now);
  if (key.sequence === inUse?.sequence) return 'IN_USE';
  return inUse && key.sequence < inUse.sequence ? 'RETIRED' : 'PUBLISHED';
}

/** When the next key is to be published; at once where there is none. */
function nextDue(keys: readonly SigningKey[], policy: KeyPolicy): Instant | undefined {
  const newest = inOrder(keys).at(-1);
  return newest && plusMs(newest.usedFrom, policy.useMs - policy.leadMs);
}

/** Whether it is time to publish the next key. */
export function isRotationDue(keys: readonly SigningKey[], now: Instant, policy: KeyPolicy): boolean {
  const at = nextDue(keys, policy);
  return at === undefined || at <= now;
}

/**
 * Decides to publish the next key. The first one is used at once, any other after the policy's lead. Fails with
 * `ROTATION_UNDER_WAY` where the next one is published already.
 */
export function rotate(
  keys: readonly SigningKey[],
  next: { readonly id: SigningKeyId; readonly at: Instant; readonly policy: KeyPolicy },
): Result<readonly SigningKeyEvent[], Failures> {
  const newest = inOrder(keys).at(-1);
  const { id, at, policy } = next;
  if (newest && msBetween(newest.usedFrom, at) < 0) {
    return fail('ROTATION_UNDER_WAY', 'The next key is published, and is used shortly.');
  }
  const usedFrom = newest ? plusMs(at, policy.leadMs) : at;
  return ok([{ type: 'signing-key.published', id, sequence: (newest?.sequence ?? 0) + 1, publishedAt: at, usedFrom }]);
}

/** The key that an event makes. */
export const begin = ({ id, sequence, publishedAt, usedFrom }: SigningKeyEvent): SigningKey => ({
  ...{ id, sequence, publishedAt, usedFrom },
});
