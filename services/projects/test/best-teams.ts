import type { PersonId } from '@millepiani/kernel/id';
import type { FormationQuestion, OpenSlot, TeamCandidate } from '../src/formation/formation.ts';
import { isDoable, scoreOf } from './formation-given.ts';

const isBarred = ({ exclude }: FormationQuestion, personId: PersonId) => exclude.includes(personId);

/** Whether these people, one for each role, are a team: with whom it must be, and nobody's time given twice. */
function isTeam({ slots, candidates, mustInclude }: FormationQuestion, taken: readonly TeamCandidate[]): boolean {
  const isThere = (personId: PersonId) => taken.some((candidate) => candidate.personId === personId);
  const rolesOf = (candidate: TeamCandidate) => slots.filter((_, at) => taken[at] === candidate);
  return mustInclude.every(isThere) && candidates.every((candidate) => isDoable(candidate, rolesOf(candidate)));
}

/** The best sum of log scores by trying every team there is; undefined where there is none. */
export function byTryingAll(question: FormationQuestion): number | undefined {
  const { slots, candidates } = question;
  const able = slots.map((slot) =>
    candidates.flatMap((candidate) => {
      const score = scoreOf(slot, candidate);
      return score === undefined || isBarred(question, candidate.personId) ? [] : [{ candidate, score }];
    }),
  );
  const sums: number[] = [];
  const attempt = (index: number, sum: number, taken: readonly TeamCandidate[]) => {
    for (const { candidate, score } of able[index] ?? []) attempt(index + 1, sum + score, [...taken, candidate]);
    if (index === slots.length && isTeam(question, taken)) sums.push(sum);
  };
  attempt(0, 0, []);
  return sums.length > 0 ? Math.max(...sums) : undefined;
}

/** What a person can do: sets of roles, by their numbers in binary, and what each is worth. */
function setsOf(
  { slots, mustInclude }: FormationQuestion,
  candidate: TeamCandidate,
): readonly (readonly [number, number])[] {
  const rolesOf = (set: number): readonly OpenSlot[] => slots.filter((_, at) => Math.trunc(set / 2 ** at) % 2 === 1);
  const scores = new Map(slots.map((slot) => [slot, scoreOf(slot, candidate)]));
  const doable = new Map<number, boolean>();
  // What cannot be done with one role less cannot be done either.
  const canDo = (set: number): boolean =>
    slots.every((_, at) => (set & (1 << at)) === 0 || doable.get(set ^ (1 << at))) && isDoable(candidate, rolesOf(set));
  return Array.from({ length: 2 ** slots.length }, (_, set) => set).flatMap((set) => {
    const worth = rolesOf(set).map((slot) => scores.get(slot) ?? Number.NaN);
    const sum = worth.reduce((total, score) => total + score, 0);
    doable.set(set, !Number.isNaN(sum) && canDo(set));
    const isMeant = set > 0 || !mustInclude.includes(candidate.personId);
    return doable.get(set) && isMeant ? [[set, sum] as const] : [];
  });
}

/**
 * The same by another method, for cases too large for that: person after person, and for each set of roles that are filled
 * by then the best sum (dynamic programming over sets of roles).
 */
export function bySetsOfRoles(question: FormationQuestion): number | undefined {
  const able = question.candidates.filter(({ personId }) => !isBarred(question, personId));
  let sums = new Map([[0, 0]]);
  for (const candidate of able) {
    const theirs = setsOf(question, candidate);
    const together = [...sums].flatMap(([filled, sum]) =>
      theirs.filter(([set]) => (filled & set) === 0).map(([set, worth]) => [filled | set, sum + worth] as const),
    );
    sums = new Map(together.toSorted(([, a], [, b]) => a - b));
  }
  return sums.get(2 ** question.slots.length - 1);
}
