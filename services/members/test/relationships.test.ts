import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ServiceUnderTest, TestActor } from '@millepiani/testing/service-under-test';
import { waitFor } from '@millepiani/testing/wait-for';
import { eventsOf, faults, mutation, newcomer, nextKey, registerAlone } from './given.ts';
import { startMembersUnderTest } from './members-under-test.ts';

let members: ServiceUnderTest;
let ada: TestActor;
let carla: TestActor;
let organizationId: string;
beforeAll(async () => {
  members = await startMembersUnderTest({ JOBS_RECONCILE_EVERY: '300ms' });
  [ada, carla] = [await newcomer(members, 'Ada'), await newcomer(members, 'Carla')];
  organizationId = await registerAlone(members, ada, 'Studio Aurora');
});
afterAll(() => members.close());

const fields =
  'id kind from to state version startedAt endedAt person { name } organization { name } invitedBy { name }';
const selection = `relationship { ${fields} }`;
const invite = (input: object, actor: TestActor = ada) =>
  mutation(
    members,
    'inviteToOrganization',
    selection,
  )({ organizationId, kind: 'COLLABORATOR', from: '2026-01-01', ...input }, actor);
const say = (name: string) => (relationshipId: string, actor?: TestActor) =>
  mutation(members, name, selection)({ relationshipId }, actor);
const [confirm, decline, end] = ['confirmRelationship', 'declineRelationship', 'endRelationship'].map(say) as [
  ReturnType<typeof say>,
  ReturnType<typeof say>,
  ReturnType<typeof say>,
];
const invited = async (person: TestActor, change: object = {}): Promise<string> =>
  (await invite({ personId: person.id, ...change })).relationship.id;
const typesOf = async (id: string) =>
  (await eventsOf(members, id)).map(
    ({ type, aggregateversion }) => `${aggregateversion} ${String(type).slice(19, -3)}`,
  );

async function listed(type: 'Person' | 'Organization', id: string, reader?: TestActor, args = '(first: 100)') {
  const query = `query ($of: [_Any!]!) { _entities(representations: $of) { ... on ${type} {
    relationships${args} { edges { node { id } } pageInfo { hasNextPage endCursor } } } } }`;
  const { data } = await members.ask(query, { of: [{ __typename: type, id }] }, reader);
  return data._entities[0].relationships;
}
const has = (page: { edges: { node: { id: string } }[] } | null, id: string) =>
  page?.edges.some(({ node }) => node.id === id);

