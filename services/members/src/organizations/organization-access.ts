import { type Actor, hasScope } from '@millepiani/kernel/actor';
import type { Organization } from './organization.ts';

/** What somebody may do with an organization that exists. */
export type OrganizationAction = 'change-owners';

/** Whether the actor may. Present owners alone change who owns, with a token that may write. */
export function can(actor: Actor, _action: OrganizationAction, organization: Organization): boolean {
  return hasScope(actor, 'members:write') && organization.owners.some((owner) => owner.personId === actor.id);
}
