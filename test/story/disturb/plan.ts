import type { Random } from '../../faults/schedule/random.ts';
import { type Victim, victims } from './processes.ts';

/** What is done to the graph while a step is played. */
export interface Disturbance {
  /** In which step, from 1. */
  readonly step: number;
  /** So many milliseconds after it began. */
  readonly afterMs: number;
  /** Which part is killed; Redis is flushed besides. */
  readonly victim: Victim;
}

const longestMs = 2_000;

/** A disturbance by chance. */
export const planDisturbance = (random: Random, steps: number): Disturbance => ({
  step: random.int(1, steps),
  afterMs: random.int(0, longestMs),
  victim: random.pick(victims),
});
