import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ServiceUnderTest, TestActor } from '@millepiani/testing/service-under-test';
import { eventsOf, faults, mutation, newcomer, nextKey, registerAlone } from './given.ts';
import { startMembersUnderTest } from './members-under-test.ts';

let members: ServiceUnderTest;
let ada: TestActor;
let carla: TestActor;
let organizationId: string;
beforeAll(async () => {
  members = await startMembersUnderTest({ JOBS_RECONCILE_EVERY: '1h' });
  [ada, carla] = [await newcomer(members, 'Ada'), await newcomer(members, 'Carla')];
  organizationId = await registerAlone(members, ada, 'Studio Aurora');
});
afterAll(() => members.close());

const ofPerson = 'place { country city } languages bio links profileVersion';
const ofOrganization = 'place { country city } description profileVersion';
const change = (input: object, by?: TestActor) =>
  mutation(members, 'changeProfile', `person { ${ofPerson} }`)({ expectedVersion: 0, ...input }, by);
const changeOrganization = (input: object, by?: TestActor) =>
  mutation(
    members,
    'changeOrganizationProfile',
    `organization { ${ofOrganization} }`,
  )({ organizationId, expectedVersion: 0, ...input }, by);
const read = async (type: 'Person' | 'Organization', id: string, reader?: TestActor) => {
  const query = `query ($of: [_Any!]!) { _entities(representations: $of) {
    ... on Person { ${ofPerson} } ... on Organization { ${ofOrganization} } } }`;
  return (await members.ask(query, { of: [{ __typename: type, id }] }, reader)).data._entities[0];
};

describe('a profile', () => {
  it('of a person is read by whoever is signed in, and changed by the person, what is left out staying', async () => {
    const nothing = { place: null, languages: [], bio: null, links: [], profileVersion: 0 };
    expect(await read('Person', ada.id, carla)).toEqual(nothing);
    const said = {
      place: { country: 'IT', city: 'Bergamo' },
      languages: ['it', 'en'],
      bio: 'Web development.\nSince 2004.',
      links: ['https://ada.example/'],
    };
    const first = await change(said, ada);
    expect(first).toEqual({ person: { ...said, profileVersion: 1 }, userErrors: [] });
    expect(await read('Person', ada.id, carla)).toEqual({ ...said, profileVersion: 1 });
    const second = await change({ expectedVersion: 1, place: { country: 'DE' }, links: null }, ada);
    const now = { ...said, place: { country: 'DE', city: null }, links: [], profileVersion: 2 };
    expect(second.person).toEqual(now);
    // The same again, on any version, is nothing.
    expect((await change({ expectedVersion: 0, place: { country: 'DE' } }, ada)).person.profileVersion).toBe(2);
    const told = await eventsOf(members, `${ada.id}#profile`);
    expect(told.map(({ aggregateversion, visibility }) => [aggregateversion, visibility])).toEqual([
      [1, 'community'],
      [2, 'community'],
    ]);
    const { profileVersion: _, ...personal } = now;
    expect(told[1]?.data).toEqual({ personId: ada.id, personal });
    expect(await read('Person', ada.id)).toEqual({
      ...{ place: null, languages: null, bio: null, links: null, profileVersion: null },
    });
  });

  it('of an organization is public, and changed by its owners', async () => {
    const said = { place: { country: 'IT', city: 'Bergamo' }, description: 'A studio of four.' };
    expect((await changeOrganization(said, ada)).organization).toEqual({ ...said, profileVersion: 1 });
    expect(await read('Organization', organizationId)).toEqual({ ...said, profileVersion: 1 });
    expect(faults(await changeOrganization({ ...said, expectedVersion: 1 }, carla))).toEqual([
      'FORBIDDEN input.organizationId',
    ]);
    const [told] = await eventsOf(members, `${organizationId}#profile`);
    expect(told).toMatchObject({ partitionkey: organizationId, data: { organizationId, ...said } });
    // Other owners, and what an older process knows of an organization, leave it alone.
    const owners = [ada, carla].map(({ id }) => ({ personId: id, share: '50%' }));
    await mutation(
      members,
      'proposeOwners',
      'organization { id }',
    )({ organizationId, expectedVersion: 2, owners }, ada);
    expect(await read('Organization', organizationId)).toMatchObject(said);
  });

  it('of two changes of one version is one, and by one key changed once', async () => {
    const dario = await newcomer(members, 'Dario');
    const answers = await Promise.all(['One.', 'Two.'].map((bio) => change({ bio }, dario)));
    expect(answers.flatMap((answer) => faults(answer))).toEqual(['VERSION_CONFLICT input.expectedVersion']);
    const elisa = await newcomer(members, 'Elisa');
    const input = { idempotencyKey: nextKey(), bio: 'One.' };
    const same = await Promise.all(Array.from({ length: 4 }, () => change(input, elisa)));
    expect(new Set(same.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(await eventsOf(members, `${elisa.id}#profile`)).toHaveLength(1);
  });
});
