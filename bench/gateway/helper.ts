import { type ChildProcess, spawn } from 'node:child_process';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { onCores } from './cores.ts';
import type { FromProcess, FrontOrder, LoadOrder, LoadTaken, ToProcess } from './messages.ts';

/** A process of the measurement failed, or ended. */
class HelperFailed extends Error {}

/** A process of the measurement's own, on given cores: it does one thing at a time. */
class Helper {
  readonly #child: ChildProcess;
  readonly #role: string;

  constructor(role: string, cores: string | undefined) {
    const script = fileURLToPath(new URL('./process.ts', import.meta.url));
    const words = onCores(cores, [process.execPath, '--disable-warning=ExperimentalWarning', script]);
    const [command, ...args] = words;
    this.#role = role;
    this.#child = spawn(command, args, {
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
      // As JSON, who has no token would come to have `null`.
      serialization: 'advanced',
    });
  }

  get pid(): number {
    return this.#child.pid ?? 0;
  }

  /** @throws HelperFailed */
  ask(message: ToProcess): Promise<FromProcess> {
    return new Promise((resolve, reject) => {
      const gone = () => reject(new HelperFailed(`The process ${this.#role} has ended.`));
      this.#child.once('exit', gone);
      this.#child.once('error', reject);
      this.#child.once('message', (answer: FromProcess) => {
        this.#child.off('exit', gone);
        this.#child.off('error', reject);
        if ('failed' in answer) reject(new HelperFailed(`${this.#role}: ${answer.failed}`));
        else resolve(answer);
      });
      this.#child.send(message);
    });
  }

  end(): void {
    this.#child.kill('SIGKILL');
  }
}

/** Who asks gateways. */
export class Asker {
  readonly #helper: Helper;

  constructor(cores: string | undefined) {
    this.#helper = new Helper('that asks', cores);
  }

  get pid(): number {
    return this.#helper.pid;
  }

  async load(order: LoadOrder): Promise<LoadTaken> {
    const answer = await this.#helper.ask({ load: order });
    if ('taken' in answer) return answer.taken;
    throw new HelperFailed('It did not measure.');
  }

  end(): void {
    this.#helper.end();
  }
}

/** The subgraphs that cost next to nothing. */
export class Subgraphs {
  readonly #helper: Helper;

  constructor(cores: string | undefined) {
    this.#helper = new Helper('of the subgraphs', cores);
  }

  get pid(): number {
    return this.#helper.pid;
  }

  async open(order: FrontOrder): Promise<void> {
    await this.#helper.ask({ front: order });
  }

  /** How many requests there were so far. */
  async fetches(): Promise<number> {
    const answer = await this.#helper.ask({ ask: 'fetches' });
    return 'fetches' in answer ? answer.fetches : Number.NaN;
  }

  end(): void {
    this.#helper.end();
  }
}
