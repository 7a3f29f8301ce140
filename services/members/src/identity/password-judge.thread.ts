import { ZxcvbnFactory } from '@zxcvbn-ts/core';
import { adjacencyGraphs, dictionary as common } from '@zxcvbn-ts/language-common';
import { dictionary as english } from '@zxcvbn-ts/language-en';
import { dictionary as italian } from '@zxcvbn-ts/language-it';
import { fold } from './lookalike.ts';

/** More than any piece has. */
const mostCharacters = 64;
/** So many ways to read `4` as `a` and its like: with the library's hundred, 32 characters take ten times as long. */
const mostReadings = 8;

/** Words without their accents, as pieces of passwords are judged; the rank of one is that of whichever is used more. */
const asPieces = (words: readonly (string | number)[]): (string | number)[] => [
  ...new Set(words.map((word) => (typeof word === 'string' && /\P{ASCII}/u.test(word) ? fold(word) : word))),
];

const lists = Object.entries({
  // Not the words for dice: they stand by the alphabet, which would be taken for how much each is used.
  passwords: common['passwords-common'],
  ...english,
  ...italian,
});

/** Some 250,000 words and names, which take half a second to make ready, and some 40 MB. */
const guesser = new ZxcvbnFactory({
  dictionary: Object.fromEntries(lists.map(([name, words]) => [name, asPieces(words)])),
  graphs: adjacencyGraphs,
  maxLength: mostCharacters,
  l33tMaxSubstitutions: mostReadings,
});

/** In how many orders so many things may come, as a power of ten. */
const orders = (count: number): number =>
  Array.from({ length: count }, (_, at) => Math.log10(at + 1)).reduce((sum, one) => sum + one, 0);

/** What the thread is asked for: a piece of a password, and words that count for nothing in it. */
export interface PieceToJudge {
  readonly piece: string;
  readonly known: readonly string[];
}

/**
 * The thread's work: in how many guesses a piece is found, as a power of ten. What the library finds is counted here: it takes whatever has
 * three parts for hard, be they a word, a year and `!!`.
 */
export function judge({ piece, known }: PieceToJudge): number {
  const { sequence } = guesser.check(piece, [...known]);
  // What comes again is no further guess.
  const once = new Map(sequence.map(({ token, guesses }) => [token.toLowerCase(), Math.log10(guesses)]));
  return [...once.values()].reduce((sum, power) => sum + power, orders(once.size));
}
