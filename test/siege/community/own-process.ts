import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

/** A process that was asked something is there no more. */
class ProcessEnded extends Error {
  constructor(script: URL) {
    super(`${script.pathname} ended.`);
  }
}

/** A process that answers messages, and ends with this one: each answer is told from others by the one field that it has. */
export class OwnProcess<To extends object, From extends object> {
  readonly #script: URL;
  readonly #child: ChildProcess;

  constructor(script: URL) {
    this.#script = script;
    const execArgv = ['--disable-warning=ExperimentalWarning'];
    this.#child = fork(fileURLToPath(script), { serialization: 'advanced', execArgv });
  }

  /** Sends a message; answers with the next one that has this field. */
  ask<K extends string>(message: To, kind: K): Promise<Extract<From, Record<K, unknown>>> {
    type Said = Extract<From, Record<K, unknown>>;
    const isOf = (said: From): said is Said => kind in said;
    const { promise, resolve, reject } = Promise.withResolvers<Said>();
    const onExit = () => reject(new ProcessEnded(this.#script));
    const onMessage = (said: From) => {
      if (!isOf(said)) return;
      this.#child.off('message', onMessage).off('exit', onExit);
      resolve(said);
    };
    this.#child.on('message', onMessage).on('exit', onExit);
    this.#child.send(message);
    return promise;
  }

  /** Sends a message, and waits for nothing. */
  tell(message: To): void {
    this.#child.send(message);
  }

  /** Lets it end, and waits until it has. */
  async close(): Promise<void> {
    if (this.#child.exitCode !== null || this.#child.signalCode !== null) return;
    const ended = once(this.#child, 'exit');
    if (this.#child.connected) this.#child.disconnect();
    await ended;
  }
}
