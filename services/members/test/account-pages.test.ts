import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  member,
  ownAccount,
  password,
  signIn,
  someAddress,
  startWithPost,
  tokenTo,
  type WithPost,
} from './account-given.ts';
import { mutation } from './given.ts';

let community: WithPost;
let strict: WithPost;
beforeAll(async () => {
  community = await startWithPost();
  strict = await startWithPost({ EMAIL_VERIFICATION: 'required' });
});
afterAll(async () => {
  await community.close();
  await strict.close();
});

const other = 'another horse, another battery';
const get = (path: string, { members }: WithPost = community, headers: Record<string, string> = {}) =>
  fetch(`${members.url}${path}`, { headers });
const send = (path: string, fields: Record<string, string>, { members }: WithPost = community) =>
  fetch(`${members.url}${path}`, { method: 'POST', body: new URLSearchParams(fields) });
const seen = async (response: Response) => [response.status, await response.text()] as const;

describe('the page of an address', () => {
  it('changes nothing when it is looked at, and confirms the address when its form is sent', async () => {
    const ada = await member(community);
    const token = await tokenTo(community, ada.email, 'Confirm your address');
    // Whatever scans mail follows links.
    for (let look = 0; look < 3; look += 1) {
      const [status, html] = await seen(await get(`/account/verify?token=${token}`));
      expect([status, html]).toEqual([200, expect.stringContaining(`name="token" value="${token}"`)]);
    }
    expect((await ownAccount(community.members, ada)).emailVerifiedAt).toBeNull();
    expect(await seen(await send('/account/verify', { token }))).toEqual([200, expect.stringContaining('Thank you')]);
    expect((await ownAccount(community.members, ada)).emailVerifiedAt).not.toBeNull();
    for (const again of [await send('/account/verify', { token }), await get(`/account/verify?token=${token}`)]) {
      expect(await seen(again)).toEqual([410, expect.stringContaining('used already')]);
    }
  });

  it('asks who signed up for the password, and says when it is wrong', async () => {
    const email = someAddress();
    await mutation(strict.members, 'signUp', 'person { id }')({ name: 'Ada', email, password });
    const token = await tokenTo(strict, email, 'Complete your registration');
    const form = await (await get(`/account/verify?token=${token}`, strict)).text();
    expect(form).toContain('name="password"');
    const wrong = await send('/account/verify', { token, password: 'wrong password' }, strict);
    expect(await seen(wrong)).toEqual([422, expect.stringMatching(/role="alert".*name="password"/s)]);
    expect(await seen(await send('/account/verify', { token, password }, strict))).toEqual([
      200,
      expect.stringContaining('Welcome'),
    ]);
    expect((await signIn(strict.members, { email, password })).person).not.toBeNull();
  });
});

describe('the pages of a password', () => {
  it('lead from an address to a link to a new password', async () => {
    const ada = await member(community);
    expect(await seen(await get('/account/forgot'))).toEqual([200, expect.stringContaining('name="email"')]);
    const asked = await seen(await send('/account/forgot', { email: ada.email }));
    expect(asked).toEqual([200, expect.stringContaining('If there is an account')]);
    expect(await seen(await send('/account/forgot', { email: someAddress('nobody') }))).toEqual(asked);
    const token = await tokenTo(community, ada.email, 'Choose a new password');
    expect(await seen(await get(`/account/reset?token=${token}`))).toEqual([
      200,
      expect.stringContaining('autocomplete="new-password"'),
    ]);
    const weak = await seen(await send('/account/reset', { token, password: 'short' }));
    expect(weak).toEqual([422, expect.stringMatching(/12 to 128.*<form/s)]);
    // Their name is Ada Rossi.
    for (const easy of ['password1234', 'ada-rossi-1234']) {
      expect(await seen(await send('/account/reset', { token, password: easy }))).toEqual([
        422,
        expect.stringMatching(/easily guessed.*<form/s),
      ]);
    }
    expect(await seen(await send('/account/reset', { token, password: other }))).toEqual([
      200,
      expect.stringContaining('Your password is changed'),
    ]);
    expect((await signIn(community.members, { email: ada.email, password: other })).person).toEqual({ id: ada.id });
    expect(await seen(await get(`/account/reset?token=${token}`))).toEqual([
      410,
      expect.stringContaining('href="/account/forgot"'),
    ]);
  });

  it('say what is wrong with an address, and have no more asked than may be', async () => {
    expect(await seen(await send('/account/forgot', { email: 'nobody' }))).toEqual([
      422,
      expect.stringContaining('no mail address'),
    ]);
    const email = someAddress('nobody');
    const statuses = [];
    for (let time = 0; time < 4; time += 1) statuses.push((await send('/account/forgot', { email })).status);
    expect(statuses).toEqual([200, 200, 200, 429]);
  });
});

