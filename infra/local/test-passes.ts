import { availableParallelism } from 'node:os';
import { testParts } from './test-folders.ts';

/** Tests that are run each time, or those that take minutes: `*.long.test.ts`. */
export type TestTier = 'fast' | 'long';

/** One run of jest out of those that make up `npm test`. */
export type TestPass = {
  /** jest's words. */
  readonly words: readonly string[];
  /** The folders at the root to look into; undefined: all. */
  readonly parts: readonly string[] | undefined;
  /** Undefined: both. */
  readonly tier: TestTier | undefined;
};

/** They start whole graphs, kill their processes or look at how long things take: one at a time, and nothing beside them. */
const alone = [
  'contention',
  'faults',
  'ground',
  'issuer',
  'live',
  'members-down',
  'page',
  'partners',
  'siege',
  'start',
  'story',
].map((name) => `test/${name}`);

/** Several services each, in the test's own process and on databases of its own: beside others as the services' own tests are. */
const several = ['erasure', 'federation', 'teams'].map((name) => `test/${name}`);

/** Flags of jest that choose no tests and no workers. */
const neutral = new Set(['--bail', '--ci', '--listTests', '--silent', '--verbose']);

/** By which `npm run test:long` is told apart. */
const longFlag = '--long';

/**
 * In what runs jest does what was asked for. All tests are run in two: what needs no machine of its own side by side, then
 * the rest; of all, those that take minutes are run by themselves, with `--long`. Whoever names something, or says more, gets just that.
 */
export function passesFor(words: readonly string[], cores = availableParallelism()): readonly TestPass[] {
  const tier = words.includes(longFlag) ? 'long' : 'fast';
  const said = words.filter((word) => word !== longFlag);
  if (!said.every((word) => neutral.has(word)))
    return [{ words: said, parts: undefined, tier: tier === 'long' ? tier : undefined }];
  const beside = [...testParts.filter((part) => part !== 'test'), ...several];
  // A worker waits for databases, leases and other processes about as long as it works.
  const workers = cores + 1;
  return [
    { words: [...said, `--maxWorkers=${workers}`], parts: beside, tier },
    { words: [...said, '--maxWorkers=1'], parts: alone, tier },
  ];
}
