import type { CallWith, Transaction } from '@millepiani/commands/command-runner';
import { event } from '@millepiani/events/event';
import { skillEndorsed, skillEndorsementWithdrawn } from '@millepiani/events/members/skill.events';
import { type Failures, fail } from '@millepiani/kernel/failure';
import { type OrganizationId, type PersonId, parseId } from '@millepiani/kernel/id';
import { newId } from '@millepiani/kernel/new-id';
import { ok, type Result } from '@millepiani/kernel/result';
import type { Members } from '../members.ts';
import type { SkillClaimId } from '../skills/skill-claim.ts';
import { type EndorsementId, endorse, type SkillEndorsed } from './endorsement.ts';
import { type Acquaintance, endorserOf, mayEndorse, mayWithdraw } from './endorsement-access.ts';

/** Vouches for what somebody claims. Whoever worked with them may, once. */
export function endorseSkill(
  members: Members,
  call: CallWith<{ claimId: string }>,
): Promise<Result<{ endorsementId: EndorsementId }, Failures>> {
  return members.commands.run(call, async (transaction) => {
    const { actor, session, now, emit } = transaction;
    const endorser = endorserOf(actor);
    if (!endorser) return fail('FORBIDDEN', 'Members endorse each other.');
    const id = parseId(call.input.claimId, ['clm'], ['claimId']);
    if (!id.ok) return id;
    const claim = await members.claims.find(id.value, session);
    if (!claim) return fail('CLAIM_NOT_FOUND', 'There is none with this id.', ['claimId']);
    const by = mayEndorse(actor, claim, await acquaintance(members, session, [endorser, claim.personId]));
    if (!by.ok) return by;
    const hasEndorsed = await members.endorsements.has(session, claim.id, by.value);
    const decided = endorse({ id: newId('ens'), by: by.value, at: now }, { claim, hasEndorsed });
    if (!decided.ok) return decided;
    const { type: _, ...endorsement } = decided.value;
    // So that nothing is left of it where the claim is withdrawn at the same time.
    await members.claims.touch(session, claim.personId);
    await members.endorsements.insert(session, endorsement);
    await emit([toEvent(decided.value)]);
    return ok({ endorsementId: endorsement.id });
  });
}

/** Takes an endorsement back: one's own. Whoever wants to vouch for another level endorses anew after it. */
export function withdrawEndorsement(
  members: Members,
  call: CallWith<{ endorsementId: string }>,
): Promise<Result<{ claimId: SkillClaimId }, Failures>> {
  return members.commands.run(call, async ({ actor, session, emit }) => {
    if (!endorserOf(actor)) return fail('FORBIDDEN', 'Members withdraw what they endorsed.');
    const id = parseId(call.input.endorsementId, ['ens'], ['endorsementId']);
    if (!id.ok) return id;
    const found = await members.endorsements.find(session, id.value);
    if (!found) return fail('ENDORSEMENT_NOT_FOUND', 'There is none with this id.', ['endorsementId']);
    if (!mayWithdraw(actor, found)) return fail('FORBIDDEN', 'Whoever gave it withdraws it.', ['endorsementId']);
    await members.endorsements.remove(session, found);
    const { claimId, personId, skillUri, endorsedBy } = found;
    const data = { endorsementId: found.id, claimId, personId, skillUri, endorsedBy };
    const place = { subject: found.id, aggregateVersion: 2, partition: personId };
    await emit([event(skillEndorsementWithdrawn, { ...place, data })]);
    return ok({ claimId });
  });
}

const toEvent = ({ id, claimId, personId, skillUri, level, endorsedBy, endorsedAt }: SkillEndorsed) =>
  event(skillEndorsed, {
    subject: id,
    aggregateVersion: 1,
    partition: personId,
    data: { claimId, personId, skillUri, level, endorsedBy, endorsedAt: endorsedAt.toISOString() },
  });

async function acquaintance(
  members: Members,
  session: Transaction['session'],
  [endorser, claimant]: readonly [PersonId, PersonId],
): Promise<Acquaintance> {
  const theirs = await organizationsOf(members, session, claimant);
  const ours = await organizationsOf(members, session, endorser);
  return {
    sharedOrganization: [...ours].some((id) => theirs.has(id)),
    sharedTeam: await members.teamMates.wereTogether(session, endorser, claimant),
  };
}

/** What a person owns a part of, takes part in, or took part in. */
async function organizationsOf(
  { organizations, relationships }: Members,
  session: Transaction['session'],
  personId: PersonId,
): Promise<ReadonlySet<OrganizationId>> {
  const owned = await organizations.idsOwnedBy(session, personId);
  return new Set([...owned, ...(await relationships.organizationsOf(session, personId))]);
}
