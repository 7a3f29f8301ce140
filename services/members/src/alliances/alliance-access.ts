import { type Actor, hasScope } from '@millepiani/kernel/actor';
import { looksAtCommunity } from '../identity/looking.ts';
import { type Organization, ownersOf } from '../organizations/organization.ts';
import { type Granted, sees } from '../relationships/guest-sight.ts';
import type { Alliance } from './alliance.ts';

const owns = (actor: Actor, organization: Organization): boolean =>
  actor.id !== undefined &&
  looksAtCommunity(actor) &&
  ownersOf(organization).some(({ personId }) => personId === actor.id);

/** Whether the actor speaks for an organization in its alliances: those who own it, once it is registered. */
export const canSpeakFor = (actor: Actor, organization: Organization): boolean =>
  hasScope(actor, 'members:write') && owns(actor, organization);

/**
 * Whether the actor may see an alliance. What came to be is public; what is only proposed, or was declined, is for those who own one of
 * its organizations, and for a guest of such to whom they granted it.
 */
export function canSee(
  actor: Actor,
  alliance: Alliance,
  { organizations, granted }: { readonly organizations: readonly Organization[]; readonly granted?: Granted },
): boolean {
  if (alliance.state === 'ACTIVE' || alliance.state === 'DISSOLVED') return true;
  if (alliance.organizationIds.some((id) => sees(granted, 'ALLIANCES', id))) return true;
  return organizations.some(
    (organization) => alliance.organizationIds.includes(organization.id) && owns(actor, organization),
  );
}

/** Whether the actor sees all alliances of an organization, or those alone that are in force. */
export const seesAllOf = (actor: Actor, organization: Organization, granted?: Granted): boolean =>
  owns(actor, organization) || sees(granted, 'ALLIANCES', organization.id);
