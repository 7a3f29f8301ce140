import { once } from 'node:events';
import { createServer } from 'node:http';
import { freshDatabase } from '@millepiani/testing/databases';
import { ownRedis } from '@millepiani/testing/own-redis';
import { waitFor } from '@millepiani/testing/wait-for';
import { MongoClient } from 'mongodb';
import { createKeys, ISSUER, type Keys, signToken } from '../../gateway/test/support/issuer.ts';
import { startBillingUnderTest } from '../../services/billing/test/billing-under-test.ts';
import { startMembersUnderTest } from '../../services/members/test/members-under-test.ts';
import { type GatewayUnderTest, openGateway } from '../ground/gateway-in-process.ts';
import { ask, type GraphAnswer } from '../ground/graph-client.ts';
import { serviceProcess } from '../ground/service-process.ts';

/** Serves the keys of the test's own issuer. */
async function serveKeys(keys: Keys) {
  const server = createServer((_request, response) => {
    response.setHeader('content-type', 'application/json').end(JSON.stringify({ keys: [keys.publicJwk] }));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : undefined;
  return { url: `http://127.0.0.1:${port}/jwks.json`, close: () => server.close() };
}

/** The gateway, as a process of its own or in the test's. */
interface RunningGateway {
  readonly address: string;
  close(): Promise<void>;
  /** SIGKILL, where it is a process. */
  kill(): Promise<void>;
  start(): Promise<void>;
  pid(): number | undefined;
}

async function inThisProcess(known: GatewayUnderTest): Promise<RunningGateway> {
  const still = () => Promise.reject(new TypeError('it is no process of its own'));
  return { ...(await openGateway(known)), kill: still, start: still, pid: () => undefined };
}

/** With room for thousands of streams. */
async function gatewayProcess(known: GatewayUnderTest): Promise<RunningGateway> {
  const nowhere = 'http://127.0.0.1:9';
  const { url, end, ...running } = await serviceProcess('gateway', {
    ISSUER: known.issuer,
    JWKS_URL: known.jwksUrl,
    MEMBERS_URL: known.subgraphs.members ?? nowhere,
    PROJECTS_URL: known.subgraphs.projects ?? nowhere,
    BILLING_URL: known.subgraphs.billing ?? nowhere,
    NOTIFICATIONS_URL: nowhere,
    INTERNAL_TOKEN_PRIVATE_JWK: JSON.stringify({ kty: 'OKP', ...known.internal.privateJwk }),
    REDIS_URL: known.redisUrl,
    EVENTS_PREFIX: known.eventsPrefix,
    LOG_LEVEL: 'warn',
    STREAM_HEARTBEAT: '5s',
    STREAMS: '20000',
    STREAMS_PER_ACTOR: '20000',
    STREAMS_PER_ADDRESS: '20000',
  });
  return { ...running, address: url, close: end };
}

let intents = 0;

/**
 * A graph that runs: members, billing and the gateway in this process, projects in one of its own, and a Redis that may be
 * wiped and killed. Asked as clients ask, through the gateway alone.
 */
export async function startGraph({ isGatewayProcess = false } = {}) {
  const [internal, keys] = [await createKeys('EdDSA', 'internal'), await createKeys('EdDSA', 'key-1')];
  const databases = { members: freshDatabase('members'), projects: freshDatabase('projects') };
  const redis = await ownRedis('--maxmemory-policy', 'noeviction');
  const common = {
    REDIS_URL: redis.url,
    EVENTS_PREFIX: databases.members.name,
    INTERNAL_TOKEN_PUBLIC_JWK: JSON.stringify(internal.publicJwk),
    OUTBOX_DATABASES: `members=${databases.members.name},projects=${databases.projects.name}`,
  };
  const members = await startMembersUnderTest({ ...common, MONGODB_URI: databases.members.uri });
  const billing = await startBillingUnderTest(common);
  const projects = await serviceProcess('projects', {
    ...common,
    MONGODB_URI: databases.projects.uri,
    JOBS_PREFIX: databases.projects.name,
    LOG_LEVEL: 'info',
  });
  const issuer = await serveKeys(keys);
  const known = {
    issuer: ISSUER,
    jwksUrl: issuer.url,
    // Nobody is there of notifications: what happens live does not need it.
    subgraphs: { members: members.url, projects: projects.url, billing: billing.url },
    ...{ internal, redisUrl: redis.url, eventsPrefix: common.EVENTS_PREFIX },
  };
  const gateway = await (isGatewayProcess ? gatewayProcess(known) : inThisProcess(known));

  const token = (personId: string, { expiresIn = 300 } = {}): Promise<string> =>
    signToken(keys, {
      claims: {
        sub: personId,
        scope: 'members:write projects:read projects:write ledger:read',
        exp: Math.floor(Date.now() / 1_000) + expiresIn,
      },
    });
  const mutate = async (
    [name, selection]: readonly [string, string],
    input: object,
    personId?: string,
  ): Promise<NonNullable<GraphAnswer['data']>> => {
    intents += 1;
    const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
    const query = `mutation ($input: ${type}!) { ${name}(input: $input) { ${selection} userErrors { code path } } }`;
    const variables = { input: { idempotencyKey: `live-intent-${intents}`, ...input } };
    const bearer = personId === undefined ? undefined : await token(personId);
    // The service may be away just now; the key makes that safe.
    return waitFor(
      name,
      async () => (await ask(gateway.address, query, { variables, token: bearer })).data?.[name],
      60_000,
    );
  };
  /** Signs somebody up. */
  const somebody = async (name: string): Promise<string> => {
    const email = `${name.toLowerCase()}-${intents}@example.org`;
    const input = { name, email, password: 'correct horse battery' };
    return (await mutate(['signUp', 'person { id }'], input)).person.id;
  };

  const store = await MongoClient.connect(databases.projects.uri);
  /** Resolves when all that happened to commissions stands in the log: whoever subscribes then is told of nothing before. */
  const logged = async (): Promise<void> => {
    const outbox = store.db().collection('outbox');
    await waitFor('the log', async () => (await outbox.countDocuments({ position: null })) === 0, 60_000);
  };

  /** Whether something was told in the projects' own log of a commission. */
  const told = async (name: string, commissionId: string): Promise<boolean> => {
    const type = `millepiani.projects.${name}.v1`;
    return (await store.db().collection('outbox').countDocuments({ type, partitionkey: commissionId })) > 0;
  };

  /** What was told of a commission to those who do it, by the log itself: the truth. */
  const logOf = async (commissionId: string) =>
    (
      await store
        .db()
        .collection<{ _id: string; type: string; visibility: string; position: number; time: string | Date }>('outbox')
        .find({ partitionkey: commissionId })
        .sort({ partitionversion: 1 })
        .toArray()
    ).map(({ _id, type, visibility, position, time }) => ({
      id: _id,
      type,
      visibility,
      position: Number(position),
      time,
    }));

  return {
    told,
    logOf,
    gateway,
    projectsUri: databases.projects.uri,
    address: gateway.address,
    redis,
    projects,
    token,
    mutate,
    somebody,
    logged,
    close: async () => {
      await gateway.close();
      await store.close();
      issuer.close();
      await projects.end();
      await members.close();
      await billing.close();
      await redis.close();
      for (const database of Object.values(databases)) await database.drop();
    },
  };
}

/** Such a graph. */
export type RunningGraph = Awaited<ReturnType<typeof startGraph>>;
