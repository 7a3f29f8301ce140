import type { Id, PersonId } from '@millepiani/kernel/id';
import type { Instant } from '@millepiani/kernel/instant';

/** An entry's identifier: entries are in the order of their ids. */
export type AuditEntryId = Id<'aud'>;

/** What was done. */
export const auditKinds = [
  'SIGNED_UP',
  'SIGNED_IN',
  'EMAIL_VERIFIED',
  'NAME_CHANGED',
  'EMAIL_CHANGE_ASKED',
  'EMAIL_CHANGED',
  'PASSWORD_RESET_ASKED',
  'PASSWORD_RESET',
  'PASSWORD_CHANGED',
  'ADMINISTRATION_CLAIMED',
  'ROLE_GRANTED',
  'ROLE_REVOKED',
  'ADMITTED',
  'SUSPENDED',
  'REINSTATED',
  'MEMBERSHIP_ENDED',
  'SESSION_ENDED',
  'CONSENT_GIVEN',
  'CONSENT_REVOKED',
  'CLIENT_REGISTERED',
  'CLIENT_SECRET_ROTATED',
  'CLIENT_REVOKED',
  'SIGNING_KEY_PUBLISHED',
  'EVENTS_REPLAYED',
  'DATA_EXPORTED',
  'ERASURE_ASKED',
  'ERASURE_CANCELLED',
  'ERASED',
] as const;
export type AuditKind = (typeof auditKinds)[number];

/** Who did something: a person, the service by itself, or nobody who is known. */
export type AuditedActor = PersonId | 'system:members' | undefined;

/** Who did what, when, from where, to whom, and how it ended. It has no secret, no address and no text that somebody wrote. */
export interface AuditEntry {
  readonly id: AuditEntryId;
  readonly at: Instant;
  readonly kind: AuditKind;
  readonly by: AuditedActor;
  /** Whom it was done to: mostly whoever did it. Absent where nobody has such an account. */
  readonly personId: PersonId | undefined;
  /** From where, coarsely; absent where nothing is known of it, or it was erased. */
  readonly network: string | undefined;
  /** The code by which it was refused; absent where it was done. */
  readonly refusal: string | undefined;
  /** Of what was done: a role, the name of a reaction. */
  readonly detail: string | undefined;
}

/** Which entries somebody asks for. */
export interface AuditFilter {
  readonly personId?: PersonId | undefined;
  readonly kind?: AuditKind | undefined;
  /** From this instant on. */
  readonly from?: Instant | undefined;
  /** Before this instant. */
  readonly to?: Instant | undefined;
}

/** How long entries are kept, in days: two years (ADR 28). */
export const auditKeptDays = 731;

/**
 * The network around an address, which says from where about somebody came and not who it was: of an IPv4 address the first 24 bits, of
 * an IPv6 address the first 48.
 */
export function surroundings(address: string): string | undefined {
  const four = /^(?:::ffff:)?(\d{1,3}\.\d{1,3}\.\d{1,3})\.\d{1,3}$/i.exec(address)?.[1];
  if (four) return `${four}.0/24`;
  if (!/^[\da-f:]*:[\da-f:]*$/i.test(address)) return undefined;
  const [head = '', tail] = address.toLowerCase().split('::');
  const [before, after] = [head, tail ?? ''].map((part) => part.split(':').filter(Boolean));
  const zeros = tail === undefined ? 0 : Math.max(0, 8 - (before?.length ?? 0) - (after?.length ?? 0));
  const groups = [...(before ?? []), ...Array.from({ length: zeros }, () => '0'), ...(after ?? [])];
  const first = groups.slice(0, 3).map((group) => group.replace(/^0+(?=.)/, ''));
  return `${first.join(':')}::/48`;
}
