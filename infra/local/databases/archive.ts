import { chmod, readdir, rename } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { diskFull } from '../problem.ts';
import { outputOf, runTool, saysDiskFull, withScratchBeside } from '../tools.ts';
import { download } from './download.ts';
import type { Archive } from './pins.ts';
import { isExecutable, Unavailable } from './sources.ts';

/** Called with a human line while something long goes on. */
export type OnProgress = (line: string) => void;

const megabytes = (bytes: number): string => `${Math.floor(bytes / 1e6)}`;

async function unpack(archive: string, folder: string): Promise<string> {
  try {
    await runTool('tar', ['-xzf', archive, '-C', folder], { timeoutMs: 300_000 });
  } catch (cause) {
    if (saysDiskFull(outputOf(cause))) throw diskFull(cause);
    throw new Unavailable(`tar could not unpack ${basename(archive)}`, { mend: 'Install tar.', cause });
  }
  for (const entry of await readdir(folder)) {
    const candidate = join(folder, entry, 'bin', 'mongod');
    if (await isExecutable(candidate)) return candidate;
  }
  throw new Unavailable(`${basename(archive)} holds no bin/mongod`);
}

/** Gets an official archive and keeps its `mongod` as `target`. @throws Unavailable */
export async function fetchArchive(archive: Archive, target: string, onProgress: OnProgress): Promise<void> {
  await withScratchBeside(target, async (scratch) => {
    const file = join(scratch, 'archive.tgz');
    await download({
      url: archive.url,
      sha256: archive.sha256,
      target: file,
      onProgress: (bytes, total) =>
        onProgress(`downloading ${megabytes(bytes)}${total === undefined ? '' : ` of ${megabytes(total)}`} MB`),
    });
    onProgress('unpacking');
    const binary = await unpack(file, scratch);
    await chmod(binary, 0o755);
    await rename(binary, target);
  });
}