describe('every page', () => {
  it('runs nothing, is kept by nobody, and sends no token on', async () => {
    for (const path of ['/account/verify?token=x', '/account/reset', '/account/forgot']) {
      const { headers } = await get(path);
      expect(headers.get('content-security-policy')).toMatch(
        /^default-src 'none'; style-src 'sha256-[\w+/=]{44}'; script-src; img-src data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'$/,
      );
      // The token is in the path's query, which is sent nowhere; where a form comes from is.
      expect(headers.get('referrer-policy')).toBe('strict-origin');
      expect(headers.get('cache-control')).toBe('no-store');
      expect(headers.get('content-type')).toBe('text/html; charset=utf-8');
    }
  });

  it('is in the language that the browser asks for', async () => {
    const html = await (await get('/account/forgot', community, { 'accept-language': 'it-IT,it;q=0.9' })).text();
    expect(html).toContain('Hai dimenticato la password?');
  });

  it.each(['', '?token=', '?token=x', `?token=${'A'.repeat(64)}`, '?token=a&token=b', '?token[$ne]=x'])(
    'of a link that is none says so (%j)',
    async (query) => {
      for (const page of ['verify', 'reset']) {
        expect(await seen(await get(`/account/${page}${query}`))).toEqual([
          404,
          expect.stringContaining('does not work'),
        ]);
      }
    },
  );

  it.each(['/account/nope', '/account/', '/account/verify/more'])('that is none says so: %s', async (path) => {
    const headers = { 'accept-language': 'it' };
    expect(await seen(await get(path, community, headers))).toEqual([404, expect.stringContaining('nessuna pagina')]);
    expect((await send(path, {})).status).toBe(404);
  });

  it('takes no form from another site', async () => {
    const ada = await member(community);
    const token = await tokenTo(community, ada.email, 'Confirm your address');
    const from = async (path: string, headers: Record<string, string>) => {
      const body = new URLSearchParams({ token, password: other, email: ada.email });
      return seen(await fetch(`${community.members.url}${path}`, { method: 'POST', body, headers }));
    };
    const foreign = [
      { origin: 'https://evil.example' },
      { origin: 'null' },
      { origin: community.members.url },
      { 'sec-fetch-site': 'cross-site' },
      { 'sec-fetch-site': 'same-site' },
      { 'sec-fetch-site': 'none', origin: 'http://127.0.0.1:4000' },
    ] satisfies Record<string, string>[];
    for (const path of ['/account/verify', '/account/reset', '/account/forgot']) {
      for (const headers of foreign) {
        expect(await from(path, headers as Record<string, string>)).toEqual([
          400,
          expect.stringContaining('another page than ours'),
        ]);
      }
    }
    expect((await ownAccount(community.members, ada)).emailVerifiedAt).toBeNull();
    const own = { origin: 'http://127.0.0.1:4000', 'sec-fetch-site': 'same-origin' };
    expect(await from('/account/verify', own)).toEqual([200, expect.stringContaining('Thank you')]);
  });

  it('takes no other form than its own', async () => {
    const json = { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{"token":{"$ne":null}}' };
    const answers = [
      await fetch(`${community.members.url}/account/verify`, json),
      await send('/account/verify', { token: 'x'.repeat(20_000) }),
      await send('/account/forgot', {}),
    ];
    expect(answers.map(({ status }) => status)).toEqual([404, 413, 422]);
  });

  it('takes the client’s address from the gateway alone', async () => {
    const ask = async (headers: Record<string, string>) => {
      const body = new URLSearchParams({ email: someAddress('nobody') });
      await fetch(`${community.members.url}/account/forgot`, { method: 'POST', body, headers });
      return community.members.database((db) => db.collection('attempts').countDocuments());
    };
    const named = (address: string) => ({ 'x-client-address': address });
    const own = await ask({});
    // The counters of the network are there already: each of these asks about an address of its own and no other network.
    const forged = await ask(named('198.51.100.1'));
    const authorization = `Bearer ${await community.members.tokenFor('members')}`;
    const vouched = await ask({ ...named('198.51.100.1'), authorization });
    expect([forged - own, vouched - forged]).toEqual([2, 3]);
    const others = `Bearer ${await community.members.tokenFor('projects')}`;
    expect((await ask({ ...named('198.51.100.2'), authorization: others })) - vouched).toBe(2);
  });
});
