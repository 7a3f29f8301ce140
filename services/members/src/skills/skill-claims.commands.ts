import type { CallWith, Transaction } from '@millepiani/commands/command-runner';
import { event } from '@millepiani/events/event';
import { skillClaimed, skillClaimWithdrawn } from '@millepiani/events/members/skill.events';
import { type Failures, fail } from '@millepiani/kernel/failure';
import { type PersonId, parseId } from '@millepiani/kernel/id';
import { newId } from '@millepiani/kernel/new-id';
import { ok, type Result } from '@millepiani/kernel/result';
import type { Members } from '../members.ts';
import { reverify } from '../training/verification.commands.ts';
import { claim, evolve, type SkillClaim, type SkillClaimed, type SkillClaimId } from './skill-claim.ts';
import { canWithdraw, claimantOf } from './skill-claim-access.ts';

/** Claims a skill for the caller, or says something else about one claimed before. */
export function claimSkill(
  members: Members,
  call: CallWith<{ skillUri: string; level: number; evidence?: string | null | undefined }>,
): Promise<Result<{ claimId: SkillClaimId }, Failures>> {
  return members.commands.run(call, async (transaction) => {
    const personId = claimantOf(transaction.actor);
    if (!personId) return fail('FORBIDDEN', 'Members claim skills, for themselves.');
    const { session, now } = transaction;
    if ((await members.persons.findMany([personId], session)).length === 0)
      return fail('PERSON_NOT_FOUND', 'Whoever signed in is not registered any more.');
    const { skillUri } = call.input;
    const before = await members.claims.findBySkill(session, personId, skillUri);
    const decided = claim(
      { ...call.input, id: newId('clm'), personId, at: now },
      {
        before,
        known: members.skills.find(skillUri) !== undefined,
        count: await members.claims.count(session, personId),
      },
    );
    return decided.ok ? save(members, transaction, before, decided.value) : decided;
  });
}

async function save(
  members: Members,
  transaction: Transaction,
  before: SkillClaim | undefined,
  events: readonly SkillClaimed[],
): Promise<Result<{ claimId: SkillClaimId }, Failures>> {
  let state = before;
  for (const event of events) state = evolve(state, event);
  if (!state) return fail('NOTHING_TO_DO', 'Nothing happened.');
  if (events.length === 0) return ok({ claimId: state.id });
  const { session, emit } = transaction;
  if (before) await members.claims.replace(session, state);
  else await members.claims.insert(session, state);
  const { id, personId, skillUri, level, evidence, version } = state;
  await emit([
    event(skillClaimed, {
      subject: id,
      aggregateVersion: version,
      partition: personId,
      data: { claimId: id, personId, skillUri, level, personal: { evidence: evidence ?? null } },
    }),
  ]);
  await reverify(members, transaction, { claim: state, reason: 'LEVEL_RAISED' });
  return ok({ claimId: id });
}

/** Withdraws a claim of the caller's. Whoever claims the skill again begins anew. */
export function withdrawSkillClaim(
  members: Members,
  call: CallWith<{ claimId: string }>,
): Promise<Result<{ personId: PersonId }, Failures>> {
  return members.commands.run(call, async ({ actor, session, emit }) => {
    const personId = claimantOf(actor);
    if (!personId) return fail('FORBIDDEN', 'Members withdraw what they claimed.');
    const id = parseId(call.input.claimId, ['clm'], ['claimId']);
    if (!id.ok) return id;
    const found = await members.claims.find(id.value, session);
    if (!found) return fail('CLAIM_NOT_FOUND', 'There is none with this id.', ['claimId']);
    if (!canWithdraw(actor, found)) return fail('FORBIDDEN', 'Whoever claims it withdraws it.', ['claimId']);
    await members.claims.remove(session, found);
    await members.endorsements.removeAll(session, found.id);
    await emit([
      event(skillClaimWithdrawn, {
        subject: found.id,
        aggregateVersion: found.version + 1,
        partition: personId,
        data: { claimId: found.id, personId, skillUri: found.skillUri },
      }),
    ]);
    return ok({ personId });
  });
}
