import type { GraphQLDataSource } from '@apollo/gateway';
import { createMint, type Mint } from '@millepiani/internal-token/mint';
import type { Logger } from '@millepiani/telemetry/logger';
import type { OnStop } from '@millepiani/telemetry/run-service';
import { type GatewayConfig, subgraphOrigins } from '../config.ts';
import { noEventsDataSource } from '../live/event-data-source.ts';
import { EVENTS_SUBGRAPH } from '../live/events-subgraph.ts';
import { nodeDataSource } from '../node/node-data-source.ts';
import { NODE_SUBGRAPH } from '../node/node-subgraph.ts';
import { SupergraphError } from '../supergraph/generation.ts';
import { SubgraphDataSource } from './data-source.ts';
import { SubgraphClient } from './subgraph-client.ts';
import { type PoolOptions, SubgraphPool } from './subgraph-pool.ts';

/** What the subgraphs are reached by. */
export type OpenSubgraphsOptions = { config: GatewayConfig; logger: Logger; onStop: OnStop; pool?: PoolOptions };

/** The subgraphs, as whoever asks them needs them; each by its name in the supergraph. */
export type Subgraphs = {
  pools: ReadonlyMap<string, SubgraphPool>;
  /** @throws SupergraphError for a subgraph that the gateway has no address for. */
  pool: (service: string) => SubgraphPool;
  client: (service: string) => SubgraphClient;
  /** Asks for the gateway itself, and for nobody: what it then tells many, each as far as they may know. */
  ownClient: (service: string) => SubgraphClient;
  /** Vouches for who asks a subgraph. */
  mint: Mint;
  /** The virtual subgraphs' too. */
  dataSource: (service: string) => GraphQLDataSource;
};

/** Opens a pool of connections to each subgraph. */
export function openSubgraphs({ config, logger, onStop, pool: options }: OpenSubgraphsOptions): Subgraphs {
  const pools = new Map<string, SubgraphPool>();
  for (const [name, origin] of subgraphOrigins(config)) {
    const pool = new SubgraphPool(origin, options);
    pools.set(name, pool);
    onStop(`connections to ${name}`, () => pool.close());
  }
  const pool: Subgraphs['pool'] = (name) => {
    const found = pools.get(name);
    if (found === undefined) {
      throw new SupergraphError(`the supergraph has a subgraph that the gateway has no address for: ${name}`);
    }
    return found;
  };
  const mint = createMint({ privateJwk: config.INTERNAL_TOKEN_PRIVATE_JWK.reveal() });
  const client: Subgraphs['client'] = (service) =>
    new SubgraphClient({
      ...{ service, mint, now: Date.now, queryTimeoutMs: config.SUBGRAPH_TIMEOUT },
      pool: pool(service),
    });
  const ownClient: Subgraphs['ownClient'] = (service) =>
    new SubgraphClient({
      ...{ service, now: Date.now, queryTimeoutMs: config.SUBGRAPH_TIMEOUT, pool: pool(service) },
      mint: (_nobody, subgraph) => mint({ scopes: [], isGateway: true }, subgraph),
    });
  const dataSource: Subgraphs['dataSource'] = (service) => {
    switch (service) {
      case NODE_SUBGRAPH:
        return nodeDataSource;
      case EVENTS_SUBGRAPH:
        return noEventsDataSource;
      default:
        return new SubgraphDataSource({ service, client: client(service), logger });
    }
  };
  return { pools, pool, client, ownClient, mint, dataSource };
}
