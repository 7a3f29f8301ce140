import { operationFromDocument, type Schema, Supergraph } from '@apollo/federation-internals';
import { buildOperationContext, executeQueryPlan, type GraphQLDataSource } from '@apollo/gateway';
import { type PlanNode, QueryPlanner } from '@apollo/query-planner';
import { ExpiringCache } from '@millepiani/cache/expiring-cache';
import type { Logger } from '@millepiani/telemetry/logger';
import { type DocumentNode, type GraphQLSchema, type OperationDefinitionNode, print } from 'graphql';
import type { GatewayContext } from '../fetching/request-context.ts';
import { apolloLogger, UNREAD } from './for-apollo.ts';
import type { ExecutorResult } from './gateway-types.ts';

type PlanContext = Parameters<typeof executeQueryPlan>[2];

/** A validated and authorised subscription. */
export type Subscription = {
  document: DocumentNode;
  operation: OperationDefinitionNode;
  variables: Readonly<Record<string, unknown>>;
};

/** Resolves what a subscription asks of one event, whose virtual subgraph the data source is. */
export type ResolveEvent = (events: GraphQLDataSource, context: GatewayContext) => Promise<ExecutorResult>;

/** What planning subscriptions needs. */
export type SubscriptionPlannerOptions = {
  /** The supergraph as Apollo accepts it. */
  supergraph: string;
  /** What clients may ask. */
  schema: GraphQLSchema;
  /** The name of the virtual subgraph in which the events are. */
  eventsSubgraph: string;
  dataSource: (service: string) => GraphQLDataSource;
  logger: Logger;
};

/** There is nothing to subscribe to, such as when `@include` takes the only field out. */
class NothingToPlan extends Error {
  override readonly name = 'NothingToPlan';
}

const MAX_PLANS = 1_000;

/**
 * Runs subscriptions that the compiled executor does not cover, as Apollo's gateway plans them and does not run them: each is planned once,
 * over the virtual subgraph of events, and then for each event the whole plan is run as a query's, whose first step that event answers.
 */
export class SubscriptionPlanner {
  readonly #options: SubscriptionPlannerOptions;
  readonly #planner: QueryPlanner;
  readonly #api: Schema;
  readonly #supergraphSchema: GraphQLSchema;
  readonly #services: Record<string, GraphQLDataSource>;
  /** By the text that was planned, which is what is left for its actor: clients come back each time their token ends. */
  readonly #plans = new ExpiringCache<PlanNode>({ maxEntries: MAX_PLANS });

  constructor(options: SubscriptionPlannerOptions) {
    const supergraph = Supergraph.build(options.supergraph, { validateSupergraph: true });
    this.#options = options;
    this.#planner = new QueryPlanner(supergraph);
    this.#api = supergraph.apiSchema();
    this.#supergraphSchema = supergraph.schema.toGraphQLJSSchema();
    this.#services = Object.fromEntries(
      supergraph
        .subgraphsMetadata()
        .filter(({ name }) => name !== options.eventsSubgraph)
        .map(({ name }) => [name, options.dataSource(name)]),
    );
  }

  /**
   * Plans a subscription.
   * @throws NothingToPlan where it asks for no event at all.
   */
  plan(subscription: Subscription): ResolveEvent {
    const { document, operation, variables } = subscription;
    const { schema, eventsSubgraph } = this.#options;
    const operationName = operation.name?.value;
    const named = operationName === undefined ? {} : { operationName };
    const query = print(document);
    const node = this.#planned(query, subscription);
    const operationContext = buildOperationContext({ schema, operationDocument: document, ...named });
    const request = { query, variables: { ...variables }, ...named };
    return (events, context) =>
      executeQueryPlan(
        { kind: 'QueryPlan', node },
        { ...this.#services, [eventsSubgraph]: events },
        this.#planContext({ document, operation, request, context }),
        operationContext,
        this.#supergraphSchema,
        this.#api,
      );
  }

  #planned(text: string, subscription: Subscription): PlanNode {
    const key = `${subscription.operation.name?.value ?? ''}\n${text}`;
    const known = this.#plans.get(key, 0);
    if (known !== undefined) {
      return known;
    }
    const node = this.#sequence(subscription);
    this.#plans.set(key, node, Number.POSITIVE_INFINITY);
    return node;
  }

  #sequence({ document, operation }: Subscription): PlanNode {
    const operationName = operation.name?.value;
    const parsed = operationFromDocument(this.#api, document, operationName === undefined ? {} : { operationName });
    const { node } = this.#planner.buildQueryPlan(parsed);
    if (node?.kind !== 'Subscription') {
      throw new NothingToPlan('the subscription asks for no event');
    }
    return { kind: 'Sequence', nodes: [node.primary, ...(node.rest === undefined ? [] : [node.rest])] };
  }

  #planContext(
    given: Pick<PlanContext, 'document' | 'operation' | 'request'> & { context: GatewayContext },
  ): PlanContext {
    const { logger, schema } = this.#options;
    return {
      ...given,
      schema,
      ...UNREAD,
      queryHash: '',
      source: given.request.query ?? '',
      operationName: given.operation.name?.value ?? null,
      logger: apolloLogger(logger),
    };
  }
}
