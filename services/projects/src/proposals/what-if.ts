import type { Failures } from '@millepiani/kernel/failure';
import type { CommissionId } from '@millepiani/kernel/id';
import { err, ok, type Result } from '@millepiani/kernel/result';
import { type Commission, type CommissionState, substitutedIn } from '../commissions/commission.ts';
import { wrongState } from '../commissions/wrong-state.ts';
import type { Formation } from '../formation/formation.ts';
import { parseWeights, type ScoreWeights } from '../formation/weights.ts';
import { parseWishes, type Wishes } from './proposing.ts';
import type { ProposedPlace } from './team-proposal.ts';

/** What somebody wonders about, as the edge hands it over. */
export type WhatIfText = {
  readonly mustInclude?: readonly string[] | null | undefined;
  readonly exclude?: readonly string[] | null | undefined;
  readonly keepsTeam?: boolean | null | undefined;
  readonly weights?: ScoreWeights | null | undefined;
};

/** What somebody wonders about. */
export interface WhatIf extends Wishes {
  /** Whether who sits in the current team stays there, unless it is to be without them. */
  readonly keepsTeam: boolean;
  /** Undefined: the community's. */
  readonly weights: ScoreWeights | undefined;
}

/** The team that would be proposed. */
export interface TeamOutlook {
  readonly commissionId: CommissionId;
  readonly formation: Formation;
  /** Where there is a team, one for each of the commission's roles, in their order. */
  readonly places: readonly ProposedPlace[];
  readonly weights: ScoreWeights;
}

/** The team as it would be, beside the one without any wish. */
export interface TeamIf {
  readonly wished: TeamOutlook;
  readonly present: TeamOutlook;
}

const states: readonly CommissionState[] = substitutedIn;

/**
 * Reads what somebody wonders about. Fails with `WRONG_STATE` (nobody is looked for any more), `TOO_MANY_PEOPLE`, `DUPLICATE_PERSON`,
 * `INVALID_ID`, `INCLUDED_AND_EXCLUDED`, `WEIGHT_OUT_OF_RANGE` and `NO_WEIGHT`.
 */
export function parseWhatIf(
  { mustInclude, exclude, keepsTeam, weights }: WhatIfText,
  { state, slots }: Pick<Commission, 'state' | 'slots'>,
): Result<WhatIf, Failures> {
  if (!states.includes(state)) {
    return wrongState({ is: `The commission is ${state}`, allowed: states, path: 'commissionId' });
  }
  const wishes = parseWishes({ mustInclude: mustInclude ?? [], exclude: exclude ?? [] }, slots.length);
  if (!wishes.ok) return wishes;
  const counted = weights ? parseWeights(weights) : ok(undefined);
  return counted.ok
    ? ok({ ...wishes.value, keepsTeam: keepsTeam ?? false, weights: counted.value })
    : err(counted.error);
}

/** By how much the wish makes the best team worse; under 0 where it makes it better, undefined where there is no team to compare. */
export const lossOf = ({ wished, present }: TeamIf): number | undefined =>
  wished.formation.kind === 'FOUND' && present.formation.kind === 'FOUND'
    ? present.formation.objective - wished.formation.objective
    : undefined;
