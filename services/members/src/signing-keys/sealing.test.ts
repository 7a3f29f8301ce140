import { createSign, createVerify } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { importJWK } from 'jose';
import { deriveSecrets } from '../issuer/issuer-secrets.adapter.ts';
import { CannotUnseal, makePrivateJwk, seal, sealedBy, unseal } from './sealing.adapter.ts';

const secret = (letter: string) => letter.repeat(43);
const [one, two] = [deriveSecrets([secret('a')]), deriveSecrets([secret('b')])];
const both = deriveSecrets([secret('b'), secret('a')]);

describe('a sealed key', () => {
  it('is the same once it is opened, and shows nothing of itself before', async () => {
    const jwk = await makePrivateJwk('key_1');
    const sealed = await seal(jwk, one.keyEncryptionKeys);
    expect(sealed).not.toContain(jwk.d);
    expect(Buffer.from(sealed, 'base64url').toString('latin1')).not.toContain(jwk.d);
    expect(await unseal('key_1', sealed, one.keyEncryptionKeys)).toEqual(jwk);
    await expect(importJWK(jwk, 'ES256')).resolves.toBeDefined();
    const { d, ...publicJwk } = jwk;
    const signature = createSign('sha256')
      .update('x')
      .sign({ key: { ...jwk }, format: 'jwk' });
    expect(createVerify('sha256').update('x').verify({ key: publicJwk, format: 'jwk' }, signature)).toBe(true);
    expect(d).toHaveLength(43);
  });

  it('is opened by what sealed it, a newer secret beside it or not, and by nothing else', async () => {
    const sealed = await seal(await makePrivateJwk('key_1'), one.keyEncryptionKeys);
    expect((await unseal('key_1', sealed, both.keyEncryptionKeys)).kid).toBe('key_1');
    await expect(unseal('key_1', sealed, two.keyEncryptionKeys)).rejects.toThrow(CannotUnseal);
    expect(sealedBy(sealed)).toBe(one.keyEncryptionKeys[0].id);
    expect(sealedBy(sealed)).not.toBe(both.keyEncryptionKeys[0].id);
    expect(sealedBy('nonsense')).toBeUndefined();
  });

  it('is taken for no other key, and not when it was meddled with', async () => {
    const sealed = await seal(await makePrivateJwk('key_1'), one.keyEncryptionKeys);
    await expect(unseal('key_2', sealed, one.keyEncryptionKeys)).rejects.toThrow('key_2');
    const parts = sealed.split('.');
    const other = await seal(await makePrivateJwk('key_1'), one.keyEncryptionKeys);
    const mixed = [...parts.slice(0, 3), other.split('.')[3], parts[4]].join('.');
    await expect(unseal('key_1', mixed, one.keyEncryptionKeys)).rejects.toThrow(CannotUnseal);
    await expect(unseal('key_1', 'a.b.c.d.e', one.keyEncryptionKeys)).rejects.toThrow(CannotUnseal);
  });
});

describe('what is derived of a secret', () => {
  it('is another thing for each use, and always the same', () => {
    const again = deriveSecrets([secret('a')]);
    expect(again).toEqual(one);
    const keys = [one.keyEncryptionKeys[0].key, one.formKeys[0], Buffer.from(one.cookieKeys[0] ?? '', 'base64url')];
    expect(new Set(keys.map((key) => Buffer.from(key).toString('hex'))).size).toBe(3);
    expect(keys.map(({ length }) => length)).toEqual([32, 32, 32]);
  });

  it('keeps to the order of the secrets, the newest first', () => {
    expect(both.keyEncryptionKeys.map(({ id }) => id)).toEqual([
      two.keyEncryptionKeys[0].id,
      one.keyEncryptionKeys[0].id,
    ]);
    expect(both.cookieKeys).toEqual([...two.cookieKeys, ...one.cookieKeys]);
  });
});