describe('a relationship', () => {
  it('begins by the person’s word, and is told to the community then', async () => {
    const elisa = await newcomer(members, 'Elisa');
    const { relationship, userErrors } = await invite({ personId: elisa.id, kind: 'INTERN', to: '2999-01-01' });
    expect(userErrors).toEqual([]);
    expect(relationship).toMatchObject({
      ...{ kind: 'INTERN', from: '2026-01-01', to: '2999-01-01', state: 'INVITED', version: 1, startedAt: null },
      ...{ person: { name: 'Elisa' }, organization: { name: 'Studio Aurora' }, invitedBy: { name: 'Ada' } },
    });
    const { id } = relationship;
    // Nobody but the two knows of it.
    expect(
      await Promise.all([elisa, ada, carla].map(async (who) => has(await listed('Person', elisa.id, who), id))),
    ).toEqual([true, false, false]);
    expect(
      await Promise.all(
        [elisa, ada, carla].map(async (who) => has(await listed('Organization', organizationId, who), id)),
      ),
    ).toEqual([false, true, false]);

    expect((await confirm(id, elisa)).relationship).toMatchObject({ state: 'ACTIVE', version: 2 });
    expect(has(await listed('Organization', organizationId, carla), id)).toBe(true);
    expect(has(await listed('Person', elisa.id, carla), id)).toBe(true);
    expect(await listed('Person', elisa.id)).toBeNull();
    expect(await typesOf(id)).toEqual(['1 relationship.invited', '2 relationship.started']);
    const [, started] = await eventsOf(members, id);
    expect(started).toMatchObject({
      ...{ visibility: 'community', partitionkey: organizationId, actor: elisa.id },
      data: {
        ...{ relationshipId: id, organizationId, personId: elisa.id, kind: 'INTERN' },
        ...{ from: '2026-01-01', to: '2999-01-01' },
      },
    });
  });

  it('is ended by the person, or by an owner, and known from then on to the two alone', async () => {
    for (const who of ['person', 'owner']) {
      const dario = await newcomer(members, 'Dario');
      const id = await invited(dario);
      await confirm(id, dario);
      expect(faults(await end(id, carla))).toEqual(['FORBIDDEN input.relationshipId']);
      const { relationship } = await end(id, who === 'owner' ? ada : dario);
      expect(relationship).toMatchObject({ state: 'ENDED', version: 3, endedAt: expect.any(String) });
      expect((await end(id, dario)).relationship.version).toBe(3);
      expect(await typesOf(id)).toEqual(['1 relationship.invited', '2 relationship.started', '3 relationship.ended']);
      expect(has(await listed('Organization', organizationId, carla), id)).toBe(false);
      expect(has(await listed('Organization', organizationId, ada), id)).toBe(true);
      // What is over leaves room for another.
      expect((await invite({ personId: dario.id, kind: 'GUEST' })).userErrors).toEqual([]);
    }
  });

  it('never begins where the person declines, or an owner takes it back', async () => {
    const fabio = await newcomer(members, 'Fabio');
    for (const who of [fabio, ada]) {
      const id = await invited(fabio);
      expect((await decline(id, who)).relationship).toMatchObject({ state: 'DECLINED', version: 2 });
      expect(faults(await confirm(id, fabio))).toEqual(['WRONG_STATE input.relationshipId']);
      expect(await typesOf(id)).toEqual(['1 relationship.invited', '2 relationship.declined']);
    }
  });

  it('ends by itself once its last day is over, by the reconciler', async () => {
    const gino = await newcomer(members, 'Gino');
    const id = await invited(gino, { to: '2999-01-01' });
    await confirm(id, gino);
    await members.database((db) =>
      db
        .collection<{ _id: string }>('agent_relationships')
        .updateOne({ _id: id }, { $set: { to: '2026-01-02', endsAt: new Date('2026-01-01T23:00:00Z') } }),
    );
    const told = await waitFor('its end', async () => {
      const types = await typesOf(id);
      return types.length === 3 && types;
    });
    expect(told).toEqual(['1 relationship.invited', '2 relationship.started', '3 relationship.ended']);
    const [, , ended] = await eventsOf(members, id);
    expect(ended?.actor).toBe('system:members');
  });
});

