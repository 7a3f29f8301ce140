import { actorOf, anonymous } from '@millepiani/kernel/actor';
import { parseEmail } from '@millepiani/kernel/email';
import { type Failures, fail } from '@millepiani/kernel/failure';
import type { PersonId, SessionId } from '@millepiani/kernel/id';
import { ok, type Result } from '@millepiani/kernel/result';
import { audit } from '../audit/audit.commands.ts';
import type { Members } from '../members.ts';
import { type Entering, enter } from '../membership/entering.commands.ts';
import type { Account } from './account.ts';
import { networkOf, signInLimits } from './limits.ts';
import { hashPassword, verifyPassword } from './password.adapter.ts';
import { grantScopes } from './roles.ts';

/** What somebody shows, and from where. */
export interface Credentials {
  readonly email: string;
  readonly password: string;
  /** The caller's network address, as the gateway saw it. */
  readonly address: string;
}

/** What somebody signs in with, without a browser. */
export interface SignIn extends Credentials {
  readonly scopes: readonly string[] | undefined;
  /** Whether the session goes on beyond its first token. */
  readonly staySignedIn: boolean;
}

/** Whose address and password they were, and as what that person enters. */
export interface Authenticated extends Entering {
  readonly account: Account;
}

/** What a sign-in gives. */
export interface SignedIn {
  readonly personId: PersonId;
  readonly sessionId: SessionId;
  readonly accessToken: string;
  readonly expiresAt: Date;
  readonly refreshToken: string | undefined;
  readonly scopes: readonly string[];
}

// Checked where there is no account, so that both answers take the same time.
const nobodysHash = hashPassword('nobody signs in with this');

/**
 * Whose address and password these are. Fails alike, in time too, whether or not the account exists, and within limits: with
 * `INVALID_CREDENTIALS` or `TOO_MANY_ATTEMPTS`; as `enter` does for who knows the password.
 */
export async function authenticate(
  members: Members,
  credentials: Credentials,
): Promise<Result<Authenticated, Failures>> {
  const now = members.clock.now();
  const email = parseEmail(credentials.email, ['email']);
  const name = email.ok ? email.value : credentials.email.slice(0, 254);
  const limits = signInLimits(name, credentials.address);
  if (!(await members.throttle.attempt(limits, now))) {
    members.log.warn({ network: networkOf(credentials.address) }, 'sign-ins are refused for a while');
    return fail('TOO_MANY_ATTEMPTS', 'Too many failures: try again in a quarter of an hour.');
  }
  const account = email.ok ? await members.accounts.findByEmail(email.value) : undefined;
  const password = credentials.password.slice(0, 1_000);
  const matches = await verifyPassword(password, account?.passwordHash ?? (await nobodysHash));
  const act = { kind: 'SIGNED_IN', by: anonymous, personId: account?.personId, address: credentials.address } as const;
  if (!(account && matches)) {
    // Kept whether or not there is an account: nobody is to learn it by the time that this takes.
    await audit(members, undefined, { ...act, refusal: 'INVALID_CREDENTIALS' });
    return fail('INVALID_CREDENTIALS', 'No account has this address and password.');
  }
  await members.throttle.succeeded(limits);
  const entering = await enter(members, account.personId);
  if (!entering.ok) {
    await audit(members, undefined, { ...act, refusal: entering.error[0]?.code });
    return entering;
  }
  await audit(members, undefined, { ...act, by: actorOf({ sub: account.personId, scope: '' }) });
  return ok({ ...entering.value, account });
}

/** Exchanges address and password for a token, and for one to refresh it by where that is asked for. */
export async function signIn(members: Members, request: SignIn): Promise<Result<SignedIn, Failures>> {
  const authenticated = await authenticate(members, request);
  if (!authenticated.ok) return authenticated;
  const { account, isMember } = authenticated.value;
  const { personId, roles } = account;
  const scopes = grantScopes({ roles, isMember }, request.scopes);
  if (!scopes.ok) return scopes;
  const entered = await members.issuer.enter({
    ...{ personId, scopes: scopes.value, isRefreshable: request.staySignedIn },
    origin: { browserId: undefined, address: request.address, userAgent: undefined },
  });
  // Suspended, or gone, between the one and the other.
  return entered
    ? ok({ ...entered, personId, scopes: scopes.value })
    : fail('MAY_NOT_ENTER', 'This membership is at rest.');
}
