import type { ClientSession } from 'mongoose';
import type { AccountMail } from '../account-mails/account-mail.ts';
import type { Members } from '../members.ts';

/** The mail whose token this is; undefined for any other text. How its link stands is to be looked at besides. */
export async function mailOfToken(
  { accountMails, linkTokens }: Pick<Members, 'accountMails' | 'linkTokens'>,
  token: string,
  session?: ClientSession,
): Promise<AccountMail | undefined> {
  const id = linkTokens.idIn(token);
  const mail = id && (await accountMails.find(id, session));
  return mail && linkTokens.isOf(token, mail) ? mail : undefined;
}
