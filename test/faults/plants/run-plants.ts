import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { createInterface } from 'node:readline';
import { minimalEnvironment, projectRoot } from '../../../infra/local/config.ts';
import { Problem } from '../../../infra/local/problem.ts';
import { type FindingKind, findingKinds } from '../verdict/facts.ts';
import { applyPatch, copyTree } from './plant-tree.ts';
import { type Plant, patchOf, plants } from './plants.ts';

/** Where programs are, when to end, and whom to tell. */
export interface PlantsPlace {
  readonly cache: string;
  readonly path: string;
  readonly signal: AbortSignal;
  readonly say: (line: string) => void;
}

type Found = Partial<Record<FindingKind, number>>;

/** What the run in the copy found; undefined where it did not come to its end. */
async function runIn(folder: string, { name }: Plant, place: PlantsPlace): Promise<Found | undefined> {
  const script = join(folder, 'test/faults/plants/run-planted.ts');
  const args = ['--disable-warning=ExperimentalWarning', script, name, place.cache, place.path];
  const child = spawn(process.execPath, args, {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'inherit'],
    env: minimalEnvironment(),
  });
  const abort = () => child.kill('SIGTERM');
  place.signal.addEventListener('abort', abort);
  let found: Found | undefined;
  for await (const line of createInterface({ input: child.stdout })) {
    if (line.startsWith('{"found":')) found = JSON.parse(line).found;
    else place.say(`    ${line}`);
  }
  place.signal.removeEventListener('abort', abort);
  return found;
}

async function tryPlant(plant: Plant, place: PlantsPlace): Promise<boolean> {
  const folder = await mkdtemp(join(tmpdir(), 'millepiani-plant-'));
  const start = performance.now();
  try {
    place.say(`${plant.name}: ${plant.what}`);
    await copyTree(projectRoot, folder);
    await applyPatch(folder, join(projectRoot, patchOf(plant)));
    const found = await runIn(folder, plant, place);
    const all = findingKinds.flatMap((kind) => ((found?.[kind] ?? 0) > 0 ? [`${kind} ${found?.[kind]}`] : []));
    const isCaught = plant.caughtBy.some((kind) => (found?.[kind] ?? 0) > 0);
    const seconds = ((performance.now() - start) / 1_000).toFixed(0);
    place.say(`${plant.name}: ${isCaught ? 'caught' : 'NOT CAUGHT'} in ${seconds} s: ${all.join(', ') || 'nothing'}`);
    return isCaught;
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 3 });
  }
}

/** Tries the plants of these names, or all; true when each was caught. @throws Problem for a name that there is not */
export async function runPlants(names: readonly string[], place: PlantsPlace): Promise<boolean> {
  const known = plants.map(({ name }) => name);
  const unknown = names.filter((name) => !known.includes(name));
  if (unknown.length > 0) {
    throw new Problem(`There is no plant "${unknown.join(', ')}".`, { mend: `Name some of: ${known.join(', ')}.` });
  }
  const wanted = plants.filter(({ name }) => names.length === 0 || names.includes(name));
  let caught = 0;
  for (const plant of wanted) {
    if (place.signal.aborted) break;
    if (await tryPlant(plant, place)) caught += 1;
  }
  place.say(`${caught} of ${wanted.length} plants caught`);
  return caught === wanted.length;
}
