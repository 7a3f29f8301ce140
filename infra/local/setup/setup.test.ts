import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { withLock } from './lock.mjs';
import { explain, explainInstall } from './problem.mjs';
import { installDigest, isInstalled, markInstalled, workspaceFolders } from './stamp.mjs';

let root: string;

async function write(file: string, text: string): Promise<void> {
  await mkdir(dirname(join(root, file)), { recursive: true });
  await writeFile(join(root, file), text);
}

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'setup-'));
});
afterEach(() => rm(root, { recursive: true, force: true }));

describe('whether an install is needed', () => {
  const workspace = 'packages:\n  - packages/*\n  - gateway\n\ncatalog:\n  jest: 30.5.2\n';

  beforeEach(async () => {
    await write('pnpm-workspace.yaml', workspace);
    await write('pnpm-lock.yaml', 'lockfileVersion: 9');
    await write('package.json', '{}');
    await write('packages/kernel/package.json', '{}');
    await mkdir(join(root, 'node_modules'));
  });

  it('is decided by the lockfile, the workspace and every package.json', async () => {
    markInstalled(root, installDigest(root));
    expect(isInstalled(root, installDigest(root))).toBe(true);
    for (const file of ['pnpm-lock.yaml', 'packages/kernel/package.json', 'gateway/package.json']) {
      const before = installDigest(root);
      await write(file, `{"changed": "${file}"}`);
      expect(installDigest(root)).not.toBe(before);
    }
    expect(isInstalled(root, installDigest(root))).toBe(false);
  });

  it('knows the folders of the workspace', () => {
    expect(workspaceFolders(root, workspace)).toEqual(['packages/kernel', 'gateway']);
  });
});

describe('the lock of the install', () => {
  const lockOf = (): string => join(root, 'lock');
  const never = (): void => {
    throw new RangeError('waited');
  };

  it('lets one in at a time', async () => {
    let inside = 0;
    let most = 0;
    const enter = () =>
      withLock(lockOf(), {
        onWait: () => undefined,
        async work() {
          inside += 1;
          most = Math.max(most, inside);
          await new Promise((resolve) => setTimeout(resolve, 50));
          inside -= 1;
        },
      });
    await Promise.all([enter(), enter(), enter()]);
    expect(most).toBe(1);
    expect(existsSync(lockOf())).toBe(false);
  });

  it('is not held by a dead process', async () => {
    await write('lock', `${2 ** 30} token`);
    expect(await withLock(lockOf(), { onWait: never, work: () => Promise.resolve('in') })).toBe('in');
  });

  it('is not held by a live process that does not touch it: the number has gone to another', async () => {
    await write('lock', `${process.pid} token`);
    const longAgo = new Date(Date.now() - 60_000);
    await utimes(lockOf(), longAgo, longAgo);
    expect(await withLock(lockOf(), { onWait: never, work: () => Promise.resolve('in') })).toBe('in');
  });

  it('is given back when the work fails', async () => {
    const failing = withLock(lockOf(), { onWait: never, work: () => Promise.reject(new RangeError('no')) });
    await expect(failing).rejects.toThrow('no');
    expect(existsSync(lockOf())).toBe(false);
  });
});

describe('a failed install', () => {
  it.each([
    [
      'FetchError: request to https://registry.example failed, reason: getaddrinfo ENOTFOUND',
      'No way to the package registry.',
    ],
    ['ENOSPC: no space left on device, write', 'The disk is full.'],
    ['EACCES: permission denied, mkdir node_modules', 'The dependencies cannot be written.'],
    [
      'ERR_PNPM_OUTDATED_LOCKFILE Cannot install with "frozen-lockfile"',
      'pnpm-lock.yaml does not fit the package.json files.',
    ],
    ['something else', 'The dependencies could not be installed.'],
  ])('is explained: %s', (output, message) => {
    const problem = explainInstall(output, '/logs/install.log');
    expect(problem.message).toBe(message);
    expect(problem.mend).toContain('/logs/install.log');
  });

  it('is explained by its code', () => {
    expect(explain(Object.assign(new Error('x'), { code: 'ENOSPC' })).message).toBe('The disk is full.');
    expect(explain(Object.assign(new Error('x'), { code: 'EACCES', path: '/srv' })).message).toBe('Cannot write /srv.');
  });
});
