/** Where the gateway writes the client's network address for a subgraph; what a client sends under it stays at the gateway. */
export const CLIENT_ADDRESS_HEADER = 'x-client-address';
