import { prepareStore } from '@millepiani/mongo/connection';
import type { Connection } from 'mongoose';
import { seedDirectory } from './directory.ts';
import { Growth } from './growth.ts';
import {
  type Seeding,
  seedClaims,
  seedEndorsements,
  seedGrowth,
  seedOrganizations,
  seedPeople,
  seedTime,
} from './parts.ts';
import { openStores } from './stores.ts';
import type { World } from './world.ts';
import { Writer } from './writer.ts';

/** What came of a part. */
export interface PartDone {
  readonly part: string;
  readonly ms: number;
  /** How many documents it put into each collection. */
  readonly counts: Readonly<Record<string, number>>;
}

type Part = readonly [name: string, work: (seeding: Seeding) => Promise<void>];

// Indexes come behind what they are of: to make them of what is there takes less than to keep them as it comes.
const parts: readonly Part[] = [
  ['people', seedPeople],
  ['organizations', seedOrganizations],
  ['skills and training', seedClaims],
  ['time', seedTime],
  ['endorsements', seedEndorsements],
  ['reports of the past year', seedGrowth],
  ['indexes', ({ connection }) => prepareStore(connection)],
  ['directory', seedDirectory],
  ['the directory’s indexes', ({ connection }) => prepareStore(connection)],
];

/** Fills an empty database of the members service, and nothing of another service; tells of each part when it is done. */
export async function seedMembers(connection: Connection, world: World, done: (part: PartDone) => void): Promise<void> {
  const stores = openStores(connection);
  const writer = new Writer(connection);
  const seeding: Seeding = { connection, world, stores, writer, growth: new Growth(), courses: [] };
  for (const [part, work] of parts) {
    const begun = performance.now();
    const before = new Map(writer.counts);
    await work(seeding);
    const counts = [...writer.counts].map(([name, count]) => [name, count - (before.get(name) ?? 0)] as const);
    const added = Object.fromEntries(counts.filter(([, count]) => count > 0));
    done({ part, ms: performance.now() - begun, counts: added });
  }
}
