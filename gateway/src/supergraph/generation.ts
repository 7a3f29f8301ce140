import { createHash } from 'node:crypto';
import type { FetchSubgraph } from '@millepiani/plan-executor/ports';
import type { Logger } from '@millepiani/telemetry/logger';
import { type GraphQLSchema, parse } from 'graphql';
import { createRequirementLookup, type RequirementLookup } from '../authorisation/requirement-lookup.ts';
import { readRequirements } from '../authorisation/supergraph-requirements.ts';
import type { GraphCaching } from '../caching/open-caches.ts';
import type { ResponseCache } from '../caching/response-cache.ts';
import { FieldDemand } from '../demand/field-demand.ts';
import { readCosts } from '../demand/supergraph-costs.ts';
import { fetchDataSource } from '../fetching/fetch-data-source.ts';
import type { GatewayContext } from '../fetching/request-context.ts';
import { EVENTS_SUBGRAPH } from '../live/events-subgraph.ts';
import { readViewerIndependent } from '../live/viewer-independence.ts';
import { Fallback } from '../prepared/fallback.ts';
import type { Workshop } from '../prepared/prepared-operation.ts';
import { PreparedOperations } from '../prepared/prepared-operations.ts';
import { ServedSupergraph } from './served-supergraph.ts';
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
  /** What was asked before, ready to be run. */
  operations: PreparedOperations;
  /** Asks the subgraphs. */
  fetch: FetchSubgraph<GatewayContext>;
  /** Keeps whole answers; absent where nothing is kept. */
  responses: ResponseCache | undefined;
  /** Runs what cannot be compiled. */
  fallback: Fallback;
  /** What was subscribed to before, ready to be run for each event. */
  subscriptions: PreparedOperations;
  /** Plans and runs those that cannot be compiled; made when it is first asked for, since it costs as much as the rest. */
  fallbackSubscriptions: () => SubscriptionPlanner;
};

/** What a generation needs of its surroundings. */
export type GenerationOptions = {
  /** Throws for a subgraph, by its name in the supergraph, that nobody answers for. */
  requireAddress: (service: string) => void;
  /** What asks the subgraphs, for what clients may ask. */
  fetchFor: (schema: GraphQLSchema) => FetchSubgraph<GatewayContext>;
  /** What is kept of answers. */
  cachingFor: (schema: GraphQLSchema) => Pick<GraphCaching, 'policyOf' | 'responses'>;
  /** What plans for a supergraph of a generation's id. */
  plansFor: (supergraph: ServedSupergraph, id: string) => { plan: Workshop['plan'] };
  logger: Logger;
};

/** A supergraph cannot be served. */
export class SupergraphError extends Error {
  override readonly name = 'SupergraphError';
}

/** Lets requests go on that are under way. */
const breath = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

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

async function build(text: string, options: GenerationOptions): Promise<Generation> {
  const { requireAddress, logger } = options;
  const document = parse(text, { noLocation: true });
  const served = new ServedSupergraph(document);
  const id = createHash('sha256').update(text).digest('hex');
  for (const { name } of served.built.subgraphsMetadata()) {
    // One that there is no address for is found out now, not by who first asks something of it.
    requireAddress(name);
  }
  await breath();
  const schema = served.api;
  const lookup = createRequirementLookup(schema, readRequirements(document));
  const demand = new FieldDemand(schema, readCosts(document));
  await breath();
  const plans = options.plansFor(served, id);
  await breath();
  const { policyOf, responses } = options.cachingFor(schema);
  const fetch = options.fetchFor(schema);
  const dataSource = (service: string) => fetchDataSource(service, fetch);
  const workshop: Omit<Workshop, 'policyOf'> = {
    ...{ schema, lookup, demand },
    supergraphSchema: served.schema,
    plan: (of, operation) => plans.plan(of, operation),
  };
  let planner: SubscriptionPlanner | undefined;
  return {
    ...{ id, supergraph: text, schema, lookup, demand, fetch },
    operations: new PreparedOperations({ ...workshop, policyOf }),
    // Of what happens nothing is kept.
    subscriptions: new PreparedOperations({ ...workshop, policyOf: () => undefined }),
    viewerIndependent: readViewerIndependent(document),
    responses,
    fallback: new Fallback({ ...{ id, schema, dataSource, logger }, supergraph: () => served.text }),
    fallbackSubscriptions: () => {
      planner ??= new SubscriptionPlanner({
        ...{ supergraph: served.text, schema, dataSource, logger },
        eventsSubgraph: EVENTS_SUBGRAPH,
      });
      return planner;
    },
  };
}
