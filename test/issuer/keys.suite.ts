import { beforeAll, describe, expect, it } from '@jest/globals';
import { createLocalJWKSet, decodeProtectedHeader, jwtVerify } from 'jose';
import { ask } from '../ground/graph-client.ts';
import { leadMs, type RunningIssuer } from './graph.ts';

/** Keys that are rotated while they are used. */
export function describeKeys(running: () => RunningIssuer): void {
  describe('signing keys', () => {
    let issuer: RunningIssuer;
    beforeAll(async () => {
      issuer = running();
    });

    describe('rotating the keys', () => {
      it('has no token refused: the next is shown first, then used, and the one before stays shown', async () => {
        const ada = await issuer.somebody('Ada');
        const kidOf = (token: string) => decodeProtectedHeader(token).kid;
        const before = await issuer.signIn(ada);
        const administrator = await issuer.administer();
        const asked = ['rotateSigningKeys', 'signingKeys { id state }'] as const;
        const [first, second] = await Promise.all([
          issuer.mutate(asked, {}, administrator),
          issuer.mutate(asked, {}, administrator),
        ]);
        expect([first, second].flatMap(({ userErrors }) => userErrors)).toEqual([
          { code: 'ROTATION_UNDER_WAY', path: ['input'] },
        ]);
        const [next, present] = [...(first.signingKeys ?? []), ...(second.signingKeys ?? [])];
        expect([next.state, present]).toEqual(['PUBLISHED', { id: kidOf(before.accessToken), state: 'IN_USE' }]);

        const seen = new Set<unknown>();
        const tokens: string[] = [];
        const end = performance.now() + leadMs + 6_000;
        while (performance.now() < end) {
          const { accessToken } = await issuer.signIn(ada);
          seen.add(kidOf(accessToken));
          tokens.push(accessToken);
          expect(await issuer.viewer(accessToken)).toBe(ada.id);
        }
        expect([...seen]).toEqual([present.id, next.id]);
        // Whoever checks by the published keys can check all of them.
        const published = await (await fetch(`${issuer.members.url}/.well-known/jwks.json`)).json();
        const keys = createLocalJWKSet(published as never);
        for (const token of [before.accessToken, ...tokens]) {
          await expect(
            jwtVerify(token, keys, { issuer: issuer.address, audience: 'millepiani' }),
          ).resolves.toBeDefined();
          expect(await issuer.viewer(token)).toBe(ada.id);
        }
      });

      it('is for administrators', async () => {
        const { accessToken } = await issuer.signIn(await issuer.somebody('Ada'));
        const answer = await ask(issuer.address, '{ signingKeys { id } }', { token: accessToken });
        expect(answer.errors?.[0]?.extensions.code).toBe('UNAUTHORIZED_FIELD_OR_TYPE');
      });
    });
  });
}
