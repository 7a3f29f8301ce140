import { beginningsOf } from '../searching/words.ts';
import { labelOf } from '../skills/label.ts';
import type { CourseTerms } from './course.ts';

/** So many letters of a word the index has: of longer ones the beginning is looked for. */
const longest = 16;

/** Words that were typed, as the index has them. */
export const soughtBeginnings = (typed: readonly string[]): readonly string[] => [
  ...new Set(typed.map((word) => word.slice(0, longest))),
];

/** All that the words of a course's titles begin with: by one of them, hence by an index, a course is found as one types. */
export function wordBeginnings({ titles }: Pick<CourseTerms, 'titles'>): readonly string[] {
  const words = Object.values(titles).flatMap((title) => labelOf(title).words);
  return [...new Set(words.flatMap((word) => beginningsOf(word.slice(0, longest))))];
}
