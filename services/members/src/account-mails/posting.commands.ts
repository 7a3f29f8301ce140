import type { CommandCall, Transaction } from '@millepiani/commands/command-runner';
import type { Answer } from '@millepiani/commands/idempotency';
import type { Failures } from '@millepiani/kernel/failure';
import { newId } from '@millepiani/kernel/new-id';
import type { Result } from '@millepiani/kernel/result';
import type { Members } from '../members.ts';
import { type AccountMail, compose, type LinkFacts } from './account-mail.ts';
import { accountMailDue } from './account-mails.jobs.ts';

/** Puts a mail in, in the command's transaction: it is sent once that is committed. */
export type Post = (facts: Pick<LinkFacts, 'purpose' | 'personId' | 'address'>) => Promise<AccountMail>;

/** Runs a command that has mails sent, and has them sent at once: without that the reconciler finds what is due. */
export async function mailing<A extends Answer>(
  members: Pick<Members, 'commands' | 'accountMails' | 'hint'>,
  call: CommandCall,
  work: (transaction: Transaction, post: Post) => Promise<Result<A, Failures>>,
): Promise<Result<A, Failures>> {
  let posted: AccountMail[] = [];
  const result = await members.commands.run(call, (transaction) => {
    // It may be the second try: what the first one posted is not there.
    posted = [];
    return work(transaction, async (facts) => {
      const mail = compose({ ...facts, id: newId('aml') }, transaction.now);
      await members.accountMails.insert(transaction.session, mail);
      posted.push(mail);
      return mail;
    });
  });
  if (result.ok) for (const { id } of posted) members.hint(accountMailDue(id, 0, 0));
  return result;
}
