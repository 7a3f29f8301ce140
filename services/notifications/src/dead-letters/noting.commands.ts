import type { Transaction } from '@millepiani/commands/command-runner';
import { type CheckedEvent, event } from '@millepiani/events/event';
import {
  deadLetterDismissed,
  deadLetterNoted,
  deadLetterReplayed,
} from '@millepiani/events/notifications/dead-letter.events';
import { newId } from '@millepiani/kernel/new-id';
import type { Notifications } from '../notifications.ts';
import { type LetterChange, noted, settled, type Undelivered, type UndeliveredId } from './dead-letter.ts';

/** What noting works in: a command's transaction, or a reaction's. */
export type NotingTransaction = Pick<Transaction, 'session' | 'now' | 'emit'>;

/**
 * Notes that something was given up, in the transaction in which it was: whoever it belongs to sees why, and can have it tried
 * again. The same thing given up again is the same letter, open again.
 */
export async function noteDeadLetter(
  notifications: Pick<Notifications, 'deadLetters'>,
  transaction: NotingTransaction,
  undelivered: Undelivered,
): Promise<void> {
  const { deadLetters } = notifications;
  const before = await deadLetters.ofDelivery(undelivered.deliveryId, transaction.session);
  const change = noted(before, undelivered, { id: newId('ddl'), at: transaction.now });
  await saveLetter(notifications, transaction, change);
}

/** What was given up is tried again by another way than its letter, such as a replay of its endpoint: the letter is done with. */
export async function settleDeadLetter(
  notifications: Pick<Notifications, 'deadLetters'>,
  transaction: NotingTransaction,
  deliveryId: UndeliveredId,
): Promise<void> {
  const before = await notifications.deadLetters.ofDelivery(deliveryId, transaction.session);
  const change = before && settled(before, transaction.now);
  if (change) await saveLetter(notifications, transaction, change);
}

/** Saves a letter as a decision left it, and tells what happened. */
export async function saveLetter(
  { deadLetters }: Pick<Notifications, 'deadLetters'>,
  { session, emit }: Pick<Transaction, 'session' | 'emit'>,
  change: LetterChange,
): Promise<void> {
  await deadLetters.save(session, change.letter);
  await emit([toEvent(change)]);
}

function toEvent({ letter, event: happened }: LetterChange): CheckedEvent {
  const { id, channel, deliveryId, ownerId, version, reason, attempts } = letter;
  const place = { subject: id, partition: ownerId, aggregateVersion: version } as const;
  const just = { deadLetterId: id, channel, deliveryId, ownerId };
  switch (happened) {
    case 'dead-letter.noted':
      return event(deadLetterNoted, { ...place, data: { ...just, reason, attempts } });
    case 'dead-letter.replayed':
      return event(deadLetterReplayed, { ...place, data: just });
    case 'dead-letter.dismissed':
      return event(deadLetterDismissed, { ...place, data: just });
    default:
      return happened satisfies never;
  }
}
