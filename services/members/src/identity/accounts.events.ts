import { event } from '@millepiani/events/event';
import { accountRoleGranted, accountRoleRevoked } from '@millepiani/events/members/account.events';
import type { PersonId } from '@millepiani/kernel/id';
import type { AccountEvent } from './account.ts';

/** What happened to an account, as its contract tells it. */
export function toEvent(personId: PersonId, aggregateVersion: number, { type, role }: AccountEvent) {
  // An account has its person's id; its own history is told apart by the fragment.
  const place = { subject: `${personId}#account` as const, aggregateVersion, partition: personId };
  const contract = type === 'account.role-granted' ? accountRoleGranted : accountRoleRevoked;
  return event(contract, { ...place, data: { personId, role } });
}
