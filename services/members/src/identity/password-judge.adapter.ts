import { join } from 'node:path';
import { Piscina } from 'piscina';
import type { PasswordJudge } from './guessing.ts';
import type { PieceToJudge } from './password-judge.thread.ts';

/**
 * A thread of its own, from the first piece on: to make the lists ready takes half a second, and a password up to a tenth, during which the
 * service would answer nobody. While it has nothing to do it keeps no process alive.
 */
const thread = new Piscina<PieceToJudge, number>({
  ...{ filename: join(import.meta.dirname, 'password-judge.thread.ts'), name: 'judge' },
  ...{ minThreads: 0, maxThreads: 1, idleTimeout: Number.POSITIVE_INFINITY },
});

/**
 * Judges by lists of passwords that were found out, words and names in English and Italian, rows of keys, dates and repetitions. Rejects
 * where the thread died; the next piece has another one.
 */
export const judgePassword: PasswordJudge = (piece, known) => thread.run({ piece, known });
