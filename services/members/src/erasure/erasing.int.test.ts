import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { forget } from '@millepiani/erasure/forgetting';
import { betweenPassesMs } from '@millepiani/erasure/passes';
import { type Actor, actorOf } from '@millepiani/kernel/actor';
import type { PersonId } from '@millepiani/kernel/id';
import { plusMs } from '@millepiani/kernel/instant';
import { newId } from '@millepiani/kernel/new-id';
import type { Result } from '@millepiani/kernel/result';
import { erasePersonal } from '@millepiani/spine/erase-personal';
import type { OutboxEvent } from '@millepiani/spine/event';
import { freshDatabase } from '@millepiani/testing/databases';
import { aText, at, inHours } from '../../test/holds-given.ts';
import { BadFixture, type OpenMembers, openMembers } from '../../test/members-in-process.ts';
import { offerAvailability } from '../availability/availability.commands.ts';
import { confirmHold, placeHold } from '../holds/holds.commands.ts';
import { claimAdministration, signUp } from '../identity/identity.commands.ts';
import { grantRole } from '../identity/roles.commands.ts';
import type { Members } from '../members.ts';
import { proposeOwners, registerOrganization } from '../organizations/organizations.commands.ts';
import { inviteToOrganization } from '../relationships/relationships.commands.ts';
import { beginErasure } from './begin-erasure.commands.ts';
import { dueErasures } from './erase-account.worker.ts';
import { cancelErasure, eraseAccount } from './erasing.commands.ts';
import { forgetting } from './forgetting.commands.ts';

const database = freshDatabase('members_erasing');
const password = 'correct horse battery';
const day = 86_400_000;
let now = at;
let service: OpenMembers;
let members: Members;
beforeAll(async () => {
  service = await openMembers(database.uri, () => now);
  const events = service.connection.getClient().db().collection<OutboxEvent>('outbox');
  members = {
    ...service.members,
    eraseEvents: async (partition) => void (await erasePersonal(events, partition)),
  };
});
beforeEach(() => {
  now = at;
  service.hinted.length = 0;
});
afterAll(async () => {
  await service.close();
  await database.drop();
});

const callOf = <I extends object>(actor: Actor, mutation: string, input: I) => ({
  ...{ actor, mutation, caller: '192.0.2.1' },
  input: { idempotencyKey: newId('evt'), ...input },
});
const asMember = (personId: PersonId, scope = 'account:write members:write') => actorOf({ sub: personId, scope });
function must<T>(result: Result<T, ConstructorParameters<typeof BadFixture>[0]>): T {
  if (!result.ok) throw new BadFixture(result.error);
  return result.value;
}
const codes = (result: Result<unknown, ConstructorParameters<typeof BadFixture>[0]>) =>
  result.ok ? [] : result.error.map(({ code }) => code);

async function somebody(name = 'Zelinda'): Promise<PersonId> {
  const email = `${newId('evt')}@c.example`;
  const { personId } = must(await signUp(members, callOf(actorOf({ scope: '' }), 'signUp', { name, email, password })));
  if (!personId) throw new TypeError('Nobody is there.');
  return personId;
}
const ask = (personId: PersonId) => eraseAccount(members, callOf(asMember(personId), 'eraseAccount', { password }));
/** Asks, lets the time to think pass, and erases: the account and all parts. */
async function erased(personId: PersonId): Promise<void> {
  must(await ask(personId));
  now = plusMs(now, 14 * day);
  expect(await beginErasure(members, personId)).toBe(true);
  expect(await forget(forgetting(members), personId)).toBe(true);
}
const rows = (name: string, filter: object) => service.connection.collection(name).find(filter).toArray();
const offer = async (personId: PersonId, hours: string) =>
  must(
    await offerAvailability(
      members,
      callOf(asMember(personId), 'offerAvailability', {
        start: inHours(0),
        end: inHours(10),
        hours,
        firmness: 'FIRM' as const,
      }),
    ),
  );
