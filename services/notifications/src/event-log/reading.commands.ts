import type { Actor } from '@millepiani/kernel/actor';
import { type Failures, fail } from '@millepiani/kernel/failure';
import { ok, type Result } from '@millepiani/kernel/result';
import { canReadEvents } from '../endpoints/endpoint-access.ts';
import { matches, parseFilter } from '../filters/filter.adapter.ts';
import type { Notifications } from '../notifications.ts';
import { partnerTypes } from '../reactions/catalogue/catalogue.events.ts';
import type { LoggedEvent, View } from './event-logs.store.ts';
import { type MergedPage, mergeLogs } from './merge.ts';
import { type EventsText, parseEventsRequest } from './reading-events.ts';

/** A page of the logs, as somebody may see it. */
export interface EventsPage extends MergedPage<LoggedEvent> {
  /** Whether it was asked for behind a cursor. */
  readonly isBehind: boolean;
}

/**
 * Reads what has happened as far as the caller may see it. Fails with `FORBIDDEN`, `CURSOR_EXPIRED`, and what
 * {@link parseEventsRequest} and {@link parseFilter} fail with.
 */
export async function readEvents(
  { circles, contacts, eventLogs }: Pick<Notifications, 'circles' | 'contacts' | 'eventLogs'>,
  actor: Actor,
  text: EventsText,
): Promise<Result<EventsPage, Failures>> {
  if (!canReadEvents(actor)) return fail('FORBIDDEN', 'Come with a token that has events:read.');
  // Refused, not shown less: the cursor stays where it is, and behind it is all once they are back.
  if (actor.id !== undefined && !(await contacts.takesPart(actor.id))) {
    return fail('FORBIDDEN', 'Who has left the community, or is suspended, is shown no events.');
  }
  const request = parseEventsRequest(text, partnerTypes);
  const filter = parseFilter(text.filter);
  if (!request.ok) return request;
  if (!filter.ok) return filter;
  const { after, types, limit } = request.value;
  const start = await eventLogs.check(after);
  if (!start.ok) return start;
  // Before it is asked what they take part in: that is then known of all that is read.
  const ends = await eventLogs.ends();
  // An application that acts by itself takes part in nothing.
  const commissions = actor.id === undefined ? [] : await circles.commissionsOf(actor.id);
  const view = { types, commissions, ...matching(filter.value, actor) };
  const page = mergeLogs(await eventLogs.find({ after: start.value, ends }, view, limit), start.value, limit);
  return ok({ ...page, isBehind: after.length > 0 });
}

const matching = (filter: string | undefined, actor: Actor): Pick<View, 'filter'> =>
  filter === undefined
    ? {}
    : { filter: { matches: (event) => matches(filter, event), by: actor.id ?? actor.clientId ?? '' } };
