import { Problem } from '../../infra/local/problem.ts';
import { wholeNumber } from '../../infra/local/whole-number.ts';
import { readWords } from '../read-words.ts';

/** How it is measured. */
export interface SpineBenchOptions {
  /** For how long each point is measured, behind its warm-up. */
  readonly seconds: number;
  /** Until their code is compiled, processes do much less: nothing of that is counted. */
  readonly warmUpSeconds: number;
  readonly repeats: number;
  readonly clients: number;
  readonly seed: number;
  /** How many seconds to wait at most, before each point, for others to leave the machine alone. */
  readonly patience: number;
  /** Points by their names; all when there are none. */
  readonly only: readonly string[];
}

const options = {
  seconds: { type: 'string', default: '10' },
  warmUp: { type: 'string', default: '10' },
  repeats: { type: 'string', default: '3' },
  clients: { type: 'string', default: '16' },
  seed: { type: 'string', default: '1' },
  patience: { type: 'string', default: '0' },
  only: { type: 'string', default: '' },
} as const;

/** Reads the command line; `names` are those of all points. @throws Problem */
export function readOptions(words: readonly string[], names: readonly string[]): SpineBenchOptions {
  const values = readWords(words, options);
  const only = values.only.split(',').filter(Boolean);
  const unknown = only.find((name) => !names.includes(name));
  if (unknown !== undefined) {
    throw new Problem(`There is no point "${unknown}".`, { mend: `Name some of: ${names.join(', ')}.` });
  }
  return {
    seconds: wholeNumber('--seconds', values.seconds, { least: 1, most: 3_600 }),
    warmUpSeconds: wholeNumber('--warmUp', values.warmUp, { least: 0, most: 3_600 }),
    repeats: wholeNumber('--repeats', values.repeats, { least: 1, most: 1_000 }),
    clients: wholeNumber('--clients', values.clients, { least: 1, most: 1_000 }),
    seed: wholeNumber('--seed', values.seed, { least: 0, most: 2 ** 31 }),
    patience: wholeNumber('--patience', values.patience, { least: 0, most: 3_600 }),
    only,
  };
}
