import { notificationsReplayRequested } from '@millepiani/events/notifications/event-replay.events';
import { serviceStarter } from '@millepiani/service/start-service';
import type { NotificationsConfig } from './config.ts';
import { type Context, createContext } from './context.ts';
import { makeNotifications, type Notifications } from './notifications.ts';
import { notificationsSchema } from './subgraph.ts';
import { jobs, reactions } from './workers.ts';

/** Opens everything and listens; answers with the address. What is open is handed to `onStop` as soon as it is. */
export const startNotifications = serviceStarter<NotificationsConfig, Notifications, Context>({
  name: 'notifications',
  open: makeNotifications,
  schema: notificationsSchema,
  context: createContext,
  jobs,
  reactions,
  replayRequested: notificationsReplayRequested,
});
