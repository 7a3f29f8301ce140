import type { Actor } from '../identity/actor.ts';

/** What belongs to one incoming request, from the HTTP server to each fetch. */
export type GatewayContext = {
  actor: Actor;
  /** The client's network address: services limit what one address may try. */
  clientAddress: string;
  /** When the request's time is used up, in milliseconds since the epoch. */
  deadline: number;
  /** Aborted when nobody waits for the answer any more: fetches under way are given up. */
  signal?: AbortSignal | undefined;
  /** Whether nothing may be told that was kept: what is told of an event must not be older than it. */
  mustBeFresh?: boolean | undefined;
  /** Set once a subgraph had nothing for a reference: what then is null is no fault of its. */
  hasMissingEntity?: boolean;
};
