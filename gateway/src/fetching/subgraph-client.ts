import type { InternalActor } from '@millepiani/internal-token/claims';
import { CLIENT_ADDRESS_HEADER } from '@millepiani/internal-token/headers';
import type { Mint } from '@millepiani/internal-token/mint';
import { outgoingHeaders } from '@millepiani/telemetry/request-context';
import type { Actor } from '../identity/actor.ts';
import type { GatewayContext } from './request-context.ts';
import type { SubgraphPool, SubgraphResult } from './subgraph-pool.ts';

/** One operation for a subgraph. */
export type SubgraphOperation = {
  query: string;
  variables?: Record<string, unknown> | undefined;
  operationName?: string | undefined;
};

/** What a client of one subgraph needs. */
export type SubgraphClientOptions = {
  /** The subgraph's name. */
  service: string;
  pool: SubgraphPool;
  /** Where it is asked. */
  path?: string;
  mint: Mint;
  now: () => number;
  /** The longest that one query to the subgraph may take, in milliseconds; a mutation may use all that is left. */
  queryTimeoutMs: number;
};

const MUTATION = /^\s*mutation\b/;

/** Who asks, as subgraphs are told. */
export function internalActor(actor: Actor): InternalActor {
  return actor.kind === 'anonymous'
    ? { scopes: [] }
    : {
        actorId: actor.actorId,
        scopes: [...actor.scopes],
        ...(actor.sessionId === undefined ? {} : { sessionId: actor.sessionId }),
      };
}

/** Asks one subgraph on behalf of whom a request is of, within what is left of its time. Never throws. */
export class SubgraphClient {
  readonly #options: SubgraphClientOptions;

  constructor(options: SubgraphClientOptions) {
    this.#options = options;
  }

  async ask(context: GatewayContext, operation: SubgraphOperation): Promise<SubgraphResult> {
    const { service, mint, pool, path = '/graphql' } = this.#options;
    const isMutation = MUTATION.test(operation.query);
    return await pool.request({
      method: 'POST',
      path,
      headers: {
        'content-type': 'application/json',
        accept: 'application/json',
        authorization: `Bearer ${await mint(internalActor(context.actor), service)}`,
        [CLIENT_ADDRESS_HEADER]: context.clientAddress,
        ...outgoingHeaders(),
      },
      body: JSON.stringify(operation),
      timeoutMs: this.#timeLeft(context, isMutation),
      isRepeatable: !isMutation,
    });
  }

  #timeLeft(context: GatewayContext, isMutation: boolean): number {
    const left = context.deadline - this.#options.now();
    return isMutation ? left : Math.min(left, this.#options.queryTimeoutMs);
  }
}
