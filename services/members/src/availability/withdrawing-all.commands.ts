import type { Transaction } from '@millepiani/commands/command-runner';
import type { PersonId } from '@millepiani/kernel/id';
import { saveHold } from '../holds/holds.commands.ts';
import type { Members } from '../members.ts';
import { availabilityTold } from './availability.events.ts';

/** Withdraws all time that somebody offers, and releases what is held of it: who was erased gives none any more. */
export async function withdrawAllAvailability(
  members: Members,
  transaction: Transaction,
  personId: PersonId,
): Promise<void> {
  const { session, now, emit } = transaction;
  const before = await members.availability.claim(session, personId, now);
  for (const hold of await members.holds.active(personId, now, session)) {
    // What was confirmed and is not over stands in the way of an erasure; what is over stays.
    if (hold.state !== 'HELD') continue;
    await saveHold(members, transaction, hold, [{ type: 'hold.released', reason: 'AVAILABILITY_WITHDRAWN', at: now }]);
  }
  // Also what is over, and counts no more.
  const removed = await members.availability.removeAll(session, personId);
  if (removed === 0) return;
  const after = { personId, offers: [], version: before.version + 1 };
  await members.availability.save(session, before, after);
  await emit([availabilityTold(after, now)]);
}
