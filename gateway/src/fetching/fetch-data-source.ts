import type { GraphQLDataSource } from '@apollo/gateway';
import { ExpiringCache } from '@millepiani/cache/expiring-cache';
import type { SubgraphOperation } from '@millepiani/plan-executor/plan';
import type {
  EntityRequest,
  ExecutionError,
  FetchSubgraph,
  SubgraphAnswer,
  SubgraphFetch,
} from '@millepiani/plan-executor/ports';
import { type GraphQLFormattedError, Kind, OperationTypeNode, parse } from 'graphql';
import { failurePaths } from './failure-paths.ts';
import type { GatewayContext } from './request-context.ts';

type ProcessOptions = Parameters<GraphQLDataSource<GatewayContext>['process']>[0];
type ProcessResult = Awaited<ReturnType<GraphQLDataSource['process']>>;

/** An operation of Apollo's plans, and whether it asks for entities. */
type Read = { planned: SubgraphOperation; isOfEntities: boolean };

const MAX_OPERATIONS = 500;
const ENTITIES = '_entities';
const REPRESENTATIONS = 'representations';

function read(service: string, operation: string, operationName: string | undefined): Read {
  const definition = parse(operation, { noLocation: true }).definitions.find(
    (one) => one.kind === Kind.OPERATION_DEFINITION,
  );
  const [first] = definition?.selectionSet.selections ?? [];
  const variables = definition?.variableDefinitions?.map(({ variable }) => variable.name.value) ?? [];
  const isOfEntities = first?.kind === Kind.FIELD && first.name.value === ENTITIES;
  const operationKind = definition?.operation ?? OperationTypeNode.QUERY;
  const variableUsages = isOfEntities ? variables.filter((name) => name !== REPRESENTATIONS) : variables;
  return { planned: { service, operation, operationName, operationKind, variableUsages }, isOfEntities };
}

/** The entities that are asked for, as texts; Apollo may name one twice, and is told of it twice. */
function entitiesOf(representations: unknown): readonly EntityRequest[] {
  const texts = Array.isArray(representations) ? representations.map((one) => JSON.stringify(one)) : [];
  return [{ variable: REPRESENTATIONS, alias: ENTITIES, representations: texts }];
}

function formatted({ message, path, extensions }: ExecutionError): GraphQLFormattedError {
  return {
    message,
    ...(path === undefined ? {} : { path }),
    ...(extensions === undefined ? {} : { extensions }),
  };
}

/** A reference to what is gone, or not for this actor: null, where a subgraph's own null would be a broken promise. */
function noteMissingEntities({ data }: Extract<SubgraphAnswer, { ok: true }>, context: GatewayContext): void {
  const entities = data?.[ENTITIES];
  if (Array.isArray(entities) && entities.includes(null)) {
    context.hasMissingEntity = true;
  }
}

/**
 * One subgraph as Apollo's executor asks it, by the same way as compiled operations do. A failure becomes errors with the paths of what is
 * missing, so that the other subgraphs' part of the response stands.
 */
export function fetchDataSource(
  service: string,
  fetch: FetchSubgraph<GatewayContext>,
): GraphQLDataSource<GatewayContext> {
  const known = new ExpiringCache<Read>({ maxEntries: MAX_OPERATIONS });
  const readOnce = (operation: string, name: string | undefined): Read => {
    const before = known.get(operation, 0);
    const found = before ?? read(service, operation, name);
    if (before === undefined) {
      known.set(operation, found, Number.POSITIVE_INFINITY);
    }
    return found;
  };
  return {
    process: async ({ request, ...options }: ProcessOptions): Promise<ProcessResult> => {
      const { query = '', variables = {}, operationName } = request;
      const { planned, isOfEntities } = readOnce(query, operationName);
      const { [REPRESENTATIONS]: representations, ...own } = variables;
      const asked: SubgraphFetch = isOfEntities
        ? { planned, variables: JSON.stringify(own), entities: entitiesOf(representations) }
        : { planned, variables: JSON.stringify(variables), entities: [] };
      // The executor's context is ours; its type allows any record, for uses of data sources that are not made here.
      const context = options.context as GatewayContext;
      const answer = await fetch(asked, context);
      if (!answer.ok) {
        const error = formatted(answer.error);
        const paths = failurePaths(query);
        return { errors: paths.length === 0 ? [error] : paths.map((path) => ({ ...error, path })) };
      }
      noteMissingEntities(answer, context);
      const { data, errors } = answer;
      return { data, ...(errors.length === 0 ? {} : { errors: errors.map(formatted) }) };
    },
  };
}
