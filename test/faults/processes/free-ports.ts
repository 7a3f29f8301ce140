import { findFreePort } from '../../../infra/local/ports.ts';

/** There is no port left for what is to be started. */
class NoPort extends Error {
  constructor() {
    super('No port below 32768 is free.');
  }
}

const taken = new Set<number>();

/** Ports that nobody uses, none given twice by this process. */
export async function freePorts(count: number): Promise<number[]> {
  const ports: number[] = [];
  while (ports.length < count) {
    const port = await findFreePort(taken);
    if (port === undefined) throw new NoPort();
    taken.add(port);
    ports.push(port);
  }
  return ports;
}
