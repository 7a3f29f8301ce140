import { freshDatabase, testRedisUrl } from '@millepiani/testing/databases';
import { type Db, MongoClient } from 'mongodb';
import { createKeys } from '../../gateway/test/support/issuer.ts';
import { membersEnvironment } from '../../services/members/test/members-under-test.ts';
import { freePorts } from '../faults/processes/free-ports.ts';
import { openGateway } from '../ground/gateway-in-process.ts';
import { ask, type GraphAnswer, signIn } from '../ground/graph-client.ts';
import { serviceProcess } from '../ground/service-process.ts';

/** What a mutation answered. */
export type Payload = NonNullable<GraphAnswer['data']>;
/** Somebody who is signed in. */
export interface SignedIn {
  readonly id: string;
  readonly email: string;
  /** Good for five minutes, whether members is there or not. */
  readonly token: string;
}

const password = 'correct horse battery';
let keys = 0;

/** A mutation with what is handed in, and its idempotency key. */
export interface Intent {
  readonly query: string;
  readonly variables: object;
}

/** One mutation, to be sent once or again. */
export function intentOf([name, selection]: readonly [string, string], input: object): Intent {
  keys += 1;
  const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
  return {
    query: `mutation ($input: ${type}!) { ${name}(input: $input) { ${selection} userErrors { code path } } }`,
    variables: { input: { idempotencyKey: `members-down-${keys}`, ...input } },
  };
}

/** Members, which issues the tokens, and projects as processes, and the gateway: asked as clients ask. */
export async function startGraph() {
  const internal = await createKeys('EdDSA', 'internal');
  const databases = { members: freshDatabase('members'), projects: freshDatabase('projects') };
  const [port = 0] = await freePorts(1);
  const address = `http://127.0.0.1:${port}`;
  const eventsPrefix = databases.members.name;
  const envOf = (name: keyof typeof databases) => ({
    REDIS_URL: testRedisUrl(),
    EVENTS_PREFIX: eventsPrefix,
    INTERNAL_TOKEN_PUBLIC_JWK: JSON.stringify(internal.publicJwk),
    OUTBOX_DATABASES: `members=${databases.members.name},projects=${databases.projects.name}`,
    MONGODB_URI: databases[name].uri,
    JOBS_PREFIX: databases[name].name,
    LOG_LEVEL: 'warn',
  });
  const members = await serviceProcess('members', { ...membersEnvironment(), ...envOf('members'), ISSUER: address });
  const projects = await serviceProcess('projects', envOf('projects'));
  const gateway = await openGateway({
    ...{ port, internal, issuer: address, redisUrl: testRedisUrl(), eventsPrefix },
    jwksUrl: `${members.url}/.well-known/jwks.json`,
    subgraphs: { members: members.url, projects: projects.url },
  });
  const clients = {
    members: await MongoClient.connect(databases.members.uri),
    projects: await MongoClient.connect(databases.projects.uri),
  };

  const query = (text: string, variables: object, { token }: { readonly token?: string } = {}): Promise<GraphAnswer> =>
    ask(address, text, { variables, token });
  const send = (intent: Intent, by?: SignedIn): Promise<GraphAnswer> => query(intent.query, intent.variables, by);
  /** Does it, and gives its payload: it may not be refused. */
  const act = async (what: readonly [string, string], input: object, by?: SignedIn): Promise<Payload> => {
    const { data, errors } = await send(intentOf(what, input), by);
    const payload = data?.[what[0]];
    if (payload?.userErrors.length === 0) return payload;
    throw new TypeError(`${what[0]}: ${JSON.stringify(errors ?? payload)}`);
  };
  /** Signs somebody up, and in. */
  const somebody = async (name: string): Promise<SignedIn> => {
    const email = `${name.toLowerCase()}@example.org`;
    const { person } = await act(['signUp', 'person { id }'], { name, email, password });
    return { id: person.id, email, token: await signIn(address, email, password) };
  };

  return {
    ...{ members, query, send, act, somebody },
    signInAgain: async ({ id, email }: SignedIn): Promise<SignedIn> => ({
      ...{ id, email, token: await signIn(address, email, password) },
    }),
    /** What the gateway says of a part. */
    health: async () => (await (await fetch(`${address}/health/ready`)).json()) as { parts: Record<string, string> },
    database: (name: keyof typeof databases): Db => clients[name].db(),
    close: async () => {
      await gateway.close();
      await projects.end();
      await members.end();
      for (const client of Object.values(clients)) await client.close();
      for (const database of Object.values(databases)) await database.drop();
    },
  };
}

/** Such a graph. */
export type RunningGraph = Awaited<ReturnType<typeof startGraph>>;
