import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { type Community, startCommunity } from './support/community.ts';
import { feedLog } from './support/feed-log.ts';
import { SseClient, type SseEvent, type SubscribeOptions } from './support/sse-client.ts';

// Planning subscriptions needs a planner of its own, which takes its time on a busy machine.
jest.setTimeout(60_000);

let community: Community;
const open: SseClient[] = [];
beforeAll(async () => {
  community = await startCommunity({ live: { pollMs: 20, retryMs: 20 }, config: { STREAM_HEARTBEAT: 50 } });
});
afterAll(() => community.close());
beforeEach(() => feedLog.clear());
afterEach(() => {
  for (const client of open.splice(0)) client.close();
});

const RECEIVED = `subscription ($after: String) {
  notificationReceived(after: $after) { cursor unreadCount notification { id subject } }
}`;
const COUNT = 'subscription { unreadCountChanged { unreadCount } }';
const asAda = (options: Partial<SubscribeOptions> = {}) => subscribe('notifications:read', RECEIVED, options);
async function subscribe(scope: string, query: string, options: Partial<SubscribeOptions> = {}): Promise<SseClient> {
  const token = await community.token(scope);
  const client = await SseClient.open(community.gateway.address, { query, token, ...options });
  open.push(client);
  return client;
}
const subjects = (events: readonly SseEvent[]) =>
  events.map(({ data }) => data.data?.notificationReceived.notification.subject);
const codes = (events: readonly SseEvent[]) => events.map(({ data }) => data?.errors?.[0]?.extensions.code);

describe('what comes to one’s own feed', () => {
  it('comes each once, in order, resolved by its service, and nothing of what others are told', async () => {
    feedLog.tell('before');
    const client = await asAda();
    await client.begun();
    feedLog.tell('first');
    feedLog.tell('for Bruno', 'per_bruno');
    feedLog.tell('second');
    const [first, second] = await client.take(2);
    expect(first?.data).toEqual({
      data: { notificationReceived: { cursor: '2', unreadCount: 3, notification: { id: 'ntf_2', subject: 'first' } } },
    });
    expect([second?.id, second?.data.data.notificationReceived.notification.subject]).toEqual(['4', 'second']);
  });

  it('goes on behind the last that was read, by Last-Event-ID or by `after`', async () => {
    for (let count = 0; count < 120; count += 1) feedLog.tell(String(count));
    const first = await asAda({ variables: { after: '0' } });
    const whole = Array.from({ length: 120 }, (_, count) => String(count));
    expect(subjects(await first.take(70))).toEqual(whole.slice(0, 70));
    first.close();
    const again = await asAda({ lastEventId: first.lastEventId });
    expect(subjects(await again.take(50))).toEqual(whole.slice(70));
  });

  it('is told by its name of the client’s choosing, by a document with others besides', async () => {
    const query = `subscription Mine { came: notificationReceived { ...What } }
      fragment What on ReceivedNotification { __typename left: unreadCount }
      subscription Other { projectEvents(commissionId: "com_1") { id } }`;
    const client = await subscribe('notifications:read', query, { operationName: 'Mine' });
    await client.begun();
    feedLog.tell('first');
    expect((await client.next())?.data).toEqual({ data: { came: { __typename: 'ReceivedNotification', left: 1 } } });
  });

  it('is for who may read it: others are refused', async () => {
    for (const [scope, query] of [
      ['', RECEIVED],
      ['commissions:read', COUNT],
    ] as const) {
      expect(codes(await (await subscribe(scope, query)).rest())).toEqual(['UNAUTHORIZED_FIELD_OR_TYPE', undefined]);
    }
    expect(codes(await (await asAda({ token: undefined })).rest())).toEqual(['UNAUTHORIZED_FIELD_OR_TYPE', undefined]);
    const application = await community.token('notifications:read', { claims: { sub: 'cli_1' } });
    expect(codes(await (await asAda({ token: application })).rest())).toEqual(['FEED_NOT_FOUND', undefined]);
  });

  it('refuses what is no cursor, and says so where its service is away', async () => {
    expect(codes(await (await asAda({ variables: { after: 'x' } })).rest())).toEqual(['CURSOR_INVALID', undefined]);
    community.services.notifications.fault = (_request, reply) => reply.code(503).send({});
    const refused = await asAda();
    expect(codes(await refused.rest())).toEqual(['SUBGRAPH_UNAVAILABLE', undefined]);
    community.services.notifications.fault = undefined;
  });
});

describe('how many are unread', () => {
  it('is told at once, and again when something comes', async () => {
    feedLog.tell('before');
    const client = await subscribe('notifications:read', COUNT);
    const counts = (events: readonly SseEvent[]) => events.map(({ data }) => data.data.unreadCountChanged.unreadCount);
    expect(counts(await client.take(1))).toEqual([1]);
    feedLog.tell('for Bruno', 'per_bruno');
    feedLog.tell('first');
    expect(counts(await client.take(1))).toEqual([2]);
  });
});
