import { monitorEventLoopDelay } from 'node:perf_hooks';
import process from 'node:process';
import type { FromProcess, ToProcess } from './messages.ts';

// Loaded into the process of the service before it starts: says for how long its event loop was late.

const say = (message: FromProcess): void => void process.send?.(message);
const resolution = 1;
const delay = monitorEventLoopDelay({ resolution });
/** A timer is due after its resolution; what is above that is what it was late by. */
const late = (ns: number): number => Math.max(0, ns / 1e6 - resolution);

process.on('message', ({ watch }: ToProcess) => {
  if (watch === 'begin') {
    delay.enable();
    delay.reset();
    say({ watching: true });
  } else {
    delay.disable();
    say({ blocked: { p99: late(delay.percentile(99)), max: late(delay.max) } });
  }
});
