import { availableParallelism } from 'node:os';
import { Problem } from '../../infra/local/problem.ts';
import { wholeNumber } from '../../infra/local/whole-number.ts';
import { readWords } from '../read-words.ts';

/** How it is measured. */
export interface MembersBenchOptions {
  /** How many people, and how many in the community beside it. */
  readonly members: number;
  readonly beside: number;
  /** Which communities, and which questions are asked of them. */
  readonly seed: number;
  readonly clients: number;
  /** A figure ends with so many answers, or after so many seconds if that is earlier. */
  readonly requests: number;
  readonly seconds: number;
  /** How many processes of the service answer, each client always asked by the same; as many as there are cores, when nothing is said. */
  readonly replicas: number;
  /** Answers before anything is counted. */
  readonly warmUp: number;
  /** How many seconds to wait at most, before each figure, for others to leave the machine alone. */
  readonly patience: number;
  /** For how many milliseconds each client thinks before it asks again, on average. */
  readonly think: number;
  /** Whether plain queries are asked, too. */
  readonly withPlain: boolean;
  /** Figures by their names; all when there are none. */
  readonly only: readonly string[];
}

const mostReplicas = 16;

const whole = (name: string, text: string, most: number, least = 1): number =>
  wholeNumber(`--${name}`, text, { least, most });

const options = {
  members: { type: 'string', default: '100000' },
  beside: { type: 'string', default: '1000' },
  seed: { type: 'string', default: '1' },
  clients: { type: 'string', default: '20' },
  requests: { type: 'string', default: '2000' },
  seconds: { type: 'string', default: '15' },
  'warm-up': { type: 'string', default: '400' },
  patience: { type: 'string', default: '0' },
  think: { type: 'string', default: '0' },
  replicas: { type: 'string', default: String(Math.min(mostReplicas, availableParallelism())) },
  'without-plain': { type: 'boolean', default: false },
  only: { type: 'string', default: '' },
} as const;

/** Reads the command line; `names` are those of all figures. @throws Problem */
export function readOptions(words: readonly string[], names: readonly string[]): MembersBenchOptions {
  const values = readWords(words, options);
  const only = values.only.split(',').filter(Boolean);
  const unknown = only.find((name) => !names.includes(name));
  if (unknown !== undefined) {
    throw new Problem(`There is no figure "${unknown}".`, { mend: `Name some of: ${names.join(', ')}.` });
  }
  return {
    members: whole('members', values.members, 1_000_000),
    beside: whole('beside', values.beside, 1_000_000),
    seed: whole('seed', values.seed, 2 ** 31),
    clients: whole('clients', values.clients, 1_000),
    requests: whole('requests', values.requests, 1_000_000),
    seconds: whole('seconds', values.seconds, 3_600),
    warmUp: whole('warm-up', values['warm-up'], 1_000_000),
    patience: whole('patience', values.patience, 3_600, 0),
    think: whole('think', values.think, 60_000, 0),
    replicas: whole('replicas', values.replicas, mostReplicas),
    withPlain: !values['without-plain'],
    only,
  };
}
