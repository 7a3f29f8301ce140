import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { PersonId } from '@millepiani/kernel/id';
import { newId } from '@millepiani/kernel/new-id';
import type { ServiceUnderTest, TestActor } from '@millepiani/testing/service-under-test';
import { waitFor } from '@millepiani/testing/wait-for';
import { contactChanged, opened, stepsOf } from './commissions-given.ts';
import { partner, typeOf } from './endpoints-given.ts';
import { startNotificationsUnderTest } from './notifications-under-test.ts';
import { otherService, ownPrefix } from './told-by-others.ts';

type Service = Awaited<ReturnType<typeof otherService>>;
let projects: Service;
let members: Service;
let service: ServiceUnderTest;
beforeAll(async () => {
  const prefix = ownPrefix();
  [projects, members] = [await otherService('projects', prefix), await otherService('members', prefix)];
  const databases = `projects=${projects.database},members=${members.database}`;
  service = await startNotificationsUnderTest({ env: { EVENTS_PREFIX: prefix, OUTBOX_DATABASES: databases } });
}, 60_000);
afterAll(async () => {
  await service?.close();
  await projects?.close();
  await members?.close();
});

const query = `query ($after: String, $types: [String!], $first: Int) {
  events(after: $after, types: $types, first: $first) {
    edges { cursor node { id source type subject time sequence subjectVersion json } }
    pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
  }
}`;
const ask = async (variables: object, actor: TestActor | undefined = partner()) => service.ask(query, variables, actor);
const page = async (variables: object = {}, actor?: TestActor) => (await ask(variables, actor)).data.events;

/** All behind a cursor, page after page. */
async function all(actor: TestActor, first: number, after: string | null = null, types?: readonly string[]) {
  const nodes: { subject: string; type: string; id: string; source: string; sequence: string }[] = [];
  for (let [at, isMore] = [after, true]; isMore; ) {
    const { edges, pageInfo } = await page({ first, after: at, types }, actor);
    nodes.push(...edges.map(({ node }: { node: object }) => node));
    [at, isMore] = [pageInfo.endCursor, pageInfo.hasNextPage];
  }
  return nodes;
}
const untilSeen = (subject: string, count: number, actor: TestActor) =>
  waitFor('the events', async () => (await all(actor, 100)).filter((one) => one.subject === subject).length === count);
const names = (nodes: readonly { type: string }[]) => nodes.map(({ type }) => type.split('.').slice(2, 4).join('.'));

