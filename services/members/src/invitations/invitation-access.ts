import { type Actor, hasScope } from '@millepiani/kernel/actor';
import type { PersonId } from '@millepiani/kernel/id';
import { looksAtCommunity } from '../identity/looking.ts';
import type { Invitation } from './invitation.ts';

/** Whether the actor may see an invitation, with its address: who made it, and administrators. */
export const canSeeInvitation = (actor: Actor, { invitedBy }: Pick<Invitation, 'invitedBy'>): boolean =>
  actor.id !== undefined &&
  ((actor.id === invitedBy && looksAtCommunity(actor)) || hasScope(actor, 'members:administer'));

/** Whether the actor may take an invitation back: who made it, and administrators, with a token that may write. */
export const canWithdrawInvitation = (actor: Actor, invitation: Pick<Invitation, 'invitedBy'>): boolean =>
  canSeeInvitation(actor, invitation) && (hasScope(actor, 'members:write') || hasScope(actor, 'members:administer'));

/** Whether the actor may see by which code it is accepted: who made it, to hand it on, while it waits, with a token that may invite. */
export const canSeeCode = (actor: Actor, { invitedBy, state }: Pick<Invitation, 'invitedBy' | 'state'>): boolean =>
  actor.id === invitedBy && hasScope(actor, 'members:write') && state === 'OPEN';

/** Whether the actor may list the invitations that a person made. */
export const canListInvitationsOf = (actor: Actor, personId: PersonId): boolean =>
  canSeeInvitation(actor, { invitedBy: personId });

/** Whether the actor may list all of them: administrators may. */
export const canListInvitations = (actor: Actor): boolean => hasScope(actor, 'members:administer');

/** Whether the actor may have invitations expire: the service itself, by its clock. */
export const canExpire = (actor: Actor): boolean => actor.system === 'members';
