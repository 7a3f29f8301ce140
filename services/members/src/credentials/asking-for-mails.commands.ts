import type { CallWith } from '@millepiani/commands/command-runner';
import { parseEmail } from '@millepiani/kernel/email';
import { type Failures, fail } from '@millepiani/kernel/failure';
import type { PersonId } from '@millepiani/kernel/id';
import { ok, type Result } from '@millepiani/kernel/result';
import { mailing } from '../account-mails/posting.commands.ts';
import { audit } from '../audit/audit.commands.ts';
import type { Members } from '../members.ts';
import { whoseAccount } from './credential-access.ts';
import { ownMailLimits, resetMailLimits } from './credential-limits.ts';
import { accountBehind, auditGuess } from './present-password.commands.ts';

type Answered = Promise<Result<{ personId: PersonId }, Failures>>;

const tooMany = () => fail('TOO_MANY_ATTEMPTS', 'Too many mails: try again in a quarter of an hour.');
const forbidden = () => fail('FORBIDDEN', 'Members do this for their own account.');

/** Has whoever is signed in be sent a link by which to show that the account's address is theirs; nothing, where they have. */
export async function requestEmailVerification(
  members: Members,
  call: CallWith<object>,
): Promise<Result<{ personId: PersonId; asked: number }, Failures>> {
  const personId = whoseAccount(call.actor);
  if (!personId) return forbidden();
  const account = await members.accounts.find(personId);
  if (!account) return fail('PERSON_NOT_FOUND', 'Whoever signed in is not registered any more.');
  if (!(await members.throttle.attempt(ownMailLimits(personId, account.email), members.clock.now()))) return tooMany();
  return mailing(members, call, async ({ session }, post) => {
    const now = await members.accounts.find(personId, session);
    if (!now) return fail('PERSON_NOT_FOUND', 'Whoever signed in is not registered any more.');
    if (now.emailVerifiedAt) return ok({ personId, asked: 0 });
    await post({ purpose: 'VERIFY_EMAIL', personId, address: now.email });
    return ok({ personId, asked: 1 });
  });
}

/** What somebody wants to be written to at, and the present password. */
export type ChangeEmail = { readonly email: string; readonly password: string };

/**
 * Asks that the caller's account have another address: a link is sent there, and it has it once that is used. The present address is told.
 * It answers alike where another account has the address, whose owner is told then.
 */
export async function changeEmail(members: Members, call: CallWith<ChangeEmail>): Answered {
  const personId = whoseAccount(call.actor);
  if (!personId) return forbidden();
  const email = parseEmail(call.input.email, ['email']);
  if (!email.ok) return email;
  const act = { kind: 'EMAIL_CHANGE_ASKED', by: call.actor, personId, address: call.caller } as const;
  const limits = ownMailLimits(personId, email.value);
  if (!(await members.throttle.attempt(limits, members.clock.now()))) return tooMany();
  const behind = accountBehind(members, personId, { password: call.input.password, field: 'password' });
  const done = await mailing(members, call, async (transaction, post) => {
    const { session, now } = transaction;
    const account = await behind(session);
    if (!account.ok) return account;
    if (account.value.email === email.value) {
      return fail('SAME_EMAIL', 'It is the address of this account already.', ['email']);
    }
    // What was asked for last counts.
    await members.accountMails.expire(session, { personId }, ['CHANGE_EMAIL'], now);
    await post({ purpose: 'CHANGE_EMAIL', personId, address: email.value });
    await post({ purpose: 'EMAIL_CHANGE_ASKED', personId, address: account.value.email });
    await audit(members, transaction, act);
    return ok({ personId });
  });
  await auditGuess(members, act, done);
  return done;
}

/**
 * Has a link be sent by which to choose a new password, where the address has an account. It does the same and answers the same where it
 * has none: whether it has is looked up when the mail is sent, by a job. Anybody may.
 */
export async function requestPasswordReset(
  members: Members,
  call: CallWith<{ readonly email: string }>,
): Promise<Result<{ asked: number }, Failures>> {
  const email = parseEmail(call.input.email, ['email']);
  if (!email.ok) return email;
  const limits = resetMailLimits(email.value, call.caller ?? '');
  if (!(await members.throttle.attempt(limits, members.clock.now()))) return tooMany();
  return mailing(members, call, async (_transaction, post) => {
    await post({ purpose: 'RESET_PASSWORD', personId: undefined, address: email.value });
    return ok({ asked: 1 });
  });
}
