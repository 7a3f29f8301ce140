import { type Failures, fail } from '@millepiani/kernel/failure';
import type { Id, PersonId } from '@millepiani/kernel/id';
import type { Instant } from '@millepiani/kernel/instant';
import { err, ok, type Result } from '@millepiani/kernel/result';

/** How much each part of a score counts: the exponents of Score = S^skillFit · A^availability · T^trackRecord · D^diversification. */
export interface ScoreWeights {
  readonly skillFit: number;
  readonly availability: number;
  readonly trackRecord: number;
  readonly diversification: number;
}

/** How a track record is read. */
export interface TrackRule {
  /** What a person is taken for of whom nothing is known, 0 to 1. */
  readonly prior: number;
  /** How many outcomes that is worth. */
  readonly priorOutcomes: number;
  /** After so many days an outcome counts half. */
  readonly halfLifeDays: number;
}

/**
 * The weights of a community that has set none of its own. What somebody can do counts most; whether it was
 * done well before, and whether there is time for it, count once; that work goes round counts half, so that it decides
 * between people who are much alike and never brings in somebody who is plainly less fit.
 */
export const communityWeights: ScoreWeights = {
  skillFit: 2,
  availability: 1,
  trackRecord: 1,
  diversification: 0.5,
};

/** A newcomer is taken for somebody who does well four times of five, and has to be shown otherwise by some outcomes. */
export const communityTrack: TrackRule = { prior: 0.8, priorOutcomes: 3, halfLifeDays: 365 };

/** An hour of the work for which there is only tentative time counts as half an hour that can be relied upon. */
export const tentativeShare = 0.5;

/** By what teams are formed, and since when. */
export interface CommunityWeights {
  /** Undefined as long as nobody has set any. */
  readonly set: undefined | { readonly id: Id<'fwt'>; readonly by: PersonId; readonly at: Instant };
  readonly weights: ScoreWeights;
  /** 0 as long as nobody has set any; rises by one each time. */
  readonly version: number;
}

/** Where nobody has set any. */
export const unset: CommunityWeights = { set: undefined, weights: communityWeights, version: 0 };

/** To set weights. `id` is used where there are none yet. */
export interface SetWeights {
  readonly id: Id<'fwt'>;
  readonly weights: ScoreWeights;
  readonly expectedVersion: number;
  readonly by: PersonId;
  readonly at: Instant;
}

const parts = ['skillFit', 'availability', 'trackRecord', 'diversification'] as const;
const mostWeight = 10;

/**
 * Decides to form teams by other weights. Fails with `VERSION_CONFLICT`, `WEIGHT_OUT_OF_RANGE` (less than 0, over 10, or no number)
 * and `NO_WEIGHT` (all are 0: everybody would be as good as anybody).
 */
export function setWeights(
  { id, weights, expectedVersion, by, at }: SetWeights,
  present: CommunityWeights,
): Result<CommunityWeights, Failures> {
  if (expectedVersion !== present.version) {
    return fail('VERSION_CONFLICT', `The weights are at version ${present.version}: read them again.`, [
      'expectedVersion',
    ]);
  }
  const parsed = parseWeights(weights);
  if (!parsed.ok) return parsed;
  return ok({
    set: { id: present.set?.id ?? id, by, at },
    weights: parsed.value,
    version: present.version + 1,
  });
}

/** Reads weights. Fails with `WEIGHT_OUT_OF_RANGE` and `NO_WEIGHT`. */
export function parseWeights(weights: ScoreWeights): Result<ScoreWeights, Failures> {
  const { skillFit, availability, trackRecord, diversification } = weights;
  const failures = parts
    // Written so that what is no number is refused, too.
    .filter((part) => !(weights[part] >= 0 && weights[part] <= mostWeight))
    .map((part) => ({
      ...{ code: 'WEIGHT_OUT_OF_RANGE', message: `A number from 0 to ${mostWeight}.`, path: ['weights', part] },
    }));
  if (failures.length > 0) return err(failures);
  if (parts.every((part) => weights[part] === 0)) {
    return fail('NO_WEIGHT', 'At least one part of a score counts.', ['weights']);
  }
  return ok({ skillFit, availability, trackRecord, diversification });
}
