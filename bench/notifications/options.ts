import { Problem } from '../../infra/local/problem.ts';
import { wholeNumber } from '../../infra/local/whole-number.ts';
import { readWords } from '../read-words.ts';

/** What delivers: the service; what posts the same bodies with no store at all; a queue with a job a delivery. */
export const variants = ['webhooks', 'plain', 'queue'] as const;

/** What delivers. */
export type Variant = (typeof variants)[number];

/** How it is measured. */
export interface NotificationsBenchOptions {
  /** For how long each point is measured at full load, behind its warm-up; and then again at a pace. */
  readonly seconds: number;
  readonly warmUpSeconds: number;
  readonly endpoints: readonly number[];
  readonly only: readonly Variant[];
  /** Each with its next command as soon as its last one is committed. */
  readonly clients: number;
  /** How many seconds to wait at most, before each point, for others to leave the machine alone. */
  readonly patience: number;
}

const options = {
  seconds: { type: 'string', default: '10' },
  warmUp: { type: 'string', default: '8' },
  endpoints: { type: 'string', default: '1,10,100' },
  only: { type: 'string', default: variants.join(',') },
  clients: { type: 'string', default: '8' },
  patience: { type: 'string', default: '0' },
} as const;

const isVariant = (word: string): word is Variant => variants.some((one) => one === word);

/** Reads the command line. @throws Problem */
export function readOptions(words: readonly string[]): NotificationsBenchOptions {
  const values = readWords(words, options);
  const only = values.only.split(',').filter(Boolean);
  const unknown = only.find((word) => !isVariant(word));
  if (unknown !== undefined) {
    throw new Problem(`Nothing that delivers is called "${unknown}".`, {
      mend: `Name some of: ${variants.join(', ')}.`,
    });
  }
  const range = { least: 1, most: 500 };
  return {
    seconds: wholeNumber('--seconds', values.seconds, { least: 1, most: 3_600 }),
    warmUpSeconds: wholeNumber('--warmUp', values.warmUp, { least: 0, most: 3_600 }),
    endpoints: values.endpoints.split(',').map((text) => wholeNumber('--endpoints', text, range)),
    only: only.filter(isVariant),
    clients: wholeNumber('--clients', values.clients, { least: 1, most: 1_000 }),
    patience: wholeNumber('--patience', values.patience, { least: 0, most: 3_600 }),
  };
}
