import type { PersonId } from '@millepiani/kernel/id';
import type { Instant } from '@millepiani/kernel/instant';
import type { ClientSession } from 'mongoose';
import type { Members } from '../members.ts';
import { administratorsOf } from '../membership/leaving.commands.ts';
import { isLastAdministrator } from '../membership/leaving.ts';
import type { Tie } from './erasure.ts';

/**
 * What stands in the way of erasing somebody, as a transaction has it. It conflicts with what makes another tie at the same time: an
 * administrator who goes, and time that is promised.
 */
export async function tiesOf(
  members: Members,
  personId: PersonId,
  within: { readonly session: ClientSession; readonly now: Instant },
): Promise<readonly Tie[]> {
  const { availability, holds, organizations } = members;
  const { session, now } = within;
  const owned = await organizations.idsOwnedBy(session, personId);
  const administrators = await administratorsOf(members, within, personId);
  await availability.claim(session, personId, now);
  const active = await holds.active(personId, now, session);
  const committed = active.filter(({ state, to }) => state === 'CONFIRMED' && to > now);
  return [
    ...owned.map((id): Tie => ({ code: 'OWNS_ORGANIZATION', id })),
    ...(isLastAdministrator(personId, administrators) ? [{ code: 'LAST_ADMINISTRATOR', id: undefined } as const] : []),
    ...committed.map(({ id }): Tie => ({ code: 'OPEN_COMMITMENT', id })),
  ];
}
