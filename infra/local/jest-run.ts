import { type ChildProcess, spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import process from 'node:process';
import { findBrowser } from './browser.ts';
import { inheritedEnvironment, projectRoot } from './config.ts';
import type { TestDatabases } from './test-databases.ts';
import type { TestTier } from './test-passes.ts';

/** What jest is given besides its words. */
export type JestSurroundings = {
  readonly databases: TestDatabases;
  /** The folder of the official schemas that documents are held against; undefined where they could not be had. */
  readonly schemas: string | undefined;
  /** Where the run's outcome is to be written. */
  readonly summary: string;
  /** Where Node keeps what it made of the source, for the tests and for what they start. */
  readonly compiled: string;
  /** The folders at the root to look into; undefined: all. */
  readonly parts: readonly string[] | undefined;
  /** Which tests; undefined: all. */
  readonly tier: TestTier | undefined;
  /** What the command line told a test itself: environment variables. */
  readonly knobs: Readonly<Record<string, string>>;
};

/** The environment of jest: the person's own, and where the run's databases are. */
function jestEnvironment(
  inherited: Readonly<Record<string, string>>,
  { databases, schemas, summary, compiled, parts, tier, knobs }: JestSurroundings,
): Record<string, string> {
  return {
    ...inherited,
    ...knobs,
    TEST_MONGODB_URI: databases.mongodbUri,
    TEST_REDIS_URL: databases.redisUrl,
    TEST_SECRETS: databases.secretsPath,
    ...(schemas === undefined ? {} : { TEST_SCHEMAS: schemas }),
    TEST_SUMMARY: summary,
    NODE_COMPILE_CACHE: compiled,
    ...(parts === undefined ? {} : { TEST_PARTS: parts.join(',') }),
    ...(tier === undefined ? {} : { TEST_TIER: tier }),
    ...(findBrowser(inherited.PATH ?? '') === undefined ? { TEST_NO_BROWSER: '1' } : {}),
    NODE_ENV: 'test',
    NODE_OPTIONS: [inherited.NODE_OPTIONS, '--disable-warning=ExperimentalWarning'].filter(Boolean).join(' '),
  };
}

/** Starts jest, its output on this terminal. */
export function startJest(words: readonly string[], surroundings: JestSurroundings): ChildProcess {
  const jest = createRequire(import.meta.url).resolve('jest/bin/jest');
  return spawn(process.execPath, [jest, '--config', 'jest.config.js', ...words], {
    cwd: projectRoot,
    stdio: 'inherit',
    env: jestEnvironment(inheritedEnvironment(), surroundings),
  });
}
