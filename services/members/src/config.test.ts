import { generateKeyPairSync } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { readConfig } from './config.ts';

const publicJwk = generateKeyPairSync('ed25519').publicKey.export({ format: 'jwk' });

/** What must be said, and nothing else. */
const least = {
  PORT: '0',
  MONGODB_URI: 'mongodb://members:secret@127.0.0.1:27017/members',
  REDIS_URL: 'redis://127.0.0.1:6379',
  INTERNAL_TOKEN_PUBLIC_JWK: JSON.stringify({ ...publicJwk, kid: 'a-key', alg: 'EdDSA' }),
  ISSUER: 'https://millepiani.example',
  ISSUER_SECRETS: 'x'.repeat(43),
  ACCOUNT_TOKEN_KEY: 'y'.repeat(43),
  SETUP_TOKEN: 'z'.repeat(16),
};

describe('where nothing is said', () => {
  it('nobody is registered before their address is shown to be theirs, nor a member before an administrator says so', () => {
    expect(readConfig(least)).toMatchObject({ EMAIL_VERIFICATION: 'required', ADMISSION: 'by-administrator' });
  });

  it('sign-ups from one network are few, no application is the community’s own, and an erasure can be thought over', () => {
    expect(readConfig(least)).toMatchObject({
      SIGN_UPS_PER_NETWORK: 30,
      FIRST_PARTY_CLIENTS: [],
      ERASURE_WAIT: 14 * 86_400_000,
    });
  });
});
