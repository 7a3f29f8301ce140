import type { CallWith, Transaction } from '@millepiani/commands/command-runner';
import { actorOf } from '@millepiani/kernel/actor';
import { type Failures, fail } from '@millepiani/kernel/failure';
import type { PersonId } from '@millepiani/kernel/id';
import { ok, type Result } from '@millepiani/kernel/result';
import { checkUse, invalidToken, used } from '../account-mails/account-mail.ts';
import { mailing, type Post } from '../account-mails/posting.commands.ts';
import { audit } from '../audit/audit.commands.ts';
import { type Account, parseCredentials } from '../identity/account.ts';
import { type Choosing, choosePassword } from '../identity/choosing-password.commands.ts';
import { signInLimits } from '../identity/limits.ts';
import type { Members } from '../members.ts';
import { endSessionsOf } from '../sessions/sessions.commands.ts';
import { whoseAccount } from './credential-access.ts';
import { resetLimits } from './credential-limits.ts';
import { mailOfToken } from './finding-links.commands.ts';
import { accountBehind, auditGuess } from './present-password.commands.ts';

type Answered = Promise<Result<{ personId: PersonId }, Failures>>;

/** The hash of a password that the account with this address is to have; what its owner is called counts for nothing in it. */
async function choose(members: Members, credentials: Omit<Choosing, 'name'>): Promise<Result<string, Failures>> {
  const account = await members.accounts.findByEmail(credentials.email);
  const [person] = account ? await members.persons.findMany([account.personId]) : [];
  return choosePassword(members, { ...credentials, name: person?.name });
}

/** Whose password is another, and what they are told. */
interface Replacing {
  readonly account: Account;
  readonly post: Post;
  readonly notice: 'PASSWORD_CHANGED' | 'PASSWORD_RESET';
}

/** Stores another password, by which all else that was good for the account is over. */
async function replacePassword(
  members: Members,
  transaction: Transaction,
  { account, post, notice }: Replacing,
): Promise<void> {
  const { session, now } = transaction;
  const { personId, email } = account;
  await members.accounts.replace(session, account);
  // A link that somebody else had sent is not to undo it.
  await members.accountMails.expire(session, { address: email }, ['RESET_PASSWORD'], now);
  await members.accountMails.expire(session, { personId }, ['CHANGE_EMAIL'], now);
  await endSessionsOf(members, transaction, personId, 'PASSWORD_RESET');
  await post({ purpose: notice, personId, address: email });
}

/** Chooses a new password by a link that was sent for it, once. All sessions end, and the calendar feed's address. Whoever has the link may. */
export async function resetPassword(
  members: Members,
  call: CallWith<{ readonly token: string; readonly password: string }>,
): Answered {
  const { token, password } = call.input;
  const first = await mailOfToken(members, token);
  if (first?.purpose !== 'RESET_PASSWORD') return invalidToken();
  const parsed = parseCredentials({ email: first.address, password });
  if (!parsed.ok) return parsed;
  if (!(await members.throttle.attempt(resetLimits(call.caller ?? ''), members.clock.now()))) {
    return fail('TOO_MANY_ATTEMPTS', 'Too many tries from there: try again in a quarter of an hour.');
  }
  // Outside the transaction, which is to be short; of a link that is used up it is not needed.
  const isOpen = checkUse(first, ['RESET_PASSWORD'], members.clock.now()).ok;
  const chosen = isOpen ? await choose(members, parsed.value) : undefined;
  if (chosen && !chosen.ok) return chosen;
  const passwordHash = chosen?.value;
  const done = await mailing(members, call, async (transaction, post) => {
    const { session, now } = transaction;
    const found = await mailOfToken(members, token, session);
    const checked = found ? checkUse(found, ['RESET_PASSWORD'], now) : invalidToken();
    if (!checked.ok) return checked;
    const account = await members.accounts.findByEmail(checked.value.address, session);
    if (!(account && passwordHash)) return invalidToken();
    const { personId } = account;
    // Whoever has the link has the mailbox.
    const emailVerifiedAt = account.emailVerifiedAt ?? now;
    await members.accountMails.replace(session, used(checked.value, now));
    const replaced = { ...account, passwordHash, emailVerifiedAt };
    await replacePassword(members, transaction, { account: replaced, post, notice: 'PASSWORD_RESET' });
    // Whoever used the account until then may have made it, or have seen its address.
    await members.feeds.remove(session, personId);
    const by = actorOf({ sub: personId, scope: '' });
    await audit(members, transaction, { kind: 'PASSWORD_RESET', by, personId, address: call.caller });
    return ok({ personId });
  });
  // Whoever forgot the password has mostly tried some: the right one is not to be refused for that.
  if (done.ok) await members.throttle.succeeded(signInLimits(first.address, call.caller ?? ''));
  return done;
}

/** The present password, and the one that is to be. */
export type ChangePassword = { readonly presentPassword: string; readonly password: string };

/** Changes the caller's password, who shows the present one. All sessions end, this one too; the calendar feed stays where it is. */
export async function changePassword(members: Members, call: CallWith<ChangePassword>): Answered {
  const personId = whoseAccount(call.actor);
  if (!personId) return fail('FORBIDDEN', 'Members do this for their own account.');
  const { presentPassword, password } = call.input;
  const act = { kind: 'PASSWORD_CHANGED', by: call.actor, personId, address: call.caller } as const;
  const behind = accountBehind(members, personId, { password: presentPassword, field: 'presentPassword' });
  let choice: ReturnType<typeof choose> | undefined;
  const done = await mailing(members, call, async (transaction, post) => {
    const account = await behind(transaction.session);
    if (!account.ok) return account;
    const parsed = parseCredentials({ email: account.value.email, password });
    if (!parsed.ok) return parsed;
    choice ??= choose(members, parsed.value);
    const chosen = await choice;
    if (!chosen.ok) return chosen;
    const replaced = { ...account.value, passwordHash: chosen.value };
    await replacePassword(members, transaction, { account: replaced, post, notice: 'PASSWORD_CHANGED' });
    await audit(members, transaction, act);
    return ok({ personId });
  });
  await auditGuess(members, act, done);
  return done;
}
