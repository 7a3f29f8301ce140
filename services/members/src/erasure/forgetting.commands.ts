import type { Transaction } from '@millepiani/commands/command-runner';
import type { Forgetting, ForgettingStep } from '@millepiani/erasure/forgetting';
import { isLastPass } from '@millepiani/erasure/passes';
import { systemActor } from '@millepiani/kernel/actor';
import type { Failures } from '@millepiani/kernel/failure';
import type { PersonId } from '@millepiani/kernel/id';
import { ok } from '@millepiani/kernel/result';
import { withdrawAllAvailability } from '../availability/withdrawing-all.commands.ts';
import { revokeAllConsents } from '../consents/consents.commands.ts';
import { forgetInvitationsTo, withdrawAllInvitations } from '../invitations/withdrawing-all.commands.ts';
import type { Members } from '../members.ts';
import { declineAllProposals } from '../organizations/declining-all.commands.ts';
import { endAllRelationships } from '../relationships/relationships.commands.ts';
import { withdrawAllClaims } from '../skills/withdrawing-all.commands.ts';
import { withdrawAllTrainings } from '../training/withdrawing-all.commands.ts';

/** A part of what members keeps of somebody, taken out or ended in one transaction, with the events that tell of it. */
type Part = (members: Members, transaction: Transaction, personId: PersonId, isLast: boolean) => Promise<void>;

/**
 * All parts besides the account, in no order. What joins members and keeps something of people joins here. Holds that are over, who worked
 * with whom, and what they endorsed of others stay, under the pseudonym: others rely on them.
 */
const parts: Readonly<Record<string, Part>> = {
  skills: withdrawAllClaims,
  trainings: withdrawAllTrainings,
  trackRecord: ({ trackRecords }, { session }, personId) => trackRecords.remove(session, personId),
  availability: forgetTime,
  calendarFeed: ({ feeds }, { session }, personId) => feeds.remove(session, personId),
  relationships: endAllRelationships,
  invitations: withdrawAllInvitations,
  membership: ({ memberships }, { session }, personId) => memberships.forgetWords(session, personId),
  profile: ({ profiles }, { session }, personId) => profiles.remove(session, personId),
  consents: revokeAllConsents,
  signIns: ({ records }, { session }, personId) => records.forgetPerson(session, personId),
  sessions: ({ sessions }, { session }, personId) => sessions.removeAll(session, personId),
  proposals: declineAllProposals,
  tax: ({ taxProfiles }, { session }, personId) => taxProfiles.removeAll(session, personId),
  audit: ({ audit }, { session }, personId) => audit.forgetNetworks(session, personId),
  mails: ({ accountMails }, { session }, personId) => accountMails.removeAll(session, personId, undefined),
};

/** At last also the row by which the versions of what they offer are counted: until then a token that is good still may add to it. */
async function forgetTime(
  members: Members,
  transaction: Transaction,
  personId: PersonId,
  isLast: boolean,
): Promise<void> {
  await withdrawAllAvailability(members, transaction, personId);
  if (isLast) await members.availability.forgetCapacity(transaction.session, personId);
}

/** A part was refused: it is decided wrongly what can be refused. */
class PartRefused extends TypeError {
  constructor(part: string, failures: Failures) {
    super(`Forgetting ${part} was refused: ${failures.map(({ code }) => code).join(', ')}.`);
  }
}

/** A part as a step: once a pass, whatever is interrupted. */
const stepOf =
  (members: Members, name: string, part: Part): ForgettingStep =>
  async (personId, { passes }) => {
    const input = { idempotencyKey: `forget-${name}-${passes}-${personId}`, personId };
    const call = { actor: systemActor('members'), mutation: 'forget', input };
    const done = await members.commands.run(call, async (transaction) => {
      await part(members, transaction, personId, isLastPass(passes));
      return ok({});
    });
    if (!done.ok) throw new PartRefused(name, done.error);
  };

/** How this service forgets a person, once the account is gone. */
export const forgetting = (members: Members): Forgetting => ({
  ...{ clock: members.clock, erased: members.erased, eraseEvents: members.eraseEvents },
  steps: [
    ...Object.entries(parts).map(([name, part]) => stepOf(members, name, part)),
    (personId, { passes }) => forgetInvitationsTo(members, personId, isLastPass(passes)),
  ],
});
