import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import process from 'node:process';
import { waitFor } from '@millepiani/testing/wait-for';
import { projectRoot } from '../../../infra/local/config.ts';
import { type Leashed, startLeashed } from '../../../infra/local/processes/leashed.ts';

/** What a process of the service is started with. */
export interface ReplicaOptions {
  readonly port: number;
  readonly env: Readonly<Record<string, string>>;
  /** For its log. */
  readonly folder: string;
}

/** A process does not come up, or ended by itself; its log is in the message. */
class NotUp extends Error {}

const answersWithinMs = 120_000;

/** One of the service's processes, which can be killed, and started again where it was. */
export class Replica {
  readonly url: string;
  readonly #options: ReplicaOptions;
  readonly #log: string;
  #leashed: Leashed | undefined;

  constructor(options: ReplicaOptions) {
    this.url = `http://127.0.0.1:${options.port}`;
    this.#options = options;
    this.#log = join(options.folder, `notifications-${options.port}.log`);
  }

  /** Starts it, and waits until it answers. @throws NotUp */
  async start(): Promise<void> {
    const { port, env } = this.#options;
    this.#leashed = await startLeashed({
      command: process.execPath,
      args: ['--disable-warning=ExperimentalWarning', 'services/notifications/src/main.ts'],
      env: { ...env, PORT: String(port) },
      ...{ cwd: projectRoot, log: this.#log },
    });
    const isUp = async () => (await fetch(`${this.url}/health/live`)).ok;
    await waitFor('the service answering', isUp, answersWithinMs).catch(async () => {
      throw new NotUp(await readFile(this.#log, 'utf8'));
    });
  }

  /** SIGKILL; resolves when it is gone. */
  async kill(): Promise<void> {
    await this.#leashed?.kill();
  }

  /** SIGTERM; resolves when it is gone: whether it ended by itself and well. */
  async end(): Promise<boolean> {
    const exit = await this.#leashed?.end(15_000);
    return exit === undefined || exit.code === 0;
  }
}
