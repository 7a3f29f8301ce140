import { unwatchFile, watchFile } from 'node:fs';
import { readFile } from 'node:fs/promises';
import type { Logger } from '@millepiani/telemetry/logger';

/** What is watched, and what happens when it changes. */
export type WatchOptions = {
  path: string;
  onText: (text: string) => Promise<unknown>;
  logger: Logger;
  /** Milliseconds between two looks. */
  intervalMs?: number;
};

const INTERVAL_MS = 500;

/**
 * Hands over a file's text whenever it changes. It looks at the file instead of asking the system to be told: that works
 * on every mount, and survives the file being replaced. Answers how to stop.
 */
export function watchTextFile(options: WatchOptions): () => void {
  const { path, onText, logger, intervalMs = INTERVAL_MS } = options;
  const read = async (): Promise<void> => {
    try {
      await onText(await readFile(path, 'utf8'));
    } catch (error) {
      logger.error({ err: error, path }, 'a watched file cannot be read');
    }
  };
  const listener = (): void => void read();
  watchFile(path, { interval: intervalMs, persistent: false }, listener);
  return () => unwatchFile(path, listener);
}