describe('what has happened', () => {
  it('is shown in order, page by page, without a gap and nothing twice', async () => {
    const actor = partner();
    const start = (await page({ first: 100 }, actor)).pageInfo.endCursor;
    const commissions = [newId('com'), newId('com'), newId('com')];
    for (const commissionId of commissions) await projects.tell(opened({ commissionId, openedBy: newId('per') }));
    for (const commissionId of commissions) await projects.tell(...stepsOf(commissionId));
    await untilSeen(commissions[2] ?? '', 4, actor);
    for (const size of [1, 5, 100]) {
      const nodes = await all(actor, size, start);
      expect(nodes).toHaveLength(12);
      expect(new Set(nodes.map(({ id }) => id)).size).toBe(12);
      expect(nodes.map(({ sequence }) => sequence)).toEqual(nodes.map(({ sequence }) => sequence).toSorted());
      for (const commissionId of commissions) {
        const mine = names(nodes.filter(({ subject }) => subject === commissionId));
        expect(mine).toEqual(['commission.opened', 'commission.qualified', 'commission.bid', 'commission.won']);
      }
    }
    const types = [typeOf('commission.bid')];
    expect(names(await all(actor, 2, start, types))).toEqual(['commission.bid', 'commission.bid', 'commission.bid']);
  });

  it('is the whole event, as a webhook has it', async () => {
    const actor = partner();
    const commissionId = newId('com');
    await projects.tell(opened({ commissionId, openedBy: newId('per') }));
    await untilSeen(commissionId, 1, actor);
    const one = (await page({ first: 100 }, actor)).edges.find(
      ({ node }: { node: { subject: string } }) => node.subject === commissionId,
    );
    const { json, ...node } = one.node;
    expect(JSON.parse(json)).toMatchObject({
      specversion: '1.0',
      id: node.id,
      source: 'urn:millepiani:projects',
      type: node.type,
      sequence: node.sequence,
      data: { commissionId, title: 'A roof for Lumen' },
    });
    expect(node).toMatchObject({ source: 'urn:millepiani:projects', subjectVersion: 1 });
  });

  it('is for the parties alone where it is for the parties', async () => {
    const [client, other] = [partner(), partner()];
    const commissionId = newId('com');
    const clientId = client.id as PersonId;
    await projects.tell(opened({ commissionId, openedBy: newId('per'), clientId, visibility: 'parties' }));
    await projects.tell(...stepsOf(commissionId, 'parties'));
    await untilSeen(commissionId, 4, client);
    expect((await all(other, 100)).some(({ subject }) => subject === commissionId)).toBe(false);
  });

  it('is shown to an application that acts for itself, but for what is for parties, which it is none of', async () => {
    const application = { id: newId('cli'), scopes: ['events:read'] };
    const [seen, hidden] = [newId('com'), newId('com')];
    await projects.tell(opened({ commissionId: hidden, openedBy: newId('per'), visibility: 'parties' }));
    await projects.tell(opened({ commissionId: seen, openedBy: newId('per') }));
    await untilSeen(seen, 1, application);
    expect((await all(application, 100)).some(({ subject }) => subject === hidden)).toBe(false);
    expect((await ask({}, { ...application, scopes: ['projects:read', 'notifications:read'] })).data.events).toBeNull();
  });

  it('goes on from a cursor though nothing of it is for you: what nobody sees is not walked over again', async () => {
    const actor = partner();
    const before = (await page({ first: 100 }, actor)).pageInfo.endCursor;
    const person = newId('per');
    await members.tell(contactChanged(person));
    const empty = await waitFor('the place to move on', async () => {
      const found = await page({ after: before }, actor);
      return found.pageInfo.endCursor !== before && found;
    });
    expect(empty.edges).toEqual([]);
    const commissionId = newId('com');
    await projects.tell(opened({ commissionId, openedBy: person }));
    const next = await waitFor('what comes next', async () => {
      const { edges } = await page({ after: empty.pageInfo.endCursor }, actor);
      return edges.length > 0 && edges;
    });
    expect(next).toMatchObject([{ node: { subject: commissionId } }]);
  });

  it('is not for who may not read events', async () => {
    for (const actor of [undefined, { id: newId('per'), scopes: ['projects:read'] }]) {
      expect((await service.ask(query, {}, actor)).data.events).toBeNull();
    }
  });

  it.each([
    [{ after: 'x' }, 'CURSOR_INVALID'],
    [{ first: 0 }, 'INVALID_PAGE_SIZE'],
    [{ first: 101 }, 'INVALID_PAGE_SIZE'],
    [{ types: ['x'] }, 'UNKNOWN_EVENT_TYPE'],
  ])('is refused for what is faulty: %j', async (variables, code) => {
    const { data, errors } = await ask(variables);
    expect(data?.events).toBeNull();
    expect(errors?.[0]?.extensions.code).toBe(code);
  });

  it('has no place any more where a log was restored from a copy', async () => {
    const actor = partner();
    const commissionId = newId('com');
    await projects.tell(opened({ commissionId, openedBy: newId('per') }));
    await untilSeen(commissionId, 1, actor);
    const { endCursor } = (await page({ first: 100 }, actor)).pageInfo;
    const outbox = projects.connection.getClient().db().collection<{ _id: string; position: number }>('outbox');
    const last = await outbox.findOne({}, { sort: { position: -1 } });
    await outbox.deleteOne({ _id: last?._id ?? '' });
    expect((await ask({ after: endCursor }, actor)).errors?.[0]?.extensions.code).toBe('CURSOR_EXPIRED');
    if (last) await outbox.insertOne({ ...last, _id: newId('evt') });
    expect((await ask({ after: endCursor }, actor)).errors?.[0]?.extensions.code).toBe('CURSOR_EXPIRED');
  });
});

describe('types of events', () => {
  it('are listed with what they are made of, none of them internal', async () => {
    const { data } = await service.ask('{ eventTypes { type description schema example } }', {}, partner());
    const types: { type: string; schema: string; example: string }[] = data.eventTypes;
    expect(types.map(({ type }) => type)).toContain(typeOf('commission.won'));
    expect(types.map(({ type }) => type)).not.toContain('millepiani.members.member.contact-changed.v1');
    for (const { type, schema, example } of types) {
      expect(JSON.parse(schema)).toMatchObject({ title: type, type: 'object' });
      expect(JSON.parse(example)).toMatchObject({ type, specversion: '1.0' });
    }
  });
});
