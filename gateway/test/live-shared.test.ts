import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { waitFor } from '@millepiani/testing/wait-for';
import { type Community, type CommunityOptions, startCommunity } from './support/community.ts';
import { eventLog } from './support/event-log.ts';
import { SseClient, type SubscribeOptions } from './support/sse-client.ts';

// Planning subscriptions needs a planner of its own, which takes its time on a busy machine.
jest.setTimeout(60_000);

let community: Community;
const open: SseClient[] = [];
beforeEach(() => eventLog.clear());
afterEach(async () => {
  for (const client of open.splice(0)) client.close();
  await community.close();
});

const MANY = { STREAMS: 1_000, STREAMS_PER_ACTOR: 1_000, STREAMS_PER_ADDRESS: 1_000 };
const start = async ({ live, config }: CommunityOptions = {}) => {
  community = await startCommunity({ live: { pollMs: 20, retryMs: 20, ...live }, config: { ...MANY, ...config } });
};
const QUERY =
  'subscription ($id: ID!, $after: String) { projectEvents(commissionId: $id, after: $after) { id commission { title } } }';
async function subscribe(options: Partial<SubscribeOptions> = {}): Promise<SseClient> {
  const client = await SseClient.open(community.gateway.address, {
    query: QUERY,
    variables: { id: 'com_1' },
    ...options,
  });
  open.push(client);
  return client;
}
const people = (count: number) =>
  Promise.all(Array.from({ length: count }, (_, index) => community.token('', { claims: { sub: `per_${index}` } })));
/** Subscribes for each, and waits until all are told by one reading. */
async function subscribeAll(tokens: readonly (string | undefined)[], options: Partial<SubscribeOptions> = {}) {
  const clients = await Promise.all(tokens.map((token) => subscribe({ token, ...options })));
  await Promise.all(clients.map((client) => client.begun()));
  // Whoever was asked about is told from what was read for all.
  await waitFor('all are asked about', async () => new Set(eventLog.askedAbout.flat()).size >= new Set(tokens).size);
  return clients;
}
/** What billing and projects were asked of entities since. */
const entityFetches = () =>
  Object.values(community.services).flatMap(({ received }) =>
    received.filter(({ body }) => body.query.includes('_entities')),
  );

