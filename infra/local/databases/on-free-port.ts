import { findFreePort } from '../ports.ts';
import { Problem } from '../problem.ts';
import type { DatabaseOptions, RunningDatabase } from './databases.ts';
import { AddressTaken } from './explain-end.ts';

const ATTEMPTS = 5;

async function freePort(taken: Set<number>): Promise<number> {
  const port = await findFreePort(taken);
  if (port === undefined) throw new Problem('No port from 21000 to 32000 is free.', { mend: 'End what uses them.' });
  taken.add(port);
  return port;
}

type Start = (options: DatabaseOptions) => Promise<RunningDatabase>;

/** Starts a database where nobody listens: another run may take a port between the look and the start; then another is tried. @throws Problem */
export async function onFreePort(start: Start, options: Omit<DatabaseOptions, 'ports'>): Promise<RunningDatabase> {
  const taken = new Set<number>();
  for (let attempt = 1; ; attempt += 1) {
    const port = await freePort(taken);
    try {
      return await start({ ...options, ports: { mongodb: port, redis: port } });
    } catch (error) {
      if (!(error instanceof AddressTaken) || attempt === ATTEMPTS) throw error;
    }
  }
}
