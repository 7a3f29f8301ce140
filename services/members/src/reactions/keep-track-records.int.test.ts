import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { exampleEvent } from '@millepiani/events/example-event';
import {
  commitmentAccepted,
  commitmentFulfilled,
  commitmentWithdrawn,
} from '@millepiani/events/projects/commitment.events';
import { contributionApproved, contributionReversed } from '@millepiani/events/projects/contribution.events';
import { milestoneAccepted } from '@millepiani/events/projects/milestone.events';
import type { AgentId, PersonId } from '@millepiani/kernel/id';
import { newId } from '@millepiani/kernel/new-id';
import { ok } from '@millepiani/kernel/result';
import { inTransaction } from '@millepiani/mongo/transaction';
import type { SpineEvent } from '@millepiani/spine/event';
import { freshDatabase } from '@millepiani/testing/databases';
import { type OpenMembers, openMembers } from '../../test/members-in-process.ts';
import { blankRecord } from '../track-record/track-record.ts';
import { keepTrackRecords } from './keep-track-records.reaction.ts';

const database = freshDatabase('members_track_records');
let service: OpenMembers;
beforeAll(async () => {
  service = await openMembers(database.uri);
});
afterAll(async () => {
  await service.close();
  await database.drop();
});

/** Hands the reaction an event as the spine does. */
const react = (event: SpineEvent) =>
  service.react(async (transaction) => {
    await keepTrackRecords(() => service.members).handle(event, { ...transaction, afterCommit: () => undefined });
    return ok({});
  });
const recordOf = (personId: PersonId) =>
  inTransaction(service.connection, (session) => service.members.trackRecords.find(session, personId));

/** A commission, and what is told of it. */
function aCommission() {
  const commissionId = newId('com');
  const tell = <E extends SpineEvent>(event: E, data: object) => react({ ...event, data: { ...event.data, ...data } });
  const work = (agentId: AgentId, minutes: number) => ({ commissionId, agentId, minutes });
  return {
    bind: (personId: PersonId, commitmentId = newId('cmt')) =>
      tell(exampleEvent(commitmentAccepted), { commissionId, personId, commitmentId }).then(() => commitmentId),
    fulfil: (personId: PersonId, commitmentId: string) =>
      tell(exampleEvent(commitmentFulfilled), { commissionId, personId, commitmentId }),
    withdraw: (personId: PersonId, commitmentId: string) =>
      tell(exampleEvent(commitmentWithdrawn), { commissionId, personId, commitmentId }),
    accept: () => tell(exampleEvent(milestoneAccepted), { commissionId }),
    approve: (agentId: AgentId, minutes: number) => tell(exampleEvent(contributionApproved), work(agentId, minutes)),
    spend: (agentId: AgentId) =>
      tell(exampleEvent(contributionApproved), { commissionId, agentId, kind: 'EXPENSE', slotId: null, minutes: null }),
    reverse: (agentId: AgentId, minutes: number, approvedBy: PersonId | null) =>
      tell(exampleEvent(contributionReversed), { ...work(agentId, minutes), approvedBy }),
  };
}

describe('a track record', () => {
  it('is made of what projects tells of who is bound', async () => {
    const [ada, bruno, greta] = [newId('per'), newId('per'), newId('per')];
    const commission = aCommission();
    const [adas, other, brunos] = [
      await commission.bind(ada),
      await commission.bind(ada),
      await commission.bind(bruno),
    ];
    // By the next version of the agreement they are bound on.
    await commission.bind(ada, adas);
    await commission.accept();
    expect(await recordOf(ada)).toEqual({ ...blankRecord, milestonesAccepted: 1 });
    await commission.withdraw(bruno, brunos);
    await commission.bind(greta);
    await commission.accept();
    expect(await recordOf(bruno)).toEqual({ ...blankRecord, milestonesAccepted: 1, commitmentsWithdrawn: 1 });
    for (const one of [adas, other]) await commission.fulfil(ada, one);
    expect(await recordOf(ada)).toEqual({ ...blankRecord, milestonesAccepted: 2, commitmentsFulfilled: 2 });
    expect(await recordOf(greta)).toEqual({ ...blankRecord, milestonesAccepted: 1 });
    // Another commission is none of theirs.
    await aCommission().accept();
    expect((await recordOf(greta)).milestonesAccepted).toBe(1);
  });

  it('has approved work that was not taken back, and nothing else that was put in', async () => {
    const [ada, approver] = [newId('per'), newId('per')];
    const commission = aCommission();
    await commission.approve(ada, 90);
    await commission.approve(ada, 30);
    await commission.spend(ada);
    await commission.approve(newId('org'), 15);
    await commission.reverse(ada, 60, null);
    expect(await recordOf(ada)).toEqual({ ...blankRecord, minutesApproved: 120 });
    await commission.reverse(ada, 30, approver);
    expect(await recordOf(ada)).toEqual({ ...blankRecord, minutesApproved: 90 });
  });

  it('is nobody’s who was erased', async () => {
    const zoe = newId('per');
    await inTransaction(service.connection, (session) =>
      service.members.erased.note(session, zoe, service.members.clock.now()),
    );
    await aCommission().approve(zoe, 90);
    expect(await recordOf(zoe)).toEqual(blankRecord);
    expect(await service.connection.collection<{ _id: string }>('track_records').findOne({ _id: zoe })).toBeNull();
  });
});
