import { type Actor, hasScope } from '@millepiani/kernel/actor';
import type { PersonId } from '@millepiani/kernel/id';
import { looksAtCommunity } from '../identity/looking.ts';
import { type Organization, ownersOf } from '../organizations/organization.ts';
import { type Granted, sees } from './guest-sight.ts';
import type { AgentRelationship } from './relationship.ts';

/** What somebody may do with a relationship. */
export type RelationshipAction =
  /** Read it. */
  | 'see'
  /** Say yes to it: nobody takes part without their word. */
  | 'confirm'
  /** Say no to an invitation, or take it back. */
  | 'decline'
  /** See what a guest was granted. */
  | 'see-grants'
  /** Say what a guest may see. */
  | 'grant'
  /** End it. */
  | 'end'
  /** End it because its last day is over. */
  | 'expire';

const owns = (actor: Actor, organization: Organization | undefined): boolean =>
  organization !== undefined &&
  looksAtCommunity(actor) &&
  ownersOf(organization).some(({ personId }) => personId === actor.id);

const mayWrite = (actor: Actor): boolean => actor.id !== undefined && hasScope(actor, 'members:write');

/** Whether the actor may invite people to an organization: those who own it, once it is registered. */
export const canInvite = (actor: Actor, organization: Organization): boolean =>
  mayWrite(actor) && owns(actor, organization);

/**
 * Whether the actor may. Who takes part is shown to members; who was invited, declined or took part once, to the person,
 * the owners, and guests to whom they granted that.
 */
export function can(
  actor: Actor,
  action: RelationshipAction,
  {
    relationship,
    organization,
    granted,
  }: {
    readonly relationship: AgentRelationship;
    readonly organization: Organization | undefined;
    readonly granted?: Granted;
  },
): boolean {
  const isPerson = actor.id !== undefined && actor.id === relationship.personId && looksAtCommunity(actor);
  switch (action) {
    case 'see':
      return (
        isPerson ||
        (looksAtCommunity(actor) && relationship.state === 'ACTIVE') ||
        owns(actor, organization) ||
        sees(granted, 'RELATIONSHIPS', relationship.organizationId)
      );
    case 'see-grants':
      return isPerson || owns(actor, organization);
    case 'grant':
      return mayWrite(actor) && owns(actor, organization);
    case 'confirm':
      return mayWrite(actor) && isPerson;
    case 'decline':
    case 'end':
      return mayWrite(actor) && (isPerson || owns(actor, organization));
    case 'expire':
      return actor.system === 'members';
    default:
      return action satisfies never;
  }
}

/** Which relationships the actor sees in a list: all, those in force, or none. */
export type Sight = 'all' | 'active' | 'none';

/** What the actor sees of an organization's relationships; a guest to whom they were granted sees what owners see. */
export function sightOfOrganization(actor: Actor, organization: Organization, granted?: Granted): Sight {
  if (!looksAtCommunity(actor)) return 'none';
  return owns(actor, organization) || sees(granted, 'RELATIONSHIPS', organization.id) ? 'all' : 'active';
}

/** What the actor sees of a person's relationships. */
export function sightOfPerson(actor: Actor, personId: PersonId): Sight {
  if (!looksAtCommunity(actor)) return 'none';
  return actor.id === personId ? 'all' : 'active';
}
