import { isId } from '@millepiani/kernel/id';
import type { Resolvers } from './__generated__/resolvers.ts';

/** Entities of other services, taken at their word: an id of the right form may be one. */
export const referenceResolvers: Pick<Resolvers, 'Agent' | 'Commission'> = {
  Agent: { __resolveReference: ({ id }) => (isId(id, 'per', 'org') ? { id } : undefined) },
  Commission: { __resolveReference: ({ id }) => (isId(id, 'com') ? { id } : undefined) },
};
