import type { Demand } from '@millepiani/kernel/capacity';
import type { PersonId } from '@millepiani/kernel/id';
import { type Instant, msBetween } from '@millepiani/kernel/instant';
import type { FormationProblem, FormationQuestion, OpenSlot, Placement, TeamCandidate } from './formation.ts';
import { availability, diversification, logScore, type ScoreParts, skillFit, trackRecord } from './score.ts';

/** A person who can fill a role, and what speaks for it. */
export interface Option {
  readonly slot: OpenSlot;
  readonly candidate: TeamCandidate;
  readonly parts: ScoreParts;
  readonly logScore: number;
}

/** All options, or why there can be no team. */
export interface Options {
  readonly options: readonly Option[];
  readonly problems: readonly FormationProblem[];
}

const laterOf = (a: Instant, b: Instant): Instant => (msBetween(a, b) > 0 ? b : a);

/** What a slot takes of somebody's time from now on; undefined where its time is over. */
export function workOf(slot: Pick<OpenSlot, 'from' | 'to' | 'minutes'>, at: Instant) {
  const from = laterOf(slot.from, at);
  return msBetween(from, slot.to) > 0 ? { from, to: slot.to, minutes: slot.minutes } : undefined;
}

/** Candidates whose time is held for the seats that they keep, too. */
function withKept({ candidates, kept, at }: FormationQuestion): readonly TeamCandidate[] {
  return candidates.map((candidate) => {
    const more = kept
      .filter(({ personId }) => personId === candidate.personId)
      .flatMap((seat): Demand[] => {
        const work = workOf(seat, at);
        return work ? [{ ...work, mayUseTentative: true }] : [];
      });
    return more.length > 0 ? { ...candidate, holds: [...candidate.holds, ...more] } : candidate;
  });
}

/** Who can fill which role, each with its score; and for each role and person without any, why. */
export function optionsOf(question: FormationQuestion): Options {
  const candidates = withKept(question);
  const found = question.slots.map((slot) => optionsForSlot(slot, candidates, question));
  const options = found.flatMap((one) => one.options);
  return {
    options,
    problems: [...found.flatMap(({ problem }) => (problem ? [problem] : [])), ...unfit(question, options)],
  };
}

function optionsForSlot(
  slot: OpenSlot,
  candidates: readonly TeamCandidate[],
  question: FormationQuestion,
): { readonly options: readonly Option[]; readonly problem: FormationProblem | undefined } {
  const { slotId } = slot;
  const none = (code: 'SLOT_OVER' | 'NOBODY_SKILLED' | 'ALL_EXCLUDED' | 'NOBODY_AVAILABLE') => ({
    options: [],
    problem: { code, slotId },
  });
  const work = workOf(slot, question.at);
  if (!work) return none('SLOT_OVER');
  const skilled = candidates.flatMap((candidate) => {
    const fit = skillFit(slot.needs, candidate.levels);
    return fit === undefined ? [] : [{ candidate, fit }];
  });
  if (skilled.length === 0) return none('NOBODY_SKILLED');
  const mayBe = skilled.filter(({ candidate: { personId } }) => !isBarred({ slotId, personId }, question));
  if (mayBe.length === 0) return none('ALL_EXCLUDED');
  const options = mayBe.flatMap(({ candidate, fit }): Option[] => {
    const time = availability(work, candidate.windows, candidate.holds);
    return time === undefined ? [] : [optionOf(slot, candidate, { fit, time }, question)];
  });
  return options.length > 0 ? { options, problem: undefined } : none('NOBODY_AVAILABLE');
}

/** Who did not take a role is not asked again, unless it is said that they are to be in the team. */
export function isBarred(
  { slotId, personId }: Placement,
  { exclude, turnedDown, mustInclude }: Pick<FormationQuestion, 'exclude' | 'turnedDown' | 'mustInclude'>,
): boolean {
  if (exclude.includes(personId)) return true;
  const hasRefused = turnedDown.some((one) => one.slotId === slotId && one.personId === personId);
  return hasRefused && !mustInclude.includes(personId);
}

function optionOf(
  slot: OpenSlot,
  candidate: TeamCandidate,
  { fit, time }: { readonly fit: number; readonly time: number },
  { at, weights, track }: FormationQuestion,
): Option {
  const parts = {
    skillFit: fit,
    availability: time,
    trackRecord: trackRecord(candidate.outcomes, at, track),
    diversification: diversification(candidate.share),
  };
  return { slot, candidate, parts, logScore: logScore(parts, weights) };
}

function unfit({ mustInclude, kept }: FormationQuestion, options: readonly Option[]): readonly FormationProblem[] {
  const fit = new Set<PersonId>([
    ...options.map(({ candidate }) => candidate.personId),
    ...kept.map(({ personId }) => personId),
  ]);
  return mustInclude
    .filter((personId) => !fit.has(personId))
    .map((personId) => ({ code: 'MUST_INCLUDE_UNFIT', personId }));
}
