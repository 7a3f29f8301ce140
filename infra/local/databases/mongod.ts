import { chmod, mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { minimalEnvironment } from '../config.ts';
import { readIfThere, writeWhole } from '../files.ts';
import type { LeashSpec } from '../processes/leashed.ts';

/** Where one mongod keeps its things and listens. */
export type MongodPlace = {
  readonly binary: string;
  readonly folder: string;
  readonly log: string;
  readonly port: number;
  readonly keyfile: string;
  readonly sweep?: string;
  /** Databases come and go by the hundred, as in tests: what is dropped gives back its files at once. */
  readonly isPassing?: boolean;
};

export const replicaSet = 'rs0';

/**
 * Each collection and each index is an open file. What was dropped keeps them for five minutes of history, and what is idle for ten:
 * on a fast machine tests open more in that time than a process may, and mongod ends itself.
 */
const passing = [
  ...['--setParameter', 'minSnapshotHistoryWindowInSeconds=10'],
  ...[
    '--wiredTigerEngineConfigString',
    'file_manager=(close_idle_time=15,close_scan_interval=5,close_handle_minimum=250)',
  ],
];

/** mongod wants its keyfile readable by its owner alone. */
async function writeKeyfile(path: string, content: string): Promise<void> {
  if ((await readIfThere(path)) !== content) {
    await rm(path, { force: true });
    await writeWhole(path, content, 0o400);
  }
  await chmod(path, 0o400);
}

/** Prepares the folder and says how to run mongod there. No secret is on the command line. */
export async function mongodSpec(place: MongodPlace): Promise<LeashSpec> {
  await mkdir(place.folder, { recursive: true, mode: 0o700 });
  const keyfile = join(place.folder, 'keyfile');
  await writeKeyfile(keyfile, place.keyfile);
  const args = [
    ...['--dbpath', place.folder, '--port', String(place.port), '--bind_ip', '127.0.0.1'],
    ...['--replSet', replicaSet, '--auth', '--keyFile', keyfile, '--nounixsocket'],
    // Nothing of ours runs JavaScript in the server, so nobody else shall.
    '--noscripting',
    ...['--wiredTigerCacheSizeGB', '0.5', '--oplogSize', '512'],
    // Without zlib: 6.0.5 is within CVE-2025-14847's range.
    ...['--networkMessageCompressors', 'snappy,zstd'],
    ...['--setParameter', 'diagnosticDataCollectionEnabled=false'],
    // A process that is killed leaves its transaction open, and others wait for what it holds: 60 s by default, measured
    // up to 90. No command of ours takes as long as this.
    ...['--setParameter', 'transactionLifetimeLimitSeconds=10'],
    // A replica set's member otherwise waits 15 s for the others before it stops, and there are none.
    ...['--setParameter', 'shutdownTimeoutMillisForSignaledShutdown=100'],
    ...(place.isPassing ? passing : []),
  ];
  const env = minimalEnvironment();
  const spec = { command: place.binary, args, env, cwd: place.folder, log: place.log };
  return place.sweep === undefined ? spec : { ...spec, sweep: place.sweep };
}
