import { wholeNumber } from '../../infra/local/whole-number.ts';
import { readWords } from '../read-words.ts';

/** How it is measured. */
export interface FormationBenchOptions {
  /** How many people are in the service's own copy. */
  readonly members: number;
  /** How many roles a team has. */
  readonly slots: number;
  /** How many skills there are among them: the fewer, the more people have each. */
  readonly skills: number;
  readonly seed: number;
  /** How many ask at once, each waiting for its proposal. */
  readonly clients: number;
  /** How many proposals are counted. */
  readonly requests: number;
  /** And how many come before that. */
  readonly warmUp: number;
  /** How many seconds to wait at most, before it is measured, for others to leave the machine alone. */
  readonly patience: number;
}

const options = {
  members: { type: 'string', default: '100000' },
  slots: { type: 'string', default: '8' },
  skills: { type: 'string', default: '60' },
  seed: { type: 'string', default: '1' },
  clients: { type: 'string', default: '1' },
  requests: { type: 'string', default: '200' },
  'warm-up': { type: 'string', default: '20' },
  patience: { type: 'string', default: '0' },
} as const;

/** Reads the command line. @throws Problem */
export function readOptions(words: readonly string[]): FormationBenchOptions {
  const values = readWords(words, options);
  const whole = (name: keyof typeof options, most: number, least = 1) =>
    wholeNumber(`--${name}`, values[name], { least, most });
  return {
    members: whole('members', 1_000_000),
    slots: whole('slots', 30),
    skills: whole('skills', 10_000),
    seed: whole('seed', 2 ** 31),
    clients: whole('clients', 100),
    requests: whole('requests', 100_000),
    warmUp: whole('warm-up', 100_000, 0),
    patience: whole('patience', 3_600, 0),
  };
}
