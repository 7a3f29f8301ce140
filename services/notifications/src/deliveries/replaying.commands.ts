import type { CallWith } from '@millepiani/commands/command-runner';
import { type Failures, fail } from '@millepiani/kernel/failure';
import { parseId } from '@millepiani/kernel/id';
import { newId } from '@millepiani/kernel/new-id';
import { ok, type Result } from '@millepiani/kernel/result';
import { settleDeadLetter } from '../dead-letters/noting.commands.ts';
import type { EndpointId } from '../endpoints/endpoint.ts';
import { canHaveEndpoints } from '../endpoints/endpoint-access.ts';
import { ownEndpoint } from '../endpoints/endpoints.commands.ts';
import { type Places, parseEventCursor, toEventCursor } from '../event-log/cursor.ts';
import { mergeLogs } from '../event-log/merge.ts';
import type { Notifications } from '../notifications.ts';
import { replayed } from '../retries/tries.ts';
import { type DeliveryId, waiting } from './delivery.ts';
import { deliveryIdOf } from './delivery-id.adapter.ts';
import { isShownTo } from './logged-event.events.ts';
import type { PlacesOf } from './places.store.ts';
import { shownTo } from './who-sees.commands.ts';

/** Which deliveries, as the edge hands it over. */
export type ReplayInput = {
  readonly endpointId: string;
  readonly after?: string | null | undefined;
  readonly until?: string | null | undefined;
  readonly since?: Date | null | undefined;
  readonly before?: Date | null | undefined;
};

/** What is replayed by one call. */
export type Replayed = {
  readonly endpointId: EndpointId;
  /** How many events; -1 where there are more than are counted. */
  readonly count: number;
  readonly end: string;
};

/** The most events that are counted, and the most replays of one endpoint at a time. */
const [mostCounted, mostReplays] = [1_000, 5];

const toPlacesOf = (places: Places): PlacesOf =>
  Object.fromEntries(places.map(({ service, position }) => [service, position]));

/** Has everything of a part of the logs that an endpoint is for delivered to it again, whatever became of it before. */
export async function replayDeliveries(
  notifications: Notifications,
  call: CallWith<ReplayInput>,
): Promise<Result<Replayed, Failures>> {
  const { commands, circles, deliveryEngine, eventLogs, replays } = notifications;
  const isAllowed = canHaveEndpoints(call.actor);
  const range: Result<Range, Failures> = isAllowed
    ? await parseRange(notifications, call.input)
    : ok({ start: [], until: {} });
  const answer = await commands.run<Replayed>(call, async (transaction) => {
    const own = await ownEndpoint(notifications, transaction, call.input.endpointId);
    if (!own.ok) return own;
    const { id: endpointId, ownerId, types, state } = own.value;
    if (state === 'DISABLED') return fail('ENDPOINT_DISABLED', 'Enable it first.', ['endpointId']);
    if (!range.ok) return range;
    const { session, now } = transaction;
    const there = await replays.ofEndpoint(endpointId, session);
    if (there.length >= mostReplays)
      return fail('TOO_MANY_REPLAYS', 'Wait until those before are through.', ['endpointId']);
    const { start, until } = range.value;
    const view = { types, commissions: await circles.commissionsOf(ownerId) };
    const page = mergeLogs(await eventLogs.find({ after: start, ends: await eventLogs.ends() }, view, mostCounted), start, mostCounted);
    const inside = page.edges.filter(
      ({ event: { event, position } }) => position <= (until[serviceOf(event.source)] ?? 0),
    );
    const isMore = page.hasMore && inside.length === page.edges.length;
    const count = isMore ? -1 : inside.length;
    const at = { ...Object.fromEntries(Object.keys(until).map((service) => [service, 0])), ...toPlacesOf(start) };
    if (count !== 0) await replays.insert(session, { id: newId('rpl'), endpointId, at, until, createdAt: now });
    return ok({ endpointId, count, end: toEventCursor(await eventLogs.placesAt(until)) });
  });
  if (answer.ok && answer.value.count !== 0) deliveryEngine.wake(answer.value.endpointId);
  return answer;
}

const serviceOf = (source: string): string => source.slice(source.lastIndexOf(':') + 1);

/** A part of the logs. */
interface Range {
  readonly start: Places;
  readonly until: PlacesOf;
}

/** Fails with `CURSOR_INVALID`, `CURSOR_EXPIRED` or `INVALID_RANGE`. */
async function parseRange(
  { eventLogs, serviceLogs }: Notifications,
  { after, until, since, before }: ReplayInput,
): Promise<Result<Range, Failures>> {
  if ((after && since) || (until && before)) {
    return fail('INVALID_RANGE', 'Either cursors or times.', [after && since ? 'since' : 'before']);
  }
  const [first, last] = [parseEventCursor(after), parseEventCursor(until, ['until'])];
  const start = first.ok ? await eventLogs.check(first.value) : first;
  if (!start.ok) return start;
  const end = last.ok ? await eventLogs.check(last.value) : last;
  if (!end.ok) return end;
  const ends = await serviceLogs.ends();
  return ok({
    start: since ? await eventLogs.placesAt(await serviceLogs.placesBefore(since)) : start.value,
    until: until ? toPlacesOf(end.value) : before ? await serviceLogs.placesBefore(before) : ends,
  });
}

/** Which delivery, as the edge hands it over. */
export type RedeliverInput = { readonly endpointId: string; readonly eventId: string };

/** What is delivered again. */
export type Redelivered = { readonly endpointId: EndpointId; readonly deliveryId: DeliveryId };

/** Has one event delivered to an endpoint, again or for the first time, of whatever type it is, if its owner may see it. */
export async function redeliver(
  notifications: Notifications,
  call: CallWith<RedeliverInput>,
): Promise<Result<Redelivered, Failures>> {
  const { commands, circles, deliveries, deliveryEngine, eventLogs, places, serviceLogs } = notifications;
  const eventId = parseId(call.input.eventId, ['evt'], ['eventId']);
  const service = eventId.ok ? await serviceLogs.serviceOf(eventId.value) : undefined;
  const event = service && eventId.ok ? await eventLogs.event(service, eventId.value) : undefined;
  const answer = await commands.run<Redelivered>(call, async (transaction) => {
    const own = await ownEndpoint(notifications, transaction, call.input.endpointId);
    if (!own.ok) return own;
    const { id: endpointId, ownerId, state } = own.value;
    if (state === 'DISABLED') return fail('ENDPOINT_DISABLED', 'Enable it first.', ['endpointId']);
    if (!eventId.ok) return eventId;
    const to = (event && (await shownTo(circles, [event])).get(event.id)) ?? 'NOBODY';
    const agents = new Set(await circles.agentsOf(ownerId, transaction.session));
    if (!(event && service && isShownTo({ shownTo: to }, agents))) {
      return fail('EVENT_NOT_FOUND', 'There is none with this id that you may see.', ['eventId']);
    }
    const { type, subject, aggregateversion: version } = event;
    const id = deliveryIdOf(endpointId, event.id);
    const { session, now } = transaction;
    const there = await deliveries.find(id, session);
    const again = there && { ...there, tries: replayed(there.tries, now), tried: there.tried + 1 };
    const addressed = { id, endpointId, ownerId, event: { id: event.id, service, type, subject, version } };
    await deliveries.put(session, again ?? waiting(addressed, now));
    await settleDeadLetter(notifications, transaction, id);
    // Whoever delivers may be another process.
    await places.call(session, endpointId);
    return ok({ endpointId, deliveryId: id });
  });
  if (answer.ok) deliveryEngine.wake(answer.value.endpointId);
  return answer;
}
