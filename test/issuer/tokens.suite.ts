import { connect } from 'node:net';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { chanceToBeGreater, timed } from '@millepiani/testing/alike';
import { decodeJwt, SignJWT } from 'jose';
import { PlainBrowser, shown } from './browser.ts';
import { enter, type Relying, relyingParty } from './entering.ts';
import { type RunningIssuer, registerPartner } from './graph.ts';

/** What is done to tokens and the token endpoint by who means no good. */
export function describeTokens(running: () => RunningIssuer): void {
  describe('hostile tokens', () => {
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

    describe('the token endpoint', () => {
      it('takes about as long for an application that is not there as for a wrong secret, and says the same', async () => {
        const { client } = await register({
          grants: ['CLIENT_CREDENTIALS'],
          redirectUris: [],
          scopes: ['events:read'],
        });
        const basic = (id: string) => ({ authorization: `Basic ${Buffer.from(`${id}:mps_wrong`).toString('base64')}` });
        const unknown = 'cli_00000000-0000-7000-8000-000000000000';
        const fields = form({ grant_type: 'client_credentials', scope: 'events:read' });
        const answers: unknown[] = [];
        const ask = async (id: string) => {
          const response = await post('/oidc/token', fields, basic(id));
          answers.push([response.status, await response.json()]);
        };
        const [wrong, absent] = await timed(
          45,
          () => ask(client.id),
          () => ask(unknown),
        );
        expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
        expect(answers[0]).toMatchObject([401, { error: 'invalid_client' }]);
        // Two samples of so many of the same times lie as far from a half as this but once in ten thousand.
        expect(Math.abs(chanceToBeGreater(wrong, absent) - 0.5)).toBeLessThan(0.25);
      });

      it('takes no secret of a public application, and no grant that an application does not have', async () => {
        const secret = { authorization: `Basic ${Buffer.from('web:guess').toString('base64')}` };
        expect(
          await errorOf(await post('/oidc/token', form({ grant_type: 'refresh_token', refresh_token: 'x' }), secret)),
        ).toBe('invalid_client');
        for (const grant of [
          'client_credentials',
          'password',
          'implicit',
          'urn:ietf:params:oauth:grant-type:device_code',
        ]) {
          expect(await errorOf(await post('/oidc/token', form({ grant_type: grant, client_id: 'web' })))).toMatch(
            /^(invalid_request|unsupported_grant_type)$/,
          );
        }
      });

      it.each([
        ['JSON', '{"grant_type":"refresh_token"}', { 'content-type': 'application/json' }, 415],
        ['XML', '<a/>', { 'content-type': 'application/xml' }, 415],
        ['a form with files', 'x', { 'content-type': 'multipart/form-data; boundary=x' }, 415],
        ['too much', `a=${'x'.repeat(20_000)}`, {}, 413],
        ['nothing', '', {}, 400],
        ['nonsense', '%%%&&&===\u0000', {}, 400],
      ])('refuses %s, and lives', async (_what, body, headers, status) => {
        const response = await post('/oidc/token', body, headers as Record<string, string>);
        expect(response.status).toBe(status);
        await response.text();
        expect((await fetch(`${issuer.address}/.well-known/openid-configuration`)).status).toBe(200);
      });

      it('cuts off who promises a body and sends none', async () => {
        const { port } = new URL(issuer.address);
        const socket = connect(Number(port), '127.0.0.1');
        const answer = await new Promise<string>((resolve, reject) => {
          let text = '';
          socket.on('data', (chunk) => (text += chunk.toString()));
          socket.on('close', () => resolve(text));
          socket.on('error', reject);
          socket.write(
            'POST /oidc/token HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 100\r\n\r\ngrant',
          );
        });
        expect(answer).toMatch(/^HTTP\/1\.1 (408|400)/);
      }, 30_000);
    });

    describe('forged tokens', () => {
      it('of no algorithm, or signed by the public key as a password, are refused', async () => {
        const ada = await issuer.somebody('Ada');
        const { accessToken } = await issuer.signIn(ada);
        const [header = '', payload = ''] = accessToken.split('.');
        const kid = JSON.parse(Buffer.from(header, 'base64url').toString()).kid;
        const encode = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
        const jwks = (await (await fetch(`${issuer.address}/.well-known/jwks.json`)).json()) as { keys: object[] };
        const claims = decodeJwt(accessToken);
        const hs256 = (secret: string) =>
          new SignJWT(claims).setProtectedHeader({ alg: 'HS256', typ: 'at+jwt', kid }).sign(Buffer.from(secret));
        const forged = [
          `${encode({ alg: 'none', typ: 'at+jwt', kid })}.${payload}.`,
          `${encode({ alg: 'ES256', typ: 'at+jwt', kid })}.${payload}.`,
          await hs256(JSON.stringify(jwks)),
          await hs256(JSON.stringify(jwks.keys[0])),
        ];
        for (const token of forged) expect(await issuer.viewer(token)).toBe(401);
        expect(await issuer.viewer(accessToken)).toBe(ada.id);
      });

      it('as a hint of who signs out are refused', async () => {
        const encode = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
        const hint = `${encode({ alg: 'none' })}.${encode({ iss: issuer.address, aud: 'web', sub: 'per_1' })}.`;
        const browser = new PlainBrowser(issuer.address);
        expect(shown(await browser.open(`/oidc/sign-out?id_token_hint=${hint}`)).status).toBe(400);
      });

      it('an ID token, or a refresh token, opens no graph', async () => {
        const ada = await issuer.somebody('Ada');
        const { tokens } = await enter(issuer, web, ada);
        for (const token of [tokens.id_token, tokens.refresh_token]) expect(await issuer.viewer(token ?? '')).toBe(401);
      });
    });
  });
}
