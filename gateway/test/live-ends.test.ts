import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { waitFor } from '@millepiani/testing/wait-for';
import { type Community, type CommunityOptions, startCommunity } from './support/community.ts';
import { eventLog } from './support/event-log.ts';
import { openSocket } from './support/raw.ts';
import { SseClient, type SseEvent, type SubscribeOptions } from './support/sse-client.ts';

// Planning subscriptions needs a planner of its own, which takes its time on a busy machine.
jest.setTimeout(60_000);

let community: Community;
const open: SseClient[] = [];
beforeEach(() => eventLog.clear());
afterEach(async () => {
  for (const client of open.splice(0)) client.close();
  await community.close();
});

const start = async ({ live, ...options }: CommunityOptions = {}) => {
  community = await startCommunity({ ...options, live: { pollMs: 20, retryMs: 20, ...live } });
};
const QUERY = 'subscription ($id: ID!) { projectEvents(commissionId: $id) { id } }';
async function subscribe(options: Partial<SubscribeOptions> = {}): Promise<SseClient> {
  const variables = { id: 'com_1' };
  const client = await SseClient.open(community.gateway.address, { query: QUERY, variables, ...options });
  open.push(client);
  return client;
}
const ending = (events: readonly SseEvent[]) => [
  ...events.slice(-2).map(({ event }) => event),
  events.at(-2)?.data.errors?.[0].extensions.code,
  events.at(-2)?.data.errors?.[0].extensions.cursor,
];

