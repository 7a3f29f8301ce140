/** Where the gateway writes the client's network address for a subgraph; what a client sends under it stays at the gateway. */
export const CLIENT_ADDRESS_HEADER = 'x-client-address';
/** Where the gateway shows an internal token when `Authorization` is the client's own: on what it hands on to the issuer. */
export const GATEWAY_TOKEN_HEADER = 'x-gateway-token';
