import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { guestGrants } from '@millepiani/speakers/guest-grant';
import type { ServiceUnderTest, TestActor } from '@millepiani/testing/service-under-test';
import { eventsOf, faults, mutation, newcomer, registerAlone } from './given.ts';
import { startMembersUnderTest } from './members-under-test.ts';
import { aurora as auroraFacts } from './tax-given.ts';

let members: ServiceUnderTest;
let ada: TestActor;
let marta: TestActor;
let carla: TestActor;
let organizationId: string;
let taxProfileId: string;
let proposedAlliance: string;
let invitedRelationship: string;
beforeAll(async () => {
  members = await startMembersUnderTest({ JOBS_RECONCILE_EVERY: '1h' });
  [ada, marta, carla] = [
    await newcomer(members, 'Ada'),
    await newcomer(members, 'Marta'),
    await newcomer(members, 'Carla'),
  ];
  organizationId = await registerAlone(members, ada, 'Studio Aurora');
  const hugo = await newcomer(members, 'Hugo');
  const officina = await registerAlone(members, hugo, 'Officina Blu');
  const taxes = { agentId: organizationId, validFrom: '2026-01-01', profile: auroraFacts };
  taxProfileId = (await mutation(members, 'setTaxProfile', 'taxProfile { id }')(taxes, ada)).taxProfile.id;
  const alliance = {
    ...{ organizationId, partnerIds: [officina], name: 'Aurora with Officina' },
    mandate: { kind: 'WITHOUT_REPRESENTATION' },
  };
  proposedAlliance = (await mutation(members, 'proposeAlliance', 'alliance { id }')(alliance, ada)).alliance.id;
  invitedRelationship = (await invite(await newcomer(members, 'Elisa'), { kind: 'INTERN' })).relationship.id;
});
afterAll(() => members.close());

const relationship = 'relationship { id state version kind grants }';
const invite = (person: TestActor, change: object = {}) =>
  mutation(
    members,
    'inviteToOrganization',
    relationship,
  )({ organizationId, personId: person.id, kind: 'GUEST', from: '2026-01-01', ...change }, ada);
const confirm = (relationshipId: string, person: TestActor) =>
  mutation(members, 'confirmRelationship', relationship)({ relationshipId }, person);
const grant = (input: object, by: TestActor = ada) => mutation(members, 'grantToGuest', relationship)(input, by);
/** Somebody who is a guest, with what was granted. */
async function guest(...grants: readonly string[]) {
  const person = await newcomer(members, 'Guest');
  const { relationship: offered } = await invite(person, { grants });
  const { relationship: begun } = await confirm(offered.id, person);
  return { person, relationshipId: begun.id, version: begun.version };
}

const entity = async (type: string, id: string, selection: string, reader: TestActor) => {
  const query = `query ($of: [_Any!]!) { _entities(representations: $of) { ... on ${type} { ${selection} } } }`;
  return (await members.ask(query, { of: [{ __typename: type, id }] }, reader)).data._entities[0];
};
const ofOrganization = (selection: string, reader: TestActor) =>
  entity('Organization', organizationId, selection, reader);
const ids = (page: { edges: { node: { id: string } }[] }) => page.edges.map(({ node }) => node.id);

