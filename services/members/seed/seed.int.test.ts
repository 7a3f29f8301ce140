import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { connectStore } from '@millepiani/mongo/connection';
import { freshDatabase } from '@millepiani/testing/databases';
import type { ServiceUnderTest } from '@millepiani/testing/service-under-test';
import type { Connection } from 'mongoose';
import { startMembersUnderTest } from '../test/members-under-test.ts';
import { type PartDone, seedMembers } from './seed.ts';
import { worldOf } from './world-given.suite.ts';

const database = freshDatabase('seed');
const world = worldOf(200, 5, new Date());
const done: PartDone[] = [];
let connection: Connection;
let members: ServiceUnderTest;
beforeAll(async () => {
  connection = await connectStore({ uri: database.uri, appName: 'test' });
  await seedMembers(connection, world, (part) => void done.push(part));
  members = await startMembersUnderTest({ MONGODB_URI: database.uri });
}, 120_000);
afterAll(async () => {
  await members.close();
  await connection.close();
  await database.drop();
});

const db = () => connection.getClient().db();
const idsIn = async (name: string) =>
  (
    await db()
      .collection(name)
      .find({}, { projection: { _id: 1 } })
      .toArray()
  ).map(({ _id }) => String(_id));

/** Who signed up first: the administrator. */
async function firstPerson() {
  const [first] = await db().collection('persons').find().sort({ _id: 1 }).limit(1).toArray();
  return first?._id;
}

/** All entities of a kind, as the gateway would ask for them, a hundred at a time. */
async function entities(type: string, ids: readonly string[], selection: string) {
  const administrator = { id: String(await firstPerson()), scopes: ['members:write', 'members:administer'] };
  const query = `query ($of: [_Any!]!) { _entities(representations: $of) { ... on ${type} { ${selection} } } }`;
  const found: Record<string, never>[] = [];
  for (let at = 0; at < ids.length; at += 100) {
    const of = ids.slice(at, at + 100).map((id) => ({ __typename: type, id }));
    const { data, errors } = await members.ask(query, { of }, administrator);
    expect(errors).toBeUndefined();
    found.push(...data._entities);
  }
  return found;
}

