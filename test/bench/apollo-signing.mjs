// The same in front of services that ask who speaks to them: each fetch bears the gateway's token for whoever asks. It believes
// what a client's token says without checking it, and enforces nothing: that is to its advantage.
import { readFileSync } from 'node:fs';
import process from 'node:process';
import { ApolloGateway, RemoteGraphQLDataSource } from '@apollo/gateway';
import { ApolloServer } from '@apollo/server';
import { startStandaloneServer } from '@apollo/server/standalone';
import { createMint } from '../../packages/internal-token/src/mint.ts';

const mint = createMint({ privateJwk: JSON.parse(process.env.INTERNAL_TOKEN_PRIVATE_JWK ?? '') });
const addresses = JSON.parse(process.env.SUBGRAPH_URLS ?? '{}');

/** Who asks, by the token's own word. */
function actorOf(authorization) {
  if (authorization === undefined) return { scopes: [] };
  const { sub, sid, scope } = JSON.parse(Buffer.from(authorization.split('.')[1] ?? '', 'base64url').toString());
  return { actorId: sub, scopes: scope.split(' ').filter(Boolean), ...(sid === undefined ? {} : { sessionId: sid }) };
}

// It refuses a supergraph with what it cannot enforce, unless that is not said to be for security.
const unenforced = /("https:\/\/specs\.apollo\.dev\/(?:authenticated|requiresScopes|policy)\/v0\.1"), for: SECURITY/g;
const supergraphSdl = readFileSync(process.env.SUPERGRAPH ?? '', 'utf8').replace(unenforced, '$1');
const gateway = new ApolloGateway({
  supergraphSdl,
  buildService: ({ name }) =>
    new RemoteGraphQLDataSource({
      url: `${addresses[name] ?? 'http://127.0.0.1:9'}/graphql`,
      willSendRequest: async ({ request, context }) => {
        const token = await mint(context.actor ?? { scopes: [] }, name);
        request.http?.headers.set('authorization', `Bearer ${token}`);
      },
    }),
});
await startStandaloneServer(new ApolloServer({ gateway }), {
  listen: { host: '127.0.0.1', port: Number(process.env.PORT) },
  context: ({ req }) => Promise.resolve({ actor: actorOf(req.headers.authorization) }),
});
