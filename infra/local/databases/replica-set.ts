import { type Db, MongoClient, MongoServerError } from 'mongodb';
import { Problem } from '../problem.ts';
import { until } from '../wait.ts';
import { replicaSet } from './mongod.ts';

/** MongoDB's own numbers for what may rightly happen here. */
const authenticationFailed = 18;
const notYetInitialized = 94;
const alreadyInitialized = 23;
const userNotFound = 11;
const roleNotFound = 31;

const hasCode = (error: unknown, ...codes: number[]): boolean =>
  error instanceof MongoServerError && typeof error.code === 'number' && codes.includes(error.code);

const direct = { directConnection: true, serverSelectionTimeoutMS: 3000, connectTimeoutMS: 3000 };

/** Uses a client for one piece of work, whatever comes of it. */
async function withClient<T>(client: MongoClient, work: (admin: Db) => Promise<T>): Promise<T> {
  try {
    return await work(client.db('admin'));
  } finally {
    await client.close();
  }
}

const asRoot = (port: number, password: string): MongoClient =>
  new MongoClient(`mongodb://127.0.0.1:${port}/`, {
    ...direct,
    auth: { username: 'root', password },
    authSource: 'admin',
  });

async function isPrimary(admin: Db): Promise<boolean> {
  const hello = await admin.command({ hello: 1 });
  return hello.isWritablePrimary === true;
}

async function waitForPrimary(admin: Db): Promise<void> {
  if (await until(() => isPrimary(admin), { timeoutMs: 60_000 })) return;
  throw new Problem('MongoDB’s replica set elects no primary.', {
    mend: 'See mongodb.log in the logs folder for why.',
  });
}

/** Starts a set of one member. Without users yet, MongoDB lets the machine itself do this and make the first user. */
async function found(port: number, rootPassword: string): Promise<void> {
  await withClient(new MongoClient(`mongodb://127.0.0.1:${port}/`, direct), async (admin) => {
    try {
      await admin.command({
        replSetInitiate: { _id: replicaSet, members: [{ _id: 0, host: `127.0.0.1:${port}` }] },
      });
    } catch (error) {
      // Interrupted after this step at an earlier start.
      if (!hasCode(error, alreadyInitialized)) throw error;
    }
    await waitForPrimary(admin);
    await admin.command({ createUser: 'root', pwd: rootPassword, roles: ['root'] });
  });
}

/** The set remembers the port; it is told when `PORT_BASE` has changed since. */
async function moveTo(admin: Db, port: number): Promise<void> {
  const { config } = await admin.command({ replSetGetConfig: 1 });
  const host = `127.0.0.1:${port}`;
  if (config.members[0].host === host) return;
  const members = [{ ...config.members[0], host }];
  await admin.command({ replSetReconfig: { ...config, version: config.version + 1, members }, force: true });
}

async function takeUp(port: number, rootPassword: string): Promise<void> {
  await withClient(asRoot(port, rootPassword), async (admin) => {
    await moveTo(admin, port);
    await waitForPrimary(admin);
  });
}

/** Brings a mongod of ours to be the primary of its own set, with its root user. Safe to repeat. */
export async function bringUpReplicaSet(port: number, rootPassword: string): Promise<void> {
  try {
    await takeUp(port, rootPassword);
  } catch (error) {
    if (!hasCode(error, authenticationFailed, notYetInitialized)) throw error;
    await foundOrExplain(port, rootPassword);
  }
}

async function foundOrExplain(port: number, rootPassword: string): Promise<void> {
  try {
    await found(port, rootPassword);
  } catch (error) {
    // Users exist, and root's password is another: secrets.json is not the one that the data were made with.
    if (!hasCode(error, 13, authenticationFailed)) throw error;
    throw new Problem('MongoDB’s data were made with other secrets than those in secrets.json.', {
      mend: 'Restore secrets.json from a copy; or delete it together with the data folder beside it, to begin anew.',
      cause: error,
    });
  }
}

/** A service's user: it may read and write its own database, and read the others' outboxes. */
export type DatabaseUser = { readonly name: string; readonly password: string; readonly database: string };

/** What a service publishes to the others: its events, and nothing else of its database. */
const outbox = 'outbox';

const readsOutboxes = (user: DatabaseUser): string => `readsOutboxesFor-${user.name}`;

/** Lets a service's user `find` in the other services' outboxes, and do nothing else there. */
async function upsertRole(admin: Db, user: DatabaseUser, others: readonly DatabaseUser[]): Promise<void> {
  const privileges = others.map(({ database }) => ({
    resource: { db: database, collection: outbox },
    actions: ['find'],
  }));
  const role = { privileges, roles: [] };
  try {
    await admin.command({ updateRole: readsOutboxes(user), ...role });
  } catch (error) {
    if (!hasCode(error, roleNotFound)) throw error;
    await admin.command({ createRole: readsOutboxes(user), ...role });
  }
}

async function upsertUser(admin: Db, user: DatabaseUser): Promise<void> {
  const roles = [
    { role: 'readWrite', db: user.database },
    { role: readsOutboxes(user), db: 'admin' },
  ];
  const account = { pwd: user.password, roles };
  try {
    await admin.command({ updateUser: user.name, ...account });
  } catch (error) {
    if (!hasCode(error, userNotFound)) throw error;
    await admin.command({ createUser: user.name, ...account });
  }
}

/** Makes each user, or gives an existing one today's password and rights. */
export async function ensureUsers(administratorUri: string, users: readonly DatabaseUser[]): Promise<void> {
  const client = new MongoClient(administratorUri, { serverSelectionTimeoutMS: 10_000 });
  await withClient(client, async (admin) => {
    await Promise.all(
      users.map(async (user) => {
        const others = users.filter(({ database }) => database !== user.database);
        await upsertRole(admin, user, others);
        await upsertUser(admin, user);
      }),
    );
  });
}
