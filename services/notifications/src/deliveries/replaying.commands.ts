import type { CallWith } from '@millepiani/commands/command-runner';
import { type Failures, fail } from '@millepiani/kernel/failure';
import { ok, type Result } from '@millepiani/kernel/result';
import type { EndpointId } from '../endpoints/endpoint.ts';
import { ownEndpoint } from '../endpoints/endpoints.commands.ts';
import { parseEventCursor, toEventCursor } from '../event-log/cursor.ts';
import { mergeLogs } from '../event-log/merge.ts';
import type { Notifications } from '../notifications.ts';
import { replayed } from '../retries/tries.ts';
import { deliveryDue } from './deliveries.jobs.ts';
import { deliveryOf } from './queueing.commands.ts';

/** Which deliveries, as the edge hands it over. */
export type ReplayInput = { readonly endpointId: string; readonly after?: string | null | undefined };

/** What is replayed by one call. */
export type Replayed = {
  readonly endpointId: EndpointId;
  readonly count: number;
  readonly hasMore: number;
  readonly end: string;
};

/** The most events that one call has delivered again: a transaction is to be short. */
const mostReplayed = 500;

/** Has everything behind a cursor that an endpoint is for delivered to it again, whatever became of it before. */
export async function replayDeliveries(
  notifications: Notifications,
  call: CallWith<ReplayInput>,
): Promise<Result<Replayed, Failures>> {
  const { commands, circles, deliveries, eventLogs } = notifications;
  const answer = await commands.run<Replayed>(call, async (transaction) => {
    const own = await ownEndpoint(notifications, transaction, call.input.endpointId);
    if (!own.ok) return own;
    const { id: endpointId, ownerId, types, state } = own.value;
    if (state === 'DISABLED') return fail('ENDPOINT_DISABLED', 'Enable it first.', ['endpointId']);
    const after = parseEventCursor(call.input.after);
    const start = after.ok ? await eventLogs.check(after.value) : after;
    if (!start.ok) return start;
    const view = { types, commissions: await circles.commissionsOf(ownerId) };
    const page = mergeLogs(await eventLogs.find(start.value, view, mostReplayed), start.value, mostReplayed);
    const events = page.edges.map(({ event: { event } }) => event);
    const { session, now } = transaction;
    const there = await deliveries.ofEvents(
      endpointId,
      events.map(({ id }) => id),
      session,
    );
    const known = new Set<string>(there.map(({ event }) => event.id));
    await deliveries.replace(
      session,
      there.map((one) => ({ ...one, tries: replayed(one.tries, now) })),
    );
    const missing = events.filter(({ id }) => !known.has(id));
    await deliveries.insert(
      session,
      missing.map((event) => deliveryOf(event, own.value, now)),
    );
    return ok({ endpointId, count: events.length, hasMore: Number(page.hasMore), end: toEventCursor(page.end) });
  });
  if (answer.ok && answer.value.count > 0)
    notifications.hint(deliveryDue(answer.value.endpointId, `replay-${answer.value.end}`));
  return answer;
}
