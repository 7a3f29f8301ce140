import { parseArgs } from 'node:util';
import { Problem } from '../../infra/local/problem.ts';
import { wholeNumber } from '../../infra/local/whole-number.ts';

/** How it is measured. */
export interface AvailabilityBenchOptions {
  readonly seed: number;
  /** How often each figure is taken. */
  readonly repeats: number;
}

function parse(words: readonly string[]) {
  try {
    return parseArgs({
      args: [...words],
      options: { seed: { type: 'string', default: '1' }, repeats: { type: 'string', default: '50' } },
    }).values;
  } catch (cause) {
    const mend = 'Known are --seed and --repeats.';
    throw new Problem(Error.isError(cause) ? cause.message : 'Wrong words.', { mend, cause });
  }
}

/** Reads the command line. @throws Problem */
export function readOptions(words: readonly string[]): AvailabilityBenchOptions {
  const { seed, repeats } = parse(words);
  return {
    seed: wholeNumber('--seed', seed, { least: 0, most: 2 ** 31 }),
    repeats: wholeNumber('--repeats', repeats, { least: 1, most: 100_000 }),
  };
}
