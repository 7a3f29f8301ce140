import { type Failures, fail } from '@millepiani/kernel/failure';
import type { Id, PersonId } from '@millepiani/kernel/id';
import type { Instant } from '@millepiani/kernel/instant';
import { ok, type Result } from '@millepiani/kernel/result';
import type { SkillClaim, SkillClaimId } from '../skills/skill-claim.ts';

/** An endorsement's identifier. */
export type EndorsementId = Id<'ens'>;

/** What one person vouches for of another's: a claim, at the level that it had then. */
export interface Endorsement {
  readonly id: EndorsementId;
  readonly claimId: SkillClaimId;
  /** Who claims the skill. */
  readonly personId: PersonId;
  readonly skillUri: string;
  /** What was claimed when it was endorsed. */
  readonly level: number;
  readonly endorsedBy: PersonId;
  readonly endorsedAt: Instant;
}

/** To endorse a claim. `id` is for the new endorsement. */
export interface Endorse {
  readonly id: EndorsementId;
  readonly by: PersonId;
  readonly at: Instant;
}

/** What happens: an endorsement is given, and stays as it is until it is withdrawn. */
export type SkillEndorsed = { readonly type: 'skill.endorsed' } & Endorsement;

/**
 * Decides an endorsement by somebody who may endorse. Nothing of it changes, whatever is claimed later. Fails with
 * `ALREADY_ENDORSED`.
 */
export function endorse(
  { id, by, at }: Endorse,
  { claim, hasEndorsed }: { readonly claim: SkillClaim; readonly hasEndorsed: boolean },
): Result<SkillEndorsed, Failures> {
  if (hasEndorsed) return fail('ALREADY_ENDORSED', 'One endorses a claim once.', ['claimId']);
  const { id: claimId, personId, skillUri, level } = claim;
  return ok({ type: 'skill.endorsed', id, claimId, personId, skillUri, level, endorsedBy: by, endorsedAt: at });
}

/** Whether a claim says more by now than was endorsed. */
export const isOutgrown = ({ level }: Pick<Endorsement, 'level'>, claim: Pick<SkillClaim, 'level'>): boolean =>
  level < claim.level;
