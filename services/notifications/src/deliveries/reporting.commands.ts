import { event as toEvent } from '@millepiani/events/event';
import { deliveryDead } from '@millepiani/events/notifications/delivery.events';
import { systemActor } from '@millepiani/kernel/actor';
import { newId } from '@millepiani/kernel/new-id';
import { ok } from '@millepiani/kernel/result';
import type { Undelivered } from '../dead-letters/dead-letter.ts';
import { noteDeadLetter } from '../dead-letters/noting.commands.ts';
import { type Heard, heard } from '../endpoints/circuit.ts';
import type { EndpointId } from '../endpoints/endpoint.ts';
import { saveChange } from '../endpoints/endpoint-changes.commands.ts';
import type { Notifications } from '../notifications.ts';
import type { Replacement } from './deliveries.store.ts';
import type { Delivery } from './delivery.ts';

/** A call of the service itself. Its key is new each time: what must not happen twice is guarded by what is stored. */
const ownCall = (mutation: string, about: string) => ({
  actor: systemActor('notifications'),
  mutation,
  input: { idempotencyKey: newId('evt'), about },
});

/** Keeps what an attempt says about its endpoint, and tells what comes of that. */
export async function reportAttempt(
  notifications: Notifications,
  endpointId: EndpointId,
  outcome: Heard,
  at: Date,
): Promise<void> {
  const { commands, endpoints, pace } = notifications;
  await commands.run(ownCall('hear-endpoint', endpointId), async (transaction) => {
    const endpoint = await endpoints.find(endpointId, transaction.session);
    if (!endpoint) return ok({});
    const change = heard(endpoint, { ...outcome, chance: Math.random() }, at, pace);
    if (change.endpoint !== endpoint) await saveChange(notifications, transaction, change);
    return ok({});
  });
}

/** Keeps that a delivery was given up, and tells it; nothing where somebody has it delivered again meanwhile. */
export async function giveUp(notifications: Notifications, replacement: Replacement): Promise<void> {
  const { commands, deliveries } = notifications;
  const { after } = replacement;
  await commands.run(ownCall('give-up-delivery', after.id), async (transaction) => {
    if (!(await deliveries.replaceOpen(transaction.session, replacement))) return ok({});
    await transaction.emit([deadEvent(after)]);
    await noteDeadLetter(notifications, transaction, letterOf(after));
    return ok({});
  });
}

function letterOf({ id: deliveryId, endpointId, ownerId, event, tries }: Delivery): Undelivered {
  const last = tries.attempts.at(-1);
  return {
    ...{ channel: 'WEBHOOK', deliveryId, ownerId, what: event.type, eventId: event.id, endpointId },
    ...{ reason: last?.error ?? 'UNKNOWN', detail: last?.excerpt, attempts: tries.failures },
  };
}

const deadEvent = ({ id, endpointId, ownerId, event, deaths, tries }: Delivery) =>
  toEvent(deliveryDead, {
    subject: id,
    aggregateVersion: deaths,
    partition: endpointId,
    data: {
      ...{ deliveryId: id, channel: 'WEBHOOK', endpointId, eventId: event.id, recipientId: ownerId },
      attempts: tries.failures,
      reason: tries.attempts.at(-1)?.error,
    },
  });
