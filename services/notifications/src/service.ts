import { type Clock, systemClock } from '@millepiani/kernel/clock';
import { connectStore, pingStore } from '@millepiani/mongo/connection';
import { createSubgraphServer } from '@millepiani/subgraph/server';
import type { Logger } from '@millepiani/telemetry/logger';
import type { OnStop } from '@millepiani/telemetry/run-service';
import type { NotificationsConfig } from './config.ts';
import { createContext } from './context.ts';
import { type Notifications, openNotifications } from './notifications.ts';
import { notificationsSchema } from './subgraph.ts';
import { createJobs } from './workers.ts';

/** Opens everything and listens; answers with the address. What is open is handed to `onStop` as soon as it is. */
export async function startNotifications(
  config: NotificationsConfig,
  logger: Logger,
  onStop: OnStop,
  clock: Clock = systemClock,
): Promise<string> {
  const connection = await connectStore({ uri: config.MONGODB_URI.reveal(), appName: 'notifications' });
  onStop('store', () => connection.close());
  const jobs = createJobs(config, logger, () => notifications);
  onStop('jobs', () => jobs.close());
  const notifications: Notifications = await openNotifications({ connection, clock, hint: (job) => jobs.hint(job) });

  const server = await createSubgraphServer({
    name: 'notifications',
    schema: notificationsSchema(),
    context: (caller) => createContext(notifications, caller),
    gatewayKey: config.INTERNAL_TOKEN_PUBLIC_JWK,
    health: { vital: { mongo: () => pingStore(connection) }, others: { redis: () => jobs.ping() } },
    logger,
  });
  onStop('server', () => server.close());
  jobs.start();
  return server.listen({ host: config.HOST, port: config.PORT });
}
