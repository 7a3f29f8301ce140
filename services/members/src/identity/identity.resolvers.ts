import { callOf } from '@millepiani/subgraph/call';
import { toPayload } from '@millepiani/subgraph/payload';
import { reload } from '@millepiani/subgraph/reload';
import type { Resolvers } from '../__generated__/resolvers.ts';
import { claimAdministration, signUp } from './identity.commands.ts';
import { grantRole } from './roles.commands.ts';
import { signIn } from './sign-in.commands.ts';

/** Accounts, roles and signing in, in the schema. */
export const identityResolvers: Pick<Resolvers, 'Mutation'> = {
  Mutation: {
    signUp: async (_root, { input }, context) => {
      const result = await signUp(context.members, callOf(context, 'signUp', input));
      const payload = await toPayload(result, async ({ personId }) => ({
        person: personId ? await reload(context.persons, personId) : undefined,
        pending: ['VERIFY_EMAIL'] as const,
      }));
      return { pending: [], ...payload };
    },
    signIn: async (_root, { input }, context) => {
      const { email, password, scopes, staySignedIn = false } = input;
      const request = { email, password, scopes: scopes ?? undefined, staySignedIn, address: context.address };
      const result = await signIn(context.members, request);
      return toPayload(result, async ({ personId, ...token }) => ({
        ...token,
        person: await reload(context.persons, personId),
      }));
    },
    claimAdministration: async (_root, { input }, context) => {
      const result = await claimAdministration(context.members, callOf(context, 'claimAdministration', input));
      return toPayload(result, async ({ personId }) => ({ person: await reload(context.persons, personId) }));
    },
    grantRole: async (_root, { input }, context) => {
      const result = await grantRole(context.members, callOf(context, 'grantRole', input));
      return toPayload(result, async ({ personId }) => ({ person: await reload(context.persons, personId) }));
    },
  },
};
