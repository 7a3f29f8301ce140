import { applicationScopes } from '@millepiani/kernel/actor';
import { type Failures, fail, gather } from '@millepiani/kernel/failure';
import type { ClientId, PersonId } from '@millepiani/kernel/id';
import type { Instant } from '@millepiani/kernel/instant';
import { parseName } from '@millepiani/kernel/name';
import { ok, type Result } from '@millepiani/kernel/result';
import { parseRedirectUri } from './redirect-uri.ts';

/** How an application comes by tokens: for people who allow it, or for itself. */
export type ClientGrant = 'AUTHORIZATION_CODE' | 'CLIENT_CREDENTIALS';

/** What an application is, from its registration on. */
interface ClientTerms {
  readonly id: ClientId;
  readonly name: string;
  readonly grants: readonly ClientGrant[];
  /** Where people are sent back to, exactly. */
  readonly redirectUris: readonly string[];
  /** What it may ask for at most. */
  readonly scopes: readonly string[];
  readonly registeredBy: PersonId;
  readonly registeredAt: Instant;
}

interface Versioned {
  /** The digest of its secret. */
  readonly secretHash: string;
  readonly secretSince: Instant;
  readonly version: number;
}

/** A partner's application. */
export type Client = ClientTerms &
  Versioned &
  ({ readonly state: 'ACTIVE' } | { readonly state: 'REVOKED'; readonly revokedAt: Instant });

/** What an administrator says of an application. */
export type ClientText = {
  readonly name: string;
  readonly grants: readonly ClientGrant[];
  readonly redirectUris: readonly string[];
  readonly scopes: readonly string[];
};

/** What happens to an application. */
export type ClientEvent =
  | ({ readonly type: 'client.registered'; readonly secretHash: string } & ClientTerms)
  | { readonly type: 'client.secret-rotated'; readonly secretHash: string; readonly by: PersonId; readonly at: Instant }
  | { readonly type: 'client.revoked'; readonly by: PersonId; readonly at: Instant };

/** What an application may be allowed for people. What administrators and bookkeepers may, and what is about the account itself, is not. */
export const grantableScopes: readonly string[] = [
  'events:read',
  'ledger:approve',
  'ledger:read',
  'members:read',
  'members:write',
  'notifications:read',
  'notifications:write',
  'projects:read',
  'projects:write',
  'taxes:read',
  'webhooks:write',
];

const mostRedirectUris = 10;

/** Who registers an application, when, and what was made for it. */
export interface Registration {
  readonly id: ClientId;
  readonly secretHash: string;
  readonly by: PersonId;
  readonly at: Instant;
}

/**
 * Decides to register an application. Fails with `TOO_SHORT`, `TOO_LONG`, `FORBIDDEN_CHARACTER`, `LINK_IN_NAME`, `NO_GRANT`, `DUPLICATE_GRANT`,
 * `REDIRECT_URI_MISSING`, `REDIRECT_URI_WITHOUT_USE`, `TOO_MANY_REDIRECT_URIS`, `DUPLICATE_REDIRECT_URI`, `INVALID_REDIRECT_URI`,
 * `SCOPE_NOT_GRANTABLE` or `DUPLICATE_SCOPE`.
 */
export function register(
  text: ClientText,
  { id, secretHash, by, at }: Registration,
): Result<readonly ClientEvent[], Failures> {
  const parsed = gather({
    name: parseName(text.name, { max: 80 }, ['name']),
    grants: parseGrants(text.grants),
    redirectUris: parseRedirectUris(text),
    scopes: parseScopes(text),
  });
  if (!parsed.ok) return parsed;
  return ok([{ type: 'client.registered', id, secretHash, ...parsed.value, registeredBy: by, registeredAt: at }]);
}

function parseGrants(grants: readonly ClientGrant[]): Result<readonly ClientGrant[], Failures> {
  if (grants.length === 0) return fail('NO_GRANT', 'At least one way to come by tokens.', ['grants']);
  const twice = firstTwice(grants);
  return twice === undefined ? ok(grants.toSorted()) : fail('DUPLICATE_GRANT', 'Each once.', ['grants', twice]);
}

function parseRedirectUris({ grants, redirectUris }: ClientText): Result<readonly string[], Failures> {
  const path = ['redirectUris'];
  if (!grants.includes('AUTHORIZATION_CODE')) {
    return redirectUris.length === 0
      ? ok([])
      : fail('REDIRECT_URI_WITHOUT_USE', 'Nobody is sent back to who acts for itself.', path);
  }
  if (redirectUris.length === 0) return fail('REDIRECT_URI_MISSING', 'Where people are sent back to.', path);
  if (redirectUris.length > mostRedirectUris) {
    return fail('TOO_MANY_REDIRECT_URIS', `At most ${mostRedirectUris}.`, path);
  }
  const twice = firstTwice(redirectUris);
  if (twice !== undefined) return fail('DUPLICATE_REDIRECT_URI', 'Each once.', [...path, twice]);
  const failures = redirectUris.flatMap((uri, at) => {
    const parsed = parseRedirectUri(uri, [...path, at]);
    return parsed.ok ? [] : parsed.error;
  });
  return failures.length > 0 ? { ok: false, error: failures } : ok([...redirectUris]);
}

function parseScopes({ grants, scopes }: ClientText): Result<readonly string[], Failures> {
  const grantable = grants.includes('AUTHORIZATION_CODE') ? grantableScopes : applicationScopes;
  const unknown = scopes.findIndex((scope) => !grantable.includes(scope));
  if (unknown >= 0) {
    return fail('SCOPE_NOT_GRANTABLE', `It may be allowed: ${grantable.join(', ')}.`, ['scopes', unknown]);
  }
  const twice = firstTwice(scopes);
  return twice === undefined ? ok(scopes.toSorted()) : fail('DUPLICATE_SCOPE', 'Each once.', ['scopes', twice]);
}

const firstTwice = (texts: readonly string[]): number | undefined => {
  const at = texts.findIndex((text, index) => texts.indexOf(text) !== index);
  return at < 0 ? undefined : at;
};

/** Decides to give it another secret. Fails with `CLIENT_REVOKED`. */
export function rotateSecret(
  client: Client,
  change: { readonly secretHash: string; readonly by: PersonId; readonly at: Instant },
): Result<readonly ClientEvent[], Failures> {
  if (client.state === 'REVOKED') return fail('CLIENT_REVOKED', 'It gets no tokens any more.', ['clientId']);
  return ok([{ type: 'client.secret-rotated', ...change }]);
}

/** Decides to revoke it; nothing happens to one that is. */
export const revoke = (client: Client, by: PersonId, at: Instant): readonly ClientEvent[] =>
  client.state === 'REVOKED' ? [] : [{ type: 'client.revoked', by, at }];

/** The application that an event makes. */
export function begin(event: Extract<ClientEvent, { readonly type: 'client.registered' }>): Client {
  const { type: _registered, secretHash, ...terms } = event;
  return { ...terms, secretHash, secretSince: event.registeredAt, version: 1, state: 'ACTIVE' };
}

/** The application after an event. */
export function evolve(client: Client, event: Exclude<ClientEvent, { readonly type: 'client.registered' }>): Client {
  const version = client.version + 1;
  switch (event.type) {
    case 'client.secret-rotated':
      return { ...client, secretHash: event.secretHash, secretSince: event.at, version };
    case 'client.revoked':
      return { ...client, state: 'REVOKED', revokedAt: event.at, version };
    default:
      return event satisfies never;
  }
}