const place = async (personId: PersonId, minutes: number) =>
  must(await service.react((transaction) => placeHold(members, transaction, aText({ personId, minutes })))).holdId;
const register = async (owner: PersonId) =>
  must(
    await registerOrganization(
      members,
      callOf(asMember(owner), 'registerOrganization', {
        ...{ name: 'Studio Aurora', country: 'IT', owners: [{ personId: owner, share: '100%' }] },
      }),
    ),
  ).organizationId;

describe('time that was promised', () => {
  it('given it was confirmed and is not over, then nobody is erased, and once it is over they are', async () => {
    const her = await somebody();
    await offer(her, '5');
    const holdId = await place(her, 300);
    must(await service.react((transaction) => confirmHold(members, transaction, { holdId })));
    expect(codes(await ask(her))).toEqual(['OPEN_COMMITMENT']);
    now = inHours(11);
    await erased(her);
    expect(await rows('capacity_holds', { personId: her })).toMatchObject([{ state: 'CONFIRMED' }]);
  });

  it('given it was held and not confirmed, then it is released, and the commission is told', async () => {
    const her = await somebody();
    await offer(her, '5');
    const holdId = await place(her, 300);
    await erased(her);
    expect(await rows('capacity_holds', { personId: her })).toMatchObject([
      { state: 'RELEASED', reason: 'AVAILABILITY_WITHDRAWN' },
    ]);
    const told = await rows('outbox', { subject: holdId });
    expect(told.map(({ type }) => type).at(-1)).toBe('millepiani.members.hold.released.v1');
    expect(await rows('availability_offers', { personId: her })).toEqual([]);
  });

  it('given somebody asks for the time of who was erased, then it is refused, as of who is no member', async () => {
    const her = await somebody();
    await offer(her, '5');
    await erased(her);
    const text = aText({ personId: her, from: plusMs(now, 1_000), to: plusMs(now, day), expiresAt: plusMs(now, day) });
    const placed = must(await service.react((transaction) => placeHold(members, transaction, text)));
    expect(placed.refusal).toBe('PERSON_NOT_FOUND');
  });
});

describe('what somebody is to take part in', () => {
  it('is declined, be it an invitation or a part of an organization that is proposed', async () => {
    const [her, bruno] = [await somebody(), await somebody('Bruno')];
    const organizationId = await register(bruno);
    const owners = [
      { personId: bruno, share: '50%' },
      { personId: her, share: '50%' },
    ];
    must(
      await proposeOwners(
        members,
        callOf(asMember(bruno), 'proposeOwners', { organizationId, expectedVersion: 2, owners }),
      ),
    );
    const invitation = { organizationId, personId: her, kind: 'GUEST' as const, from: '2026-01-01' };
    must(await inviteToOrganization(members, callOf(asMember(bruno), 'inviteToOrganization', invitation)));
    await erased(her);
    expect(await rows('agent_relationships', { personId: her })).toMatchObject([{ state: 'DECLINED' }]);
    const [organization] = await rows('organizations', { _id: organizationId as never });
    expect(organization).toMatchObject({ state: 'registered', parties: [bruno] });
    expect(organization?.proposal).toBeUndefined();
    const told = (await rows('outbox', { subject: organizationId })).map(({ type, aggregateversion }) => [
      Number(aggregateversion),
      String(type).replace('millepiani.members.organization.', ''),
    ]);
    expect(told.toSorted(([a], [b]) => Number(a) - Number(b)).at(-1)).toEqual([4, 'owners-declined.v1']);
  });
});

