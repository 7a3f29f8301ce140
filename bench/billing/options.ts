import { wholeNumber } from '../../infra/local/whole-number.ts';
import { readWords } from '../read-words.ts';

/** How it is measured. */
export interface BillingBenchOptions {
  /** How many postings the two ledgers have. */
  readonly small: number;
  readonly large: number;
  readonly accounts: number;
  /** How often each question is asked, of each ledger. */
  readonly requests: number;
  /** How long postings are made, by the service and without it. */
  readonly seconds: number;
  readonly processes: number;
  /** Of each process, each with its next entry as soon as its last one is posted. */
  readonly clients: number;
  readonly seed: number;
}

const options = {
  small: { type: 'string', default: '10000' },
  large: { type: 'string', default: '10000000' },
  accounts: { type: 'string', default: '200' },
  requests: { type: 'string', default: '300' },
  seconds: { type: 'string', default: '15' },
  processes: { type: 'string', default: '2' },
  clients: { type: 'string', default: '8' },
  seed: { type: 'string', default: '1' },
} as const;

/** Reads the command line. @throws Problem */
export function readOptions(words: readonly string[]): BillingBenchOptions {
  const values = readWords(words, options);
  const size = { least: 1_000, most: 100_000_000 };
  return {
    small: wholeNumber('--small', values.small, size),
    large: wholeNumber('--large', values.large, size),
    accounts: wholeNumber('--accounts', values.accounts, { least: 8, most: 100_000 }),
    requests: wholeNumber('--requests', values.requests, { least: 1, most: 100_000 }),
    seconds: wholeNumber('--seconds', values.seconds, { least: 1, most: 3_600 }),
    processes: wholeNumber('--processes', values.processes, { least: 1, most: 32 }),
    clients: wholeNumber('--clients', values.clients, { least: 1, most: 1_000 }),
    seed: wholeNumber('--seed', values.seed, { least: 0, most: 2 ** 31 }),
  };
}
