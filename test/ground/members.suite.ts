import { beforeAll, describe, expect, it } from '@jest/globals';
import { waitFor } from '@millepiani/testing/wait-for';
import type { Community } from './community.ts';
import { ask, signIn } from './graph-client.ts';

/** Who comes back to the demo community waits, and a guest sees what was granted by every service that owns something of it. */
export function describeMembers(community: () => Community): void {
  let password = '';
  beforeAll(async () => {
    password = (await community().secrets()).demoPassword;
  });
  const as = async (email: string, query: string, variables: object = {}) => {
    const token = await signIn(community().address, email, password);
    return ask(community().address, query, { token, variables });
  };

  describe('the demo’s community', () => {
    it('has somebody waiting who left, and Ada finds the application', async () => {
      const query =
        '{ memberships(state: APPLIED) { edges { node { statement person { name isMember } invitedBy { name } } } } }';
      const { data } = await as('ada@aurora.example', query);
      expect(data.memberships.edges).toEqual([
        {
          node: {
            statement: expect.stringContaining('desk'),
            person: { name: 'Ivo', isMember: false },
            invitedBy: { name: 'Fabio' },
          },
        },
      ]);
      const seenByIvo = await as(
        'ivo@ivo.example',
        '{ viewer { membership { state } } memberships { edges { cursor } } }',
      );
      expect(seenByIvo.data).toMatchObject({ viewer: { membership: { state: 'APPLIED' } }, memberships: null });
      expect(seenByIvo.errors?.[0]?.extensions.code).toBe('UNAUTHORIZED_FIELD_OR_TYPE');
    });

    it('has whoever waits do nothing that members do', async () => {
      const open =
        'mutation { claimSkill(input: { idempotencyKey: "ivo-claims-1", skillUri: "x", level: 3 }) { userErrors { code } } }';
      const { errors } = await as('ivo@ivo.example', open);
      expect(errors?.[0]?.extensions.code).toBe('UNAUTHORIZED_FIELD_OR_TYPE');
    });

    it('has Marta see Aurora’s taxes, books and invoices as its guest, and nothing of its work', async () => {
      const found = await as(
        'bruno@aurora.example',
        '{ viewer { organizations(first: 1) { edges { node { id } } } } }',
      );
      const { id } = found.data.viewer.organizations.edges[0].node;
      const query = `query ($id: ID!) { organization(id: $id) {
        taxProfile { regime } accounts { name } invoices { edges { node { id } } }
        commissions(first: 50) { edges { node { visibility agreement { id } contributions { edges { cursor } } } } } } }`;
      const read = async (email: string) => (await as(email, query, { id })).data.organization;
      // By events: a moment after the demo was loaded.
      const seen = await waitFor('billing has heard of it', async () => {
        const organization = await read('marta@marta.example');
        return organization.accounts !== null && organization;
      });
      expect(seen.taxProfile).toEqual({ regime: 'RF01' });
      expect(seen.accounts.map(({ name }: { name: string }) => name)).toContain('Current account');
      expect(seen.invoices).not.toBeNull();
      for (const { node } of seen.commissions.edges) {
        expect([node.visibility === 'PARTIES', node.agreement, node.contributions]).toEqual([false, null, null]);
      }
      const stranger = await read('fabio@fabio.example');
      expect([stranger.taxProfile, stranger.accounts, stranger.invoices]).toEqual([null, null, null]);
    });
  });
}
