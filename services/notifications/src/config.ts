import { integer, networks, origin } from '@millepiani/config/fields';
import { loadConfigOrExit } from '@millepiani/config/load-config';
import { Secret } from '@millepiani/config/secret';
import { mailShape } from '@millepiani/mail/config-shape';
import { serviceShape } from '@millepiani/service/config-shape';
import { z } from 'zod';

/** 256 random bits each, in base64url; the newest first. */
const sealingSecrets = () =>
  z
    .string()
    .transform((text) => text.split(',').map((part) => part.trim()))
    .refine(
      (parts) => parts.every((part) => /^[\w-]{43,}$/.test(part)),
      'must be secrets of 43 base64url characters or more',
    )
    .transform((parts) => new Secret<readonly string[]>(parts));

const shape = {
  ...serviceShape('notifications'),
  ...mailShape,
  /** Where people open the community: mails link there. */
  COMMUNITY_URL: origin().default('http://127.0.0.1:4000'),
  /** Where this service's `/unsubscribe` is to be had by everybody. */
  UNSUBSCRIBE_URL: origin().default('http://127.0.0.1:4004'),
  /** Networks that webhooks may reach though they are not public, by http too. None, but in development. */
  WEBHOOK_ALLOWED_NETWORKS: networks().default([]),
  /** What endpoints' secrets are sealed by in the store: the newest first, and those that are to go behind it. */
  SEALING_SECRETS: sealingSecrets().optional(),
  /** How many times shorter all waiting is: pauses between tries, digests, five days of failing. 1, but for tests. */
  TIME_COMPRESSION: integer({ min: 1, max: 1_000_000 }).default(1),
};

/** What the service is told by its environment. */
export type NotificationsConfig = ReturnType<typeof readConfig>;

/** Reads the environment; names every fault and exits with 78 when there is one. */
export const readConfig = (env: Readonly<Record<string, string | undefined>> = process.env) =>
  loadConfigOrExit(shape, env);
