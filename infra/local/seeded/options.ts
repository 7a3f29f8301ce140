import { parseArgs } from 'node:util';
import { Problem } from '../problem.ts';
import { wholeNumber } from '../whole-number.ts';

/** What `--help` says. */
export const usage = `npm run seed -- --members N [-- option …]

Makes a community of N people in a MongoDB of its own, kept under .millepiani/seeded/ (MILLEPIANI_HOME as elsewhere): with their
skills and what they learnt, their time and what is held of it, organizations, who takes part in them and what they teach, alliances,
endorsements, how all are taxed, and a year of reports. What is there is left as it is. Only the members service's store is filled, and no event is told: to the other services these people are unknown.
\`npm run bench -- members\` opens it again.

  --members N         how many people, 1 to 1,000,000
  --seed S            the same seed makes the same community on the same day; 1 when left out
  --again             makes it anew where it is there already
  --help              this`;

/** Which community. */
export type Wanted = { readonly members: number; readonly seed: number };

/** What the command line says. */
export type SeedOptions = Wanted & {
  readonly isAgain: boolean;
  /** Whether only to say what may be told. */
  readonly isHelp: boolean;
};

const most = 1_000_000;

/** Reads the command line. @throws Problem */
export function readOptions(words: readonly string[]): SeedOptions {
  const { members, seed, again, help } = parse(words);
  if (help) return { members: 0, seed: 1, isAgain: false, isHelp: true };
  if (members === undefined) {
    throw new Problem('--members is missing: how many people?', {
      mend: 'For instance: npm run seed -- --members 100000',
    });
  }
  return {
    members: wholeNumber('--members', members, { least: 1, most }),
    seed: wholeNumber('--seed', seed, { least: 0, most: 2 ** 32 - 1 }),
    ...{ isAgain: again, isHelp: false },
  };
}

function parse(words: readonly string[]) {
  try {
    return parseArgs({
      args: [...words],
      options: {
        members: { type: 'string' },
        seed: { type: 'string', default: '1' },
        again: { type: 'boolean', default: false },
        help: { type: 'boolean', short: 'h', default: false },
      },
    }).values;
  } catch (cause) {
    const mend = '`npm run seed -- --help` says what may be told.';
    throw new Problem(Error.isError(cause) ? cause.message : 'Wrong words.', { mend, cause });
  }
}
