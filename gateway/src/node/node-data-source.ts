import type { GraphQLDataSource } from '@apollo/gateway';
import { execute, parse } from 'graphql';
import { stubOf } from './node-stub.ts';

type ProcessOptions = Parameters<GraphQLDataSource['process']>[0];
type ProcessResult = Awaited<ReturnType<GraphQLDataSource['process']>>;

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
