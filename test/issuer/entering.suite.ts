import { beforeAll, describe, expect, it } from '@jest/globals';
import { decodeJwt, decodeProtectedHeader } from 'jose';
import * as oauth from 'openid-client';
import { ask } from '../ground/graph-client.ts';
import { PlainBrowser, sent, shown } from './browser.ts';
import { begin, enter, type Relying, redeem, relyingParty, signInOn } from './entering.ts';
import { callbacks, type RunningIssuer } from './graph.ts';

/** Discovery, and people who sign in with a browser. */
export function describeEntering(running: () => RunningIssuer): void {
  describe('entering', () => {
    let issuer: RunningIssuer;
    let web: Relying;
    beforeAll(async () => {
      issuer = running();
      web = await relyingParty(issuer, { id: 'web' });
    });

    describe('discovery', () => {
      it('tells what there is, at the community’s one address, whatever host is asked for', async () => {
        const metadata = web.config.serverMetadata();
        expect(metadata).toMatchObject({
          issuer: issuer.address,
          authorization_endpoint: `${issuer.address}/oidc/auth`,
          token_endpoint: `${issuer.address}/oidc/token`,
          revocation_endpoint: `${issuer.address}/oidc/revoke`,
          end_session_endpoint: `${issuer.address}/oidc/sign-out`,
          jwks_uri: `${issuer.address}/.well-known/jwks.json`,
          response_types_supported: ['code'],
          response_modes_supported: ['query'],
          grant_types_supported: expect.not.arrayContaining(['implicit']),
          code_challenge_methods_supported: ['S256'],
          id_token_signing_alg_values_supported: ['ES256'],
        });
        for (const absent of ['userinfo_endpoint', 'registration_endpoint', 'device_authorization_endpoint']) {
          expect(metadata).not.toHaveProperty(absent);
        }
        const direct = await fetch(`${issuer.members.url}/.well-known/openid-configuration`, {
          headers: { 'x-forwarded-host': 'evil.example', 'x-forwarded-proto': 'https' },
        });
        expect(JSON.stringify(await direct.json())).not.toContain('evil');
        const keys = await (await fetch(`${issuer.address}/.well-known/jwks.json`)).json();
        expect(keys).toEqual({
          keys: [expect.objectContaining({ kty: 'EC', crv: 'P-256', alg: 'ES256', use: 'sig' })],
        });
        expect(JSON.stringify(keys)).not.toContain('"d"');
      });

      it('is all that members answers to others than the gateway', async () => {
        for (const path of [
          '/oidc/auth?client_id=web',
          '/oidc/token',
          '/oidc/interaction/x',
          '/internal/denials?since=0',
        ]) {
          expect((await fetch(`${issuer.members.url}${path}`)).status).toBe(path === '/oidc/token' ? 401 : 401);
        }
      });
    });

    describe('signing in with the code flow and PKCE, without scripts', () => {
      it('gives a token for the graph and one that says who it is', async () => {
        const ada = await issuer.somebody('Ada');
        const { tokens, request, back, browser } = await enter(issuer, web, ada);
        expect(back.searchParams.get('iss')).toBe(issuer.address);
        expect(tokens.claims()).toMatchObject({ sub: ada.id, name: 'Ada', nonce: request.nonce, aud: 'web' });
        const claims = decodeJwt(tokens.access_token);
        expect(decodeProtectedHeader(tokens.access_token)).toMatchObject({ alg: 'ES256', typ: 'at+jwt' });
        expect(claims).toMatchObject({
          iss: issuer.address,
          aud: 'millepiani',
          sub: ada.id,
          client_id: 'web',
          scope: 'members:write',
          sid: expect.stringMatching(/^ses_/),
        });
        expect(Number(claims.exp) - Number(claims.iat)).toBe(300);
        expect(await issuer.viewer(tokens.access_token)).toBe(ada.id);
        // The browser is known from here on, by one cookie that no script can read.
        expect(browser.cookies.map(({ name, path }) => [name, path])).toEqual(
          expect.arrayContaining([['millepiani_session', '/oidc']]),
        );
        const again = await begin(web);
        const second = await redeem(web, again, sent(await browser.open(again.url)));
        expect(decodeJwt(second.access_token).sid).toBe(claims.sid);
      });

      it('says in the page’s language what was wrong, keeps the address, and lets one try again', async () => {
        const ada = await issuer.somebody('Ada');
        const browser = new PlainBrowser(issuer.address, { 'accept-language': 'it-IT, en;q=0.5' });
        const request = await begin(web);
        const page = shown(await browser.open(request.url));
        expect([page.status, page.text]).toEqual([200, expect.stringContaining('<h1>Accedi</h1>')]);
        const wrong = shown(
          await browser.submit(page, { email: ada.email, password: 'not this one', action: 'sign-in' }),
        );
        expect(wrong.status).toBe(401);
        expect(wrong.text).toContain('role="alert">Nessun account ha questo indirizzo e questa password.');
        expect(wrong.text).toContain(`value="${ada.email}"`);
        expect(wrong.text).not.toContain('not this one');
        const unknown = shown(
          await browser.submit(page, { email: 'no@example.org', password: 'x', action: 'sign-in' }),
        );
        expect(unknown.text.replace('no@example.org', ada.email)).toBe(wrong.text);
        const tokens = await redeem(web, request, sent(await signInOn(browser, wrong, ada)));
        expect(await issuer.viewer(tokens.access_token)).toBe(ada.id);
        const english = shown(
          await new PlainBrowser(issuer.address, { 'accept-language': 'it' }).open(
            (await begin(web, 'openid', { ui_locales: 'en' })).url,
          ),
        );
        expect(english.text).toContain('<h1>Sign in</h1>');
      });

      it('sends one back who does not want to', async () => {
        const browser = new PlainBrowser(issuer.address);
        const request = await begin(web);
        const back = sent(await browser.submit(shown(await browser.open(request.url)), { action: 'cancel' }));
        expect(Object.fromEntries(back.searchParams)).toMatchObject({ error: 'access_denied', state: request.state });
        await expect(redeem(web, request, back)).rejects.toMatchObject({ error: 'access_denied' });
      });

      it('asks nobody anything with prompt=none, and for the password with prompt=login', async () => {
        const ada = await issuer.somebody('Ada');
        const silent = await begin(web, 'openid', { prompt: 'none' });
        const refused = sent(await new PlainBrowser(issuer.address).open(silent.url));
        expect(refused.searchParams.get('error')).toBe('login_required');
        const { browser } = await enter(issuer, web, ada);
        const known = await begin(web, 'openid', { prompt: 'none' });
        expect(sent(await browser.open(known.url)).searchParams.get('code')).toBeTruthy();
        const anew = await begin(web, 'openid', { prompt: 'login' });
        expect(shown(await browser.open(anew.url)).text).toContain('name="password"');
      });

      it('gives each the scopes that they ask for and their roles allow, at each refresh anew', async () => {
        const [ada, token] = [await issuer.somebody('Ada'), await issuer.administer()];
        const scope = 'openid members:write ledger:post';
        const before = await enter(issuer, web, ada, { scope });
        expect(before.tokens.scope?.split(' ').toSorted()).toEqual(['members:write']);
        await issuer.mutate(['grantRole', 'person { id }'], { personId: ada.id, role: 'BOOKKEEPER' }, token);
        const after = await enter(issuer, web, ada, { scope });
        expect(String(decodeJwt(after.tokens.access_token).scope).split(' ').toSorted()).toEqual([
          'ledger:post',
          'members:write',
        ]);
        await issuer.members.database((db) =>
          db.collection<{ _id: string }>('accounts').updateOne({ _id: ada.id }, { $set: { roles: [] } }),
        );
        const refreshed = await oauth.refreshTokenGrant(web.config, after.tokens.refresh_token ?? '');
        expect(decodeJwt(refreshed.access_token).scope).toBe('members:write');
      });
    });

    describe('an application on a device', () => {
      it('is asked for each time, since others can pass for it there', async () => {
        const ada = await issuer.somebody('Ada');
        const phone = await relyingParty(issuer, { id: 'phone', redirectUri: callbacks.phone });
        const browser = new PlainBrowser(issuer.address);
        const request = await begin(phone, 'openid members:write');
        const consent = shown(await signInOn(browser, shown(await browser.open(request.url)), ada));
        expect(consent.text).toContain('Allow Millepiani on the phone?');
        expect(consent.text).toContain('<li>read and change your profile, skills, availability and tax data</li>');
        expect(consent.text).not.toContain('and nothing else');
        expect(consent.headers.get('content-security-policy')).toContain(
          "form-action 'self' example.millepiani.phone:",
        );
        const back = sent(await browser.submit(consent, { action: 'allow' }));
        const tokens = await redeem(phone, request, back);
        expect(await issuer.viewer(tokens.access_token)).toBe(ada.id);
        const again = shown(await browser.open((await begin(phone, 'openid members:write')).url));
        expect(again.text).toContain('name="action"');
        expect(again.text).toContain('<li>read and change your profile, skills, availability and tax data</li>');
      });

      it('is among what one allowed, and that can be taken back, as the page says', async () => {
        const ada = await issuer.somebody('Ada');
        const phone = await relyingParty(issuer, { id: 'phone', redirectUri: callbacks.phone });
        const browser = new PlainBrowser(issuer.address);
        const request = await begin(phone, 'openid members:write');
        const consent = shown(await signInOn(browser, shown(await browser.open(request.url)), ada));
        expect(consent.text).toContain('can be taken back at any time');
        const back = sent(await browser.submit(consent, { action: 'allow' }));
        const tokens = await redeem(phone, request, back);
        // The access token's, which is for the graph (RFC 6749, 5.1); that `openid` was granted shows by the ID token.
        expect([tokens.scope, tokens.id_token]).toEqual(['members:write', expect.any(String)]);
        const own = await issuer.signIn(ada);
        const query = '{ viewer { consents { edges { node { id scopes client { id name isFirstParty } } } } } }';
        const { data } = await ask(issuer.address, query, { token: own.accessToken });
        expect(data.viewer.consents.edges).toEqual([
          {
            node: {
              id: expect.stringMatching(/^con_/),
              scopes: ['members:write', 'openid'],
              client: { id: 'phone', name: 'Millepiani on the phone', isFirstParty: true },
            },
          },
        ]);
        const [{ node }] = data.viewer.consents.edges;
        const revoke = () => issuer.mutate(['revokeConsent', 'consentId'], { consentId: node.id }, own.accessToken);
        expect((await revoke()).userErrors).toEqual([]);
        await expect(oauth.refreshTokenGrant(phone.config, tokens.refresh_token ?? '')).rejects.toMatchObject({
          error: 'invalid_grant',
        });
        const after = await ask(issuer.address, query, { token: own.accessToken });
        expect(after.data.viewer.consents.edges).toEqual([]);
      });
    });
  });
}
