import { type ChildProcess, spawn } from 'node:child_process';
import { generateKeyPairSync } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from '@jest/globals';
import { freshDatabase, testRedisUrl } from '@millepiani/testing/databases';
import { waitFor } from '@millepiani/testing/wait-for';

let child: ChildProcess | undefined;
afterEach(() => void child?.kill('SIGKILL'));

/** Runs the service's own entry with nothing in its environment but this. */
function run(env: Record<string, string>): ChildProcess {
  const entry = join(import.meta.dirname, '../src/main.ts');
  child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', entry], { env, stdio: 'pipe' });
  return child;
}

async function textOf(stream: NodeJS.ReadableStream | null): Promise<string> {
  let text = '';
  for await (const chunk of stream ?? []) text += chunk;
  return text;
}

/** A port that is free, below those that the system gives out by itself. */
async function freePort(): Promise<number> {
  for (let port = 21_000 + (process.pid % 1_000) * 10; port < 32_768; port += 1) {
    const server = createServer();
    const isFree = await new Promise<boolean>((done) => {
      server.once('error', () => done(false));
      server.listen(port, '127.0.0.1', () => done(true));
    });
    await new Promise((done) => server.close(done));
    if (isFree) return port;
  }
  throw new RangeError('No free port.');
}

describe('the process', () => {
  it('names every fault of its configuration at once, without repeating a value, and exits with 78', async () => {
    const service = run({ PORT: '99999', MONGODB_URI: 'http://secret@example.org', INTERNAL_TOKEN_PUBLIC_JWK: '{' });
    const [complaint, [code]] = await Promise.all([textOf(service.stderr), once(service, 'exit')]);
    expect(code).toBe(78);
    for (const name of ['PORT', 'MONGODB_URI', 'REDIS_URL', 'INTERNAL_TOKEN_PUBLIC_JWK']) {
      expect(complaint).toContain(`  ${name}: `);
    }
    expect(complaint).not.toContain('secret');
  });

  it.each([
    ['production', 'nothing', ''],
    ['production', 'too little', 'a'.repeat(42)],
    ['development', 'too little', 'a'.repeat(42)],
  ])('does not start in %s where %s seals what webhooks are signed by', async (NODE_ENV, _what, secrets) => {
    const { publicKey } = generateKeyPairSync('ed25519');
    const service = run({
      ...{ NODE_ENV, PORT: '0', MONGODB_URI: 'mongodb://a:b@127.0.0.1:1/c', REDIS_URL: 'redis://127.0.0.1:1' },
      INTERNAL_TOKEN_PUBLIC_JWK: JSON.stringify({ ...publicKey.export({ format: 'jwk' }), alg: 'EdDSA', kid: 'test' }),
      SEALING_SECRETS: secrets,
    });
    const [complaint, [code]] = await Promise.all([textOf(service.stderr), once(service, 'exit')]);
    expect(code).toBe(78);
    expect(complaint).toBe(
      secrets === ''
        ? 'The configuration is wrong:\n  SEALING_SECRETS: is not set\n'
        : 'The configuration is wrong:\n  SEALING_SECRETS: must be secrets of 43 base64url characters or more\n',
    );
  });

  it('is ready once it is up, and ends cleanly on SIGTERM', async () => {
    const database = freshDatabase('notifications_process');
    const { publicKey } = generateKeyPairSync('ed25519');
    const port = await freePort();
    const service = run({
      PORT: String(port),
      LOG_LEVEL: 'info',
      MONGODB_URI: database.uri,
      REDIS_URL: testRedisUrl(),
      JOBS_PREFIX: database.name,
      INTERNAL_TOKEN_PUBLIC_JWK: JSON.stringify({ ...publicKey.export({ format: 'jwk' }), alg: 'EdDSA', kid: 'test' }),
    });
    const log = textOf(service.stdout);
    const ready = () => fetch(`http://127.0.0.1:${port}/health/ready`);
    // A process of its own, on a machine that is busy with others.
    await waitFor('readiness', async () => (await ready()).status === 200, 60_000);
    const refused = await fetch(`http://127.0.0.1:${port}/graphql`, { method: 'POST' });
    expect(refused.status).toBe(401);
    service.kill('SIGTERM');
    expect(await once(service, 'exit')).toEqual([0, null]);
    expect(await log).not.toContain(new URL(database.uri).password || 'mongodb://');
    await database.drop();
  }, 90_000);
});
