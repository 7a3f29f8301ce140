import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@millepiani/kernel/new-id';
import { inTransaction } from '@millepiani/mongo/transaction';
import { freshDatabase } from '@millepiani/testing/databases';
import { type OpenMembers, openMembers } from '../../test/members-in-process.ts';
import { evolve, type Membership, type MembershipEvent, registered } from './membership.ts';
import {
  beginMembershipWorker,
  dueBeginnings,
  dueMembershipsToTell,
  tellMembershipWorker,
} from './membership.worker.ts';
import { CorruptMembership } from './membership-document.store.ts';
import { beginMembership } from './memberships.commands.ts';
import { StaleMembership } from './memberships.store.ts';

const database = freshDatabase('members_memberships');
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

const ada = newId('per');
const applied: MembershipEvent = { type: 'member.applied', statement: 'I restore.', invitedBy: ada, at };
const admitted: MembershipEvent = { type: 'member.admitted', by: ada, at };
const suspended: MembershipEvent = { type: 'member.suspended', by: ada, reason: 'The fee.', at };
const accepted = (from: string): MembershipEvent => ({ type: 'member.accepted', by: ada, from, at });
const given = (...events: readonly MembershipEvent[]): Membership =>
  events.reduce<Membership>(evolve, registered(newId('per')));

const inSession = <T>(work: Parameters<typeof inTransaction<T>>[1]) => inTransaction(service.connection, work);
const insert = (membership: Membership) =>
  inSession((session) => service.members.memberships.insert(session, membership));
const find = ({ personId }: Membership) => service.members.memberships.find(personId);
const rows = () => service.connection.collection<{ _id: string }>('memberships');

describe('the store of memberships', () => {
  it('gives back what it was given, in every state', async () => {
    const states = [
      given(),
      given(applied),
      given({ ...applied, statement: undefined, invitedBy: undefined }),
      given(applied, { type: 'member.refused', by: ada, reason: 'No desk.', at }),
      given(applied, accepted('2027-01-01')),
      given(applied, admitted),
      given(applied, admitted, suspended),
      given(applied, admitted, { type: 'member.left', by: undefined, reason: undefined, at }),
      given(applied, admitted, suspended, { type: 'member.left', by: ada, reason: 'Never paid.', at }),
    ];
    for (const membership of states) {
      await insert(membership);
      expect(await find(membership)).toEqual(membership);
      // Nothing is stored as null: an index would have it.
      expect(Object.values((await rows().findOne({ _id: membership.personId })) ?? {})).not.toContain(null);
    }
    const before = given(applied);
    await insert(before);
    const after = evolve(before, { type: 'member.application-withdrawn', at });
    await inSession((session) => service.members.memberships.replace(session, before.version, after));
    expect(await find(before)).toEqual(after);
  });

  it('replaces nothing that has changed meanwhile', async () => {
    const membership = given(applied);
    await insert(membership);
    const stale = inSession((session) => service.members.memberships.replace(session, 9, membership));
    await expect(stale).rejects.toThrow(StaleMembership);
  });

  it.each([
    ['since', given(applied, admitted)],
    ['reason', given(applied, admitted, suspended)],
    ['from', given(applied, accepted('2027-01-01'))],
    ['appliedAt', given(applied)],
  ])('refuses one without its %s, which something else wrote', async (field, membership) => {
    await insert(membership);
    await rows().updateOne({ _id: membership.personId }, { $unset: { [field]: '' } });
    await expect(find(membership)).rejects.toThrow(CorruptMembership);
    await rows().deleteOne({ _id: membership.personId });
  });

  it('says who of some people are no members, and conflicts with what ends a membership at the same time', async () => {
    const [member, applicant] = [given(applied, admitted), given(applied)];
    for (const one of [member, applicant]) await insert(one);
    const people = [member.personId, applicant.personId, newId('per')];
    let tries = 0;
    const outsiders = await inSession(async (session) => {
      tries += 1;
      const found = await service.members.memberships.claimOutsiders(session, people);
      if (tries === 1) {
        const left = evolve(member, { type: 'member.left', by: undefined, reason: undefined, at });
        // Somebody leaves in between: whoever is first is first.
        await inSession((other) => service.members.memberships.replace(other, member.version, left)).catch(
          () => undefined,
        );
      }
      return found;
    });
    expect(outsiders.has(applicant.personId)).toBe(true);
    expect([...outsiders]).toHaveLength(tries === 1 ? 1 : 2);
  });
});

describe('what is due', () => {
  it('is a membership whose first day comes, begun once however often the job runs', async () => {
    const person = await service.somebody({ isEarly: true });
    const membership: Membership = { ...given(applied, accepted('2026-12-01')), personId: person };
    await insert(membership);
    const due = async () => (await dueBeginnings(service.members)).map(({ payload }) => payload);
    const perform = () => beginMembershipWorker(() => service.members).run({ personId: person });
    now = new Date('2026-11-30T22:58:00.000Z');
    expect(await due()).not.toContainEqual({ personId: person });
    now = new Date('2026-11-30T22:59:30.000Z');
    expect(await due()).toContainEqual({ personId: person });
    await perform();
    expect(await find(membership)).toEqual(membership);
    now = new Date('2026-11-30T23:00:00.000Z');
    await Promise.all([perform(), perform()]);
    expect(await find(membership)).toMatchObject({ state: 'ACTIVE', since: now, version: 3 });
    expect(await due()).not.toContainEqual({ personId: person });
    expect(await beginMembership(service.members, person)).toMatchObject({ ok: true });
    const told = await service.connection.collection('outbox').countDocuments({ subject: `${person}#membership` });
    expect(told).toBe(1);
  });

  it('is who signed up before there were memberships, told once however often the job runs', async () => {
    const person = await service.somebody({ isEarly: true });
    const due = async () => (await dueMembershipsToTell(service.members)).map(({ payload }) => payload);
    expect(await due()).toContainEqual({ personId: person });
    const perform = () => tellMembershipWorker(() => service.members).run({ personId: person });
    await Promise.all([perform(), perform(), perform()]);
    expect(await due()).not.toContainEqual({ personId: person });
    const told = await service.connection
      .collection('outbox')
      .find({ subject: `${person}#membership` })
      .toArray();
    expect(told.map(({ type, aggregateversion }) => [type, Number(aggregateversion)])).toEqual([
      ['millepiani.members.member.admitted.v1', 1],
    ]);
  });
});
