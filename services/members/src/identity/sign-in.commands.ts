import { actorOf, anonymous } from '@millepiani/kernel/actor';
import { parseEmail } from '@millepiani/kernel/email';
import { type Failures, fail } from '@millepiani/kernel/failure';
import type { PersonId } from '@millepiani/kernel/id';
import { ok, type Result } from '@millepiani/kernel/result';
import { audit } from '../audit/audit.commands.ts';
import type { Members } from '../members.ts';
import { networkOf, signInLimits } from './limits.ts';
import { hashPassword, verifyPassword } from './password.adapter.ts';
import { grantScopes } from './roles.ts';

/** What somebody signs in with, and from where. */
export interface SignIn {
  readonly email: string;
  readonly password: string;
  readonly scopes: readonly string[] | undefined;
  /** The caller's network address, as the gateway saw it. */
  readonly address: string;
}

/** What a sign-in gives. */
export interface SignedIn {
  readonly personId: PersonId;
  readonly accessToken: string;
  readonly expiresAt: Date;
  readonly scopes: readonly string[];
}

// Checked where there is no account, so that both answers take the same time.
const nobodysHash = hashPassword('nobody signs in with this');

/** Exchanges address and password for a token. Fails alike, in time too, whether or not the account exists. */
export async function signIn(members: Members, request: SignIn): Promise<Result<SignedIn, Failures>> {
  const now = members.clock.now();
  const email = parseEmail(request.email, ['email']);
  const name = email.ok ? email.value : request.email.slice(0, 254);
  const limits = signInLimits(name, request.address);
  if (!(await members.throttle.attempt(limits, now))) {
    members.log.warn({ network: networkOf(request.address) }, 'sign-ins are refused for a while');
    return fail('TOO_MANY_ATTEMPTS', 'Too many failures: try again in a quarter of an hour.');
  }
  const account = email.ok ? await members.accounts.findByEmail(email.value) : undefined;
  const password = request.password.slice(0, 1_000);
  const matches = await verifyPassword(password, account?.passwordHash ?? (await nobodysHash));
  const act = { kind: 'SIGNED_IN', by: anonymous, personId: account?.personId, address: request.address } as const;
  if (!(account && matches)) {
    // Kept whether or not there is an account: nobody is to learn it by the time that this takes.
    await audit(members, undefined, { ...act, refusal: 'INVALID_CREDENTIALS' });
    return fail('INVALID_CREDENTIALS', 'No account has this address and password.');
  }
  await members.throttle.succeeded(limits);
  const scopes = grantScopes(account.roles, request.scopes);
  if (!scopes.ok) return scopes;
  const { token, expiresAt } = await members.tokens.issue(account.personId, scopes.value, now);
  await audit(members, undefined, { ...act, by: actorOf({ sub: account.personId, scope: '' }) });
  return ok({ personId: account.personId, accessToken: token, expiresAt, scopes: scopes.value });
}
