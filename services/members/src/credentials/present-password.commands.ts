import { type Failures, fail } from '@millepiani/kernel/failure';
import type { PersonId } from '@millepiani/kernel/id';
import { ok, type Result } from '@millepiani/kernel/result';
import type { ClientSession } from 'mongoose';
import { type Act, audit } from '../audit/audit.commands.ts';
import type { Account } from '../identity/account.ts';
import { verifyPassword } from '../identity/password.adapter.ts';
import type { Members } from '../members.ts';
import { passwordLimits } from './credential-limits.ts';

type Shown = Result<Account, Failures>;

/** What somebody shows, and in which field of the input. */
interface Showing {
  readonly password: string;
  readonly field: string;
}

/**
 * The account of somebody who shows the present password, for what a token alone is not enough, as a command's transaction has it. To be
 * called in the command, before it writes anything: what was answered before is not asked for the password again, which may be
 * another by now; and what is tried again is checked once. Fails with `PERSON_NOT_FOUND`, `TOO_MANY_ATTEMPTS`, or
 * `WRONG_PASSWORD` at `field`.
 */
export function accountBehind(
  members: Members,
  personId: PersonId,
  showing: Showing,
): (session: ClientSession) => Promise<Shown> {
  let shown: Promise<Shown> | undefined;
  return async (session) => {
    shown ??= check(members, personId, showing);
    const checked = await shown;
    if (!checked.ok) return checked;
    const now = await members.accounts.find(personId, session);
    if (!now) return gone();
    return now.passwordHash === checked.value.passwordHash ? ok(now) : wrongPassword(showing.field);
  };
}

async function check(
  { accounts, clock, throttle }: Members,
  personId: PersonId,
  { password, field }: Showing,
): Promise<Shown> {
  const account = await accounts.find(personId);
  if (!account) return gone();
  const limits = passwordLimits(personId);
  if (!(await throttle.attempt(limits, clock.now()))) {
    return fail('TOO_MANY_ATTEMPTS', 'Too many tries: try again in a quarter of an hour.');
  }
  if (!(await verifyPassword(password.slice(0, 1_000), account.passwordHash))) return wrongPassword(field);
  await throttle.succeeded(limits);
  return ok(account);
}

/** Keeps that somebody showed a wrong password: a command that is refused leaves nothing by itself. */
export async function auditGuess(members: Members, act: Act, done: Result<unknown, Failures>): Promise<void> {
  const refusal = done.ok ? undefined : done.error[0]?.code;
  if (refusal === 'WRONG_PASSWORD') await audit(members, undefined, { ...act, refusal });
}

const gone = () => fail('PERSON_NOT_FOUND', 'Whoever signed in is not registered any more.');
const wrongPassword = (field: string) => fail('WRONG_PASSWORD', 'Not the present password.', [field]);
