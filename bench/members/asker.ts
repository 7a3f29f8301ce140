import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Taken } from './closed-loop.ts';
import type { FromProcess, Order, Task, ToProcess } from './messages.ts';

/** The process that asks said that something was wrong, or ended. */
class AskingFailed extends Error {}

/** A process of its own that asks one service: what it measures is by its own clock. */
export class Asker {
  readonly #child: ChildProcess;

  constructor() {
    this.#child = fork(fileURLToPath(new URL('./process.ts', import.meta.url)), {
      execArgv: ['--disable-warning=ExperimentalWarning'],
      serialization: 'advanced',
    });
  }

  /** Resolves when it knows what there is to ask for. */
  async prepare(order: Order): Promise<void> {
    await this.#ask({ order });
  }

  /** Measures one figure. Throws {@link AskingFailed} where an answer was wrong. */
  async measure(task: Task): Promise<Taken> {
    const answer = await this.#ask({ task });
    if (!('taken' in answer)) throw new AskingFailed('It did not measure.');
    return answer.taken;
  }

  end(): void {
    this.#child.kill('SIGTERM');
  }

  #ask(message: ToProcess): Promise<FromProcess> {
    return new Promise((resolve, reject) => {
      const gone = () => reject(new AskingFailed('The process that asks has ended.'));
      this.#child.once('exit', gone);
      this.#child.once('message', (answer: FromProcess) => {
        this.#child.off('exit', gone);
        if ('failed' in answer) reject(new AskingFailed(answer.failed));
        else resolve(answer);
      });
      this.#child.send(message);
    });
  }
}
