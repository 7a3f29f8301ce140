import { execFile } from 'node:child_process';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { MongoClient } from 'mongodb';
import { readConfig } from '../config.ts';
import { homeAt, prepareHome } from '../home.ts';
import { findFreePort } from '../ports.ts';
import { generateSecrets } from '../secrets.ts';
import { serviceNames } from '../services.ts';
import { type DatabaseOptions, dataFolders, type RunningDatabase, startMongodb, startRedis } from './databases.ts';
import { uriFor } from './mongodb-uri.ts';
import { answersPing } from './redis.ts';

const run = promisify(execFile);
const secrets = generateSecrets();
const config = readConfig();
let options: DatabaseOptions;
let mongodb: RunningDatabase;
let redis: RunningDatabase;

const port = async (): Promise<number> => (await findFreePort()) ?? 0;
const end = (database: RunningDatabase): Promise<unknown> => Promise.resolve(database.process?.leashed.end(8000));

/** Does something as a service's own user. */
async function as<T>(name: (typeof serviceNames)[number], work: (client: MongoClient) => Promise<T>): Promise<T> {
  const uri = uriFor(mongodb.uri, { name, password: secrets.mongoPasswords[name], database: name });
  const client = new MongoClient(uri, { serverSelectionTimeoutMS: 5000 });
  try {
    return await work(client);
  } finally {
    await client.close();
  }
}

beforeAll(async () => {
  const home = homeAt(await mkdtemp(join(tmpdir(), 'databases-')), join(config.home, 'cache'));
  await prepareHome(home);
  options = {
    home,
    secrets,
    ports: { mongodb: await port(), redis: await port() },
    path: config.path,
    sweep: home.root,
  };
  [mongodb, redis] = await Promise.all([startMongodb(options), startRedis(options)]);
}, 120_000);

afterAll(async () => {
  await Promise.all([mongodb, redis].map(end));
  await rm(options.home.root, { recursive: true, force: true });
});

