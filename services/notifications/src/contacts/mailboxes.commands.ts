import type { CallWith, Transaction } from '@millepiani/commands/command-runner';
import { type CheckedEvent, event } from '@millepiani/events/event';
import { mailboxRestored, mailboxSuppressed } from '@millepiani/events/notifications/mailbox.events';
import { type Failures, fail } from '@millepiani/kernel/failure';
import type { PersonId } from '@millepiani/kernel/id';
import { ok, type Result } from '@millepiani/kernel/result';
import type { Notifications } from '../notifications.ts';
import { canChangePreferences } from '../preferences/preferences-access.ts';
import { type BounceKind, bounced, type Mailbox, type MailboxChange, moved, restore } from './mailbox.ts';

type Stores = Pick<Notifications, 'mailboxes'>;
type Saving = Pick<Transaction, 'session' | 'emit'>;

/** Has mail sent to the caller again, who says that it arrives. */
export const restoreMailbox = (
  notifications: Notifications,
  call: CallWith<{ readonly expectedVersion: number }>,
): Promise<Result<{ personId: PersonId }, Failures>> =>
  notifications.commands.run(call, async (transaction) => {
    const { actor, session } = transaction;
    if (!(actor.id && canChangePreferences(actor))) return fail('FORBIDDEN', 'Sign in first.');
    const before = await notifications.mailboxes.find(actor.id, session);
    const decided = restore(before, call.input.expectedVersion);
    if (!decided.ok) return decided;
    await saveMailbox(notifications, transaction, decided.value);
    return ok({ personId: actor.id });
  });

/** A mail to somebody came back, or was reported as unwanted. */
export async function noteBounceOf(
  notifications: Stores,
  transaction: Saving & Pick<Transaction, 'now'>,
  { recipient, kind }: { readonly recipient: PersonId; readonly kind: BounceKind },
): Promise<void> {
  const before = await notifications.mailboxes.find(recipient, transaction.session);
  await saveMailbox(notifications, transaction, bounced(before, kind, transaction.now));
}

/** Somebody has another address. */
export async function noteMoved(notifications: Stores, transaction: Saving, personId: PersonId): Promise<void> {
  const before = await notifications.mailboxes.find(personId, transaction.session);
  if (before.softBounces > 0 || before.suppressed) await saveMailbox(notifications, transaction, moved(before));
}

async function saveMailbox(
  { mailboxes }: Stores,
  { session, emit }: Saving,
  { mailbox, event: happened }: MailboxChange,
): Promise<void> {
  await mailboxes.save(session, mailbox);
  if (happened) await emit([toEvent(mailbox, happened)]);
}

function toEvent({ personId, version }: Mailbox, happened: NonNullable<MailboxChange['event']>): CheckedEvent {
  const place = { subject: `${personId}#mailbox`, partition: personId, aggregateVersion: version } as const;
  switch (happened.type) {
    case 'mailbox.suppressed':
      return event(mailboxSuppressed, { ...place, data: { personId, reason: happened.reason } });
    case 'mailbox.restored':
      return event(mailboxRestored, { ...place, data: { personId, by: happened.by } });
    default:
      return happened satisfies never;
  }
}