/** Every field of this service that a grant opens, and whether the reader sees it. */
const opened: readonly (readonly [grant: string, field: string, isSeen: (reader: TestActor) => Promise<boolean>])[] = [
  [
    'TAX_PROFILE',
    'Organization.taxProfile',
    async (reader) => (await ofOrganization('taxProfile { iban }', reader)).taxProfile !== null,
  ],
  [
    'TAX_PROFILE',
    'Organization.taxProfiles',
    async (reader) =>
      (await ofOrganization('taxProfiles { edges { node { vatNumber } } }', reader)).taxProfiles !== null,
  ],
  ['TAX_PROFILE', 'TaxProfile', async (reader) => (await entity('TaxProfile', taxProfileId, 'name', reader)) !== null],
  [
    'RELATIONSHIPS',
    'Organization.relationships',
    async (reader) =>
      ids((await ofOrganization('relationships(first: 100) { edges { node { id } } }', reader)).relationships).includes(
        invitedRelationship,
      ),
  ],
  [
    'RELATIONSHIPS',
    'AgentRelationship',
    async (reader) => (await entity('AgentRelationship', invitedRelationship, 'state', reader)) !== null,
  ],
  [
    'ALLIANCES',
    'Organization.alliances',
    async (reader) =>
      ids((await ofOrganization('alliances(first: 100) { edges { node { id } } }', reader)).alliances).includes(
        proposedAlliance,
      ),
  ],
  ['ALLIANCES', 'Alliance', async (reader) => (await entity('Alliance', proposedAlliance, 'state', reader)) !== null],
];
const seenBy = async (reader: TestActor): Promise<readonly string[]> => {
  const seen: string[] = [];
  for (const [, field, isSeen] of opened) if (await isSeen(reader)) seen.push(field);
  return seen;
};
const openedBy = (grants: readonly string[]) =>
  opened.filter(([one]) => grants.includes(one)).map(([, field]) => field);

describe('a guest sees', () => {
  it('nothing more than others without a grant, nor with an offer, and owners see all of it', async () => {
    const [without, offered] = [await guest(), await newcomer(members, 'Offered')];
    await invite(offered, { grants: ['TAX_PROFILE', 'RELATIONSHIPS', 'ALLIANCES'] });
    expect([await seenBy(carla), await seenBy(without.person), await seenBy(offered)]).toEqual([[], [], []]);
    expect(await seenBy(ada)).toEqual(opened.map(([, field]) => field));
  });

  it.each(guestGrants.map((one) => [one]))('by %s what it opens, and nothing else', async (one) => {
    const { person } = await guest(one);
    expect(await seenBy(person)).toEqual(openedBy([one]));
  });

  it('by all of them all, and nothing from the moment on at which they are taken back, or it ends', async () => {
    const { person, relationshipId, version } = await guest(...guestGrants);
    expect(await seenBy(person)).toEqual(openedBy(guestGrants));
    const less = await grant({ relationshipId, expectedVersion: version, grants: ['ALLIANCES'] });
    expect(await seenBy(person)).toEqual(openedBy(['ALLIANCES']));
    await grant({ relationshipId, expectedVersion: less.relationship.version, grants: [] });
    expect(await seenBy(person)).toEqual([]);
    const again = await guest(...guestGrants);
    await mutation(members, 'endRelationship', relationship)({ relationshipId: again.relationshipId }, ada);
    expect(await seenBy(again.person)).toEqual([]);
  });

  it('nothing before its first day', async () => {
    const person = await newcomer(members, 'Later');
    const { relationship: offered } = await invite(person, { from: '2999-01-01', grants: [...guestGrants] });
    await confirm(offered.id, person);
    expect(await seenBy(person)).toEqual([]);
  });

  it('and does nothing: what may be seen is not theirs to say', async () => {
    const { person, relationshipId, version } = await guest(...guestGrants);
    const taxes = { agentId: organizationId, validFrom: '2026-06-01', profile: auroraFacts };
    expect(faults(await mutation(members, 'setTaxProfile', 'taxProfile { id }')(taxes, person))).toEqual([
      'FORBIDDEN input.agentId',
    ]);
    const end = mutation(members, 'declineRelationship', relationship);
    // The command knows of no guest: to it what only owners may see is not there.
    expect(faults(await end({ relationshipId: invitedRelationship }, person))).toEqual([
      'RELATIONSHIP_NOT_FOUND input.relationshipId',
    ]);
    const agree = mutation(members, 'declineAlliance', 'alliance { id }');
    expect(faults(await agree({ allianceId: proposedAlliance, organizationId }, person))).toEqual([
      'ALLIANCE_NOT_FOUND input.allianceId',
    ]);
    const more = { relationshipId, expectedVersion: version, grants: ['LEDGER'] };
    expect(faults(await grant(more, person))).toEqual(['FORBIDDEN input.relationshipId']);
    expect(faults(await grant(more, carla))).toEqual(['FORBIDDEN input.relationshipId']);
  });

  it('what they were granted, as the owners do, and nobody else', async () => {
    const { person, relationshipId } = await guest('LEDGER');
    const grantsFor = async (reader: TestActor) =>
      (await entity('AgentRelationship', relationshipId, 'grants', reader))?.grants;
    expect([await grantsFor(person), await grantsFor(ada), await grantsFor(carla)]).toEqual([
      ['LEDGER'],
      ['LEDGER'],
      null,
    ]);
    const other = await guest('RELATIONSHIPS');
    expect(await grantsFor(other.person)).toBeNull();
  });
});

