import { duration, port, publicJwk, secretUrl, url } from '@millepiani/config/fields';
import type { Config } from '@millepiani/config/load-config';
import { LOG_LEVELS } from '@millepiani/telemetry/logger';
import { z } from 'zod';

const pair = /^([a-z]+)=([\w-]+)$/;

/** `members=db1,projects=db2`. */
const databases = z
  .string()
  .transform((text) => text.split(',').map((part) => pair.exec(part.trim())))
  .refine((pairs) => pairs.every((found) => found !== null), 'must be service=database, separated by commas')
  .transform((pairs) => new Map(pairs.map((found) => [found?.[1] ?? '', found?.[2] ?? ''])));

/** What every service is told by its environment; one adds what it alone needs. */
export const serviceShape = (service: string) => ({
  HOST: z.string().default('127.0.0.1'),
  /** 0 for any free port. */
  PORT: port(),
  LOG_LEVEL: z.enum(LOG_LEVELS).default('info'),
  /** The service's own user and database. */
  MONGODB_URI: secretUrl(['mongodb', 'mongodb+srv']),
  REDIS_URL: secretUrl(['redis', 'rediss']),
  /** Keeps the service's queue apart from others' on the same Redis. */
  JOBS_PREFIX: z.string().default(`millepiani:${service}`),
  /** How often what is due is looked for, in case that Redis lost its job. */
  JOBS_RECONCILE_EVERY: duration().default(15_000),
  /** Keeps the community's event streams apart from others' on the same Redis. */
  EVENTS_PREFIX: z.string().default('millepiani'),
  /** The databases of the services whose events are read, where they are not named as the services are. */
  OUTBOX_DATABASES: databases.default(new Map()),
  /** The gateway's public key. */
  INTERNAL_TOKEN_PUBLIC_JWK: publicJwk(),
  /** Where traces are sent, by OTLP over HTTP: those that the gateway began. Without it nothing is traced. */
  OTEL_EXPORTER_OTLP_ENDPOINT: url().optional(),
  NODE_ENV: z.string().optional(),
  /** For tests of the spine: the step at which the process kills itself. Refused unless NODE_ENV is `test`. */
  CRASH_AT: z.string().optional(),
});

/** What every service knows. */
export type ServiceConfig = Config<ReturnType<typeof serviceShape>>;
