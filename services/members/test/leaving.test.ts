import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@millepiani/kernel/new-id';
import { freshDatabase } from '@millepiani/testing/databases';
import type { ServiceUnderTest, TestActor } from '@millepiani/testing/service-under-test';
import { confirmHold, placeHold } from '../src/holds/holds.commands.ts';
import { eventsOf, faults, mutation, nextKey, registerAlone } from './given.ts';
import { aText } from './holds-given.ts';
import { type OpenMembers, openMembers } from './members-in-process.ts';
import { startMembersUnderTest } from './members-under-test.ts';
import { membershipsOf } from './membership-given.ts';

const database = freshDatabase('members_leaving');
let members: ServiceUnderTest;
let inside: OpenMembers;
let of: ReturnType<typeof membershipsOf>;
type Somebody = Awaited<ReturnType<ReturnType<typeof membershipsOf>['founder']>>;
let ada: Somebody;
beforeAll(async () => {
  inside = await openMembers(database.uri);
  members = await startMembersUnderTest({ MONGODB_URI: database.uri, JOBS_RECONCILE_EVERY: '1h' });
  of = membershipsOf(members);
  ada = await of.founder('Ada');
});
afterAll(async () => {
  await members.close();
  await inside.close();
  await database.drop();
});

const inDays = (days: number) => new Date(Date.now() + days * 86_400_000);
const newcomer = async (name: string): Promise<Somebody> => of.entered(await of.signUp(name));
const leave = (person: TestActor, input: object = {}) =>
  of.say('leaveCommunity')({ expectedVersion: 1, ...input }, person);

/** Holds four hours of somebody's for a commission, the day after tomorrow. */
async function held(person: TestActor, { isConfirmed }: { readonly isConfirmed: boolean }) {
  const [start, end] = [inDays(2), inDays(2.5)];
  const window = { start: start.toISOString(), end: end.toISOString(), hours: '12', firmness: 'FIRM' };
  await mutation(members, 'offerAvailability', 'offer { id }')(window, person);
  return hold(person, { from: start, to: end, isConfirmed });
}
async function hold(
  person: TestActor,
  { from, to, isConfirmed }: { readonly from: Date; readonly to: Date; readonly isConfirmed: boolean },
) {
  const text = aText({ personId: person.id, from, to, minutes: 240, expiresAt: inDays(1) });
  const placed = await inside.react((transaction) => placeHold(inside.members, transaction, text));
  if (isConfirmed) await inside.react((transaction) => confirmHold(inside.members, transaction, text));
  return { ...text, refusal: placed.ok ? placed.value.refusal : 'failed' };
}
const toldOf = async (holdId: string) =>
  (await eventsOf(members, holdId)).map(({ type, data }) => [String(type).slice(19, -3), data.reason]);

describe('what is held of who is suspended', () => {
  it('is released where it is not confirmed, and stays where it is; nothing more is held of them', async () => {
    const ivo = await newcomer('Ivo');
    const waiting = await held(ivo, { isConfirmed: false });
    const sure = await hold(ivo, { ...waiting, isConfirmed: true });
    await of.on('suspendMember')(ivo, ada, { reason: 'The fee is due.' });
    expect(await toldOf(waiting.holdId)).toEqual([
      ['hold.placed', undefined],
      ['hold.released', 'AVAILABILITY_WITHDRAWN'],
    ]);
    expect(await toldOf(sure.holdId)).toEqual([
      ['hold.placed', undefined],
      ['hold.confirmed', undefined],
    ]);
    expect((await hold(ivo, { ...waiting, isConfirmed: false })).refusal).toBe('PERSON_NOT_FOUND');
    await of.on('reinstateMember')(ivo, ada);
    expect((await hold(ivo, { ...waiting, isConfirmed: false })).refusal).toBeNull();
  });

  it('is given up where the membership is ended', async () => {
    const ivo = await newcomer('Ivo');
    const sure = await held(ivo, { isConfirmed: true });
    await of.on('suspendMember')(ivo, ada, { reason: 'The fee is due.' });
    const { person } = await of.on('endMembership')(ivo, ada, { reason: 'It was never paid.' });
    expect(person.membership).toMatchObject({
      state: 'LEFT',
      reason: 'It was never paid.',
      decidedBy: { name: 'Ada' },
    });
    expect((await toldOf(sure.holdId)).at(-1)).toEqual(['hold.released', 'WITHDRAWN']);
  });

  it('placed at the same time is released, or refused', async () => {
    for (let round = 0; round < 5; round += 1) {
      const ivo = await newcomer('Ivo');
      const { from, to } = await held(ivo, { isConfirmed: false });
      const [raced] = await Promise.all([
        hold(ivo, { from, to, isConfirmed: false }),
        of.on('suspendMember')(ivo, ada, { reason: 'For a while.' }),
      ]);
      const left = await members.database((db) =>
        db.collection('capacity_holds').countDocuments({ personId: ivo.id, state: 'HELD' }),
      );
      expect([left, raced.refusal === null || raced.refusal === 'PERSON_NOT_FOUND']).toEqual([0, true]);
    }
  });
});

