import { duration, integer, origin, secret, url } from '@millepiani/config/fields';
import { loadConfigOrExit } from '@millepiani/config/load-config';
import { Secret } from '@millepiani/config/secret';
import { mailShape } from '@millepiani/mail/config-shape';
import { serviceShape } from '@millepiani/service/config-shape';
import { z } from 'zod';
import { parseRedirectUri } from './clients/redirect-uri.ts';

const day = 86_400_000;

/** 256 random bits each, in base64url; the newest first. */
const issuerSecrets = () =>
  z
    .string()
    .transform((text) => text.split(',').map((part) => part.trim()))
    .refine(
      (parts) => parts.every((part) => /^[\w-]{43,}$/.test(part)),
      'must be secrets of 43 base64url characters or more',
    )
    .transform(([first = '', ...others]) => new Secret<[string, ...string[]]>([first, ...others]));

const redirectUri = (isNative: boolean) => (uri: string) =>
  parseRedirectUri(uri, []).ok || (isNative && /^[a-z][a-z0-9.+-]*\.[a-z0-9.+-]*:\/[\w./-]*$/.test(uri));

const firstPartyClient = z
  .strictObject({
    id: z.string().regex(/^[a-z][a-z0-9-]{1,40}$/, 'must be in kebab-case'),
    name: z.string().min(1).max(80),
    redirectUris: z.array(z.string()).min(1).max(20),
    postLogoutRedirectUris: z.array(z.string()).max(20).default([]),
    isNative: z.boolean().default(false),
  })
  .refine(
    ({ redirectUris, postLogoutRedirectUris, isNative }) =>
      [...redirectUris, ...postLogoutRedirectUris].every(redirectUri(isNative)),
    'must name addresses by https, by http on the machine itself, or (native) by a scheme with a dot in it',
  );

const asJson = (text: string, context: z.core.$RefinementCtx<string>): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    context.addIssue({ code: 'custom', message: 'must be JSON' });
    return z.NEVER;
  }
};

/** The community's own applications. */
const firstPartyClients = () =>
  z
    .string()
    .transform(asJson)
    .pipe(z.array(firstPartyClient))
    .refine((clients) => new Set(clients.map(({ id }) => id)).size === clients.length, 'must have each id once')
    .refine(
      (clients) => clients.every(({ id }) => id !== 'first-party'),
      'must leave "first-party" to the signIn mutation',
    );

const shape = {
  ...serviceShape('members'),
  ...mailShape,
  /** Whether newcomers are members by signing up, or an administrator admits them. */
  ADMISSION: z.enum(['open', 'by-administrator']).default('by-administrator'),
  /** The graph's own address: who issues tokens, and where the pages are to which mails' links lead. */
  ISSUER: origin(),
  /** The address of a commission's page, with `{id}` where its id is to be: calendars link to it. Without it they do not. */
  COMMISSION_PAGE: url()
    .refine((text) => text.includes('{id}'), 'must have {id} where the commission’s id is to be')
    .optional(),
  /** What signing keys are sealed by, and cookies and forms signed: the newest first, and those that are to go behind it. */
  ISSUER_SECRETS: issuerSecrets(),
  /** The community's own applications, as JSON: `[{"id":"web","name":"…","redirectUris":["https://…"]}]`. */
  FIRST_PARTY_CLIENTS: firstPartyClients().default([]),
  /** From when a signing key is shown to when it is used; longer than anybody keeps an old copy of the keys. */
  SIGNING_KEY_LEAD: duration().default(15 * 60_000),
  /** How long a signing key is used. */
  SIGNING_KEY_USE: duration().default(90 * day),
  /** Sign-ups from one network (an IPv4 address, an IPv6 /64) that are borne in a quarter of an hour. */
  SIGN_UPS_PER_NETWORK: integer({ min: 1, max: 1_000_000 }).default(30),
  /** Entries by browsers, not signed in yet, from one network that are begun in a quarter of an hour. */
  ENTRIES_PER_NETWORK: integer({ min: 1, max: 1_000_000 }).default(2_000),
  /**
   * Whether the directory is read into memory at the start, or when somebody first searches it: where many processes that hardly search share
   * a database server.
   */
  DIRECTORY: z.enum(['at-start', 'when-asked']).default('at-start'),
  /** The codes in mails' links are made with it: with another, those that are on their way are good for nothing. */
  ACCOUNT_TOKEN_KEY: secret({ minLength: 32 }),
  /**
   * `required`: nobody is registered before they showed that the address is theirs. `later`: at once, and an address that is taken is
   * told; for a community on one's own machine.
   */
  EMAIL_VERIFICATION: z.enum(['required', 'later']).default('required'),
  /** How long whoever asks to be erased may think better of it. */
  ERASURE_WAIT: duration().default(14 * 86_400_000),
  /** Against it the first administrator is made; codes of invitations are derived from it. */
  SETUP_TOKEN: secret({ minLength: 16 }),
};

/** What the service is told by its environment. */
export type MembersConfig = ReturnType<typeof readConfig>;

/** Reads the environment; names every fault and exits with 78 when there is one. */
export const readConfig = (env: Readonly<Record<string, string | undefined>> = process.env) =>
  loadConfigOrExit(shape, env);
