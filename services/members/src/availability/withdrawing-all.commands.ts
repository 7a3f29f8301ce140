import type { Transaction } from '@millepiani/commands/command-runner';
import type { PersonId } from '@millepiani/kernel/id';
import { saveHold } from '../holds/holds.commands.ts';
import type { Members } from '../members.ts';
import { tellAvailability } from './availability.commands.ts';

/** Withdraws all time that somebody offers, and releases what is held of it: who was erased gives none any more. */
export async function withdrawAllAvailability(
  members: Members,
  transaction: Transaction,
  personId: PersonId,
): Promise<void> {
  const { session, now } = transaction;
  const before = await members.availability.claim(session, personId, now);
  for (const hold of await members.holds.active(personId, now, session)) {
    // What was confirmed and is not over stands in the way of an erasure; what is over stays.
    if (hold.state !== 'HELD') continue;
    await saveHold(members, transaction, hold, [{ type: 'hold.released', reason: 'AVAILABILITY_WITHDRAWN', at: now }]);
  }
  const version = before.version + 1;
  const removed = await members.availability.removeAll(session, personId, version);
  if (removed > 0) await tellAvailability(transaction, { personId, offers: [], version });
}
