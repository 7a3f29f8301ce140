import { generateKeyPairSync } from 'node:crypto';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { createMint, type Mint } from '@millepiani/internal-token/mint';
import { type Coming, callerAddressBy } from './caller-address.adapter.ts';

const pairOf = () => {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  const more = { alg: 'EdDSA', kid: 'test' };
  return {
    privateJwk: { ...privateKey.export({ format: 'jwk' }), ...more },
    publicJwk: { kty: 'OKP', ...publicKey.export({ format: 'jwk' }), ...more },
  };
};
const [gateway, stranger] = [pairOf(), pairOf()];
const addressOf = callerAddressBy(gateway.publicJwk);
let mint: Mint;
beforeAll(() => {
  mint = createMint({ privateJwk: gateway.privateJwk });
});
const coming = (headers: Coming['headers']): Coming => ({ headers, ip: '127.0.0.1' });
const named = { 'x-client-address': '198.51.100.1' };

describe('from where a page is asked for', () => {
  it('is what the gateway says', async () => {
    const authorization = `Bearer ${await mint({ scopes: [] }, 'members')}`;
    expect(await addressOf(coming({ ...named, authorization }))).toBe('198.51.100.1');
  });

  it.each([
    ['says nothing of itself', async () => ({})],
    ['says something else', async () => ({ authorization: 'Bearer nothing' })],
    [
      'has a token for another service',
      async () => ({ authorization: `Bearer ${await mint({ scopes: [] }, 'billing')}` }),
    ],
    [
      'made its token itself',
      async () => ({
        authorization: `Bearer ${await createMint({ privateJwk: stranger.privateJwk })({ scopes: [] }, 'members')}`,
      }),
    ],
  ])('is the other end of the connection, where that %s', async (_what, more) => {
    expect(await addressOf(coming({ ...named, ...(await more()) }))).toBe('127.0.0.1');
  });

  it('is the connection’s, where the gateway names none', async () => {
    const authorization = `Bearer ${await mint({ scopes: [] }, 'members')}`;
    expect(await addressOf(coming({ authorization }))).toBe('127.0.0.1');
    expect(await addressOf(coming({ authorization, 'x-client-address': ['a', 'b'] }))).toBe('127.0.0.1');
  });
});
