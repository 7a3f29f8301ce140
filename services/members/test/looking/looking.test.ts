import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ServiceUnderTest, TestActor } from '@millepiani/testing/service-under-test';
import { everyScope } from '../../src/identity/roles.ts';
import { aWorld, type World } from '../bad-input/world.ts';
import { mutation, type Payload } from '../given.ts';
import { startMembersUnderTest } from '../members-under-test.ts';
import { fabio } from '../tax-given.ts';
import { fieldsOf } from './guarded.ts';

// Asked of the service itself: the gateway would not let such questions through, and is not all that stands before somebody's data.

let members: ServiceUnderTest;
let world: World;
let second: TestActor;
let taxProfileId: string;
beforeAll(async () => {
  members = await startMembersUnderTest({ ADMISSION: 'by-administrator' });
  world = await aWorld(members);
  second = inWorld('second');
  const said = await mutation(
    members,
    'setTaxProfile',
    'taxProfile { id }',
  )({ agentId: second.id, validFrom: '2026-01-01', profile: fabio }, second);
  expect(said.userErrors).toEqual([]);
  taxProfileId = said.taxProfile.id;
}, 60_000);
afterAll(() => members.close());

function inWorld(name: string): TestActor {
  const person = world.people[name];
  if (!person) throw new RangeError(`${name} is not in this world.`);
  return person;
}
const by = (id: string, ...scopes: readonly string[]): TestActor => ({ id, scopes });

async function entity(type: string, id: string, selection: string, actor?: TestActor): Promise<Payload | null> {
  const query = `query ($of: [_Any!]!) { _entities(representations: $of) { ... on ${type} { ${selection} } } }`;
  return (await members.ask(query, { of: [{ __typename: type, id }] }, actor)).data._entities[0];
}

const personFields = fieldsOf('Person');
const guarded = personFields.filter(({ scopes }) => scopes.length > 0);
const selection = guarded.map((field) => field.selection).join(' ');
const shownOf = (person: Payload | null) =>
  guarded.filter(({ name }) => person?.[name] != null).map(({ name }) => name);

/** What has no value in this world, whoever looks. */
const empty = ['bio', 'emailVerifiedAt', 'erasure', 'place'];

describe('what is shown of a person', () => {
  it('is public where no scope is asked for: a name, and what organizations they own', () => {
    const free = personFields.filter(({ scopes }) => scopes.length === 0).map(({ name }) => name);
    expect(free.toSorted()).toEqual(['erasedAt', 'id', 'name', 'organizations', 'registeredAt']);
    expect(guarded.length).toBeGreaterThan(20);
  });

  it('is nothing else by a token without a scope, not to the person, nor by what OpenID Connect asks for', async () => {
    for (const scopes of [[], ['openid', 'profile', 'email'], ['ledger:read', 'projects:read', 'notifications:read']])
      expect(shownOf(await entity('Person', second.id, selection, by(second.id, ...scopes)))).toEqual([]);
  });

  it('is to the person, by each scope alone, just what the schema says that it opens', async () => {
    for (const scope of everyScope) {
      const person = await entity('Person', second.id, selection, by(second.id, scope));
      const opened = guarded.filter(({ name, scopes }) => scopes.includes(scope) && !empty.includes(name));
      expect({ scope, shown: shownOf(person) }).toEqual({
        scope,
        shown: opened.map(({ name }) => name),
      });
    }
  });

  const ofCommunity = ['freeBusy', 'isMember', 'languages', 'links', 'profileVersion', 'relationships', 'skills'];
  it('is to another member what they say of themselves, can do and have free; to who only applied a name', async () => {
    const { id } = inWorld('hana');
    const seen = async (actor?: TestActor) => shownOf(await entity('Person', second.id, selection, actor)).toSorted();
    expect(await seen(by(id, 'members:read'))).toEqual([...ofCommunity, 'trackRecord', 'trainingRecords']);
    for (const scope of ['members:join', 'account:write', 'taxes:read', 'openid'])
      expect(await seen(by(id, scope))).toEqual([]);
    expect(await seen(inWorld('applied'))).toEqual([]);
    expect(await seen()).toEqual([]);
  });

  it.each(['suspended', 'left', 'registered', 'applied', 'refused'])(
    'is of who is %s the name to members',
    async (state) => {
      const who = inWorld(state);
      const seen = await entity('Person', who.id, `name ${selection}`, by(second.id, 'members:read'));
      expect(seen?.name).toEqual(expect.any(String));
      expect([shownOf(seen).toSorted(), seen?.isMember]).toEqual([['isMember', 'relationships'], false]);
    },
  );
});

describe('what belongs to a person, asked for by its id', () => {
  const things = [
    ['TaxProfile', () => taxProfileId, ['taxes:read'], []],
    ['AvailabilityOffer', () => world.known.offer, ['members:read'], []],
    ['SkillClaim', () => world.known.claim, ['members:read'], ['members:read']],
    ['Endorsement', () => world.known.endorsement, ['members:read'], ['members:read']],
    ['TrainingRecord', () => world.known.confirmed, ['members:read'], ['members:read']],
    ['TrainingRecord', () => world.known.record, ['members:read'], []],
    ['AgentRelationship', () => world.known.relationship, ['members:read'], ['members:read']],
    ['Session', () => world.known.session, ['account:read'], []],
    ['Consent', () => world.known.consent, ['account:read'], []],
    ['Organization', () => world.known.proposed, ['members:read'], []],
  ] as const;

  it.each(things)('%s: shown to the person with a token for it, and to others by theirs', async (...thing) => {
    const [type, idOf, own, others] = thing;
    const id = idOf() ?? '';
    const isSeen = async (actor?: TestActor) => (await entity(type, id, 'id', actor)) !== null;
    expect([await isSeen(by(second.id, ...own)), await isSeen(by(second.id))]).toEqual([true, false]);
    expect(await isSeen(by(second.id, 'openid', 'ledger:read', 'projects:write', 'notifications:read'))).toBe(false);
    const other = inWorld('hana').id;
    expect(await isSeen(by(other, ...everyScope.filter((scope) => scope !== 'members:administer')))).toBe(
      others.length > 0,
    );
    expect([await isSeen(by(other, 'openid')), await isSeen()]).toEqual([false, false]);
  });

  it('an invitation is shown to who made it, and its code with a token that may invite', async () => {
    const { id: inviter } = inWorld('fabio');
    const invitation = world.known.open ?? '';
    const seen = (...scopes: readonly string[]) =>
      entity('Invitation', invitation, 'email code', by(inviter, ...scopes));
    expect(await seen('account:write', 'openid')).toBeNull();
    expect(await seen('members:read')).toMatchObject({ email: 'waits@example.org', code: null });
    expect(await seen('members:write')).toMatchObject({ code: world.known.openCode });
  });
});

describe('lists of the community', () => {
  it('are for members, by a token for the community', async () => {
    const lists = '{ persons { edges { cursor } } directory(filter: {}) { edges { cursor } } }';
    const seen = async (actor?: TestActor) => {
      const { data } = await members.ask(lists, {}, actor);
      return [data.persons !== null, data.directory !== null];
    };
    expect(await seen(by(second.id, 'members:read'))).toEqual([true, true]);
    for (const actor of [inWorld('applied'), by(second.id, 'openid'), by(second.id, 'account:write'), undefined])
      expect(await seen(actor)).toEqual([false, false]);
  });
});
