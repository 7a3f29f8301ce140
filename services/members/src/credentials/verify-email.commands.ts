import type { CallWith, Transaction } from '@millepiani/commands/command-runner';
import { actorOf } from '@millepiani/kernel/actor';
import { type Failures, fail } from '@millepiani/kernel/failure';
import type { PersonId } from '@millepiani/kernel/id';
import { ok, type Result } from '@millepiani/kernel/result';
import { type AccountMail, checkUse, invalidToken, type LinkPurpose, used } from '../account-mails/account-mail.ts';
import { mailing, type Post } from '../account-mails/posting.commands.ts';
import { audit } from '../audit/audit.commands.ts';
import type { AuditKind } from '../audit/audit-entry.ts';
import { toEvent as toContactEvent } from '../contacts/contacts.events.ts';
import type { Account } from '../identity/account.ts';
import type { Members } from '../members.ts';
import { checkPassword, completeSignUp } from '../sign-ups/signing-up.commands.ts';
import { mailOfToken } from './finding-links.commands.ts';

type Answered = Promise<Result<{ personId: PersonId }, Failures>>;

/** What links show an address to be somebody's. */
export const verifying = ['COMPLETE_SIGN_UP', 'VERIFY_EMAIL', 'CHANGE_EMAIL'] as const satisfies readonly LinkPurpose[];

/** A link, and for a sign-up the password that was chosen then. */
export type VerifyEmail = { readonly token: string; readonly password?: string | null | undefined };

/** One use of a link. */
interface Use {
  readonly transaction: Transaction;
  readonly post: Post;
  readonly mail: AccountMail;
  readonly address: string | undefined;
}

/**
 * Shows, by a link that was sent to an address, that it is its owner's: of who signed up, who is registered by that; of an account; or
 * of an account that is to have another address, which it has from then on. Whoever has the link may.
 */
export async function verifyEmail(members: Members, call: CallWith<VerifyEmail>): Answered {
  const { token, password } = call.input;
  const first = await mailOfToken(members, token);
  if (!first) return invalidToken();
  if (first.purpose === 'COMPLETE_SIGN_UP') {
    const checked = await checkPassword(members, first, password);
    if (!checked.ok) return checked;
  }
  return mailing(members, call, async (transaction, post) => {
    const { session, now } = transaction;
    const found = await mailOfToken(members, token, session);
    const checked = found ? checkUse(found, verifying, now) : invalidToken();
    if (!checked.ok) return checked;
    const mail = checked.value;
    const done = await apply(members, { transaction, post, mail, address: call.caller });
    if (done.ok) await members.accountMails.replace(session, used(mail, now));
    return done;
  });
}

function apply(
  members: Members,
  use: Use & { readonly mail: { readonly purpose: (typeof verifying)[number] } },
): Answered {
  switch (use.mail.purpose) {
    case 'COMPLETE_SIGN_UP':
      return completeSignUp(members, use.transaction, use.mail, use.address);
    case 'VERIFY_EMAIL':
      return verify(members, use);
    case 'CHANGE_EMAIL':
      return change(members, use);
    default:
      return use.mail.purpose satisfies never;
  }
}

async function verify(members: Members, use: Use): Answered {
  const account = await accountOf(members, use);
  // It has another address by now: this one is nobody's concern any more.
  if (account?.email !== use.mail.address) return invalidToken();
  const { session, now } = use.transaction;
  await members.accounts.replace(session, { ...account, emailVerifiedAt: account.emailVerifiedAt ?? now });
  return keep(members, use, account.personId, 'EMAIL_VERIFIED');
}

async function change(members: Members, use: Use): Answered {
  const { transaction, mail, post } = use;
  const { session, now } = transaction;
  const account = await accountOf(members, use);
  if (!account) return invalidToken();
  if (await members.accounts.findByEmail(mail.address, session)) {
    // Whoever has this link has the mailbox: it tells them nothing that they do not know.
    return fail('EMAIL_TAKEN', 'There is an account with this address by now.', ['token']);
  }
  await members.accountMails.expire(session, { address: account.email }, ['RESET_PASSWORD'], now);
  await tellContact(members, transaction, { ...account, email: mail.address, emailVerifiedAt: now });
  await post({ purpose: 'EMAIL_CHANGED', personId: account.personId, address: account.email });
  return keep(members, use, account.personId, 'EMAIL_CHANGED');
}

/** Stores an account with another address, and tells the other services of it, whole. */
async function tellContact(members: Members, { session, emit }: Transaction, account: Account): Promise<void> {
  const [person] = await members.persons.findMany([account.personId], session);
  const contact = account.contact && { ...account.contact, version: account.contact.version + 1 };
  await members.accounts.replace(session, { ...account, contact });
  // Of whom nothing was told yet, that will be told with this address.
  if (contact && person) await emit([toContactEvent(person, account, contact)]);
}

const accountOf = async ({ accounts }: Members, { mail, transaction }: Use): Promise<Account | undefined> =>
  mail.personId === undefined ? undefined : accounts.find(mail.personId, transaction.session);

async function keep(members: Members, { transaction, address }: Use, personId: PersonId, kind: AuditKind): Answered {
  const by = actorOf({ sub: personId, scope: '' });
  await audit(members, transaction, { kind, by, personId, address });
  return ok({ personId });
}
