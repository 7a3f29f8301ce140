import { type Actor, hasScope } from '@millepiani/kernel/actor';
import { looksAtCommunity } from '../identity/looking.ts';
import { type Organization, ownersOf, partiesOf } from './organization.ts';

/**
 * What somebody may do with an organization: see it, see what is proposed for it, propose other owners, or give their word
 * on what is proposed.
 */
export type OrganizationAction = 'see' | 'see-proposal' | 'propose' | 'answer';

const isParty = (actor: Actor, organization: Organization): boolean =>
  actor.id !== undefined && looksAtCommunity(actor) && partiesOf(organization).has(actor.id);

/**
 * Whether the actor may. What is registered is public; what is only proposed concerns nobody but those named in it, or one
 * could be shown as an owner without one's word.
 */
export function can(actor: Actor, action: OrganizationAction, organization: Organization): boolean {
  switch (action) {
    case 'see':
      return organization.state === 'registered' || isParty(actor, organization);
    case 'see-proposal':
      return isParty(actor, organization);
    case 'propose':
      return mayWrite(actor) && ownersOf(organization).some(({ personId }) => personId === actor.id);
    case 'answer':
      return mayWrite(actor) && isParty(actor, organization);
    default:
      return action satisfies never;
  }
}

const mayWrite = (actor: Actor): boolean => hasScope(actor, 'members:write');

/** What may not be seen is as if it were not there. */
export const visibleTo = (actor: Actor, organization: Organization | undefined): Organization | undefined =>
  organization && can(actor, 'see', organization) ? organization : undefined;
