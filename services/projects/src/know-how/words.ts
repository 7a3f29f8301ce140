import type { KnowHowContent } from './know-how.ts';

/** What was said first is what is found by: no more different words of one than these. */
const mostWords = 100;
/** What one looks for is told by so many. */
const mostAsked = 10;
const longestWord = 40;
/** What every registered one has. */
const anything = '*';

/** The different words of a text, in their order: in lower case, without accents. */
function wordsIn(text: string): readonly string[] {
  const plain = text.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase();
  return [...new Set((plain.match(/[\p{L}\p{N}]+/gu) ?? []).map((word) => [...word].slice(0, longestWord).join('')))];
}

/** All by which it is found. */
export const termsOf = ({ title, description }: Pick<KnowHowContent, 'title' | 'description'>): readonly string[] => [
  anything,
  ...wordsIn(`${title} ${description}`)
    .slice(0, mostWords)
    .map((word) => `w:${word}`),
];

/** What is looked for, as terms of which one is to have all; the longest first, which the fewest have as far as one can tell. */
export function askedTerms(text: string | undefined): readonly [string, ...string[]] {
  if (text === undefined) return [anything];
  const [first, ...others] = wordsIn(text)
    .slice(0, mostAsked)
    .toSorted((a, b) => b.length - a.length)
    .map((word) => `w:${word}`);
  // A text without a word is what nothing has.
  return first === undefined ? ['w:'] : [first, ...others];
}

/** What a list is read by: a term, and who may see what has it. One index holds both, which two lists of one row could not. */
export const keyOf = (audience: string, term: string): string => `${audience} ${term}`;
