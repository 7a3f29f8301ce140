import { randomInt } from 'node:crypto';
import { createServer } from 'node:net';
import { codeOf } from './problem.ts';
import type { PartName } from './services.ts';

/** Where each part listens, on 127.0.0.1. */
export type Ports = Readonly<Record<PartName | 'mongodb' | 'redis' | 'smtp' | 'bounces', number>>;

/** The fixed offsets from the base port. */
export function portsFrom(base: number): Ports {
  return {
    gateway: base,
    members: base + 1,
    projects: base + 2,
    billing: base + 3,
    notifications: base + 4,
    mail: base + 5,
    mongodb: base + 10,
    redis: base + 11,
    smtp: base + 12,
    bounces: base + 13,
  };
}

/** Whether this process could listen there now. */
export function isFree(port: number): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', (error) => {
      if (codeOf(error) === 'EADDRINUSE' || codeOf(error) === 'EACCES') resolve(false);
      else reject(error);
    });
    probe.listen({ port, host: '127.0.0.1', exclusive: true }, () => probe.close(() => resolve(true)));
  });
}

/** Below the range from which systems give out ports to outgoing connections. */
const range = { from: 21_000, to: 32_000 };

/** A port that nobody uses now, from a random start so that two runs seldom meet. */
export async function findFreePort(taken: ReadonlySet<number> = new Set()): Promise<number | undefined> {
  const width = range.to - range.from;
  const start = randomInt(width);
  for (let step = 0; step < width; step += 1) {
    const port = range.from + ((start + step) % width);
    if (!taken.has(port) && (await isFree(port))) return port;
  }
  return undefined;
}
