import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { type Community, fixtureSupergraph, startCommunity } from './support/community.ts';
import { createKeys, ISSUER } from './support/issuer.ts';
import { openSocket, readToEnd } from './support/raw.ts';

const MAIN = fileURLToPath(new URL('../src/main.ts', import.meta.url));
// Each test starts a process, which takes seconds on a busy machine.
jest.setTimeout(60_000);

let community: Community;
let directory = '';
let child: ChildProcess | undefined;

beforeAll(async () => {
  community = await startCommunity();
  directory = mkdtempSync(join(tmpdir(), 'gateway-'));
  writeFileSync(join(directory, 'supergraph.graphql'), fixtureSupergraph());
});
afterAll(async () => {
  child?.kill('SIGKILL');
  rmSync(directory, { recursive: true });
  await community.close();
});

async function environment(): Promise<Record<string, string>> {
  const { members, projects, billing, notifications } = community.services;
  return {
    NODE_ENV: 'production',
    PORT: '0',
    LOG_LEVEL: 'info',
    ISSUER,
    JWKS_URL: `${members.url}/.well-known/jwks.json`,
    MEMBERS_URL: members.url,
    PROJECTS_URL: projects.url,
    BILLING_URL: billing.url,
    NOTIFICATIONS_URL: notifications.url,
    INTERNAL_TOKEN_PRIVATE_JWK: JSON.stringify((await createKeys('EdDSA')).privateJwk),
    SUPERGRAPH: join(directory, 'supergraph.graphql'),
  };
}

/** Runs the gateway as a process of its own; `line` waits for a line of its log. */
function run(env: Record<string, string>) {
  const started = spawn(process.execPath, [MAIN], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  child = started;
  let output = '';
  let errors = '';
  started.stderr.setEncoding('utf8').on('data', (chunk: string) => {
    errors += chunk;
  });
  started.stdout.setEncoding('utf8').on('data', (chunk: string) => {
    output += chunk;
  });
  const line = async (part: string): Promise<Record<string, string>> => {
    for (;;) {
      const found = output.split('\n').find((candidate) => candidate.includes(part));
      if (found !== undefined) {
        return JSON.parse(found);
      }
      await once(started.stdout, 'data');
    }
  };
  const ended = once(started, 'close').then(([code]) => ({ code, output, errors }));
  return { started, line, ended };
}

describe('the gateway’s process', () => {
  it('names everything that is wrong with its environment, and ends with 78', async () => {
    const { code, errors } = await run({ PORT: 'x', MEMBERS_URL: 'members' }).ended;
    expect(code).toBe(78);
    for (const name of ['PORT', 'ISSUER', 'JWKS_URL', 'MEMBERS_URL', 'PROJECTS_URL', 'INTERNAL_TOKEN_PRIVATE_JWK']) {
      expect(errors).toContain(`${name}: `);
    }
  });

  it('ends with 1 and a reason without a supergraph', async () => {
    const { code, output } = await run({ ...(await environment()), SUPERGRAPH: join(directory, 'none') }).ended;
    expect(code).toBe(1);
    expect(output).toContain('could not start');
  });

  it('stopped, answers what it was asked before it ends with 0', async () => {
    let letGo = () => {};
    const held = new Promise<void>((resolve) => {
      letGo = resolve;
    });
    const { started, line, ended } = run(await environment());
    const { address } = await line('"listening"');
    let arrived = () => {};
    const inFlight = new Promise<void>((resolve) => {
      arrived = resolve;
    });
    // This gateway has a key of its own, which the fixture refuses: what matters is that the answer comes at all.
    community.services.members.onAsked = async () => {
      arrived();
      await held;
    };
    const answer = fetch(`${address}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{"query":"{ motto }"}',
    });
    await inFlight;
    started.kill('SIGTERM');
    await line('"stopping"');
    letGo();
    expect((await answer).status).toBe(200);
    const { code, output } = await ended;
    expect([code, output.includes('"stopped"')]).toEqual([0, true]);
    community.services.members.onAsked = undefined;
  });

  it('stopped, does not wait for a request that does not come', async () => {
    const { started, line, ended } = run({ ...(await environment()), REQUEST_BUDGET: '500ms' });
    const { address } = await line('"listening"');
    const socket = await openSocket(address ?? '');
    socket.write('POST /graphql HTTP/1.1\r\nHost: a\r\ncontent-type: application/json\r\ncontent-length: 99\r\n\r\n{');
    const cutOff = readToEnd(socket);
    // Answered after that, so both have come in.
    await fetch(`${address}/health/live`);
    const begun = performance.now();
    started.kill('SIGTERM');
    const { code, output } = await ended;
    expect([code, output.includes('"stopped"')]).toEqual([0, true]);
    expect(performance.now() - begun).toBeLessThan(7_500);
    expect((await cutOff).status).toBe(0);
  });

  it('takes up a supergraph that was written over, and shows no GraphiQL in production', async () => {
    const { started, line, ended } = run(await environment());
    const { address } = await line('"listening"');
    const ask = async () =>
      (
        await fetch(`${address}/graphql`, {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: '{"query":"{ extra: motto }"}',
        })
      ).status;
    expect(await ask()).toBe(200);
    const guarded = fixtureSupergraph().replace('motto: String @join__field(graph: MEMBERS)', '$& @authenticated');
    writeFileSync(join(directory, 'supergraph.graphql'), guarded);
    await line('"serving a new supergraph"');
    for (let tries = 0; tries < 200 && (await ask()) !== 401; tries += 1) {
      await new Promise((resolve) => setTimeout(resolve, 25));
    }
    expect(await ask()).toBe(401);
    const page = await fetch(`${address}/graphql`, { headers: { accept: 'text/html' } });
    expect([page.status, page.headers.get('content-type')]).toEqual([400, expect.stringContaining('json')]);
    started.kill('SIGINT');
    expect((await ended).code).toBe(0);
  });
});
