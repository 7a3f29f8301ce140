import { callOf } from '@millepiani/subgraph/call';
import { toPayload } from '@millepiani/subgraph/payload';
import type { Resolvers } from '../__generated__/resolvers.ts';
import type { Members } from '../members.ts';
import { type SigningKey, shownKeys, shownUntil, stateOf, usedUntil } from './signing-key.ts';
import { canAdministerKeys } from './signing-key-access.ts';
import { rotateSigningKeys } from './signing-keys.commands.ts';

/** A key's whole life, as the schema has it. */
async function shown({ signingKeys, clock, keyPolicy: policy }: Members) {
  const keys: readonly SigningKey[] = await signingKeys.all();
  const now = clock.now();
  return shownKeys(keys, now, policy)
    .toSorted((one, other) => other.sequence - one.sequence)
    .map((key) => ({
      ...{ id: key.id, publishedAt: key.publishedAt, usedFrom: key.usedFrom },
      state: stateOf(key, keys, now),
      usedUntil: usedUntil(key, keys),
      shownUntil: shownUntil(key, keys, policy),
    }));
}

/** The signing keys in the schema. */
export const signingKeyResolvers: Pick<Resolvers, 'Mutation' | 'Query'> = {
  Query: {
    signingKeys: (_root, _args, { actor, members }) => (canAdministerKeys(actor) ? shown(members) : undefined),
  },
  Mutation: {
    rotateSigningKeys: async (_root, { input }, context) => {
      const result = await rotateSigningKeys(context.members, callOf(context, 'rotateSigningKeys', input));
      context.members.issuer.keysChanged();
      return toPayload(result, async () => ({ signingKeys: await shown(context.members) }));
    },
  },
};
