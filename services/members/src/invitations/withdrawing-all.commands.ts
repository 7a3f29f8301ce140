import type { Transaction } from '@millepiani/commands/command-runner';
import type { PersonId } from '@millepiani/kernel/id';
import type { Members } from '../members.ts';
import { end } from './invitations.commands.ts';

/** No limit, as MongoDB writes it. */
const all = 0;

/**
 * Ends the invitations that wait for the address of somebody who is erased, and forgets it in all that were made to it: they go, once
 * their events are forgotten. In the transaction in which the address is known last.
 */
export async function endInvitationsTo(
  members: Members,
  transaction: Transaction,
  { personId, email }: { readonly personId: PersonId; readonly email: string },
): Promise<void> {
  const { session, now: at } = transaction;
  for (const waiting of await members.invitations.openTo(email, all, session)) {
    await end(members, transaction, waiting, { type: 'withdraw', at });
  }
  await members.invitations.forgetAddress(session, personId, email);
}

/** Takes all invitations back that somebody made and that wait: nobody speaks for who left, or was erased. */
export async function withdrawAllInvitations(
  members: Members,
  transaction: Transaction,
  personId: PersonId,
): Promise<void> {
  for (const invitation of await members.invitations.openOf(transaction.session, personId)) {
    await end(members, transaction, invitation, { type: 'withdraw', at: transaction.now });
  }
}

/**
 * Forgets what was sent to the address of somebody who was erased: each has events of its own, which bear the address. Safe twice: what is
 * interrupted is found again.
 */
export async function forgetInvitationsTo(
  { invitations, eraseEvents }: Members,
  personId: PersonId,
  isLast: boolean,
): Promise<void> {
  for (const id of await invitations.erasedOf(personId)) {
    await eraseEvents(id);
    // Until the last pass: what was told just before is in the log by then.
    if (isLast) await invitations.remove(id);
  }
}
