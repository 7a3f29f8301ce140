import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ServiceUnderTest } from '@millepiani/testing/service-under-test';
import { startMembersUnderTest } from './members-under-test.ts';

let members: ServiceUnderTest;
const callback = 'https://web.millepiani.example/callback';
beforeAll(async () => {
  members = await startMembersUnderTest({
    ENTRIES_PER_NETWORK: '3',
    FIRST_PARTY_CLIENTS: JSON.stringify([{ id: 'web', name: 'Web', redirectUris: [callback] }]),
  });
});
afterAll(() => members.close());

const begin = async (address: string, more: Record<string, string> = {}) => {
  const query = new URLSearchParams({
    ...{ client_id: 'web', redirect_uri: callback, response_type: 'code', scope: 'openid' },
    ...{ code_challenge: 'c'.repeat(43), code_challenge_method: 'S256', ...more },
  });
  const headers = { 'x-gateway-token': await members.tokenFor('members'), 'x-client-address': address };
  const response = await fetch(`${members.url}/oidc/auth?${query}`, { headers, redirect: 'manual' });
  const location = response.headers.get('location') ?? '';
  return location.startsWith('/oidc/interaction/') ? 'begun' : new URL(location).searchParams.get('error');
};
const kept = () => members.database((db) => db.collection('issuer_records').countDocuments());

describe('entries from one network', () => {
  it('are so many, and what is beyond is kept nowhere', async () => {
    const answers = await Promise.all(Array.from({ length: 8 }, () => begin('192.0.2.1')));
    expect(answers.filter((answer) => answer === 'begun')).toHaveLength(3);
    expect(answers.filter((answer) => answer === 'temporarily_unavailable')).toHaveLength(5);
    const before = await kept();
    expect(await begin('192.0.2.1')).toBe('temporarily_unavailable');
    expect(await kept()).toBe(before);
    expect(await begin('192.0.2.2')).toBe('begun');
  });
});

describe('the issuer’s own routes', () => {
  it('answer the gateway alone', async () => {
    for (const token of [undefined, '', 'x', await members.tokenFor('projects')]) {
      const headers: Record<string, string> = token === undefined ? {} : { 'x-gateway-token': token };
      for (const path of ['/oidc/auth', '/oidc/token', '/oidc/interaction/x', '/internal/denials?since=0']) {
        const method = path === '/oidc/token' ? 'POST' : 'GET';
        expect([path, (await fetch(`${members.url}${path}`, { method, headers })).status]).toEqual([path, 401]);
      }
    }
  });

  it('tell what is denied to who asks for a time', async () => {
    const headers = { 'x-gateway-token': await members.tokenFor('members') };
    const ask = async (since: string) => fetch(`${members.url}/internal/denials${since}`, { headers });
    expect(await (await ask('?since=0')).json()).toEqual({ denials: [], isMore: false });
    for (const wrong of ['', '?since=', '?since=x', '?since=-1', '?since=1&since=2', `?since=${'9'.repeat(40)}`]) {
      expect((await ask(wrong)).status).toBe(400);
    }
  });
});
