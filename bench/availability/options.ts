import { wholeNumber } from '../../infra/local/whole-number.ts';
import { readWords } from '../read-words.ts';

/** How it is measured. */
export interface AvailabilityBenchOptions {
  readonly seed: number;
  /** How often each figure is taken. */
  readonly repeats: number;
}

const options = { seed: { type: 'string', default: '1' }, repeats: { type: 'string', default: '50' } } as const;

/** Reads the command line. @throws Problem */
export function readOptions(words: readonly string[]): AvailabilityBenchOptions {
  const { seed, repeats } = readWords(words, options);
  return {
    seed: wholeNumber('--seed', seed, { least: 0, most: 2 ** 31 }),
    repeats: wholeNumber('--repeats', repeats, { least: 1, most: 100_000 }),
  };
}
