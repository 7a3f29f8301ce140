import type { CallWith } from '@millepiani/commands/command-runner';
import type { CloudEvent } from '@millepiani/events/envelope';
import { type Failures, fail } from '@millepiani/kernel/failure';
import { isId, parseId } from '@millepiani/kernel/id';
import { newId } from '@millepiani/kernel/new-id';
import { ok, type Result } from '@millepiani/kernel/result';
import { settleDeadLetter } from '../dead-letters/noting.commands.ts';
import type { Endpoint, EndpointId } from '../endpoints/endpoint.ts';
import { canHaveEndpoints } from '../endpoints/endpoint-access.ts';
import { ownEndpoint } from '../endpoints/endpoints.commands.ts';
import { toEventCursor } from '../event-log/cursor.ts';
import { mergeLogs } from '../event-log/merge.ts';
import { matches } from '../filters/filter.adapter.ts';
import type { Notifications } from '../notifications.ts';
import { isTestType } from '../reactions/catalogue/tested-endpoint.events.ts';
import { replayed } from '../retries/tries.ts';
import { type DeliveryId, waiting } from './delivery.ts';
import { deliveryIdOf } from './delivery-id.adapter.ts';
import { isShownTo } from './logged-event.events.ts';
import { parseRange, type Range, type ReplayInput, toPlacesOf } from './replay-range.commands.ts';
import { shownTo } from './who-sees.commands.ts';

/** What is replayed by one call. */
export type Replayed = {
  readonly endpointId: EndpointId;
  /** How many events; -1 where there are more than are counted. */
  readonly count: number;
  readonly end: string;
};

/** The most events that are counted, and the most replays of one endpoint at a time. */
const [mostCounted, mostReplays] = [1_000, 5];

/** Has everything of a part of the logs that an endpoint is for delivered to it again, whatever became of it before. */
export async function replayDeliveries(
  notifications: Notifications,
  call: CallWith<ReplayInput>,
): Promise<Result<Replayed, Failures>> {
  const { deliveryEngine, endpointTurns } = notifications;
  const answer = await endpointTurns.take(call.actor, call.input.endpointId, () => replayInTurn(notifications, call));
  if (answer.ok && answer.value.count !== 0) deliveryEngine.wake(answer.value.endpointId);
  return answer;
}

async function replayInTurn(
  notifications: Notifications,
  call: CallWith<ReplayInput>,
): Promise<Result<Replayed, Failures>> {
  const { commands, eventLogs, places, replays } = notifications;
  const range: Result<Range, Failures> = canHaveEndpoints(call.actor)
    ? await parseRange(notifications, call.input)
    : ok({ start: [], until: {} });
  // Counted beforehand: a transaction, of which there are few at once for everybody, is not to walk over logs.
  const counted = range.ok ? await countedBefore(notifications, call, range.value) : undefined;
  return commands.run<Replayed>(call, async (transaction) => {
    const own = await ownEndpoint(notifications, transaction, call.input.endpointId);
    if (!own.ok) return own;
    const { id: endpointId, state } = own.value;
    if (state === 'DISABLED') return fail('ENDPOINT_DISABLED', 'Enable it first.', ['endpointId']);
    if (!range.ok) return range;
    const { session, now } = transaction;
    // Of several at once, on whichever replica, each sees those that the one before has made.
    await places.call(session, endpointId);
    const there = await replays.ofEndpoint(endpointId, session);
    if (there.length >= mostReplays)
      return fail('TOO_MANY_REPLAYS', 'Wait until those before are through.', ['endpointId']);
    const { start, until } = range.value;
    // What was changed meanwhile was not counted so.
    const count = counted?.version === own.value.version ? counted.count : -1;
    const at = { ...Object.fromEntries(Object.keys(until).map((service) => [service, 0])), ...toPlacesOf(start) };
    if (count !== 0) await replays.insert(session, { id: newId('rpl'), endpointId, at, until, createdAt: now });
    return ok({ endpointId, count, end: toEventCursor(await eventLogs.placesAt(until)) });
  });
}

/** How many events of a part of the logs are for an endpoint of the caller's, and at which version of it; undefined where it is none of theirs. */
async function countedBefore(
  notifications: Notifications,
  { actor, input: { endpointId } }: CallWith<ReplayInput>,
  range: Range,
): Promise<{ readonly version: number; readonly count: number } | undefined> {
  const endpoint = isId(endpointId, 'end') ? await notifications.endpoints.find(endpointId) : undefined;
  if (!endpoint || endpoint.ownerId !== actor.id || endpoint.state === 'DISABLED') return undefined;
  // It is refused anyway.
  if ((await notifications.replays.ofEndpoint(endpoint.id)).length >= mostReplays) return undefined;
  return { version: endpoint.version, count: await countOf(notifications, endpoint, range) };
}

/** How many events of a part of the logs are for an endpoint, as they are chosen when they are sent; -1 where they are not counted. */
async function countOf(
  { circles, eventLogs }: Notifications,
  { ownerId, types, filter }: Endpoint,
  { start, until }: Range,
): Promise<number> {
  const chosen =
    filter === undefined ? {} : { filter: { matches: (event: CloudEvent) => matches(filter, event), by: ownerId } };
  const view = { types, commissions: await circles.commissionsOf(ownerId), ...chosen };
  const stretch = { after: start, ends: new Map(Object.entries(until)) };
  const page = mergeLogs(await eventLogs.find(stretch, view, mostCounted), start, mostCounted);
  return page.hasMore ? -1 : page.edges.length;
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
  const { deliveryEngine, endpointTurns } = notifications;
  const answer = await endpointTurns.take(call.actor, call.input.endpointId, () =>
    redeliverInTurn(notifications, call),
  );
  if (answer.ok) deliveryEngine.wake(answer.value.endpointId);
  return answer;
}

async function redeliverInTurn(
  notifications: Notifications,
  call: CallWith<RedeliverInput>,
): Promise<Result<Redelivered, Failures>> {
  const { commands, circles, deliveries, eventLogs, places, serviceLogs } = notifications;
  const eventId = parseId(call.input.eventId, ['evt'], ['eventId']);
  const service = eventId.ok ? await serviceLogs.serviceOf(eventId.value) : undefined;
  const event = service && eventId.ok ? await eventLogs.event(service, eventId.value) : undefined;
  return commands.run<Redelivered>(call, async (transaction) => {
    const own = await ownEndpoint(notifications, transaction, call.input.endpointId);
    if (!own.ok) return own;
    const { id: endpointId, ownerId, state } = own.value;
    if (state === 'DISABLED') return fail('ENDPOINT_DISABLED', 'Enable it first.', ['endpointId']);
    if (!eventId.ok) return eventId;
    const to = (event && (await shownTo(circles, [event])).get(event.id)) ?? 'NOBODY';
    const agents = new Set(await circles.agentsOf(ownerId, transaction.session));
    // A test is for the endpoint alone that it is about.
    const isOthers = event && isTestType(event.type) && event.subject !== endpointId;
    if (!(event && service && !isOthers && isShownTo({ shownTo: to }, agents))) {
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
}
