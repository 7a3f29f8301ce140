import { type Failures, fail } from '@millepiani/kernel/failure';
import type { Instant } from '@millepiani/kernel/instant';
import { ok, type Result } from '@millepiani/kernel/result';

/** By what deliveries are signed: Standard Webhooks' `v1` (HMAC-SHA-256) and `v1a` (Ed25519). */
export const signatureKinds = ['HMAC_SHA256', 'ED25519'] as const;
export type SignatureKind = (typeof signatureKinds)[number];

/** A key that deliveries are signed with. */
export interface SigningKey {
  /** As Standard Webhooks writes it: `whsec_` and a shared key in Base64, or `whsk_` and the private half of a pair. */
  readonly key: string;
  readonly madeAt: Instant;
  /** It was replaced, and is still signed with until then. */
  readonly validUntil: Instant | undefined;
}

/** What a key signs by: its prefix says it. */
export const kindOf = (key: string): SignatureKind => (key.startsWith('whsk_') ? 'ED25519' : 'HMAC_SHA256');

/** Reads by which kinds somebody wants deliveries signed; by all when nothing is said. Fails with `NO_SIGNATURE_KIND`. */
export function parseSignatures(
  kinds: readonly SignatureKind[] | null | undefined,
): Result<readonly SignatureKind[], Failures> {
  const wanted = kinds ?? signatureKinds;
  if (wanted.length === 0)
    return fail('NO_SIGNATURE_KIND', 'Deliveries are always signed: by one kind at least.', ['signatures']);
  return ok(signatureKinds.filter((kind) => wanted.includes(kind)));
}

/** Keys that take the place of those of their kind: the ones before stay valid until `oldValidUntil`, any older ones go. */
export function replaced(
  before: readonly SigningKey[],
  keys: readonly string[],
  at: Instant,
  oldValidUntil: Instant,
): readonly SigningKey[] {
  const kinds = new Set(keys.map(kindOf));
  const fresh = keys.map((key) => ({ key, madeAt: at, validUntil: undefined }));
  const kept = before.flatMap((one) => {
    if (!kinds.has(kindOf(one.key))) return [one];
    return one.validUntil === undefined ? [{ ...one, validUntil: oldValidUntil }] : [];
  });
  return [...fresh, ...kept];
}

/** The keys that are signed with at an instant. */
export const validAt = (keys: readonly SigningKey[], at: Instant): readonly SigningKey[] =>
  keys.filter(({ validUntil }) => validUntil === undefined || at < validUntil);

/** Without those that were replaced, valid still or not. */
export const newestOnly = (keys: readonly SigningKey[]): readonly SigningKey[] =>
  keys.filter(({ validUntil }) => validUntil === undefined);
