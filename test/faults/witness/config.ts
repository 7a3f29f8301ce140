import { port, secretUrl } from '@millepiani/config/fields';
import { loadConfigOrExit } from '@millepiani/config/load-config';
import { z } from 'zod';

const shape = {
  PORT: port(),
  /** The witness's own user and database. */
  MONGODB_URI: secretUrl(['mongodb', 'mongodb+srv']),
  REDIS_URL: secretUrl(['redis', 'rediss']),
  EVENTS_PREFIX: z.string().default('millepiani'),
  CRASH_AT: z.string().optional(),
  NODE_ENV: z.string().optional(),
};

/** Reads what a process of the fault driver's own is told. */
export const readConfig = () => loadConfigOrExit(shape, process.env);
