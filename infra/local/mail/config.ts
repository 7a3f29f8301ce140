import process from 'node:process';
import { z } from 'zod';
import type { CatcherPorts } from './catcher.ts';

const port = z.coerce.number().int().min(1).max(65_535);
const environment = z.object({ PORT: port, SMTP_PORT: port, BOUNCES_PORT: port });

/** Where the catcher is to listen, by its environment. */
export function catcherPorts(): CatcherPorts {
  const { PORT: page, SMTP_PORT: smtp, BOUNCES_PORT: bounces } = environment.parse(process.env);
  return { page, smtp, bounces };
}
