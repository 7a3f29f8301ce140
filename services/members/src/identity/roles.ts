import { type Failures, fail } from '@millepiani/kernel/failure';
import { ok, type Result } from '@millepiani/kernel/result';

/** What an account may do beyond a member's own affairs. */
export type Role = 'ADMINISTRATOR' | 'BOOKKEEPER';

const everyMember = [
  'account:write',
  'events:read',
  'ledger:approve',
  'ledger:read',
  'members:write',
  'notifications:read',
  'notifications:write',
  'projects:read',
  'projects:write',
  'webhooks:write',
] as const;

const scopesOf: Readonly<Record<Role, readonly string[]>> = {
  ADMINISTRATOR: ['community:announce', 'events:administer', 'members:administer'],
  BOOKKEEPER: ['ledger:audit', 'ledger:post'],
};

/** All scopes that an account with these roles can get, sorted. */
export const scopesAllowed = (roles: readonly Role[]): readonly string[] =>
  [...everyMember, ...roles.flatMap((role) => scopesOf[role])].toSorted();

/**
 * The scopes that a sign-in gets: those asked for, or all. Fails with `UNKNOWN_SCOPE` for one that the account's roles do
 * not give, whether or not it exists.
 */
export function grantScopes(
  roles: readonly Role[],
  asked: readonly string[] | undefined,
): Result<readonly string[], Failures> {
  const allowed = scopesAllowed(roles);
  if (asked === undefined) return ok(allowed);
  const unknown = asked.findIndex((scope) => !allowed.includes(scope));
  if (unknown >= 0) return fail('UNKNOWN_SCOPE', 'The account cannot have this scope.', ['scopes', unknown]);
  return ok([...new Set(asked)].toSorted());
}
