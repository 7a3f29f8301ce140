import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ServiceUnderTest, TestActor } from '@millepiani/testing/service-under-test';
import { waitFor } from '@millepiani/testing/wait-for';
import { eventsOf, faults, mutation, nextKey } from './given.ts';
import { startMembersUnderTest } from './members-under-test.ts';
import { membershipsOf } from './membership-given.ts';

let members: ServiceUnderTest;
let of: ReturnType<typeof membershipsOf>;
let ada: Awaited<ReturnType<ReturnType<typeof membershipsOf>['founder']>>;
beforeAll(async () => {
  members = await startMembersUnderTest({ ADMISSION: 'by-administrator', JOBS_RECONCILE_EVERY: '300ms' });
  of = membershipsOf(members);
  ada = await of.founder('Ada');
});
afterAll(() => members.close());

const listed = async (reader: TestActor, args = '(first: 100)') => {
  const { data } = await members.ask(`{ persons${args} { edges { node { id } } } }`, {}, reader);
  return data.persons.edges.map(({ node }: { node: { id: string } }) => node.id);
};
const waiting = async (reader: TestActor, args: string) => {
  const query = `{ memberships${args} { edges { cursor node { state person { id } } } pageInfo { hasNextPage endCursor } } }`;
  return (await members.ask(query, {}, reader)).data.memberships;
};

describe('whoever signs up where administrators admit', () => {
  it('may sign in, complete their profile and apply, and is no member yet', async () => {
    const ivo = await of.entered(await of.signUp('Ivo'));
    expect(ivo.scopes).toEqual([
      'account:read',
      'account:write',
      'members:join',
      'notifications:read',
      'notifications:write',
    ]);
    expect(await of.standing(ivo, ivo)).toMatchObject({ state: 'REGISTERED', version: 0 });
    expect(await of.told(ivo)).toEqual([]);
    expect(await listed(ada)).not.toContain(ivo.id);
    const bio = { bio: 'I restore furniture.', expectedVersion: 0 };
    expect((await mutation(members, 'changeProfile', 'person { bio }')(bio, ivo)).person).toEqual({
      bio: 'I restore furniture.',
    });
    expect((await mutation(members, 'changeContact', 'person { id }')({ locale: 'IT' }, ivo)).userErrors).toEqual([]);
    const window = { start: '2099-01-01T08:00:00.000Z', end: '2099-01-01T16:00:00.000Z', hours: '8', firmness: 'FIRM' };
    expect(faults(await mutation(members, 'offerAvailability', 'offer { id }')(window, ivo))).toEqual([
      'FORBIDDEN input',
    ]);

    const { person } = await of.say('applyForMembership')({ statement: 'I restore furniture.' }, ivo);
    expect(person).toMatchObject({
      isMember: false,
      membership: { state: 'APPLIED', version: 1, statement: 'I restore furniture.', appliedAt: expect.any(String) },
    });
    expect((await of.say('applyForMembership')({}, ivo)).person.membership.version).toBe(1);
  });

  it('is a member by an administrator’s word: found, and with what members may from the next sign-in on', async () => {
    const ivo = await of.member('Ivo', ada);
    expect(await of.standing(ivo, ada)).toMatchObject({ state: 'ACTIVE', version: 2, since: expect.any(String) });
    expect(ivo.scopes).toEqual(expect.arrayContaining(['members:write', 'projects:write']));
    expect(await of.told(ivo)).toEqual(['1 member.applied', '2 member.admitted']);
    expect(await listed(ivo)).toContain(ivo.id);
    const [, admitted] = await eventsOf(members, `${ivo.id}#membership`);
    expect(admitted).toMatchObject({
      ...{ visibility: 'community', partitionkey: ivo.id, actor: ada.id },
      data: { personId: ivo.id, by: ada.id },
    });
  });

  it('is a member from a day on where that is said, by the reconciler', async () => {
    const lia = await of.signUp('Lia');
    await of.say('applyForMembership')({}, lia);
    const from = new Date(Date.now() + 20 * 86_400_000).toISOString().slice(0, 10);
    const { person } = await of.on('admitMember')(lia, ada, { from });
    expect(person).toMatchObject({
      isMember: false,
      membership: { state: 'ADMITTED', from, decidedBy: { name: 'Ada' } },
    });
    await members.database((db) =>
      db
        .collection<{ _id: string }>('memberships')
        .updateOne({ _id: lia.id }, { $set: { from: '2026-01-01', beginsAt: new Date('2025-12-31T23:00:00Z') } }),
    );
    await waitFor('it begins', async () => (await of.standing(lia, ada)).state === 'ACTIVE');
    expect(await of.told(lia)).toEqual(['1 member.applied', '2 member.accepted', '3 member.admitted']);
    const [, , begun] = await eventsOf(members, `${lia.id}#membership`);
    expect(begun).toMatchObject({ actor: 'system:members', data: { by: ada.id } });
  });

  it('is refused with a reason, takes an application back, and learns of it; others do not', async () => {
    const [mara, nino] = [await of.signUp('Mara'), await of.signUp('Nino')];
    for (const person of [mara, nino]) await of.say('applyForMembership')({}, person);
    await of.on('refuseApplication')(mara, ada, { reason: 'No desk is free.' });
    expect(await of.standing(mara, mara)).toMatchObject({ state: 'REFUSED', reason: 'No desk is free.' });
    expect(faults(await of.say('applyForMembership')({}, mara))).toEqual(['TOO_SOON input']);
    expect(await of.standing(mara, nino)).toBeNull();
    const taken = await of.say('withdrawApplication')({ expectedVersion: 1 }, nino);
    expect(taken.person.membership).toMatchObject({ state: 'REGISTERED', version: 2, appliedAt: null });
    expect((await of.say('applyForMembership')({}, nino)).person.membership.state).toBe('APPLIED');
  });
});

