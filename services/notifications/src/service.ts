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
import { WebhookSender } from './deliveries/webhook-sender.adapter.ts';
import { type CallerOf, eventRoutes } from './event-log/events.routes.ts';
import { unsubscribeRoutes } from './mail/unsubscribe.routes.ts';
import { type Mail, makeNotifications, type Notifications } from './notifications.ts';
import { Sealing } from './sealing/sealing.adapter.ts';
import { notificationsSchema } from './subgraph.ts';
import { jobs, reactions } from './workers.ts';

/** How mail goes out, by the configuration. */
function mailOf(config: NotificationsConfig): Mail {
  const { SMTP_URL, MAIL_FROM: from, COMMUNITY_URL, UNSUBSCRIBE_URL } = config;
  const sender = SMTP_URL && new SmtpSender({ url: SMTP_URL.reveal(), from });
  return {
    sender,
    domain: mailDomain(from),
    linkUrl: `${COMMUNITY_URL}/node`,
    unsubscribeUrl: `${UNSUBSCRIBE_URL}/unsubscribe`,
  };
}

/** Who asks for what is no part of the graph, as the gateway vouches for it. */
function callerBy(publicJwk: NotificationsConfig['INTERNAL_TOKEN_PUBLIC_JWK']): CallerOf {
  const verify = createVerify({ publicJwk, subgraph: 'notifications' });
  return async (authorization) => {
    const verified = await verify(authorization?.replace(/^Bearer /, ''));
    if (!verified.ok) return undefined;
    const { actorId: sub, scopes, sessionId: sid } = verified.value;
    return actorOf({ sub, scope: scopes.join(' '), sid });
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
  const sender = new WebhookSender({ allowedNetworks: config.WEBHOOK_ALLOWED_NETWORKS });
  onStop('connections to others', async () => {
    mail.sender?.close();
    await sender.close();
  });
  const sealing = new Sealing(config.SEALING_SECRETS?.reveal() ?? []);
  if (!sealing.isOn) log.warn('SEALING_SECRETS is not set: what webhooks are signed with is kept as it is');
  const notifications = makeNotifications({ ...foundations, mail, sender, sealing, pace: config.TIME_COMPRESSION });
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
  prepared: ({ reseal }) => void reseal(),
  schema: notificationsSchema,
  context: createContext,
  jobs,
  reactions,
  replayRequested: notificationsReplayRequested,
  dataExport: sections,
  routes: (server, notifications) => {
    unsubscribeRoutes(server, notifications);
    eventRoutes(server, notifications, notifications.callerOf);
    cataloguePages(server);
  },
});
