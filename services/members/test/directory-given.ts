import { newId } from '@millepiani/kernel/new-id';
import type { ServiceUnderTest, TestActor } from '@millepiani/testing/service-under-test';
import { waitFor } from '@millepiani/testing/wait-for';
import type { Db } from 'mongodb';
import { type EntryDocument, toDocument } from '../src/directory/directory-document.store.ts';
import { wordToken } from '../src/directory/token.ts';
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

/** Waits until the directory has heard of all that was told so far, and those who search it have, too. */
export async function heard(members: ServiceUnderTest): Promise<void> {
  await waitFor('the directory has heard of it', () => members.database(hasHeard));
  // Changes are told in their order: whoever knows of this one knows of all before.
  const word = newId('org')
    .replaceAll(/[^0-9a-f]/g, '')
    .slice(-12);
  const [id, text] = [newId('org'), `zz${word}`];
  const looking = { id: newId('per'), scopes: ['members:administer'] };
  const isThere = async () => (await found(members, looking, { filter: { text } })).length > 0;
  const entry = {
    ...{ id, name: text, registeredAt: new Date(), byName: `${text} ${id}`, byTime: `2000-01-01T00:00:00.000Z ${id}` },
    ...{ tokens: [wordToken(text)], skillUris: [], languages: [], allianceIds: [], ownedIds: [] },
    ...{ place: undefined, free: undefined },
  };
  await members.database((db) => db.collection<EntryDocument>('directory_entries').insertOne(toDocument(entry)));
  await waitFor('the directory’s list has heard of it', isThere);
  await members.database((db) => db.collection<EntryDocument>('directory_entries').deleteOne({ _id: id }));
  await waitFor('the directory’s list has forgotten it', async () => !(await isThere()));
}

async function hasHeard(db: Db): Promise<boolean> {
  const types = keepDirectory(() => {
    throw new TypeError('Asked for its facts alone.');
  }).types.map((type) => new RegExp(`^${type.replaceAll('.', '\\.')}\\.v\\d+$`));
  const told = await db.collection('outbox').countDocuments({ type: { $in: types } });
  const had = await db.collection('reader_inbox').countDocuments({ _id: /^keep-directory/ } as object);
  return had >= told;
}
