import type { Resolved } from './resolutions.ts';
import { type Transport, withCursor } from './transport.ts';

/**
 * How one operation's stream is written over a WebSocket, by the `graphql-transport-ws` protocol: its cursor stands in a result's
 * `extensions`, and in the payload of a `ping` as long as there is no result. The connection has its own signs of life.
 */
export function wsTransport(id: string): Transport {
  const name = JSON.stringify(id);
  return {
    begin: '',
    heartbeat: '',
    place: (cursor) => JSON.stringify({ type: 'ping', payload: { id, cursor } }),
    next: (resolved) => `{"id":${name},"type":"next","payload":${once(resolved)}}`,
    end: ({ errors }) => JSON.stringify({ id, type: 'error', payload: errors }),
  };
}

const payloads = new WeakMap<Resolved, string>();

/** Made once of what is told to many. */
function once(resolved: Resolved): string {
  const known = payloads.get(resolved);
  if (known !== undefined) {
    return known;
  }
  const payload = withCursor(resolved);
  payloads.set(resolved, payload);
  return payload;
}
