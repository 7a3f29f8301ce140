import { beforeAll, describe, expect, it } from '@jest/globals';
import { waitFor } from '@millepiani/testing/wait-for';
import { decodeJwt } from 'jose';
import * as oauth from 'openid-client';
import { ask } from '../ground/graph-client.ts';
import { PlainBrowser, shown } from './browser.ts';
import { begin, enter, type Relying, relyingParty } from './entering.ts';
import { callbacks, type RunningIssuer, refusedAfter } from './graph.ts';

/** Sessions that people see and end. */
export function describeSessions(running: () => RunningIssuer): void {
  describe('what people see and end', () => {
    let issuer: RunningIssuer;
    let web: Relying;
    beforeAll(async () => {
      issuer = running();
      web = await relyingParty(issuer, { id: 'web' });
    });

    const sessionsOf = async (token: string) => {
      const query = `{ viewer { sessions(first: 50) { edges { node {
        id isCurrent startedAt lastUsedAt expiresAt network device client { id name isFirstParty }
      } } } } }`;
      const { data } = await ask(issuer.address, query, { token });
      return data.viewer.sessions.edges.map(({ node }: { node: object }) => node);
    };

    describe('sessions', () => {
      it('are listed with what their person recognises them by, to that person alone', async () => {
        const ada = await issuer.somebody('Ada');
        const browser = new PlainBrowser(issuer.address, {
          'user-agent': 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0',
        });
        const { tokens } = await enter(issuer, web, ada, { scope: 'openid account:write', browser });
        const script = await issuer.signIn(ada);
        const listed = await sessionsOf(tokens.access_token);
        expect(listed).toMatchObject([
          { id: script.sessionId, isCurrent: false, device: null, client: { id: 'first-party', name: 'Millepiani' } },
          {
            id: decodeJwt(tokens.access_token).sid,
            isCurrent: true,
            device: 'Firefox on Linux',
            network: '127.0.0.0/24',
            client: { id: 'web', name: 'Millepiani on the web', isFirstParty: true },
          },
        ]);
        const other = await issuer.signIn(await issuer.somebody('Bruno'));
        const seen = await ask(
          issuer.address,
          `{ node(id: "${ada.id}") { ... on Person { sessions { edges { node { id } } } } } session: node(id: "${script.sessionId}") { ... on Session { network } } }`,
          { token: other.accessToken },
        );
        expect(seen.data).toEqual({ node: { sessions: null }, session: null });
      });

      it('that are ended have their tokens refused within a second, and their browser signs in anew', async () => {
        const ada = await issuer.somebody('Ada');
        const phone = await relyingParty(issuer, { id: 'phone', redirectUri: callbacks.phone });
        const stolen = await enter(issuer, web, ada);
        const beside = await enter(issuer, phone, ada, { browser: stolen.browser, scope: 'openid members:write' });
        const own = await enter(issuer, web, ada, { scope: 'openid account:write' });
        expect(await issuer.viewer(stolen.tokens.access_token)).toBe(ada.id);

        const sessionId = decodeJwt(stolen.tokens.access_token).sid;
        const since = performance.now();
        const { userErrors } = await issuer.mutate(['endSession', 'sessionId'], { sessionId }, own.tokens.access_token);
        expect(userErrors).toEqual([]);
        expect(await refusedAfter(issuer, stolen.tokens.access_token, since)).toBeLessThan(1_000);
        expect(await issuer.viewer(beside.tokens.access_token)).toBe(401);
        expect(await issuer.viewer(own.tokens.access_token)).toBe(ada.id);
        for (const [{ config }, { tokens }] of [
          [web, stolen],
          [phone, beside],
        ] as const) {
          await expect(oauth.refreshTokenGrant(config, tokens.refresh_token ?? '')).rejects.toMatchObject({
            error: 'invalid_grant',
          });
        }
        expect(shown(await stolen.browser.open((await begin(web)).url)).text).toContain('name="password"');
        const again = await issuer.mutate(['endSession', 'sessionId'], { sessionId }, own.tokens.access_token);
        expect(again.userErrors).toEqual([{ code: 'SESSION_NOT_FOUND', path: ['input', 'sessionId'] }]);
      });

      it('are nobody else’s to end', async () => {
        const [ada, bruno] = [
          await issuer.signIn(await issuer.somebody('Ada')),
          await issuer.signIn(await issuer.somebody('Bruno')),
        ];
        const input = { sessionId: ada.sessionId };
        const { userErrors } = await issuer.mutate(['endSession', 'sessionId'], input, bruno.accessToken);
        expect(userErrors).toEqual([{ code: 'SESSION_NOT_FOUND', path: ['input', 'sessionId'] }]);
        const wrong = await issuer.mutate(['endSession', 'sessionId'], { sessionId: 'per_1' }, bruno.accessToken);
        expect(wrong.userErrors).toEqual([{ code: 'INVALID_ID', path: ['input', 'sessionId'] }]);
      });

      it('end all at once, but for the present one if that is said; who signs in anew is let in at once', async () => {
        const ada = await issuer.somebody('Ada');
        const entered = await enter(issuer, web, ada);
        const others = await Promise.all([issuer.signIn(ada), issuer.signIn(ada, { staySignedIn: true })]);
        const current = await issuer.signIn(ada);
        const kept = await issuer.mutate(['endAllSessions', 'ended'], { exceptCurrent: true }, current.accessToken);
        expect(kept).toEqual({ ended: 3, userErrors: [] });
        for (const token of [entered.tokens.access_token, ...others.map(({ accessToken }) => accessToken)]) {
          await refusedAfter(issuer, token);
        }
        expect(await issuer.viewer(current.accessToken)).toBe(ada.id);
        const since = performance.now();
        await issuer.mutate(['endAllSessions', 'ended'], {}, current.accessToken);
        const anew = await issuer.signIn(ada);
        expect(await refusedAfter(issuer, current.accessToken, since)).toBeLessThan(1_000);
        expect(await issuer.viewer(anew.accessToken)).toBe(ada.id);
      });

      it('are refused by a gateway that starts anew, too', async () => {
        const ada = await issuer.somebody('Ada');
        const [gone, here] = [await issuer.signIn(ada), await issuer.signIn(ada)];
        await issuer.mutate(['endSession', 'sessionId'], { sessionId: gone.sessionId }, here.accessToken);
        await issuer.restartGateway();
        expect(await issuer.viewer(gone.accessToken)).toBe(401);
        expect(await issuer.viewer(here.accessToken)).toBe(ada.id);
      });

      it('are refused, a little later, without Redis; the gateway says that it is away, and goes on', async () => {
        const health = async () =>
          (await (await fetch(`${issuer.address}/health/ready`)).json()) as { parts: { gateway: string } };
        await waitFor('a whole gateway', async () => (await health()).parts.gateway === 'ok');
        const ada = await issuer.somebody('Ada');
        const [gone, here] = [await issuer.signIn(ada), await issuer.signIn(ada)];
        await issuer.redis.kill();
        try {
          await waitFor('a degraded gateway', async () => (await health()).parts.gateway === 'degraded');
          const since = performance.now();
          await issuer.mutate(['endSession', 'sessionId'], { sessionId: gone.sessionId }, here.accessToken);
          expect(await refusedAfter(issuer, gone.accessToken, since)).toBeLessThan(3_000);
          expect(await issuer.viewer(here.accessToken)).toBe(ada.id);
        } finally {
          await issuer.redis.start();
        }
        await waitFor('a whole gateway', async () => (await health()).parts.gateway === 'ok', 30_000);
      });
    });
  });
}
