import { parentPort } from 'node:worker_threads';
import { formTeam } from '../src/formation/form-team.ts';
import type { FormationQuestion } from '../src/formation/formation.ts';
import { loadSolver } from '../src/formation/highs.adapter.ts';
import { answerBy } from '../src/formation/thread-life.adapter.ts';

// A thread that is told all of a question, and looks for nobody: it answers whatever does not end or hang it.
const solver = loadSolver();
answerBy(async (question: FormationQuestion) => formTeam(question, await solver));

/** The faults that a test asks for, by the community's track rule: no real one has them. */
export const faults = { ends: -1, hangs: -2, throws: -3 } as const;

// It hears of a question after the thread itself, which has only begun by then.
parentPort?.on('message', ({ track }: FormationQuestion) => {
  if (track.halfLifeDays === faults.ends) process.exit(3);
  if (track.halfLifeDays === faults.throws) throw new TypeError('a bug');
  while (track.halfLifeDays === faults.hangs);
});
