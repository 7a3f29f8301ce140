import { setTimeout as sleep } from 'node:timers/promises';
import { type Fault, laneOf, missedOf, type Planned, titlesOf } from '../schedule/fault.ts';
import type { Injected } from './injected.ts';
import { injectIntoProcesses, type ProcessFaultsOptions } from './process-faults.ts';
import type { Recovery } from './recovery.ts';
import { injectIntoStores } from './store-faults.ts';

/** A fault that came about, or did not. */
export interface Suffered {
  readonly fault: Fault;
  /** What it is counted under. */
  readonly title: string;
  readonly isReached: boolean;
  /**
   * From its end until something new had its effect; infinite when that never came, undefined where the next one came
   * first.
   */
  readonly recoveryMs: number | undefined;
  /** Whether the streams were filled again, where it was Redis that lost them. */
  readonly isRefilled: boolean;
}

/** What injecting takes. */
export interface InjectOptions extends ProcessFaultsOptions {
  readonly recovery: Recovery;
  /** Waited for before each fault. */
  readonly ready: () => Promise<void>;
  readonly signal: AbortSignal;
  readonly onSuffered: (suffered: Suffered) => void;
}

/** On a busy machine a step may come later than it is waited for. */
const mostTries = 3;

function begin(fault: Fault, options: InjectOptions): Promise<Injected> {
  return 'group' in fault ? injectIntoProcesses(fault, options) : injectIntoStores(fault, options.stores);
}

/** One fault, from its beginning until all is back; resolves to what of it nobody came to. */
async function suffer(fault: Fault, options: InjectOptions): Promise<Fault | undefined> {
  const { recovery } = options;
  const { isReached, endedAt, restored } = await begin(fault, options);
  const isBack = await recovery.untilEffects().then(
    () => true,
    () => false,
  );
  const recoveryMs = isBack ? performance.now() - endedAt : Number.POSITIVE_INFINITY;
  await restored;
  const isRefilled = laneOf(fault) === 'redis' ? await recovery.untilRefilled() : true;
  for (const [at, title] of titlesOf(fault).entries()) {
    const isLast = at === isReached.length - 1;
    options.onSuffered({
      ...{ fault, title, isReached: isReached[at] ?? false, recoveryMs: isLast ? recoveryMs : undefined, isRefilled },
    });
  }
  return missedOf(fault, isReached);
}

/** Those up to and with one after which all is waited for, then those after it. */
function untilAlone(plan: readonly Planned[]): Planned[][] {
  const parts: Planned[][] = [[]];
  for (const planned of plan) {
    parts.at(-1)?.push(planned);
    if (planned.alone) parts.push([]);
  }
  return parts;
}

/**
 * Brings the faults about: in each lane one after the other, when the one before is recovered from, and the lanes side by
 * side, up to a fault after which all is waited for.
 */
export async function injectAll(plan: readonly Planned[], options: InjectOptions): Promise<void> {
  const inLane = async (lane: readonly Planned[]) => {
    for (const { fault, pauseMs } of lane) {
      await sleep(pauseMs);
      await options.ready();
      let missed: Fault | undefined = fault;
      for (let tries = 0; missed && tries < mostTries && !options.signal.aborted; tries += 1)
        missed = await suffer(missed, options);
    }
  };
  for (const part of untilAlone(plan)) {
    const lanes = Map.groupBy(part, ({ fault }) => laneOf(fault));
    await Promise.all([...lanes.values()].map(inLane));
  }
}
