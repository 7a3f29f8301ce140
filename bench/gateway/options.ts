import { Problem } from '../../infra/local/problem.ts';
import { wholeNumber } from '../../infra/local/whole-number.ts';
import { readWords } from '../read-words.ts';

/** What there is to be measured on: the public benchmark's graph, and the project's own. */
export const graphNames = ['public', 'own'] as const;
export type GraphName = (typeof graphNames)[number];

/** How it is measured. */
export interface GatewayBenchOptions {
  readonly graphs: readonly GraphName[];
  /** Gateways and questions by their names; all when there are none. */
  readonly gateways: readonly string[];
  readonly questions: readonly string[];
  readonly rounds: number;
  /** For how long each is asked each question, and before that without anything being counted. */
  readonly seconds: number;
  readonly warmUp: number;
  readonly clients: number;
  /** How many seconds to wait at most, before each gateway, for others to leave the machine alone. */
  readonly patience: number;
  /** Whether to say, too, in which functions each gateway was: it is slower then. */
  readonly isProfiled: boolean;
}

/** What can be named. */
export interface Known {
  readonly gateways: readonly string[];
  readonly questions: readonly string[];
}

const options = {
  graphs: { type: 'string', default: graphNames.join(',') },
  gateways: { type: 'string', default: '' },
  questions: { type: 'string', default: '' },
  rounds: { type: 'string', default: '3' },
  seconds: { type: 'string', default: '6' },
  'warm-up': { type: 'string', default: '4' },
  clients: { type: 'string', default: '50' },
  patience: { type: 'string', default: '0' },
  profile: { type: 'boolean', default: false },
} as const;

/** The names that were said. @throws Problem for one that is not known */
function namesOf<T extends string>(what: string, text: string, known: readonly T[]): readonly T[] {
  return text
    .split(',')
    .filter(Boolean)
    .map((name) => {
      const found = known.find((one) => one === name);
      if (found !== undefined) return found;
      throw new Problem(`There is no ${what} "${name}".`, { mend: `Name some of: ${known.join(', ')}.` });
    });
}

/** Reads the command line. @throws Problem */
export function readOptions(words: readonly string[], known: Known): GatewayBenchOptions {
  const values = readWords(words, options);
  return {
    graphs: namesOf('graph', values.graphs, graphNames),
    gateways: namesOf('gateway', values.gateways, known.gateways),
    questions: namesOf('question', values.questions, known.questions),
    rounds: wholeNumber('--rounds', values.rounds, { least: 1, most: 100 }),
    seconds: wholeNumber('--seconds', values.seconds, { least: 1, most: 300 }),
    warmUp: wholeNumber('--warm-up', values['warm-up'], { least: 0, most: 300 }),
    clients: wholeNumber('--clients', values.clients, { least: 1, most: 1_000 }),
    patience: wholeNumber('--patience', values.patience, { least: 0, most: 3_600 }),
    isProfiled: values.profile,
  };
}
