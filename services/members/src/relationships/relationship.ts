import type { Id, OrganizationId, PersonId } from '@millepiani/kernel/id';
import type { Instant } from '@millepiani/kernel/instant';
import type { GuestGrant } from '@millepiani/speakers/guest-grant';

/** A relationship's identifier. */
export type RelationshipId = Id<'rel'>;

/** As what a person takes part in an organization. Owners are the organization's own: they have shares of it. */
export type RelationshipKind = 'COLLABORATOR' | 'INTERN' | 'CONSULTANT' | 'GUEST';

/** What an owner offers and a person accepts: it does not change from the invitation on. */
export interface RelationshipTerms {
  readonly id: RelationshipId;
  readonly organizationId: OrganizationId;
  readonly personId: PersonId;
  readonly kind: RelationshipKind;
  /** The first day, ISO 8601. */
  readonly from: string;
  /** The first day on which it is over; absent while none is known. */
  readonly to: string | undefined;
  readonly invitedBy: PersonId;
  readonly invitedAt: Instant;
}

interface Stored extends RelationshipTerms {
  readonly version: number;
  /** What a guest may see of the organization besides what everybody sees, while the relationship is in force. */
  readonly grants: readonly GuestGrant[];
}

/** Waiting for the person's word. */
export interface Invited extends Stored {
  readonly state: 'INVITED';
}

/** Confirmed by the person. */
export interface Active extends Stored {
  readonly state: 'ACTIVE';
  readonly startedAt: Instant;
}

/** Over, after it was active. */
export interface Ended extends Stored {
  readonly state: 'ENDED';
  readonly startedAt: Instant;
  readonly endedAt: Instant;
}

/** It never began. */
export interface Declined extends Stored {
  readonly state: 'DECLINED';
}

/** A person's part in an organization: ValueFlows *agent relationship*. */
export type AgentRelationship = Invited | Active | Ended | Declined;

/** Whether a second one of the same person and organization is too many. */
export const isOpen = ({ state }: AgentRelationship): boolean => state === 'INVITED' || state === 'ACTIVE';

/** Somebody is asked. */
export interface RelationshipInvited {
  readonly type: 'relationship.invited';
  readonly terms: RelationshipTerms;
  /** What is offered to a guest; told when the guest confirms. */
  readonly grants: readonly GuestGrant[];
}

/** What happens to a relationship that somebody was invited to. */
export type RelationshipChange =
  | { readonly type: 'relationship.started'; readonly at: Instant }
  | { readonly type: 'relationship.declined'; readonly by: PersonId }
  | { readonly type: 'relationship.grants-changed'; readonly grants: readonly GuestGrant[] }
  | { readonly type: 'relationship.ended'; readonly at: Instant };

/** The relationship that somebody was invited to. */
export const begin = ({ terms, grants }: RelationshipInvited): Invited => ({
  ...terms,
  grants,
  state: 'INVITED',
  version: 1,
});

/** The state after an event. Throws {@link ImpossibleRelationshipEvent}. */
export function evolve(before: AgentRelationship, event: RelationshipChange): AgentRelationship {
  const version = before.version + 1;
  switch (event.type) {
    case 'relationship.started':
      if (before.state === 'INVITED') return { ...before, version, state: 'ACTIVE', startedAt: event.at };
      break;
    case 'relationship.declined':
      if (before.state === 'INVITED') return { ...before, version, state: 'DECLINED' };
      break;
    case 'relationship.grants-changed':
      if (before.state === 'ACTIVE' && before.kind === 'GUEST') return { ...before, version, grants: event.grants };
      break;
    case 'relationship.ended':
      if (before.state === 'ACTIVE') return { ...before, version, state: 'ENDED', endedAt: event.at };
      break;
    default:
      return event satisfies never;
  }
  throw new ImpossibleRelationshipEvent(event, before);
}

/** An event that cannot follow on the state before it: a bug of whoever stored it. */
export class ImpossibleRelationshipEvent extends TypeError {
  constructor(event: RelationshipChange, before: AgentRelationship) {
    super(`${event.type} on a relationship that is ${before.state}.`);
  }
}
