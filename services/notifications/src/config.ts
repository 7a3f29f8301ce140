import { isIP } from 'node:net';
import { integer, networks, origin, port, privateJwk, secret } from '@millepiani/config/fields';
import { type Config, type Environment, loadConfigOrExit } from '@millepiani/config/load-config';
import { Secret } from '@millepiani/config/secret';
import { mailShape } from '@millepiani/mail/config-shape';
import { serviceShape } from '@millepiani/service/config-shape';
import { z } from 'zod';

/** What push services take as a sender's key (VAPID, RFC 8292). */
const vapidJwk = z.object({
  kty: z.literal('EC'),
  crv: z.literal('P-256'),
  ...{ x: z.string(), y: z.string(), d: z.string() },
});

const vapidKey = () =>
  privateJwk().transform((key, context) => {
    const parsed = vapidJwk.safeParse(key.reveal());
    if (parsed.success) return new Secret(parsed.data);
    context.addIssue({ code: 'custom', message: 'must be a private key on P-256 (kty EC, with x, y and d)' });
    return z.NEVER;
  });

/** `10.0.0.53` or `[fd00::53]:5353`, comma separated. */
const nameServers = () =>
  z
    .string()
    .transform((text) => text.split(',').map((part) => part.trim()))
    .refine(
      (parts) => parts.every((part) => isIP(part.replace(/^\[(.*)\](:\d{1,5})?$|^([\d.]+):\d{1,5}$/, '$1$3')) !== 0),
      'must be IP addresses of name servers, each with a port or without',
    );

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
  /** Who is asked where webhooks and pushes go. The system's name servers when left out. */
  NAME_SERVERS: nameServers().optional(),
  /** The domain of the addresses that mails come back to. Without it, nothing is learnt of what comes back. */
  BOUNCES_DOMAIN: z
    .string()
    .regex(/^[a-z0-9-]+(\.[a-z0-9-]+)*$/i, 'must be a domain')
    .optional(),
  /** Seals those addresses: nobody reports a mail that they were not sent. */
  BOUNCES_KEY: secret({ minLength: 32 }).optional(),
  /** Where what comes back is received by SMTP, on `HOST`. Without it, it is not. */
  BOUNCES_PORT: port().optional(),
  /** By what push services know who sends. Without it, nobody is told on their devices. */
  VAPID_PRIVATE_JWK: vapidKey().optional(),
  /** How a push service reaches whoever runs this; to whom mail is from, when left out. */
  VAPID_SUBJECT: z
    .string()
    .regex(/^(mailto:[^@\s]+@[^@\s]+|https:\/\/\S+)$/, 'must be mailto:… or https://…')
    .optional(),
  /** What endpoints' secrets are sealed by in the store: the newest first, and those that are to go behind it. To be set in production. */
  SEALING_SECRETS: sealingSecrets().optional(),
  /** How many times shorter all waiting is: pauses between tries, digests, five days of failing. 1, but for tests. */
  TIME_COMPRESSION: integer({ min: 1, max: 1_000_000 }).default(1),
};

/** What the service is told by its environment. */
export type NotificationsConfig = Config<typeof shape>;

// Whoever reads the database or a copy of it is not to sign for the community: the log would be too late to say so.
const shapeInProduction = { ...shape, SEALING_SECRETS: sealingSecrets() };

/** Reads the environment; names every fault and exits with 78 when there is one. */
export const readConfig = (env: Environment = process.env): NotificationsConfig =>
  loadConfigOrExit(env.NODE_ENV === 'production' ? shapeInProduction : shape, env);
