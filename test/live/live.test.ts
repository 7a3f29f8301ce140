import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { waitFor } from '@millepiani/testing/wait-for';
import { SseClient, type SseEvent, type SubscribeOptions } from '../../gateway/test/support/sse-client.ts';
import { type RunningGraph, startGraph } from './graph.ts';
import { Happening as AnyHappening } from './happening.ts';

// A process that starts anew, and a planner: a busy machine takes its time.
jest.setTimeout(180_000);

let graph: RunningGraph;
const open: SseClient[] = [];
beforeAll(async () => {
  graph = await startGraph();
});
afterAll(() => graph.close());
afterEach(() => {
  for (const client of open.splice(0)) client.close();
});

/** A commission of this graph that goes on happening. */
const Happening = {
  begin: async (by: string, change: object = {}) => {
    const happening = await AnyHappening.begin(graph, by, change);
    return {
      id: happening.id,
      goOn: (count: number) => happening.goOn(graph.mutate, count),
      lose: () => happening.lose(graph.mutate),
    };
  },
};

const QUERY = 'subscription ($id: ID!) { projectEvents(commissionId: $id) { id type data } }';
async function subscribe(
  { id }: { id: string },
  by: string | undefined,
  options: Partial<SubscribeOptions> = {},
): Promise<SseClient> {
  const token = by === undefined ? undefined : await graph.token(by);
  const client = await SseClient.open(graph.address, { query: QUERY, variables: { id }, token, ...options });
  open.push(client);
  return client;
}
const numbers = (events: readonly SseEvent[]) =>
  events.map(({ data }) => data.data?.projectEvents.data.slots?.[0].hours ?? data.data?.projectEvents.type);
const counting = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, index) => from + index);
const codes = (events: readonly SseEvent[]) => events.map(({ data }) => data?.errors?.[0]?.extensions.code);

