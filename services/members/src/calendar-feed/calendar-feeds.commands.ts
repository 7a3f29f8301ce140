import type { CallWith, CommandCall } from '@millepiani/commands/command-runner';
import { type Failures, fail } from '@millepiani/kernel/failure';
import type { PersonId } from '@millepiani/kernel/id';
import { ok, type Result } from '@millepiani/kernel/result';
import type { Members } from '../members.ts';
import { decide, type FeedCommand } from './calendar-feed.ts';
import { feedOwner } from './calendar-feed-access.ts';
import { hashToken, newToken } from './feed-token.adapter.ts';

/** Whose feed it is, and its token where this very call made it: nobody learns it again. */
export type Made = { readonly personId: PersonId; readonly token: string | undefined };

/** Makes a calendar feed of the caller's commitments. */
export const createCalendarFeed = (
  members: Members,
  call: CallWith<{ readonly withOffers: boolean }>,
): Promise<Result<Made, Failures>> => make(members, call, { type: 'create', withOffers: call.input.withOffers });

/** Gives the caller's feed a new address; the one before leads nowhere from then on. */
export const rotateCalendarFeed = (members: Members, call: CommandCall): Promise<Result<Made, Failures>> =>
  make(members, call, { type: 'rotate' });

/** Takes the caller's feed away. Safe twice. */
export async function revokeCalendarFeed(
  members: Members,
  call: CommandCall,
): Promise<Result<{ readonly personId: PersonId }, Failures>> {
  return save(members, call, () => ({ type: 'revoke' }));
}

type Making = { readonly type: 'create'; readonly withOffers: boolean } | { readonly type: 'rotate' };

async function make(members: Members, call: CommandCall, making: Making): Promise<Result<Made, Failures>> {
  let token: string | undefined;
  const made = await save(members, call, () => {
    token = newToken();
    return { ...making, tokenHash: hashToken(token) };
  });
  if (!made.ok) return made;
  const { personId, tokenHash } = made.value;
  // The answer may be that of an earlier call, or of one at the same time: then what was made here is nobody's.
  return ok({ personId, token: token !== undefined && hashToken(token) === tokenHash ? token : undefined });
}

function save(
  { commands, feeds, persons }: Members,
  call: CommandCall,
  command: () => FeedCommand,
): Promise<Result<{ personId: PersonId; tokenHash: string }, Failures>> {
  return commands.run(call, async ({ actor, session, now }) => {
    const personId = feedOwner(actor);
    if (!personId) return fail('FORBIDDEN', 'Members see to their own calendar.');
    if ((await persons.findMany([personId], session)).length === 0)
      return fail('PERSON_NOT_FOUND', 'Whoever signed in is not registered any more.');
    const before = await feeds.find(personId, session);
    const decided = decide(command(), { personId, before, at: now });
    if (!decided.ok) return decided;
    if (decided.value) await feeds.put(session, decided.value);
    else await feeds.remove(session, personId);
    return ok({ personId, tokenHash: decided.value?.tokenHash ?? '' });
  });
}
