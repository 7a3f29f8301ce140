import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { waitFor } from '@millepiani/testing/wait-for';
import { type Db, MongoClient } from 'mongodb';
import { mongodSpec, replicaSet } from '../../../infra/local/databases/mongod.ts';
import { uriFor } from '../../../infra/local/databases/mongodb-uri.ts';
import { untilUp } from '../../../infra/local/databases/until-up.ts';
import { type Leashed, type LeashSpec, startLeashed } from '../../../infra/local/processes/leashed.ts';
import { freePorts } from '../processes/free-ports.ts';
import { loggingOutside } from '../verdict/outside.ts';

interface Member {
  readonly port: number;
  readonly spec: LeashSpec;
  process: Leashed;
}

/** What the set is made of. */
export interface MongoSetOptions {
  readonly binary: string;
  readonly folder: string;
  readonly keyfile: string;
  readonly rootPassword: string;
}

const direct = { directConnection: true, serverSelectionTimeoutMS: 3_000, connectTimeoutMS: 2_000 } as const;
const members = 3;

/** Three members, with an election two seconds after the primary is gone. */
export class MongoSet {
  readonly #members: readonly Member[];
  readonly #rootPassword: string;

  private constructor(all: readonly Member[], rootPassword: string) {
    this.#members = all;
    this.#rootPassword = rootPassword;
  }

  /** Starts it, with its administrator; resolves when it has a primary. */
  static async start({ binary, folder, keyfile, rootPassword }: MongoSetOptions): Promise<MongoSet> {
    const ports = await freePorts(members);
    const config = join(folder, 'mongod.conf');
    await writeFile(config, loggingOutside);
    const started = await Promise.all(
      ports.map(async (port, at) => {
        const home = join(folder, `mongod-${at + 1}`);
        await mkdir(home, { recursive: true });
        const usual = await mongodSpec({ binary, folder: home, log: `${home}.log`, port, keyfile, sweep: folder });
        const spec = { ...usual, args: [...usual.args, '--config', config] };
        return { port, spec, process: await startLeashed(spec) };
      }),
    );
    const set = new MongoSet(started, rootPassword);
    try {
      const signal = AbortSignal.timeout(120_000);
      await Promise.all(ports.map((port) => untilUp(port, signal)));
      await set.#initiate();
      return set;
    } catch (error) {
      await set.close();
      throw error;
    }
  }

  /** For an administrator. */
  get uri(): string {
    const hosts = this.#members.map(({ port }) => `127.0.0.1:${port}`).join(',');
    return uriFor(`mongodb://${hosts}/?replicaSet=${replicaSet}`, this.#root);
  }

  /** Its processes' logs. */
  get logs(): string[] {
    return this.#members.map(({ spec }) => spec.log);
  }

  get #root() {
    return { name: 'root', password: this.#rootPassword, database: '' };
  }

  /** Asks the primary to be one no more; resolves when it is none. */
  async stepDown(): Promise<void> {
    const primary = await this.#primary();
    await this.#ask(primary, (admin) => admin.command({ replSetStepDown: 10, secondaryCatchUpPeriodSecs: 5 }));
  }

  /** Kills the primary; it comes back after `ms`. Resolves when it is dead, with its return. */
  async killPrimary(ms: number): Promise<{ readonly back: Promise<void> }> {
    const primary = await this.#primary();
    await primary.process.kill();
    const back = async () => {
      await sleep(ms);
      primary.process = await startLeashed(primary.spec);
      await untilUp(primary.port, AbortSignal.timeout(60_000));
    };
    return { back: back() };
  }

  /** Waits until every member is there and all but one are secondaries. */
  async untilWhole(): Promise<void> {
    await waitFor(
      'every member of the replica set',
      async () => {
        const status = await this.#ask(await this.#primary(), (admin) => admin.command({ replSetGetStatus: 1 }));
        return status.members.every(({ state }: { state: number }) => state === 1 || state === 2);
      },
      60_000,
    );
  }

  /** Kills them all. */
  async close(): Promise<void> {
    await Promise.all(this.#members.map((member) => member.process.kill()));
  }

  async #initiate(): Promise<void> {
    const [first] = this.#members;
    if (!first) return;
    // Until there is a user, MongoDB lets the machine itself do this.
    const client = new MongoClient(`mongodb://127.0.0.1:${first.port}/`, direct);
    try {
      const admin = client.db('admin');
      await admin.command({
        replSetInitiate: {
          _id: replicaSet,
          // The first would like to be the primary in the beginning: only it has let nobody in yet.
          members: this.#members.map(({ port }, _id) => ({ _id, host: `127.0.0.1:${port}` })),
          settings: { electionTimeoutMillis: 2_000, heartbeatIntervalMillis: 500 },
        },
      });
      await waitFor('a primary', async () => await this.#createRoot());
    } finally {
      await client.close();
    }
  }

  /** Makes the administrator at whichever member is the primary; false when none is yet. */
  async #createRoot(): Promise<boolean> {
    for (const { port } of this.#members) {
      const client = new MongoClient(`mongodb://127.0.0.1:${port}/`, direct);
      try {
        const admin = client.db('admin');
        if (!(await admin.command({ hello: 1 })).isWritablePrimary) continue;
        await admin.command({ createUser: 'root', pwd: this.#rootPassword, roles: ['root'] });
        return true;
      } finally {
        await client.close();
      }
    }
    return false;
  }

  async #primary(): Promise<Member> {
    return waitFor(
      'a primary',
      async () => {
        for (const member of this.#members) {
          const hello = await this.#ask(member, (admin) => admin.command({ hello: 1 })).catch(() => undefined);
          if (hello?.isWritablePrimary === true) return member;
        }
        return undefined;
      },
      30_000,
    );
  }

  async #ask<T>(member: Member, work: (admin: Db) => Promise<T>): Promise<T> {
    const uri = uriFor(`mongodb://127.0.0.1:${member.port}/`, this.#root);
    const client = new MongoClient(uri, direct);
    try {
      return await work(client.db('admin'));
    } finally {
      await client.close();
    }
  }
}