describe('grants', () => {
  it('are told to the others whole, from the confirmation on, and end with the relationship', async () => {
    const { relationship: offered } = await invite(marta, { to: '2999-01-01', grants: ['INVOICES', 'LEDGER'] });
    expect(offered).toMatchObject({ state: 'INVITED', grants: ['LEDGER', 'INVOICES'] });
    const { relationship: begun } = await confirm(offered.id, marta);
    await grant({ relationshipId: offered.id, expectedVersion: begun.version, grants: ['LEDGER'] });
    await mutation(members, 'endRelationship', relationship)({ relationshipId: offered.id }, marta);
    const events = await eventsOf(members, offered.id);
    expect(events.map(({ type, aggregateversion }) => `${aggregateversion} ${String(type).slice(19, -3)}`)).toEqual([
      '1 relationship.invited',
      '2 relationship.started',
      '3 relationship.grants-changed',
      '4 relationship.grants-changed',
      '5 relationship.ended',
    ]);
    const who = {
      relationshipId: offered.id,
      organizationId,
      personId: marta.id,
      from: '2026-01-01',
      to: '2999-01-01',
    };
    expect(events[2]).toMatchObject({
      ...{ visibility: 'parties', partitionkey: organizationId, actor: marta.id },
      data: { ...who, grants: ['LEDGER', 'INVOICES'] },
    });
    expect(events[3]?.data).toEqual({ ...who, grants: ['LEDGER'] });
  });

  it('are refused with what is wrong and where', async () => {
    const { relationshipId, version } = await guest('LEDGER');
    const at = { relationshipId, expectedVersion: version };
    expect(faults(await grant({ ...at, expectedVersion: 1, grants: [] }))).toEqual([
      'VERSION_CONFLICT input.expectedVersion',
    ]);
    expect(faults(await grant({ ...at, relationshipId: invitedRelationship, grants: [] }))).toEqual([
      'WRONG_STATE input.relationshipId',
    ]);
    expect(faults(await grant({ ...at, relationshipId: 'rel_x', grants: [] }))).toEqual([
      'INVALID_ID input.relationshipId',
    ]);
    expect(faults(await grant({ ...at, grants: [] }, { ...ada, scopes: ['members:read'] }))).toEqual([
      'FORBIDDEN input.relationshipId',
    ]);
    const intern = await newcomer(members, 'Intern');
    expect(faults(await invite(intern, { kind: 'INTERN', grants: ['LEDGER'] }))).toEqual(['NOT_A_GUEST input.grants']);
    const { relationship: offered } = await invite(intern, { kind: 'INTERN' });
    const { relationship: begun } = await confirm(offered.id, intern);
    const toIntern = { relationshipId: begun.id, expectedVersion: begun.version, grants: ['LEDGER'] };
    expect(faults(await grant(toIntern))).toEqual(['NOT_A_GUEST input.relationshipId']);
    const { errors } = await grant({ ...at, grants: ['EVERYTHING'] });
    expect(errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
  });
});
