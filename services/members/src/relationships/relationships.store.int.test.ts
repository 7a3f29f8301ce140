import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@millepiani/kernel/new-id';
import { inTransaction } from '@millepiani/mongo/transaction';
import { freshDatabase } from '@millepiani/testing/databases';
import { type OpenMembers, openMembers } from '../../test/members-in-process.ts';
import { dueRelationshipEnds, endRelationshipWorker } from './end-relationship.worker.ts';
import { type AgentRelationship, begin, evolve } from './relationship.ts';
import { CorruptRelationship } from './relationship-document.store.ts';
import { expireRelationship } from './relationships.commands.ts';
import { StaleRelationship } from './relationships.store.ts';

const database = freshDatabase('members_relationships');
const at = new Date('2026-11-24T09:00:00.000Z');
let now = at;
let service: OpenMembers;
beforeAll(async () => {
  service = await openMembers(database.uri, () => now);
});
afterAll(async () => {
  await service.close();
  await database.drop();
});

const invited = (to: string | undefined): AgentRelationship =>
  begin({
    type: 'relationship.invited',
    terms: {
      ...{ id: newId('rel'), organizationId: newId('org'), personId: newId('per'), kind: 'CONSULTANT' },
      ...{ from: '2026-01-01', to, invitedBy: newId('per'), invitedAt: at },
    },
    grants: [],
  });
const started = (to?: string) => evolve(invited(to), { type: 'relationship.started', at });
const inSession = <T>(work: Parameters<typeof inTransaction<T>>[1]) => inTransaction(service.connection, work);
const insert = (relationship: AgentRelationship) =>
  inSession((session) => service.members.relationships.insert(session, relationship));
const find = ({ id }: AgentRelationship) => inSession((session) => service.members.relationships.find(id, session));

describe('the store of relationships', () => {
  it('gives back what it was given, in every state', async () => {
    const active = started('2027-01-01');
    const states = [
      invited(undefined),
      evolve(invited('2027-01-01'), { type: 'relationship.declined', by: newId('per') }),
      active,
      evolve(started(), { type: 'relationship.ended', at }),
    ];
    for (const relationship of states) {
      await insert(relationship);
      expect(await find(relationship)).toEqual(relationship);
    }
    const ended = evolve(active, { type: 'relationship.ended', at });
    await inSession((session) => service.members.relationships.replace(session, active.version, ended));
    expect(await find(active)).toEqual(ended);
  });

  it('replaces nothing that has changed meanwhile', async () => {
    const relationship = started();
    await insert(relationship);
    const stale = inSession((session) => service.members.relationships.replace(session, 1, relationship));
    await expect(stale).rejects.toThrow(StaleRelationship);
  });

  it('refuses what something else wrote', async () => {
    const relationship = started();
    await insert(relationship);
    const rows = service.connection.collection<{ _id: string }>('agent_relationships');
    await rows.updateOne({ _id: relationship.id }, { $unset: { startedAt: '' } });
    await expect(find(relationship)).rejects.toThrow(CorruptRelationship);
    await rows.deleteOne({ _id: relationship.id });
  });
});

/** Does the job as its worker would. */
const perform = (relationshipId: string) => endRelationshipWorker(() => service.members).run({ relationshipId });

describe('a relationship whose last day comes', () => {
  it('is due from then on, and ended once however often the job runs', async () => {
    const [over, open, later] = [started('2027-03-01'), started(), started('2027-04-01')];
    for (const relationship of [over, open, later]) await insert(relationship);
    const due = async () => (await dueRelationshipEnds(service.members)).map(({ payload }) => payload);
    now = new Date('2027-02-28T22:58:00Z');
    expect(await due()).not.toContainEqual({ relationshipId: over.id });
    // A minute ahead, and then it is left alone till its time comes.
    now = new Date('2027-02-28T22:59:30Z');
    expect(await due()).toContainEqual({ relationshipId: over.id });
    await perform(over.id);
    expect(await find(over)).toEqual(over);
    now = new Date('2027-02-28T23:00:00Z');
    await Promise.all([perform(over.id), perform(over.id)]);
    expect(await find(over)).toMatchObject({ state: 'ENDED', endedAt: now, version: 3 });
    expect(await due()).not.toContainEqual({ relationshipId: over.id });
    const told = await service.connection.collection('outbox').find({ subject: over.id }).toArray();
    expect(told.map(({ type }) => type)).toEqual(['millepiani.members.relationship.ended.v1']);
    const refused = await expireRelationship(service.members, open.id);
    expect(refused).toMatchObject({ ok: false, error: [{ code: 'NOT_DUE' }] });
  });
});
