import { idPrefixes, prefixOf } from '@millepiani/kernel/id';
import { type GraphQLSchema, isObjectType } from 'graphql';

/** What an identifier says by itself of what it names. */
export type NodeStub = { __typename: string; id: string };

/** The type of what an identifier names. Null where it is none, or the graph has no such `Node`. */
export function stubOf(id: string, schema: GraphQLSchema): NodeStub | null {
  const prefix = prefixOf(id);
  if (prefix === undefined) {
    return null;
  }
  const type = schema.getType(idPrefixes[prefix]);
  const isNode = isObjectType(type) && type.getInterfaces().some(({ name }) => name === 'Node');
  return isNode ? { __typename: type.name, id } : null;
}
