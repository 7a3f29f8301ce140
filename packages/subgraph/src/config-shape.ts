import { duration, port, publicJwk, secretUrl } from '@millepiani/config/fields';
import { LOG_LEVELS } from '@millepiani/telemetry/logger';
import { z } from 'zod';

/** What every subgraph is told by its environment; a service adds what it alone needs. */
export const subgraphShape = (service: string) => ({
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
  /** The gateway's public key. */
  INTERNAL_TOKEN_PUBLIC_JWK: publicJwk(),
});