describe('who leaves', () => {
  it('takes part in nothing any more, and all of it is told in one transaction', async () => {
    const [hugo, ivo] = [await newcomer('Hugo'), await newcomer('Ivo')];
    const organizationId = await registerAlone(members, hugo, 'Officina Blu');
    const invite = (kind: string, more = {}) =>
      mutation(
        members,
        'inviteToOrganization',
        'relationship { id }',
      )({ organizationId, personId: ivo.id, kind, from: '2026-01-01', ...more }, hugo);
    const { relationship: guest } = await invite('GUEST', { grants: ['LEDGER'] });
    await mutation(members, 'confirmRelationship', 'relationship { id }')({ relationshipId: guest.id }, ivo);
    const other = await registerAlone(members, hugo, 'Officina Rossa');
    const { relationship: offer } = await invite('INTERN', { organizationId: other });
    const waiting = await held(ivo, { isConfirmed: false });
    expect((await leave(ivo)).userErrors).toEqual([]);
    const typesOf = async (id: string) => (await eventsOf(members, id)).map(({ type }) => String(type).slice(19, -3));
    expect((await typesOf(guest.id)).at(-1)).toBe('relationship.ended');
    expect(await typesOf(offer.id)).toEqual(['relationship.invited', 'relationship.declined']);
    const ends = [
      (await eventsOf(members, guest.id)).at(-1),
      (await eventsOf(members, offer.id)).at(-1),
      (await eventsOf(members, waiting.holdId)).at(-1),
      (await eventsOf(members, `${ivo.id}#membership`)).at(-1),
    ];
    expect(new Set(ends.map((event) => event?.time.toISOString())).size).toBe(1);
    expect((await leave(ivo, { expectedVersion: 9 })).userErrors).toEqual([]);
  });

  it('hands over what they own first, and declines what they are to own', async () => {
    const [hugo, ivo] = [await newcomer('Hugo'), await newcomer('Ivo')];
    const organizationId = await registerAlone(members, ivo, 'Bottega');
    const refused = await leave(ivo);
    expect(faults(refused)).toEqual(['OWNS_ORGANIZATION input']);
    expect(await of.told(ivo)).toEqual(['1 member.admitted']);
    const on = { organizationId, expectedVersion: 2 };
    const toHugo = { ...on, owners: [{ personId: hugo.id, share: '100%' }] };
    const { organization } = await mutation(members, 'proposeOwners', 'organization { version }')(toHugo, ivo);
    expect(faults(await leave(hugo))).toEqual(['OWNS_ORGANIZATION input']);
    const confirm = mutation(members, 'confirmOwners', 'organization { owners { person { name } } }');
    const given = await confirm({ organizationId, expectedVersion: organization.version }, hugo);
    expect(given.organization.owners).toEqual([{ person: { name: 'Hugo' } }]);
    expect((await leave(ivo)).userErrors).toEqual([]);
    // Nobody is made an owner who is not there.
    const back = { organizationId, expectedVersion: 5, owners: [{ personId: ivo.id, share: '100%' }] };
    expect(faults(await mutation(members, 'proposeOwners', 'organization { id }')(back, hugo))).toEqual([
      'OWNER_NOT_FOUND input.owners.0.personId',
    ]);
  });

  it('and is proposed as an owner at the same time is one of both', async () => {
    for (let round = 0; round < 5; round += 1) {
      const [hugo, ivo] = [await newcomer('Hugo'), await newcomer('Ivo')];
      const organizationId = await registerAlone(members, hugo, 'Bottega');
      const owners = [hugo, ivo].map(({ id }) => ({ personId: id, share: '50%' }));
      const [proposed, left] = await Promise.all([
        mutation(members, 'proposeOwners', 'organization { id }')({ organizationId, expectedVersion: 2, owners }, hugo),
        leave(ivo),
      ]);
      expect([...faults(proposed), ...faults(left)]).toHaveLength(1);
    }
  });

  it('gives up work that is confirmed where they say so, and otherwise stays', async () => {
    const ivo = await newcomer('Ivo');
    const sure = await held(ivo, { isConfirmed: true });
    expect(faults(await leave(ivo))).toEqual(['WORK_IN_HAND input.givesUpWork']);
    expect((await toldOf(sure.holdId)).at(-1)?.[0]).toBe('hold.confirmed');
    expect((await leave(ivo, { givesUpWork: true })).userErrors).toEqual([]);
    expect((await toldOf(sure.holdId)).at(-1)).toEqual(['hold.released', 'WITHDRAWN']);
  });

  it('is not the last who administers the community, and of two at once one stays', async () => {
    expect(faults(await leave(ada))).toEqual(['LAST_ADMINISTRATOR input']);
    const bruno = await newcomer('Bruno');
    const roles = (person: TestActor) =>
      members.database(async (db) => {
        const accounts = db.collection<{ _id: string; roles: string[] }>('accounts');
        return (await accounts.findOne({ _id: person.id }))?.roles;
      });
    await mutation(members, 'grantRole', 'person { id }')({ personId: bruno.id, role: 'ADMINISTRATOR' }, ada);
    const administrator = await of.entered(bruno);
    const answers = await Promise.all([leave(ada), leave(administrator)]);
    const gone = answers[0]?.userErrors.length === 0 ? ada : administrator;
    expect(answers.flatMap((answer) => faults(answer))).toEqual(['LAST_ADMINISTRATOR input']);
    expect(await roles(gone)).toEqual([]);
    const account = await eventsOf(members, `${gone.id}#account`);
    expect(account.at(-1)).toMatchObject({
      type: 'millepiani.members.account.role-revoked.v1',
      data: { personId: gone.id, role: 'ADMINISTRATOR' },
    });
    ada = gone === ada ? administrator : ada;
  });
});

