import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ServiceUnderTest, TestActor } from '@millepiani/testing/service-under-test';
import { eventsOf, faults, mutation, newcomer, nextKey, registerAlone } from './given.ts';
import { startMembersUnderTest } from './members-under-test.ts';

let members: ServiceUnderTest;
let [ada, hugo, carla]: TestActor[] = [];
let [aurora, officina, third]: string[] = [];
beforeAll(async () => {
  members = await startMembersUnderTest();
  [ada, hugo, carla] = [
    await newcomer(members, 'Ada'),
    await newcomer(members, 'Hugo'),
    await newcomer(members, 'Carla'),
  ];
  aurora = await registerAlone(members, ada, 'Studio Aurora');
  officina = await registerAlone(members, hugo, 'Officina Blu');
  third = await registerAlone(members, carla, 'Third');
});
afterAll(() => members.close());

const selection = `alliance {
  id name state version formedAt dissolvedAt proposedFor { name } mandate { kind invoicer { name } }
  organizations { name } waitingFor { name }
}`;
const propose = (change: object = {}, actor = ada) =>
  mutation(
    members,
    'proposeAlliance',
    selection,
  )(
    {
      ...{ organizationId: aurora, partnerIds: [officina], name: 'Aurora with Officina Blu' },
      ...{ mandate: { kind: 'WITH_REPRESENTATION', invoicerId: aurora }, ...change },
    },
    actor,
  );
const say = (name: string) => (allianceId: string, organizationId?: string, actor?: TestActor) =>
  mutation(members, name, selection)({ allianceId, organizationId }, actor);
const agree = say('agreeToAlliance');
const decline = say('declineAlliance');
const dissolve = say('dissolveAlliance');
const proposed = async (change: object = {}): Promise<string> => (await propose(change)).alliance.id;
const typesOf = async (id: string) =>
  (await eventsOf(members, id)).map(
    ({ type, aggregateversion }) => `${aggregateversion} ${String(type).slice(19, -3)}`,
  );
const seen = async (id: string, actor?: TestActor) =>
  (await members.ask('query ($id: ID!) { alliance(id: $id) { state } }', { id }, actor)).data.alliance?.state ?? null;
async function listed(organization: string | undefined, actor?: TestActor, args = '(first: 100)') {
  const query = `query ($id: ID!) { organization(id: $id) { alliances${args} {
    edges { node { id } } pageInfo { hasNextPage endCursor } } } }`;
  const { edges, pageInfo } = (await members.ask(query, { id: organization }, actor)).data.organization.alliances;
  return { ids: edges.map(({ node }: { node: { id: string } }) => node.id), ...pageInfo };
}

describe('an alliance', () => {
  it('is formed when an owner of each has agreed, and public from then on', async () => {
    const { alliance, userErrors } = await propose();
    expect(userErrors).toEqual([]);
    expect(alliance).toMatchObject({
      ...{ name: 'Aurora with Officina Blu', state: 'PROPOSED', version: 1, formedAt: null },
      ...{ proposedFor: { name: 'Studio Aurora' }, waitingFor: [{ name: 'Officina Blu' }] },
      mandate: { kind: 'WITH_REPRESENTATION', invoicer: { name: 'Studio Aurora' } },
      organizations: [{ name: 'Studio Aurora' }, { name: 'Officina Blu' }],
    });
    const { id } = alliance;
    expect([await seen(id, ada), await seen(id, hugo), await seen(id, carla), await seen(id)]).toEqual([
      'PROPOSED',
      'PROPOSED',
      null,
      null,
    ]);
    expect([(await listed(officina, hugo)).ids.includes(id), (await listed(officina, ada)).ids.includes(id)]).toEqual([
      true,
      false,
    ]);

    const formed = await agree(id, officina, hugo);
    expect(formed.alliance).toMatchObject({
      state: 'ACTIVE',
      waitingFor: [],
      formedAt: expect.any(String),
      version: 3,
    });
    expect([await seen(id), (await listed(aurora)).ids.includes(id)]).toEqual(['ACTIVE', true]);
    expect(await typesOf(id)).toEqual(['1 alliance.proposed', '2 alliance.agreed', '3 alliance.formed']);
    const [proposal, , event] = await eventsOf(members, id);
    expect([proposal?.visibility, event?.visibility, event?.partitionkey]).toEqual(['parties', 'community', id]);
    expect(event?.data).toEqual({
      ...{ allianceId: id, name: 'Aurora with Officina Blu', organizationIds: [aurora, officina] },
      ...{ mandate: { kind: 'WITH_REPRESENTATION', invoicerId: aurora }, formedAt: formed.alliance.formedAt },
    });
  });

  it('of three waits for all of them, whoever agrees first or at once', async () => {
    const mandate = { kind: 'WITHOUT_REPRESENTATION' };
    const id = await proposed({ partnerIds: [officina, third], mandate });
    await Promise.all([agree(id, officina, hugo), agree(id, third, carla)]);
    expect(await seen(id)).toBe('ACTIVE');
    expect(await typesOf(id)).toEqual([
      '1 alliance.proposed',
      '2 alliance.agreed',
      '3 alliance.agreed',
      '4 alliance.formed',
    ]);
    expect((await eventsOf(members, id)).at(-1)?.data.mandate).toEqual({ ...mandate, invoicerId: null });
  });

  it('never comes to be where one declines, or takes it back', async () => {
    const both: readonly [string | undefined, TestActor | undefined][] = [
      [officina, hugo],
      [aurora, ada],
    ];
    for (const [organization, owner] of both) {
      const id = await proposed();
      expect((await decline(id, organization, owner)).alliance).toMatchObject({ state: 'DECLINED', version: 2 });
      expect(faults(await agree(id, officina, hugo))).toEqual(['WRONG_STATE input.allianceId']);
      expect(await typesOf(id)).toEqual(['1 alliance.proposed', '2 alliance.declined']);
      expect(await seen(id, carla)).toBeNull();
    }
  });

  it('is dissolved by any of them, once', async () => {
    const id = await proposed();
    expect(faults(await dissolve(id, aurora, ada))).toEqual(['WRONG_STATE input.allianceId']);
    await agree(id, officina, hugo);
    await Promise.all([dissolve(id, officina, hugo), dissolve(id, aurora, ada)]);
    expect((await typesOf(id)).slice(3)).toEqual(['4 alliance.dissolved']);
    expect([
      await seen(id),
      (await listed(aurora)).ids.includes(id),
      (await listed(aurora, ada)).ids.includes(id),
    ]).toEqual(['DISSOLVED', false, true]);
  });
});