describe('a member', () => {
  it('who is suspended does not sign in, is told why, and is not found; who is reinstated does', async () => {
    const ivo = await of.member('Ivo', ada);
    const { person } = await of.on('suspendMember')(ivo, ada, { reason: 'The fee is due.' });
    expect(person).toMatchObject({
      isMember: false,
      membership: { state: 'SUSPENDED', reason: 'The fee is due.', suspendedAt: expect.any(String) },
    });
    const refused = await of.signIn(ivo);
    expect(refused.userErrors).toEqual([
      { code: 'MEMBERSHIP_SUSPENDED', message: expect.stringContaining('The fee is due.'), path: ['input'] },
    ]);
    // Whoever does not know the password learns nothing.
    const guess = await of.signIn({ ...ivo, password: 'not the password' });
    expect(guess.userErrors[0].code).toBe('INVALID_CREDENTIALS');
    expect(await listed(ada)).not.toContain(ivo.id);
    await of.on('reinstateMember')(ivo, ada);
    expect((await of.signIn(ivo)).scopes).toContain('members:write');
    expect(await listed(ada)).toContain(ivo.id);
    const events = await eventsOf(members, `${ivo.id}#membership`);
    expect(events.slice(2).map(({ type, visibility }) => [String(type).slice(19), visibility])).toEqual([
      ['member.suspended.v1', 'community'],
      ['member.reinstated.v1', 'community'],
    ]);
    expect(JSON.stringify(events)).not.toContain('The fee is due');
  });

  it('who left does not sign in; a member’s invitation has them apply again, an administrator’s has them back', async () => {
    const fabio = await of.member('Fabio', ada);
    for (const inviter of [fabio, ada]) {
      const ivo = await of.member('Ivo', ada);
      const left = await of.say('leaveCommunity')({ expectedVersion: 2 }, ivo);
      expect(left.person).toMatchObject({ isMember: false, membership: { state: 'LEFT', leftAt: expect.any(String) } });
      expect((await of.signIn(ivo)).userErrors[0].code).toBe('MEMBERSHIP_ENDED');
      const invite = mutation(members, 'inviteMember', 'invitation { code state }');
      const { invitation } = await invite({ email: ivo.email }, inviter);
      const back = await of.entered(ivo);
      expect(back.scopes).not.toContain('members:write');
      const { person } = await of.say('acceptInvitation')({ code: invitation.code }, back);
      expect(person.membership).toMatchObject(
        inviter === ada ? { state: 'ACTIVE' } : { state: 'APPLIED', invitedBy: { name: 'Fabio' } },
      );
    }
  });

  it('of an older service, of whom nothing is stored, is a member, and told of once by the reconciler', async () => {
    const early = await of.member('Early', ada);
    await members.database(async (db) => {
      await db.collection<{ _id: string }>('memberships').deleteOne({ _id: early.id });
      await db.collection('outbox').deleteMany({ subject: `${early.id}#membership` });
      await db.collection<{ _id: string }>('persons').updateOne({ _id: early.id }, { $unset: { membership: '' } });
    });
    expect(await of.standing(early, early)).toMatchObject({ state: 'ACTIVE', version: 1 });
    expect(await listed(ada)).toContain(early.id);
    expect((await of.signIn(early)).scopes).toContain('members:write');
    await waitFor('it is told', async () => (await of.told(early)).length > 0);
    expect(await of.told(early)).toEqual(['1 member.admitted']);
    // And what is decided on it follows on that.
    await of.on('suspendMember')(early, ada, { reason: 'For a while.' });
    expect(await of.told(early)).toEqual(['1 member.admitted', '2 member.suspended']);
  });

  it('of an older service is told of by the first decision, too', async () => {
    const service = await startMembersUnderTest({ JOBS_RECONCILE_EVERY: '1h' });
    try {
      const other = membershipsOf(service);
      const [hana, early] = [await other.founder('Hana'), await other.signUp('Early')];
      await service.database(async (db) => {
        await db.collection<{ _id: string }>('memberships').deleteOne({ _id: early.id });
        await db.collection('outbox').deleteMany({ subject: `${early.id}#membership` });
      });
      await other.on('suspendMember')(early, hana, { reason: 'For a while.' });
      expect(await other.told(early)).toEqual(['1 member.admitted', '2 member.suspended']);
    } finally {
      await service.close();
    }
  });
});

