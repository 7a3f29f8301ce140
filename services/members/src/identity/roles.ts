import { type Failures, fail } from '@millepiani/kernel/failure';
import { ok, type Result } from '@millepiani/kernel/result';

/** What an account may do beyond a member's own affairs. */
export type Role = 'ADMINISTRATOR' | 'BOOKKEEPER';

/** Whoever has an account says how they are written to, completes their profile, applies, and is told of it. */
const everybody = [
  'account:read',
  'account:write',
  'members:join',
  'notifications:read',
  'notifications:write',
] as const;

const everyMember = [
  'events:read',
  'ledger:approve',
  'ledger:read',
  'members:read',
  'members:write',
  'projects:read',
  'projects:write',
  'taxes:read',
  'webhooks:write',
] as const;

const scopesOf: Readonly<Record<Role, readonly string[]>> = {
  ADMINISTRATOR: ['community:announce', 'events:administer', 'members:administer'],
  BOOKKEEPER: ['ledger:audit', 'ledger:post'],
};

/** What an account's scopes depend on. */
export interface Standing {
  readonly roles: readonly Role[];
  /** Whether the person is a member of the community now: nobody else works in it, whatever their roles. */
  readonly isMember: boolean;
}

/** Every scope that there is, sorted. */
export const everyScope: readonly string[] = [
  ...everybody,
  ...everyMember,
  ...Object.values(scopesOf).flat(),
].toSorted();

/** All scopes that an account can get, sorted. */
export const scopesAllowed = ({ roles, isMember }: Standing): readonly string[] =>
  [...everybody, ...(isMember ? [...everyMember, ...roles.flatMap((role) => scopesOf[role])] : [])].toSorted();

/** What the issuer itself knows of a person, by the scopes of OpenID Connect: they say what an ID token tells. */
export const identityScopes = ['openid', 'profile', 'email'] as const;

/** Why an account does not get a scope here, and which it gets. */
function whyNot(scope: string, allowed: readonly string[]): string {
  const those = `This account may ask for ${allowed.join(', ')}.`;
  if (!identityScopes.some((one) => one === scope)) return `The account cannot have this scope. ${those}`;
  return `This scope is about an ID token, which the issuer's sign-in page leads to and this mutation does not give. ${those}`;
}

/**
 * The scopes that a sign-in gets: those asked for, or all. Fails with `UNKNOWN_SCOPE` for one that the account cannot have, whether or
 * not it exists.
 */
export function grantScopes(
  standing: Standing,
  asked: readonly string[] | undefined,
): Result<readonly string[], Failures> {
  const allowed = scopesAllowed(standing);
  if (asked === undefined) return ok(allowed);
  const unknown = asked.findIndex((scope) => !allowed.includes(scope));
  if (unknown >= 0) return fail('UNKNOWN_SCOPE', whyNot(asked[unknown] ?? '', allowed), ['scopes', unknown]);
  return ok([...new Set(asked)].toSorted());
}
