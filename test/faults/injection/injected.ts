/** What became of a fault. */
export interface Injected {
  /** Whether it came about, each part of it: a step that nobody came to, nobody was killed at. */
  readonly isReached: readonly boolean[];
  /** By `performance.now()`: from then on all should come back. */
  readonly endedAt: number;
  /** What must be there again before the same thing can be hit anew. */
  readonly restored: Promise<unknown>;
}

/** A fault that is over now. */
export const over = (
  restored: Promise<unknown> = Promise.resolve(),
  isReached: readonly boolean[] = [true],
): Injected => {
  // Whoever waits for it later is told of what went wrong; until then nobody needs to be.
  restored.catch(() => undefined);
  return { isReached, endedAt: performance.now(), restored };
};