describe('an invitation', () => {
  it('is refused with what is wrong and where', async () => {
    const hana = await newcomer(members, 'Hana');
    const to = async (change: object, actor?: TestActor) =>
      faults(await invite({ personId: hana.id, ...change }, actor));
    expect(await to({ to: '2026-01-01' })).toEqual(['ENDS_BEFORE_START input.to']);
    expect(await to({ from: '2025-01-01', to: '2026-01-01' })).toEqual(['IN_THE_PAST input.to']);
    expect(await to({ personId: ada.id })).toEqual(['ALREADY_OWNER input.personId']);
    expect(await to({ personId: 'per_00000000-0000-7000-8000-000000000000' })).toEqual([
      'PERSON_NOT_FOUND input.personId',
    ]);
    expect(await to({ personId: organizationId })).toEqual(['INVALID_ID input.personId']);
    expect(await to({ organizationId: 'org_x' })).toEqual(['INVALID_ID input.organizationId']);
    expect(await to({ organizationId: 'org_00000000-0000-7000-8000-000000000000' })).toEqual([
      'ORGANIZATION_NOT_FOUND input.organizationId',
    ]);
    expect(await to({}, carla)).toEqual(['FORBIDDEN input.organizationId']);
    expect(await to({}, { ...ada, scopes: [] })).toEqual(['FORBIDDEN input.organizationId']);
    expect((await listed('Person', hana.id, hana)).edges).toEqual([]);
  });

  it('is one at a time of a person, at the same time too', async () => {
    const ivo = await newcomer(members, 'Ivo');
    const answers = await Promise.all(Array.from({ length: 4 }, () => invite({ personId: ivo.id })));
    expect(answers.flatMap((answer) => faults(answer))).toEqual(Array(3).fill('ALREADY_RELATED input.personId'));
    expect((await listed('Person', ivo.id, ivo)).edges).toHaveLength(1);
  });

  it('is not there for others, and confirmed by nobody but the person', async () => {
    const lia = await newcomer(members, 'Lia');
    const id = await invited(lia);
    for (const saying of [confirm, decline, end])
      expect(faults(await saying(id, carla))).toEqual(['RELATIONSHIP_NOT_FOUND input.relationshipId']);
    expect(faults(await confirm(id, ada))).toEqual(['FORBIDDEN input.relationshipId']);
    expect(faults(await confirm(id, { ...lia, scopes: ['members:read'] }))).toEqual(['FORBIDDEN input.relationshipId']);
    expect(faults(await confirm('rel_x', lia))).toEqual(['INVALID_ID input.relationshipId']);
    const query = 'query ($of: [_Any!]!) { _entities(representations: $of) { ... on AgentRelationship { kind } } }';
    const seen = async (actor?: TestActor) =>
      (await members.ask(query, { of: [{ __typename: 'AgentRelationship', id }] }, actor)).data._entities[0];
    expect([await seen(lia), await seen(carla), await seen()]).toEqual([{ kind: 'COLLABORATOR' }, null, null]);
  });

  it('by one key is made once, at the same time too', async () => {
    const mara = await newcomer(members, 'Mara');
    const input = { idempotencyKey: nextKey(), personId: mara.id };
    const answers = await Promise.all(Array.from({ length: 4 }, () => invite(input)));
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(await typesOf(answers[0]?.relationship.id)).toEqual(['1 relationship.invited']);
    expect(faults(await invite({ ...input, kind: 'GUEST' }))).toEqual(['IDEMPOTENCY_KEY_REUSED input.idempotencyKey']);
  });

  it('confirmed and taken back at once is one of both', async () => {
    for (let round = 0; round < 3; round += 1) {
      const nino = await newcomer(members, 'Nino');
      const id = await invited(nino);
      const answers = await Promise.all([confirm(id, nino), decline(id, ada)]);
      expect(answers.flatMap((answer) => faults(answer))).toEqual(['WRONG_STATE input.relationshipId']);
      expect(await typesOf(id)).toHaveLength(2);
    }
  });
});

it('an organization’s relationships are paged in the order of inviting', async () => {
  const bruno = await newcomer(members, 'Bruno');
  const own = await registerAlone(members, bruno, 'Three');
  const ids: string[] = [];
  for (const name of ['One', 'Two', 'Three']) {
    const person = await newcomer(members, name);
    ids.push((await invite({ organizationId: own, personId: person.id }, bruno)).relationship.id);
  }
  const idsOf = (page: { edges: { node: { id: string } }[] }) => page.edges.map(({ node }) => node.id);
  const first = await listed('Organization', own, bruno, '(first: 2)');
  expect([idsOf(first), first.pageInfo.hasNextPage]).toEqual([ids.slice(0, 2), true]);
  const second = await listed('Organization', own, bruno, `(first: 2, after: "${first.pageInfo.endCursor}")`);
  expect([idsOf(second), second.pageInfo.hasNextPage]).toEqual([ids.slice(2), false]);
});
