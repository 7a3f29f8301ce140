import type { Actor } from '../identity/actor.ts';
import type { RequestRecord } from '../seen/request-record.ts';

/** What belongs to one incoming request, from the HTTP server to each fetch. */
export type GatewayContext = {
  actor: Actor;
  /** The client's network address: services limit what one address may try. */
  clientAddress: string;
  /** When the request's time is used up, in milliseconds since the epoch. */
  deadline: number;
  /** Aborted when nobody waits for the answer any more: fetches under way are given up. */
  signal?: AbortSignal | undefined;
  /** Whether nothing may be told that was read before: what is told of an event must not be older than it. */
  mustBeFresh?: boolean | undefined;
  /** Then: when it was read what is told, by `performance.now()`. What was asked since is fresh, whoever asked it. */
  readAt?: number | undefined;
  /** What is noted of it, for metrics, traces and explanations. */
  record?: RequestRecord | undefined;
  /** Set once a subgraph had nothing for a reference: what then is null is no fault of its. */
  hasMissingEntity?: boolean;
};
