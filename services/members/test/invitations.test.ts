import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ServiceUnderTest, TestActor } from '@millepiani/testing/service-under-test';
import { waitFor } from '@millepiani/testing/wait-for';
import { eventsOf, faults, mutation, nextKey } from './given.ts';
import { startMembersUnderTest } from './members-under-test.ts';
import { membershipsOf } from './membership-given.ts';

let members: ServiceUnderTest;
let of: ReturnType<typeof membershipsOf>;
type Somebody = Awaited<ReturnType<ReturnType<typeof membershipsOf>['founder']>>;
let ada: Somebody;
let fabio: Somebody;
beforeAll(async () => {
  members = await startMembersUnderTest({ ADMISSION: 'by-administrator', JOBS_RECONCILE_EVERY: '300ms' });
  of = membershipsOf(members);
  ada = await of.founder('Ada');
  fabio = await of.member('Fabio', ada);
});
afterAll(() => members.close());

const fields = 'id email code state version expiresAt endedAt invitedBy { name } acceptedBy { name }';
const invite = (email: string, by?: TestActor) =>
  mutation(members, 'inviteMember', `invitation { ${fields} }`)({ email }, by);
const accept = (code: string, by?: TestActor) => of.say('acceptInvitation')({ code }, by);
const decline = (code: string, by?: TestActor) => mutation(members, 'declineInvitation', 'isDeclined')({ code }, by);
const withdraw = (invitationId: string, by?: TestActor) =>
  mutation(members, 'withdrawInvitation', `invitation { ${fields} }`)({ invitationId }, by);
const read = async (id: string, reader?: TestActor) => {
  const query = `query ($of: [_Any!]!) { _entities(representations: $of) { ... on Invitation { ${fields} } } }`;
  return (await members.ask(query, { of: [{ __typename: 'Invitation', id }] }, reader)).data._entities[0];
};
const anAddress = () => `${nextKey()}@example.org`;

