import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { projectRoot } from '../../../infra/local/config.ts';
import { auditFolder } from '../config.ts';

/** The public conformance suite of federation gateways, at one commit. It is other people's, and only ever lies in the cache. */
const COMMIT = 'f59c05e3f48f4a4f8e8a731d67a1b71a9788a96f';
const REPOSITORY = 'https://github.com/graphql-hive/federation-gateway-audit';
const ARCHIVE = `https://codeload.github.com/graphql-hive/federation-gateway-audit/tar.gz/${COMMIT}`;
const SUITES = 'src/test-suites';
const FETCH_WITHIN_MS = 60_000;

const run = promisify(execFile);

/** The audit is not there, and why; its message says what to do. */
export class NoAudit extends Error {
  override readonly name = 'NoAudit';

  constructor(why: string, options?: ErrorOptions) {
    super(
      `${why} Get it elsewhere (git clone ${REPOSITORY} && git checkout ${COMMIT}), and name its folder: ` +
        'FEDERATION_AUDIT=<folder> npm run test:long -- federation/audit',
      options,
    );
  }
}

/** Where the audit is looked for, and what gets it; all but for tests as it is. */
export interface AuditPlace {
  /** Named by `FEDERATION_AUDIT`. */
  readonly named?: string | undefined;
  /** Where it is kept once it was fetched. */
  readonly cached: string;
  readonly get: (url: string) => Promise<Response>;
}

const usual: AuditPlace = {
  named: auditFolder,
  cached: join(projectRoot, '.millepiani/cache', `federation-audit-${COMMIT}`),
  get: (url) => fetch(url, { signal: AbortSignal.timeout(FETCH_WITHIN_MS) }),
};

async function archive(get: AuditPlace['get']): Promise<Buffer> {
  try {
    const response = await get(ARCHIVE);
    if (!response.ok) throw new TypeError(`${ARCHIVE} answered ${response.status}`);
    return Buffer.from(await response.arrayBuffer());
  } catch (error) {
    throw new NoAudit('The public federation audit is not here yet, and could not be fetched.', { cause: error });
  }
}

/** Unpacks the suite where it is to be, whole or not at all. */
async function download(folder: string, get: AuditPlace['get']): Promise<void> {
  const packed = await archive(get);
  const part = `${folder}.part`;
  await rm(part, { recursive: true, force: true });
  await mkdir(part, { recursive: true });
  const file = join(part, 'archive.tar.gz');
  await writeFile(file, packed);
  await run('tar', ['-xzf', file, '-C', part, '--strip-components=1']);
  await rename(part, folder);
}

/**
 * The folder of the suites' sources; fetched where it is not there. `FEDERATION_AUDIT` names one that is there already.
 * @throws NoAudit where there is none.
 */
export async function suitesFolder({ named, cached, get }: AuditPlace = usual): Promise<string> {
  if (named !== undefined && !existsSync(join(named, SUITES))) {
    throw new NoAudit(`FEDERATION_AUDIT names ${named}, where no ${SUITES} is.`);
  }
  const folder = named ?? cached;
  if (!existsSync(folder)) await download(folder, get);
  return join(folder, SUITES);
}

/** The suites there are. */
export async function suiteNames(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  return entries
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();
}
