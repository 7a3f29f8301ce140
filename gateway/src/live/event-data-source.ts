import type { GraphQLDataSource } from '@apollo/gateway';
import { execute, parse } from 'graphql';
import { eventsSchema } from './events-subgraph.ts';
import type { LiveEvent } from './live-event.ts';

type ProcessOptions = Parameters<GraphQLDataSource['process']>[0];
type ProcessResult = Awaited<ReturnType<GraphQLDataSource['process']>>;

/** An event, and what it is about. */
export type EventOfCommission = { event: LiveEvent; commissionId: string };

const schema = eventsSchema();

/**
 * Answers a plan's fetches from the virtual events subgraph by one event, in this process. They are run on the subgraph's
 * schema, so that aliases, fragments and arguments mean what they mean everywhere.
 */
export function eventDataSource({ event, commissionId }: EventOfCommission): GraphQLDataSource {
  const { actorId, ...told } = event;
  const projectEvent = {
    ...told,
    commission: { __typename: 'Commission', id: commissionId },
    actor: actorId === null ? null : { __typename: 'Agent', id: actorId },
  };
  return {
    process: async (options: ProcessOptions): Promise<ProcessResult> => {
      const { data, errors } = await execute({
        schema,
        document: parse(options.request.query ?? ''),
        variableValues: options.request.variables,
        operationName: options.request.operationName,
        rootValue: { projectEvents: projectEvent },
      });
      return { data: data ?? null, ...(errors === undefined ? {} : { errors: errors.map((error) => error.toJSON()) }) };
    },
  };
}

/** Where the virtual subgraph has no event: no query leads there. */
export const noEventsDataSource: GraphQLDataSource = { process: () => Promise.resolve({ data: null }) };