describe('a seeded community', () => {
  it('has documents by the stores’ own forms: each is what its model makes of it, and valid', async () => {
    for (const model of Object.values(connection.models)) {
      const rows = await db().collection(model.collection.collectionName).find().limit(60).toArray();
      for (const row of rows) {
        const document = new model(row);
        await document.validate();
        expect(document.toObject()).toEqual(row);
      }
    }
  });

  it('tells of each part, and tells the other services nothing', async () => {
    expect(done.map(({ part }) => part)).toContain('indexes');
    const counts = Object.assign({}, ...done.map((part) => part.counts));
    expect(counts).toMatchObject({ persons: 200, memberships: 200, accounts: 200, organizations: 25 });
    for (const [name, count] of Object.entries({ persons: 200, organizations: 25 })) {
      expect(await db().collection(name).countDocuments()).toBe(count);
    }
    // But for what the service itself does as soon as it runs.
    const told = await db().collection('outbox').distinct('type');
    expect(told.filter((type) => !String(type).includes('signing-key'))).toEqual([]);
  });

  it('is read through the graph: people with all that is theirs', async () => {
    const people = await entities(
      'Person',
      await idsIn('persons'),
      `id name bio languages place { country city } skills { id level skill { uri } }
       availability { id hours } freeBusy(from: "${new Date(Date.now() + 86_400_000).toISOString()}", to: "${new Date(Date.now() + 30 * 86_400_000).toISOString()}") { freeMinutes }`,
    );
    expect(people).toHaveLength(200);
    expect(people.every((person) => person !== null)).toBe(true);
  });

  it('and organizations, alliances, endorsements and holds', async () => {
    const organizations = await entities(
      'Organization',
      await idsIn('organizations'),
      'id name owners { share person { name } }',
    );
    expect(organizations.filter((one) => one !== null).length).toBeGreaterThan(20);
    const holds = await entities('CapacityHold', await idsIn('capacity_holds'), 'id state minutes person { name }');
    expect(holds.length).toBeGreaterThan(10);
    expect(holds.every((hold) => hold !== null)).toBe(true);
    const endorsements = await entities('Endorsement', await idsIn('endorsements'), 'id level');
    expect(endorsements.length).toBeGreaterThan(50);
    expect(endorsements.every((one) => one !== null)).toBe(true);
  });

  it('and who takes part in organizations, and what people learnt', async () => {
    const relationships = await entities(
      'AgentRelationship',
      (await db().collection('agent_relationships').distinct('_id', { state: 'ACTIVE' })).map(String),
      'id state kind person { name } organization { name }',
    );
    expect(relationships.length).toBeGreaterThan(10);
    expect(relationships.every((one) => one !== null)).toBe(true);
    const courses = await entities('Course', await idsIn('courses'), 'id title hours skills { level skill { label } }');
    expect(courses.length).toBeGreaterThan(11);
    expect(courses.every((one) => one !== null)).toBe(true);
    const trainings = await entities('TrainingRecord', await idsIn('training_records'), 'id state course { title }');
    expect(trainings.length).toBeGreaterThan(5);
    expect(trainings.every((one) => one !== null)).toBe(true);
    const of = await db()
      .collection('skill_claims')
      .distinct('_id', { verification: { $exists: true } });
    const claims = await entities(
      'SkillClaim',
      of.map(String),
      'level verification { level course { title } record { state } }',
    );
    expect(claims.length).toBeGreaterThan(0);
    for (const claim of claims) expect(claim).toMatchObject({ verification: { record: { state: 'CONFIRMED' } } });
  });

  it('and how each is taxed, to themselves', async () => {
    const [profile] = await db()
      .collection('tax_profiles')
      .find({ agentId: /^per_/, vatNumber: { $exists: true } })
      .limit(1)
      .toArray();
    const caller = { id: String(profile?.agentId), scopes: ['members:write'] };
    const query = `query ($of: [_Any!]!) { _entities(representations: $of) { ... on TaxProfile { id vatNumber fiscalCode } } }`;
    const asked = { of: [{ __typename: 'TaxProfile', id: String(profile?._id) }] };
    const { data, errors } = await members.ask(query, asked, caller);
    expect(errors).toBeUndefined();
    expect(data._entities[0]).toMatchObject({ vatNumber: profile?.vatNumber, fiscalCode: profile?.fiscalCode });
    const taxed = await db().collection('taxed_agents').countDocuments();
    expect(taxed).toBe((await db().collection('tax_profiles').distinct('agentId')).length);
  });

  it('is found in the directory: all active members, and all registered organizations', async () => {
    const counts = Object.assign({}, ...done.map((part) => part.counts));
    const active = await db().collection('persons').countDocuments({ membership: 'ACTIVE' });
    const registered = await db().collection('organizations').countDocuments({ state: 'registered' });
    expect(await db().collection('directory_entries').countDocuments()).toBe(active + registered);
    expect(counts.directory_entries).toBe(active + registered);
    const caller = { id: String(await firstPerson()), scopes: ['members:write'] };
    const [claim] = await db().collection('skill_claims').find().limit(1).toArray();
    const filter = { skills: [{ skillUri: claim?.skillUri }], kind: 'PERSON' };
    const { data, errors } = await members.ask(
      'query ($filter: DirectoryFilter) { directory(filter: $filter) { edges { node { id name } } facets { persons } } }',
      { filter },
      caller,
    );
    expect(errors).toBeUndefined();
    expect(data.directory.edges.length).toBeGreaterThan(0);
    expect(data.directory.facets.persons).toBeGreaterThanOrEqual(data.directory.edges.length);
  });

  it('has grown for a year', async () => {
    const { data } = await members.ask(
      '{ communityReports(first: 100) { edges { node { day persons organizations pool { claims diversity } } } } communityReport { persons pool { people claims } } }',
    );
    const days = data.communityReports.edges.map(
      ({ node }: { node: { day: string; persons: number } }) => node.persons,
    );
    expect(days).toHaveLength(100);
    expect(days.at(-1)).toBeLessThan(days[1]);
    // What is claimed by who was suspended or has left is not the community's.
    const active = await db().collection<{ _id: string }>('memberships').distinct('_id', { state: 'ACTIVE' });
    const claims = await db()
      .collection('skill_claims')
      .countDocuments({ personId: { $in: active } });
    expect(claims).toBeGreaterThan(500);
    expect(data.communityReport.pool.claims).toBe(claims);
  });
});
