import { type ParseArgsOptionsConfig, parseArgs } from 'node:util';
import { Problem } from '../infra/local/problem.ts';

/** Reads a bench's command line, each word as it was written. @throws Problem that names all options where one is unknown */
export function readWords<const O extends ParseArgsOptionsConfig>(words: readonly string[], options: O) {
  try {
    return parseArgs({ args: [...words], options }).values;
  } catch (cause) {
    const known = Object.keys(options).map((name) => `--${name}`);
    const mend = `Known are ${known.slice(0, -1).join(', ')} and ${known.at(-1)}.`;
    throw new Problem(Error.isError(cause) ? cause.message : 'Wrong words.', { mend, cause });
  }
}
