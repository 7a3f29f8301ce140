import process from 'node:process';

/**
 * One Ctrl-C arrives several times: from the terminal, from npm, and from the entry script. What comes within this time
 * of the first is the same key.
 */
const SAME_PRESS_MS = 800;

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** Calls `first` at the first request to end, `again` at a second one. Returns what can be asked from elsewhere. */
export function onEndRequested(first: () => void, again: () => void): () => void {
  let firstAt: number | undefined;
  const request = (): void => {
    if (firstAt === undefined) {
      firstAt = performance.now();
      first();
    } else if (performance.now() - firstAt > SAME_PRESS_MS) {
      again();
    }
  };
  for (const signal of signals) process.on(signal, request);
  return request;
}
