import { constants } from 'node:fs';
import { lstat, mkdir, open, readdir, rename } from 'node:fs/promises';
import { basename, join } from 'node:path';

/** A file that came from the exchange. */
export interface InboxFile {
  readonly name: string;
  /** Undefined where there is more of it than any answer has. */
  readonly content: Buffer | undefined;
  /** Since when nobody has written to it, in milliseconds. */
  readonly restingMs: number;
}

/** What becomes of a file that was looked at. */
export type InboxPlace = 'read' | 'aside';

/** Where answers of the exchange arrive: a port, as `Delivery` is for what goes there. Whatever it is asked twice changes nothing more. */
export interface ExchangeInbox {
  /** The names of files that wait, at most so many, by name. */
  waiting(limit: number): Promise<readonly string[]>;
  /** A file that waits; undefined where there is none any more. */
  read(name: string): Promise<InboxFile | undefined>;
  /** Takes a file away from those that wait. */
  settle(name: string, to: InboxPlace): Promise<void>;
}

/** Nothing that the exchange answers is longer. */
const mostBytes = 1_048_576;

const isGone = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === 'ENOENT';

/** Where there is none, undefined. */
async function orGone<T>(work: () => Promise<T>): Promise<T | undefined> {
  try {
    return await work();
  } catch (error) {
    if (isGone(error)) return undefined;
    throw error;
  }
}

/** A name within the folder, whatever somebody wrote into it. */
const isPlain = (name: string): boolean => name === basename(name) && !name.startsWith('.') && !name.endsWith('.part');

/**
 * A folder in which a channel, or a person, puts the exchange's answers; those that were read lie in `read`, the others in `aside`. Links
 * are not followed, and a file with `.part` behind its name is still being written.
 */
export function inboxIn(folder: string): ExchangeInbox {
  const isFile = async (name: string) => (await orGone(() => lstat(join(folder, name))))?.isFile() ?? false;
  return {
    waiting: async (limit) => {
      // Whoever is to put answers there finds it.
      await mkdir(folder, { recursive: true, mode: 0o700 });
      const names = await readdir(folder);
      const found: string[] = [];
      for (const name of names.toSorted()) {
        if (found.length === limit) break;
        if (isPlain(name) && (await isFile(name))) found.push(name);
      }
      return found;
    },
    read: async (name) => {
      if (!(isPlain(name) && (await isFile(name)))) return undefined;
      const file = await orGone(() => open(join(folder, name), constants.O_RDONLY + constants.O_NOFOLLOW));
      if (!file) return undefined;
      try {
        const { size, mtimeMs } = await file.stat();
        const content = size > mostBytes ? undefined : await file.readFile();
        return { name, content, restingMs: Date.now() - mtimeMs };
      } finally {
        await file.close();
      }
    },
    settle: async (name, to) => {
      await mkdir(join(folder, to), { recursive: true, mode: 0o700 });
      await orGone(() => rename(join(folder, basename(name)), join(folder, to, basename(name))));
    },
  };
}
