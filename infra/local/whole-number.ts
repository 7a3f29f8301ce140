import { Problem } from './problem.ts';

/** From where to where, both included. */
interface Range {
  readonly least: number;
  readonly most: number;
}

/**
 * Reads a whole number that somebody set, in digits: `name` as they wrote it, `--members` or `PORT_BASE`.
 * @throws Problem that has the name, what was said, and what may be said
 */
export function wholeNumber(name: string, text: string, { least, most }: Range): number {
  const value = Number(text);
  if (/^\d{1,16}$/.test(text) && value >= least && value <= most) return value;
  throw new Problem(`${name} is "${text}".`, { mend: `Set it to a whole number from ${least} to ${most}.` });
}
