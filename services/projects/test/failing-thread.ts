import { parentPort } from 'node:worker_threads';
import type { FormationQuestion } from '../src/formation/formation.ts';
// The thread itself, which answers whatever does not end or hang it.
import '../src/formation/formation-thread.adapter.ts';

/** The faults that a test asks for, by the community's track rule: no real one has them. */
export const faults = { ends: -1, hangs: -2, throws: -3 } as const;

// It hears of a question after the thread itself, which has only begun by then.
parentPort?.on('message', ({ track }: FormationQuestion) => {
  if (track.halfLifeDays === faults.ends) process.exit(3);
  if (track.halfLifeDays === faults.throws) throw new TypeError('a bug');
  while (track.halfLifeDays === faults.hangs);
});
