import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ServiceUnderTest, TestActor } from '@millepiani/testing/service-under-test';
import { startMembersUnderTest } from './members-under-test.ts';

let members: ServiceUnderTest;
let [ada, bruno, carla]: TestActor[] = [];
beforeAll(async () => {
  members = await startMembersUnderTest();
  [ada, bruno, carla] = await Promise.all(['Ada', 'Bruno', 'Carla'].map(newcomer));
});
afterAll(() => members.close());

let key = 0;
const nextKey = () => {
  key += 1;
  return `organizations-${key}`;
};

async function newcomer(name: string): Promise<TestActor> {
  const input = { idempotencyKey: nextKey(), name, email: `${name}@example.org`, password: 'correct horse battery' };
  const { data } = await members.ask('mutation ($input: SignUpInput!) { signUp(input: $input) { person { id } } }', {
    input,
  });
  return { id: data.signUp.person.id, scopes: ['members:write'] };
}

const registration = (change: object = {}) => ({
  idempotencyKey: nextKey(),
  name: 'Studio Aurora',
  country: 'IT',
  owners: [
    { personId: ada?.id, share: '60%' },
    { personId: bruno?.id, share: '40%' },
  ],
  ...change,
});

const fields = 'organization { id name country version owners { share person { name } } } userErrors { code path }';

async function register(input: object, actor = ada) {
  const query = `mutation ($input: RegisterOrganizationInput!) { registerOrganization(input: $input) { ${fields} } }`;
  return (await members.ask(query, { input }, actor)).data.registerOrganization;
}

async function change(input: object, actor = ada) {
  const query = `mutation ($input: ChangeOwnersInput!) { changeOwners(input: $input) { ${fields} } }`;
  return (await members.ask(query, { input: { idempotencyKey: nextKey(), ...input } }, actor)).data.changeOwners;
}

describe('an organization', () => {
  it('is registered with its owners and seen by everybody', async () => {
    const { organization, userErrors } = await register(registration());
    expect(userErrors).toEqual([]);
    expect(organization).toMatchObject({
      name: 'Studio Aurora',
      version: 1,
      owners: [
        { share: '60%', person: { name: 'Ada' } },
        { share: '40%', person: { name: 'Bruno' } },
      ],
    });
    const seen = await members.ask('query ($id: ID!) { organization(id: $id) { name } }', { id: organization.id });
    expect(seen.data.organization.name).toBe('Studio Aurora');
    const own = await members.ask('{ viewer { organizations { id } } }', {}, bruno);
    expect(own.data.viewer.organizations).toContainEqual({ id: organization.id });
  });

  it('is an agent that other subgraphs can refer to', async () => {
    const { organization } = await register(registration());
    const query = `query ($representations: [_Any!]!) {
      _entities(representations: $representations) { __typename ... on Agent { name } }
    }`;
    const representations = [organization.id, bruno?.id, 'org_00000000-0000-7000-8000-000000000000', 'x'].map((id) => ({
      __typename: 'Agent',
      id,
    }));
    const { data, errors } = await members.ask(query, { representations });
    // A reference to nobody is null, and no error: another service may know an id that was never given out.
    expect(errors).toBeUndefined();
    expect(data._entities).toEqual([
      { __typename: 'Organization', name: 'Studio Aurora' },
      { __typename: 'Person', name: 'Bruno' },
      null,
      null,
    ]);
  });

  it.each([
    [{ owners: [] }, 'NO_OWNER', 'owners'],
    [{ country: 'XX' }, 'UNKNOWN_COUNTRY', 'country'],
    [{ owners: [{ personId: 'per_x', share: '100%' }] }, 'INVALID_ID', 'owners.0.personId'],
  ])('is refused with what is wrong and where (case %#)', async (fault, code, path) => {
    const { organization, userErrors } = await register(registration(fault));
    expect(organization).toBeNull();
    expect(userErrors).toEqual([{ code, path: ['input', ...path.split('.')] }]);
  });

  it('has no owner whom nobody knows; then nothing is stored, and no event', async () => {
    const before = await outbox();
    const owners = [
      { personId: ada?.id, share: '50%' },
      { personId: 'per_00000000-0000-7000-8000-000000000000', share: '50%' },
    ];
    const { userErrors } = await register(registration({ owners }));
    expect(userErrors).toEqual([{ code: 'OWNER_NOT_FOUND', path: ['input', 'owners', '1', 'personId'] }]);
    expect(await outbox()).toEqual(before);
  });

  it('is not registered without the scope', async () => {
    const { userErrors } = await register(registration(), { id: ada?.id ?? '', scopes: [] });
    expect(userErrors[0].code).toBe('FORBIDDEN');
  });
});

