import { generateKeyPairSync } from 'node:crypto';
import { startUnderTest } from '@millepiani/testing/service-under-test';
import { readConfig } from '../src/config.ts';
import { startMembers } from '../src/service.ts';

/** The set-up token of services started by {@link startMembersUnderTest}. */
export const setupToken = 'a-token-of-the-tests-own';

/** The members service on a database of its own. */
export function startMembersUnderTest(env: Record<string, string> = {}) {
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  return startUnderTest({
    name: 'members',
    readConfig,
    start: startMembers,
    env: {
      ISSUER: 'http://127.0.0.1:4000',
      ACCESS_TOKEN_SIGNING_JWK: JSON.stringify({ ...privateKey.export({ format: 'jwk' }), kid: 'test' }),
      SETUP_TOKEN: setupToken,
      ACCOUNT_TOKEN_KEY: 'a key of the tests’ own, which nobody knows',
      // Most tests sign people up and act as them at once.
      EMAIL_VERIFICATION: 'later',
      // All the tests' people come from one address.
      SIGN_UPS_PER_NETWORK: '1000',
      ...env,
    },
  });
}
