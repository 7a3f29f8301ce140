import { OwnProcess } from '../community/own-process.ts';
import type { FromReceiver, Moments, Progress, ReceiverOptions, ReceiverReport, ToReceiver } from './messages.ts';

/** The partners' side: a process with a port for each endpoint, which counts what comes. */
export class ReceiverProcess {
  readonly #process = new OwnProcess<ToReceiver, FromReceiver>(new URL('./process.ts', import.meta.url));
  /** Where each endpoint is. */
  urls: readonly string[] = [];

  private constructor() {}

  static async start(options: ReceiverOptions): Promise<ReceiverProcess> {
    const receiver = new ReceiverProcess();
    const { ports } = await receiver.#process.ask({ open: options }, 'ports');
    receiver.urls = ports.map((port) => `http://127.0.0.1:${port}/events`);
    return receiver;
  }

  /** Says by which secrets the endpoints' posts are signed, in the endpoints' order. */
  async trust(secrets: readonly string[]): Promise<void> {
    await this.#process.ask({ trust: secrets }, 'trusted');
  }

  async progress(): Promise<Progress> {
    return (await this.#process.ask({ ask: 'progress' }, 'progress')).progress;
  }

  async report(): Promise<ReceiverReport> {
    return (await this.#process.ask({ ask: 'report' }, 'report')).report;
  }

  async moments(): Promise<Moments> {
    return (await this.#process.ask({ ask: 'moments' }, 'moments')).moments;
  }

  close(): Promise<void> {
    return this.#process.close();
  }
}
