import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { glob } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { z } from 'zod';
import { inheritedEnvironment, projectRoot, readConfig } from './config.ts';
import { whenParentDies } from './parent.ts';
import { Problem } from './problem.ts';
import { onEndRequested } from './signals.ts';
import { painter, reportProblem, tolerateClosedTerminal } from './terminal.ts';
import { startTestDatabases } from './test-databases.ts';

let running: ChildProcess | undefined;
let ending = false;

/** What can be measured: every folder of bench with a main.ts. */
async function benches(): Promise<string[]> {
  const found: string[] = [];
  for await (const file of glob('*/main.ts', { cwd: join(projectRoot, 'bench') })) found.push(dirname(file));
  return found.sort();
}

const aboutSchema = z.object({
  about: z.string(),
  /** Whether it starts what databases it needs, and is given none. */
  bringsDatabases: z.boolean().default(false),
});

/** What a measurement says of itself. */
const aboutOf = async (name: string) =>
  aboutSchema.parse({ ...(await import(join(projectRoot, 'bench', name, 'about.ts'))) });

/** What can be measured, each in a line. */
async function list(): Promise<string> {
  const lines = (await benches()).map(async (name) => `  ${name}  ${(await aboutOf(name)).about}`);
  return ['npm run bench -- <name>, one of:', ...(await Promise.all(lines))].join('\n');
}

/** Runs one measurement, on databases of its own where it does not bring them. */
async function bench(name: string, args: readonly string[]): Promise<number> {
  const file = join(projectRoot, 'bench', name, 'main.ts');
  if (!(/^[a-z-]+$/.test(name) && existsSync(file))) {
    throw new Problem(`There is no measurement "${name}".`, { mend: `Name one of: ${(await benches()).join(', ')}.` });
  }
  if ((await aboutOf(name)).bringsDatabases) return await measure([file, ...args], {});
  const tell = (part: string, line: string) => {
    if (line !== '') console.log(`${part}: ${line}`);
  };
  const databases = await startTestDatabases(readConfig(), tell, false);
  try {
    return await measure([file, ...args], {
      BENCH_MONGODB_URI: databases.mongodbUri,
      BENCH_REDIS_URL: databases.redisUrl,
    });
  } finally {
    await databases.close();
  }
}

/** Runs the process that measures. */
async function measure(words: readonly string[], given: Readonly<Record<string, string>>): Promise<number> {
  if (ending) return 1;
  running = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', ...words], {
    cwd: projectRoot,
    stdio: 'inherit',
    env: { ...inheritedEnvironment(), ...given },
  });
  const child = running;
  return await new Promise((done, fail) => {
    child.on('error', fail);
    child.on('exit', (code) => done(code ?? 1));
  });
}

tolerateClosedTerminal();
const request = onEndRequested(
  () => {
    ending = true;
    running?.kill('SIGTERM');
  },
  () => running?.kill('SIGKILL'),
);
whenParentDies(request);
try {
  const [name, ...args] = process.argv.slice(2);
  if (name === undefined) console.log(await list());
  else process.exitCode = await bench(name, args);
} catch (error) {
  reportProblem(error, painter(false));
  process.exitCode = 1;
}
