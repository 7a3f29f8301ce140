import { event } from '@millepiani/events/event';
import {
  memberAccepted,
  memberAdmitted,
  memberApplicationWithdrawn,
  memberApplied,
  memberLeft,
  memberRefused,
  memberReinstated,
  memberSuspended,
} from '@millepiani/events/members/membership.events';
import type { PersonId } from '@millepiani/kernel/id';
import type { MembershipEvent } from './membership.ts';

/** What happened to a membership, as its contract tells it. Why somebody is suspended is told to nobody but them. */
export function toEvent(personId: PersonId, aggregateVersion: number, happened: MembershipEvent) {
  // A person has other histories too; this one is told apart by the fragment.
  const place = { subject: `${personId}#membership` as const, aggregateVersion, partition: personId };
  switch (happened.type) {
    case 'member.applied': {
      const { invitedBy, statement } = happened;
      const data = { personId, invitedBy: invitedBy ?? null, personal: { statement: statement ?? null } };
      return event(memberApplied, { ...place, data });
    }
    case 'member.accepted':
      return event(memberAccepted, { ...place, data: { personId, by: happened.by, from: happened.from } });
    case 'member.admitted':
      return event(memberAdmitted, { ...place, data: { personId, by: happened.by ?? null } });
    case 'member.refused': {
      const { by, reason } = happened;
      return event(memberRefused, { ...place, data: { personId, by, personal: { reason } } });
    }
    case 'member.application-withdrawn':
      return event(memberApplicationWithdrawn, { ...place, data: { personId } });
    case 'member.suspended':
      return event(memberSuspended, { ...place, data: { personId } });
    case 'member.reinstated':
      return event(memberReinstated, { ...place, data: { personId } });
    case 'member.left':
      return event(memberLeft, { ...place, data: { personId } });
    default:
      return happened satisfies never;
  }
}
