import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { waitFor } from '@millepiani/testing/wait-for';
import { createKeys } from '../../../gateway/test/support/issuer.ts';
import { projectRoot } from '../../../infra/local/config.ts';
import type { AuditAnswer } from './judge.ts';

const NOWHERE = 'http://127.0.0.1:9';

/** The gateway as it ships, serving one supergraph. */
export interface GatewayProcess {
  readonly ask: (query: string) => Promise<AuditAnswer>;
  readonly stop: () => Promise<void>;
}

/** A port that is free now. */
async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new TypeError('a server without a port');
  return address.port;
}

/** Ends a process, and waits for it. */
async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill('SIGKILL');
  await once(child, 'exit');
}

/** Starts the gateway's own process on a supergraph whose subgraphs are where it says. */
export async function startGatewayProcess(
  supergraph: string,
  settings: Readonly<Record<string, string>> = {},
): Promise<GatewayProcess> {
  const port = await freePort();
  const folder = await mkdtemp(join(tmpdir(), 'audited-'));
  const file = join(folder, 'supergraph.graphql');
  await writeFile(file, supergraph);
  const child = spawn(process.execPath, [join(projectRoot, 'gateway/src/main.ts')], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      NODE_ENV: 'production',
      LOG_LEVEL: 'warn',
      PORT: String(port),
      SUPERGRAPH: file,
      SUBGRAPHS: 'from-supergraph',
      ISSUER: NOWHERE,
      JWKS_URL: `${NOWHERE}/jwks.json`,
      MEMBERS_URL: NOWHERE,
      PROJECTS_URL: NOWHERE,
      BILLING_URL: NOWHERE,
      NOTIFICATIONS_URL: NOWHERE,
      INTERNAL_TOKEN_PRIVATE_JWK: JSON.stringify((await createKeys('EdDSA')).privateJwk),
      // The audit asks for plain lists within plain lists, of which each counts as ten.
      ANONYMOUS_COST_LIMIT: '1000000',
      SUBGRAPH_TIMEOUT: '4s',
      ...settings,
    },
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      said += text;
    });
  }
  const url = `http://127.0.0.1:${port}/graphql`;
  const ask = async (query: string): Promise<AuditAnswer> => {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/json' },
      body: JSON.stringify({ query }),
    });
    return JSON.parse(await response.text());
  };
  await waitFor('the gateway', async () => {
    if (child.exitCode !== null) throw new Error(`the gateway ended: ${said}`);
    return await ask('{ __typename }');
  });
  return {
    ask,
    stop: async () => {
      await end(child);
      await rm(folder, { recursive: true });
    },
  };
}
