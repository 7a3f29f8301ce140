import type { GraphQLFormattedError } from 'graphql';
import type { Resolved } from './resolutions.ts';

/** Why a stream ends, and where its client stands then; undefined where it was told of no place. */
export type Ending = { errors: readonly GraphQLFormattedError[]; cursor: string | undefined; hasBegun: boolean };

/** How a stream is written: the same is told in all of them, in the same order. */
export type Transport = {
  /** What goes before all else. */
  begin: string;
  /** A sign of life; empty where the connection has its own. */
  heartbeat: string;
  /** Where a client stands that was told nothing yet; empty where it cannot be said. */
  place: (cursor: string) => string;
  next: (resolved: Resolved) => string;
  /** The last frame. */
  end: (ending: Ending) => string;
};

/** A result with its place in it, for transports that have no other place for that. */
export function withCursor({ body, cursor }: Pick<Resolved, 'body' | 'cursor'>): string {
  return `${body.slice(0, -1)},"extensions":${JSON.stringify({ cursor })}}`;
}
