import type { CommandCall, Transaction } from '@millepiani/commands/command-runner';
import { type Failures, fail } from '@millepiani/kernel/failure';
import type { PersonId } from '@millepiani/kernel/id';
import { newId } from '@millepiani/kernel/new-id';
import { ok, type Result } from '@millepiani/kernel/result';
import { type AccountMail, invalidToken } from '../account-mails/account-mail.ts';
import { mailing } from '../account-mails/posting.commands.ts';
import { verifyPassword } from '../identity/password.adapter.ts';
import { type Registration, register } from '../identity/registering.commands.ts';
import type { Members } from '../members.ts';
import { decide, evolve } from '../persons/person.ts';
import { completionLimits } from './sign-up-limits.ts';

/**
 * Keeps that somebody wants an account, and has them written to. It does the same whatever the address: whether it has an account is
 * looked up when the mail is sent, by a job.
 */
export function keepSignUp(
  members: Members,
  call: CommandCall,
  { person, contact, email, passwordHash }: Registration,
): Promise<Result<{ personId: null }, Failures>> {
  return mailing(members, call, async ({ session }, post) => {
    const { id, expiresAt } = await post({ purpose: 'COMPLETE_SIGN_UP', personId: undefined, address: email });
    const { locale, timeZone } = contact;
    await members.signUps.insert(session, { id, name: person.name, email, passwordHash, locale, timeZone, expiresAt });
    return ok({ personId: null });
  });
}

/**
 * Whether whoever completes a sign-up knows the password that it was begun with: the owner of the address may click on what somebody
 * else began, and would have an account to which that one has the key. Fails with `PASSWORD_REQUIRED`, `WRONG_PASSWORD` or
 * `TOO_MANY_ATTEMPTS`. Of what is complete already, nothing is asked.
 */
export async function checkPassword(
  members: Members,
  mail: AccountMail,
  password: string | null | undefined,
): Promise<Result<null, Failures>> {
  const pending = mail.usedAt ? undefined : await members.signUps.find(mail.id);
  if (!pending) return ok(null);
  if (!password) return fail('PASSWORD_REQUIRED', 'The password that was chosen at the sign-up.', ['password']);
  if (!(await members.throttle.attempt(completionLimits(mail.id), members.clock.now()))) {
    return fail('TOO_MANY_ATTEMPTS', 'Too many tries: try again in a quarter of an hour.');
  }
  const matches = await verifyPassword(password.slice(0, 1_000), pending.passwordHash);
  return matches ? ok(null) : fail('WRONG_PASSWORD', 'Not the one that was chosen at the sign-up.', ['password']);
}

/** Registers whoever began a sign-up, whose link this is. The link's use is kept by whoever calls. */
export async function completeSignUp(
  members: Members,
  transaction: Transaction,
  mail: AccountMail,
  address: string | undefined,
): Promise<Result<{ personId: PersonId }, Failures>> {
  const { session, now } = transaction;
  const pending = await members.signUps.find(mail.id, session);
  if (!pending) return invalidToken();
  const { name, email, passwordHash, locale, timeZone } = pending;
  if (await members.accounts.findByEmail(email, session)) {
    return fail('EMAIL_TAKEN', 'There is an account with this address by now.', ['token']);
  }
  const decided = decide({ type: 'register', id: newId('per'), name, at: now });
  if (!decided.ok) return decided;
  const [person] = decided.value.map(evolve);
  if (!person) throw new TypeError('Whoever signs up is registered.');
  const contact = { locale, timeZone, version: 1 };
  await register(members, transaction, { person, contact, email, passwordHash, emailVerifiedAt: now }, address);
  await members.signUps.removeAll(session, email);
  return ok({ personId: person.id });
}
