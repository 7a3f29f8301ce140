import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import process from 'node:process';
import { pythonPackages } from '@millepiani/testing/python-packages';
import { waitFor } from '@millepiani/testing/wait-for';
import { inheritedEnvironment, projectRoot } from '../../infra/local/config.ts';

const folder = join(projectRoot, 'services/notifications/examples');
const requirements = join(folder, 'requirements.txt');

/** What the example prints of an event. */
export interface Printed {
  readonly id: string;
  readonly type: string;
  readonly subject: string;
}

/** One of the files that partners begin with, as a process of its own: in Python with the very packages that it asks for. */
export class ExampleProcess {
  readonly #child: ChildProcess;
  #text = '';
  #errors = '';

  constructor(file: string, env: Readonly<Record<string, string>>) {
    const isPython = file.endsWith('.py');
    const more = isPython ? { PYTHONPATH: pythonPackages('partners-1', requirements) } : {};
    const command = isPython ? 'python3' : process.execPath;
    this.#child = spawn(command, [join(folder, file)], { env: { ...inheritedEnvironment(), ...more, ...env } });
    this.#child.stdout?.on('data', (chunk: Buffer) => {
      this.#text += chunk.toString();
    });
    this.#child.stderr?.on('data', (chunk: Buffer) => {
      this.#errors += chunk.toString();
    });
  }

  /** What it complained of. */
  get errors(): string {
    return this.#errors;
  }

  /** The events that it has printed. */
  get events(): readonly Printed[] {
    const lines = this.#text.split('\n').slice(0, -1);
    return lines.filter((line) => line.startsWith('{')).map((line) => JSON.parse(line));
  }

  /** Where it listens. */
  async url(): Promise<string> {
    const port = await waitFor('the example to listen', async () => /listening on (\d+)/.exec(this.#text)?.[1]);
    return `http://127.0.0.1:${port}/`;
  }

  /** Waits until it has ended; answers with its exit code. */
  async ended(): Promise<number | null> {
    if (this.#child.exitCode === null) await once(this.#child, 'exit');
    return this.#child.exitCode;
  }

  /** Ends it. */
  async end(): Promise<void> {
    if (this.#child.exitCode !== null || this.#child.signalCode !== null) return;
    this.#child.kill('SIGKILL');
    await once(this.#child, 'exit');
  }
}
