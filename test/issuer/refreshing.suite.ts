import { beforeAll, describe, expect, it } from '@jest/globals';
import { decodeJwt } from 'jose';
import * as oauth from 'openid-client';
import { sent, shown } from './browser.ts';
import { begin, enter, type Relying, redeem, relyingParty } from './entering.ts';
import { callbacks, type RunningIssuer } from './graph.ts';

/** Refresh tokens. */
export function describeRefreshing(running: () => RunningIssuer): void {
  describe('refresh tokens', () => {
    let issuer: RunningIssuer;
    let web: Relying;
    beforeAll(async () => {
      issuer = running();
      web = await relyingParty(issuer, { id: 'web' });
    });

    describe('refreshing', () => {
      it('gives a new token and the next refresh token, and prolongs the session', async () => {
        const ada = await issuer.somebody('Ada');
        const { tokens } = await enter(issuer, web, ada);
        const next = await oauth.refreshTokenGrant(web.config, tokens.refresh_token ?? '');
        expect(next.refresh_token).not.toBe(tokens.refresh_token);
        expect(decodeJwt(next.access_token).sid).toBe(decodeJwt(tokens.access_token).sid);
        expect(await issuer.viewer(next.access_token)).toBe(ada.id);
        const narrower = await oauth.refreshTokenGrant(web.config, next.refresh_token ?? '', { scope: 'openid' });
        expect(decodeJwt(narrower.access_token).scope).toBe('');
        const stored = await issuer.members.database((db) => db.collection('issuer_records').find().toArray());
        for (const token of [tokens.refresh_token, next.refresh_token, narrower.refresh_token]) {
          expect(JSON.stringify(stored)).not.toContain(token);
        }
      });

      it('with a token that was used revokes all of its family, and ends the session', async () => {
        const ada = await issuer.somebody('Ada');
        const { tokens, browser } = await enter(issuer, web, ada);
        const next = await oauth.refreshTokenGrant(web.config, tokens.refresh_token ?? '');
        const last = await oauth.refreshTokenGrant(web.config, next.refresh_token ?? '');
        await expect(oauth.refreshTokenGrant(web.config, tokens.refresh_token ?? '')).rejects.toMatchObject({
          error: 'invalid_grant',
        });
        await expect(oauth.refreshTokenGrant(web.config, last.refresh_token ?? '')).rejects.toMatchObject({
          error: 'invalid_grant',
        });
        const sessionId = decodeJwt(last.access_token).sid;
        const events = await issuer.members.database((db) =>
          db.collection('outbox').find({ type: 'millepiani.members.session.ended.v1', subject: sessionId }).toArray(),
        );
        expect(events).toMatchObject([{ data: { personId: ada.id, sessionId, reason: 'TOKEN_REUSED' } }]);
        // Whoever sits before the browser is signed in there still, and gets another session.
        const request = await begin(web);
        const anew = await redeem(web, request, sent(await browser.open(request.url)));
        expect(decodeJwt(anew.access_token).sid).not.toBe(sessionId);
      });

      it('twice at the same time: one wins, and goes on', async () => {
        const ada = await issuer.somebody('Ada');
        const { tokens } = await enter(issuer, web, ada);
        const tries = await Promise.allSettled(
          Array.from({ length: 8 }, () => oauth.refreshTokenGrant(web.config, tokens.refresh_token ?? '')),
        );
        const won = tries.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
        const lost = tries.flatMap((one) => (one.status === 'rejected' ? [one.reason.error] : []));
        expect(won.length).toBeLessThanOrEqual(1);
        expect(new Set(lost)).toEqual(new Set(['invalid_grant']));
      });

      it('goes on for who signed in by the mutation, too', async () => {
        const ada = await issuer.somebody('Ada');
        const plain = await issuer.signIn(ada);
        expect(plain).toMatchObject({ refreshToken: null, userErrors: [], sessionId: expect.stringMatching(/^ses_/) });
        const { refreshToken, accessToken, sessionId } = await issuer.signIn(ada, {
          staySignedIn: true,
          scopes: ['members:write'],
        });
        const { config } = await relyingParty(issuer, { id: 'first-party' });
        const next = await oauth.refreshTokenGrant(config, refreshToken);
        expect(decodeJwt(next.access_token)).toMatchObject({
          sub: ada.id,
          sid: sessionId,
          scope: 'members:write',
          client_id: 'first-party',
        });
        expect(decodeJwt(accessToken)).toMatchObject({
          sub: ada.id,
          sid: sessionId,
          scope: 'members:write',
          client_id: 'first-party',
        });
      });
    });

    describe('who may not enter any more', () => {
      it('is not refreshed, and is asked for a password that does not help', async () => {
        const ada = await issuer.somebody('Ada');
        const { tokens, browser } = await enter(issuer, web, ada);
        // As though the account had gone: no code of ours says yet who may not enter.
        await issuer.members.database((db) => db.collection<{ _id: string }>('accounts').deleteOne({ _id: ada.id }));
        await expect(oauth.refreshTokenGrant(web.config, tokens.refresh_token ?? '')).rejects.toMatchObject({
          error: 'invalid_grant',
        });
        const request = await begin(web);
        expect(shown(await browser.open(request.url)).text).toContain('name="password"');
        await expect(
          redeem(
            web,
            request,
            new URL(`${callbacks.web}?error=login_required&state=${request.state}&iss=${issuer.address}`),
          ),
        ).rejects.toMatchObject({ error: 'login_required' });
      });
    });
  });
}
