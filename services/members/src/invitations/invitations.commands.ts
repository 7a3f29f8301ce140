import type { CallWith, Transaction } from '@millepiani/commands/command-runner';
import { systemActor } from '@millepiani/kernel/actor';
import { parseEmail } from '@millepiani/kernel/email';
import { type Failures, fail } from '@millepiani/kernel/failure';
import { type PersonId, parseId } from '@millepiani/kernel/id';
import { newId } from '@millepiani/kernel/new-id';
import { ok, type Result } from '@millepiani/kernel/result';
import type { Members } from '../members.ts';
import { isMember } from '../membership/membership.ts';
import { applicantOf, inviterOf } from '../membership/membership-access.ts';
import { findMembership } from '../membership/membership-saving.commands.ts';
import { decideAndSave, type MembershipAnswer } from '../membership/memberships.commands.ts';
import {
  begin,
  decide,
  evolve,
  type Invitation,
  type InvitationCommand,
  type InvitationId,
  invite,
} from './invitation.ts';
import { canExpire, canSeeInvitation, canWithdrawInvitation } from './invitation-access.ts';
import { toEvent } from './invitations.events.ts';

type Answered = Promise<Result<{ invitationId: InvitationId }, Failures>>;

/** Invites somebody to the community by a mail address. Members may; whom administrators invite is admitted by accepting. */
export const inviteMember = (members: Members, call: CallWith<{ readonly email: string }>): Answered =>
  members.commands.run(call, async (transaction) => {
    const { actor, session, now } = transaction;
    const own = actor.id && (await findMembership(members, actor.id, session))?.membership;
    const by = inviterOf({ actor, own: own || undefined });
    if (!by) return fail('FORBIDDEN', 'Members invite people.');
    const email = parseEmail(call.input.email, ['email']);
    const isInvited = email.ok && (await waits(members, transaction, email.value, by));
    const open = { isInvited, ofInviter: await members.invitations.countOpen(by, session) };
    const invited = invite({ id: newId('ivt'), email: call.input.email, by, at: now }, open);
    if (!invited.ok) return invited;
    const invitation = begin(invited.value);
    await members.invitations.insert(session, invitation);
    await transaction.emit([toEvent(invitation, invited.value)]);
    return ok({ invitationId: invitation.id });
  });

/** Whether one of a member's waits for an address. One that is over, and of which the clock has not told yet, is ended: it is no hindrance. */
async function waits(members: Members, transaction: Transaction, email: string, by: PersonId): Promise<boolean> {
  const { session, now } = transaction;
  const before = await members.invitations.findOpen(email, by, session);
  if (!before) return false;
  return now < before.expiresAt || !(await end(members, transaction, before, { type: 'expire', at: now })).ok;
}

/**
 * Accepts an invitation, by its code, for whoever signed in with the address that it is for: an application by that, or an admission
 * where an administrator made it or another one that waits, or where the community is open and the person new to it. The others end.
 */
export const acceptInvitation = (
  members: Members,
  call: CallWith<{ readonly code: string; readonly statement?: string | null | undefined }>,
): MembershipAnswer =>
  members.commands.run(call, async (transaction) => {
    const { session, now } = transaction;
    const personId = applicantOf(transaction.actor);
    if (!personId) return fail('FORBIDDEN', 'Sign in first.');
    const found = await findMembership(members, personId, session);
    const account = await members.accounts.find(personId, session);
    if (!(found && account)) return fail('PERSON_NOT_FOUND', 'Whoever signed in is not registered any more.');
    const invitation = await findByCode(members, transaction, call.input.code);
    if (!invitation.ok) return invitation;
    const { state, invitedBy } = invitation.value;
    const ended = await end(members, transaction, invitation.value, {
      ...{ type: 'accept' as const, by: personId, email: account.email, at: now },
    });
    // Accepted before, by this person: what came of it has come.
    if (!ended.ok || state !== 'OPEN') return ended.ok ? ok({ personId }) : ended;
    const others = await overtakeOthers(members, transaction, account.email);
    const word = await wordOf(members, transaction, [invitedBy, ...others]);
    return decideAndSave(members, transaction, found, {
      type: 'apply',
      statement: call.input.statement,
      at: now,
      ...word,
    });
  });

