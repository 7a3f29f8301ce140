import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { WebSocket } from 'ws';
import { type Community, readAnswer, startCommunity } from './support/community.ts';
import { eventLog } from './support/event-log.ts';

jest.setTimeout(60_000);

const hashOf = (text: string) => createHash('sha256').update(text).digest('hex');
const byHash = (text: string, hash = hashOf(text)) => ({
  extensions: { persistedQuery: { version: 1, sha256Hash: hash } },
});

let community: Community;

/** The first line that tells something, or how it was refused. */
async function firstOf(path: string, accept: string, body: object): Promise<unknown> {
  const abort = new AbortController();
  const answer = await fetch(`${community.gateway.address}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept },
    body: JSON.stringify(body),
    signal: abort.signal,
  });
  if (answer.headers.get('content-type')?.includes('json') === true) {
    const { body: read } = await readAnswer(answer);
    return read.errors[0].extensions.code;
  }
  let heard = '';
  try {
    for await (const chunk of answer.body ?? []) {
      heard += Buffer.from(chunk).toString();
      const type = /"type":"([\w.-]+)"/.exec(heard)?.[1];
      if (type !== undefined) return type;
    }
  } finally {
    abort.abort();
  }
  return heard;
}

const BY: Record<string, (body: object) => Promise<unknown>> = {
  'server-sent events': (body) => firstOf('/graphql/stream', 'text/event-stream', body),
  multipart: (body) => firstOf('/graphql', 'multipart/mixed;subscriptionSpec=1.0, application/json', body),
  // Its protocol has a query as a must: clients send an empty one.
  'a WebSocket': (body) =>
    new Promise((resolve) => {
      const socket = new WebSocket(
        `${community.gateway.address.replace('http', 'ws')}/graphql`,
        'graphql-transport-ws',
      );
      const subscribe = { type: 'subscribe', id: '1', payload: { query: '', ...body } };
      socket.once('open', () => socket.send('{"type":"connection_init"}'));
      socket.on('close', (code) => resolve(code));
      socket.on('message', (data) => {
        const { type, payload } = JSON.parse(String(data));
        if (type === 'connection_ack') socket.send(JSON.stringify(subscribe));
        if (type === 'error') resolve(payload[0].extensions.code);
        if (type === 'next') resolve(payload.data.projectEvents.type);
        if (type === 'error' || type === 'next') socket.terminate();
      });
    }),
};
const WAYS = Object.keys(BY);
const subscription = (name: string) =>
  `subscription ${name} { projectEvents(commissionId: "com_1", after: "0") { type } }`;
const TOLD = 'commission.won.v1';

beforeEach(() => {
  eventLog.clear();
  eventLog.tell();
});

describe('subscriptions by hash, where documents are remembered as they come', () => {
  beforeAll(async () => {
    community = await startCommunity({ live: { pollMs: 20 } });
  });
  afterAll(() => community.close());

  it.each(WAYS)('are known once they were sent with it, over whatever transport: %s', async (way) => {
    const query = subscription(`By${WAYS.indexOf(way)}`);
    expect(await BY[way]?.(byHash(query))).toBe('PERSISTED_QUERY_NOT_FOUND');
    expect(await BY[way]?.({ query, ...byHash(query) })).toBe(TOLD);
    for (const other of WAYS) {
      expect([other, await BY[other]?.(byHash(query))]).toEqual([other, TOLD]);
    }
  });

  it.each(WAYS)('are not remembered under another’s hash, nor where they are too big: %s', async (way) => {
    const query = subscription(`Good${WAYS.indexOf(way)}`);
    const refused = way === 'a WebSocket' ? 4400 : 'BAD_REQUEST';
    expect(await BY[way]?.({ query: subscription('Evil'), ...byHash(query) })).toBe(refused);
    expect(await BY[way]?.(byHash(query))).toBe('PERSISTED_QUERY_NOT_FOUND');
    const large = `subscription { ${'projectEvents(commissionId: "com_1") { type } '.repeat(2)}${'x '.repeat(30)} }`;
    await BY[way]?.({ query: large, ...byHash(large) });
    expect(await BY[way]?.(byHash(large))).toBe('PERSISTED_QUERY_NOT_FOUND');
  });
});

describe('subscriptions by hash, where documents are listed', () => {
  const listed = subscription('Listed');
  let directory = '';
  beforeAll(async () => {
    directory = mkdtempSync(join(tmpdir(), 'documents-'));
    const path = join(directory, 'documents.json');
    writeFileSync(path, JSON.stringify({ [hashOf(listed)]: listed }));
    community = await startCommunity({
      live: { pollMs: 20 },
      config: { PERSISTED_DOCUMENTS: 'only', PERSISTED_DOCUMENTS_FILE: path },
    });
  });
  afterAll(async () => {
    await community.close();
    rmSync(directory, { recursive: true });
  });

  it.each(WAYS)('are told, and no others: %s', async (way) => {
    expect(await BY[way]?.(byHash(listed))).toBe(TOLD);
    expect(await BY[way]?.({ query: listed })).toBe(TOLD);
    const other = subscription('Other');
    expect(await BY[way]?.({ query: other, ...byHash(other) })).toBe('DOCUMENT_NOT_LISTED');
    expect(await BY[way]?.(byHash(other))).toBe('PERSISTED_QUERY_NOT_FOUND');
  });

  it('are run as nothing else: not by their hash, nor once their client has cut off', async () => {
    const json = 'application/json';
    for (const round of [1, 2, 3]) {
      expect([round, await BY.multipart?.(byHash(listed))]).toEqual([round, TOLD]);
      expect([round, await firstOf('/graphql', json, byHash(listed))]).toEqual([round, 'SUBSCRIPTION_NOT_SUPPORTED']);
      expect([round, await firstOf('/graphql', json, { query: listed })]).toEqual([
        round,
        'SUBSCRIPTION_NOT_SUPPORTED',
      ]);
    }
  });
});
