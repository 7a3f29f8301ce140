import { parentPort } from 'node:worker_threads';
import type { Formation } from './formation.ts';

/** What the thread answers to a question. */
export type ThreadAnswer =
  | { readonly kind: 'formed'; readonly formation: Formation }
  | { readonly kind: 'failed'; readonly message: string };

/** The thread's whole life: a question, an answer, and the next question. */
export function answerBy<Question>(form: (question: Question) => Promise<Formation>): void {
  parentPort?.on('message', async (question: Question) => {
    parentPort?.postMessage(await answerTo(question, form));
  });
}

async function answerTo<Question>(
  question: Question,
  form: (question: Question) => Promise<Formation>,
): Promise<ThreadAnswer> {
  try {
    return { kind: 'formed', formation: await form(question) };
  } catch (error) {
    return { kind: 'failed', message: error instanceof Error ? `${error.name}: ${error.message}` : String(error) };
  }
}
