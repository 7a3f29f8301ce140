import { type Intent, isWork, skillsOf } from './intent.ts';
import type { Proposal } from './proposal.ts';

/** What was said first is what is found by: no more different words of a proposal than these. */
const mostWords = 150;
/** What one looks for is told by so many. */
const mostAsked = 10;
const longestWord = 40;

/** The different words of a text, in their order: in lower case, without accents. */
export function wordsOf(text: string): readonly string[] {
  const plain = text.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase();
  return [...new Set((plain.match(/[\p{L}\p{N}]+/gu) ?? []).map((word) => [...word].slice(0, longestWord).join('')))];
}

/** The words that somebody looks for: all of them are to be there. */
const askedWords = (text: string): readonly string[] => wordsOf(text).slice(0, mostAsked);

const wordTerm = (word: string): string => `w:${word}`;
const skillTerm = (skill: string): string => `s:${skill.slice(skill.lastIndexOf('/') + 1)}`;
/** What every proposal has. */
const anything = '*';

const saidOf = (intent: Intent): readonly string[] => (isWork(intent) ? [intent.skillLabel] : [intent.resource ?? '']);

/** All by which a proposal is found. */
export function termsOf({
  title,
  description,
  intents,
}: Pick<Proposal, 'title' | 'description' | 'intents'>): readonly string[] {
  const words = wordsOf([title, ...intents.flatMap(saidOf), description].join(' ')).slice(0, mostWords);
  return [anything, ...skillsOf(intents).map(skillTerm), ...words.map(wordTerm)];
}

/** What is looked for, as terms of which a proposal is to have all; the first is the one that the fewest have, as far as one can tell. */
export function askedTerms({ skill, text }: Asked): readonly [string, ...string[]] {
  const words = text === undefined ? [] : askedWords(text).toSorted((a, b) => b.length - a.length);
  // A text without a word is what nothing has.
  if (text !== undefined && words.length === 0) return [wordTerm('')];
  const [first, ...others] = [...(skill === undefined ? [] : [skillTerm(skill)]), ...words.map(wordTerm)];
  return first === undefined ? [anything] : [first, ...others];
}

/** What somebody looks for. */
export interface Asked {
  /** An ESCO skill's URI. */
  readonly skill?: string | undefined;
  readonly text?: string | undefined;
}

/** What a list is read by: a term, and who may see what has it. One index holds both, which two lists of one row could not. */
export const keyOf = (audience: string, term: string): string => `${audience} ${term}`;
