import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { FromReceiver, Moments, Progress, ReceiverOptions, ReceiverReport, ToReceiver } from './messages.ts';

/** The receiver's process is there no more. */
class ReceiverEnded extends Error {
  constructor() {
    super('The receiver ended.');
  }
}

const script = fileURLToPath(new URL('./process.ts', import.meta.url));

/** What a message of a kind has. */
type Said<K extends string> = Extract<FromReceiver, Record<K, unknown>>;

/** The partners' side: a process with a port for each endpoint, which counts what comes. */
export class ReceiverProcess {
  readonly #child: ChildProcess;
  /** Where each endpoint is. */
  urls: readonly string[] = [];

  private constructor(child: ChildProcess) {
    this.#child = child;
  }

  static async start(options: ReceiverOptions): Promise<ReceiverProcess> {
    const child = fork(script, { serialization: 'advanced', execArgv: ['--disable-warning=ExperimentalWarning'] });
    const receiver = new ReceiverProcess(child);
    const { ports } = await receiver.#ask({ open: options }, 'ports');
    receiver.urls = ports.map((port) => `http://127.0.0.1:${port}/events`);
    return receiver;
  }

  /** Says by which secrets the endpoints' posts are signed, in the endpoints' order. */
  async trust(secrets: readonly string[]): Promise<void> {
    await this.#ask({ trust: secrets }, 'trusted');
  }

  async progress(): Promise<Progress> {
    return (await this.#ask({ ask: 'progress' }, 'progress')).progress;
  }

  async report(): Promise<ReceiverReport> {
    return (await this.#ask({ ask: 'report' }, 'report')).report;
  }

  async moments(): Promise<Moments> {
    return (await this.#ask({ ask: 'moments' }, 'moments')).moments;
  }

  async close(): Promise<void> {
    if (this.#child.exitCode !== null || this.#child.signalCode !== null) return;
    const ended = once(this.#child, 'exit');
    this.#child.disconnect();
    await ended;
  }

  #ask<K extends string>(message: ToReceiver, kind: K): Promise<Said<K>> {
    const { promise, resolve, reject } = Promise.withResolvers<Said<K>>();
    const onExit = () => reject(new ReceiverEnded());
    const onMessage = (said: FromReceiver) => {
      if (!isOf(said, kind)) return;
      this.#child.off('message', onMessage).off('exit', onExit);
      resolve(said);
    };
    this.#child.on('message', onMessage).on('exit', onExit);
    this.#child.send(message);
    return promise;
  }
}

const isOf = <K extends string>(said: FromReceiver, kind: K): said is Said<K> => kind in said;
