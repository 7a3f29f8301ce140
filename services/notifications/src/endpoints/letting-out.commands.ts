import type { Transaction } from '@millepiani/commands/command-runner';
import { systemActor } from '@millepiani/kernel/actor';
import { fail } from '@millepiani/kernel/failure';
import { type ClientId, isId, type PersonId } from '@millepiani/kernel/id';
import type { Instant } from '@millepiani/kernel/instant';
import { newId } from '@millepiani/kernel/new-id';
import { ok } from '@millepiani/kernel/result';
import type { EffectTransaction } from '@millepiani/spine/reader/effect';
import type { Notifications } from '../notifications.ts';
import type { PushSubscription } from '../push/push-subscription.ts';
import { removeSubscription } from '../push/push-subscriptions.commands.ts';
import { type Endpoint, type LetOutReason, letOut } from './endpoint.ts';
import { canStopForRevoked } from './endpoint-access.ts';
import { saveChange } from './endpoint-changes.commands.ts';
import { endpointsToStop } from './letting-out.jobs.ts';

/** How many endpoints of an application are stopped, and devices removed, in one transaction. */
const mostAtOnce = 50;

/** That somebody took back what they had allowed an application. */
export interface TakenBack {
  readonly personId: PersonId;
  /** As it calls itself at the issuer: one of the community's own has no id. */
  readonly clientId: string;
  readonly at: Instant;
}

/**
 * Whoever takes back what they allowed an application has the endpoints stopped and the devices removed that it registered for them, and lets
 * it register no others.
 */
export async function takeBack(
  notifications: Notifications,
  { personId, clientId, at }: TakenBack,
  transaction: EffectTransaction,
): Promise<void> {
  const { deliveryEngine, endpoints, erased, pushSubscriptions } = notifications;
  const { session } = transaction;
  // What our own register is their owner's: they need not allow those anything.
  if (!isId(clientId, 'cli')) return;
  // All that there was of them goes, and nothing is to be kept of them.
  if ((await erased.among([personId], session)).has(personId)) return;
  await endpoints.noteTakenBack(session, personId, clientId, at);
  const isIts = ({ registeredBy }: { readonly registeredBy: ClientId | undefined }) => registeredBy === clientId;
  const its = (await endpoints.ofOwner(personId, session)).filter(isIts);
  await stop(notifications, transaction, its, 'CONSENT_REVOKED');
  const devices = (await pushSubscriptions.ofPerson(personId, session)).filter(isIts);
  await removeAll(notifications, transaction, devices);
  transaction.afterCommit(() => {
    for (const { id } of its) deliveryEngine.wake(id);
  });
}

/** An application that was revoked registers nothing any more; what it has is stopped, some of it at a time. */
export async function noteRevoked(
  { endpointClients, hint }: Notifications,
  clientId: ClientId,
  at: Instant,
  { session, afterCommit }: EffectTransaction,
): Promise<void> {
  await endpointClients.revoke(session, clientId, at);
  afterCommit(() => hint(endpointsToStop(clientId)));
}

/**
 * Stops the endpoints of an application that was revoked, and removes its devices. Each once: who enables theirs afterwards, by themselves, keeps
 * it. Safe twice.
 */
export async function stopEndpointsOf(notifications: Notifications, clientId: ClientId): Promise<void> {
  for (let isThere = true; isThere; ) isThere = await stopSome(notifications, clientId);
}

/** Stops some of them; answers whether there may be more. */
async function stopSome(notifications: Notifications, clientId: ClientId): Promise<boolean> {
  const { commands, deliveryEngine, endpointClients, endpoints, pushSubscriptions } = notifications;
  const input = { idempotencyKey: newId('evt') };
  const call = { actor: systemActor('notifications'), mutation: 'stop-endpoints-of-client', input };
  let its: readonly Endpoint[] = [];
  const done = await commands.run<{ left: number }>(call, async (transaction) => {
    const { actor, session } = transaction;
    if (!canStopForRevoked(actor)) return fail('FORBIDDEN', 'The service stops them.');
    const from = await endpointClients.stoppedTo(session, clientId);
    if (!from) return ok({ left: 0 });
    its = await endpoints.ofClient(session, clientId, { ...from, limit: mostAtOnce });
    await stop(notifications, transaction, its, 'CLIENT_REVOKED');
    const devices = await pushSubscriptions.ofClient(session, clientId, mostAtOnce);
    await removeAll(notifications, transaction, devices);
    const isLast = its.length < mostAtOnce && devices.length < mostAtOnce;
    await endpointClients.moveOn(session, clientId, { to: its.at(-1)?.id, isLast });
    return ok({ left: isLast ? 0 : 1 });
  });
  for (const { id } of its) deliveryEngine.wake(id);
  return done.ok && done.value.left > 0;
}

async function stop(
  notifications: Notifications,
  transaction: Pick<Transaction, 'session' | 'emit' | 'now'>,
  endpoints: readonly Endpoint[],
  reason: LetOutReason,
): Promise<void> {
  for (const endpoint of endpoints) {
    const change = letOut(endpoint, reason, transaction.now);
    if (change.events.length > 0) await saveChange(notifications, transaction, change);
  }
}

async function removeAll(
  notifications: Notifications,
  transaction: Pick<Transaction, 'session' | 'emit'>,
  devices: readonly PushSubscription[],
): Promise<void> {
  for (const { id } of devices) {
    await removeSubscription(notifications, transaction, { id, reason: 'APPLICATION_LET_OUT' });
  }
}
