import type { PersonId } from '@millepiani/kernel/id';
import type { FormationQuestion, OpenSlot, TeamCandidate } from '../src/formation/formation.ts';
import { isDoable, scoreOf } from './formation-given.ts';

const isBarred = ({ exclude }: FormationQuestion, personId: PersonId) => exclude.includes(personId);

/** Whether a person can do a set of roles, by their numbers in binary: reckoned once for each set. */
function doableBy({ slots }: FormationQuestion, candidate: TeamCandidate): (set: number) => boolean {
  const known = new Map<number, boolean>();
  return (set) => {
    const can = known.get(set) ?? isDoable(candidate, rolesIn(slots, set));
    known.set(set, can);
    return can;
  };
}

const rolesIn = (slots: readonly OpenSlot[], set: number): readonly OpenSlot[] =>
  slots.filter((_, at) => Math.trunc(set / 2 ** at) % 2 === 1);

/**
 * The best sum of log scores by trying every team there is; undefined where there is none. What is no team already, since somebody has
 * more than they can do, is not gone on with.
 */
export function byTryingAll(question: FormationQuestion): number | undefined {
  const { slots, candidates, mustInclude } = question;
  const canDo = candidates.map((candidate) => doableBy(question, candidate));
  const scores = slots.map((slot) =>
    candidates.map((candidate) => (isBarred(question, candidate.personId) ? undefined : scoreOf(slot, candidate))),
  );
  const must = mustInclude.map((personId) => candidates.findIndex((one) => one.personId === personId));
  const sets = candidates.map(() => 0);
  let best: number | undefined;
  const isTeam = () => must.every((at) => (sets[at] ?? 0) > 0);
  const attempt = (index: number, sum: number): void => {
    if (index === slots.length && isTeam()) best = Math.max(best ?? sum, sum);
    for (const [at, score] of (scores[index] ?? []).entries()) {
      if (score === undefined) continue;
      const before = sets[at] ?? 0;
      sets[at] = before + 2 ** index;
      if (canDo[at]?.(sets[at] ?? 0)) attempt(index + 1, sum + score);
      sets[at] = before;
    }
  };
  attempt(0, 0);
  return best;
}

/** What a person can do: sets of roles, by their numbers in binary, and what each is worth. */
function setsOf(
  { slots, mustInclude }: FormationQuestion,
  candidate: TeamCandidate,
): readonly (readonly [number, number])[] {
  const rolesOf = (set: number): readonly OpenSlot[] => rolesIn(slots, set);
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
