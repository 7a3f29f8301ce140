import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@millepiani/kernel/new-id';
import { prepareStore } from '@millepiani/mongo/connection';
import { inTransaction } from '@millepiani/mongo/transaction';
import { freshDatabase } from '@millepiani/testing/databases';
import { type OpenMembers, openMembers } from '../../test/members-in-process.ts';
import { dueInvitationExpiries, expireInvitationWorker } from './expire-invitation.worker.ts';
import { begin, evolve, type Invitation } from './invitation.ts';
import { BrokenInvitation, outdatedInvitationIndexes } from './invitations.store.ts';

const database = freshDatabase('members_invitations');
const at = new Date('2026-11-26T09:00:00.000Z');
const expiresAt = new Date('2026-12-10T09:00:00.000Z');
let now = at;
let service: OpenMembers;
beforeAll(async () => {
  service = await openMembers(database.uri, () => now);
});
afterAll(async () => {
  await service.close();
  await database.drop();
});

const made = (): Invitation => {
  const terms = {
    id: newId('ivt'),
    email: `${newId('per')}@example.org`,
    invitedBy: newId('per'),
    invitedAt: at,
    expiresAt,
  };
  return begin({ type: 'member.invited', terms });
};
const inSession = <T>(work: Parameters<typeof inTransaction<T>>[1]) => inTransaction(service.connection, work);
const insert = (invitation: Invitation) =>
  inSession((session) => service.members.invitations.insert(session, invitation));
const find = ({ id }: Invitation) => inSession((session) => service.members.invitations.find(id, session));

describe('the store of invitations', () => {
  it('gives back what it was given, in every state', async () => {
    const ended = { type: 'member.invitation-ended', at } as const;
    const states = [
      made(),
      evolve(made(), { ...ended, outcome: 'ACCEPTED', by: newId('per') }),
      ...(['DECLINED', 'WITHDRAWN', 'EXPIRED', 'NOT_NEEDED'] as const).map((outcome) =>
        evolve(made(), { ...ended, outcome }),
      ),
    ];
    for (const invitation of states) {
      await insert(invitation);
      expect(await find(invitation)).toEqual(invitation);
    }
  });

  it('replaces nothing that has changed meanwhile, and refuses what something else wrote', async () => {
    const invitation = made();
    await insert(invitation);
    const stale = inSession((session) => service.members.invitations.replace(session, 7, invitation));
    await expect(stale).rejects.toThrow(BrokenInvitation);
    const rows = service.connection.collection<{ _id: string }>('invitations');
    for (const state of ['EXPIRED', 'ACCEPTED']) {
      const endedAt = state === 'ACCEPTED' ? { endedAt: at } : {};
      await rows.updateOne({ _id: invitation.id }, { $set: { state, ...endedAt } });
      await expect(find(invitation)).rejects.toThrow(BrokenInvitation);
    }
    await rows.deleteOne({ _id: invitation.id });
  });
});

describe('the index by which one invitation waited for an address', () => {
  const rows = () => service.connection.collection('invitations');

  it('is gone once a service with this one has started, and one of each member waits', async () => {
    await rows().createIndex({ email: 1 }, { unique: true, partialFilterExpression: { state: 'OPEN' } });
    const first = made();
    await insert(first);
    const second = { ...made(), email: first.email };
    await expect(insert(second)).rejects.toThrow('E11000');
    // Twice, as two replicas do.
    for (let start = 0; start < 2; start += 1) await prepareStore(service.connection, outdatedInvitationIndexes);
    await insert(second);
    const again = { ...made(), email: first.email, invitedBy: first.invitedBy };
    await expect(insert(again)).rejects.toThrow('E11000');
    expect(await inSession((session) => service.members.invitations.openTo(first.email, 9, session))).toHaveLength(2);
    expect(Object.keys(await rows().indexInformation())).not.toContain('email_1');
  });
});

it('an invitation expires once however often the job runs, and not before its time', async () => {
  const invitation = made();
  await insert(invitation);
  const payload = { invitationId: invitation.id };
  const due = async () => (await dueInvitationExpiries(service.members)).map((job) => job.payload);
  const perform = () => expireInvitationWorker(() => service.members).run(payload);
  now = new Date(expiresAt.getTime() - 61_000);
  expect(await due()).not.toContainEqual(payload);
  now = new Date(expiresAt.getTime() - 30_000);
  expect(await due()).toContainEqual(payload);
  await perform();
  expect(await find(invitation)).toEqual(invitation);
  now = expiresAt;
  await Promise.all([perform(), perform()]);
  expect(await find(invitation)).toMatchObject({ state: 'EXPIRED', endedAt: expiresAt, version: 2 });
  expect(await due()).not.toContainEqual(payload);
  const told = await service.connection.collection('outbox').countDocuments({ subject: invitation.id });
  expect(told).toBe(1);
});
