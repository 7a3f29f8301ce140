import { beforeAll, describe, expect, it } from '@jest/globals';
import { decodeJwt } from 'jose';
import * as oauth from 'openid-client';
import { PlainBrowser, sent, shown } from './browser.ts';
import { begin, enter, type Relying, redeem, relyingParty, signInOn } from './entering.ts';
import { callbacks, type RunningIssuer, registerPartner } from './graph.ts';

/** What is asked of the authorization endpoint by who means no good. */
export function describeRequests(running: () => RunningIssuer): void {
  describe('hostile requests', () => {
    let issuer: RunningIssuer;
    let web: Relying;
    beforeAll(async () => {
      issuer = running();
      web = await relyingParty(issuer, { id: 'web' });
    });

    const register = (change: object = {}) =>
      registerPartner(issuer, { grants: ['AUTHORIZATION_CODE'], scopes: ['projects:read'], ...change });
    const post = (path: string, body: string | Buffer, headers: Record<string, string> = {}) =>
      fetch(`${issuer.address}${path}`, {
        method: 'POST',
        body,
        redirect: 'manual',
        headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
      });
    const form = (fields: Record<string, string>) => new URLSearchParams(fields).toString();
    const errorOf = async (response: Response) => ((await response.json()) as { error?: string }).error;

    describe('a stolen code', () => {
      const stolen = async () => {
        const ada = await issuer.somebody('Ada');
        const request = await begin(web);
        const browser = new PlainBrowser(issuer.address);
        const back = sent(await signInOn(browser, shown(await browser.open(request.url)), ada));
        return { request, back };
      };

      it('is good for nothing without the verifier', async () => {
        const { request, back } = await stolen();
        const other = { ...request, verifier: oauth.randomPKCECodeVerifier() };
        await expect(redeem(web, other, back)).rejects.toMatchObject({ error: 'invalid_grant' });
        const code = back.searchParams.get('code') ?? '';
        const fields = { grant_type: 'authorization_code', client_id: 'web', redirect_uri: callbacks.web, code };
        for (const verifier of [{}, { code_verifier: '' }, { code_verifier: 'short' }] as Record<string, string>[]) {
          expect(await errorOf(await post('/oidc/token', form({ ...fields, ...verifier })))).toMatch(
            /^invalid_(grant|request)$/,
          );
        }
        // Trying did not use it up.
        expect((await redeem(web, request, back)).access_token).toBeTruthy();
      });

      it('that comes a second time takes what came of it away', async () => {
        const { request, back } = await stolen();
        const tokens = await redeem(web, request, back);
        await expect(redeem(web, request, back)).rejects.toMatchObject({ error: 'invalid_grant' });
        await expect(oauth.refreshTokenGrant(web.config, tokens.refresh_token ?? '')).rejects.toMatchObject({
          error: 'invalid_grant',
        });
        const reasons = await issuer.members.database((db) =>
          db
            .collection('outbox')
            .find({ subject: decodeJwt(tokens.access_token).sid, type: /session\.ended/ })
            .toArray(),
        );
        expect(reasons).toMatchObject([{ data: { reason: 'TOKEN_REUSED' } }]);
      });

      it('is not for another application, nor for another address', async () => {
        const { request, back } = await stolen();
        const phone = await relyingParty(issuer, { id: 'phone', redirectUri: callbacks.phone });
        const code = back.searchParams.get('code') ?? '';
        const there = new URL(`${callbacks.phone}?${back.searchParams}`);
        await expect(redeem(phone, request, there)).rejects.toMatchObject({ error: 'invalid_grant' });
        const elsewhere = {
          grant_type: 'authorization_code',
          client_id: 'web',
          redirect_uri: `${callbacks.web}/`,
          code,
          code_verifier: request.verifier,
        };
        expect(await errorOf(await post('/oidc/token', form(elsewhere)))).toBe('invalid_grant');
      });
    });

    describe('an address that was not registered', () => {
      const uris = [
        `${callbacks.web}/`,
        `${callbacks.web}?x=y`,
        `${callbacks.web}#x`,
        callbacks.web.toUpperCase(),
        callbacks.web.replace('https', 'http'),
        callbacks.web.replace('web.', 'web.evil.'),
        `${callbacks.web}/../evil`,
        `${callbacks.web}%2e%2e`,
        callbacks.web.replace('//', '//evil.example@'),
        'https://evil.example/',
        '//evil.example/',
        '/\\evil.example',
        'javascript:alert(1)',
        'data:text/html,x',
        callbacks.partner,
        '',
      ];
      it.each(uris)('%j is led to by nothing', async (redirectUri) => {
        const { url } = await begin({ ...web, redirectUri });
        const answer = await new PlainBrowser(issuer.address).open(url);
        const page = shown(answer);
        expect(page.status).toBe(400);
        expect(page.text).toContain('This did not work');
        expect(page.text).not.toMatch(/href="(?!data:,)/);
      });

      it('is not led to for what else is wrong, either', async () => {
        for (const wrong of [{ client_id: 'nobody' }, { response_type: 'token' }, { response_mode: 'web_message' }]) {
          const { url } = await begin({ ...web, redirectUri: 'https://evil.example/' }, 'openid', wrong);
          expect(shown(await new PlainBrowser(issuer.address).open(url)).status).toBe(400);
        }
      });
    });

    describe('a request', () => {
      const refusal = async (more: Record<string, string>, without: readonly string[] = []) => {
        const { url } = await begin(web, 'openid', more);
        for (const name of without) url.searchParams.delete(name);
        const answer = await new PlainBrowser(issuer.address).open(url);
        // Always by a redirect: a form that sends itself would take a script.
        const { searchParams, hash } = sent(answer);
        return searchParams.get('error') ?? new URLSearchParams(hash.slice(1)).get('error');
      };

      it('without PKCE, or with a plain challenge, is refused', async () => {
        expect(await refusal({}, ['code_challenge', 'code_challenge_method'])).toBe('invalid_request');
        expect(await refusal({ code_challenge_method: 'plain' })).toBe('invalid_request');
        expect(await refusal({}, ['code_challenge_method'])).toBe('invalid_request');
      });

      it.each([
        [{ response_type: 'token' }, 'invalid_request'],
        [{ response_type: 'id_token' }, 'invalid_request'],
        [{ response_type: 'code id_token' }, 'invalid_request'],
        [{ response_mode: 'form_post' }, 'invalid_request'],
        [{ response_mode: 'fragment' }, 'invalid_request'],
        [{ request: 'eyJhbGciOiJub25lIn0.e30.' }, 'request_not_supported'],
        [{ request_uri: 'http://127.0.0.1:1/' }, 'request_uri_not_supported'],
        [{ registration: '{}' }, 'registration_not_supported'],
        [{ resource: 'https://elsewhere.example/' }, 'invalid_target'],
        [{ scope: 'openid members:everything' }, 'invalid_scope'],
        [{ scope: 'openid "><script>' }, 'invalid_scope'],
        [{ prompt: 'none login' }, 'invalid_request'],
        [{ max_age: '-1' }, 'invalid_request'],
      ])('%j is refused: %s', async (more, error) => {
        expect(await refusal(more as Record<string, string>)).toBe(error);
      });

      it('to be answered by a form that sends itself is refused in the address, and discovery tells of no such answer', async () => {
        const { url, state } = await begin(web, 'openid', { response_mode: 'form_post' });
        const { origin, pathname, searchParams } = sent(await new PlainBrowser(issuer.address).open(url));
        expect(`${origin}${pathname}`).toBe(callbacks.web);
        expect([searchParams.get('error'), searchParams.get('state')]).toEqual(['invalid_request', state]);
        const found = await (await fetch(`${issuer.address}/.well-known/openid-configuration`)).json();
        expect(found).toMatchObject({ response_modes_supported: ['query'], response_types_supported: ['code'] });
      });

      it('with a parameter twice is refused', async () => {
        const { url } = await begin(web);
        url.searchParams.append('scope', 'openid');
        expect(sent(await new PlainBrowser(issuer.address).open(url)).searchParams.get('error')).toBe(
          'invalid_request',
        );
      });
    });

    describe('scopes', () => {
      it('beyond what an application was registered for are refused at every door', async () => {
        const { client, secret } = await register({
          grants: ['AUTHORIZATION_CODE', 'CLIENT_CREDENTIALS'],
          scopes: ['events:read', 'projects:read'],
        });
        const relying = await relyingParty(issuer, { id: client.id, secret, redirectUri: callbacks.partner });
        for (const scope of ['openid projects:write', 'openid account:write', 'openid members:administer']) {
          const { url } = await begin(relying, scope);
          expect(sent(await new PlainBrowser(issuer.address).open(url)).searchParams.get('error')).toBe(
            'invalid_scope',
          );
        }
        for (const scope of ['members:administer', 'projects:read', 'ledger:post', 'openid ledger:audit']) {
          await expect(oauth.clientCredentialsGrant(relying.config, { scope })).rejects.toMatchObject({
            error: 'invalid_scope',
          });
        }
        const ada = await issuer.somebody('Ada');
        const { tokens } = await enter(issuer, relying, ada, { scope: 'openid projects:read' });
        for (const scope of ['openid projects:read projects:write', 'events:read']) {
          await expect(
            oauth.refreshTokenGrant(relying.config, tokens.refresh_token ?? '', { scope }),
          ).rejects.toMatchObject({ error: 'invalid_scope' });
        }
        // Nor by asking for another resource, of which nobody says what it may be.
        await expect(
          oauth.clientCredentialsGrant(relying.config, { scope: 'events:read', resource: 'urn:x:y' }),
        ).rejects.toMatchObject({ error: 'invalid_target' });
      });

      it('that no partner gets cannot be registered', async () => {
        for (const scopes of [['members:administer'], ['account:write'], ['ledger:post'], ['openid']]) {
          expect((await register({ scopes })).userErrors).toEqual([
            { code: 'SCOPE_NOT_GRANTABLE', path: ['input', 'scopes', '0'] },
          ]);
        }
        const { accessToken } = await issuer.signIn(await issuer.somebody('Ada'));
        await expect(
          issuer.mutate(['registerClient', 'secret'], { name: 'x', grants: ['CLIENT_CREDENTIALS'] }, accessToken),
        ).rejects.toThrow('UNAUTHORIZED_FIELD_OR_TYPE');
      });
    });
  });
}
