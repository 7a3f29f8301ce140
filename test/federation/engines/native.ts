import { operationFromDocument, Supergraph } from '@apollo/federation-internals';
import { buildOperationContext, executeQueryPlan, type GraphQLDataSource } from '@apollo/gateway';
import { QueryPlanner } from '@apollo/query-planner';
import { clientName } from '@millepiani/plan-executor/wire-name';
import { print } from 'graphql';
import { clientData, wireOperation } from '../../../gateway/src/planning/wire-operation.ts';
import { documentOf, type Engine } from './answer.ts';
import type { Federation } from './federation.ts';

type PlanContext = Parameters<typeof executeQueryPlan>[2];

const NOWHERE = { debug: () => undefined, info: () => undefined, warn: () => undefined, error: () => undefined };
const NO_CACHE: PlanContext['cache'] = {
  get: () => Promise.resolve(undefined),
  set: () => Promise.resolve(),
  delete: () => Promise.resolve(false),
};

function servicesOf({ subgraphs }: Federation): Record<string, GraphQLDataSource> {
  const service = (name: string): GraphQLDataSource => ({
    process: async ({ request }) => {
      const subgraph = subgraphs.get(name);
      if (subgraph === undefined || subgraph.isDown) throw new Error(`${name} did not answer`);
      const variables = JSON.parse(JSON.stringify(request.variables ?? {}));
      // Apollo's type wants errors of its own class; it reads the members that these have.
      return (await subgraph.ask(request.query ?? '', variables)) as never;
    },
  });
  return Object.fromEntries([...subgraphs.keys()].map((name) => [name, service(name)]));
}

const planners = new WeakMap<Federation, QueryPlanner>();

function plannerOf(federation: Federation): QueryPlanner {
  const planner =
    planners.get(federation) ?? new QueryPlanner(Supergraph.build(federation.supergraph, { validateSupergraph: true }));
  planners.set(federation, planner);
  return planner;
}

/** Apollo's own planner and executor as they are, which know nothing of ours but clients' aliases under names of the wire. */
export function native(federation: Federation): Engine {
  const services = servicesOf(federation);
  return async (question) => {
    const given = documentOf(question);
    const wire = wireOperation(given.document, given.operation, 'kept');
    const query = print(wire.document);
    const plan = plannerOf(federation).buildQueryPlan(operationFromDocument(federation.api, wire.document));
    const context: PlanContext = {
      ...{ document: wire.document, operation: wire.operation, schema: federation.schema, cache: NO_CACHE },
      ...{ request: { query, variables: { ...question.variables } }, source: query, operationName: null },
      ...{ schemaHash: '' as PlanContext['schemaHash'], queryHash: '', metrics: {}, context: {}, logger: NOWHERE },
      overallCachePolicy: undefined,
    };
    const { data = null, errors = [] } = await executeQueryPlan(
      plan,
      services,
      context,
      buildOperationContext({ schema: federation.schema, operationDocument: wire.document }),
      federation.supergraphSchema,
      federation.api,
    );
    return {
      data: JSON.stringify(clientData(data, wire)),
      errors: errors.map(({ message, path }) => ({
        message,
        path: path?.map((step) => (typeof step === 'string' ? clientName(step) : step)),
      })),
    };
  };
}
