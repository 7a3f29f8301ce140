import type { PersonId } from '@millepiani/kernel/id';
import type { FormationQuestion, OpenSlot, TeamCandidate } from '../formation/formation.ts';
import { workOf } from '../formation/options.ts';
import { skillFit } from '../formation/score.ts';
import { feasible } from '../pool/candidate.ts';

/** So many of those who may fit are reckoned with for each role: exactly, and with all their roles together. */
const mostForSlot = 40;

/**
 * The question with so few candidates that it is soon answered: for each role those who master it best, of those whose
 * windows may be enough (which is quickly seen, and never leaves out somebody whose time would do). Whoever must be in the
 * team stays. Candidates come in an order of chance, which decides between equals.
 */
export function shortened(question: FormationQuestion, most = mostForSlot): FormationQuestion {
  const listed = new Set<PersonId>(question.slots.flatMap((slot) => shortListOf(slot, question, most)));
  for (const personId of question.mustInclude) listed.add(personId);
  return { ...question, candidates: question.candidates.filter(({ personId }) => listed.has(personId)) };
}

function shortListOf(slot: OpenSlot, { candidates, at }: FormationQuestion, most: number): readonly PersonId[] {
  const work = workOf(slot, at);
  if (!work) return [];
  const hasTime = ({ windows }: TeamCandidate): boolean => {
    const { firmMinutes, tentativeMinutes } = feasible({ ...work, at }, windows);
    return firmMinutes + tentativeMinutes >= slot.minutes;
  };
  const skilled = candidates.flatMap((candidate) => {
    const fit = skillFit(slot.needs, candidate.levels);
    return fit === undefined ? [] : [{ candidate, fit }];
  });
  const able = skilled.filter(({ candidate }) => hasTime(candidate));
  // Where nobody has the time, some stay all the same: so it can be said that it is for that.
  return (able.length > 0 ? able : skilled.slice(0, 1))
    .toSorted((a, b) => b.fit - a.fit)
    .slice(0, most)
    .map(({ candidate }) => candidate.personId);
}