describe('an invitation', () => {
  it('is for an address, and shows its code to who made it alone', async () => {
    const email = anAddress();
    const { invitation, userErrors } = await invite(email.toUpperCase(), fabio);
    expect(userErrors).toEqual([]);
    expect(invitation).toMatchObject({ email, state: 'OPEN', version: 1, invitedBy: { name: 'Fabio' } });
    expect(invitation.code).toContain(invitation.id);
    const ivo = await of.signUp('Ivo');
    expect((await read(invitation.id, fabio)).code).toBe(invitation.code);
    expect(await read(invitation.id, ada)).toMatchObject({ email, code: null });
    expect([await read(invitation.id, ivo), await read(invitation.id)]).toEqual([null, null]);
    const [event] = await eventsOf(members, invitation.id);
    expect(event).toMatchObject({ visibility: 'internal', data: { invitedBy: fabio.id, personal: { email } } });
    // The code is nowhere but in the answer.
    const stored = await members.database(async (db) =>
      JSON.stringify([
        await db.collection('outbox').find().toArray(),
        await db.collection('idempotency_keys').find().toArray(),
      ]),
    );
    expect(stored).not.toContain(invitation.code.split('.')[1]);
  });

  it('of a member is an application by being accepted, of an administrator a membership', async () => {
    for (const [by, state] of [
      [fabio, 'APPLIED'],
      [ada, 'ACTIVE'],
    ] as const) {
      const ivo = await of.signUp('Ivo');
      const { invitation } = await invite(ivo.email, by);
      const { person } = await accept(invitation.code, ivo);
      expect(person.membership).toMatchObject({ state, version: by === ada ? 2 : 1 });
      expect(await read(invitation.id, by)).toMatchObject({
        state: 'ACCEPTED',
        acceptedBy: { name: 'Ivo' },
        code: null,
      });
      // Said again by another key it is all the same.
      expect((await accept(invitation.code, ivo)).person.membership.state).toBe(state);
      const [, ended] = await eventsOf(members, invitation.id);
      expect(ended?.data).toEqual({ invitationId: invitation.id, outcome: 'ACCEPTED', personId: ivo.id });
    }
  });

  it('of an administrator decides an application that waits; of one who is suspended since it does not', async () => {
    const [ivo, lia] = [await of.signUp('Ivo'), await of.signUp('Lia')];
    for (const person of [ivo, lia]) await of.say('applyForMembership')({}, person);
    const { invitation } = await invite(ivo.email, ada);
    expect((await accept(invitation.code, ivo)).person.membership.state).toBe('ACTIVE');
    const bruno = await of.member('Bruno', ada);
    await mutation(members, 'grantRole', 'person { id }')({ personId: bruno.id, role: 'ADMINISTRATOR' }, ada);
    const { invitation: byBruno } = await invite(lia.email, bruno);
    await of.on('suspendMember')(bruno, ada, { reason: 'For a while.' });
    expect((await accept(byBruno.code, lia)).person.membership.state).toBe('APPLIED');
  });

  it('is for its address alone, and of no use to who is a member, and stays open then', async () => {
    const [ivo, lia] = [await of.signUp('Ivo'), await of.signUp('Lia')];
    const { invitation } = await invite(ivo.email, ada);
    expect(faults(await accept(invitation.code, lia))).toEqual(['OTHER_ADDRESS input.code']);
    expect(faults(await accept(invitation.code))).toEqual(['FORBIDDEN input']);
    const { invitation: forFabio } = await invite(fabio.email, ada);
    expect(faults(await accept(forFabio.code, fabio))).toEqual(['WRONG_STATE input']);
    for (const { id } of [invitation, forFabio]) expect((await read(id, ada)).state).toBe('OPEN');
  });

  it('is declined by whoever has its code, taken back by who made it or an administrator, and ends once', async () => {
    const { invitation: first } = await invite(anAddress(), fabio);
    expect((await decline(first.code)).isDeclined).toBe(true);
    expect((await decline(first.code)).isDeclined).toBe(true);
    expect(faults(await withdraw(first.id, fabio))).toEqual(['WRONG_STATE input.invitationId']);
    for (const by of [fabio, ada]) {
      const { invitation } = await invite(anAddress(), fabio);
      const stranger = await of.member('Hana', ada);
      expect(faults(await withdraw(invitation.id, stranger))).toEqual(['INVITATION_NOT_FOUND input.invitationId']);
      expect((await withdraw(invitation.id, by)).invitation).toMatchObject({ state: 'WITHDRAWN', version: 2 });
      expect(faults(await decline(invitation.code))).toEqual(['WRONG_STATE input.code']);
    }
  });

  it('expires by the reconciler, and is no hindrance to another once it is over', async () => {
    const ivo = await of.signUp('Ivo');
    const { invitation } = await invite(ivo.email, fabio);
    const past = { expiresAt: new Date(Date.now() - 1_000) };
    await members.database((db) =>
      db.collection<{ _id: string }>('invitations').updateOne({ _id: invitation.id }, { $set: past }),
    );
    const another = await invite(ivo.email, fabio);
    expect(another.userErrors).toEqual([]);
    await waitFor('it expires', async () => (await read(invitation.id, fabio)).state === 'EXPIRED');
    expect(await eventsOf(members, invitation.id)).toHaveLength(2);
    expect(faults(await accept(invitation.code, ivo))).toEqual(['WRONG_STATE input.code']);
  });

  it('of one member tells another nothing, and the one that is accepted ends the others', async () => {
    const ivo = await of.signUp('Ivo');
    const hana = await of.member('Hana', ada);
    const [first, second] = [await invite(ivo.email, fabio), await invite(ivo.email, hana)];
    expect([first.userErrors, second.userErrors]).toEqual([[], []]);
    expect(faults(await invite(ivo.email, hana))).toEqual(['ALREADY_INVITED input.email']);
    for (const [mine, other] of [
      [fabio, second],
      [hana, first],
    ] as const) {
      expect(await read(other.invitation.id, mine)).toBeNull();
    }
    expect((await accept(second.invitation.code, ivo)).person.membership.state).toBe('APPLIED');
    expect(await read(first.invitation.id, fabio)).toMatchObject({ state: 'NOT_NEEDED', version: 2, acceptedBy: null });
    expect(faults(await accept(first.invitation.code, ivo))).toEqual(['WRONG_STATE input.code']);
    const [, ended] = await eventsOf(members, first.invitation.id);
    expect(ended?.data).toEqual({ invitationId: first.invitation.id, outcome: 'NOT_NEEDED', personId: null });
    // Another may be made, for who applied and was not admitted yet.
    expect((await invite(ivo.email, fabio)).userErrors).toEqual([]);
  });

  it('of an administrator counts, whichever is accepted, while it is good', async () => {
    const made = async () => {
      const ivo = await of.signUp('Ivo');
      const [byAda, byFabio] = [await invite(ivo.email, ada), await invite(ivo.email, fabio)];
      return { ivo, byAda: byAda.invitation, byFabio: byFabio.invitation };
    };
    const good = await made();
    expect((await accept(good.byFabio.code, good.ivo)).person.membership.state).toBe('ACTIVE');
    // Fabio admits nobody: it is Ada’s word, and is told so.
    const told = await members.database((db) =>
      db.collection('outbox').find({ 'data.personId': good.ivo.id }).toArray(),
    );
    const admitted = told.filter(({ type }) => /member\.admitted/.test(String(type)));
    expect(admitted.map(({ data }) => data.by)).toEqual([ada.id]);
    expect((await read(good.byAda.id, ada)).state).toBe('NOT_NEEDED');
    const withdrawn = await made();
    await withdraw(withdrawn.byAda.id, ada);
    expect((await accept(withdrawn.byFabio.code, withdrawn.ivo)).person.membership.state).toBe('APPLIED');
  });

  it('is accepted once, though both codes are used at the same time', async () => {
    const ivo = await of.signUp('Ivo');
    const codes = [(await invite(ivo.email, ada)).invitation.code, (await invite(ivo.email, fabio)).invitation.code];
    const answers = await Promise.all(codes.map((code) => accept(code, ivo)));
    expect(answers.flatMap(faults)).toEqual(['WRONG_STATE input.code']);
    expect(answers.flatMap(({ person }) => person?.membership.state ?? [])).toEqual(['ACTIVE']);
  });

  it('is one of each member at a time for an address, at the same time too, and by one key one', async () => {
    const email = anAddress();
    const answers = await Promise.all(Array.from({ length: 4 }, () => invite(email, fabio)));
    expect(answers.flatMap((answer) => faults(answer))).toEqual(Array(3).fill('ALREADY_INVITED input.email'));
    const input = { idempotencyKey: nextKey(), email: anAddress() };
    const make = () => mutation(members, 'inviteMember', `invitation { ${fields} }`)(input, fabio);
    const same = await Promise.all(Array.from({ length: 4 }, make));
    expect(new Set(same.map((answer) => JSON.stringify(answer))).size).toBe(1);
  });

  it('is one of twenty of a member that wait', async () => {
    const hana = await of.member('Hana', ada);
    const addresses = Array.from({ length: 20 }, anAddress);
    for (const email of addresses) expect((await invite(email, hana)).userErrors).toEqual([]);
    expect(faults(await invite(anAddress(), hana))).toEqual(['TOO_MANY_INVITATIONS input']);
    const query = `query ($of: [_Any!]!) { _entities(representations: $of) { ... on Person {
      invitations(first: 15) { edges { node { email } } pageInfo { hasNextPage } } } } }`;
    const listed = async (reader: TestActor) =>
      (await members.ask(query, { of: [{ __typename: 'Person', id: hana.id }] }, reader)).data._entities[0].invitations;
    const page = await listed(hana);
    expect(page.edges.map(({ node }: { node: { email: string } }) => node.email)).toEqual(
      addresses.toReversed().slice(0, 15),
    );
    expect([page.pageInfo.hasNextPage, await listed(fabio)]).toEqual([true, null]);
    const all = '{ invitations(state: OPEN, first: 100) { edges { node { state } } } }';
    const states = (await members.ask(all, {}, ada)).data.invitations.edges.map(
      ({ node }: { node: { state: string } }) => node.state,
    );
    expect(new Set(states)).toEqual(new Set(['OPEN']));
    expect((await members.ask(all, {}, fabio)).data.invitations).toBeNull();
  });
});
