import type { Home } from '../../infra/local/home.ts';
import { findFreePort } from '../../infra/local/ports.ts';
import { Problem } from '../../infra/local/problem.ts';
import type { Cores } from './cores.ts';
import type { Asker } from './helper.ts';
import type { GatewayBenchOptions } from './options.ts';

/** What every part of the measurement works with. */
export interface Tools {
  readonly options: GatewayBenchOptions;
  readonly cores: Cores;
  readonly asker: Asker;
  readonly home: Home;
  /** A folder that is removed at the end. */
  readonly scratch: string;
  readonly say: (line: string) => void;
  /** Aborted where it is to break off. */
  readonly signal: AbortSignal;
}

/** So many ports that nobody uses now. @throws Problem */
export async function freePorts(count: number): Promise<readonly number[]> {
  const ports = new Set<number>();
  while (ports.size < count) {
    const port = await findFreePort(ports);
    if (port === undefined) throw new Problem('No port from 21000 to 32000 is free.', { mend: 'End what uses them.' });
    ports.add(port);
  }
  return [...ports];
}

/** What was named; or all, but for what is looked at only where it is named. */
export const named = <T extends { readonly name: string; readonly isExtra?: boolean }>(
  all: readonly T[],
  names: readonly string[],
): readonly T[] => all.filter(({ name, isExtra = false }) => (names.length === 0 ? !isExtra : names.includes(name)));

/** Every second round backwards, so that what changes in the course of a round favours nobody. */
export const inTurn = <T>(all: readonly T[], round: number): readonly T[] => (round % 2 === 1 ? all : all.toReversed());