describe('at the same time', () => {
  it('of two last administrators one stays', async () => {
    const [ada, bruno] = [await somebody('Ada'), await somebody('Bruno')];
    const setupToken = members.setupToken;
    must(await claimAdministration(members, callOf(asMember(ada), 'claimAdministration', { setupToken })));
    const admin = asMember(ada, 'members:administer');
    must(await grantRole(members, callOf(admin, 'grantRole', { personId: bruno, role: 'ADMINISTRATOR' as const })));
    for (const one of [ada, bruno]) must(await ask(one));
    now = plusMs(now, 14 * day);
    const done = await Promise.all([beginErasure(members, ada), beginErasure(members, bruno)]);
    expect(done.toSorted()).toEqual([false, true]);
    const [stays] = await rows('accounts', { roles: 'ADMINISTRATOR' });
    const [blocked] = await rows('erasures', { _id: stays?._id });
    expect(blocked).toMatchObject({ state: 'ASKED', blockedBy: ['LAST_ADMINISTRATOR'] });
  });

  it('somebody is erased once, however many workers are at it', async () => {
    const her = await somebody();
    must(await ask(her));
    now = plusMs(now, 14 * day);
    const done = await Promise.all(Array.from({ length: 4 }, () => beginErasure(members, her)));
    expect(done.filter(Boolean)).toHaveLength(1);
    await Promise.all(Array.from({ length: 3 }, () => forget(forgetting(members), her)));
    const told = await rows('outbox', { partitionkey: her, type: 'millepiani.members.member.erased.v1' });
    expect(told).toHaveLength(1);
  });

  it('it is called off, or done: never both', async () => {
    const her = await somebody();
    must(await ask(her));
    now = plusMs(now, 14 * day);
    const [done, cancelled] = await Promise.all([
      beginErasure(members, her),
      cancelErasure(members, callOf(asMember(her), 'cancelErasure', {})),
    ]);
    expect(done).toBe(!cancelled.ok);
    const [account] = await rows('accounts', { _id: her as never });
    expect(account === undefined).toBe(done);
  });
});

describe('the job', () => {
  it('finds what is due within a minute, by an index, and not what is called off or done', async () => {
    const [her, bruno] = [await somebody(), await somebody('Bruno')];
    for (const one of [her, bruno]) must(await ask(one));
    must(await cancelErasure(members, callOf(asMember(bruno), 'cancelErasure', {})));
    const due = async () =>
      (await dueErasures(members)).map(({ payload }) => (payload as { personId: PersonId }).personId);
    now = plusMs(now, 14 * day - 61_000);
    expect(await due()).not.toContain(her);
    now = plusMs(now, 2_000);
    expect(await due()).toContain(her);
    expect(await due()).not.toContain(bruno);
    now = plusMs(now, 60_000);
    await beginErasure(members, her);
    expect(await due()).not.toContain(her);
    const query = { state: 'ASKED', dueAt: { $lte: now } };
    const { queryPlanner } = await service.connection.collection('erasures').find(query).explain('queryPlanner');
    expect(JSON.stringify(queryPlanner.winningPlan)).toContain('IXSCAN');
  });

  it('comes before its time in vain', async () => {
    const her = await somebody();
    must(await ask(her));
    expect(await beginErasure(members, her)).toBe(false);
    expect(await beginErasure(members, newId('per'))).toBe(false);
    expect(await rows('accounts', { _id: her as never })).toHaveLength(1);
  });

  it('takes with its second pass what came of a token that was good still', async () => {
    const her = await somebody();
    await erased(her);
    const inAnHour = {
      start: plusMs(now, 3_600_000),
      end: plusMs(now, 7_200_000),
      hours: '1',
      firmness: 'FIRM' as const,
    };
    must(await offerAvailability(members, callOf(asMember(her), 'offerAvailability', inAnHour)));
    expect(await rows('availability_offers', { personId: her })).toHaveLength(1);
    now = plusMs(now, betweenPassesMs);
    expect(await forget(forgetting(members), her)).toBe(true);
    expect(await rows('availability_offers', { personId: her })).toEqual([]);
    expect(await forget(forgetting(members), her)).toBe(false);
  });
});
