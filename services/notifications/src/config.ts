import { integer, networks, origin } from '@millepiani/config/fields';
import { loadConfigOrExit } from '@millepiani/config/load-config';
import { mailShape } from '@millepiani/mail/config-shape';
import { serviceShape } from '@millepiani/service/config-shape';

const shape = {
  ...serviceShape('notifications'),
  ...mailShape,
  /** Where people open the community: mails link there. */
  COMMUNITY_URL: origin().default('http://127.0.0.1:4000'),
  /** Where this service's `/unsubscribe` is to be had by everybody. */
  UNSUBSCRIBE_URL: origin().default('http://127.0.0.1:4004'),
  /** Networks that webhooks may reach though they are not public, by http too. None, but in development. */
  WEBHOOK_ALLOWED_NETWORKS: networks().default([]),
  /** How many times shorter all waiting is: pauses between tries, digests, five days of failing. 1, but for tests. */
  TIME_COMPRESSION: integer({ min: 1, max: 1_000_000 }).default(1),
};

/** What the service is told by its environment. */
export type NotificationsConfig = ReturnType<typeof readConfig>;

/** Reads the environment; names every fault and exits with 78 when there is one. */
export const readConfig = (env: Readonly<Record<string, string | undefined>> = process.env) =>
  loadConfigOrExit(shape, env);
