import { randomInt } from 'node:crypto';
import { freshDatabase } from '@millepiani/testing/databases';
import { ownRedis } from '@millepiani/testing/own-redis';
import { waitFor } from '@millepiani/testing/wait-for';
import { createKeys } from '../../gateway/test/support/issuer.ts';
import { isFree } from '../../infra/local/ports.ts';
import { setupToken, startMembersUnderTest } from '../../services/members/test/members-under-test.ts';
import { openGateway } from '../ground/gateway-in-process.ts';
import { ask, type GraphAnswer } from '../ground/graph-client.ts';

/** Where people are sent back to. Nobody is there: what matters is what is in the address. */
export const callbacks = {
  web: 'https://web.millepiani.example/callback',
  afterwards: 'https://web.millepiani.example/goodbye',
  phone: 'example.millepiani.phone:/callback',
  partner: 'https://terzo.example/oauth/callback',
} as const;

const ownClients = [
  {
    id: 'web',
    name: 'Millepiani on the web',
    redirectUris: [callbacks.web],
    postLogoutRedirectUris: [callbacks.afterwards],
  },
  { id: 'phone', name: 'Millepiani on the phone', redirectUris: [callbacks.phone], isNative: true },
];

/** There is no free port in the range. */
class NoPort extends RangeError {}

async function freePort(): Promise<number> {
  for (let tries = 0; tries < 50; tries += 1) {
    const port = randomInt(12_000, 13_000);
    if (await isFree(port)) return port;
  }
  throw new NoPort('No port from 12000 to 12999 seems to be free.');
}

export const password = 'correct horse battery';
/** From a signing key's publication to its use, in these tests; in milliseconds. */
export const leadMs = 4_000;
let intents = 0;

/**
 * The issuer as clients know it: members and the gateway, each listening, and a Redis that may be killed. The other services are
 * away, which concerns nobody here.
 */
export async function startIssuer(env: Record<string, string> = {}) {
  const internal = await createKeys('EdDSA', 'internal');
  const database = freshDatabase('members');
  const redis = await ownRedis('--maxmemory-policy', 'noeviction');
  const port = await freePort();
  const address = `http://127.0.0.1:${port}`;
  const common = {
    ISSUER: address,
    REDIS_URL: redis.url,
    MONGODB_URI: database.uri,
    EVENTS_PREFIX: database.name,
    INTERNAL_TOKEN_PUBLIC_JWK: JSON.stringify(internal.publicJwk),
    FIRST_PARTY_CLIENTS: JSON.stringify(ownClients),
    ...env,
  };
  const members = await startMembersUnderTest(common);
  let gateway: Awaited<ReturnType<typeof openGateway>>;
  const stopGateway = () => gateway.close();
  const startGateway = async () => {
    gateway = await openGateway({
      ...{ port, internal, issuer: address, redisUrl: redis.url, eventsPrefix: database.name },
      jwksUrl: `${members.url}/.well-known/jwks.json`,
      subgraphs: { members: members.url },
      patience: { request: 10_000, subgraph: 5_000 },
    });
  };
  await startGateway();

  /** Runs a mutation through the gateway, with a new key, and gives its payload. */
  const mutate = async (
    [name, selection]: readonly [string, string],
    input: object,
    token?: string,
  ): Promise<NonNullable<GraphAnswer['data']>> => {
    intents += 1;
    const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
    const query = `mutation ($input: ${type}!) { ${name}(input: $input) { ${selection} userErrors { code path } } }`;
    const keyed = name === 'signIn' ? input : { idempotencyKey: `issuer-intent-${intents}`, ...input };
    const { data, errors } = await ask(address, query, { variables: { input: keyed }, token });
    if (!data?.[name]) throw new RangeError(`${name}: ${JSON.stringify(errors)}`);
    return data[name];
  };
  /** Signs somebody up. */
  const somebody = async (name: string) => {
    intents += 1;
    const email = `${name.toLowerCase()}-${intents}@example.org`;
    const { person } = await mutate(['signUp', 'person { id }'], { name, email, password });
    return { id: String(person.id), name, email };
  };
  /** Signs somebody in without a browser. */
  const signIn = async ({ email }: { readonly email: string }, change: object = {}) =>
    mutate(['signIn', 'accessToken expiresAt refreshToken sessionId scopes'], { email, password, ...change });
  /** Whether the gateway takes a token, and for whom. */
  const viewer = async (token: string) => {
    const answer = await ask(address, '{ viewer { id } }', { token });
    return answer.status === 401 ? 401 : (answer.data?.viewer?.id ?? null);
  };
  /** An administrator's token; the first who asks is made one. */
  let administrator: Promise<{ readonly email: string }> | undefined;
  const administer = async (): Promise<string> => {
    administrator ??= (async () => {
      const person = await somebody('Carla');
      const { accessToken } = await signIn(person);
      await mutate(['claimAdministration', 'person { id }'], { setupToken }, accessToken);
      return person;
    })();
    return String((await signIn(await administrator)).accessToken);
  };

  return {
    ...{ address, database, members, redis, mutate, somebody, signIn, viewer, administer },
    restartGateway: async () => {
      await stopGateway();
      await startGateway();
    },
    stopGateway,
    close: async () => {
      await stopGateway();
      await members.close();
      await redis.close();
      await database.drop();
    },
  };
}

/** Such an issuer. */
export type RunningIssuer = Awaited<ReturnType<typeof startIssuer>>;

/** Registers a partner's application, and gives what the mutation answered. */
export const registerPartner = async (issuer: RunningIssuer, change: object = {}) =>
  issuer.mutate(
    ['registerClient', 'client { id } secret'],
    {
      name: 'Terzo',
      grants: ['AUTHORIZATION_CODE', 'CLIENT_CREDENTIALS'],
      redirectUris: [callbacks.partner],
      scopes: ['events:read', 'projects:read'],
      ...change,
    },
    await issuer.administer(),
  );

/** How long until the gateway refuses a token, in milliseconds. */
export async function refusedAfter(issuer: RunningIssuer, token: string, since = performance.now()): Promise<number> {
  await waitFor('the refusal', async () => (await issuer.viewer(token)) === 401, 10_000);
  return performance.now() - since;
}
