import { fitTogether } from '@millepiani/kernel/capacity';
import type { Instant } from '@millepiani/kernel/instant';
import { Assignment, demandsOf, worthOf } from './assignment.ts';
import type { BenchEntry, Formation, FormationQuestion, ProposedSeat } from './formation.ts';
import type { Solve } from './integer-program.ts';
import { type Option, optionsOf } from './options.ts';

/**
 * Finds the team whose log scores add up to the most, of those that can be done: one person for each role, nobody's time
 * given twice, with whom it must be and without whom it must not. And its bench: for each role the best team without who
 * would fill it.
 */
export function formTeam(question: FormationQuestion, solve: Solve): Formation {
  const { options, problems } = optionsOf(question);
  if (problems.length > 0) return { kind: 'NONE', problems };
  const { at, slots, mustInclude, kept } = question;
  const isKept = new Set(kept.map(({ personId }) => personId));
  const rules = {
    at,
    slotIds: slots.map(({ slotId }) => slotId),
    mustInclude: mustInclude.filter((personId) => !isKept.has(personId)),
  };
  const assignment = new Assignment(options, rules, solve);
  const best = assignment.best();
  if (!best) return { kind: 'NONE', problems: [{ code: 'NO_TEAM_TOGETHER' }] };
  const seats = seatsOf(best, question);
  return { kind: 'FOUND', seats, objective: worthOf(best), bench: benchOf(seats, assignment, question) };
}

/** In the order of the slots. */
function seatsOf(options: readonly Option[], { slots, at }: FormationQuestion): readonly ProposedSeat[] {
  return slots.flatMap(({ slotId }) => {
    const option = options.find(({ slot }) => slot.slotId === slotId);
    if (!option) return [];
    const { personId } = option.candidate;
    const theirs = options.filter(({ candidate }) => candidate.personId === personId);
    const { parts, logScore } = option;
    return [{ slotId, personId, parts, logScore, mayUseTentative: !isFirm(theirs, at) }];
  });
}

/** Whether all that a person has in the team fits into what they offer firmly. */
function isFirm(theirs: readonly Option[], at: Instant): boolean {
  return theirs.every(({ candidate: { windows, holds } }) => fitTogether(demandsOf(theirs, at, false), windows, holds));
}

/**
 * Whoever has several roles is missing in all of them: the team without them is found once. The others stay where they are
 * unless it is better otherwise.
 */
function benchOf(
  seats: readonly ProposedSeat[],
  assignment: Assignment,
  question: FormationQuestion,
): readonly BenchEntry[] {
  const whole = seats.reduce((sum, { logScore }) => sum + logScore, 0);
  const people = [...new Set(seats.map(({ personId }) => personId))];
  const teams = new Map(people.map((personId) => [personId, assignment.best({ without: personId, like: seats })]));
  return seats.map(({ slotId, personId }): BenchEntry => {
    const team = teams.get(personId);
    const others = team ? seatsOf(team, question) : [];
    const substitute = others.find((seat) => seat.slotId === slotId);
    if (!(team && substitute)) return { slotId, personId, without: undefined };
    const loss = whole - worthOf(team);
    const placements = others.map((seat) => ({ slotId: seat.slotId, personId: seat.personId }));
    return { slotId, personId, without: { substitute, loss, seats: placements } };
  });
}
