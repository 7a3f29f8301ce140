import { beforeAll, describe, expect, it } from '@jest/globals';
import { type Id, madeAt } from '@millepiani/kernel/id';
import { waitFor } from '@millepiani/testing/wait-for';
import { decodeJwt } from 'jose';
import * as oauth from 'openid-client';
import { ask } from '../ground/graph-client.ts';
import { formOf, type Left, type Page, PlainBrowser, sent, shown } from './browser.ts';
import { begin, enter, partner, type Relying, redeem, relyingParty, signInOn } from './entering.ts';
import { callbacks, type RunningIssuer, refusedAfter } from './graph.ts';

/** Signing out and revoking. */
export function describeRevoking(running: () => RunningIssuer): void {
  describe('what is taken back', () => {
    let issuer: RunningIssuer;
    let web: Relying;
    beforeAll(async () => {
      issuer = running();
      web = await relyingParty(issuer, { id: 'web' });
    });

    describe('signing out at the issuer', () => {
      it('is asked for first, and ends what was entered by the browser', async () => {
        const ada = await issuer.somebody('Ada');
        const { browser, tokens } = await enter(issuer, web, ada);
        const url = oauth.buildEndSessionUrl(web.config, {
          post_logout_redirect_uri: callbacks.afterwards,
          id_token_hint: tokens.id_token ?? '',
          state: 'bye',
        });
        const page = shown(await browser.open(url));
        expect(page.text).toContain('<h1>Sign out?</h1>');
        expect(page.headers.get('content-security-policy')).toContain(
          "form-action 'self' https://web.millepiani.example;",
        );
        expect(await issuer.viewer(tokens.access_token)).toBe(ada.id);
        const back = sent(await browser.submit(page, { logout: 'yes' }));
        expect(String(back)).toBe(`${callbacks.afterwards}?state=bye`);
        expect(await refusedAfter(issuer, tokens.access_token)).toBeLessThan(1_000);
        await expect(oauth.refreshTokenGrant(web.config, tokens.refresh_token ?? '')).rejects.toMatchObject({
          error: 'invalid_grant',
        });
        expect(shown(await browser.open((await begin(web)).url)).text).toContain('name="password"');
      });

      it('is no link that somebody can be made to follow, and leads nowhere that was not registered', async () => {
        const ada = await issuer.somebody('Ada');
        const { browser, tokens } = await enter(issuer, web, ada);
        const page = shown(await browser.open('/oidc/sign-out'));
        const { action } = formOf(page);
        for (const forged of [{}, { xsrf: '' }, { xsrf: 'guess' }] as Record<string, string>[]) {
          expect(shown(await browser.post(action, { ...forged, logout: 'yes' })).status).toBe(400);
        }
        // Not even by what the form bears, from another site.
        for (const from of [
          { origin: 'https://evil.example' },
          { origin: 'null' },
          { 'sec-fetch-site': 'cross-site' },
        ]) {
          const { status, text } = shown(await browser.submit(page, { logout: 'yes' }, from as Record<string, string>));
          expect([status, text]).toEqual([400, expect.stringContaining('This did not work')]);
        }
        expect(await issuer.viewer(tokens.access_token)).toBe(ada.id);
        const elsewhere = `/oidc/sign-out?client_id=web&post_logout_redirect_uri=${encodeURIComponent('https://evil.example/')}`;
        const refused = shown(await browser.open(elsewhere));
        expect([refused.status, refused.text]).toEqual([400, expect.stringContaining('This did not work')]);
        const unnamed = shown(
          await browser.open('/oidc/sign-out?post_logout_redirect_uri=https%3A%2F%2Fevil.example%2F'),
        );
        const done = shown(await browser.submit(unnamed, { logout: 'yes' }));
        expect(done.text).toContain('You are signed out');
      });
    });

    describe('where the provider would have a script send a form', () => {
      const page = async (answer: Promise<Page | Left>, title: string) => {
        const found = shown(await answer);
        expect([found.status, found.text]).toEqual([200, expect.stringContaining(`<h1>${title}</h1>`)]);
        expect(found.text).not.toContain('<script');
        expect(found.headers.get('content-security-policy')).toMatch(/script-src;/);
        return found;
      };

      it('somebody goes on by a button: signed out of nothing', async () => {
        const browser = new PlainBrowser(issuer.address);
        const to = `client_id=web&post_logout_redirect_uri=${encodeURIComponent(callbacks.afterwards)}&state=bye`;
        const nobody = await page(browser.open(`/oidc/sign-out?${to}`), 'Nobody is signed in here');
        expect(String(sent(await browser.submit(nobody, { logout: 'yes' })))).toBe(`${callbacks.afterwards}?state=bye`);
      });

      it('somebody goes on by a button: in the place of who is signed in', async () => {
        const [ada, ivo] = [await issuer.somebody('Ada'), await issuer.somebody('Ivo')];
        const { browser, tokens } = await enter(issuer, web, ada);
        const request = await begin(web, 'openid', { prompt: 'login' });
        const signIn = shown(await browser.open(request.url));
        const other = await page(signInOn(browser, signIn, ivo), 'Somebody else is signed in here');
        expect(other.headers.get('content-security-policy')).toContain("'self' https://web.millepiani.example;");
        const { id_token: idToken = '' } = await redeem(
          web,
          request,
          sent(await browser.submit(other, { logout: 'yes' })),
        );
        expect(decodeJwt(idToken).sub).toBe(ivo.id);
        expect(await refusedAfter(issuer, tokens.access_token)).toBeLessThan(1_000);
      });
    });

    describe('what is wrong', () => {
      const wrong = [
        ['/oidc/me', 404],
        ['/oidc/nope', 404],
        ['/oidc/sign-out?client_id=nobody', 400],
        ['/oidc/sign-out?id_token_hint=x', 400],
        ['/oidc/sign-out/confirm', 404],
        ['/oidc/interaction/nope', 400],
        ['/account/nope', 404],
      ] as const;

      it.each(wrong)('at %s is told to people by a page of their language (%d)', async (path, status) => {
        const browser = 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8';
        const headers = { accept: browser, 'accept-language': 'it-IT,it;q=0.9' };
        const answer = await fetch(`${issuer.address}${path}`, { headers });
        expect([answer.status, answer.headers.get('content-type')]).toEqual([status, 'text/html; charset=utf-8']);
        expect(await answer.text()).toMatch(/<html lang="it">.*<h1>Non ha funzionato<\/h1>/s);
        expect(answer.headers.get('content-security-policy')).toMatch(/^default-src 'none'/);
      });

      it.each(wrong.filter(([path]) => !/account|interaction/.test(path)))(
        'at %s is told to programs by JSON (%d)',
        async (path, status) => {
          for (const accept of ['application/json', '*/*']) {
            const answer = await fetch(`${issuer.address}${path}`, { headers: { accept } });
            expect([answer.status, await answer.json()]).toMatchObject([status, { error: expect.any(String) }]);
          }
        },
      );

      it('by a form of sign-out is told by a page, too', async () => {
        const forged = await new PlainBrowser(issuer.address).post(
          new URL('/oidc/sign-out/confirm', issuer.address),
          { logout: 'yes' },
          { 'accept-language': 'it' },
        );
        expect([shown(forged).status, shown(forged).text]).toEqual([400, expect.stringContaining('Non ha funzionato')]);
      });
    });

    describe('revoking', () => {
      it('a refresh token signs out where it is from', async () => {
        const ada = await issuer.somebody('Ada');
        const { tokens } = await enter(issuer, web, ada);
        const since = performance.now();
        await oauth.tokenRevocation(web.config, tokens.refresh_token ?? '');
        expect(await refusedAfter(issuer, tokens.access_token, since)).toBeLessThan(1_000);
        // Of what is there no more, or never was, the answer is the same (RFC 7009).
        await oauth.tokenRevocation(web.config, tokens.refresh_token ?? '');
        await oauth.tokenRevocation(web.config, 'never there');
      });

      it('another application’s token does nothing', async () => {
        const [ada, { relying }] = [await issuer.somebody('Ada'), await partner(issuer)];
        const { tokens } = await enter(issuer, web, ada);
        await oauth.tokenRevocation(relying.config, tokens.refresh_token ?? '');
        expect((await oauth.refreshTokenGrant(web.config, tokens.refresh_token ?? '')).access_token).toBeTruthy();
      });

      it('what was allowed ends the application’s sessions, and it is asked for again', async () => {
        const [ada, { id, relying }] = [await issuer.somebody('Ada'), await partner(issuer)];
        const { tokens, browser } = await enter(issuer, relying, ada, { scope: 'openid projects:read' });
        // By these services know what it registered, and that it did so before.
        const { client_id: clientId, sid } = decodeJwt<{ sid: Id<'ses'>; client_id: string }>(tokens.access_token);
        expect(clientId).toBe(id);
        const own = await issuer.signIn(ada);
        const query = '{ viewer { consents { edges { node { id scopes client { id name isFirstParty } } } } } }';
        const { data } = await ask(issuer.address, query, { token: own.accessToken });
        const [{ node: consent }] = data.viewer.consents.edges;
        expect(consent).toMatchObject({
          scopes: ['openid', 'projects:read'],
          client: { id, name: 'Terzo', isFirstParty: false },
        });
        const since = performance.now();
        const { userErrors } = await issuer.mutate(
          ['revokeConsent', 'consentId'],
          { consentId: consent.id },
          own.accessToken,
        );
        expect(userErrors).toEqual([]);
        const told = await issuer.members.database((db) =>
          db.collection('outbox').findOne({ subject: consent.id, type: /revoked/ }),
        );
        expect(told).toMatchObject({ data: { personId: ada.id, clientId: id } });
        expect(madeAt(sid) < told?.time).toBe(true);
        expect(await refusedAfter(issuer, tokens.access_token, since)).toBeLessThan(1_000);
        await expect(oauth.refreshTokenGrant(relying.config, tokens.refresh_token ?? '')).rejects.toMatchObject({
          error: 'invalid_grant',
        });
        expect(shown(await browser.open((await begin(relying, 'openid projects:read')).url)).text).toContain(
          'Allow Terzo?',
        );
      });

      it('an application refuses all that it had, for people and for itself, and ends its sessions', async () => {
        const [ada, { id, relying }] = [await issuer.somebody('Ada'), await partner(issuer)];
        const { tokens } = await enter(issuer, relying, ada, { scope: 'openid projects:read' });
        const itself = await oauth.clientCredentialsGrant(relying.config, { scope: 'events:read' });
        const administrator = await issuer.administer();
        const since = performance.now();
        await issuer.mutate(['revokeClient', 'client { revokedAt }'], { clientId: id }, administrator);
        expect(await refusedAfter(issuer, tokens.access_token, since)).toBeLessThan(1_000);
        expect(await refusedAfter(issuer, itself.access_token, since)).toBeLessThan(1_000);
        await expect(oauth.clientCredentialsGrant(relying.config, {})).rejects.toMatchObject({
          status: 401,
        });
        await expect(oauth.refreshTokenGrant(relying.config, tokens.refresh_token ?? '')).rejects.toMatchObject({
          status: 401,
        });
        const sessionId = String(decodeJwt(tokens.access_token).sid);
        const reason = await waitFor('the end of its session', () =>
          issuer.members.database(
            async (db) =>
              (await db.collection<{ _id: string; endReason?: string }>('sessions').findOne({ _id: sessionId }))
                ?.endReason,
          ),
        );
        expect(reason).toBe('CLIENT_REVOKED');
      });
    });
  });
}
