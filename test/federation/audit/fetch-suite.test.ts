import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { NoAudit, suitesFolder } from './fetch-suite.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'audit-'));
});
afterEach(() => rm(folder, { recursive: true }));

const WHAT_TO_DO =
  /git clone .*federation-gateway-audit.*FEDERATION_AUDIT=<folder> npm run test:long -- federation\/audit/s;
const nobody = () => Promise.reject(new TypeError('fetch failed'));
const refused = () => Promise.resolve(new Response('', { status: 404 }));

describe('the public federation audit', () => {
  it.each([
    ['without a network', nobody],
    ['where it is gone', refused],
  ])('says what to do %s, and leaves nothing half', async (_what, get) => {
    const cached = join(folder, 'cached');
    const asked = suitesFolder({ cached, get });
    await expect(asked).rejects.toThrow(NoAudit);
    await expect(asked).rejects.toThrow(WHAT_TO_DO);
    expect(existsSync(cached)).toBe(false);
  });

  it('says so where the folder that is named has none, and asks nobody for it', async () => {
    await expect(suitesFolder({ named: folder, cached: join(folder, 'cached'), get: nobody })).rejects.toThrow(
      /names .* where no src\/test-suites is.*FEDERATION_AUDIT=<folder>/s,
    );
  });

  it.each(['named', 'cached'])('is taken from where it lies: %s', async (where) => {
    const there = join(folder, where);
    await mkdir(join(there, 'src/test-suites'), { recursive: true });
    const named = where === 'named' ? there : undefined;
    expect(await suitesFolder({ named, cached: join(folder, 'cached'), get: nobody })).toBe(
      join(there, 'src/test-suites'),
    );
  });
});
