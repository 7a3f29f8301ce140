import type { Id, PersonId } from '@millepiani/kernel/id';
import type { Instant } from '@millepiani/kernel/instant';
import type { AnyClientId } from '../sessions/session.ts';

export type ConsentId = Id<'con'>;

/** What a person allows an application. */
export interface Consent {
  readonly id: ConsentId;
  readonly personId: PersonId;
  readonly clientId: AnyClientId;
  /** Sorted. */
  readonly scopes: readonly string[];
  readonly since: Instant;
  readonly changedAt: Instant;
  readonly version: number;
}

/** What happens to a consent. */
export type ConsentEvent =
  | {
      readonly type: 'consent.given';
      readonly id: ConsentId;
      readonly personId: PersonId;
      readonly clientId: AnyClientId;
      readonly scopes: readonly string[];
      readonly at: Instant;
    }
  | { readonly type: 'consent.revoked' };

/** Who allows which application what, and when. */
export type Giving = Omit<Extract<ConsentEvent, { readonly type: 'consent.given' }>, 'type'>;

/** Decides to allow an application scopes, besides those that it has; nothing happens where it has all of them. */
export function give(before: Consent | undefined, { scopes, ...giving }: Giving): readonly ConsentEvent[] {
  const all = [...new Set([...(before?.scopes ?? []), ...scopes])].toSorted();
  if (before && all.length === before.scopes.length) return [];
  return [{ type: 'consent.given', ...giving, id: before?.id ?? giving.id, scopes: all }];
}

/** The consent after it was given, or given for more. */
export const evolve = (
  before: Consent | undefined,
  { id, personId, clientId, scopes, at }: Extract<ConsentEvent, { readonly type: 'consent.given' }>,
): Consent => ({
  ...{ id, personId, clientId, scopes },
  since: before?.since ?? at,
  changedAt: at,
  version: (before?.version ?? 0) + 1,
});

/** Whether an application was allowed all of these. */
export const covers = (consent: Consent | undefined, scopes: readonly string[]): boolean =>
  consent !== undefined && scopes.every((scope) => consent.scopes.includes(scope));
