import { parentPort } from 'node:worker_threads';
import { formTeam } from './form-team.ts';
import type { Formation, FormationQuestion } from './formation.ts';
import { loadSolver } from './highs.adapter.ts';

/** What the thread answers to a question. */
export type ThreadAnswer =
  | { readonly kind: 'formed'; readonly formation: Formation }
  | { readonly kind: 'failed'; readonly message: string };

const solver = loadSolver();

// The thread's whole life: a question, an answer, and the next question.
parentPort?.on('message', async (question: FormationQuestion) => {
  parentPort?.postMessage(await answerTo(question));
});

async function answerTo(question: FormationQuestion): Promise<ThreadAnswer> {
  try {
    return { kind: 'formed', formation: formTeam(question, await solver) };
  } catch (error) {
    return { kind: 'failed', message: error instanceof Error ? `${error.name}: ${error.message}` : String(error) };
  }
}
