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

const fields = `organization {
  id name country state version owners { share person { name } }
  proposal { owners { share person { name } } waitingFor { name } }
} userErrors { code path }`;

async function mutate(field: string, input: object, actor = ada) {
  const type = `${field[0]?.toUpperCase()}${field.slice(1)}Input`;
  const query = `mutation ($input: ${type}!) { ${field}(input: $input) { ${fields} } }`;
  return (await members.ask(query, { input: { idempotencyKey: nextKey(), ...input } }, actor)).data[field];
}

const register = (input: object, actor = ada) => mutate('registerOrganization', input, actor);

/** Ada enters it, Bruno confirms. */
async function registered() {
  const { organization } = await register(registration());
  const input = { organizationId: organization.id, expectedVersion: organization.version };
  return (await mutate('confirmOwners', input, bruno)).organization;
}

describe('an organization', () => {
  it('is nobody’s to see but its owners’ until all have confirmed, and everybody’s from then on', async () => {
    const { organization, userErrors } = await register(registration());
    expect(userErrors).toEqual([]);
    expect(organization).toMatchObject({ state: 'PROPOSED', version: 1, owners: [] });
    expect(organization.proposal).toEqual({
      owners: [
        { share: '60%', person: { name: 'Ada' } },
        { share: '40%', person: { name: 'Bruno' } },
      ],
      waitingFor: [{ name: 'Bruno' }],
    });
    const { id } = organization;
    const seenBy = async (actor?: TestActor) =>
      (await members.ask('query ($id: ID!) { organization(id: $id) { state owners { share } } }', { id }, actor)).data
        .organization;
    const listedFor = async (actor?: TestActor) => {
      const query =
        'query ($of: [_Any!]!) { _entities(representations: $of) { ... on Person { organizations { edges { node { id } } } } } }';
      const { data } = await members.ask(query, { of: [{ __typename: 'Person', id: bruno?.id }] }, actor);
      return data._entities[0].organizations.edges.some(({ node }: { node: { id: string } }) => node.id === id);
    };
    expect([await seenBy(), await seenBy(carla), await listedFor(), await listedFor(ada)]).toEqual([
      null,
      null,
      false,
      false,
    ]);
    expect([(await seenBy(bruno)).state, await listedFor(bruno)]).toEqual(['PROPOSED', true]);

    const confirmed = await mutate('confirmOwners', { organizationId: id, expectedVersion: 1 }, bruno);
    expect(confirmed.organization).toMatchObject({ state: 'REGISTERED', version: 3, proposal: null });
    expect(await seenBy()).toEqual({ state: 'REGISTERED', owners: [{ share: '60%' }, { share: '40%' }] });
    expect(await listedFor()).toBe(true);
  });

  it('never comes to be when one declines', async () => {
    const { organization } = await register(registration());
    const input = { organizationId: organization.id, expectedVersion: 1 };
    expect(await mutate('declineOwners', input, bruno)).toEqual({ organization: null, userErrors: [] });
    expect((await mutate('confirmOwners', input, bruno)).userErrors[0].code).toBe('ORGANIZATION_NOT_FOUND');
  });

  it('is an agent that other subgraphs can refer to', async () => {
    const organization = await registered();
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
  const toCarla = () => [{ personId: carla?.id, share: '100%' }];

  it('change with the word of who gives and who gets', async () => {
    const { id, version } = await registered();
    const proposed = await mutate(
      'proposeOwners',
      { organizationId: id, expectedVersion: version, owners: toCarla() },
      bruno,
    );
    expect(proposed.organization).toMatchObject({
      owners: [{}, {}],
      proposal: { waitingFor: [{ name: 'Ada' }, { name: 'Carla' }] },
    });
    const next = (expectedVersion: number) => ({ organizationId: id, expectedVersion });
    await mutate('confirmOwners', next(version + 1), carla);
    const changed = await mutate('confirmOwners', next(version + 2), ada);
    // Ada owns nothing of it any more: to her the proposal is over, and it is public.
    expect(changed.organization).toMatchObject({ owners: [{ person: { name: 'Carla' } }], proposal: null });
    const late = await mutate('proposeOwners', { ...next(changed.organization.version), owners: toCarla() }, ada);
    expect(late.userErrors).toEqual([{ code: 'FORBIDDEN', path: ['input', 'organizationId'] }]);
  });

  it('cannot be proposed twice at the same time; the other is told', async () => {
    const { id, version } = await registered();
    const answers = await Promise.all(
      [ada, bruno].map((owner) =>
        mutate('proposeOwners', { organizationId: id, expectedVersion: version, owners: toCarla() }, owner),
      ),
    );
    expect(answers.flatMap((answer) => answer.userErrors.map((error: { code: string }) => error.code))).toEqual([
      'VERSION_CONFLICT',
    ]);
  });

  it('answer each for itself, when two mutations come in one request', async () => {
    const { id, version } = await registered();
    const both = `mutation {
      first: declineOwners(input: { idempotencyKey: "${nextKey()}", organizationId: "${id}", expectedVersion: ${version} }) { userErrors { code } }
      second: proposeOwners(input: { idempotencyKey: "${nextKey()}", organizationId: "${id}", expectedVersion: ${version},
        owners: [{ personId: "${ada?.id}", share: "70%" }, { personId: "${bruno?.id}", share: "30%" }] }) { organization { version } }
      third: declineOwners(input: { idempotencyKey: "${nextKey()}", organizationId: "${id}", expectedVersion: ${version + 1} }) { organization { version proposal { waitingFor { name } } } }
    }`;
    expect((await members.ask(both, {}, ada)).data).toEqual({
      first: { userErrors: [{ code: 'NOTHING_PROPOSED' }] },
      second: { organization: { version: version + 1 } },
      third: { organization: { version: version + 2, proposal: null } },
    });
  });

  it('leave events without holes in the outbox; what is not everybody’s word is for its parties', async () => {
    const { id } = await registered();
    const events = (await outbox()).filter((event) => event.subject === id);
    expect(events.map(({ aggregateversion, partitionversion }) => [aggregateversion, partitionversion])).toEqual(
      [1, 2, 3].map((version) => [version, version]),
    );
    expect(events.map(({ type, visibility }) => [type, visibility])).toEqual([
      ['millepiani.members.organization.proposed.v1', 'parties'],
      ['millepiani.members.organization.owners-confirmed.v1', 'parties'],
      ['millepiani.members.organization.registered.v1', 'community'],
    ]);
    expect(events[2]).toMatchObject({
      actor: bruno?.id,
      data: { name: 'Studio Aurora', owners: [{ share: '60%' }, { share: '40%' }] },
    });
  });
});

const outbox = () => members.database((db) => db.collection('outbox').find().sort({ _id: 1 }).toArray());

describe('a person’s organizations', () => {
  it('are paged in the order of their making', async () => {
    const dora = await newcomer('Dora');
    for (const name of ['First', 'Second', 'Third']) {
      await register(
        { idempotencyKey: nextKey(), name, country: 'IT', owners: [{ personId: dora.id, share: '100%' }] },
        dora,
      );
    }
    const page = async (args: string) => {
      const query = `{ viewer { organizations(${args}) { edges { node { name } } pageInfo { hasNextPage endCursor } } } }`;
      const { edges, pageInfo } = (await members.ask(query, {}, dora)).data.viewer.organizations;
      return { names: edges.map(({ node }: { node: { name: string } }) => node.name), ...pageInfo };
    };
    const first = await page('first: 2');
    expect(first).toMatchObject({ names: ['First', 'Second'], hasNextPage: true });
    expect(await page(`first: 2, after: "${first.endCursor}"`)).toMatchObject({ names: ['Third'], hasNextPage: false });
  });
});

describe('the list of people', () => {
  it('is paged, and refuses what is no page', async () => {
    const page = async (args: string) =>
      members.ask(`{ persons${args} { edges { cursor node { name } } pageInfo { hasNextPage endCursor } } }`, {}, ada);
    const first = (await page('(first: 2)')).data.persons;
    expect(first.edges.map((edge: { node: object }) => edge.node)).toEqual([expect.any(Object), expect.any(Object)]);
    expect(first.pageInfo.hasNextPage).toBe(true);
    const second = (await page(`(first: 100, after: "${first.pageInfo.endCursor}")`)).data.persons;
    expect(second.edges.length).toBeGreaterThan(0);
    expect(second.pageInfo.hasNextPage).toBe(false);
    expect((await page('(first: 0)')).errors?.[0]?.extensions).toMatchObject({
      code: 'INVALID_PAGE_SIZE',
      argument: 'first',
    });
    expect((await page('(first: 101)')).errors?.[0]?.extensions.code).toBe('INVALID_PAGE_SIZE');
    expect((await page('(after: "bm9uc2Vuc2U")')).errors?.[0]?.extensions.code).toBe('INVALID_CURSOR');
  });
});
