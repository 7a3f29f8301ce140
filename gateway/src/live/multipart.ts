import { type Transport, withCursor } from './transport.ts';

/** What stands between the parts. */
const BOUNDARY = 'graphql';

/** What a client that asks for it is answered in. */
export const MULTIPART_TYPE = `multipart/mixed; boundary="${BOUNDARY}"; subscriptionSpec="1.0"`;

/** A part with what ends it: a client knows that a part is whole by the boundary behind it. */
const part = (json: string): string => `\r\ncontent-type: application/json\r\n\r\n${json}\r\n--${BOUNDARY}`;

const CLOSE = '--\r\n';
const HEARTBEAT = part('{}');

/**
 * Apollo's multipart protocol for subscriptions, 1.0: a result is a `payload`; why it ends stands beside it once it had begun, as a fault of
 * the stream and not of the operation.
 */
export const MULTIPART: Transport = {
  begin: `--${BOUNDARY}${HEARTBEAT}`,
  heartbeat: HEARTBEAT,
  // Clients take nothing but results and `{}`: the first place is in the first result.
  place: () => '',
  next: (resolved) => part(`{"payload":${withCursor(resolved)}}`),
  end: ({ errors, hasBegun }) =>
    part(JSON.stringify(hasBegun ? { payload: null, errors } : { payload: { errors } })) + CLOSE,
};
