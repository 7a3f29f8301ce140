import { type Failures, fail } from '@millepiani/kernel/failure';
import type { PersonId } from '@millepiani/kernel/id';
import { ok, type Result } from '@millepiani/kernel/result';
import type { ClientSession } from 'mongoose';
import type { Members } from '../members.ts';
import { canSignIn, isMember, type Membership } from './membership.ts';
import { findMembership } from './membership-saving.commands.ts';

/** What is looked into when somebody signs in. */
type Doors = Pick<Members, 'accounts' | 'clock' | 'invitations' | 'memberships' | 'persons'>;

/** What somebody enters as: a member, or a guest at the door who may apply, complete their profile and be told. */
export interface Entering {
  readonly isMember: boolean;
}

/**
 * As what a person who has shown who they are may sign in. Fails with `MEMBERSHIP_SUSPENDED`, with the reason, which nobody else is
 * told; or `MEMBERSHIP_ENDED`, unless somebody invited them anew.
 */
export async function enter(
  doors: Doors,
  personId: PersonId,
  session?: ClientSession,
): Promise<Result<Entering, Failures>> {
  const found = await findMembership(doors, personId, session);
  if (!found) return fail('PERSON_NOT_FOUND', 'There is nobody with this id.');
  const { membership } = found;
  if (canSignIn(membership)) return ok({ isMember: isMember(membership) });
  if (membership.state === 'LEFT' && (await isInvited(doors, personId, session))) return ok({ isMember: false });
  return refused(membership);
}

/** Whether a person may sign in, or go on with what they signed in to. */
export const mayEnter = async (doors: Doors, personId: PersonId, session?: ClientSession): Promise<boolean> =>
  (await enter(doors, personId, session)).ok;

async function isInvited(
  { accounts, invitations, clock }: Doors,
  personId: PersonId,
  session?: ClientSession,
): Promise<boolean> {
  const account = await accounts.find(personId, session);
  return account !== undefined && (await invitations.hasOpen(account.email, clock.now(), session));
}

const refused = (membership: Membership) =>
  membership.state === 'SUSPENDED'
    ? fail('MEMBERSHIP_SUSPENDED', `An administrator suspended it: ${membership.reason}`)
    : fail('MEMBERSHIP_ENDED', 'Whoever left comes back by an invitation.');
