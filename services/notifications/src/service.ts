import { notificationsReplayRequested } from '@millepiani/events/notifications/event-replay.events';
import { createVerify } from '@millepiani/internal-token/verify';
import { actorOf } from '@millepiani/kernel/actor';
import { mailDomain } from '@millepiani/mail/config-shape';
import { SmtpSender } from '@millepiani/mail/smtp-sender';
import { type Foundations, serviceStarter } from '@millepiani/service/start-service';
import { cataloguePages } from './catalogue-page/catalogue-page.routes.ts';
import type { NotificationsConfig } from './config.ts';
import { type Context, createContext } from './context.ts';
import { sections } from './data-export/sections.store.ts';
import { DeliveryEngine } from './deliveries/delivery-engine.worker.ts';
import { Names } from './deliveries/names.adapter.ts';
import { WebhookSender } from './deliveries/webhook-sender.adapter.ts';
import { type CallerOf, eventRoutes } from './event-log/events.routes.ts';
import { BounceServer } from './mail/bounce-server.adapter.ts';
import { noteReport } from './mail/bouncing.commands.ts';
import { ReturnPath } from './mail/return-path.adapter.ts';
import { unsubscribeRoutes } from './mail/unsubscribe.routes.ts';
import { type Mail, makeNotifications, type Notifications } from './notifications.ts';
import { PushLanes } from './push/push-lanes.worker.ts';
import { PushSender } from './push/push-sender.adapter.ts';
import { Vapid } from './push/vapid.adapter.ts';
import { Sealing } from './sealing/sealing.adapter.ts';
import { notificationsSchema } from './subgraph.ts';
import { jobs, reactions } from './workers.ts';

/** How mail goes out, by the configuration. */
function mailOf(config: NotificationsConfig): Mail {
  const { SMTP_URL, MAIL_FROM: from, COMMUNITY_URL, UNSUBSCRIBE_URL } = config;
  const { BOUNCES_DOMAIN: domain, BOUNCES_KEY: key } = config;
  const sender = SMTP_URL && new SmtpSender({ url: SMTP_URL.reveal(), from });
  return {
    sender,
    domain: mailDomain(from),
    linkUrl: `${COMMUNITY_URL}/node`,
    unsubscribeUrl: `${UNSUBSCRIBE_URL}/unsubscribe`,
    returnPath: domain !== undefined && key ? new ReturnPath({ domain, key: key.reveal() }) : undefined,
  };
}

/** How people are told on their devices, by the configuration. */
function pushSenderOf(config: NotificationsConfig, { lookup }: Names): PushSender | undefined {
  const { VAPID_PRIVATE_JWK, VAPID_SUBJECT, MAIL_FROM, WEBHOOK_ALLOWED_NETWORKS: allowedNetworks } = config;
  if (!VAPID_PRIVATE_JWK) return undefined;
  const address = MAIL_FROM.replace(/^.*<|>$/g, '');
  const vapid = new Vapid({ jwk: VAPID_PRIVATE_JWK.reveal(), subject: VAPID_SUBJECT ?? `mailto:${address}` });
  return new PushSender({ vapid, allowedNetworks, lookup });
}

/** Receives what comes back of mails, where that is wanted. */
function receiveBounces(notifications: Notifications, { config, log, onStop }: Opened): void {
  const { BOUNCES_PORT: port, HOST: host } = config;
  const { returnPath } = notifications.mail;
  if (port === undefined) return;
  if (!returnPath) {
    log.warn('BOUNCES_PORT is set without BOUNCES_DOMAIN and BOUNCES_KEY: what comes back is not received');
    return;
  }
  const server = new BounceServer({
    ...{ host, port, returnPath },
    take: (id, report) => noteReport(notifications, id, report),
    warn: (what, error) => log.warn({ err: error }, what),
  });
  void server.listen();
  onStop('what comes back of mails', () => server.close());
}

type Opened = Pick<Foundations<NotificationsConfig>, 'config' | 'log' | 'onStop'>;

