import { generateKeyPairSync } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import { newId } from '@millepiani/kernel/new-id';
import { MailReceiver } from '@millepiani/testing/mail-receiver';
import type { ServiceUnderTest, TestActor } from '@millepiani/testing/service-under-test';
import { waitFor } from '@millepiani/testing/wait-for';
import type { Db } from 'mongodb';
import { callEndpoint, partner, registered } from '../endpoints-given.ts';
import {
  administrator,
  askAgent,
  member,
  newKey,
  startNotificationsUnderTest,
  tell,
} from '../notifications-under-test.ts';
import { Receiver } from '../receiver.ts';

/** What there is before anything is refused: somebody with a feed and two endpoints, somebody else with theirs. */
export interface Given {
  readonly person: TestActor;
  readonly other: TestActor;
  readonly notificationId: string;
  readonly othersNotificationId: string;
  readonly endpointId: string;
  readonly disabledId: string;
  readonly othersEndpointId: string;
  /** One that is out of reach, and has as much to be replayed as may be. */
  readonly fullId: string;
  /** One that an application registered which the person lets act for them no more. */
  readonly letOutId: string;
  /** The person, by that application. */
  readonly byLetOut: TestActor;
  /** An event that partners are not shown. */
  readonly innerEventId: string;
  /** A key by which the person has registered the first endpoint. */
  readonly usedKey: string;
}

const feedOf = async (service: ServiceUnderTest, person: TestActor) =>
  (await askAgent(service, person.id, 'notifications { edges { node { id } } }', person)).agent.notifications;

async function newestOf(service: ServiceUnderTest, person: TestActor): Promise<string> {
  await tell(service, [person.id], { subject: 'Something' });
  return (await feedOf(service, person)).edges[0].node.id;
}

/**
 * Has somebody who lacks something that a mail is made of announced to, by mail; answers with what became of the mail, once
 * that is over.
 */
export async function mailTo(service: ServiceUnderTest, contact: object) {
  const somebody = member();
  const query = `mutation ($input: SetNotificationPreferencesInput!) {
    setNotificationPreferences(input: $input) { userErrors { code } } }`;
  const channels = [{ kind: 'ANNOUNCEMENT', channels: ['IN_APP', 'MAIL'] }];
  const input = { idempotencyKey: newKey(), expectedVersion: 0, mailDigest: 'AT_ONCE', channels };
  await service.ask(query, { input }, somebody);
  const email = `${somebody.id}@c.example`;
  const known = { _id: somebody.id, email, name: 'Ada', locale: 'en', timeZone: 'Europe/Rome', ...contact };
  await service.database((db) => db.collection<{ _id: string }>('contacts').insertOne(known));
  await tell(service, [somebody.id]);
  const isOver = { recipient: somebody.id, isOpen: false };
  const find = (db: Db) => db.collection<{ state: string; attempts: { error?: string }[] }>('messages').findOne(isOver);
  const { state, attempts } = await waitFor('the mail', () => service.database(find));
  return { email, state, errors: attempts.map(({ error }) => error) };
}

/** Has an endpoint be out of reach, with as many replays as may wait for it. */
const fill = (service: ServiceUnderTest, endpointId: string) =>
  service.database(async (db) => {
    const restsUntil = new Date('2099-01-01T00:00:00Z');
    const outOfReach = { failures: 2, failingSince: new Date(), restsUntil };
    await db
      .collection<{ _id: string; version: number }>('endpoints')
      .updateOne({ _id: endpointId }, { $set: outOfReach, $inc: { version: 1 } });
    const replays = Array.from({ length: 5 }, () => ({
      ...{ _id: newId('rpl'), endpointId, createdAt: new Date() },
      ...{ at: { projects: 0 }, until: { projects: 1 } },
    }));
    await db.collection<{ _id: string }>('delivery_replays').insertMany(replays);
  });

/** Has somebody let an application act for them no more, which registered an endpoint. */
const letOut = (service: ServiceUnderTest, endpointId: string, { id, clientId }: TestActor) =>
  service.database(async (db) => {
    const disabledAt = new Date();
    const off = { $set: { state: 'DISABLED', reason: 'CONSENT_REVOKED', disabledAt }, $inc: { version: 1 } };
    await db.collection<{ _id: string; version: number }>('endpoints').updateOne({ _id: endpointId }, off);
    const takenBack = { $set: { [`takenBack.${clientId}`]: disabledAt } };
    await db.collection<{ _id: string }>('endpoint_owners').updateOne({ _id: id }, takenBack);
  });

/** Where everything lies that an input can change. What goes on by itself, such as leases and places in logs, lies elsewhere. */
const changeable = [
  ...['announcements', 'notifications', 'preference_sets', 'endpoints', 'deliveries', 'messages'],
  ...['endpoint_owners', 'endpoint_clients'],
  ...['push_subscriptions', 'push_messages', 'dead_letters', 'mailboxes', 'notification_threads', 'delivery_replays'],
  ...['outbox', 'idempotency_keys'],
] as const;

/** What lies there. An event's place in the log is left out: the relay gives it, when it comes to it. */
const rowsOf = (db: Db, name: string) =>
  db
    .collection(name)
    .find({}, { projection: { position: 0 } })
    .sort({ _id: 1 })
    .toArray();

