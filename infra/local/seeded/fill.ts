import { spawn } from 'node:child_process';
import { join } from 'node:path';
import process from 'node:process';
import { createInterface } from 'node:readline';
import { minimalEnvironment, projectRoot } from '../config.ts';
import { Problem } from '../problem.ts';
import type { Wanted } from './options.ts';
import { type Part, partSchema } from './part-line.ts';

const entry = join(projectRoot, 'services', 'members', 'seed', 'main.ts');

/** How an empty database is filled. */
export type Filling = Wanted & {
  /** Of the members service's own user. */
  readonly mongodbUri: string;
  readonly onPart: (part: Part) => void;
  readonly signal: AbortSignal;
};

/** Fills an empty database in a process of its own; tells of each part. @throws Problem */
export async function fill({ members, seed, mongodbUri, onPart, signal }: Filling): Promise<readonly Part[]> {
  const words = ['--disable-warning=ExperimentalWarning', entry, '--members', String(members), '--seed', String(seed)];
  const child = spawn(process.execPath, words, {
    ...{ cwd: projectRoot, stdio: ['ignore', 'pipe', 'inherit'], signal, killSignal: 'SIGTERM' },
    env: { ...minimalEnvironment(), SEED_MONGODB_URI: mongodbUri },
  });
  const parts: Part[] = [];
  createInterface({ input: child.stdout }).on('line', (line) => {
    const part = partSchema.parse(JSON.parse(line));
    parts.push(part);
    onPart(part);
  });
  const code = await new Promise<number>((resolve) => {
    child.on('error', () => resolve(1));
    child.on('close', (ended) => resolve(ended ?? 1));
  });
  if (code === 0) return parts;
  throw new Problem(signal.aborted ? 'It was ended half-way.' : 'The community could not be seeded: see above.', {
    mend: 'Run it again: it begins anew.',
  });
}
