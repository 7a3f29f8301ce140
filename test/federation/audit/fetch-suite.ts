import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { projectRoot } from '../../../infra/local/config.ts';
import { auditFolder } from '../config.ts';

/** The public conformance suite of federation gateways, at one commit. It is other people's, and only ever lies in the cache. */
const COMMIT = 'f59c05e3f48f4a4f8e8a731d67a1b71a9788a96f';
const ARCHIVE = `https://codeload.github.com/graphql-hive/federation-gateway-audit/tar.gz/${COMMIT}`;

const run = promisify(execFile);

/** Unpacks the suite where it is to be, whole or not at all. */
async function download(folder: string): Promise<void> {
  const response = await fetch(ARCHIVE);
  if (!response.ok) throw new Error(`${ARCHIVE}: ${response.status}`);
  const part = `${folder}.part`;
  await rm(part, { recursive: true, force: true });
  await mkdir(part, { recursive: true });
  const archive = join(part, 'archive.tar.gz');
  await writeFile(archive, Buffer.from(await response.arrayBuffer()));
  await run('tar', ['-xzf', archive, '-C', part, '--strip-components=1']);
  await rename(part, folder);
}

/** The folder of the suites' sources; fetched where it is not there. `FEDERATION_AUDIT` names one that is there already. */
export async function suitesFolder(): Promise<string> {
  const folder = auditFolder ?? join(projectRoot, '.millepiani/cache', `federation-audit-${COMMIT}`);
  if (!existsSync(folder)) await download(folder);
  return join(folder, 'src/test-suites');
}

/** The suites there are. */
export async function suiteNames(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  return entries
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();
}
