import { type CapacityWindow, type Demand, freeMinutes, hasTentative } from '@millepiani/kernel/capacity';
import { type Instant, msBetween } from '@millepiani/kernel/instant';
import { type ScoreWeights, type TrackRule, tentativeShare } from './weights.ts';

/** A skill that a role asks for. The weights of a role's skills add up to 1. */
export interface SkillNeed {
  /** An ESCO skill's URI. */
  readonly skill: string;
  /** 1 to 5. */
  readonly level: number;
  readonly weight: number;
  /** Whoever does not have it at all cannot fill the role. */
  readonly isMandatory: boolean;
}

/** What came of work that somebody had committed to. */
export interface TrackOutcome {
  readonly at: Instant;
  /** 1 for work that was done, 0 for a commitment that was withdrawn. */
  readonly value: number;
}

/** What speaks for a person in a role. Each part is more than 0 and at most 1. */
export interface ScoreParts {
  /** S: how well the skills are mastered. */
  readonly skillFit: number;
  /** A: how much of the work fits into the time that is offered and free. */
  readonly availability: number;
  /** T: what became of earlier commitments. */
  readonly trackRecord: number;
  /** D: how little of the community's work the person has already. */
  readonly diversification: number;
}

/** S = Σ weight · min(1, level / required); undefined where a mandatory skill is missing, or all are. */
export function skillFit(needs: readonly SkillNeed[], levels: ReadonlyMap<string, number>): number | undefined {
  if (needs.some(({ skill, isMandatory }) => isMandatory && !levels.has(skill))) return undefined;
  const fit = needs.reduce(
    (sum, { skill, level, weight }) => sum + weight * Math.min(1, (levels.get(skill) ?? 0) / level),
    0,
  );
  return fit > 0 ? Math.min(1, fit) : undefined;
}

/**
 * A = min(1, feasible / required), by what is free in the span besides what is held already: exactly, by windows and not by
 * totals. Of the work that needs tentative time only a part counts as feasible, so that A is under 1 then. Undefined where
 * not even all time together is enough: a hold would be refused.
 */
export function availability(
  work: Omit<Demand, 'mayUseTentative'>,
  windows: readonly CapacityWindow[],
  holds: readonly Demand[],
): number | undefined {
  const free = (mayUseTentative: boolean) => freeMinutes({ ...work, mayUseTentative }, windows, holds);
  const firm = free(false);
  if (firm >= work.minutes) return 1;
  const all = hasTentative(windows, work) ? free(true) : firm;
  if (all < work.minutes) return undefined;
  return (firm + tentativeShare * (work.minutes - firm)) / work.minutes;
}

const dayMs = 86_400_000;

/**
 * T = (Σ decay · outcome + α · prior) / (Σ decay + α). Outcomes are counted as decayed as they are summed: else whoever did
 * well long ago would rank below who never did anything.
 */
export function trackRecord(outcomes: readonly TrackOutcome[], at: Instant, rule: TrackRule): number {
  let [sum, count] = [rule.priorOutcomes * rule.prior, rule.priorOutcomes];
  for (const outcome of outcomes) {
    const days = Math.max(0, msBetween(outcome.at, at)) / dayMs;
    const decay = 2 ** (-days / rule.halfLifeDays);
    sum += decay * outcome.value;
    count += decay;
  }
  return sum / count;
}

/** D = 1 / (1 + share), by the person's share of the community's commissioned hours in twelve months, 0 to 1. */
export const diversification = (share: number): number => 1 / (1 + share);

/** The logarithm of S^ws · A^wa · T^wt · D^wd: at most 0, and what a team's sum is made of. */
export const logScore = (parts: ScoreParts, weights: ScoreWeights): number =>
  weights.skillFit * Math.log(parts.skillFit) +
  weights.availability * Math.log(parts.availability) +
  weights.trackRecord * Math.log(parts.trackRecord) +
  weights.diversification * Math.log(parts.diversification);
