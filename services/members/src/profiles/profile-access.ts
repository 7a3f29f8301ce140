import { type Actor, hasScope } from '@millepiani/kernel/actor';
import type { PersonId } from '@millepiani/kernel/id';
import { type Organization, ownersOf } from '../organizations/organization.ts';

/** Whose profile the actor may change: their own, member or not yet. */
export const whoseProfile = (actor: Actor): PersonId | undefined =>
  hasScope(actor, 'members:write') || hasScope(actor, 'members:join') ? actor.id : undefined;

/** Whether the actor may change an organization's profile: those who own it, once it is registered. */
export const canChangeProfile = (actor: Actor, organization: Organization): boolean =>
  hasScope(actor, 'members:write') && ownersOf(organization).some(({ personId }) => personId === actor.id);
