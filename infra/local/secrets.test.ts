import { createPrivateKey, createPublicKey, sign, verify } from 'node:crypto';
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { generateSecrets, loadSecrets, parseSecrets } from './secrets.ts';

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'secrets-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('the secrets of an installation', () => {
  it('are never the same twice', () => {
    const [one, other] = [generateSecrets(), generateSecrets()];
    expect(one.mongoRootPassword).not.toBe(other.mongoRootPassword);
    expect(new Set(Object.values(one.mongoPasswords)).size).toBe(4);
    expect(one.issuerSecret).not.toBe(other.issuerSecret);
  });

  it('hold an internal key pair whose halves belong together', () => {
    const { internalTokenPrivateJwk, internalTokenPublicJwk } = generateSecrets();
    const message = Buffer.from('a token');
    const signature = sign(null, message, createPrivateKey({ key: internalTokenPrivateJwk, format: 'jwk' }));
    const key = createPublicKey({ key: internalTokenPublicJwk, format: 'jwk' });
    expect(verify(null, message, key, signature)).toBe(true);
    expect(internalTokenPublicJwk).not.toHaveProperty('d');
    expect(internalTokenPublicJwk.kid).toBe(internalTokenPrivateJwk.kid);
  });

  it('hold 256 bits for the issuer', () => {
    expect(generateSecrets().issuerSecret).toMatch(/^[\w-]{43}$/);
  });

  it('have a demo password that is easily typed', () => {
    expect(generateSecrets().demoPassword).toMatch(/^[a-z]+-[a-z]+-\d{4}$/);
    expect(generateSecrets().demoPassword.length).toBeGreaterThanOrEqual(12);
  });

  it('have no year in the demo password, which counts for nothing in one', () => {
    const numbers = Array.from({ length: 50 }, () => Number(generateSecrets().demoPassword.slice(-4)));
    expect(Math.min(...numbers)).toBeGreaterThanOrEqual(2100);
  });
});

describe('secrets.json', () => {
  it('is made once, for its owner’s eyes only, and then read', async () => {
    const path = join(folder, 'secrets.json');
    const made = await loadSecrets(path);
    expect((await stat(path)).mode & 0o777).toBe(0o600);
    expect(await loadSecrets(path)).toEqual(made);
  });

  it('of before there was a secret gets that one at the next start, keeps all others, and is not changed again', async () => {
    const path = join(folder, 'older.json');
    const { accountTokenKey: _joined, ...older } = generateSecrets();
    await writeFile(path, JSON.stringify(older));
    const completed = await loadSecrets(path);
    expect(completed).toMatchObject(older);
    expect(completed.accountTokenKey).toMatch(/^[\w-]{43}$/);
    expect(await loadSecrets(path)).toEqual(completed);
  });

  it('that is damaged is not taken for an older one', async () => {
    const path = join(folder, 'damaged.json');
    const { accountTokenKey: _joined, setupToken: _lost, ...older } = generateSecrets();
    await writeFile(path, JSON.stringify(older));
    await expect(loadSecrets(path)).rejects.toThrow('(setupToken)');
    expect(JSON.parse(await readFile(path, 'utf8'))).toEqual(older);
  });

  it('is closed to others again when somebody opened it', async () => {
    const path = join(folder, 'open.json');
    await writeFile(path, JSON.stringify(generateSecrets()), { mode: 0o644 });
    await loadSecrets(path);
    expect((await stat(path)).mode & 0o777).toBe(0o600);
  });

  it('of an older installation is taken as it is, and gets what it lacks, once', async () => {
    const path = join(folder, 'older.json');
    const { issuerSecret: _unknownThen, ...known } = generateSecrets();
    await writeFile(path, JSON.stringify({ ...known, accessTokenSigningJwk: { kty: 'EC', d: 'old' } }));
    const loaded = await loadSecrets(path);
    expect(loaded).toEqual({ ...known, issuerSecret: expect.stringMatching(/^[\w-]{43}$/) });
    expect(await loadSecrets(path)).toEqual(loaded);
    expect((await stat(path)).mode & 0o777).toBe(0o600);
  });

  it('is refused by the names of the fields at fault, without a value of it', () => {
    const { setupToken: _left, ...rest } = generateSecrets();
    const text = JSON.stringify({ ...rest, redisPassword: 'tiny' });
    expect(() => parseSecrets(text, 'secrets.json')).toThrow(
      'secrets.json does not hold what it should (redisPassword, setupToken).',
    );
    expect(() => parseSecrets('{"redisPassword": hush', 'secrets.json')).toThrow(/^secrets\.json .*\(the whole\)\.$/);
  });
});
