import { duration, integer, origin, privateJwk, secret } from '@millepiani/config/fields';
import { loadConfigOrExit } from '@millepiani/config/load-config';
import { mailShape } from '@millepiani/mail/config-shape';
import { serviceShape } from '@millepiani/service/config-shape';
import { z } from 'zod';

const shape = {
  ...serviceShape('members'),
  ...mailShape,
  /** The graph's own address: who issues tokens, and where the pages are to which mails' links lead. */
  ISSUER: origin(),
  /** An EC P-256 private key with a `kid`. */
  ACCESS_TOKEN_SIGNING_JWK: privateJwk(),
  /** Sign-ups from one network (an IPv4 address, an IPv6 /64) that are borne in a quarter of an hour. */
  SIGN_UPS_PER_NETWORK: integer({ min: 1, max: 1_000_000 }).default(30),
  /** The codes in mails' links are made with it: with another, those that are on their way are good for nothing. */
  ACCOUNT_TOKEN_KEY: secret({ minLength: 32 }),
  /**
   * `required`: nobody is registered before they showed that the address is theirs. `later`: at once, and an address that is taken is
   * told; for a community on one's own machine.
   */
  EMAIL_VERIFICATION: z.enum(['required', 'later']).default('required'),
  /** How long whoever asks to be erased may think better of it. */
  ERASURE_WAIT: duration().default(14 * 86_400_000),
  /** Against it the first administrator is made. */
  SETUP_TOKEN: secret({ minLength: 16 }),
};

/** What the service is told by its environment. */
export type MembersConfig = ReturnType<typeof readConfig>;

/** Reads the environment; names every fault and exits with 78 when there is one. */
export const readConfig = (env: Readonly<Record<string, string | undefined>> = process.env) =>
  loadConfigOrExit(shape, env);
