import type { Transaction } from '@millepiani/commands/command-runner';
import { event } from '@millepiani/events/event';
import { skillVerificationEnded, skillVerified } from '@millepiani/events/members/skill.events';
import type { Members } from '../members.ts';
import {
  evolveVerification,
  type SkillClaim,
  type VerificationEnd,
  type VerificationEvent,
} from '../skills/skill-claim.ts';
import { verify } from './verification.ts';

/** A claim that changed, or whose person’s trainings did; and why it may be verified no more. */
export interface Changed {
  readonly claim: SkillClaim;
  readonly reason: VerificationEnd;
}

type Work = Pick<Transaction, 'session' | 'emit'>;

/**
 * Says anew whether a claim is verified, by what is confirmed of its person's trainings in this transaction. Of this and another change
 * of the person's claims or trainings at the same time, one begins again.
 */
export async function reverify(members: Members, { session, emit }: Work, { claim, reason }: Changed): Promise<void> {
  await members.claims.touch(session, claim.personId);
  const trainings = await members.trainings.confirmedOf(session, claim.personId);
  let state = claim;
  for (const happened of verify(claim, trainings, reason)) {
    state = evolveVerification(state, happened);
    await members.claims.replace(session, state);
    await emit([toEvent(state, happened)]);
  }
}

function toEvent({ id: claimId, personId, skillUri, version }: SkillClaim, happened: VerificationEvent) {
  const place = { subject: claimId, aggregateVersion: version, partition: personId };
  switch (happened.type) {
    case 'skill.verified':
      return event(skillVerified, { ...place, data: { claimId, personId, skillUri, ...happened.verification } });
    case 'skill.verification-ended': {
      const { recordId, reason } = happened;
      return event(skillVerificationEnded, { ...place, data: { claimId, personId, skillUri, recordId, reason } });
    }
    default:
      return happened satisfies never;
  }
}