/** More than this seldom wait for one address; what is beyond is left to expire. */
const mostOvertaken = 200;

/** Ends what waits for an address besides the one that was accepted. Answers with whose words are good still. */
async function overtakeOthers(members: Members, transaction: Transaction, email: string): Promise<readonly PersonId[]> {
  const { session, now: at } = transaction;
  const others = await members.invitations.openTo(email, mostOvertaken, session);
  for (const other of others) await end(members, transaction, other, { type: 'overtake', at });
  return others.flatMap(({ invitedBy, expiresAt }) => (at < expiresAt ? [invitedBy] : []));
}

/** Whose invitation is to count, and for what: the first of an administrator's, by what they are now, or the one that was accepted. */
async function wordOf(members: Members, { session }: Transaction, inviters: readonly [PersonId, ...PersonId[]]) {
  for (const invitedBy of inviters) {
    const account = await members.accounts.find(invitedBy, session);
    if (!account?.roles.includes('ADMINISTRATOR')) continue;
    const inviter = await findMembership(members, invitedBy, session);
    if (inviter && isMember(inviter.membership)) return { invitedBy, yes: 'ADMINISTRATORS' } as const;
  }
  return { invitedBy: inviters[0], yes: members.admission === 'open' ? 'TO_NEWCOMERS' : 'NOBODYS' } as const;
}

/** Declines an invitation. Whoever has its code may, signed in or not. */
export const declineInvitation = (members: Members, call: CallWith<{ readonly code: string }>): Answered =>
  members.commands.run(call, async (transaction) => {
    const invitation = await findByCode(members, transaction, call.input.code);
    if (!invitation.ok) return invitation;
    return end(members, transaction, invitation.value, { type: 'decline', at: transaction.now });
  });

/** Takes an invitation back. Who made it may, and administrators. */
export const withdrawInvitation = (members: Members, call: CallWith<{ readonly invitationId: string }>): Answered =>
  members.commands.run(call, async (transaction) => {
    const { actor, session, now } = transaction;
    const id = parseId(call.input.invitationId, ['ivt'], ['invitationId']);
    if (!id.ok) return id;
    const invitation = await members.invitations.find(id.value, session);
    // What may not be seen is as if it were not there.
    if (!(invitation && canSeeInvitation(actor, invitation))) return notFound('invitationId');
    if (!canWithdrawInvitation(actor, invitation))
      return fail('FORBIDDEN', 'Who made it takes it back, and administrators.', ['invitationId']);
    return end(members, transaction, invitation, { type: 'withdraw', at: now });
  });

/** Ends an invitation that is good no more. Fails with `NOT_DUE` or `WRONG_STATE` where that is not so. */
export function expireInvitation(members: Members, invitationId: InvitationId): Answered {
  // One key for ever: what was ended once is answered from then on, and what was refused is asked anew.
  const input = { idempotencyKey: `expire-${invitationId}`, invitationId };
  const call = { actor: systemActor('members'), mutation: 'expireInvitation', input };
  return members.commands.run(call, async (transaction) => {
    if (!canExpire(transaction.actor)) return fail('FORBIDDEN', 'The service does this, by its clock.');
    const invitation = await members.invitations.find(invitationId, transaction.session);
    if (!invitation) return notFound('invitationId');
    return end(members, transaction, invitation, { type: 'expire', at: transaction.now });
  });
}

/** Ends an invitation that was read in the same transaction, as is decided. */
export async function end(
  members: Members,
  { session, emit }: Transaction,
  before: Invitation,
  command: InvitationCommand,
): Answered {
  const decided = decide(command, before);
  if (!decided.ok) return decided;
  const [happened] = decided.value;
  if (happened) {
    const after = evolve(before, happened);
    await members.invitations.replace(session, before.version, after);
    await emit([toEvent(after, happened)]);
  }
  return ok({ invitationId: before.id });
}

async function findByCode(
  { invitations, invitationCodes }: Members,
  { session }: Transaction,
  code: string,
): Promise<Result<Invitation, Failures>> {
  const id = invitationCodes.read(code);
  const invitation = id && (await invitations.find(id, session));
  return invitation ? ok(invitation) : notFound('code');
}

const notFound = (field: string) => fail('INVITATION_NOT_FOUND', 'There is none with this.', [field]);
