import { beforeAll, describe, expect, it } from '@jest/globals';
import { decodeJwt } from 'jose';
import * as oauth from 'openid-client';
import { PlainBrowser, sent, shown } from './browser.ts';
import { begin, partner, type Relying, redeem, relyingParty, signInOn } from './entering.ts';
import type { RunningIssuer } from './graph.ts';

/** Partners’ applications, for people and for themselves. */
export function describePartners(running: () => RunningIssuer): void {
  describe('partners', () => {
    let issuer: RunningIssuer;
    let _web: Relying;
    beforeAll(async () => {
      issuer = running();
      _web = await relyingParty(issuer, { id: 'web' });
    });

    describe('a partner’s application', () => {
      it('is allowed what it asks for by whom it acts for, once', async () => {
        const [ada, { relying }] = [await issuer.somebody('Ada'), await partner(issuer)];
        const browser = new PlainBrowser(issuer.address);
        const request = await begin(relying, 'openid projects:read');
        const page = shown(await signInOn(browser, shown(await browser.open(request.url)), ada));
        expect(page.text).toContain('<h1>Allow Terzo follows?</h1>');
        expect(page.text).toContain('<li>read your commissions and teams</li>');
        expect(page.text).toContain('You are sent to terzo.example either way.');
        expect(page.headers.get('content-security-policy')).toContain("form-action 'self' https://terzo.example;");
        const tokens = await redeem(relying, request, sent(await browser.submit(page, { action: 'allow' })));
        expect(decodeJwt(tokens.access_token)).toMatchObject({ sub: ada.id, scope: 'projects:read' });
        // Another browser, the same allowance: nothing is asked.
        const other = new PlainBrowser(issuer.address);
        const next = await begin(relying, 'openid projects:read');
        expect(
          sent(await signInOn(other, shown(await other.open(next.url)), ada)).searchParams.get('code'),
        ).toBeTruthy();
        // More than was allowed is asked for, and nothing else.
        const more = await begin(relying, 'openid projects:read events:read');
        const asked = shown(await other.open(more.url));
        expect([...asked.text.matchAll(/<li>([^<]*)/g)].map(([, text]) => text)).toEqual([
          'read what happens in the community and in your commissions',
        ]);
      });

      it('gets nothing of who does not allow it', async () => {
        const [ada, { relying }] = [await issuer.somebody('Ada'), await partner(issuer)];
        const browser = new PlainBrowser(issuer.address);
        const request = await begin(relying, 'openid projects:read');
        const page = shown(await signInOn(browser, shown(await browser.open(request.url)), ada));
        const back = sent(await browser.submit(page, { action: 'deny' }));
        await expect(redeem(relying, request, back)).rejects.toMatchObject({ error: 'access_denied' });
        const page2 = shown(await browser.open((await begin(relying, 'openid projects:read')).url));
        expect(page2.text).toContain('Allow Terzo follows?');
      });

      it('gets a token for itself, with the scopes that are for it, and is nobody by it', async () => {
        const { id, relying } = await partner(issuer);
        const tokens = await oauth.clientCredentialsGrant(relying.config, { scope: 'events:read' });
        expect(decodeJwt(tokens.access_token)).toMatchObject({
          ...{ sub: id, client_id: id, scope: 'events:read', aud: 'millepiani', iss: issuer.address },
        });
        expect(decodeJwt(tokens.access_token)).not.toHaveProperty('sid');
        expect(tokens.refresh_token).toBeUndefined();
        expect(await issuer.viewer(tokens.access_token)).toBeNull();
        await expect(oauth.clientCredentialsGrant(relying.config, { scope: 'projects:read' })).rejects.toMatchObject({
          error: 'invalid_scope',
        });
        const nothing = await oauth.clientCredentialsGrant(relying.config);
        expect(decodeJwt(nothing.access_token).scope).toBe('');
        expect(await issuer.viewer(nothing.access_token)).toBeNull();
      });

      it('with another secret is refused by the one before', async () => {
        const { id, secret, relying } = await partner(issuer);
        const rotated = await issuer.mutate(
          ['rotateClientSecret', 'client { version } secret'],
          { clientId: id },
          await issuer.administer(),
        );
        expect(rotated.client.version).toBe(2);
        await expect(oauth.clientCredentialsGrant(relying.config, { scope: 'events:read' })).rejects.toMatchObject({
          error: 'invalid_client',
        });
        const anew = await relyingParty(issuer, { id, secret: String(rotated.secret) });
        expect((await oauth.clientCredentialsGrant(anew.config, { scope: 'events:read' })).access_token).toBeTruthy();
        // Neither is kept.
        const stored = await issuer.members.database((db) => db.collection('clients').find().toArray());
        const keys = await issuer.members.database((db) => db.collection('idempotency_keys').find().toArray());
        for (const text of [secret, String(rotated.secret)]) expect(JSON.stringify([stored, keys])).not.toContain(text);
      });
    });
  });
}
