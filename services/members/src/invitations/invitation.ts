import { parseEmail } from '@millepiani/kernel/email';
import { type Failures, fail } from '@millepiani/kernel/failure';
import type { Id, PersonId } from '@millepiani/kernel/id';
import { type Instant, plusMs } from '@millepiani/kernel/instant';
import { ok, type Result } from '@millepiani/kernel/result';

/** An invitation's identifier. */
export type InvitationId = Id<'ivt'>;

/** What is offered, and to which address. */
export interface InvitationTerms {
  readonly id: InvitationId;
  /** Normalised: the account that accepts it has this address. */
  readonly email: string;
  readonly invitedBy: PersonId;
  readonly invitedAt: Instant;
  /** From when on it is good no more. */
  readonly expiresAt: Instant;
}

interface Stored extends InvitationTerms {
  readonly version: number;
}

/** Waiting for whoever has the address. */
export interface OpenInvitation extends Stored {
  readonly state: 'OPEN';
}

/** Whoever has the address applied by it, or was admitted. */
export interface AcceptedInvitation extends Stored {
  readonly state: 'ACCEPTED';
  readonly acceptedBy: PersonId;
  readonly endedAt: Instant;
}

/** It came to nothing: declined by whom it is for, taken back, its time is over, or another one was accepted. */
export interface LapsedInvitation extends Stored {
  readonly state: 'DECLINED' | 'WITHDRAWN' | 'EXPIRED' | 'NOT_NEEDED';
  readonly endedAt: Instant;
}

/** What asks somebody to join the community, of whom an address alone is known. */
export type Invitation = OpenInvitation | AcceptedInvitation | LapsedInvitation;

/** Somebody is invited. */
export interface MemberInvited {
  readonly type: 'member.invited';
  readonly terms: InvitationTerms;
}

/** How an invitation ends. */
export type InvitationEnd = { readonly type: 'member.invitation-ended'; readonly at: Instant } & (
  | { readonly outcome: 'ACCEPTED'; readonly by: PersonId }
  | { readonly outcome: LapsedInvitation['state'] }
);

/** The invitation that was made. */
export const begin = ({ terms }: MemberInvited): OpenInvitation => ({ ...terms, state: 'OPEN', version: 1 });

/** The invitation after its end. Throws {@link ImpossibleInvitationEnd}. */
export function evolve(before: Invitation, event: InvitationEnd): Invitation {
  if (before.state !== 'OPEN') throw new ImpossibleInvitationEnd(event, before);
  const after = { ...before, version: before.version + 1, endedAt: event.at };
  return event.outcome === 'ACCEPTED'
    ? { ...after, state: 'ACCEPTED', acceptedBy: event.by }
    : { ...after, state: event.outcome };
}

/** An invitation ends twice: a bug of whoever stored it. */
export class ImpossibleInvitationEnd extends TypeError {
  constructor({ outcome }: InvitationEnd, { state }: Invitation) {
    super(`An invitation that is ${state} is ${outcome}.`);
  }
}

const dayMs = 86_400_000;
/** So long an invitation is good. */
const daysGood = 14;
/** So many of one member wait at once. */
export const mostOpen = 20;

/** To invite somebody. `by` is a member. */
export interface Invite {
  readonly id: InvitationId;
  readonly email: string;
  readonly by: PersonId;
  readonly at: Instant;
}

/** What else of the inviter's is open: how many, and whether for the address. What others have invited does not count, and is not told. */
export interface OpenOnes {
  readonly ofInviter: number;
  readonly isInvited: boolean;
}

/**
 * Decides an invitation. It does not look at accounts: whether there is one with the address is nobody else's to know. Fails with
 * `INVALID_EMAIL`, `ALREADY_INVITED` (by the same member) or `TOO_MANY_INVITATIONS` (over 20 that wait).
 */
export function invite({ id, email, by, at }: Invite, open: OpenOnes): Result<MemberInvited, Failures> {
  const address = parseEmail(email, ['email']);
  if (!address.ok) return address;
  if (open.isInvited) return fail('ALREADY_INVITED', 'An invitation of yours waits for this address.', ['email']);
  if (open.ofInviter >= mostOpen) return fail('TOO_MANY_INVITATIONS', `At most ${mostOpen} of one member wait.`);
  const when = { invitedAt: at, expiresAt: plusMs(at, daysGood * dayMs) };
  return ok({ type: 'member.invited', terms: { id, email: address.value, invitedBy: by, ...when } });
}

/** What is done about an invitation. */
export type InvitationCommand = { readonly at: Instant } & (
  | {
      readonly type: 'accept';
      readonly by: PersonId;
      /** The address of the account that accepts. */
      readonly email: string;
    }
  /** By whoever has its code; by who made it, or administrators; by the clock; because another one was accepted. */
  | { readonly type: 'decline' | 'withdraw' | 'expire' | 'overtake' }
);

const outcomes = { decline: 'DECLINED', withdraw: 'WITHDRAWN', expire: 'EXPIRED', overtake: 'NOT_NEEDED' } as const;

/** The field of the input that names the invitation. */
const path = (type: InvitationCommand['type']): readonly string[] =>
  type === 'accept' || type === 'decline' ? ['code'] : ['invitationId'];

/**
 * Decides what a command does to an invitation. To say again what is so does nothing. Fails with `WRONG_STATE`, `OTHER_ADDRESS`,
 * `TOO_LATE` (to accept or decline, once it has expired) or `NOT_DUE` (to expire, before).
 */
export function decide(command: InvitationCommand, invitation: Invitation): Result<readonly InvitationEnd[], Failures> {
  const { type, at } = command;
  if (invitation.state !== 'OPEN') return onEnded(command, invitation);
  if (type === 'accept' && command.email !== invitation.email)
    return fail('OTHER_ADDRESS', 'It is for another address than the account’s.', path(type));
  const isOver = at >= invitation.expiresAt;
  if (type === 'expire' && !isOver) return fail('NOT_DUE', 'It is good still.', path(type));
  if (type === 'accept' || type === 'decline') {
    if (isOver) return fail('TOO_LATE', 'It is good no more: ask for another.', path(type));
  }
  const ended = { type: 'member.invitation-ended', at } as const;
  return ok([
    type === 'accept' ? { ...ended, outcome: 'ACCEPTED', by: command.by } : { ...ended, outcome: outcomes[type] },
  ]);
}

function onEnded(
  command: InvitationCommand,
  invitation: Exclude<Invitation, OpenInvitation>,
): Result<readonly InvitationEnd[], Failures> {
  const isSo =
    command.type === 'accept'
      ? invitation.state === 'ACCEPTED' && invitation.acceptedBy === command.by
      : invitation.state === outcomes[command.type];
  return isSo ? ok([]) : fail('WRONG_STATE', `The invitation is ${invitation.state}.`, path(command.type));
}
