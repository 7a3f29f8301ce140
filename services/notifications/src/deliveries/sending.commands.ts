import { event as toEvent } from '@millepiani/events/event';
import { deliveryDead } from '@millepiani/events/notifications/delivery.events';
import { systemActor } from '@millepiani/kernel/actor';
import { newId } from '@millepiani/kernel/new-id';
import { ok } from '@millepiani/kernel/result';
import { type Endpoint, heard, validSecrets } from '../endpoints/endpoint.ts';
import { saveChange } from '../endpoints/endpoint-changes.commands.ts';
import type { Notifications } from '../notifications.ts';
import { isTestType } from '../reactions/catalogue/tested-endpoint.events.ts';
import { afterAttempt, isOpen, type Outcome } from '../retries/tries.ts';
import type { Delivery } from './delivery.ts';
import { signatureOf } from './signature.adapter.ts';
import { whoSees } from './who-sees.commands.ts';

/** Tries to deliver once, and keeps what became of it. Answers whether it went well. */
export async function tryDelivery(
  notifications: Notifications,
  endpoint: Endpoint,
  delivery: Delivery,
): Promise<boolean> {
  const at = notifications.clock.now();
  const begun = performance.now();
  const outcome = await post(notifications, endpoint, delivery, at);
  const durationMs = Math.round(performance.now() - begun);
  await record(notifications, delivery, outcome, { at, durationMs });
  return outcome.error === undefined;
}

/** What it says is read where it was told, and who may see it is looked at now: both may have changed since it was queued. */
async function post(
  { circles, eventLogs, sender }: Notifications,
  endpoint: Endpoint,
  { ownerId, event: { id, service, type } }: Delivery,
  at: Date,
): Promise<Outcome> {
  const event = await eventLogs.event(service, id);
  if (!event) return { error: 'EVENT_GONE', isFinal: true };
  if (!(isTestType(type) || (await whoSees(circles, event, [ownerId])).has(ownerId))) {
    return { error: 'NOT_VISIBLE', isFinal: true };
  }
  const body = JSON.stringify(event);
  const timestamp = Math.floor(at.getTime() / 1_000);
  return sender.send({
    url: new URL(endpoint.url),
    headers: {
      'content-type': 'application/cloudevents+json; charset=utf-8',
      'user-agent': 'Millepiani-Webhooks/1',
      'webhook-id': id,
      'webhook-timestamp': String(timestamp),
      'webhook-signature': signatureOf({ id, timestamp, body }, validSecrets(endpoint, at)),
    },
    body,
  });
}

/** Keeps an attempt, and what it says about the endpoint. What was replayed or recorded meanwhile by others stays as it is. */
async function record(
  notifications: Notifications,
  { id, tries }: Delivery,
  outcome: Outcome,
  tried: { readonly at: Date; readonly durationMs: number },
): Promise<void> {
  const { commands, deliveries, endpoints, pace } = notifications;
  // The key is new each time: what must not happen twice is guarded by the attempts that are stored.
  const input = { idempotencyKey: newId('evt'), deliveryId: id };
  await commands.run({ actor: systemActor('notifications'), mutation: 'deliver', input }, async (transaction) => {
    const { session, emit } = transaction;
    const delivery = await deliveries.find(id, session);
    const isSame = delivery && isOpen(delivery.tries) && delivery.tries.attempts.length === tries.attempts.length;
    const endpoint = delivery && (await endpoints.find(delivery.endpointId, session));
    if (!(isSame && endpoint)) return ok({});
    const after = afterAttempt(delivery.tries, outcome, { ...tried, chance: Math.random(), pace });
    const isDead = after.state === 'DEAD';
    const deaths = delivery.deaths + Number(isDead);
    await deliveries.replace(session, [{ ...delivery, tries: after, deaths }]);
    // What we may not send says nothing about who would have received it.
    if (!outcome.isFinal) {
      const change = heard(endpoint, outcome, tried.at, pace);
      if (change.endpoint !== endpoint) await saveChange(notifications, transaction, change);
    }
    if (outcome.error === undefined && endpoint.state === 'ACTIVE' && endpoint.failures > 1) {
      await deliveries.hasten(endpoint.id, tried.at, session);
    }
    if (isDead) await emit([deadEvent({ ...delivery, deaths }, after.failures)]);
    return ok({});
  });
}

const deadEvent = ({ id, endpointId, ownerId, event, deaths }: Delivery, attempts: number) =>
  toEvent(deliveryDead, {
    subject: id,
    aggregateVersion: deaths,
    partition: endpointId,
    data: { deliveryId: id, channel: 'WEBHOOK', endpointId, eventId: event.id, recipientId: ownerId, attempts },
  });
