import type { GraphQLDataSource } from '@apollo/gateway';
import { execute, parse } from 'graphql';
import { eventsSchema } from './events-subgraph.ts';
import type { Topic, TopicEvent } from './topics/topic.ts';

type ProcessOptions = Parameters<GraphQLDataSource['process']>[0];
type ProcessResult = Awaited<ReturnType<GraphQLDataSource['process']>>;

const schema = eventsSchema();

/**
 * Answers a plan's fetches from the virtual events subgraph by one event, in this process. They are run on the subgraph's
 * schema, so that aliases, fragments and arguments mean what they mean everywhere.
 */
export function eventDataSource({ field }: Topic, { value }: TopicEvent): GraphQLDataSource {
  return {
    process: async (options: ProcessOptions): Promise<ProcessResult> => {
      const { data, errors } = await execute({
        schema,
        document: parse(options.request.query ?? ''),
        variableValues: options.request.variables,
        operationName: options.request.operationName,
        rootValue: { [field]: value },
      });
      return { data: data ?? null, ...(errors === undefined ? {} : { errors: errors.map((error) => error.toJSON()) }) };
    },
  };
}

/** Where the virtual subgraph has no event: no query leads there. */
export const noEventsDataSource: GraphQLDataSource = { process: () => Promise.resolve({ data: null }) };
