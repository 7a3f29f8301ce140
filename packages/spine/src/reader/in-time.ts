/** Handling took too long. */
export class TookTooLong extends Error {
  constructor(ms: number) {
    super(`No effect within ${ms} ms.`);
  }
}

/** How long something may take. */
export interface Times {
  readonly timeoutMs: number;
  /** How long what took too long is waited for after that, to end by itself. */
  readonly settleMs: number;
}

/**
 * Does work that may take so long, and no longer. What took too long goes on all the same: it is given time to end before this
 * fails, for its session is still in the transaction, and all that it does by it is undone. Were the transaction given up at
 * once, what comes late could be written by itself. Work for which no time is left is not begun.
 * @throws TookTooLong, and what the work throws in time
 */
export async function inTime(work: () => Promise<void>, { timeoutMs, settleMs }: Times): Promise<void> {
  if (timeoutMs <= 0) throw new TookTooLong(0);
  const working = work();
  if (await endsWithin(working, timeoutMs)) return working;
  await endsWithin(working, settleMs);
  throw new TookTooLong(timeoutMs);
}

/** Whether work ends within so many milliseconds, one way or the other. */
async function endsWithin(work: Promise<void>, ms: number): Promise<boolean> {
  const { promise: late, resolve } = Promise.withResolvers<false>();
  const timer = setTimeout(() => resolve(false), ms);
  const ended = () => true;
  try {
    return await Promise.race([work.then(ended, ended), late]);
  } finally {
    clearTimeout(timer);
  }
}
