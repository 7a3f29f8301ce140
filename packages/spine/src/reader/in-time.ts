/** Handling took too long. */
export class TookTooLong extends Error {
  constructor(ms: number) {
    super(`No effect within ${ms} ms.`);
  }
}

/** Handling took too long, and goes on: nothing may be given up that it works with before it has ended. */
export class LeftRunning extends TookTooLong {
  /** Settles when it has ended, and its transaction with it. */
  readonly end: Promise<unknown>;

  constructor(ms: number, end: Promise<unknown>) {
    super(ms);
    this.end = end;
  }
}

/** Told that work is left which has taken so many milliseconds and goes on. */
export type Leave = (ms: number) => void;

/**
 * Does work that may take so long. `leave` is told of what takes longer, at once; this fails only when that has ended: until
 * then its transaction must not end, or else the driver sends by itself what is on its way. Work for which no time is left
 * is not begun. @throws TookTooLong, and what the work throws in time
 */
export async function inTime(work: () => Promise<void>, timeoutMs: number, leave: Leave): Promise<void> {
  if (timeoutMs <= 0) throw new TookTooLong(0);
  const working = work();
  if (await endsWithin(working, timeoutMs)) return working;
  leave(timeoutMs);
  await working.catch(() => undefined);
  throw new TookTooLong(timeoutMs);
}

/** Runs a transaction until it ends, or until what is done in it is left. @throws LeftRunning, and what the transaction throws */
export async function unlessLeft(transaction: (leave: Leave) => Promise<void>): Promise<void> {
  const { promise: left, reject } = Promise.withResolvers<never>();
  const running = transaction((ms) => reject(new LeftRunning(ms, running)));
  await Promise.race([running, left]);
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
