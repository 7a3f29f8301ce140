import { type Actor, hasScope } from '@millepiani/kernel/actor';
import type { PersonId } from '@millepiani/kernel/id';
import { looksAtCommunity, looksAtOwn } from '../identity/looking.ts';
import { isMember, type Membership } from './membership.ts';

/** Somebody who asks, with how they stand to the community; a token may be older than that. */
export interface Asking {
  readonly actor: Actor;
  /** Absent: nobody has an account by the actor's id. */
  readonly own: Membership | undefined;
}

/** Who administers the community now, if this is somebody who does: by the token, and by being a member still. */
export const administratorOf = ({ actor, own }: Asking): PersonId | undefined =>
  hasScope(actor, 'members:administer') && own && isMember(own) ? actor.id : undefined;

/** Who may invite somebody, if this is somebody who may: members do. */
export const inviterOf = ({ actor, own }: Asking): PersonId | undefined =>
  hasScope(actor, 'members:write') && own && isMember(own) ? actor.id : undefined;

/** Who says something of their own membership, if this is somebody: everybody who signed in with a token for it. */
export const applicantOf = (actor: Actor): PersonId | undefined =>
  hasScope(actor, 'members:join') || hasScope(actor, 'members:write') ? actor.id : undefined;

/**
 * Whether the actor may see what a person says of themselves, can do and has free: the person, administrators, and of who is a member
 * now the other members; of everybody else there is the name. Of early members no membership is stored.
 */
export function knows(actor: Actor, personId: PersonId, membership: Membership | undefined): boolean {
  if (actor.id === personId) return looksAtOwn(actor);
  if (hasScope(actor, 'members:administer')) return true;
  return looksAtCommunity(actor) && (membership === undefined || isMember(membership));
}

/** Whether the actor may list memberships: administrators may. */
export const canListMemberships = (actor: Actor): boolean => hasScope(actor, 'members:administer');

/** Whether the actor may have the clock begin memberships, or tell of early ones: the service itself. */
export const canKeepMemberships = (actor: Actor): boolean => actor.system === 'members';