describe('what is said of an alliance', () => {
  it('is refused with what is wrong and where, when it is proposed', async () => {
    const to = async (change: object, actor = ada) => faults(await propose(change, actor));
    const nowhere = 'org_00000000-0000-7000-8000-000000000000';
    expect(await to({ organizationId: nowhere })).toEqual(['ORGANIZATION_NOT_FOUND input.organizationId']);
    expect(await to({ partnerIds: [officina, nowhere] })).toEqual(['ORGANIZATION_NOT_FOUND input.partnerIds.1']);
    expect(await to({ partnerIds: [] })).toEqual(['NO_PARTNER input.partnerIds']);
    expect(await to({ partnerIds: [aurora] })).toEqual(['DUPLICATE_PARTNER input.partnerIds.0']);
    expect(await to({ mandate: { kind: 'WITH_REPRESENTATION', invoicerId: third } })).toEqual([
      'INVOICER_NOT_ALLIED input.mandate.invoicerId',
    ]);
    expect(await to({}, hugo)).toEqual(['FORBIDDEN input.organizationId']);
    expect(faults(await propose({}, { id: ada?.id ?? '', scopes: [] }))).toEqual(['FORBIDDEN input.organizationId']);
    const owners = [ada, hugo].map((one) => ({ personId: one?.id, share: '50%' }));
    const register = mutation(members, 'registerOrganization', 'organization { id }');
    const { organization } = await register({ name: 'Not yet', country: 'IT', owners }, ada);
    expect(await to({ partnerIds: [organization.id] })).toEqual(['ORGANIZATION_NOT_FOUND input.partnerIds.0']);
  });

  it('is said by those who own what they speak for', async () => {
    const id = await proposed();
    expect(faults(await agree(id, aurora, hugo))).toEqual(['FORBIDDEN input.organizationId']);
    expect(faults(await agree(id, officina, ada))).toEqual(['FORBIDDEN input.organizationId']);
    expect(faults(await agree(id, officina, { id: hugo?.id ?? '', scopes: ['members:read'] }))).toEqual([
      'FORBIDDEN input.organizationId',
    ]);
    expect(faults(await agree(id, third, carla))).toEqual(['ALLIANCE_NOT_FOUND input.allianceId']);
    expect(faults(await agree('ali_x', officina, hugo))).toEqual(['INVALID_ID input.allianceId']);
    await agree(id, officina, hugo);
    expect(faults(await dissolve(id, third, carla))).toEqual(['NOT_ALLIED input.organizationId']);
  });

  it('by one key is said once, at the same time too', async () => {
    const input = { idempotencyKey: nextKey() };
    const answers = await Promise.all(Array.from({ length: 4 }, () => propose(input)));
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(faults(await propose({ ...input, name: 'Another' }))).toEqual([
      'IDEMPOTENCY_KEY_REUSED input.idempotencyKey',
    ]);
  });
});

it('an organization’s alliances are paged in the order of proposing', async () => {
  const own = await registerAlone(members, await newcomer(members, 'Dora'), 'Dora');
  const ids = [
    await proposed({ partnerIds: [own] }),
    await proposed({ partnerIds: [own] }),
    await proposed({ partnerIds: [own] }),
  ];
  const owner = await members.database((db) => db.collection('organizations').findOne({ name: 'Dora' }));
  const dora = { id: String(owner?.parties[0]), scopes: ['members:write'] };
  const first = await listed(own, dora, '(first: 2)');
  expect([first.ids, first.hasNextPage]).toEqual([ids.slice(0, 2), true]);
  const second = await listed(own, dora, `(first: 2, after: "${first.endCursor}")`);
  expect([second.ids, second.hasNextPage]).toEqual([ids.slice(2), false]);
});
