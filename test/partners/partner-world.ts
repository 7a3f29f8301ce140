import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { newId } from '@millepiani/kernel/new-id';
import { testRedisUrl } from '@millepiani/testing/databases';
import { createKeys, ISSUER, type Keys, signToken } from '../../gateway/test/support/issuer.ts';
import { opened, stepsOf } from '../../services/notifications/test/commissions-given.ts';
import { startNotificationsUnderTest } from '../../services/notifications/test/notifications-under-test.ts';
import { otherService, ownPrefix } from '../../services/notifications/test/told-by-others.ts';
import { openGateway } from '../ground/gateway-in-process.ts';
import { ask } from '../ground/graph-client.ts';

/** Serves the keys of the test's own issuer. */
async function serveKeys(keys: Keys) {
  const server = createServer((_request, response) => {
    response.setHeader('content-type', 'application/json').end(JSON.stringify({ keys: [keys.publicJwk] }));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}/jwks.json`, close: () => server.close() };
}

/**
 * What a partner meets: the gateway, and notifications behind it, with the log of projects, whose part the test plays. Who signs in
 * is said by the test's own issuer.
 */
export async function startPartnerWorld() {
  const [internal, keys] = [await createKeys('EdDSA', 'internal'), await createKeys('EdDSA', 'key-1')];
  const eventsPrefix = ownPrefix();
  const projects = await otherService('projects', eventsPrefix);
  const notifications = await startNotificationsUnderTest({
    env: {
      EVENTS_PREFIX: eventsPrefix,
      OUTBOX_DATABASES: `projects=${projects.database},members=${eventsPrefix}`,
      INTERNAL_TOKEN_PUBLIC_JWK: JSON.stringify(internal.publicJwk),
      WEBHOOK_ALLOWED_NETWORKS: '127.0.0.0/8',
      TIME_COMPRESSION: '1000',
    },
  });
  const issuer = await serveKeys(keys);
  const gateway = await openGateway({
    issuer: ISSUER,
    jwksUrl: issuer.url,
    subgraphs: { notifications: notifications.url },
    ...{ internal, redisUrl: testRedisUrl(), eventsPrefix },
  });
  const owner = newId('per');
  const token = await signToken(keys, { claims: { sub: owner, scope: 'events:read webhooks:write' } });
  return {
    address: gateway.address,
    token,
    /** Asks the graph as the partner. */
    graph: (query: string, variables: object) => ask(gateway.address, query, { variables, token }),
    /** The same person's token, as an application has it. */
    tokenOf: (clientId: string) =>
      signToken(keys, {
        claims: { sub: owner, scope: 'events:read webhooks:write', client_id: clientId, sid: newId('ses') },
      }),
    /** A commission from its being opened to its being won; answers with the ids of its subject. */
    tellCommission: async (): Promise<string> => {
      const commissionId = newId('com');
      await projects.tell(opened({ commissionId, openedBy: newId('per') }), ...stepsOf(commissionId));
      return commissionId;
    },
    close: async () => {
      await gateway.close();
      issuer.close();
      await notifications.close();
      await projects.close();
    },
  };
}

/** Such a world. */
export type PartnerWorld = Awaited<ReturnType<typeof startPartnerWorld>>;
