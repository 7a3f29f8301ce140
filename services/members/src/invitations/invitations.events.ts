import { event } from '@millepiani/events/event';
import { memberInvitationEnded, memberInvited } from '@millepiani/events/members/invitation.events';
import type { Invitation, InvitationEnd, MemberInvited } from './invitation.ts';

/** What happened to an invitation, as its contract tells it. Its code is in none of it. */
export function toEvent({ id, version }: Pick<Invitation, 'id' | 'version'>, happened: MemberInvited | InvitationEnd) {
  const place = { subject: id, aggregateVersion: version, partition: id };
  if (happened.type === 'member.invited') {
    const { email, invitedBy, expiresAt } = happened.terms;
    const data = { invitationId: id, invitedBy, expiresAt: expiresAt.toISOString(), personal: { email } };
    return event(memberInvited, { ...place, data });
  }
  const { outcome } = happened;
  const personId = happened.outcome === 'ACCEPTED' ? happened.by : null;
  return event(memberInvitationEnded, { ...place, data: { invitationId: id, outcome, personId } });
}