describe('what happens to a commission', () => {
  it('comes live, in order, with what each service knows of it, under the client’s own names', async () => {
    const ada = await graph.somebody('Ada');
    const happening = await Happening.begin(ada);
    const client = await subscribe(happening, ada, {
      query: `subscription Watch($id: ID!) {
        news: projectEvents(commissionId: $id) {
          what: type
          facts: data
          by: actor { __typename name ... on Person { id } }
          about: commission { name: title state opener: openedBy { id name } books: journalEntries(first: 1) { edges { cursor } } }
        }
      }`,
    });
    await client.begun();
    await happening.goOn(1);
    await happening.lose();
    const [revised, lost] = await client.take(2);
    const person = { id: ada, name: 'Ada' };
    expect(revised?.data).toEqual({
      data: {
        news: {
          what: 'millepiani.projects.commission.slots-revised.v1',
          facts: expect.objectContaining({ commissionId: happening.id }),
          by: { __typename: 'Person', ...person },
          about: { name: 'A shop for Lumen', state: expect.any(String), opener: person, books: { edges: [] } },
        },
      },
    });
    expect(lost?.data.data.news).toMatchObject({
      what: 'millepiani.projects.commission.lost.v1',
      facts: { commissionId: happening.id, reason: 'DECLINED' },
      about: { state: 'LOST' },
    });
  });

  it('reaches a client within moments, told by the stream and not by the clock', async () => {
    const ada = await graph.somebody('Ada');
    const happening = await Happening.begin(ada);
    const client = await subscribe(happening, ada);
    await client.begun();
    const waits: number[] = [];
    for (let count = 0; count < 5; count += 1) {
      const begun = performance.now();
      await happening.goOn(1);
      await client.next();
      waits.push(performance.now() - begun);
    }
    // While Redis is there the service is asked by the clock every 15 s alone.
    expect(Math.max(...waits)).toBeLessThan(5_000);
  });

  it('is told once each and none left out, though projects is killed and Redis wiped under it', async () => {
    const ada = await graph.somebody('Ada');
    const happening = await Happening.begin(ada);
    const constant = await subscribe(happening, ada);
    await constant.begun();
    let moving = await subscribe(happening, ada);
    await moving.begun();
    const moved: SseEvent[] = [];
    const read = constant.take(41);

    await happening.goOn(10);
    moved.push(...(await moving.take(7)));
    moving.close();
    await graph.redis.admin.flushall();
    await happening.goOn(5);
    await graph.projects.kill();
    await graph.redis.admin.flushall();
    const revived = graph.projects.start();
    const going = happening.goOn(15);
    await revived;
    moving = await subscribe(happening, ada, { lastEventId: moving.lastEventId });
    moved.push(...(await moving.take(14)));
    await going;
    moving.close();
    await happening.goOn(10);
    await happening.lose();
    moving = await subscribe(happening, ada, { lastEventId: moving.lastEventId });
    moved.push(...(await moving.take(20)));

    const all = [...counting(2, 41), 'millepiani.projects.commission.lost.v1'];
    expect(numbers(await read)).toEqual(all);
    expect(numbers(moved)).toEqual(all);
  });

  it('comes, a little later, while Redis is away', async () => {
    const ada = await graph.somebody('Ada');
    const happening = await Happening.begin(ada);
    const client = await subscribe(happening, ada);
    await client.begun();
    await graph.redis.kill();
    await happening.goOn(3);
    expect(numbers(await client.take(3))).toEqual([2, 3, 4]);
    await graph.redis.start();
    await happening.goOn(2);
    expect(numbers(await client.take(2))).toEqual([5, 6]);
  });

  it('is told to nobody who may not see the commission, be it there or not', async () => {
    const [ada, bruno] = [await graph.somebody('Ada'), await graph.somebody('Bruno')];
    const secret = await Happening.begin(ada, { visibility: 'PARTIES' });
    const absent = { id: secret.id.replace(/.$/, (last) => (last === '0' ? '1' : '0')) };
    for (const [commission, by] of [
      [secret, bruno],
      [secret, undefined],
      [absent, ada],
    ] as const) {
      const events = await (await subscribe(commission, by)).rest();
      expect(codes(events)).toEqual(['COMMISSION_NOT_FOUND', undefined]);
    }
    const own = await subscribe(secret, ada);
    await own.begun();
    await secret.goOn(1);
    expect(numbers(await own.take(1))).toEqual([2]);
    // Not by asking the source itself, either.
    const source = `{ commissionEventsAfter(commissionId: "${secret.id}", first: 1) { cursor } }`;
    const answer = await fetch(`${graph.address}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${await graph.token(ada)}` },
      body: JSON.stringify({ query: source }),
    });
    expect(await answer.json()).toMatchObject({ errors: [{ extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } }] });
  });

  it('ends for whom it was revoked, and tells nothing of what came after, while others go on', async () => {
    const [ada, bruno] = [await graph.somebody('Ada'), await graph.somebody('Bruno')];
    const owners = [{ personId: ada, share: '100%' }];
    const aurora = await graph.mutate(
      ['registerOrganization', 'organization { id }'],
      { name: 'Studio Aurora', country: 'IT', owners },
      ada,
    );
    const organizationId = aurora.organization.id;
    const guest = { organizationId, personId: bruno, kind: 'GUEST', from: '2026-01-01', grants: ['COMMISSIONS'] };
    const { relationship } = await graph.mutate(['inviteToOrganization', 'relationship { id }'], guest, ada);
    const on = { relationshipId: relationship.id };
    await graph.mutate(['confirmRelationship', 'relationship { state }'], on, bruno);
    const happening = await Happening.begin(ada, { visibility: 'PARTIES', leadId: organizationId });
    const own = await subscribe(happening, ada);
    await own.begun();
    // Projects' copy of what guests may see comes a moment later.
    const query = `{ commission(id: "${happening.id}") { id } }`;
    const headers = { 'content-type': 'application/json', authorization: `Bearer ${await graph.token(bruno)}` };
    const look = () => fetch(`${graph.address}/graphql`, { method: 'POST', headers, body: JSON.stringify({ query }) });
    await waitFor(
      'a guest',
      async () => JSON.stringify(await (await look()).json()).includes(`"${happening.id}"`),
      60_000,
    );
    const theirs = await subscribe(happening, bruno);
    await theirs.begun();
    await happening.goOn(1);
    expect(numbers(await theirs.take(1))).toEqual([2]);
    await graph.mutate(['endRelationship', 'relationship { state }'], on, ada);
    const ended = theirs.rest();
    await waitFor('it is revoked', () => graph.told('access.revoked', happening.id), 60_000);
    await happening.goOn(2);
    expect(codes(await ended)).toEqual(['ACCESS_REVOKED', undefined]);
    // Of the guests of an organization nobody else is told.
    expect(numbers(await own.take(3))).toEqual([2, 3, 4]);
  });

  it('ends with the token, and goes on with a new one where it ended', async () => {
    const ada = await graph.somebody('Ada');
    const happening = await Happening.begin(ada);
    const client = await subscribe(happening, ada, { token: await graph.token(ada, { expiresIn: 3 }) });
    await client.begun();
    await happening.goOn(1);
    const events = await client.rest();
    expect(numbers(events.slice(0, 1))).toEqual([2]);
    expect(codes(events)).toEqual([undefined, 'TOKEN_EXPIRED', undefined]);
    expect(events[1]?.data.errors[0].extensions.cursor).toBe(events[0]?.id);
    await happening.goOn(2);
    const again = await subscribe(happening, ada, { lastEventId: client.lastEventId });
    expect(numbers(await again.take(2))).toEqual([3, 4]);
    const late = await SseClient.open(graph.address, {
      query: QUERY,
      variables: { id: happening.id },
      token: await graph.token(ada, { expiresIn: -60 }),
    });
    expect(late.response.status).toBe(401);
    late.close();
  });

  it('refuses a cursor that was not given out, and one of a log that there is no more', async () => {
    const ada = await graph.somebody('Ada');
    const happening = await Happening.begin(ada);
    const why = async (lastEventId: string) => codes(await (await subscribe(happening, ada, { lastEventId })).rest());
    expect(await why('nonsense')).toEqual(['CURSOR_INVALID', undefined]);
    const other = Buffer.from('projects.1.0123456789ab').toString('base64url');
    expect(await why(other)).toEqual(['CURSOR_EXPIRED', undefined]);
  });
});
