import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mongodbArchives } from './pins.ts';
import { mongodbSources, redisSources } from './servers.ts';

let cache: string;
const names = (sources: { name: string }[]): string[] => sources.map((source) => source.name);
const search = (platform: string) => ({ cache, path: '', platform, onProgress: () => undefined });

beforeAll(async () => {
  cache = await mkdtemp(join(tmpdir(), 'servers-'));
});
afterAll(() => rm(cache, { recursive: true, force: true }));

describe('where the databases come from', () => {
  it('is PATH, the cache, the official archive, then the wheel, on Linux x64', () => {
    expect(names(mongodbSources(search('linux-x64')))).toEqual([
      'PATH',
      'the cache',
      'the cache',
      'mongodb.org',
      'PyPI',
    ]);
    expect(names(redisSources(search('linux-x64')))).toEqual(['PATH', 'PATH', 'the cache', 'PyPI']);
  });

  it('has no wheel elsewhere', () => {
    expect(names(mongodbSources(search('darwin-arm64')))).toEqual(['PATH', 'the cache', 'mongodb.org']);
    expect(names(redisSources(search('darwin-arm64')))).toEqual(['PATH', 'PATH']);
    expect(names(mongodbSources(search('sunos-x64')))).toEqual(['PATH']);
  });

  it('finds in the cache what an earlier run put there', async () => {
    const kept = join(cache, `mongod-${mongodbArchives['linux-arm64']?.version}`, 'mongod');
    const [, cached] = mongodbSources(search('linux-arm64'));
    expect(await cached?.find()).toBeUndefined();
    await mkdir(dirname(kept), { recursive: true });
    await writeFile(kept, '');
    await chmod(kept, 0o755);
    expect(await cached?.find()).toBe(kept);
  });

  it('pins every archive by a whole SHA-256 over https', () => {
    for (const archive of Object.values(mongodbArchives)) {
      expect(archive.sha256).toMatch(/^[0-9a-f]{64}$/);
      expect(archive.url).toMatch(/^https:\/\/fastdl\.mongodb\.org\/.*\.tgz$/);
    }
  });
});
