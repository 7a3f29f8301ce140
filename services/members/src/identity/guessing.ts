import { type Failures, fail } from '@millepiani/kernel/failure';
import { ok, type Result } from '@millepiani/kernel/result';

/** How hard a password is to guess: the power of ten of the guesses that find it, in steps: under 3, 6, 8, 10, and beyond. */
export type Hardness = 0 | 1 | 2 | 3 | 4;

/** Says how hard a password is to guess for who knows these words besides. */
export type PasswordJudge = (password: string, known: readonly string[]) => Promise<Hardness>;

/**
 * From 10⁸ guesses on. Where it is tried, a hundred tries at an account in a quarter of an hour are borne: that is twenty-eight years. Whoever
 * has stolen the hashes pays for each guess with argon2id. Less takes what is on lists; more refuses what people make up and remember.
 */
const hardEnough: Hardness = 3;

/** What everybody knows who tries to get in here. */
const ofTheCommunity = ['millepiani'];

/** A word of somebody's name or address that is shorter is in too much. */
const shortest = 3;
/** Names and addresses have fewer. */
const most = 30;

const plain = (text: string): string => text.normalize('NFD').replaceAll(/\p{M}/gu, '');

/** The words that count for nothing in somebody's password: address and name, whole and in their parts, and the community's name. */
export function knownWords({ email, name }: { readonly email: string; readonly name: string | undefined }): string[] {
  const said = [email, name ?? ''].map((text) => text.toLowerCase());
  const parts = said.flatMap((text) => text.split(/[^\p{L}\p{N}\p{M}]+/u));
  const words = [...ofTheCommunity, ...said, ...parts].flatMap((word) => [word, plain(word)]);
  return [...new Set(words)].filter((word) => [...word].length >= shortest).slice(0, most);
}

const isOneWord = (word: string): boolean => /^[\p{L}\p{N}\p{M}]+$/u.test(word);

/** What is left of a password without the words that count for nothing, however they are written: `Ada-Rossi-1999` of an Ada Rossi is `--1999`. */
export function whatCounts(password: string, known: readonly string[]): string {
  const longestFirst = known.filter(isOneWord).toSorted((one, other) => other.length - one.length);
  return longestFirst.length === 0 ? password : password.replaceAll(new RegExp(longestFirst.join('|'), 'giu'), '');
}

/**
 * Whether a password is hard enough to guess (NIST SP 800-63B: what is commonly used, expected or compromised is refused, and so is what
 * is made of the name of the service or of the person). Fails with `WEAK_PASSWORD`.
 */
export function checkHardness(hardness: Hardness): Result<null, Failures> {
  if (hardness >= hardEnough) return ok(null);
  return fail(
    'WEAK_PASSWORD',
    'Easily guessed: much used, or made of names, dates or rows of keys. Four words that have nothing to do with each other do well.',
    ['password'],
  );
}
