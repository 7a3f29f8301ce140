import { setTimeout as sleep } from 'node:timers/promises';
import type { MongoClient } from 'mongodb';
import type { Replica } from '../processes/replica.ts';
import type { Fault, StepAt } from '../schedule/fault.ts';
import type { Stores } from '../stores/stores.ts';
import { type Injected, over } from './injected.ts';
import { stopHolder } from './lease-holder.ts';
import type { StoreFault } from './store-faults.ts';

/** A fault of a process of ours. */
export type ProcessFault = Exclude<Fault, StoreFault>;
type Pair = readonly [Replica, Replica];

/** What it takes to bring them about. */
export interface ProcessFaultsOptions {
  readonly replicas: readonly Replica[];
  readonly stores: Stores;
  /** An administrator's. */
  readonly database: MongoClient;
}

// A restart, a lease that has to end, and a step that comes by and by.
const reachedWithinMs = 40_000;
const wipeEveryMs = 500;
// A lease lasts four seconds, and is looked at every half.
const beyondLeaseMs = 5_500;

const answering = (pair: Pair): Promise<unknown> => Promise.all(pair.map((replica) => replica.untilAnswers()));

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

/** Has one replica armed, and the other die, so that it takes over: only who works comes to most steps. */
async function arm([armed, other]: Pair, crashAt: string): Promise<void> {
  let isUp = false;
  for (let tries = 0; tries < 3 && !isUp; tries += 1) {
    await armed.kill(crashAt);
    // It may be killed before it answers; where there is no primary just then, it ends by itself.
    isUp = await Promise.race([armed.untilAnswers(), armed.ended()]);
  }
  await other.die();
}

const inTurn = (nth: number, [first, second]: Pair): Pair => (nth % 2 === 0 ? [second, first] : [first, second]);

async function crash(steps: readonly [StepAt, StepAt?], pair: Pair, stores: Stores): Promise<Injected> {
  const [{ step, nth }, then] = steps;
  const [armed, other] = inTurn(nth, pair);
  await arm([armed, other], `${step}:${nth}`);
  // Whoever comes back at once might take over before the one that is to die there.
  const back = then ? other.revive(`${then.step}:${then.nth}`) : sleep(beyondLeaseMs).then(() => other.revive());
  // It is waited for below; until then its failure is nobody's.
  back.catch(() => undefined);
  let isOver = false;
  if (step.includes('rebuild')) wipeUntil(() => isOver, stores);
  const dying = then ? [armed, other] : [armed];
  if (then) await back;
  const isReached = await Promise.all(dying.map((replica) => replica.diesWithin(reachedWithinMs * dying.length)));
  isOver = true;
  await Promise.all(dying.map((replica) => replica.kill()));
  return over(
    back.then(() => answering(pair)),
    isReached,
  );
}

async function freeze({ step, nth }: StepAt, ms: number, pair: Pair): Promise<Injected> {
  const [armed, other] = inTurn(nth, pair);
  await arm([armed, other], `${step}:${nth}:stop`);
  const isReached = await armed.stopsWithin(reachedWithinMs);
  await other.revive();
  if (isReached) await sleep(ms);
  else await armed.kill();
  armed.signal('SIGCONT');
  return over(answering(pair), [isReached]);
}

function pairOf({ group }: ProcessFault, replicas: readonly Replica[]): Pair {
  const [first, second] = replicas.filter((replica) => replica.group === group);
  if (!(first && second)) throw new RangeError(`${group} has no two replicas.`);
  return [first, second];
}

/** Brings it about; resolves when it is over. */
export async function injectIntoProcesses(fault: ProcessFault, options: ProcessFaultsOptions): Promise<Injected> {
  const pair = pairOf(fault, options.replicas);
  switch (fault.kind) {
    case 'crash':
      return crash(fault.steps, pair, options.stores);
    case 'freeze':
      return freeze(fault, fault.ms, pair);
    case 'kill':
      await pair[fault.replica - 1]?.kill();
      return over(answering(pair));
    case 'kill-both':
      await Promise.all(pair.map((replica) => replica.kill()));
      return over(answering(pair));
    case 'stop': {
      const stopped = await stopHolder(options.database, pair);
      if (stopped) await sleep(fault.ms);
      stopped?.signal('SIGCONT');
      return over(answering(pair), [stopped !== undefined]);
    }
    default:
      return fault satisfies never;
  }
}
