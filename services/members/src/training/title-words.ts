import { beginningsOf } from '../directory/words.ts';
import { labelOf } from '../skills/label.ts';
import type { CourseTerms } from './course.ts';

/** So many letters of a word are looked at. */
const longest = 16;

/** The words that were typed, as they are looked for: at most eight, the beginnings of words. */
export const soughtWords = (text: string): readonly string[] => [
  ...new Set(
    labelOf(text)
      .words.map((word) => word.slice(0, longest))
      .slice(0, 8),
  ),
];

/** All that the words of a course's titles begin with: by one of them, hence by an index, a course is found as one types. */
export function wordBeginnings({ titles }: Pick<CourseTerms, 'titles'>): readonly string[] {
  const words = Object.values(titles).flatMap((title) => labelOf(title).words);
  return [...new Set(words.flatMap((word) => beginningsOf(word.slice(0, longest))))];
}
