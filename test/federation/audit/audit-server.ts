import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import process from 'node:process';
import { promisify } from 'node:util';
import { waitFor } from '@millepiani/testing/wait-for';
import { z } from 'zod';
import { projectRoot } from '../../../infra/local/config.ts';

/** The public conformance suite of federation gateways. It is other people's, and only ever lies in the cache. */
const SUITE = '@graphql-hive/federation-gateway-audit';
const VERSION = '0.0.3';

const idsSchema = z.array(z.string());
const casesSchema = z.array(
  z.object({
    query: z.string(),
    expected: z.object({ data: z.unknown().optional(), errors: z.boolean().optional() }),
  }),
);

/** One question of the audit, and what is right. */
export type AuditCase = z.infer<typeof casesSchema>[number];

/** The audit's subgraphs, and what it asks. */
export interface AuditServer {
  readonly ids: readonly string[];
  readonly supergraph: (id: string) => Promise<string>;
  readonly cases: (id: string) => Promise<readonly AuditCase[]>;
  readonly stop: () => Promise<void>;
}

/** A port that is free now. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new TypeError('a server without a port');
  return address.port;
}

/** Ends a process, and waits for it. */
export async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill('SIGKILL');
  await once(child, 'exit');
}

async function installed(): Promise<string> {
  const folder = join(projectRoot, '.millepiani/cache', `federation-audit-${VERSION}`);
  const cli = join(folder, 'node_modules', SUITE, 'dist/cli.js');
  if (!existsSync(cli)) {
    await mkdir(folder, { recursive: true });
    const words = ['install', '--prefix', folder, '--no-audit', '--no-fund', '--ignore-scripts', `${SUITE}@${VERSION}`, 'graphql@16'];
    await promisify(execFile)('npm', words, { cwd: folder });
  }
  return cli;
}

/** Fetches the audit where it is not there yet, and starts its subgraphs. */
export async function startAudit(): Promise<AuditServer> {
  const port = await freePort();
  const cli = await installed();
  const child = spawn(process.execPath, [cli, 'serve', '--port', String(port)], { stdio: ['ignore', 'ignore', 'pipe'] });
  let said = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    said += text;
  });
  const origin = `http://localhost:${port}`;
  const get = async (path: string): Promise<Response> => {
    const response = await fetch(`${origin}${path}`, { headers: { accept: 'application/json' } });
    if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()} ${said}`);
    return response;
  };
  const ids = await waitFor('the audit’s subgraphs', async () => {
    if (child.exitCode !== null) throw new Error(`the audit ended: ${said}`);
    return idsSchema.parse(await (await get('/ids')).json());
  });
  return {
    ids,
    supergraph: async (id) => await (await get(`/${id}/supergraph`)).text(),
    cases: async (id) => casesSchema.parse(await (await get(`/${id}/tests`)).json()),
    stop: () => end(child),
  };
}
