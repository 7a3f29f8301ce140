import type { GraphQLDataSource } from '@apollo/gateway';
import { idPrefixes, prefixOf } from '@millepiani/kernel/id';
import { execute, type GraphQLSchema, isObjectType, parse } from 'graphql';

type ProcessOptions = Parameters<GraphQLDataSource['process']>[0];
type ProcessResult = Awaited<ReturnType<GraphQLDataSource['process']>>;
type NodeStub = { __typename: string; id: string };

/** What an identifier says by itself: the type of what it names. Null where it is none, or the graph has no such `Node`. */
function stubOf(id: string, schema: GraphQLSchema): NodeStub | null {
  const prefix = prefixOf(id);
  if (prefix === undefined) {
    return null;
  }
  const type = schema.getType(idPrefixes[prefix]);
  const isNode = isObjectType(type) && type.getInterfaces().some(({ name }) => name === 'Node');
  return isNode ? { __typename: type.name, id } : null;
}

/** Answers the planner's fetches from the virtual `node` subgraph, in this process. */
export const nodeDataSource: GraphQLDataSource = {
  process: async (options: ProcessOptions): Promise<ProcessResult> => {
    if (!('incomingRequestContext' in options)) {
      return { data: null };
    }
    const { schema } = options.incomingRequestContext;
    const { data, errors } = await execute({
      schema,
      document: options.document ?? parse(options.request.query ?? ''),
      variableValues: options.request.variables,
      operationName: options.request.operationName,
      rootValue: { node: ({ id }: { id: string }) => stubOf(id, schema) },
    });
    return { data: data ?? null, ...(errors === undefined ? {} : { errors: errors.map((error) => error.toJSON()) }) };
  },
};
