import { monitorEventLoopDelay } from 'node:perf_hooks';
import process from 'node:process';
import type { FromProcess, ToProcess } from './messages.ts';

// Loaded into the process of the service before it starts: says for how long its event loop was late.

const say = (message: FromProcess): void => void process.send?.(message);
const resolution = 1;
const delay = monitorEventLoopDelay({ resolution });
/** A timer is due after its resolution; what is above that is what it was late by. */
const late = (ns: number): number => Math.max(0, ns / 1e6 - resolution);

/*
 * Late is also who others kept from the processor. So the processor time of this thread is taken at each turn of the loop: the most of it
 * between two turns is for how long the loop was really held up by its own work.
 */
let [before, busiest] = [process.threadCpuUsage(), 0];
setInterval(() => {
  const now = process.threadCpuUsage();
  busiest = Math.max(busiest, now.user + now.system - before.user - before.system);
  before = now;
}, resolution).unref();

process.on('message', ({ watch }: ToProcess) => {
  if (watch === 'begin') {
    delay.enable();
    delay.reset();
    busiest = 0;
    say({ watching: true });
  } else {
    delay.disable();
    say({ blocked: { p99: late(delay.percentile(99)), max: late(delay.max), busy: busiest / 1_000 } });
  }
});
