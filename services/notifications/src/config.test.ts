import { generateKeyPairSync } from 'node:crypto';
import { expect, it } from '@jest/globals';
import { readConfig } from './config.ts';

const publicJwk = generateKeyPairSync('ed25519').publicKey.export({ format: 'jwk' });

/** What must be said, and nothing else. */
const least = {
  PORT: '0',
  MONGODB_URI: 'mongodb://notifications:secret@127.0.0.1:27017/notifications',
  REDIS_URL: 'redis://127.0.0.1:6379',
  INTERNAL_TOKEN_PUBLIC_JWK: JSON.stringify({ ...publicJwk, kid: 'a-key', alg: 'EdDSA' }),
};

it('where nothing is said, webhooks reach no network that is not public, and all waiting is as long as it says', () => {
  expect(readConfig(least)).toMatchObject({ WEBHOOK_ALLOWED_NETWORKS: [], TIME_COMPRESSION: 1 });
  const said = { ...least, WEBHOOK_ALLOWED_NETWORKS: '127.0.0.0/8,::1' };
  expect(readConfig(said).WEBHOOK_ALLOWED_NETWORKS).toEqual(['127.0.0.0/8', '::1']);
});

it('where nothing is said, nobody is told on devices, and nothing is learnt of what comes back', () => {
  const { VAPID_PRIVATE_JWK, BOUNCES_PORT, BOUNCES_DOMAIN } = readConfig(least);
  expect([VAPID_PRIVATE_JWK, BOUNCES_PORT, BOUNCES_DOMAIN]).toEqual([undefined, undefined, undefined]);
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const jwk = privateKey.export({ format: 'jwk' });
  const config = readConfig({ ...least, VAPID_PRIVATE_JWK: JSON.stringify(jwk), BOUNCES_PORT: '2525' });
  expect(config.VAPID_PRIVATE_JWK?.reveal()).toEqual(jwk);
  expect(config.BOUNCES_PORT).toBe(2525);
  expect(JSON.stringify(config)).not.toContain(String(jwk.d));
});

it('secrets to seal by are several, the newest first, shown nobody, and each of 256 bits', () => {
  const [newer, older] = ['b'.repeat(43), 'a'.repeat(43)];
  const config = readConfig({ ...least, SEALING_SECRETS: `${newer}, ${older}` });
  expect(config.SEALING_SECRETS?.reveal()).toEqual([newer, older]);
  expect(JSON.stringify(config)).not.toContain(newer);
  expect(readConfig(least).SEALING_SECRETS).toBeUndefined();
  const production = { ...least, NODE_ENV: 'production', SEALING_SECRETS: newer };
  expect(readConfig(production).SEALING_SECRETS?.reveal()).toEqual([newer]);
});

it('name servers are addresses, with a port or without', () => {
  const said = '10.0.0.53, 127.0.0.1:5353,[fd00::53]:53,fd00::53';
  expect(readConfig({ ...least, NAME_SERVERS: said }).NAME_SERVERS).toEqual(said.split(',').map((one) => one.trim()));
  expect(readConfig(least).NAME_SERVERS).toBeUndefined();
});
