import type { CallWith, Transaction } from '@millepiani/commands/command-runner';
import { fail } from '@millepiani/kernel/failure';
import type { PersonId } from '@millepiani/kernel/id';
import { audit } from '../audit/audit.commands.ts';
import { saveHold } from '../holds/holds.commands.ts';
import { revokeRoles } from '../identity/roles.commands.ts';
import { withdrawAllInvitations } from '../invitations/withdrawing-all.commands.ts';
import type { Members } from '../members.ts';
import { endAllRelationships } from '../relationships/relationships.commands.ts';
import { endSessionsOf } from '../sessions/sessions.commands.ts';
import { type Bonds, mayGo } from './leaving.ts';
import { applicantOf } from './membership-access.ts';
import { findMembership, findPersonsMembership, requireAdministrator } from './membership-saving.commands.ts';
import { decideAndSave, type MembershipAnswer, type OnMember } from './memberships.commands.ts';
import { confirmed, type Freed, unconfirmed } from './work-in-hand.ts';

/** A decision with its reason. */
type OnMemberFor = OnMember & { readonly reason: string };

/**
 * Suspends a member: their sessions end, and what is held of their time and not confirmed is released. What is confirmed stays, until
 * they are reinstated or their membership is ended. Administrators may, but not themselves.
 */
export const suspendMember = (members: Members, call: CallWith<OnMemberFor>): MembershipAnswer =>
  members.commands.run(call, async (transaction) => {
    const by = await requireAdministrator(members, transaction);
    if (!by.ok) return by;
    const found = await findPersonsMembership(members, transaction, call.input.personId);
    if (!found.ok) return found;
    const { personId, state } = found.value.membership;
    if (personId === by.value) return fail('OWN_MEMBERSHIP', 'Nobody suspends themselves.', ['personId']);
    const { expectedVersion, reason } = call.input;
    const command = { type: 'suspend', by: by.value, reason, expectedVersion, at: transaction.now } as const;
    const decided = await decideAndSave(members, transaction, found.value, command);
    if (!decided.ok || state === 'SUSPENDED') return decided;
    // Of two administrators who suspend each other at once, one begins again, and is none any more.
    await members.accounts.claimAdministrators(transaction.session);
    const { held } = await workOf(members, transaction, personId);
    await free(members, transaction, held);
    await endSessionsOf(members, transaction, personId, 'SUSPENDED');
    await audit(members, transaction, { kind: 'SUSPENDED', by: call.actor, personId, address: call.caller });
    return decided;
  });

/**
 * Leaves the community: one's sessions end, one's time is free, one takes part in no organization and has no role any more. Work that one
 * is bound to is given up where that is said. Members may.
 */
export const leaveCommunity = (
  members: Members,
  call: CallWith<{ readonly expectedVersion: number; readonly givesUpWork?: boolean | null | undefined }>,
): MembershipAnswer =>
  members.commands.run(call, async (transaction) => {
    const personId = applicantOf(transaction.actor);
    if (!personId) return fail('FORBIDDEN', 'Sign in first.');
    const found = await findMembership(members, personId, transaction.session);
    if (!found) return fail('PERSON_NOT_FOUND', 'Whoever signed in is not registered any more.');
    const { state } = found.membership;
    const { expectedVersion, givesUpWork } = call.input;
    const decided = await decideAndSave(members, transaction, found, {
      type: 'leave',
      expectedVersion,
      at: transaction.now,
    });
    if (!decided.ok || state === 'LEFT') return decided;
    return part(members, transaction, personId, { givesUpWork: givesUpWork ?? false, path: [], address: call.caller });
  });

/** Ends a membership that is suspended, with all that came of it. Administrators may. */
export const endMembership = (members: Members, call: CallWith<OnMemberFor>): MembershipAnswer =>
  members.commands.run(call, async (transaction) => {
    const by = await requireAdministrator(members, transaction);
    if (!by.ok) return by;
    const found = await findPersonsMembership(members, transaction, call.input.personId);
    if (!found.ok) return found;
    const { personId, state } = found.value.membership;
    const { expectedVersion, reason } = call.input;
    const command = { type: 'end', by: by.value, reason, expectedVersion, at: transaction.now } as const;
    const decided = await decideAndSave(members, transaction, found.value, command);
    if (!decided.ok || state === 'LEFT') return decided;
    return part(members, transaction, personId, { givesUpWork: true, path: ['personId'], address: call.caller });
  });

/** Undoes what binds a person to the community, in the transaction in which the membership ends. */
async function part(
  members: Members,
  transaction: Transaction,
  personId: PersonId,
  { address, ...how }: Parameters<typeof mayGo>[2] & { readonly address: string | undefined },
): MembershipAnswer {
  const { held, work } = await workOf(members, transaction, personId);
  const bonds: Bonds = {
    owned: await members.organizations.namesOfParty(transaction.session, personId),
    administrators: await administratorsOf(members, transaction, personId),
    work,
  };
  const may = mayGo(personId, bonds, how);
  if (!may.ok) return may;
  await free(members, transaction, [...held, ...work]);
  await endAllRelationships(members, transaction, personId);
  await revokeRoles(members, transaction, personId);
  await members.feeds.remove(transaction.session, personId);
  await withdrawAllInvitations(members, transaction, personId);
  await endSessionsOf(members, transaction, personId, 'LEFT');
  await audit(members, transaction, { kind: 'MEMBERSHIP_ENDED', by: transaction.actor, personId, address });
  return { ok: true, value: { personId } };
}

/** What takes of a person's time. Claimed, so that nothing is held of it at the same time. */
async function workOf(
  members: Members,
  { session, now }: Transaction,
  personId: PersonId,
): Promise<{ readonly held: readonly Freed[]; readonly work: readonly Freed[] }> {
  await members.availability.claim(session, personId, now);
  const holds = await members.holds.active(personId, now, session);
  return { held: unconfirmed(holds, now), work: confirmed(holds, now) };
}

async function free(members: Members, transaction: Transaction, freed: readonly Freed[]): Promise<void> {
  for (const { hold, change } of freed) await saveHold(members, transaction, hold, [change]);
}

/** Who administers the community, the person among them though their membership ends with this transaction. */
export async function administratorsOf(
  { accounts, memberships }: Members,
  { session }: Pick<Transaction, 'session'>,
  personId: PersonId,
): Promise<readonly PersonId[]> {
  const administrators = await accounts.claimAdministrators(session);
  if (!administrators.includes(personId)) return administrators;
  const others = administrators.filter((one) => one !== personId);
  const outsiders = await memberships.claimOutsiders(session, others);
  return [personId, ...others.filter((one) => !outsiders.has(one))];
}
