import { notificationsReplayRequested } from '@millepiani/events/notifications/event-replay.events';
import { mailDomain } from '@millepiani/mail/config-shape';
import { SmtpSender } from '@millepiani/mail/smtp-sender';
import { type Foundations, serviceStarter } from '@millepiani/service/start-service';
import type { NotificationsConfig } from './config.ts';
import { type Context, createContext } from './context.ts';
import { sections } from './data-export/sections.store.ts';
import { DeliveryEngine } from './deliveries/delivery-engine.worker.ts';
import { WebhookSender } from './deliveries/webhook-sender.adapter.ts';
import { BounceServer } from './mail/bounce-server.adapter.ts';
import { noteReport } from './mail/bouncing.commands.ts';
import { ReturnPath } from './mail/return-path.adapter.ts';
import { unsubscribeRoutes } from './mail/unsubscribe.routes.ts';
import { type Mail, makeNotifications, type Notifications } from './notifications.ts';
import { PushSender } from './push/push-sender.adapter.ts';
import { Vapid } from './push/vapid.adapter.ts';
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
function pushSenderOf(config: NotificationsConfig): PushSender | undefined {
  const { VAPID_PRIVATE_JWK, VAPID_SUBJECT, MAIL_FROM, WEBHOOK_ALLOWED_NETWORKS: allowedNetworks } = config;
  if (!VAPID_PRIVATE_JWK) return undefined;
  const address = MAIL_FROM.replace(/^.*<|>$/g, '');
  const vapid = new Vapid({ jwk: VAPID_PRIVATE_JWK.reveal(), subject: VAPID_SUBJECT ?? `mailto:${address}` });
  return new PushSender({ vapid, allowedNetworks });
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

function open({ config, log, onStop, ...foundations }: Foundations<NotificationsConfig>): Notifications {
  const mail = mailOf(config);
  if (!mail.sender) log.warn('SMTP_URL is not set: mails wait until it is');
  const sender = new WebhookSender({ allowedNetworks: config.WEBHOOK_ALLOWED_NETWORKS });
  const push = { sender: pushSenderOf(config) };
  if (!push.sender) log.info('VAPID_PRIVATE_JWK is not set: nobody is told on their devices');
  onStop('connections to others', async () => {
    mail.sender?.close();
    await push.sender?.close();
    await sender.close();
  });
  const deliveryEngine = new DeliveryEngine({
    ...{ notifications: () => notifications, connection: foundations.connection, logger: log },
    place: { redisUrl: config.REDIS_URL.reveal(), prefix: config.EVENTS_PREFIX },
  });
  onStop('deliveries', () => deliveryEngine.stop());
  const pace = config.TIME_COMPRESSION;
  const notifications = makeNotifications({ ...foundations, mail, push, sender, deliveryEngine, pace });
  receiveBounces(notifications, { config, log, onStop });
  return notifications;
}

/** Opens everything and listens; answers with the address. What is open is handed to `onStop` as soon as it is. */
export const startNotifications = serviceStarter<NotificationsConfig, Notifications, Context>({
  name: 'notifications',
  open,
  schema: notificationsSchema,
  // One event was one row by an index of its own; now it is by its id.
  outdatedIndexes: [
    { collection: 'deliveries', index: 'endpointId_1_eventId_1' },
    { collection: 'deliveries', index: 'isOpen_1_dueAt_1_endpointId_1' },
    { collection: 'endpoints', index: 'types_1_state_1' },
  ],
  prepared: ({ deliveryEngine }) => deliveryEngine.start(),
  context: createContext,
  jobs,
  reactions,
  replayRequested: notificationsReplayRequested,
  dataExport: sections,
  routes: unsubscribeRoutes,
});
