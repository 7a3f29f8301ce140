import { parseArgs } from 'node:util';
import { Problem } from '../../infra/local/problem.ts';
import { wholeNumber } from '../../infra/local/whole-number.ts';

/** What `--help` says. */
export const usage = `npm run story [-- option …]

Plays the community's story, twelve steps from sign-up to the reserve, on the graph that \`npm start\` runs (PORT_BASE and
MILLEPIANI_HOME as there). Each step prints a line of what it proved. Ends with 0 when all held, else with 1.

  --disturb           kills a service and flushes Redis in the middle of a step, both by chance
  --seed S            the same seed disturbs alike; one by chance when left out, and printed
  --times N           plays it so often, each time with other people; 1 when left out
  --help              this`;

/** What the story is told on its command line. */
export interface StoryOptions {
  readonly isDisturbed: boolean;
  readonly seed: number;
  readonly times: number;
  /** Whether only to say what may be told. */
  readonly isHelp: boolean;
}

function whole(
  name: string,
  text: string | undefined,
  { otherwise, most }: { otherwise: number; most: number },
): number {
  return text === undefined ? otherwise : wholeNumber(`--${name}`, text, { least: 1, most });
}

/** Reads the command line; `seed` is for one that names none. @throws Problem */
export function readOptions(words: readonly string[], seed: number): StoryOptions {
  try {
    const { values } = parseArgs({
      args: [...words],
      options: {
        disturb: { type: 'boolean', default: false },
        seed: { type: 'string' },
        times: { type: 'string' },
        help: { type: 'boolean', short: 'h', default: false },
      },
    });
    return {
      isDisturbed: values.disturb,
      seed: whole('seed', values.seed, { otherwise: seed, most: 2 ** 32 - 1 }),
      times: whole('times', values.times, { otherwise: 1, most: 1_000 }),
      isHelp: values.help,
    };
  } catch (cause) {
    if (cause instanceof Problem) throw cause;
    const mend = '`npm run story -- --help` says what may be told.';
    throw new Problem(Error.isError(cause) ? cause.message : 'Wrong words.', { mend, cause });
  }
}
