import { createHash } from 'node:crypto';
import { ApolloGateway, type GraphQLDataSource } from '@apollo/gateway';
import type { Logger } from '@millepiani/telemetry/logger';
import { type GraphQLSchema, parse, print } from 'graphql';
import { createRequirementLookup, type RequirementLookup } from '../authorisation/requirement-lookup.ts';
import { readRequirements } from '../authorisation/supergraph-requirements.ts';
import { disableVendorTelemetry } from '../config.ts';
import { FieldDemand } from '../demand/field-demand.ts';
import { readCosts } from '../demand/supergraph-costs.ts';
import { EVENTS_SUBGRAPH } from '../live/events-subgraph.ts';
import { readViewerIndependent } from '../live/viewer-independence.ts';
import { withoutEnforcedPurposes } from './enforced-purposes.ts';
import type { Executor } from './gateway-types.ts';
import { SubscriptionPlanner } from './subscription-planner.ts';

/**
 * One supergraph, with all that is derived from it: what clients may ask, what that needs, and what runs it. A request
 * belongs to one generation from its validation to its answer, so that these can never be of different supergraphs.
 */
export type Generation = {
  /** A hash of the supergraph's text. */
  id: string;
  supergraph: string;
  schema: GraphQLSchema;
  lookup: RequirementLookup;
  demand: FieldDemand;
  /** By coordinate the fields whose value does not hang on who looks. */
  viewerIndependent: ReadonlySet<string>;
  executor: Executor;
  /** What plans subscriptions; made when it is first asked for, since it costs as much as the rest. */
  subscriptions: () => SubscriptionPlanner;
};

/** What a generation needs of its surroundings. */
export type GenerationOptions = {
  /** The data source for a subgraph, by its name in the supergraph. */
  dataSource: (service: string) => GraphQLDataSource;
  logger: Logger;
};

/** A supergraph cannot be served. */
export class SupergraphError extends Error {
  override readonly name = 'SupergraphError';
}

/**
 * Builds a generation from a supergraph's text.
 * @throws SupergraphError where the text is not a supergraph that can be served whole.
 */
export async function buildGeneration(supergraph: string, options: GenerationOptions): Promise<Generation> {
  try {
    return await build(supergraph, options);
  } catch (error) {
    throw new SupergraphError('the supergraph cannot be served', { cause: error });
  }
}

async function build(supergraph: string, { dataSource, logger }: GenerationOptions): Promise<Generation> {
  const document = parse(supergraph);
  disableVendorTelemetry();
  const served = print(withoutEnforcedPurposes(document));
  const gateway = new ApolloGateway({
    supergraphSdl: served,
    buildService: ({ name }) => dataSource(name),
    // Neither plans nor Apollo's own lines are for clients and operators.
    __exposeQueryPlanExperimental: false,
    validateSupergraph: true,
    logger: {
      debug: (message?: string) => logger.trace(message),
      info: (message?: string) => logger.debug(message),
      warn: (message?: string) => logger.warn(message),
      error: (message?: string) => logger.error(message),
    },
  });
  const { schema, executor } = await gateway.load();
  let planner: SubscriptionPlanner | undefined;
  return {
    id: createHash('sha256').update(supergraph).digest('hex'),
    supergraph,
    schema,
    lookup: createRequirementLookup(schema, readRequirements(document)),
    demand: new FieldDemand(schema, readCosts(document)),
    viewerIndependent: readViewerIndependent(document),
    executor,
    subscriptions: () => {
      planner ??= new SubscriptionPlanner({
        ...{ supergraph: served, schema, dataSource, logger },
        eventsSubgraph: EVENTS_SUBGRAPH,
      });
      return planner;
    },
  };
}
