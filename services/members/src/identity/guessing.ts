import { type Failures, fail } from '@millepiani/kernel/failure';
import { ok, type Result } from '@millepiani/kernel/result';
import { fold, isLetterToo, isOfWord, lookOf } from './lookalike.ts';

/** Says in how many guesses a piece of a password is found by who knows these words besides: their power of ten. */
export type PasswordJudge = (piece: string, known: readonly string[]) => Promise<number>;

/**
 * From 10⁸ guesses on. Where it is tried, a hundred tries at an account in a quarter of an hour are borne: that is twenty-eight years. Whoever
 * has stolen the hashes pays for each guess with argon2id. Less takes what is on lists; more refuses what people make up and remember.
 */
const hardEnough = 8;

/** What everybody knows who tries to get in here: the community's name, in its words too. */
const ofTheCommunity = ['millepiani', 'mille', 'piani'];

/** A word of somebody's name or address that is shorter is in too much. */
const shortest = 3;
/** Names and addresses have fewer. */
const most = 30;
/**
 * So much of what counts is looked at: what is hard to guess there is not easier with more behind it, and the time that it takes grows
 * with the square of the length.
 */
const looksAt = 24;

/** The words that count for nothing in somebody's password: address and name, whole and in their parts, and the community's name. */
export function knownWords({ email, name }: { readonly email: string; readonly name: string | undefined }): string[] {
  const said = [email, name ?? ''].map((text) => fold(text).toLowerCase());
  const parts = said.flatMap((text) => text.split(/[^\p{L}\p{N}\p{M}]+/u));
  const words = [...ofTheCommunity, ...said, ...parts];
  return [...new Set(words)].filter((word) => [...word].length >= shortest).slice(0, most);
}

/** What of a password counts, in one of the ways to read it. */
export interface Reading {
  /** What no known word and no year is, without what stands between, and each word once. */
  readonly pieces: readonly string[];
  /** How many marks there are that differ: which, not where, and not how often. */
  readonly marks: number;
}

interface Written {
  readonly characters: readonly string[];
  readonly isWord: (character: string) => boolean;
}

/** A year ends its row of digits; what is before it may be a day and a month, or a letter that is written `4`. */
const year = /(?:1[89]|20)\d\d(?!\d)/g;

/** Where something was struck out, and where a mark was. Nothing that anybody types in a password. */
const [cut, between] = ['\n', '\t'];

/** Where known words stand: the longest first, whatever stands between their letters, and whatever is written for these. */
function knownIn({ characters, isWord }: Written, known: readonly string[]): number[] {
  const places = [...characters.keys()].filter((at) => isWord(characters[at] ?? ''));
  const looks = places.map((at) => lookOf(characters[at] ?? ''));
  const words = known.map((word) => [...word].filter(isOfWord).map(lookOf));
  const struck = new Set<number>();
  for (const word of words.toSorted((one, other) => other.length - one.length)) {
    if (word.length < shortest) continue;
    for (let from = 0; from + word.length <= looks.length; from += 1) {
      const isHere = word.every((look, offset) => looks[from + offset] === look && !struck.has(from + offset));
      if (isHere) for (const offset of word.keys()) struck.add(from + offset);
    }
  }
  return [...struck].flatMap((place) => places[place] ?? []);
}

function read(text: string, known: readonly string[], isWord: Written['isWord']): Reading {
  const characters = [...text];
  const struck = new Set(knownIn({ characters, isWord }, known));
  const left = characters.map((character, at) => (struck.has(at) ? cut : character)).join('');
  const counting = [...left.replaceAll(year, cut)];
  const marks = new Set(counting.filter((character) => character !== cut && !isWord(character)));
  const words = counting.map((character) => (character === cut || isWord(character) ? character : between)).join('');
  const pieces = onceEach(words.split(between)).split(cut);
  return { pieces: shortened(pieces.filter(Boolean)), marks: marks.size };
}

/** Words one after the other, without those that come again. */
function onceEach(words: readonly string[]): string {
  const seen = new Set<string>();
  const kept = words
    .flatMap((word) => word.split(/(?<=\n)|(?=\n)/))
    .filter((word) => {
      const look = [...word].map(lookOf).join('');
      const isAgain = look.length >= shortest && seen.has(look);
      seen.add(look);
      return !isAgain;
    });
  return kept.join('');
}

/** The first of the pieces, {@link looksAt} characters together. */
function shortened(pieces: readonly string[]): string[] {
  let left = looksAt;
  return pieces.flatMap((piece) => {
    const looked = [...piece].slice(0, left);
    left -= looked.length;
    return looked.length > 0 ? [looked.join('')] : [];
  });
}

/**
 * What is left of a password without what a human who guesses puts together: the words that are known of its person, however they are
 * written (accents, `4` for `a`, anything between the letters), years, and words and marks that come again. Read twice where a mark may be a
 * letter: once as each. `4d4-R0ss1-2026!` of an Ada Rossi is two marks.
 */
export function readings(password: string, known: readonly string[]): Reading[] {
  const text = fold(password);
  const isLetter = (character: string): boolean => isOfWord(character) || isLetterToo(character);
  const isRead = [...text].some((character) => isLetter(character) && !isOfWord(character))
    ? [isOfWord, isLetter]
    : [isOfWord];
  return isRead.map((isWord) => read(text, known, isWord));
}

/**
 * In how many guesses a password is found, as a power of ten: each piece by the judge, ten for each mark. Of its readings the one that is
 * found first.
 */
export async function hardness(judge: PasswordJudge, password: string, known: readonly string[]): Promise<number> {
  const found: number[] = [];
  for (const { pieces, marks } of readings(password, known)) {
    let power = marks;
    for (const piece of pieces) power += await judge(piece, known);
    found.push(power);
  }
  return Math.min(...found);
}

/**
 * Whether a password is hard enough to guess (NIST SP 800-63B: what is commonly used, expected or compromised is refused, and so is what
 * is made of the name of the service or of the person). Fails with `WEAK_PASSWORD`.
 */
export function checkHardness(power: number): Result<null, Failures> {
  if (power >= hardEnough) return ok(null);
  return fail(
    'WEAK_PASSWORD',
    'Easily guessed: much used, or made of names, years, dates or rows of keys; marks add little. Four words that have nothing to do with each other do well.',
    ['password'],
  );
}
