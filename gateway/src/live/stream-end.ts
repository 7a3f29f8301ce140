import type { GatewayCode } from '../errors/codes.ts';

/** Why a stream ends that did not begin wrongly. */
export type EndCode = Extract<
  GatewayCode,
  | 'ACCESS_REVOKED'
  | 'COMMISSION_NOT_FOUND'
  | 'CURSOR_EXPIRED'
  | 'CURSOR_INVALID'
  | 'EVENT_TYPE_UNKNOWN'
  | 'FEED_NOT_FOUND'
  | 'SERVER_CLOSING'
  | 'SLOW_CONSUMER'
  | 'SUBGRAPH_INVALID_RESPONSE'
  | 'SUBGRAPH_TIMEOUT'
  | 'SUBGRAPH_UNAVAILABLE'
  | 'TOKEN_EXPIRED'
  | 'UNAUTHENTICATED'
>;

/** What the client is told, where the owning service does not say it better. */
export const END_MESSAGES: Readonly<Record<EndCode, string>> = {
  ACCESS_REVOKED: 'You may no longer see what happens here.',
  COMMISSION_NOT_FOUND: 'There is no such commission that you may see.',
  CURSOR_EXPIRED: 'What comes behind this cursor is no longer told: begin without one.',
  CURSOR_INVALID: 'The cursor is not one that was given out here.',
  EVENT_TYPE_UNKNOWN: 'There are no events of such a type.',
  FEED_NOT_FOUND: 'You have no feed: sign in as a person.',
  SERVER_CLOSING: 'This server is closing: go on from the cursor with another.',
  SLOW_CONSUMER: 'What was sent was not read in time: go on from the cursor.',
  SUBGRAPH_INVALID_RESPONSE: 'The service that tells of it gave an answer that cannot be used.',
  SUBGRAPH_TIMEOUT: 'The service that tells of it did not answer in time: try again.',
  SUBGRAPH_UNAVAILABLE: 'The service that tells of it is not available: try again.',
  TOKEN_EXPIRED: 'The access token is over: go on from the cursor with a new one.',
  UNAUTHENTICATED: 'The access token is not valid any more.',
};
