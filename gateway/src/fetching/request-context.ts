import type { Actor } from '../identity/actor.ts';

/** What belongs to one incoming request, from the HTTP server to each fetch. */
export type GatewayContext = {
  actor: Actor;
  /** When the request's time is used up, in milliseconds since the epoch. */
  deadline: number;
};
