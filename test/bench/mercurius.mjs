// Mercurius composes the subgraphs' own SDL itself, and knows the first version of federation.
import process from 'node:process';
import mercuriusGateway from '@mercuriusjs/gateway';
import Fastify from 'fastify';

const services = Object.entries(JSON.parse(process.env.SUBGRAPH_URLS ?? '{}'));
const app = Fastify();
app.register(mercuriusGateway, {
  gateway: { services: services.map(([name, origin]) => ({ name, url: `${origin}/graphql` })) },
});
await app.listen({ host: '127.0.0.1', port: Number(process.env.PORT) });
