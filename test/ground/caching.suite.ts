import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { waitFor } from '@millepiani/testing/wait-for';
import type { Community } from './community.ts';
import { ask, signIn } from './graph-client.ts';

/** What is kept of the real graph's answers, and what ends it. */
export function describeCaching(community: () => Community): void {
  let ada = '';
  let bruno = '';
  beforeAll(async () => {
    const { demoPassword } = await community().secrets();
    [ada = '', bruno = ''] = await Promise.all(
      ['ada@aurora.example', 'bruno@aurora.example'].map((email) => signIn(community().address, email, demoPassword)),
    );
  });
  const headersOf = async (query: string) => {
    const response = await fetch(`${community().address}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${bruno}` },
      body: JSON.stringify({ query }),
    });
    expect(await response.json()).not.toHaveProperty('errors');
    return [response.headers.get('cache-control'), response.headers.get('age')];
  };
  const isKept = (query: string) => waitFor(`${query} is kept`, async () => (await headersOf(query))[1] !== null);

  describe('answers that are kept', () => {
    it.each([
      ['the types of events', '{ eventTypes { type description supersededBy { type } } }', 'max-age=300, public'],
      [
        'courses',
        '{ courses { edges { node { title skills { level skill { label } } } } pageInfo { hasNextPage } } }',
        'no-cache, public',
      ],
      ['plans', '{ membershipPlans { edges { node { name allTerms { price { amount } } } } } }', 'no-cache, private'],
    ])('are %s', async (_what, query, control) => {
      await isKept(query);
      expect(await headersOf(query)).toEqual([control, expect.stringMatching(/^\d+$/)]);
    });

    it('are not what hangs on the day, on other services, or on who looks', async () => {
      for (const query of [
        '{ membershipPlans { edges { node { name terms { number } } } } }',
        '{ viewer { name } }',
        '{ skills(search: "wood") { label } }',
      ]) {
        expect(await headersOf(query)).toEqual(['no-store', null]);
      }
    });

    it('end when somebody changes what they tell: for them at once, for all within moments', async () => {
      const found = await ask(community().address, '{ viewer { id profileVersion } }', { token: ada });
      const { id, profileVersion } = found.data.viewer;
      const bioOf = async (token: string) => {
        const query = 'query ($id: ID!) { node(id: $id) { ... on Person { name bio } } }';
        return (await ask(community().address, query, { token, variables: { id } })).data.node.bio;
      };
      for (let version = profileVersion; version < profileVersion + 5; version += 1) {
        await Promise.all([bioOf(ada), bioOf(bruno), bioOf(bruno)]);
        const bio = `I keep bees, ${version}.`;
        const input = { idempotencyKey: randomUUID(), expectedVersion: version, bio };
        const change =
          'mutation ($input: ChangeProfileInput!) { changeProfile(input: $input) { userErrors { code } } }';
        const { data } = await ask(community().address, change, { token: ada, variables: { input } });
        expect(data.changeProfile.userErrors).toEqual([]);
        expect(await bioOf(ada)).toBe(bio);
        const begun = performance.now();
        await waitFor('Bruno reads it', async () => (await bioOf(bruno)) === bio);
        expect(performance.now() - begun).toBeLessThan(5_000);
      }
    });
  });
}
