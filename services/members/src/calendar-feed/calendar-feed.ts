import { type Failures, fail } from '@millepiani/kernel/failure';
import type { PersonId } from '@millepiani/kernel/id';
import type { Instant } from '@millepiani/kernel/instant';
import { ok, type Result } from '@millepiani/kernel/result';

/** A calendar of what a person is held for, at an address that nobody can guess. A person has one at most. */
export interface CalendarFeed {
  readonly personId: PersonId;
  /** What is known of the address: whoever reads the store cannot read the calendar. */
  readonly tokenHash: string;
  /** Whether it shows what the person offers, too. */
  readonly withOffers: boolean;
  readonly createdAt: Instant;
  /** Rises by one with each new address. */
  readonly version: number;
}

/** What is done to a feed. */
export type FeedCommand =
  | { readonly type: 'create'; readonly tokenHash: string; readonly withOffers: boolean }
  | { readonly type: 'rotate'; readonly tokenHash: string }
  | { readonly type: 'revoke' };

/**
 * Decides what a feed is afterwards; undefined for none. To revoke what is not there does nothing. Fails with `FEED_EXISTS` or
 * `FEED_NOT_FOUND`.
 */
export function decide(
  command: FeedCommand,
  {
    personId,
    before,
    at,
  }: { readonly personId: PersonId; readonly before: CalendarFeed | undefined; readonly at: Instant },
): Result<CalendarFeed | undefined, Failures> {
  switch (command.type) {
    case 'create': {
      if (before) return fail('FEED_EXISTS', 'There is one: have its address changed, or revoke it first.');
      const { tokenHash, withOffers } = command;
      return ok({ personId, tokenHash, withOffers, createdAt: at, version: 1 });
    }
    case 'rotate':
      if (!before) return fail('FEED_NOT_FOUND', 'There is none whose address could be changed.');
      return ok({ ...before, tokenHash: command.tokenHash, version: before.version + 1 });
    case 'revoke':
      return ok(undefined);
    default:
      return command satisfies never;
  }
}
