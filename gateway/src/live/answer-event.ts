import type { SubgraphOperation } from '@millepiani/plan-executor/plan';
import type { SubgraphAnswer, SubgraphFetch } from '@millepiani/plan-executor/ports';
import { type DocumentNode, execute, parse } from 'graphql';
import { eventsSchema } from './events-subgraph.ts';
import type { Topic, TopicEvent } from './topics/topic.ts';

const schema = eventsSchema();
/** A plan is the same for all events. */
const documents = new WeakMap<SubgraphOperation, DocumentNode>();

function documentOf(planned: SubgraphOperation): DocumentNode {
  const document = documents.get(planned) ?? parse(planned.operation, { noLocation: true });
  documents.set(planned, document);
  return document;
}

/**
 * Answers a plan's fetches from the virtual events subgraph by one event, in this process. They are run on the subgraph's
 * schema, so that aliases, fragments and arguments mean what they mean everywhere.
 */
export function answerEvent(
  { field }: Topic,
  { value }: TopicEvent,
): (fetch: SubgraphFetch) => Promise<SubgraphAnswer> {
  return async ({ planned, variables }) => {
    const variableValues: Record<string, unknown> = JSON.parse(variables);
    const { data, errors = [] } = await execute({
      ...{ schema, variableValues },
      document: documentOf(planned),
      operationName: planned.operationName,
      rootValue: { [field]: value },
    });
    return {
      ok: true,
      data: data ?? null,
      errors: errors.map(({ message, path, extensions }) => ({ message, path, extensions })),
    };
  };
}
