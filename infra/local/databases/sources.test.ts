import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { firstThatRuns, isRecent, onPath, parseVersion, type Source, Unavailable } from './sources.ts';

const wanted = { server: 'MongoDB', minimum: [6, 0], mend: 'Install mongod.' } as const;
let folder: string;

/** A program that answers --version as a server would. */
async function server(name: string, output: string): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, `#!/bin/sh\necho '${output}'\n`);
  await chmod(path, 0o755);
  return path;
}

const source = (name: string, find: Source['find']): Source => ({ name, find });

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sources-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('a server’s version', () => {
  it('is read from what each server prints', () => {
    expect(parseVersion('db version v6.0.5\nBuild Info: {')).toBe('6.0.5');
    expect(parseVersion('Redis server v=6.2.14 sha=40305114:0 malloc=libc bits=64')).toBe('6.2.14');
    expect(parseVersion('Valkey server v=8.0.1 sha=00000000:0 malloc=jemalloc-5.3.0')).toBe('8.0.1');
    expect(parseVersion('no such option')).toBeUndefined();
  });

  it('is compared number by number', () => {
    expect(isRecent('6.2.14', [6, 2])).toBe(true);
    expect(isRecent('10.0.0', [6, 2])).toBe(true);
    expect(isRecent('7.0.0', [6, 2])).toBe(true);
    expect(isRecent('6.0.16', [6, 2])).toBe(false);
    expect(isRecent('5.9.0', [6, 2])).toBe(false);
  });
});

describe('the order of sources', () => {
  it('takes the first that has one', async () => {
    const path = await server('new', 'db version v8.0.32');
    const found = await firstThatRuns(
      [source('PATH', async () => undefined), source('cache', async () => path), source('later', async () => '/never')],
      wanted,
    );
    expect(found).toEqual({ path, version: '8.0.32', origin: 'cache' });
  });

  it('passes over one that is too old, one that does not run and one that cannot be had', async () => {
    const old = await server('old', 'db version v4.4.0');
    const good = await server('good', 'db version v6.0.5');
    const found = await firstThatRuns(
      [
        source('PATH', async () => old),
        source('cache', async () => join(folder, 'missing')),
        source('mongodb.org', () => Promise.reject(new Unavailable('no way'))),
        source('PyPI', async () => good),
      ],
      wanted,
    );
    expect(found.origin).toBe('PyPI');
  });

  it('says of each why not, and every way to mend it, when none has one', async () => {
    const old = await server('older', 'db version v4.4.0');
    const sources = [
      source('PATH', async () => old),
      source('PyPI', () => Promise.reject(new Unavailable('Python 3 is not on PATH', { mend: 'Install Python 3.' }))),
    ];
    await expect(firstThatRuns(sources, wanted)).rejects.toMatchObject({
      name: 'Problem',
      message: `No MongoDB could be had: ${old} is 4.4.0, older than 6.0; Python 3 is not on PATH.`,
      mend: 'Install Python 3. Or: Install mongod.',
    });
  });

  it('lets the disk’s own errors through: the next source would meet them too', async () => {
    const full = Object.assign(new Error('write'), { code: 'ENOSPC' });
    const sources = [source('mongodb.org', () => Promise.reject(full)), source('PyPI', async () => '/never')];
    await expect(firstThatRuns(sources, wanted)).rejects.toBe(full);
  });
});

describe('PATH', () => {
  it('is searched in its order, for executables in absolute folders only', async () => {
    const path = await server('redis-server', 'Redis server v=7.0.15');
    await writeFile(join(folder, 'valkey-server'), 'not executable');
    expect(await onPath(['redis-server'], ['.', '/nowhere', folder].join(delimiter))).toBe(path);
    expect(await onPath(['valkey-server'], folder)).toBeUndefined();
    expect(await onPath(['redis-server'], '')).toBeUndefined();
  });
});
