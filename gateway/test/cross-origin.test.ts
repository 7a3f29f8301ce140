import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { type Community, startCommunity } from './support/community.ts';

jest.setTimeout(60_000);

const APP = 'https://app.aurora.example';
const QUERY = '{ motto }';

let community: Community;
beforeAll(async () => {
  community = await startCommunity({ config: { ALLOWED_ORIGINS: [APP, 'http://localhost:5173'] } });
});
afterAll(() => community.close());

const send = (path: string, init: RequestInit) => fetch(`${community.gateway.address}${path}`, init);
const post = (origin: string | undefined, path = '/graphql') =>
  send(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(origin === undefined ? {} : { origin }) },
    body: JSON.stringify({ query: QUERY }),
  });
const preflight = (origin: string, path: string) =>
  send(path, {
    method: 'OPTIONS',
    headers: { origin, 'access-control-request-method': 'POST', 'access-control-request-headers': 'authorization' },
  });
/** What a browser goes by. */
const said = ({ headers }: Response) =>
  Object.fromEntries([...headers].filter(([name]) => name.startsWith('access-control') || name === 'vary'));

describe('pages of other origins', () => {
  it.each(['/graphql', '/graphql/stream', '/oidc/token', '/v1/events'])(
    'are told what they may send to %s',
    async (path) => {
      const answer = await preflight(APP, path);
      expect([answer.status, said(answer)]).toEqual([
        204,
        {
          'access-control-allow-origin': APP,
          'access-control-allow-methods': 'GET, POST, OPTIONS',
          'access-control-allow-headers': expect.stringContaining('authorization'),
          'access-control-max-age': '7200',
          vary: 'origin',
        },
      ]);
    },
  );

  it('may read answers by whichever lane, and never with cookies', async () => {
    // The first goes through the server, the next by the express lane.
    for (const time of ['first', 'second', 'third']) {
      const answer = await post(APP);
      expect([time, answer.status]).toEqual([time, 200]);
      expect(said(answer)).toMatchObject({
        'access-control-allow-origin': APP,
        vary: expect.stringContaining('origin'),
      });
      expect(said(answer)).not.toHaveProperty('access-control-allow-credentials');
      expect(await answer.json()).toMatchObject({ data: { motto: expect.any(String) } });
    }
  });

  it('may read refusals, too', async () => {
    const answer = await send('/graphql', {
      method: 'POST',
      headers: { origin: APP, 'content-type': 'application/json', authorization: 'Bearer none' },
      body: JSON.stringify({ query: QUERY }),
    });
    expect([answer.status, said(answer)['access-control-allow-origin']]).toEqual([401, APP]);
    expect((await send('/nowhere', { headers: { origin: APP } })).headers.get('access-control-allow-origin')).toBe(APP);
  });

  it.each(['https://evil.example', 'http://app.aurora.example', `${APP}.evil.example`, 'null'])(
    'that are not listed are told nothing: %s',
    async (origin) => {
      expect(said(await post(origin))).not.toHaveProperty('access-control-allow-origin');
      const answer = await preflight(origin, '/graphql');
      expect(said(answer)).not.toHaveProperty('access-control-allow-origin');
      expect(said(answer)).not.toHaveProperty('access-control-allow-methods');
    },
  );

  it('who asks from no page is answered as ever', async () => {
    const answer = await post(undefined);
    expect(said(answer)).toEqual({ vary: expect.stringContaining('origin') });
  });
});
