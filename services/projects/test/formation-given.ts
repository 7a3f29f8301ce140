import { type CapacityWindow, type Demand, freeMinutes, unmet } from '@millepiani/kernel/capacity';
import type { PersonId } from '@millepiani/kernel/id';
import { newId } from '@millepiani/kernel/new-id';
import type { FormationQuestion, OpenSlot, TeamCandidate } from '../src/formation/formation.ts';
import { communityTrack, communityWeights } from '../src/formation/weights.ts';
import { javaSkill } from './given.ts';

export const design = 'http://data.europa.eu/esco/skill/fd33c66c-70c4-40e6-b87c-5495bd3bf26e';
const monday = Date.UTC(2027, 0, 11);
const hourMs = 3_600_000;
const dayMs = 24 * hourMs;
/** So many days and hours after the Monday on which these stories begin. */
export const on = (day: number, hour = 0): Date => new Date(monday + day * dayMs + hour * hourMs);
export const now = on(-7);

/** A role of so many hours of Java within five days. */
export const aRole = (change: Partial<OpenSlot> = {}): OpenSlot => ({
  slotId: newId('slt'),
  needs: [{ skill: javaSkill, level: 3, weight: 1, isMandatory: true }],
  from: on(0),
  to: on(5),
  minutes: 8 * 60,
  ...change,
});

/** Eight hours on so many days. */
export const weekdays = (days: number, change: Partial<CapacityWindow> = {}): CapacityWindow[] =>
  Array.from({ length: days }, (_, day) => ({
    start: on(day, 8),
    end: on(day, 16),
    minutes: 480,
    firmness: 'FIRM',
    ...change,
  }));

/** Somebody who masters Java well enough and has all the week. */
export const somebody = (change: Partial<TeamCandidate> = {}): TeamCandidate => ({
  personId: newId('per'),
  levels: new Map([[javaSkill, 3]]),
  windows: weekdays(5),
  holds: [],
  outcomes: [],
  share: 0,
  ...change,
});

/** Who is to fill these roles. */
export const aQuestion = (change: Partial<FormationQuestion> = {}): FormationQuestion => ({
  at: now,
  slots: [aRole()],
  candidates: [somebody()],
  kept: [],
  mustInclude: [],
  exclude: [],
  turnedDown: [],
  weights: communityWeights,
  track: communityTrack,
  ...change,
});

/** Chance that is the same each time (Mulberry32): numbers from 0 to less than 1. */
export function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** How large a case is. */
interface Size {
  readonly slots: number;
  readonly candidates: number;
  /** Whom it must be with, and without whom. */
  readonly isPicky?: boolean;
}

/** A question by chance: people with several roles' skills, too few hours for all of them, tentative ones, and other work. */
export function questionBy(seed: number, size: Size): FormationQuestion {
  const random = chance(seed);
  const whole = (from: number, to: number) => from + Math.floor(random() * (to - from + 1));
  const skills = [javaSkill, design];
  const slots = Array.from({ length: size.slots }, () => {
    const from = whole(0, 8);
    const skill = skills[whole(0, 1)] ?? javaSkill;
    const other = skill === javaSkill ? design : javaSkill;
    // Some ask for both, of which the second may be missing.
    const part = random() < 0.3 ? 0.1 * whole(2, 6) : 0;
    const wished = { skill: other, level: whole(1, 5), weight: part, isMandatory: random() < 0.3 };
    const needs = [{ skill, level: whole(1, 5), weight: 1 - part, isMandatory: true }, ...(part > 0 ? [wished] : [])];
    return aRole({ needs, from: on(from), to: on(from + whole(1, 6)), minutes: 60 * whole(2, 12) });
  });
  const candidates = Array.from({ length: size.candidates }, () => {
    const span = whole(1, 3);
    const windows = Array.from({ length: whole(3, 14) }, (_, index): CapacityWindow => {
      // Some offer a few hours anywhere within days: of those, two roles on different days take the same hours.
      const start = on(index * span, 8);
      const end = on(index * span + span - 1, 17);
      return { start, end, minutes: 60 * whole(2, 9), firmness: random() < 0.2 ? 'TENTATIVE' : 'FIRM' };
    });
    const holds = Array.from({ length: whole(0, 1) }, (): Demand => {
      const from = whole(0, 9);
      return { from: on(from), to: on(from + whole(1, 5)), minutes: 60 * whole(1, 6), mayUseTentative: random() < 0.5 };
    });
    // What is held was placed on these windows.
    const placed = holds.filter((hold) => !unmet(holds, windows).includes(hold));
    const levels = new Map(skills.flatMap((skill) => (random() < 0.7 ? [[skill, whole(1, 5)] as const] : [])));
    const outcomes = Array.from({ length: whole(0, 3) }, () => ({ at: on(-whole(8, 900)), value: whole(0, 1) }));
    return somebody({ levels, windows, holds: placed, outcomes, share: random() / 4 });
  });
  const some = () => candidates.filter(() => random() < 0.15).map(({ personId }) => personId);
  const [must, without] = size.isPicky ? [some().slice(0, 2), some()] : [[], []];
  return aQuestion({ slots, candidates, mustInclude: must.filter((id) => !without.includes(id)), exclude: without });
}

/** What a person scores in a role, by the formula as the design has it; undefined where they cannot fill it. */
export function scoreOf(
  slot: OpenSlot,
  { levels, windows, holds, outcomes, share }: TeamCandidate,
): number | undefined {
  if (slot.needs.some(({ skill, isMandatory }) => isMandatory && !levels.has(skill))) return undefined;
  const s = slot.needs
    .map(({ skill, level, weight }) => weight * Math.min(1, (levels.get(skill) ?? 0) / level))
    .reduce((sum, part) => sum + part, 0);
  const [firm = 0, all = 0] = [false, true].map((mayUseTentative) =>
    freeMinutes({ from: slot.from, to: slot.to, mayUseTentative }, windows, holds),
  );
  if (all < slot.minutes) return undefined;
  const a = firm >= slot.minutes ? 1 : (slot.minutes + firm) / 2 / slot.minutes;
  const decayed = outcomes.map(({ at, value }) => {
    const decay = 0.5 ** ((now.getTime() - at.getTime()) / dayMs / communityTrack.halfLifeDays);
    return { decay, sum: decay * value };
  });
  const total = (key: 'decay' | 'sum') => decayed.reduce((sum, one) => sum + one[key], 0);
  const { prior, priorOutcomes } = communityTrack;
  const t = (total('sum') + priorOutcomes * prior) / (total('decay') + priorOutcomes);
  const { skillFit, availability, trackRecord, diversification } = communityWeights;
  const score = s ** skillFit * a ** availability * t ** trackRecord * (1 / (1 + share)) ** diversification;
  return Math.log(score);
}

/** Whether a person's time is enough for all of these roles together. */
export const isDoable = ({ windows, holds }: TeamCandidate, slots: readonly OpenSlot[]): boolean => {
  const demands = slots.map(({ from, to, minutes }) => ({ from, to, minutes, mayUseTentative: true }));
  return unmet([...holds, ...demands], windows).length === 0;
};

/** The same question when somebody is not there. */
export const withoutPerson = (question: FormationQuestion, gone: PersonId): FormationQuestion => ({
  ...question,
  candidates: question.candidates.filter(({ personId }) => personId !== gone),
  mustInclude: question.mustInclude.filter((personId) => personId !== gone),
});
