import type { CallWith, Transaction } from '@millepiani/commands/command-runner';
import { event } from '@millepiani/events/event';
import {
  pushSubscriptionRegistered,
  pushSubscriptionRemoved,
} from '@millepiani/events/notifications/push-subscription.events';
import { type Failures, fail, gather } from '@millepiani/kernel/failure';
import { parseId } from '@millepiani/kernel/id';
import { newId } from '@millepiani/kernel/new-id';
import { ok, type Result } from '@millepiani/kernel/result';
import type { Unreachable } from '../deliveries/webhook-sender.adapter.ts';
import { parseEndpointUrl, type UrlTexts } from '../endpoints/endpoint-url.ts';
import { letIn } from '../endpoints/letting-in.commands.ts';
import type { Notifications } from '../notifications.ts';
import { parseKeys } from './device-keys.adapter.ts';
import { canHaveDevices } from './push-access.ts';
import {
  mostDevices,
  type PushSubscription,
  type PushSubscriptionId,
  parseLabel,
  type RemovalReason,
  register,
} from './push-subscription.ts';

/** A device, as the edge hands it over. */
export type RegisterPushInput = {
  readonly url: string;
  readonly p256dh: string;
  readonly auth: string;
  readonly label?: string | null | undefined;
};

type Changed = Promise<Result<{ subscriptionId: PushSubscriptionId }, Failures>>;

const unreachable: Readonly<Record<Unreachable, string>> = {
  PRIVATE_ADDRESS: 'The host is a private address, or stands for one: nothing is sent there.',
  HOST_NOT_FOUND: 'There is no host of this name, or no name server says where it is.',
};

const urlTexts: UrlTexts = {
  invalid: 'Expected the URL that the browser gives as `endpoint`.',
  plain: 'Devices are reached by https alone.',
  credentials: 'A push service is reached without credentials: leave them out.',
};

/** Has the caller told on a device from now on; a device that is registered already gets the keys that it has now. */
export async function registerPushSubscription(
  notifications: Notifications,
  call: CallWith<RegisterPushInput>,
): Changed {
  const { commands, push, sender } = notifications;
  const { url, label, ...keys } = call.input;
  const parsed = gather({
    url: parseEndpointUrl(url, sender.mayBePlain, urlTexts),
    keys: parseKeys(keys),
    label: parseLabel(label),
  });
  // Outside the transaction, for a name server may take its time, and for nobody who may not have devices anyway. What counts is the
  // address of each connection.
  const isAsked = parsed.ok && push.sender !== undefined && canHaveDevices(call.actor);
  const why = isAsked ? await sender.judge(parsed.value.url, call.actor.id) : undefined;
  return commands.run(call, async (transaction) => {
    const { actor } = transaction;
    if (!canHaveDevices(actor)) return fail('FORBIDDEN', 'Sign in with notifications:write.');
    if (!push.sender) return fail('PUSH_OFF', 'This community tells nobody on their devices.');
    if (!parsed.ok) return parsed;
    const registeredBy = await letIn(notifications, transaction, actor.id);
    if (!registeredBy.ok) return registeredBy;
    if (why) return fail(why, unreachable[why], ['url']);
    const { url: address, ...rest } = parsed.value;
    return save(notifications, transaction, {
      ...{ personId: actor.id, registeredBy: registeredBy.value, url: address.href, ...rest.keys },
      label: typeof label === 'string' ? (rest.label ?? '') : undefined,
    });
  });
}

/** A device that was looked at. Fails with `DEVICE_OF_ANOTHER` or `TOO_MANY_DEVICES`. */
async function save(
  notifications: Notifications,
  transaction: Transaction,
  device: Pick<PushSubscription, 'personId' | 'registeredBy' | 'url' | 'p256dh' | 'auth' | 'label'>,
): Changed {
  const { pushSubscriptions } = notifications;
  const { session, now, emit } = transaction;
  const { personId, url } = device;
  await pushSubscriptions.takeTurn(session, personId);
  const there = await pushSubscriptions.findByUrl(url, session);
  const own = there?.personId === personId ? there : undefined;
  // Who sits at the device has its secret; its address alone may have come to anybody.
  if (there && !own && there.auth !== device.auth) {
    return fail('DEVICE_OF_ANOTHER', 'Somebody else has it: hand over the keys that the browser gives with it.', [
      'auth',
    ]);
  }
  if (!own && (await pushSubscriptions.ofPerson(personId, session)).length >= mostDevices) {
    return fail('TOO_MANY_DEVICES', `At most ${mostDevices} devices: remove one first.`);
  }
  // Whoever signed in on the device before is told there no more.
  if (there && !own) await removeSubscription(notifications, transaction, { id: there.id, reason: 'TAKEN_OVER' });
  const subscription = register(own, { ...device, id: newId('psh'), registeredAt: now });
  await pushSubscriptions.save(session, subscription);
  await emit([registered(subscription)]);
  return ok({ subscriptionId: subscription.id });
}

/** Has the caller told on a device no more; safe twice. Fails with `FORBIDDEN`, `INVALID_ID` or `PUSH_SUBSCRIPTION_NOT_FOUND`. */
export const removePushSubscription = (
  notifications: Notifications,
  call: CallWith<{ readonly subscriptionId: string }>,
): Changed =>
  notifications.commands.run(call, async (transaction) => {
    const { actor, session } = transaction;
    if (!canHaveDevices(actor)) return fail('FORBIDDEN', 'Sign in with notifications:write.');
    const id = parseId(call.input.subscriptionId, ['psh'], ['subscriptionId']);
    if (!id.ok) return id;
    const found = await notifications.pushSubscriptions.find(id.value, session);
    // Somebody else's is as if there were none.
    if (found?.personId !== actor.id) {
      return fail('PUSH_SUBSCRIPTION_NOT_FOUND', 'You have none with this id.', ['subscriptionId']);
    }
    await removeSubscription(notifications, transaction, { id: id.value, reason: 'BY_OWNER' });
    return ok({ subscriptionId: id.value });
  });

/** Takes a device out, with what waits for it; nothing happens where it is gone already. */
export async function removeSubscription(
  { pushMessages, pushSubscriptions }: Pick<Notifications, 'pushMessages' | 'pushSubscriptions'>,
  { session, emit }: Pick<Transaction, 'session' | 'emit'>,
  { id, reason }: { readonly id: PushSubscriptionId; readonly reason: RemovalReason },
): Promise<void> {
  const before = await pushSubscriptions.find(id, session);
  if (!before) return;
  await pushSubscriptions.remove(session, id);
  await pushMessages.dropWaitingFor(session, id);
  const { personId, version } = before;
  const place = { subject: id, partition: personId, aggregateVersion: version + 1 } as const;
  await emit([event(pushSubscriptionRemoved, { ...place, data: { subscriptionId: id, personId, reason } })]);
}

const registered = ({ id, personId, version }: PushSubscription) =>
  event(pushSubscriptionRegistered, {
    ...{ subject: id, partition: personId, aggregateVersion: version },
    data: { subscriptionId: id, personId },
  });
