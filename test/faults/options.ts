import { parseArgs } from 'node:util';
import { Problem } from '../../infra/local/problem.ts';
import { wholeNumber } from '../../infra/local/whole-number.ts';

/** What `--help` says. */
export const usage = `npm run faults [-- option …]

Runs two replicas of everything under load, kills, stops and wipes what they stand on, then counts what was lost, happened
twice or came out of order. Ends with 0 when nothing is wrong, else with 1. test/faults/README.md says more.

  --faults 100        how many
  --seed S            the same seed brings the same faults; one by chance when left out, and printed
  --rate 50           commands a second; 6 in the short form
  --catch-up 60       how many seconds a fault waits at most until the load has made up for those before; 0 in the short form
  --short             each kind of fault once
  --plants [name …]   whether it finds what is wrong: all plants, or those that are named
  --help              this`;

/** What the driver is told on its command line. */
export interface FaultsOptions {
  readonly faults: number;
  readonly seed: number;
  readonly rate: number;
  /** How long a fault waits at most until the load has made up for what it could not do in time during those before. */
  readonly catchUpMs: number;
  readonly isShort: boolean;
  /** Whether the planted faults are tried instead; some of them, or all where none is named. */
  readonly plants: boolean;
  readonly names: readonly string[];
  /** Whether only to say what may be told. */
  readonly isHelp: boolean;
}

type Range = Parameters<typeof wholeNumber>[2];

function whole(name: string, text: string | undefined, otherwise: number, range: Range): number {
  return text === undefined ? otherwise : wholeNumber(`--${name}`, text, range);
}

/** Reads the command line; `seed` is for one that names none. @throws Problem */
export function readOptions(words: readonly string[], seed: number): FaultsOptions {
  try {
    const { values, positionals } = parseArgs({
      args: [...words],
      allowPositionals: true,
      options: {
        faults: { type: 'string' },
        seed: { type: 'string' },
        rate: { type: 'string' },
        'catch-up': { type: 'string' },
        short: { type: 'boolean', default: false },
        plants: { type: 'boolean', default: false },
        help: { type: 'boolean', short: 'h', default: false },
      },
    });
    return {
      faults: values.short ? 1 : whole('faults', values.faults, 100, { least: 1, most: 100_000 }),
      seed: whole('seed', values.seed, seed, { least: 1, most: 2 ** 32 - 1 }),
      rate: whole('rate', values.rate, values.short ? 6 : 50, { least: 1, most: 10_000 }),
      catchUpMs: 1_000 * whole('catch-up', values['catch-up'], values.short ? 0 : 60, { least: 0, most: 3_600 }),
      isShort: values.short,
      plants: values.plants,
      names: positionals,
      isHelp: values.help,
    };
  } catch (cause) {
    if (cause instanceof Problem) throw cause;
    const mend = '`npm run faults -- --help` says what may be told.';
    throw new Problem(Error.isError(cause) ? cause.message : 'Wrong words.', { mend, cause });
  }
}
