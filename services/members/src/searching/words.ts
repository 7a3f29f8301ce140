import { labelOf } from '../skills/label.ts';

/** So many letters of a word count: longer ones are told apart by hardly anybody. */
const longest = 20;

/** The words of a text, without case, accents and what stands between them, each once, in their order. */
export const wordsOf = (text: string): readonly string[] => [
  ...new Set(labelOf(text).words.map((word) => [...word].slice(0, longest).join(''))),
];

/** All that a word begins with, itself too. */
export function beginningsOf(word: string): readonly string[] {
  const letters = [...word];
  return letters.map((_, at) => letters.slice(0, at + 1).join(''));
}
