import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { type Community, startCommunity } from './support/community.ts';
import { eventLog } from './support/event-log.ts';
import { partsOf } from './support/multipart.ts';

// Planning subscriptions needs a planner of its own, which takes its time on a busy machine.
jest.setTimeout(60_000);

let community: Community;
const aborts: AbortController[] = [];
beforeAll(async () => {
  community = await startCommunity({ live: { pollMs: 20, retryMs: 20 }, config: { STREAM_HEARTBEAT: 50 } });
});
afterAll(() => community.close());
beforeEach(() => eventLog.clear());
afterEach(() => {
  for (const abort of aborts.splice(0)) abort.abort();
});

const ACCEPT = 'multipart/mixed;subscriptionSpec=1.0, application/json';
const QUERY = 'subscription ($id: ID!, $after: String) { projectEvents(commissionId: $id, after: $after) { id } }';

async function post(body: object, { token, accept = ACCEPT }: { token?: string; accept?: string } = {}) {
  const abort = new AbortController();
  aborts.push(abort);
  return await fetch(`${community.gateway.address}/graphql`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      accept,
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
    },
    body: JSON.stringify(body),
    signal: abort.signal,
  });
}

async function take(parts: AsyncGenerator<{ payload?: unknown }, void>, count: number) {
  const taken = [];
  while (taken.length < count) {
    const { value } = await parts.next();
    if (value === undefined) break;
    if (Object.keys(value).length > 0) taken.push(value);
  }
  return taken;
}

describe('live events by multipart', () => {
  it('come at /graphql, each once, in order, with their cursor, by which they resume', async () => {
    for (let count = 0; count < 3; count += 1) eventLog.tell();
    const response = await post(
      { query: QUERY, variables: { id: 'com_1', after: '0' } },
      { token: await community.token() },
    );
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('multipart/mixed; boundary="graphql"; subscriptionSpec="1.0"');
    const parts = partsOf(response);
    expect(await take(parts, 3)).toEqual(
      ['1', '2', '3'].map((n) => ({
        payload: { data: { projectEvents: { id: `evt_${n}` } }, extensions: { cursor: n } },
      })),
    );
    eventLog.tell();
    expect((await take(parts, 1))[0]).toMatchObject({ payload: { extensions: { cursor: '4' } } });
    const again = partsOf(await post({ query: QUERY, variables: { id: 'com_1', after: '3' } }));
    expect((await take(again, 1))[0]).toMatchObject({ payload: { extensions: { cursor: '4' } } });
  });

  it('show that they are alive from the beginning on', async () => {
    const parts = partsOf(await post({ query: QUERY, variables: { id: 'com_1' } }));
    for (let count = 0; count < 3; count += 1) expect((await parts.next()).value).toEqual({});
  });

  it('say why there are none as the operation’s errors, and why they end as the stream’s', async () => {
    const none = partsOf(await post({ query: QUERY, variables: { id: 'com_none' } }));
    const all = await take(none, 9);
    expect(all).toEqual([
      {
        payload: {
          errors: [expect.objectContaining({ extensions: expect.objectContaining({ code: 'COMMISSION_NOT_FOUND' }) })],
        },
      },
    ]);
    eventLog.tell();
    const told = partsOf(await post({ query: QUERY, variables: { id: 'com_1', after: '0' } }));
    await take(told, 1);
    eventLog.hidden.add('com_1');
    eventLog.tell({ type: 'access.revoked.v1' });
    expect(await take(told, 9)).toEqual([
      {
        payload: null,
        errors: [
          expect.objectContaining({ extensions: expect.objectContaining({ code: 'ACCESS_REVOKED', cursor: '1' }) }),
        ],
      },
    ]);
  });

  it('are for subscriptions: all else that clients send so is answered as ever, and refused as ever', async () => {
    const query = await post({ query: '{ motto }' });
    expect([query.headers.get('content-type'), await query.json()]).toEqual([
      expect.stringMatching(/^application\/json/),
      { data: { motto: 'A thousand floors' } },
    ]);
    expect((await post({ query: QUERY, variables: { id: 'com_1' } }, { token: 'none' })).status).toBe(401);
    expect((await post({ query: QUERY, variables: { id: 'com_1' } }, { accept: 'application/json' })).status).toBe(400);
    const deep = `subscription { projectEvents(commissionId: "com_1") { ${'commission { client { '.repeat(9)} id ${'} } '.repeat(9)} } }`;
    const refused = await post({ query: deep });
    expect([
      refused.status,
      ((await refused.json()) as { errors: { extensions: { code: string } }[] }).errors[0]?.extensions.code,
    ]).toEqual([400, 'DEPTH_LIMIT_EXCEEDED']);
  });
});
