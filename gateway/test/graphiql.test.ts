import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Community, startCommunity } from './support/community.ts';

let community: Community;
const get = (path: string, accept: string) => fetch(`${community.gateway.address}${path}`, { headers: { accept } });

beforeAll(async () => {
  community = await startCommunity();
});
afterAll(() => community.close());

describe('GET /graphql by a browser', () => {
  it('shows a page whose every file comes from here, under a policy that allows nothing else', async () => {
    const response = await get('/graphql', 'text/html,application/xhtml+xml,*/*;q=0.8');
    expect(response.status).toBe(200);
    const csp = response.headers.get('content-security-policy') ?? '';
    expect(csp).toContain("script-src 'self';");
    expect(csp).not.toMatch(/https?:|unsafe-eval|script-src[^;]*unsafe-inline/);
    const html = await response.text();
    // The examples name skills by their URIs, which nobody fetches.
    expect(html.replace(/data-examples="[^"]*"/, '')).not.toMatch(/https?:\/\//);
    const files = [...html.matchAll(/(?:src|href)="(\/[^"]+)"/g)].map(([, path]) => path ?? '');
    expect(files.length).toBeGreaterThan(3);
    for (const path of [
      ...files,
      ...['editor', 'json', 'graphql'].map((name) => `/graphql/assets/${name}.worker.js`),
    ]) {
      const file = await get(path, '*/*');
      expect([path, file.status, file.headers.get('x-content-type-options')]).toEqual([path, 200, 'nosniff']);
      expect((await file.text()).length).toBeGreaterThan(100);
    }
  });

  it('is where the link in a mail leads to, and no other address', async () => {
    const id = 'com_019ab5c0-7c00-7000-8000-000000000001';
    const link = await fetch(`${community.gateway.address}/node/${id}`, { redirect: 'manual' });
    expect([link.status, link.headers.get('location')]).toEqual([302, `/graphql#${id}`]);
    for (const path of ['/node/com_1', '/node/%2f%2fevil.example', `/node/${id}x`, '/node/']) {
      expect([path, (await get(path, 'text/html')).status]).toEqual([path, 404]);
    }
  });

  it('needs no token, and is nothing that a program gets', async () => {
    expect((await get('/graphql?query={motto}', 'text/html')).headers.get('content-type')).toContain('text/html');
    expect((await get('/graphql', 'application/json')).status).toBe(400);
    expect((await get('/graphql/assets/..%2f..%2fpage.ts', '*/*')).status).toBe(404);
    expect((await get('/graphql/assets/nothing.js', '*/*')).status).toBe(404);
  });
});
