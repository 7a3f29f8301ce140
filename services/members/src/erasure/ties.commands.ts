import type { PersonId } from '@millepiani/kernel/id';
import type { Instant } from '@millepiani/kernel/instant';
import type { ClientSession } from 'mongoose';
import type { Members } from '../members.ts';
import type { Tie } from './erasure.ts';

/**
 * What stands in the way of erasing somebody, as a transaction has it. It conflicts with what makes another tie at the same time: an
 * administrator who goes, and time that is promised.
 */
export async function tiesOf(
  { accounts, availability, holds, organizations }: Members,
  personId: PersonId,
  { session, now }: { readonly session: ClientSession; readonly now: Instant },
): Promise<readonly Tie[]> {
  const owned = await organizations.idsOwnedBy(session, personId);
  const administrators = await accounts.claimAdministrators(session);
  await availability.claim(session, personId, now);
  const active = await holds.active(personId, now, session);
  const committed = active.filter(({ state, to }) => state === 'CONFIRMED' && to > now);
  const isLast = administrators.length === 1 && administrators[0] === personId;
  return [
    ...owned.map((id): Tie => ({ code: 'OWNS_ORGANIZATION', id })),
    ...(isLast ? [{ code: 'LAST_ADMINISTRATOR', id: undefined } as const] : []),
    ...committed.map(({ id }): Tie => ({ code: 'OPEN_COMMITMENT', id })),
  ];
}
