import type { Transaction } from '@millepiani/commands/command-runner';
import type { PersonId } from '@millepiani/kernel/id';
import { revokeRoles } from '../identity/roles.commands.ts';
import type { Members } from '../members.ts';
import { leaveErased } from './leaving.ts';
import { findMembership, saveMembership } from './membership-saving.commands.ts';

/** Ends what somebody is to the community, in the transaction in which they are erased: a member leaves, an application is taken back. */
export async function endMembershipOfErased(
  members: Members,
  transaction: Transaction,
  personId: PersonId,
): Promise<void> {
  const found = await findMembership(members, personId, transaction.session);
  if (found) await saveMembership(members, transaction, found, leaveErased(found.membership, transaction.now));
  await revokeRoles(members, transaction, personId);
}
