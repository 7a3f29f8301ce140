import { event } from '@millepiani/events/event';
import { memberContactChanged } from '@millepiani/events/members/contact.events';
import {
  commissionBid,
  commissionOpened,
  commissionQualified,
  commissionWon,
} from '@millepiani/events/projects/commission.events';
import { teamSeatHeld } from '@millepiani/events/projects/team.events';
import type { AgentId, CommissionId, PersonId } from '@millepiani/kernel/id';
import { newId } from '@millepiani/kernel/new-id';

/** What a commission is opened as. */
export interface Given {
  readonly commissionId: CommissionId;
  readonly openedBy: PersonId;
  readonly leadId?: AgentId;
  readonly clientId?: AgentId | null;
  readonly visibility?: 'community' | 'public' | 'parties';
}

/** A commission is opened. */
export function opened({
  commissionId,
  openedBy,
  leadId = openedBy,
  clientId = null,
  visibility = 'community',
}: Given) {
  const { data } = commissionOpened.example;
  return event(commissionOpened, {
    ...{ subject: commissionId, partition: commissionId, aggregateVersion: 1, visibility },
    data: { ...data, commissionId, openedBy, leadId, clientId, title: 'A roof for Lumen' },
  });
}

const steps = [commissionQualified, commissionBid, commissionWon] as const;

/** The steps of a commission that was opened, up to its being won. */
export const stepsOf = (commissionId: CommissionId, visibility: Given['visibility'] = 'community') =>
  steps.map((contract, at) =>
    event(contract, {
      ...{ subject: commissionId, partition: commissionId, aggregateVersion: at + 2, visibility },
      data: { commissionId },
    }),
  );

/** Somebody's time is held for a commission, by which they are to answer. */
export function seatHeld(commissionId: CommissionId, personId: PersonId) {
  const teamId = newId('tea');
  const data = { teamId, commissionId, slotId: newId('slt'), personId, holdId: newId('hld') };
  return event(teamSeatHeld, { subject: teamId, partition: commissionId, aggregateVersion: 1, data });
}

/** How to write to somebody. */
export function contactChanged(
  personId: PersonId,
  change: { email?: string; locale?: 'en' | 'it'; name?: string } = {},
  aggregateVersion = 1,
) {
  const personal = {
    email: `${personId}@c.example`,
    name: 'Ada',
    locale: 'en' as const,
    timeZone: 'Europe/Rome',
    ...change,
  };
  return event(memberContactChanged, {
    ...{ subject: `${personId}#contact`, partition: personId, aggregateVersion },
    data: { personId, personal },
  });
}
