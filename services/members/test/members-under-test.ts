import { randomBytes } from 'node:crypto';
import { startUnderTest } from '@millepiani/testing/service-under-test';
import { readConfig } from '../src/config.ts';
import { startMembers } from '../src/service.ts';

/** The set-up token of services started by {@link startMembersUnderTest}. */
export const setupToken = 'a-token-of-the-tests-own';

/** What the service needs to know besides what all need. */
export function membersEnvironment(): Record<string, string> {
  return {
    ISSUER: 'http://127.0.0.1:4000',
    ISSUER_SECRETS: randomBytes(32).toString('base64url'),
    SETUP_TOKEN: setupToken,
    ACCOUNT_TOKEN_KEY: 'a key of the tests’ own, which nobody knows',
    // Most tests sign people up and act as them at once.
    EMAIL_VERIFICATION: 'later',
    // Whoever signs up works at once, as in the demo.
    ADMISSION: 'open',
    // Most tests search for nobody.
    DIRECTORY: 'when-asked',
    // All the tests' people come from one address.
    SIGN_UPS_PER_NETWORK: '1000',
  };
}

/** The members service on a database of its own. */
export function startMembersUnderTest(env: Record<string, string> = {}) {
  return startUnderTest({
    name: 'members',
    readConfig,
    start: startMembers,
    env: { ...membersEnvironment(), ...env },
  });
}
