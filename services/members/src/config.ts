import { integer, origin, privateJwk, secret, url } from '@millepiani/config/fields';
import { loadConfigOrExit } from '@millepiani/config/load-config';
import { serviceShape } from '@millepiani/service/config-shape';

const shape = {
  ...serviceShape('members'),
  /** The graph's own address: who issues tokens. */
  ISSUER: origin(),
  /** The address of a commission's page, with `{id}` where its id is to be: calendars link to it. Without it they do not. */
  COMMISSION_PAGE: url()
    .refine((text) => text.includes('{id}'), 'must have {id} where the commission’s id is to be')
    .optional(),
  /** An EC P-256 private key with a `kid`. */
  ACCESS_TOKEN_SIGNING_JWK: privateJwk(),
  /** Sign-ups from one network (an IPv4 address, an IPv6 /64) that are borne in a quarter of an hour. */
  SIGN_UPS_PER_NETWORK: integer({ min: 1, max: 1_000_000 }).default(30),
  /** Against it the first administrator is made. */
  SETUP_TOKEN: secret({ minLength: 16 }),
};

/** What the service is told by its environment. */
export type MembersConfig = ReturnType<typeof readConfig>;

/** Reads the environment; names every fault and exits with 78 when there is one. */
export const readConfig = (env: Readonly<Record<string, string | undefined>> = process.env) =>
  loadConfigOrExit(shape, env);
