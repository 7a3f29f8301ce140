import { event } from '@millepiani/events/event';
import {
  relationshipDeclined,
  relationshipEnded,
  relationshipGrantsChanged,
  relationshipInvited,
  relationshipStarted,
} from '@millepiani/events/members/relationship.events';
import type { RelationshipChange, RelationshipInvited, RelationshipTerms } from './relationship.ts';

/** What happened to a relationship, as its contract tells it. */
export function toEvent(
  terms: RelationshipTerms,
  aggregateVersion: number,
  happened: RelationshipInvited | RelationshipChange,
) {
  const { id, organizationId, personId, kind, from } = terms;
  const place = { subject: id, aggregateVersion, partition: organizationId };
  const who = { relationshipId: id, organizationId, personId, kind };
  const span = { from, to: terms.to ?? null };
  switch (happened.type) {
    case 'relationship.invited':
      return event(relationshipInvited, { ...place, data: { ...who, ...span, invitedBy: terms.invitedBy } });
    case 'relationship.started':
      return event(relationshipStarted, { ...place, data: { ...who, ...span } });
    case 'relationship.declined':
      return event(relationshipDeclined, { ...place, data: { ...who, by: happened.by } });
    case 'relationship.grants-changed': {
      const data = { relationshipId: id, organizationId, personId, ...span, grants: [...happened.grants] };
      return event(relationshipGrantsChanged, { ...place, data });
    }
    case 'relationship.ended':
      return event(relationshipEnded, { ...place, data: { ...who, endedAt: happened.at.toISOString() } });
    default:
      return happened satisfies never;
  }
}
