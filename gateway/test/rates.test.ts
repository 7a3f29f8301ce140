import { afterEach, describe, expect, it } from '@jest/globals';
import { type Community, type CommunityOptions, startCommunity } from './support/community.ts';

let community: Community;
afterEach(() => community.close());

const start = async (config: CommunityOptions['config']) => {
  const limited: string[] = [];
  community = await startCommunity({
    ...(config ? { config } : {}),
    observer: { rateLimited: (by) => void limited.push(by) },
  });
  return limited;
};
const heavy = '{ commissions(first: 20) { edges { node { id } } } }';

describe('who asks for too much in a minute', () => {
  it('is told when to come back, and others are not held up', async () => {
    const limited = await start({ ACTOR_COST_PER_MINUTE: 1_000 });
    const [ada, bruno] = [await community.token(), await community.token('', { claims: { sub: 'per_bruno' } })];
    const statuses = [];
    let last = await community.ask(heavy, { token: ada });
    for (let round = 0; round < 20 && last.status === 200; round += 1) {
      statuses.push(last.status);
      last = await community.ask(heavy, { token: ada });
    }
    // Five hundred for a new document, once, and then what it costs.
    expect(statuses.length).toBeGreaterThanOrEqual(5);
    expect(last.status).toBe(429);
    const [error] = last.body.errors;
    expect(error.extensions).toEqual({
      code: 'RATE_LIMITED',
      by: 'actor',
      retryAfterSeconds: expect.any(Number),
      requestId: expect.any(String),
    });
    expect(last.body.data).toBeUndefined();
    expect(last.headers.get('retry-after')).toBe(String(error.extensions.retryAfterSeconds));
    expect(error.extensions.retryAfterSeconds).toBeGreaterThan(0);
    expect((await community.ask(heavy, { token: bruno })).status).toBe(200);
    expect((await community.ask(heavy)).status).toBe(200);
    expect(limited).toContain('actor');
  });

  it('is counted by network address, whoever it is', async () => {
    await start({ ADDRESS_COST_PER_MINUTE: 1_000, TRUSTED_PROXIES: ['127.0.0.0/8'] });
    const from = (address: string) => community.ask(heavy, { headers: { 'x-forwarded-for': address } });
    let last = await from('203.0.113.9');
    for (let round = 0; round < 20 && last.status === 200; round += 1) {
      last = await from('203.0.113.9');
    }
    expect([last.status, last.body.errors[0].extensions.by]).toEqual([429, 'address']);
    expect((await from('203.0.113.10')).status).toBe(200);
    // Of IPv6 everybody has more addresses than can be counted: what counts is the network.
    for (let round = 0; round < 30; round += 1) {
      last = await from(`2001:db8:1:2::${round + 1}`);
    }
    expect(last.status).toBe(429);
    expect((await from('2001:db8:1:3::1')).status).toBe(200);
  });

  it('counts documents that are not known, good or not', async () => {
    await start({ ADDRESS_COST_PER_MINUTE: 5_000 });
    const statuses = [];
    for (let round = 0; round < 20; round += 1) {
      statuses.push((await community.ask(`{ nothing${round} }`)).status);
    }
    expect(statuses.slice(0, 9)).toEqual(Array.from({ length: 9 }, () => 400));
    expect(statuses.at(-1)).toBe(429);
  });
});