/** Who asks for what is no part of the graph, as the gateway vouches for it. */
function callerBy(publicJwk: NotificationsConfig['INTERNAL_TOKEN_PUBLIC_JWK']): CallerOf {
  const verify = createVerify({ publicJwk, subgraph: 'notifications' });
  return async (authorization) => {
    const verified = await verify(authorization?.replace(/^Bearer /, ''));
    if (!verified.ok) return undefined;
    const { actorId: sub, scopes, sessionId: sid, clientId } = verified.value;
    return actorOf({ sub, scope: scopes.join(' '), sid, client_id: clientId });
  };
}

/** The service's domain, and what serving it takes besides. */
interface Served extends Notifications {
  readonly callerOf: CallerOf;
  /** Has all that is kept sealed be so by the newest secret. */
  readonly reseal: () => Promise<void>;
}

function open({ config, log, onStop, ...foundations }: Foundations<NotificationsConfig>): Served {
  const mail = mailOf(config);
  if (!mail.sender) log.warn('SMTP_URL is not set: mails wait until it is');
  const names = new Names({ servers: config.NAME_SERVERS });
  const sender = new WebhookSender({ allowedNetworks: config.WEBHOOK_ALLOWED_NETWORKS, lookup: names.lookup });
  const lanes = new PushLanes({ pace: config.TIME_COMPRESSION, log });
  const push = { sender: pushSenderOf(config, names), lanes };
  if (!push.sender) log.info('VAPID_PRIVATE_JWK is not set: nobody is told on their devices');
  onStop('connections to others', async () => {
    mail.sender?.close();
    await lanes.stop();
    await push.sender?.close();
    await sender.close();
    names.close();
  });
  const sealing = new Sealing(config.SEALING_SECRETS?.reveal() ?? []);
  if (!sealing.isOn) log.warn('SEALING_SECRETS is not set: what webhooks are signed with is kept as it is');
  const deliveryEngine = new DeliveryEngine({
    ...{ notifications: () => notifications, connection: foundations.connection, logger: log },
    place: { redisUrl: config.REDIS_URL.reveal(), prefix: config.EVENTS_PREFIX },
  });
  onStop('deliveries', () => deliveryEngine.stop());
  const pace = config.TIME_COMPRESSION;
  const notifications = makeNotifications({ ...foundations, mail, push, sender, sealing, deliveryEngine, pace });
  receiveBounces(notifications, { config, log, onStop });
  const reseal = async (): Promise<void> => {
    try {
      const count = await notifications.endpoints.reseal();
      if (count > 0) log.info({ count }, 'secrets of endpoints were sealed anew');
    } catch (error) {
      log.error({ err: error }, 'a secret of an endpoint cannot be opened');
    }
  };
  return { ...notifications, callerOf: callerBy(config.INTERNAL_TOKEN_PUBLIC_JWK), reseal };
}

/** Opens everything and listens; answers with the address. What is open is handed to `onStop` as soon as it is. */
export const startNotifications = serviceStarter<NotificationsConfig, Served, Context>({
  name: 'notifications',
  open,
  schema: notificationsSchema,
  // One event was one row by an index of its own; now it is by its id.
  outdatedIndexes: [
    { collection: 'deliveries', index: 'endpointId_1_eventId_1' },
    { collection: 'deliveries', index: 'isOpen_1_dueAt_1_endpointId_1' },
    { collection: 'endpoints', index: 'types_1_state_1' },
  ],
  prepared: ({ deliveryEngine, reseal }) => {
    void reseal();
    return deliveryEngine.start();
  },
  context: createContext,
  jobs,
  reactions,
  // What people have here is their own: many calls at once are for the same documents, of which all but one would be in vain.
  commandsOfOne: 4,
  replayRequested: notificationsReplayRequested,
  dataExport: sections,
  routes: (server, notifications) => {
    unsubscribeRoutes(server, notifications);
    eventRoutes(server, notifications, notifications.callerOf);
    cataloguePages(server);
  },
});