describe('where the community is open', () => {
  it('whoever signs up is a member by that, in one transaction and one event', async () => {
    const service = await startMembersUnderTest();
    try {
      const other = membershipsOf(service);
      const ivo = await other.entered(await other.signUp('Ivo'));
      expect(ivo.scopes).toContain('projects:write');
      expect(await other.standing(ivo, ivo)).toMatchObject({ state: 'ACTIVE', version: 1 });
      const [admitted, ...more] = await eventsOf(service, `${ivo.id}#membership`);
      expect([admitted?.data, more]).toEqual([{ personId: ivo.id, by: null }, []]);
      const [registered] = await eventsOf(service, ivo.id);
      expect(admitted?.time).toEqual(registered?.time);
    } finally {
      await service.close();
    }
  });
});

describe('administrators', () => {
  it('list who waits, page by page, in the order of signing up', async () => {
    const people: string[] = [];
    for (const name of ['One', 'Two', 'Three']) {
      const person = await of.signUp(name);
      await of.say('applyForMembership')({}, person);
      people.push(person.id);
    }
    const idsOf = (page: { edges: { node: { person: { id: string } } }[] }) =>
      page.edges.map(({ node }) => node.person.id);
    const all = await waiting(ada, '(state: APPLIED, first: 100)');
    expect(idsOf(all).slice(-3)).toEqual(people);
    expect(new Set(all.edges.map(({ node }: { node: { state: string } }) => node.state))).toEqual(new Set(['APPLIED']));
    const first = await waiting(ada, '(state: APPLIED, first: 2)');
    expect(first.pageInfo.hasNextPage).toBe(true);
    const second = await waiting(ada, `(state: APPLIED, first: 100, after: "${first.pageInfo.endCursor}")`);
    expect([...idsOf(first), ...idsOf(second)]).toEqual(idsOf(all));
    expect((await waiting(ada, '(first: 100)')).edges.length).toBeGreaterThan(all.edges.length);
    expect(await waiting({ ...ada, scopes: ['members:write'] }, '(first: 1)')).toBeNull();
  });

  it('by one key decide once, at the same time too, and of two on one version one', async () => {
    const ivo = await of.signUp('Ivo');
    await of.say('applyForMembership')({}, ivo);
    const input = { idempotencyKey: nextKey(), personId: ivo.id, expectedVersion: 1 };
    const answers = await Promise.all(Array.from({ length: 4 }, () => of.say('admitMember')(input, ada)));
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(await of.told(ivo)).toEqual(['1 member.applied', '2 member.admitted']);
    const [suspended, again] = await Promise.all([
      of.say('suspendMember')({ personId: ivo.id, expectedVersion: 2, reason: 'One.' }, ada),
      of.say('suspendMember')({ personId: ivo.id, expectedVersion: 2, reason: 'Two.' }, ada),
    ]);
    expect([suspended.userErrors, again.userErrors]).toEqual([[], []]);
    expect(await of.told(ivo)).toHaveLength(3);
  });
});