describe('administrators', () => {
  it('who suspend each other at the same time are not both suspended', async () => {
    for (let round = 0; round < 3; round += 1) {
      const bruno = await newcomer('Bruno');
      await mutation(members, 'grantRole', 'person { id }')({ personId: bruno.id, role: 'ADMINISTRATOR' }, ada);
      const other = await of.entered(bruno);
      const suspend = of.say('suspendMember');
      const versionOf = async (person: TestActor) => (await of.standing(person, ada)).version;
      const answers = await Promise.all([
        suspend({ personId: other.id, expectedVersion: await versionOf(other), reason: 'One.' }, ada),
        suspend({ personId: ada.id, expectedVersion: await versionOf(ada), reason: 'Two.' }, other),
      ]);
      expect(answers.flatMap((answer) => faults(answer))).toEqual(['FORBIDDEN input']);
      if (answers[1]?.userErrors.length === 0) {
        await of.on('reinstateMember')(ada, other);
        ada = await of.entered(ada);
      }
      const stands = await of.standing(other, ada);
      if (stands.state === 'ACTIVE') await of.on('suspendMember')(other, ada, { reason: 'Three.' });
    }
  });

  it('who are suspended decide nothing, though their token is good still', async () => {
    const [bruno, ivo] = [await newcomer('Bruno'), await newcomer('Ivo')];
    await mutation(members, 'grantRole', 'person { id }')({ personId: bruno.id, role: 'ADMINISTRATOR' }, ada);
    const before = await of.entered(bruno);
    await of.on('suspendMember')(before, ada, { reason: 'For a while.' });
    const input = { personId: ivo.id, expectedVersion: 1, reason: 'Revenge.' };
    expect(faults(await of.say('suspendMember')(input, before))).toEqual(['FORBIDDEN input']);
    const role = { personId: ivo.id, role: 'ADMINISTRATOR' };
    expect(faults(await mutation(members, 'grantRole', 'person { id }')(role, before))).toEqual(['FORBIDDEN input']);
    const invite = mutation(members, 'inviteMember', 'invitation { id }');
    expect(faults(await invite({ email: `${nextKey()}@example.org` }, before))).toEqual(['FORBIDDEN input']);
    expect((await of.standing(ivo, ada)).state).toBe('ACTIVE');
  });

  it('give no role to who is no member', async () => {
    const ivo = await newcomer('Ivo');
    await leave(ivo);
    const role = { personId: ivo.id, role: 'BOOKKEEPER' };
    expect(faults(await mutation(members, 'grantRole', 'person { id }')(role, ada))).toEqual([
      'NOT_A_MEMBER input.personId',
    ]);
    const relationship = { organizationId: newId('org'), personId: ivo.id, kind: 'GUEST', from: '2026-01-01' };
    const hugo = await newcomer('Hugo');
    const organizationId = await registerAlone(members, hugo, 'Bottega');
    const invite = mutation(members, 'inviteToOrganization', 'relationship { id }');
    expect(faults(await invite({ ...relationship, organizationId }, hugo))).toEqual([
      'PERSON_NOT_FOUND input.personId',
    ]);
  });
});