describe('MongoDB', () => {
  it('lets a service write and read its own database, in transactions', async () => {
    const read = await as('members', async (client) => {
      const persons = client.db('members').collection<{ _id: string }>('persons');
      await client.withSession((session) =>
        session.withTransaction(() => persons.insertOne({ _id: 'ada' }, { session })),
      );
      return await persons.findOne({ _id: 'ada' });
    });
    expect(read).toEqual({ _id: 'ada' });
  });

  it.each(serviceNames)('lets %s neither read nor write any other database', async (name) => {
    const others = [...serviceNames.filter((other) => other !== name), 'admin', 'local', 'somewhere'];
    await as(name, async (client) => {
      for (const other of others) {
        const foreign = client.db(other).collection('anything');
        await expect(foreign.findOne({})).rejects.toMatchObject({ codeName: 'Unauthorized' });
        await expect(foreign.insertOne({})).rejects.toMatchObject({ codeName: 'Unauthorized' });
        await expect(foreign.watch().tryNext()).rejects.toMatchObject({ codeName: 'Unauthorized' });
      }
    });
  });

  it.each(serviceNames)('lets %s find in the others’ outboxes, and do nothing else there', async (name) => {
    await as(name, async (client) => {
      for (const other of serviceNames.filter((service) => service !== name)) {
        const foreign = client.db(other).collection<{ _id: string }>('outbox');
        expect(
          await foreign
            .find({ position: { $gt: 0 } })
            .sort({ position: 1 })
            .toArray(),
        ).toEqual([]);
        const refused = [
          () => foreign.insertOne({ _id: 'forged' }),
          () => foreign.updateOne({}, { $set: { forged: true } }),
          () => foreign.deleteMany({}),
          () => foreign.createIndex({ forged: 1 }),
          () => foreign.drop(),
          () => foreign.watch().tryNext(),
          () => client.db(other).listCollections().toArray(),
          () => client.db(other).collection('outbox_partitions').findOne({}),
          () => client.db(other).collection('idempotency_keys').findOne({}),
          () => foreign.aggregate([{ $out: 'stolen' }]).toArray(),
          () => foreign.aggregate([{ $lookup: { from: 'persons', pipeline: [], as: 'stolen' } }]).toArray(),
        ];
        for (const attempt of refused) await expect(attempt()).rejects.toMatchObject({ codeName: 'Unauthorized' });
      }
    });
  });

  it('lets a service watch its own outbox, and end what is left open in its own sessions', async () => {
    await as('members', async (client) => {
      const outbox = client.db('members').collection<{ _id: string }>('outbox');
      const changes = outbox.watch([{ $match: { operationType: 'insert' } }]);
      await changes.tryNext();
      await outbox.insertOne({ _id: 'evt_watched' });
      expect(await changes.next()).toMatchObject({ documentKey: { _id: 'evt_watched' } });
      await changes.close();
      const left = client.startSession();
      left.startTransaction();
      await outbox.updateOne({ _id: 'evt_watched' }, { $set: { held: true } }, { session: left });
      await client.db('admin').command({ killSessions: [{ id: left.id?.id }] });
      await outbox.deleteOne({ _id: 'evt_watched' });
      await expect(left.commitTransaction()).rejects.toMatchObject({ codeName: 'NoSuchTransaction' });
      await left.endSession();
    });
  });

  it('refuses who does not say who it is, and a wrong password', async () => {
    const address = `127.0.0.1:${options.ports.mongodb}`;
    const anonymous = new MongoClient(`mongodb://${address}/?directConnection=true`);
    await expect(anonymous.db('members').collection('persons').findOne({})).rejects.toMatchObject({ code: 13 });
    await anonymous.close();
    const wrong = new MongoClient(`mongodb://members:wrong@${address}/?directConnection=true&authSource=admin`);
    await expect(wrong.connect()).rejects.toMatchObject({ code: 18 });
    await wrong.close();
  });

  it('finds its data and users again at another port', async () => {
    await end(mongodb);
    options = { ...options, ports: { ...options.ports, mongodb: await port() } };
    mongodb = await startMongodb(options);
    const count = await as('members', (client) => client.db('members').collection('persons').countDocuments());
    expect(count).toBe(1);
  });

  it('refuses a start with other secrets than the data were made with, and says how to mend it', async () => {
    await end(mongodb);
    const others = { ...generateSecrets(), mongoKeyfile: secrets.mongoKeyfile };
    await expect(startMongodb({ ...options, secrets: others })).rejects.toMatchObject({
      name: 'Problem',
      message: expect.stringContaining('other secrets'),
      mend: expect.stringContaining('Restore secrets.json'),
    });
    mongodb = await startMongodb(options);
  });

  it('says at once that its port is taken', async () => {
    await expect(
      startMongodb({ ...options, home: { ...options.home, data: `${options.home.data}-2` } }),
    ).rejects.toThrow('The port of mongodb is taken.');
  });

  it('keeps its keyfile from everybody else', async () => {
    expect((await stat(join(dataFolders(options.home).mongodb, 'keyfile'))).mode & 0o777).toBe(0o400);
  });
});

describe('Redis', () => {
  it('answers to its password alone', async () => {
    expect(await answersPing(options.ports.redis, secrets.redisPassword)).toBe(true);
    expect(await answersPing(options.ports.redis, 'wrong')).toBe(false);
  });

  it('keeps its configuration from everybody else', async () => {
    expect((await stat(join(dataFolders(options.home).redis, 'redis.conf'))).mode & 0o777).toBe(0o600);
  });
});

describe('the command lines of the databases', () => {
  it('show no secret', async () => {
    const pids = [mongodb, redis].map((database) => database.process?.leashed.pid ?? process.pid);
    const { stdout } = await run('ps', ['-o', 'args=', '-p', pids.join(',')]);
    expect(stdout).toContain('mongod');
    for (const secret of [secrets.mongoRootPassword, secrets.mongoKeyfile, secrets.redisPassword]) {
      expect(stdout).not.toContain(secret);
    }
  });
});
