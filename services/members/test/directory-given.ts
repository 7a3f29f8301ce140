import type { ServiceUnderTest, TestActor } from '@millepiani/testing/service-under-test';
import { waitFor } from '@millepiani/testing/wait-for';
import { keepDirectory } from '../src/reactions/keep-directory.reaction.ts';

/** What is asked of the directory, as GraphQL has it. */
export interface DirectoryAsked {
  readonly filter?: object;
  readonly orderBy?: 'NAME' | 'NEWEST';
  readonly first?: number;
  readonly after?: string | null;
}

const query = `query ($filter: DirectoryFilter, $orderBy: DirectoryOrder, $first: Int, $after: String) {
  directory(filter: $filter, orderBy: $orderBy, first: $first, after: $after) {
    edges { cursor node { __typename id name } } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }`;

/** The answer to a question of the directory. */
export const askDirectory = (members: ServiceUnderTest, asked: DirectoryAsked, actor?: TestActor) =>
  members.ask(query, { ...asked }, actor);

/** The names of those who are found. */
export async function found(members: ServiceUnderTest, actor: TestActor, asked: DirectoryAsked): Promise<string[]> {
  const { data, errors } = await askDirectory(members, asked, actor);
  if (errors) throw new TypeError(JSON.stringify(errors));
  const edges: readonly { node: { name: string } }[] = data.directory.edges;
  return edges.map(({ node }) => node.name);
}

/** Waits until the directory has heard of all that was told so far. */
export const heard = (members: ServiceUnderTest): Promise<unknown> =>
  waitFor('the directory has heard of it', () =>
    members.database(async (db) => {
      const types = keepDirectory(() => {
        throw new TypeError('Asked for its facts alone.');
      }).types.map((type) => new RegExp(`^${type.replaceAll('.', '\\.')}\\.v\\d+$`));
      const told = await db.collection('outbox').countDocuments({ type: { $in: types } });
      const had = await db.collection('reader_inbox').countDocuments({ _id: /^keep-directory/ } as object);
      return had >= told;
    }),
  );
