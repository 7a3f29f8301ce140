import { type Failures, fail } from '@millepiani/kernel/failure';
import type { PersonId } from '@millepiani/kernel/id';
import type { Instant } from '@millepiani/kernel/instant';
import { ok, type Result } from '@millepiani/kernel/result';
import { isPending, type Membership, type MembershipEvent } from './membership.ts';
import { commissionsOf, type Freed } from './work-in-hand.ts';

/** What a person is to the community that may keep them from going. */
export interface Bonds {
  /** The names of organizations that the person owns, or is to own, a part of. */
  readonly owned: readonly string[];
  /** Members who administer the community. */
  readonly administrators: readonly PersonId[];
  /** What is confirmed and not over. */
  readonly work: readonly Freed[];
}

/** Whether nobody would be left to administer the community without the person. */
export const isLastAdministrator = (personId: PersonId, administrators: readonly PersonId[]): boolean =>
  administrators.includes(personId) && administrators.every((one) => one === personId);

/**
 * Whether somebody may go. Fails with `LAST_ADMINISTRATOR`; `OWNS_ORGANIZATION`: shares total 100 %, and who is away cannot hand theirs
 * over; or `WORK_IN_HAND`: they are bound to work that is not over, and did not say that they give it up. `path` is where the failures
 * of the person themselves are told.
 */
export function mayGo(
  personId: PersonId,
  { owned, administrators, work }: Bonds,
  { givesUpWork, path }: { readonly givesUpWork: boolean; readonly path: readonly string[] },
): Result<true, Failures> {
  if (isLastAdministrator(personId, administrators)) {
    return fail('LAST_ADMINISTRATOR', 'Somebody else is to administer the community first.', path);
  }
  if (owned.length > 0) {
    return fail('OWNS_ORGANIZATION', `Shares are to be handed over first, or declined: ${owned.join(', ')}.`, path);
  }
  if (work.length > 0 && !givesUpWork) {
    const message = `Commissions count on it: ${commissionsOf(work).join(', ')}.`;
    return fail('WORK_IN_HAND', message, ['givesUpWork']);
  }
  return ok(true);
}

/** What happens to the membership of somebody who is erased: it is over, whatever it was. Of what was over before, nothing. */
export function leaveErased(membership: Membership, at: Instant): readonly MembershipEvent[] {
  if (membership.state === 'ACTIVE' || membership.state === 'SUSPENDED') {
    return [{ type: 'member.left', by: undefined, reason: undefined, at }];
  }
  return isPending(membership) ? [{ type: 'member.application-withdrawn', at }] : [];
}
