import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Secret } from '@millepiani/config/secret';
import { waitFor } from '@millepiani/testing/wait-for';
import { type Community, startCommunity } from './support/community.ts';
import { eventLog } from './support/event-log.ts';
import { SseClient } from './support/sse-client.ts';

const TEAM = '{ commission(id: "com_1") { title team { id name } } }';

let community: Community;
beforeAll(async () => {
  community = await startCommunity();
});
afterAll(() => community.close());

const read = async (at = community, headers: Record<string, string> = {}) =>
  await fetch(`${at.gateway.address}/metrics`, { headers });

/** The sum of a metric's series with all these labels. */
async function value(metric: string, labels: Record<string, string> = {}, at = community): Promise<number> {
  const lines = (await (await read(at)).text())
    .split('\n')
    .filter((line) => line.startsWith(`millepiani_gateway_${metric}{`));
  return lines
    .filter((line) => Object.entries(labels).every(([name, text]) => line.includes(`${name}="${text}"`)))
    .reduce((sum, line) => sum + Number(line.split(' ').at(-1)), 0);
}

/** By how much it grows while something is done. */
async function growth(metric: string, labels: Record<string, string>, act: () => Promise<unknown>): Promise<number> {
  const before = await value(metric, labels);
  await act();
  return (await value(metric, labels)) - before;
}

const REQUESTS = 'request_seconds_count';

describe('GET /metrics', () => {
  it('is what Prometheus reads', async () => {
    const response = await read();
    expect(response.headers.get('content-type')).toBe('text/plain; version=0.0.4; charset=utf-8');
    expect(await response.text()).toMatch(/^# TYPE millepiani_gateway_request_seconds histogram$/m);
  });

  it('counts requests by lane, kind and outcome', async () => {
    const ask = (query: string) => () => community.ask(query);
    const server = { lane: 'server', kind: 'query', outcome: 'ok' };
    const express = { lane: 'express', kind: 'query', outcome: 'ok' };
    expect(await growth(REQUESTS, server, ask('{ a: motto }'))).toBe(1);
    expect(await growth(REQUESTS, express, ask('{ a: motto }'))).toBe(1);
    expect(await growth(REQUESTS, { outcome: 'refused', kind: 'none' }, ask('{ nothing }'))).toBe(1);
    expect(await growth(REQUESTS, { outcome: 'refused' }, () => community.ask('{ motto }', { token: 'bad' }))).toBe(1);
    expect(await growth(REQUESTS, { outcome: 'errors' }, ask('{ motto total }'))).toBe(1);
    expect(await growth(REQUESTS, { kind: 'introspection' }, ask('{ __schema { queryType { name } } }'))).toBe(1);
  });

  it('counts what was prepared, planned and fetched', async () => {
    const query = TEAM.replace('title', 'id');
    const first = () => community.ask(query);
    expect(await growth('operations_total', { prepared: 'new' }, first)).toBe(1);
    expect(await growth('operations_total', { prepared: 'known' }, first)).toBe(1);
    expect(
      await growth('plans_total', { from: 'planner' }, () => community.ask(TEAM.replace('title', 'margin: title'))),
    ).toBe(1);
    expect(await growth('fetch_seconds_count', { service: 'members', outcome: 'ok' }, first)).toBe(1);
    expect(await growth('fetched_entities_total', { service: 'members' }, first)).toBe(2);
    expect(await growth('phase_seconds_count', { phase: 'run' }, first)).toBe(1);
    expect(await growth('phase_seconds_count', { phase: 'write' }, first)).toBe(1);
  });

  it('tells of a service that fails', async () => {
    community.services.members.fault = (_request, reply) => reply.code(503).send('');
    const failures = { service: 'members', outcome: 'SUBGRAPH_UNAVAILABLE' };
    expect(await growth('fetch_seconds_count', failures, () => community.ask('{ b: motto }'))).toBe(1);
    community.services.members.fault = undefined;
    expect(await value('breaker_state', { service: 'members' })).toBe(0);
  });

  it('tells which supergraph serves, and counts those that were refused', async () => {
    const before = await value('supergraph_generation');
    expect(before).toBeGreaterThan(0);
    expect(await growth('supergraph_loads_total', { result: 'refused' }, () => community.gateway.use('nothing'))).toBe(
      1,
    );
    expect(await value('supergraph_generation')).toBe(before);
    await community.gateway.use(`${community.supergraph}\n# another`);
    expect(await value('supergraph_generation')).not.toBe(before);
    await community.gateway.use(community.supergraph);
    expect(await value('supergraph_generation')).toBe(before);
  });

  it('has no series more for what clients send', async () => {
    const odd = (index: number) =>
      community.ask(`query Name${index} { field${index}: motto wrong${index % 2 === 0 ? '' : '!'} }`);
    await odd(0);
    await odd(1);
    const before = (await (await read()).text()).split('\n').length;
    for (let index = 2; index < 20; index += 1) await odd(index);
    expect((await (await read()).text()).split('\n').length).toBe(before);
  });
});

describe('in production', () => {
  it('the metrics are for who has the token, and without one for nobody', async () => {
    const closed = await startCommunity({ config: { NODE_ENV: 'production' } });
    expect((await read(closed)).status).toBe(404);
    await closed.close();
    const token = 'a-token-for-prometheus';
    const open = await startCommunity({ config: { NODE_ENV: 'production', METRICS_TOKEN: new Secret(token) } });
    expect((await read(open)).status).toBe(404);
    expect((await read(open, { authorization: 'Bearer another-token-than-that' })).status).toBe(404);
    expect((await read(open, { authorization: `Bearer ${token}` })).status).toBe(200);
    await open.close();
  });
});

describe('live streams', () => {
  it('are counted by transport, and what they end by', async () => {
    expect(await value('streams_open', { transport: 'sse' })).toBe(0);
    eventLog.clear();
    const stream = await SseClient.open(community.gateway.address, {
      query: 'subscription { projectEvents(commissionId: "com_1") { id } }',
    });
    await waitFor('it is open', async () => (await value('streams_open', { transport: 'sse' })) === 1, 20_000);
    stream.close();
    await waitFor('it is closed', async () => (await value('streams_open', { transport: 'sse' })) === 0, 20_000);
    expect(await value('streams_ended_total', { transport: 'sse', code: 'CLIENT_LEFT' })).toBe(1);
  });
});