describe('a stream of live events', () => {
  it('ends with its token, with the cursor to go on from', async () => {
    await start();
    // The first one waits for the planner.
    await (await subscribe()).begun();
    const token = await community.token('', { claims: { exp: Math.floor(Date.now() / 1_000) + 3 } });
    const client = await subscribe({ token });
    await client.begun();
    eventLog.tell();
    const events = await client.rest();
    expect(events.map(({ event }) => event)).toEqual(['next', 'next', 'complete']);
    expect(ending(events)).toEqual(['next', 'complete', 'TOKEN_EXPIRED', '1']);
    eventLog.tell();
    const again = await subscribe({ token: await community.token(), lastEventId: client.lastEventId });
    expect((await again.next())?.data).toEqual({ data: { projectEvents: { id: 'evt_2' } } });
  });

  it('ends without a token, too, after a while', async () => {
    await start({ live: { anonymousMs: 3_000 } });
    expect(ending(await (await subscribe()).rest())).toEqual(['next', 'complete', 'TOKEN_EXPIRED', '0']);
  });

  it('ends before the next event for whom the session was ended', async () => {
    const denied = new Set<string>();
    await start({ isDenied: ({ actorId }) => denied.has(actorId) });
    const client = await subscribe({ token: await community.token() });
    await client.begun();
    eventLog.tell();
    expect((await client.next())?.id).toBe('1');
    denied.add('per_ada');
    eventLog.tell();
    expect(ending(await client.rest())).toEqual(['next', 'complete', 'UNAUTHENTICATED', '1']);
  });

  it('ends where the projects service shows the commission no more, and tells nothing that came after', async () => {
    await start();
    const client = await subscribe();
    await client.begun();
    eventLog.tell();
    expect((await client.next())?.id).toBe('1');
    eventLog.hidden.add('com_1');
    eventLog.tell({ type: 'access.revoked.v1' });
    eventLog.tell();
    const events = await client.rest();
    expect(events).toHaveLength(2);
    expect(ending(events)).toEqual(['next', 'complete', 'ACCESS_REVOKED', '1']);
  });

  it('ends within moments where somebody is shut out and the log says nothing of it', async () => {
    await start({ live: { standingMs: 20, quietPollMs: 50 } });
    const client = await subscribe();
    await client.begun();
    eventLog.tell();
    expect((await client.next())?.id).toBe('1');
    eventLog.hidden.add('com_1');
    expect(ending(await client.rest())).toEqual(['next', 'complete', 'ACCESS_REVOKED', '1']);
  });

  it('ends in time when the gateway does, for whoever reads and whoever does not', async () => {
    await start({ config: { REQUEST_BUDGET: 500 } });
    const client = await subscribe();
    await client.begun();
    const socket = await openSocket(community.gateway.address);
    const body = JSON.stringify({ query: QUERY, variables: { id: 'com_1' } });
    socket.write(
      `POST /graphql/stream HTTP/1.1\r\nHost: a\r\ncontent-type: application/json\r\ncontent-length: ${body.length}\r\n\r\n${body}`,
    );
    socket.pause();
    await waitFor('both are open', async () => eventLog.askedAbout.length >= 2);
    const begun = performance.now();
    const events = client.rest();
    await community.close();
    expect(ending(await events)).toEqual(['next', 'complete', 'SERVER_CLOSING', '0']);
    expect(performance.now() - begun).toBeLessThan(9_000);
    socket.destroy();
    await start();
  });

  it('is cut off, not thinned out, when its client reads too slowly; it goes on from its cursor', async () => {
    await start({ live: { queue: { frames: 4, bytes: 1_000_000 }, slowMs: 300 } });
    const large = { text: 'x'.repeat(400_000) };
    for (let count = 0; count < 60; count += 1) eventLog.tell({ data: large });
    const query = 'subscription { projectEvents(commissionId: "com_1", after: "0") { id data } }';
    const slow = await subscribe({ query });
    // Nothing is read for longer than may be: what waits between the two ends is less than all of it.
    const closed = async () => community.lines.find(({ msg }) => msg === 'a live stream closed');
    expect(await waitFor('it is cut off', closed, 30_000)).toMatchObject({ code: 'SLOW_CONSUMER' });
    const read: SseEvent[] = [];
    await slow
      .rest()
      .then((events) => read.push(...events))
      .catch(() => undefined);
    const seen = read.filter(({ data }) => data?.data).map(({ id }) => Number(id));
    expect(seen).toEqual(seen.map((_, index) => index + 1));
    expect(seen.length).toBeLessThan(60);
    const again = await subscribe({ query, lastEventId: slow.lastEventId ?? '0' });
    const rest = await again.take(60 - Number(slow.lastEventId ?? 0));
    expect(rest.map(({ id }) => Number(id))).toEqual(
      Array.from({ length: rest.length }, (_, index) => Number(slow.lastEventId ?? 0) + index + 1),
    );
    expect(rest.at(-1)?.id).toBe('60');
  });

  it('is one of so many of one member and of one address, which closing makes room for', async () => {
    await start({ config: { STREAMS_PER_ACTOR: 2, STREAMS_PER_ADDRESS: 3, STREAMS: 50 } });
    const token = await community.token();
    const first = await subscribe({ token });
    await subscribe({ token });
    const refused = await subscribe({ token });
    expect([refused.response.status, refused.response.headers.get('retry-after')]).toEqual([429, '5']);
    expect(await refused.response.json()).toMatchObject({
      errors: [{ extensions: { code: 'TOO_MANY_STREAMS', limit: 2 } }],
    });
    await subscribe();
    expect((await subscribe()).response.status).toBe(429);
    await first.begun();
    first.close();
    await waitFor('room', async () => (await subscribe({ token })).response.status === 200);
  });

  it('is planned anew on a new supergraph between two events, and ends if it has no place in it', async () => {
    await start();
    const query = 'subscription { projectEvents(commissionId: "com_1") { id commission { title margin } } }';
    const client = await subscribe({ query, token: await community.token('commissions:read') });
    const plain = await subscribe();
    await client.begun();
    await plain.begun();
    eventLog.tell();
    expect((await client.next())?.data.data.projectEvents.commission.margin).toBe('12 %');
    const guarded = community.supergraph.replace('[["commissions:read"]]', '[["admin"]]');
    expect(guarded).not.toBe(community.supergraph);
    await community.gateway.use(guarded);
    eventLog.tell();
    const filtered = await client.next();
    expect(filtered?.data.data.projectEvents).toEqual({
      id: 'evt_2',
      commission: { title: 'A new foyer', margin: null },
    });
    const without = community.supergraph.replace(/ {2}"""For the team only\."""\n {2}margin: [^\n]*\n/, '');
    expect(without).not.toBe(community.supergraph);
    await community.gateway.use(without);
    eventLog.tell();
    expect(ending(await client.rest()).slice(0, 3)).toEqual(['next', 'complete', 'GRAPHQL_VALIDATION_FAILED']);
    expect((await plain.take(3)).map(({ id }) => id)).toEqual(['1', '2', '3']);
  });
});
