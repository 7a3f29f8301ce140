import { forgettingDue } from '@millepiani/erasure/forgetting';
import { firstDue } from '@millepiani/erasure/passes';
import { distributionComputed, distributionPosted } from '@millepiani/events/billing/distribution.events';
import { invoiceIssued } from '@millepiani/events/billing/invoice.events';
import { isOf, type ReadEvent } from '@millepiani/events/event-catalogue';
import { memberContactChanged } from '@millepiani/events/members/contact.events';
import { memberErased } from '@millepiani/events/members/erasure.events';
import {
  memberAdmitted,
  memberLeft,
  memberReinstated,
  memberSuspended,
} from '@millepiani/events/members/membership.events';
import { organizationOwnersChanged, organizationRegistered } from '@millepiani/events/members/organization.events';
import { commissionOpened } from '@millepiani/events/projects/commission.events';
import { pledgeMade, pledgeWithdrawn } from '@millepiani/events/projects/pledge.events';
import { projectParticipantJoined, projectParticipantLeft } from '@millepiani/events/projects/project.events';
import { commissionRevised } from '@millepiani/events/projects/revision.events';
import {
  teamChosen,
  teamFallenThrough,
  teamSeatVacated,
  teamSubstituteChosen,
} from '@millepiani/events/projects/team.events';
import type { CommissionId, PersonId } from '@millepiani/kernel/id';
import { communityZone, parseTimeZone } from '@millepiani/kernel/time-zone';
import type { EffectTransaction } from '@millepiani/spine/reader/effect';
import type { ClientSession } from 'mongoose';
import { type Circle, circleOf, withoutSeat, withSeat, withTeam } from '../circles/circle.ts';
import { noteMoved } from '../contacts/mailboxes.commands.ts';
import { invoiceMatter, runMatter } from '../matters/matter.ts';
import type { Notifications } from '../notifications.ts';

/** Keeps the service's own copies of who is in what and how to write to whom, as far as an event says something of it. */
export async function keepCopies(
  notifications: Notifications,
  event: ReadEvent,
  transaction: EffectTransaction,
): Promise<void> {
  const { circles, matters } = notifications;
  const { session } = transaction;
  await keepVentures(notifications, event, session);
  await keepOrganization(notifications, event, session);
  if (isOf(invoiceIssued, event)) return matters.put(session, invoiceMatter(event.data));
  if (isOf(distributionComputed, event) || isOf(distributionPosted, event)) {
    return matters.put(session, runMatter(event.data));
  }
  if (isOf(commissionOpened, event)) return circles.put(session, circleOf(event.data));
  if (isOf(commissionRevised, event)) {
    const { commissionId, title } = event.data;
    return changeCircle(notifications, commissionId, (circle) => ({ ...circle, title }), session);
  }
  if (isOf(teamChosen, event)) {
    const { commissionId, seats } = event.data;
    return changeCircle(notifications, commissionId, (circle) => withTeam(circle, seats), session);
  }
  if (isOf(teamFallenThrough, event)) {
    return changeCircle(notifications, event.data.commissionId, (circle) => withTeam(circle, []), session);
  }
  if (isOf(teamSeatVacated, event)) {
    const { commissionId, ...seat } = event.data;
    return changeCircle(notifications, commissionId, (circle) => withoutSeat(circle, seat), session);
  }
  if (isOf(teamSubstituteChosen, event)) {
    const { commissionId, ...seat } = event.data;
    return changeCircle(notifications, commissionId, (circle) => withSeat(circle, seat), session);
  }
  if (isOf(memberErased, event)) return noteErased(notifications, event.data.personId, transaction);
  if (isOf(memberContactChanged, event)) return keepContact(notifications, event.data, transaction);
  return keepMembership(notifications, event, session);
}

/** Who takes part in the community: by it partners are sent, and read, what happens. */
async function keepMembership(notifications: Notifications, event: ReadEvent, session: ClientSession): Promise<void> {
  const { contacts } = notifications;
  if (isOf(memberAdmitted, event) || isOf(memberReinstated, event)) {
    return contacts.setPresent(session, event.data.personId);
  }
  if (isOf(memberSuspended, event)) return contacts.setSuspended(session, event.data.personId);
  if (isOf(memberLeft, event)) return letGo(notifications, event.data.personId, session);
}

/** Who owns an organization, and what it is called. */
async function keepOrganization({ circles }: Notifications, event: ReadEvent, session: ClientSession): Promise<void> {
  if (!(isOf(organizationRegistered, event) || isOf(organizationOwnersChanged, event))) return;
  const { organizationId, owners } = event.data;
  const people = owners.map(({ personId }) => personId);
  await circles.putOwners(session, organizationId, people);
  if (isOf(organizationRegistered, event)) await circles.putName(session, organizationId, event.data.name);
}

/** Who backs a project, and who joined it. */
async function keepVentures(
  { ventureCircles }: Notifications,
  event: ReadEvent,
  session: ClientSession,
): Promise<void> {
  if (isOf(pledgeMade, event) || isOf(pledgeWithdrawn, event)) {
    const { projectId, backerId: agentId } = event.data;
    const party = { agentId, part: 'BACKER' } as const;
    return isOf(pledgeMade, event)
      ? ventureCircles.add(session, projectId, party)
      : ventureCircles.remove(session, projectId, party);
  }
  if (isOf(projectParticipantJoined, event) || isOf(projectParticipantLeft, event)) {
    const { projectId, personId: agentId } = event.data;
    const party = { agentId, part: 'PARTICIPANT' } as const;
    return isOf(projectParticipantJoined, event)
      ? ventureCircles.add(session, projectId, party)
      : ventureCircles.remove(session, projectId, party);
  }
}

async function changeCircle(
  { circles }: Notifications,
  commissionId: CommissionId,
  change: (circle: Circle) => Circle,
  session: ClientSession,
): Promise<void> {
  // A commission's events come in order, so it was opened before.
  const circle = await circles.find(commissionId, session);
  if (circle) await circles.put(session, change(circle));
}

/** Whoever was erased is written to no more; what else there is of them is forgotten by a job. */
async function noteErased(
  { contacts, erased, hint }: Notifications,
  personId: PersonId,
  { session, now, afterCommit }: EffectTransaction,
): Promise<void> {
  await contacts.remove(personId, session);
  await erased.note(session, personId, now);
  afterCommit(() => hint(forgettingDue({ personId, ...firstDue(now) }, now)));
}

/** Who has left is told nothing more, and what waits for them, digests too, is not sent. */
async function letGo(
  { contacts, messages, pushMessages }: Notifications,
  personId: PersonId,
  session: ClientSession,
): Promise<void> {
  await contacts.setGone(session, personId);
  await messages.dropWaiting(session, personId);
  await pushMessages.dropWaiting(session, personId);
}

type ContactData = (typeof memberContactChanged)['example']['data'];

async function keepContact(
  notifications: Notifications,
  { personId, personal }: ContactData,
  transaction: EffectTransaction,
): Promise<void> {
  const { contacts } = notifications;
  const { session } = transaction;
  if (!personal) return contacts.remove(personId, session);
  // Checked where it was told; one that this service's time zones do not know yet is no reason to know no address.
  const zone = parseTimeZone(personal.timeZone, []);
  const { email, name, locale } = personal;
  const before = await contacts.find(personId, session);
  if (before && before.email !== email) await noteMoved(notifications, transaction, personId);
  return contacts.put(session, { personId, email, name, locale, timeZone: zone.ok ? zone.value : communityZone });
}
