import { randomBytes } from 'node:crypto';
import { mkdir, open, rename, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { AgentId } from '@millepiani/kernel/id';
import type { DocumentFile } from './document-files.store.ts';

/** What is handed over: a document in its forms, and whose it is. */
export interface Parcel {
  readonly sellerId: AgentId;
  readonly files: readonly DocumentFile[];
}

/**
 * Hands documents over to whoever takes them to the buyer. It may be asked twice for the same parcel, and must then change
 * nothing. What it throws has it tried again.
 */
export interface Delivery {
  deliver(parcel: Parcel): Promise<void>;
}

/** Writes a file whole or not at all. */
async function writeWhole(path: string, content: Buffer): Promise<void> {
  const temporary = `${path}.${randomBytes(6).toString('hex')}.part`;
  try {
    const file = await open(temporary, 'wx', 0o600);
    try {
      await file.writeFile(content);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(temporary, path);
  } finally {
    await rm(temporary, { force: true });
  }
}

/** Puts documents into a folder, a seller's in one of their own: from there a channel to the exchange, or a person, takes them. */
export const toFolder = (folder: string): Delivery => ({
  async deliver({ sellerId, files }) {
    const own = join(folder, sellerId);
    await mkdir(own, { recursive: true, mode: 0o700 });
    for (const { name, content } of files) await writeWhole(join(own, basename(name)), content);
  },
});
