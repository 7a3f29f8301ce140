import type { Transaction } from '@millepiani/commands/command-runner';
import { forgettingDue } from '@millepiani/erasure/forgetting';
import { firstDue } from '@millepiani/erasure/passes';
import { event } from '@millepiani/events/event';
import { memberErased } from '@millepiani/events/members/erasure.events';
import { systemActor } from '@millepiani/kernel/actor';
import { fail } from '@millepiani/kernel/failure';
import type { PersonId } from '@millepiani/kernel/id';
import { newId } from '@millepiani/kernel/new-id';
import { ok } from '@millepiani/kernel/result';
import { audit } from '../audit/audit.commands.ts';
import { endInvitationsTo } from '../invitations/withdrawing-all.commands.ts';
import type { Members } from '../members.ts';
import { endMembershipOfErased } from '../membership/ending-of-erased.commands.ts';
import { endSessionsOf } from '../sessions/sessions.commands.ts';
import { change } from './erasing.commands.ts';
import { pseudonymOf } from './erasure.ts';
import { canEraseByItself } from './erasure-access.ts';

/**
 * Erases somebody whose time to think is over, unless something came in the way. In one transaction they cease to have an account and a
 * name; the rest is forgotten from then on, by a job that begins anew wherever it was interrupted. Answers whether they were erased now.
 */
export async function beginErasure(members: Members, personId: PersonId): Promise<boolean> {
  // The key is new each time: what must not happen twice is guarded by how it stands.
  const input = { idempotencyKey: newId('evt'), personId };
  const call = { actor: systemActor('members'), mutation: 'beginErasure', input };
  const done = await members.commands.run(call, async (transaction) => {
    const { actor, now } = transaction;
    if (!canEraseByItself(actor)) return fail('FORBIDDEN', 'The service erases, by its clock.');
    const changed = await change(members, transaction, personId, { type: 'begin', at: now });
    if (!changed.ok) return changed;
    const isErased = changed.value?.state === 'ERASED';
    if (isErased) await forgetIdentity(members, transaction, personId);
    return ok({ personId: isErased ? personId : null });
  });
  const isErased = done.ok && done.value.personId !== null;
  const now = members.clock.now();
  if (isErased) members.hint(forgettingDue({ personId, ...firstDue(now) }, now));
  return isErased;
}

/** Who they were, and how they came in: gone at once, and together. */
async function forgetIdentity(members: Members, transaction: Transaction, personId: PersonId): Promise<void> {
  const { session, now, actor } = transaction;
  const account = await members.accounts.find(personId, session);
  // While the account is there: who is told of applications is told by its roles.
  await endMembershipOfErased(members, transaction, personId);
  if (account) await endInvitationsTo(members, transaction, { personId, email: account.email });
  await members.persons.erase(session, personId, { name: pseudonymOf(personId), at: now });
  await members.directory.remove(session, personId);
  await endSessionsOf(members, transaction, personId, 'ERASED');
  await members.accountMails.removeAll(session, personId, account?.email);
  if (account) await members.signUps.removeAll(session, account.email);
  await members.accounts.remove(session, personId);
  // Its address would show whose work is held to whoever has it, until the parts are forgotten.
  await members.feeds.remove(session, personId);
  await members.audit.forgetNetworks(session, personId);
  await audit(members, transaction, { kind: 'ERASED', by: actor, personId, address: undefined });
  await members.erased.note(session, personId, now);
  await transaction.emit([
    event(memberErased, {
      subject: `${personId}#erasure`,
      aggregateVersion: 1,
      partition: personId,
      data: { personId },
    }),
  ]);
}