describe('what is told to many', () => {
  it('is read once and resolved once, where it does not hang on who looks', async () => {
    await start();
    const clients = await subscribeAll(await people(60));
    const [reads, fetches] = [eventLog.reads.length, entityFetches().length];
    for (let count = 0; count < 5; count += 1) {
      eventLog.tell();
      const events = await Promise.all(clients.map((client) => client.next()));
      expect(new Set(events.map((event) => JSON.stringify(event))).size).toBe(1);
      expect(events[0]?.data).toEqual({
        data: { projectEvents: { id: `evt_${count + 1}`, commission: { title: 'A new foyer' } } },
      });
    }
    // Nobody reads for themselves, and what the plan asks is asked once an event.
    expect([eventLog.reads.length - reads, entityFetches().length - fetches]).toEqual([0, 5]);
  });

  it('is resolved for each who looks where it hangs on that, and once for all streams of one', async () => {
    await start();
    const [ada, bruno] = await people(2);
    const query = 'subscription ($id: ID!) { projectEvents(commissionId: $id) { id commission { client { name } } } }';
    const clients = await subscribeAll([ada, ada, ada, bruno], { query });
    const before = community.services.members.received.length;
    eventLog.tell();
    for (const client of clients)
      expect((await client.next())?.data.data.projectEvents.commission.client.name).toBe('Lumen GmbH');
    expect(community.services.members.received.length - before).toBe(2);
  });

  it('is the same for whoever stands elsewhere in the log or writes it otherwise', async () => {
    await start();
    eventLog.tell();
    const tokens = await people(3);
    const clients = [
      await subscribe({ token: tokens[0], variables: { id: 'com_1', after: '1' } }),
      await subscribe({
        token: tokens[1],
        query: 'subscription { projectEvents(commissionId: "com_1") {id,commission{title}} }',
      }),
      await subscribe({
        token: tokens[2],
        query: 'subscription { projectEvents(after: "1", commissionId: "com_1") { id commission { title } } }',
      }),
    ];
    for (const client of clients) await client.begun();
    await waitFor('all are asked about', async () => new Set(eventLog.askedAbout.flat()).size >= 3);
    const before = entityFetches().length;
    eventLog.tell();
    for (const client of clients) expect((await client.next())?.id).toBe('2');
    // The commission's id is a variable in the first, and written out in the others.
    expect(entityFetches().length - before).toBe(2);
  });

  it('is told to each as far as they may see it: who is shut out hears nothing more, others go on', async () => {
    await start();
    const tokens = await people(5);
    const clients = await subscribeAll(tokens);
    eventLog.tell();
    for (const client of clients) expect((await client.next())?.id).toBe('1');
    eventLog.shutOut.add('per_3');
    eventLog.tell({ type: 'access.revoked.v1' });
    eventLog.tell();
    const [out, ...rest] = [clients[3], ...clients.filter((_, index) => index !== 3)];
    const events = await out?.rest();
    expect(events?.map(({ data }) => data?.errors?.[0].extensions.code)).toEqual(['ACCESS_REVOKED', undefined]);
    for (const client of rest) expect((await client?.next())?.id).toBe('3');
  });

  it('is resolved for each where what one was shown is not for others', async () => {
    await start();
    const tokens = await people(2);
    const clients = await subscribeAll(tokens);
    // To whoever asks first there is no such commission: that is nothing to tell the other.
    let isFirst = true;
    community.services.projects.fault = (request, reply) => {
      const isEntities = JSON.stringify(request.body).includes('_entities');
      if (!(isEntities && isFirst)) return;
      isFirst = false;
      return reply.send({ data: { _entities: [null] } });
    };
    eventLog.tell();
    const told = await Promise.all(clients.map((client) => client.next()));
    const titles = told.map((event) => event?.data.data.projectEvents.commission?.title);
    expect(titles.filter((title) => title === 'A new foyer').length).toBeGreaterThanOrEqual(1);
  });

  it('leaves nothing out for whoever resumes far behind, while others are told what happens now', async () => {
    await start({ live: { window: { entries: 4, characters: 10_000 } } });
    for (let count = 0; count < 130; count += 1) eventLog.tell();
    const [ada, bruno] = await people(2);
    const live = await subscribe({ token: ada });
    await live.begun();
    const late = await subscribe({ token: bruno, variables: { id: 'com_1', after: '3' } });
    for (let count = 0; count < 20; count += 1) eventLog.tell();
    const whole = (from: number, to: number) =>
      Array.from({ length: to - from }, (_, index) => String(from + index + 1));
    expect((await late.take(147)).map(({ id }) => id)).toEqual(whole(3, 150));
    expect((await live.take(20)).map(({ id }) => id)).toEqual(whole(130, 150));
  });

  it('is read once for all who come back at once, wherever they stand, and resolved together', async () => {
    await start();
    for (let count = 0; count < 130; count += 1) eventLog.tell();
    const tokens = await people(60);
    const clients = await Promise.all(
      tokens.map((token, index) => subscribe({ token, variables: { id: 'com_1', after: String(index % 20) } })),
    );
    const told = await Promise.all(clients.map((client, index) => client.take(130 - (index % 20))));
    for (const [index, events] of told.entries())
      expect(events.map(({ id }) => Number(id))).toEqual(
        Array.from({ length: 130 - (index % 20) }, (_, place) => (index % 20) + place + 1),
      );
    // Nobody for themselves; and not three parts of fifty for each of sixty, but a few for all.
    expect(eventLog.reads).toEqual([]);
    expect(eventLog.sharedReads).toBeLessThan(60);
    // What many events are about is asked for once for all that were read together.
    expect(entityFetches().length).toBeLessThan(130);
  });

  it('is told of what was before to who may see it alone, though it was read for all', async () => {
    await start();
    for (let count = 0; count < 10; count += 1) eventLog.tell();
    eventLog.shutOut.add('per_1');
    eventLog.tell({ type: 'access.revoked.v1' });
    eventLog.tell();
    const tokens = await people(3);
    const clients = await Promise.all(
      tokens.map((token) => subscribe({ token, variables: { id: 'com_1', after: '2' } })),
    );
    const [first, out, third] = clients;
    for (const client of [first, third])
      expect((await client?.take(9))?.map(({ id }) => id)).toEqual(['3', '4', '5', '6', '7', '8', '9', '10', '12']);
    const events = await out?.rest();
    expect(events?.map(({ data }) => data?.errors?.[0].extensions.code)).toEqual(['COMMISSION_NOT_FOUND', undefined]);
  });

  it('is refused to each as their own reading is, where the log refuses a cursor', async () => {
    await start();
    eventLog.hidden.add('com_1');
    const code = async (after: string) =>
      (await (await subscribe({ variables: { id: 'com_1', after } })).rest())[0]?.data.errors[0].extensions.code;
    // Whether it is an old one is nothing to tell who may not see what it is of.
    expect(await code('99')).toBe('COMMISSION_NOT_FOUND');
    eventLog.hidden.clear();
    expect(await code('99')).toBe('CURSOR_EXPIRED');
  });

  it('is asked for no more once nobody follows', async () => {
    await start();
    const [client] = await subscribeAll([await community.token()]);
    client?.close();
    await waitFor('it is closed', async () => community.lines.some(({ msg }) => msg === 'a live stream closed'));
    const reads = eventLog.sharedReads;
    // One may be under way.
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(eventLog.sharedReads - reads).toBeLessThanOrEqual(1);
  });

  it('is asked by the gateway for itself: no token of a client’s opens it', async () => {
    await start();
    const query = '{ commissionLogAfter(commissionId: "com_1", first: 1) { cursor } }';
    const answer = await community.ask(query, { token: await community.token('commissions:read') });
    expect(answer.body.errors[0].extensions.code).toBe('GRAPHQL_VALIDATION_FAILED');
    await subscribeAll([await community.token()]);
    const own = community.services.projects.received.filter(({ body }) => body.query.includes('commissionLogAfter'));
    expect(own.length).toBeGreaterThan(0);
    expect(own.every(({ actor }) => actor.isGateway === true && actor.actorId === undefined)).toBe(true);
    const others = community.services.projects.received.filter(({ body }) =>
      body.query.includes('commissionEventsAfter'),
    );
    expect(others.some(({ actor }) => actor.isGateway !== undefined)).toBe(false);
  });
});
