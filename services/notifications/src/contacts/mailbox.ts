import { type Failures, fail } from '@millepiani/kernel/failure';
import type { PersonId } from '@millepiani/kernel/id';
import { type Instant, msBetween } from '@millepiani/kernel/instant';
import { ok, type Result } from '@millepiani/kernel/result';

/** What came back of a mail: its mailbox does not exist, it could not be delivered otherwise, or it was reported as unwanted. */
export type BounceKind = 'SOFT' | 'HARD' | 'COMPLAINT';

/** Why no more mail goes to somebody. */
export type SuppressionReason = 'NO_MAILBOX' | 'TOO_MANY_BOUNCES' | 'COMPLAINT';

/** No mail goes there. */
export interface Suppression {
  readonly reason: SuppressionReason;
  readonly since: Instant;
}

/** How it fares where a person gets mail. */
export interface Mailbox {
  readonly personId: PersonId;
  /** Mails that came back, though the mailbox may be there. */
  readonly softBounces: number;
  /** When the first of them did. */
  readonly softSince: Instant | undefined;
  readonly suppressed: Suppression | undefined;
  /** 0: nothing happened to it yet. */
  readonly version: number;
}

/** What happens to a mailbox, and is told others. */
export type MailboxEvent =
  | { readonly type: 'mailbox.suppressed'; readonly reason: SuppressionReason }
  | { readonly type: 'mailbox.restored'; readonly by: 'NEW_ADDRESS' | 'PERSON' };

/** A mailbox as it is afterwards, and what happened. */
export interface MailboxChange {
  readonly mailbox: Mailbox;
  readonly event: MailboxEvent | undefined;
}

/** A mailbox of which nothing bad was heard. */
export const newMailbox = (personId: PersonId): Mailbox => ({
  personId,
  ...{ softBounces: 0, softSince: undefined, suppressed: undefined, version: 0 },
});

/** So many within so long: a full mailbox that nobody empties is as good as none. */
const mostSoft = 5;
const softWithin = 30 * 86_400_000;

/** What a mail that came back says of its mailbox. Nothing more is learnt of one that gets no mail. */
export function bounced(before: Mailbox, kind: BounceKind, at: Instant): MailboxChange {
  if (before.suppressed) return { mailbox: before, event: undefined };
  if (kind === 'HARD') return suppress(before, 'NO_MAILBOX', at);
  if (kind === 'COMPLAINT') return suppress(before, 'COMPLAINT', at);
  const isAnew = !before.softSince || msBetween(before.softSince, at) > softWithin;
  const softSince = isAnew ? at : before.softSince;
  const softBounces = isAnew ? 1 : before.softBounces + 1;
  const mailbox = { ...before, softBounces, softSince };
  return softBounces < mostSoft ? { mailbox, event: undefined } : suppress(mailbox, 'TOO_MANY_BOUNCES', at);
}

const suppress = (before: Mailbox, reason: SuppressionReason, since: Instant): MailboxChange => ({
  mailbox: { ...before, suppressed: { reason, since }, version: before.version + 1 },
  event: { type: 'mailbox.suppressed', reason },
});

/** The person has another address: what was heard of the one before says nothing of it. */
export function moved(before: Mailbox): MailboxChange {
  const mailbox = { ...newMailbox(before.personId), version: before.version };
  return before.suppressed ? restored(mailbox, 'NEW_ADDRESS') : { mailbox, event: undefined };
}

/** The person says that mail arrives again. Fails with `VERSION_CONFLICT` or `MAILBOX_OPEN`. */
export function restore(before: Mailbox, expectedVersion: number): Result<MailboxChange, Failures> {
  if (before.version !== expectedVersion) {
    return fail('VERSION_CONFLICT', `The mailbox is at version ${before.version}: read it again.`, ['expectedVersion']);
  }
  if (!before.suppressed) return fail('MAILBOX_OPEN', 'Mail goes there already.');
  return ok(restored({ ...newMailbox(before.personId), version: before.version }, 'PERSON'));
}

const restored = (mailbox: Mailbox, by: 'NEW_ADDRESS' | 'PERSON'): MailboxChange => ({
  mailbox: { ...mailbox, version: mailbox.version + 1 },
  event: { type: 'mailbox.restored', by },
});

/** Whether no mail goes there. */
export const isSuppressed = ({ suppressed }: Mailbox): boolean => suppressed !== undefined;
