import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fixtureSupergraph, startFixtureServices } from '../../gateway/test/support/community.ts';
import { createKeys, ISSUER, signToken } from '../../gateway/test/support/issuer.ts';
import { serviceProcess } from '../ground/service-process.ts';

/** The gateway as a process before the fixture's services, which are in the test's own: it counts what they are asked. */
export async function startFixtureGateway(env: Readonly<Record<string, string>> = {}) {
  const [internal, keys] = [await createKeys('EdDSA'), await createKeys('EdDSA', 'key-1')];
  const services = await startFixtureServices(internal.publicJwk, keys);
  const directory = await mkdtemp(join(tmpdir(), 'millepiani-live-'));
  const file = join(directory, 'supergraph.graphql');
  const supergraph = fixtureSupergraph();
  await writeFile(file, supergraph);
  const { members, projects, billing, notifications } = services;
  const gateway = await serviceProcess('gateway', {
    SUPERGRAPH: file,
    ISSUER,
    JWKS_URL: `${members.url}/.well-known/jwks.json`,
    MEMBERS_URL: members.url,
    PROJECTS_URL: projects.url,
    BILLING_URL: billing.url,
    NOTIFICATIONS_URL: notifications.url,
    INTERNAL_TOKEN_PRIVATE_JWK: JSON.stringify({ kty: 'OKP', ...internal.privateJwk }),
    LOG_LEVEL: 'warn',
    STREAMS: '50000',
    STREAMS_PER_ACTOR: '50000',
    STREAMS_PER_ADDRESS: '50000',
    ...env,
  });
  return {
    services,
    supergraph,
    address: gateway.url,
    pid: gateway.pid,
    /** Deploys another supergraph, which is taken up within moments. */
    deploy: (text: string) => writeFile(file, text),
    token: (personId: string, scope = '') =>
      signToken(keys, { claims: { sub: personId, scope, exp: Math.floor(Date.now() / 1_000) + 590 } }),
    close: async () => {
      await gateway.end();
      await Promise.all(Object.values(services).map((service) => service.close()));
      await rm(directory, { recursive: true });
    },
  };
}

/** Such a gateway. */
export type FixtureGateway = Awaited<ReturnType<typeof startFixtureGateway>>;
