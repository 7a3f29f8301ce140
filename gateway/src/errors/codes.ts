/**
 * The codes that the gateway itself gives to errors (`extensions.code`). Others come from the subgraphs (their business
 * codes) and from Apollo Server (`GRAPHQL_PARSE_FAILED`, `GRAPHQL_VALIDATION_FAILED`, `BAD_USER_INPUT`, …).
 */
export const GATEWAY_CODES = [
  'UNAUTHENTICATED',
  'IDENTITY_UNAVAILABLE',
  'UNAUTHORIZED_FIELD_OR_TYPE',
  'SUBGRAPH_UNAVAILABLE',
  'SUBGRAPH_TIMEOUT',
  'SUBGRAPH_INVALID_RESPONSE',
  'REQUEST_TOO_LARGE',
  'UNSUPPORTED_MEDIA_TYPE',
  'TOKEN_LIMIT_EXCEEDED',
  'DEPTH_LIMIT_EXCEEDED',
  'FIELD_LIMIT_EXCEEDED',
  'ROOT_FIELD_LIMIT_EXCEEDED',
  'ALIAS_LIMIT_EXCEEDED',
  'DIRECTIVE_LIMIT_EXCEEDED',
  'INTROSPECTION_DEPTH_LIMIT_EXCEEDED',
  'VARIABLE_DEPTH_LIMIT_EXCEEDED',
  'RESERVED_NAME',
  'BATCHING_DISABLED',
  'SUBSCRIPTION_NOT_SUPPORTED',
  'BAD_REQUEST',
  'NOT_FOUND',
] as const;

export type GatewayCode = (typeof GATEWAY_CODES)[number];

/** For everything that is a fault of ours; its message says nothing else. */
export const INTERNAL_CODE = 'INTERNAL_SERVER_ERROR';
export const INTERNAL_MESSAGE = 'Internal error';
