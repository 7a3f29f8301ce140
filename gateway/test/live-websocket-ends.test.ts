import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { waitFor } from '@millepiani/testing/wait-for';
import { WebSocket } from 'ws';
import { type Community, type CommunityOptions, startCommunity } from './support/community.ts';
import { eventLog } from './support/event-log.ts';
import { WsClient } from './support/ws-client.ts';

// Planning subscriptions needs a planner of its own, which takes its time on a busy machine.
jest.setTimeout(60_000);

let community: Community;
const sockets: { cut: () => void }[] = [];
beforeEach(() => eventLog.clear());
afterEach(async () => {
  for (const socket of sockets.splice(0)) socket.cut();
  await community.close();
});

const start = async ({ live, ...options }: CommunityOptions = {}) => {
  community = await startCommunity({ ...options, live: { pollMs: 20, retryMs: 20, ...live } });
};
const QUERY =
  'subscription ($id: ID!, $after: String) { projectEvents(commissionId: $id, after: $after) { id commission { margin } } }';

/** A client that subscribes so often, and what each of its subscriptions hears. */
async function subscribe(count: number, variables: Record<string, unknown> = {}) {
  const client = await WsClient.open(community.gateway.address, await community.token('commissions:read'));
  sockets.push(client);
  const heard = Array.from({ length: count }, () => ({
    ids: [] as string[],
    places: [] as string[],
    ends: [] as ({ code: string; cursor?: string } | undefined)[],
  }));
  for (const { ids, places, ends } of heard) {
    client.subscribe(
      QUERY,
      { id: 'com_1', ...variables },
      {
        next: ({ extensions }) => void ids.push(extensions?.cursor ?? ''),
        place: (cursor) => void places.push(cursor),
        end: (extensions) => void ends.push(extensions),
      },
    );
  }
  return heard;
}

describe('a WebSocket’s subscriptions', () => {
  it('end when the gateway does, each with where to go on, and it with them', async () => {
    await start({ config: { REQUEST_BUDGET: 500 } });
    const heard = await subscribe(3);
    await waitFor('all begin', async () => heard.every(({ places }) => places.length > 0));
    eventLog.tell();
    await waitFor('all are told', async () => heard.every(({ ids }) => ids.length > 0));
    const begun = performance.now();
    await community.close();
    expect(performance.now() - begun).toBeLessThan(9_000);
    const end = { code: 'SERVER_CLOSING', cursor: '1' };
    expect(heard.map(({ ends }) => ends)).toEqual(heard.map(() => [expect.objectContaining(end)]));
    await start();
  });

  it('let a gateway end though a client takes nothing', async () => {
    await start({ config: { REQUEST_BUDGET: 500 } });
    const socket = new WebSocket(`${community.gateway.address.replace('http', 'ws')}/graphql`, 'graphql-transport-ws');
    sockets.push({ cut: () => socket.terminate() });
    await new Promise((resolve) => socket.once('open', resolve));
    socket.pause();
    const begun = performance.now();
    await community.close();
    expect(performance.now() - begun).toBeLessThan(9_000);
    await start();
  });

  it('are planned anew on a new supergraph between two events, and end alone if they have no place in it', async () => {
    await start();
    const [one] = await subscribe(1);
    await waitFor('it begins', async () => one?.places.length === 1);
    eventLog.tell();
    await waitFor('it is told', async () => one?.ids.length === 1);
    await community.gateway.use(`${community.supergraph}\n# another text\n`);
    eventLog.tell();
    await waitFor('it is told', async () => one?.ids.length === 2);
    const without = community.supergraph.replace(/ {2}"""For the team only\."""\n {2}margin: [^\n]*\n/, '');
    await community.gateway.use(without);
    eventLog.tell();
    await waitFor('it ends', async () => one?.ends.length === 1);
    expect(one?.ends[0]?.code).toBe('GRAPHQL_VALIDATION_FAILED');
    // The connection stays.
    expect(one?.ids).toEqual(['1', '2']);
  });

  it('are cut off, not thinned out, when their client reads too slowly', async () => {
    await start({ live: { queue: { frames: 4, bytes: 1_000_000 }, slowMs: 300 } });
    const query = 'subscription { projectEvents(commissionId: "com_1", after: "0") { id data } }';
    for (let count = 0; count < 60; count += 1) eventLog.tell({ data: { text: 'x'.repeat(400_000) } });
    const socket = new WebSocket(`${community.gateway.address.replace('http', 'ws')}/graphql`, 'graphql-transport-ws');
    sockets.push({ cut: () => socket.terminate() });
    const seen: number[] = [];
    await new Promise<void>((resolve) => {
      socket.once('open', () => socket.send('{"type":"connection_init"}'));
      socket.once('message', () => resolve());
    });
    socket.on('message', (data) => {
      const { type, payload } = JSON.parse(String(data));
      if (type === 'next') seen.push(Number(payload.extensions.cursor));
    });
    socket.send(JSON.stringify({ type: 'subscribe', id: '1', payload: { query } }));
    socket.pause();
    const closed = async () => community.lines.find(({ msg }) => msg === 'a live stream closed');
    expect(await waitFor('it is cut off', closed, 30_000)).toMatchObject({ code: 'SLOW_CONSUMER' });
    const gone = new Promise((resolve) => socket.once('close', resolve));
    socket.resume();
    await gone;
    expect(seen).toEqual(seen.map((_, index) => index + 1));
    expect(seen.length).toBeLessThan(60);
  });
});
