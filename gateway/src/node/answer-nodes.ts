import type { SubgraphOperation } from '@millepiani/plan-executor/plan';
import { type DocumentNode, execute, type GraphQLSchema, parse } from 'graphql';
import type { AnswerHere } from '../fetching/subgraph-fetch.ts';
import { stubOf } from './node-stub.ts';

/** Answers a plan's fetches from the virtual `node` subgraph, in this process. */
export function answerNodes(schema: GraphQLSchema): AnswerHere {
  const documents = new WeakMap<SubgraphOperation, DocumentNode>();
  const documentOf = (planned: SubgraphOperation): DocumentNode => {
    const document = documents.get(planned) ?? parse(planned.operation, { noLocation: true });
    documents.set(planned, document);
    return document;
  };
  return async ({ planned, variables }) => {
    const variableValues: Record<string, unknown> = JSON.parse(variables);
    const { data, errors = [] } = await execute({
      schema,
      document: documentOf(planned),
      variableValues,
      operationName: planned.operationName,
      rootValue: { node: ({ id }: { id: string }) => stubOf(id, schema) },
    });
    return {
      ok: true,
      data: data ?? null,
      errors: errors.map(({ message, path, extensions }) => ({ message, path, extensions })),
    };
  };
}
