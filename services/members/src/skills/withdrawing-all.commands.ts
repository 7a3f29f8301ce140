import type { Transaction } from '@millepiani/commands/command-runner';
import { event } from '@millepiani/events/event';
import { skillClaimWithdrawn } from '@millepiani/events/members/skill.events';
import type { PersonId } from '@millepiani/kernel/id';
import type { Members } from '../members.ts';

/** Withdraws all that somebody claims, with what others vouched for of it: who was erased does nothing any more. */
export async function withdrawAllClaims(
  { claims, endorsements }: Members,
  { session, emit }: Transaction,
  personId: PersonId,
): Promise<void> {
  const all = await claims.ofPerson(session, personId);
  for (const claim of all) {
    await claims.remove(session, claim);
    await endorsements.removeAll(session, claim.id);
  }
  await claims.forgetClaimant(session, personId);
  await emit(
    all.map(({ id, skillUri, version }) =>
      event(skillClaimWithdrawn, {
        subject: id,
        aggregateVersion: version + 1,
        partition: personId,
        data: { claimId: id, personId, skillUri },
      }),
    ),
  );
}
