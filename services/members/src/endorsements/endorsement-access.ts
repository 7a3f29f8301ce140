import { type Actor, hasScope } from '@millepiani/kernel/actor';
import { type Failures, fail } from '@millepiani/kernel/failure';
import type { PersonId } from '@millepiani/kernel/id';
import { ok, type Result } from '@millepiani/kernel/result';
import type { SkillClaim } from '../skills/skill-claim.ts';

/** How an endorser knows a claimant: enough is one of both. */
export interface Acquaintance {
  /** Both take part, or took part, in one organization, or own a part of it. */
  readonly sharedOrganization: boolean;
  /** Both were in one team at the same time. */
  readonly sharedTeam: boolean;
}

/** Who endorses by this token, if somebody does. */
export const endorserOf = (actor: Actor): PersonId | undefined =>
  hasScope(actor, 'members:write') ? actor.id : undefined;

/**
 * Who may endorse a claim: somebody else than the claimant, who worked with them. Fails with `OWN_CLAIM`, `NEVER_WORKED_TOGETHER` or
 * `FORBIDDEN`.
 */
export function mayEndorse(
  actor: Actor,
  { personId }: Pick<SkillClaim, 'personId'>,
  { sharedOrganization, sharedTeam }: Acquaintance,
): Result<PersonId, Failures> {
  const endorser = endorserOf(actor);
  if (!endorser) return fail('FORBIDDEN', 'Members endorse each other.');
  if (endorser === personId) return fail('OWN_CLAIM', 'Nobody endorses themselves.', ['claimId']);
  if (sharedOrganization || sharedTeam) return ok(endorser);
  return fail('NEVER_WORKED_TOGETHER', 'Whoever shared an organization or a team with them endorses.', ['claimId']);
}

/** Whether the actor may withdraw an endorsement: whoever gave it. */
export const mayWithdraw = (actor: Actor, { endorsedBy }: { readonly endorsedBy: PersonId }): boolean =>
  endorserOf(actor) === endorsedBy;
