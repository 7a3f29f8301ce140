import type { PersonId } from '@millepiani/kernel/id';
import type { SkillClaim, Verification, VerificationEnd, VerificationEvent } from '../skills/skill-claim.ts';
import { type ConfirmedTraining, courseOf, trainedBy } from './training-record.ts';

/** What a confirmed training says of one skill. */
const saysOf = (record: ConfirmedTraining, skillUri: string): readonly Verification[] => {
  const courseId = courseOf(record);
  if (!courseId) return [];
  const { id: recordId, completedOn, confirmedBy } = record;
  return trainedBy(record)
    .filter((trained) => trained.skillUri === skillUri)
    .map(({ level }) => ({ recordId, courseId, level, completedOn, confirmedBy }));
};

/** The higher level first, of the same level the later training. */
const byWeight = (a: Verification, b: Verification): number =>
  b.level - a.level || compare(b.completedOn, a.completedOn) || compare(b.recordId, a.recordId);
const compare = (a: string, b: string): number => (a < b ? -1 : Number(a > b));

/**
 * What verifies a claim, of the confirmed trainings of its person: the course that trains the skill highest, to the level that is
 * claimed or beyond. Nobody verifies themselves: a training that the person confirmed counts for nothing.
 */
export const verificationOf = (
  { skillUri, level, personId }: Pick<SkillClaim, 'skillUri' | 'level'> & { readonly personId: PersonId },
  trainings: readonly ConfirmedTraining[],
): Verification | undefined =>
  trainings
    .flatMap((record) => saysOf(record, skillUri))
    .filter((said) => said.level >= level && said.confirmedBy !== personId)
    .toSorted(byWeight)[0];

/** What happens to a claim when it, or what its person learnt, has changed; `reason` is why it may be verified no more. */
export function verify(
  claim: SkillClaim,
  trainings: readonly ConfirmedTraining[],
  reason: VerificationEnd,
): readonly VerificationEvent[] {
  const { verification: before } = claim;
  const after = verificationOf(claim, trainings);
  if (after) {
    const isSame = before?.recordId === after.recordId && before.confirmedBy === after.confirmedBy;
    return isSame ? [] : [{ type: 'skill.verified', verification: after }];
  }
  return before ? [{ type: 'skill.verification-ended', recordId: before.recordId, reason }] : [];
}