describe('owners', () => {
  it('change by a present owner, who may give everything away', async () => {
    const { organization } = await register(registration());
    const owners = [{ personId: carla?.id, share: '100%' }];
    const changed = await change({ organizationId: organization.id, expectedVersion: 1, owners }, bruno);
    expect(changed.organization).toMatchObject({ version: 2, owners: [{ person: { name: 'Carla' } }] });
    const late = await change({ organizationId: organization.id, expectedVersion: 2, owners }, ada);
    expect(late.userErrors).toEqual([{ code: 'FORBIDDEN', path: ['input', 'organizationId'] }]);
  });

  it('change once of two at the same time; the other is told', async () => {
    const { organization } = await register(registration());
    const input = { organizationId: organization.id, expectedVersion: 1 };
    const answers = await Promise.all(
      [ada, bruno].map((owner) => change({ ...input, owners: [{ personId: owner?.id, share: '100%' }] }, owner)),
    );
    const codes = answers.flatMap((answer) => answer.userErrors.map((error: { code: string }) => error.code));
    expect(codes).toHaveLength(1);
    expect(['VERSION_CONFLICT', 'FORBIDDEN']).toContain(codes[0]);
  });

  it('change twice in one request, and each answer is its own', async () => {
    const { organization } = await register(registration());
    const changed = (alias: string, expectedVersion: number, share: number) =>
      `${alias}: changeOwners(input: { idempotencyKey: "${nextKey()}", organizationId: "${organization.id}", expectedVersion: ${expectedVersion},
        owners: [{ personId: "${ada?.id}", share: "${share}%" }, { personId: "${bruno?.id}", share: "${100 - share}%" }] }) {
        organization { version owners { share } }
      }`;
    const { data } = await members.ask(`mutation { ${changed('first', 1, 70)} ${changed('second', 2, 80)} }`, {}, ada);
    expect(data).toEqual({
      first: { organization: { version: 2, owners: [{ share: '70%' }, { share: '30%' }] } },
      second: { organization: { version: 3, owners: [{ share: '80%' }, { share: '20%' }] } },
    });
  });

  it('leave events without holes in the outbox, in the order of their making', async () => {
    const { organization } = await register(registration());
    for (const expectedVersion of [1, 2, 3]) {
      const owners = [
        { personId: ada?.id, share: `${10 + expectedVersion}%` },
        { personId: bruno?.id, share: `${90 - expectedVersion}%` },
      ];
      await change({ organizationId: organization.id, expectedVersion, owners });
    }
    const events = (await outbox()).filter((event) => event.subject === organization.id);
    expect(events.map(({ aggregateversion, partitionversion }) => [aggregateversion, partitionversion])).toEqual(
      [1, 2, 3, 4].map((version) => [version, version]),
    );
    expect(events[0]).toMatchObject({
      specversion: '1.0',
      source: 'urn:millepiani:members',
      type: 'millepiani.members.organization.registered.v1',
      actor: ada?.id,
      data: { owners: [{ share: '60%' }, { share: '40%' }] },
    });
  });
});

const outbox = () => members.database((db) => db.collection('outbox').find().sort({ _id: 1 }).toArray());

describe('the list of people', () => {
  it('is paged, and refuses what is no page', async () => {
    const page = async (args: string) =>
      members.ask(`{ persons${args} { edges { cursor node { name } } pageInfo { hasNextPage endCursor } } }`, {}, ada);
    const first = (await page('(first: 2)')).data.persons;
    expect(first.edges.map((edge: { node: object }) => edge.node)).toEqual([expect.any(Object), expect.any(Object)]);
    expect(first.pageInfo.hasNextPage).toBe(true);
    const second = (await page(`(first: 2, after: "${first.pageInfo.endCursor}")`)).data.persons;
    expect(second.edges).toHaveLength(1);
    expect(second.pageInfo.hasNextPage).toBe(false);
    expect((await page('(first: 0)')).errors?.[0]?.extensions).toMatchObject({
      code: 'INVALID_PAGE_SIZE',
      argument: 'first',
    });
    expect((await page('(first: 101)')).errors?.[0]?.extensions.code).toBe('INVALID_PAGE_SIZE');
    expect((await page('(after: "bm9uc2Vuc2U")')).errors?.[0]?.extensions.code).toBe('INVALID_CURSOR');
  });
});