/** A service with something in it, and what would show that it did something: its store, a receiver, and a mail server. */
export async function openGiven() {
  const post = await new MailReceiver().start();
  const receiver = await new Receiver().start();
  const service = await startNotificationsUnderTest({
    env: {
      ...{ WEBHOOK_ALLOWED_NETWORKS: '127.0.0.2', SMTP_URL: post.url, JOBS_RECONCILE_EVERY: '1s' },
      VAPID_PRIVATE_JWK: JSON.stringify(
        generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey.export({ format: 'jwk' }),
      ),
    },
  });
  // One address of loopback is allowed, and nothing listens there: nothing is to be sent before a case begins.
  const nowhere = 'http://127.0.0.2:1/events';
  const [person, other] = [partner(), partner()];
  const usedKey = newKey();
  const first = await callEndpoint(
    service,
    'registerEndpoint',
    { idempotencyKey: usedKey, url: nowhere, types: ['millepiani.projects.commission.won.v1'] },
    person,
  );
  const { endpointId: disabledId } = await registered(service, nowhere, { owner: person });
  await callEndpoint(service, 'disableEndpoint', { endpointId: disabledId }, person);
  const { endpointId: fullId } = await registered(service, nowhere, { owner: person });
  await fill(service, fullId);
  const byLetOut = { ...person, clientId: newId('cli'), sessionId: newId('ses') };
  const { endpointId: letOutId } = await registered(service, nowhere, { owner: byLetOut });
  await letOut(service, letOutId, byLetOut);
  const { endpointId: othersEndpointId } = await registered(service, nowhere, { owner: other });
  const told = { type: /announcement\.announced/, position: { $exists: true } };
  const [notificationId, othersNotificationId] = [await newestOf(service, person), await newestOf(service, other)];
  const inner = await waitFor('an event', () => service.database((db) => db.collection('outbox').findOne(told)));
  const given: Given = {
    ...{
      person,
      other,
      usedKey,
      disabledId,
      fullId,
      letOutId,
      byLetOut,
      othersEndpointId,
      endpointId: first.endpoint.id,
    },
    ...{ notificationId, othersNotificationId, innerEventId: String(inner._id) },
  };
  const everything = async () => ({
    sent: [receiver.connections, post.received.length],
    stored: await service.database(async (db) => {
      const rows = changeable.map(async (name) => [name, await rowsOf(db, name)]);
      return JSON.stringify(await Promise.all(rows));
    }),
  });
  // Owners are told of their endpoints a little later, by mails, too, that find no address, and are tried again after five
  // seconds, and then after minutes: what is compared begins when nothing moves any more.
  await waitFor('all to be told, and tried again', () =>
    service.database(async (db) => (await db.collection('messages').countDocuments({ failures: { $gte: 2 } })) >= 5),
  );
  await waitFor('nothing to move', async () => {
    const before = await everything();
    await new Promise((wake) => setTimeout(wake, 1_000));
    return isDeepStrictEqual(await everything(), before);
  });
  return {
    service,
    given,
    receiver,
    post,
    /** All that an input could have changed or sent. */
    everything,
    close: async () => {
      await service.close();
      await receiver.stop();
      await post.stop();
    },
  };
}

/** Each mutation's input type, and what is asked of its payload besides what is wrong. */
export const mutations: Readonly<Record<string, readonly [input: string, fields: string]>> = {
  announce: ['AnnounceInput', 'announcement { id }'],
  markNotificationsRead: ['MarkNotificationsReadInput', 'markedCount'],
  archiveNotification: ['ArchiveNotificationInput', 'notification { id }'],
  setNotificationPreferences: ['SetNotificationPreferencesInput', 'preferences { version }'],
  registerEndpoint: ['RegisterEndpointInput', 'secret endpoint { id }'],
  rotateEndpointSecret: ['EndpointInput', 'secret endpoint { id }'],
  sendTestEvent: ['EndpointInput', 'endpoint { id }'],
  disableEndpoint: ['EndpointInput', 'endpoint { id }'],
  enableEndpoint: ['EnableEndpointInput', 'endpoint { id }'],
  updateEndpoint: ['UpdateEndpointInput', 'endpoint { id }'],
  deleteEndpoint: ['EndpointInput', 'endpointId'],
  redeliver: ['RedeliverInput', 'delivery { id }'],
  replayDeliveries: ['ReplayDeliveriesInput', 'replayedCount'],
  replayNotificationsEvents: ['ReplayEventsInput', 'replayId'],
  setEndpointFilter: ['SetEndpointFilterInput', 'endpoint { id }'],
  expireOldSecret: ['EndpointInput', 'endpoint { id }'],
  archiveNotificationThread: ['ArchiveNotificationThreadInput', 'archivedCount'],
  muteNotificationThread: ['MuteNotificationThreadInput', 'preferences { version }'],
  registerPushSubscription: ['RegisterPushSubscriptionInput', 'subscription { id }'],
  removePushSubscription: ['RemovePushSubscriptionInput', 'removedId'],
  replayDeadLetter: ['DeadLetterInput', 'deadLetter { id }'],
  dismissDeadLetter: ['DeadLetterInput', 'deadLetter { id }'],
  restoreMailbox: ['RestoreMailboxInput', 'mailbox { version }'],
};

/** Who may do everything that the service has. */
export const whoMayAll = (id: string = newId('per')): TestActor => ({
  id,
  scopes: [...administrator.scopes, ...partner().scopes, ...member().scopes, 'events:administer', 'account:write'],
});
