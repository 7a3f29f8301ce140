import { setTimeout as sleep } from 'node:timers/promises';
import type { MongoClient } from 'mongodb';
import type { Replica } from '../processes/replica.ts';
import type { Fault } from '../schedule/fault.ts';
import type { Stores } from '../stores/stores.ts';
import { type Injected, over } from './injected.ts';
import { stopHolder } from './lease-holder.ts';
import type { StoreFault } from './store-faults.ts';

/** A fault of a process of ours. */
export type ProcessFault = Exclude<Fault, StoreFault>;
type StepFault = Extract<ProcessFault, { kind: 'crash' | 'freeze' }>;
type Pair = readonly [Replica, Replica];

/** What it takes to bring them about. */
export interface ProcessFaultsOptions {
  readonly replicas: readonly Replica[];
  readonly stores: Stores;
  /** An administrator's. */
  readonly database: MongoClient;
}

// A restart, a lease that has to end, and a step that comes by and by.
const reachedWithinMs = 25_000;
const wipeEveryMs = 500;

/** Has one replica armed, and the other give way to it: only who works comes to most steps. */
async function arm(fault: StepFault, [armed, other]: Pair): Promise<void> {
  const suffix = fault.kind === 'freeze' ? ':stop' : '';
  await armed.kill(`${fault.step}:${fault.nth}${suffix}`);
  await Promise.race([armed.untilAnswers(), armed.ended()]);
  // Any replica runs commands.
  if (fault.step !== 'after-commit') await other.kill();
}

/** A stream is made anew when it was lost: until somebody comes to it, it is lost again and again. */
function wipeUntil(isOver: () => boolean, { redis }: Stores): void {
  const wipe = async () => {
    while (!isOver()) {
      await redis.flush().catch(() => undefined);
      await sleep(wipeEveryMs);
    }
  };
  void wipe();
}

async function injectAtStep(fault: StepFault, [first, second]: Pair, stores: Stores): Promise<Injected> {
  const [armed, other]: Pair = fault.nth % 2 === 0 ? [second, first] : [first, second];
  await arm(fault, [armed, other]);
  let isOver = false;
  if (fault.step.includes('rebuild')) wipeUntil(() => isOver, stores);
  const reached = fault.kind === 'crash' ? armed.diesWithin(reachedWithinMs) : armed.stopsWithin(reachedWithinMs);
  const isReached = await reached;
  isOver = true;
  if (!isReached) await armed.kill();
  else if (fault.kind === 'freeze') {
    await sleep(fault.ms);
    armed.signal('SIGCONT');
  }
  return over(Promise.all([armed.untilAnswers(), other.untilAnswers()]), isReached);
}

function pairOf({ group }: ProcessFault, replicas: readonly Replica[]): Pair {
  const [first, second] = replicas.filter((replica) => replica.group === group);
  if (!(first && second)) throw new RangeError(`${group} has no two replicas.`);
  return [first, second];
}

/** Brings it about; resolves when it is over. */
export async function injectIntoProcesses(fault: ProcessFault, options: ProcessFaultsOptions): Promise<Injected> {
  const pair = pairOf(fault, options.replicas);
  const back = () => Promise.all(pair.map((replica) => replica.untilAnswers()));
  switch (fault.kind) {
    case 'crash':
    case 'freeze':
      return injectAtStep(fault, pair, options.stores);
    case 'kill':
      await pair[fault.replica - 1]?.kill();
      return over(back());
    case 'kill-both':
      await Promise.all(pair.map((replica) => replica.kill()));
      return over(back());
    case 'stop': {
      const stopped = await stopHolder(options.database, pair);
      if (stopped) await sleep(fault.ms);
      stopped?.signal('SIGCONT');
      return over(back(), stopped !== undefined);
    }
    default:
      return fault satisfies never;
  }
}
