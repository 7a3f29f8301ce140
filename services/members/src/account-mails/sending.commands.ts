import { systemActor } from '@millepiani/kernel/actor';
import { plusMs } from '@millepiani/kernel/instant';
import { newId } from '@millepiani/kernel/new-id';
import { ok } from '@millepiani/kernel/result';
import { renderMail } from '@millepiani/mail/render';
import { audit } from '../audit/audit.commands.ts';
import type { Members } from '../members.ts';
import { type AccountMail, type AccountMailId, afterAttempt, dropped, hasLink } from './account-mail.ts';
import { textOf } from './account-mail-text.ts';
import { type Addressee, addresseeOf } from './addressee.commands.ts';
import { linkOf } from './links.ts';
import { mailing } from './posting.commands.ts';

/** Longer than any server is waited for: whoever took a mail up and died is followed by somebody else then. */
const claimMs = 60_000;

/** Tries to send a mail that is due, once. Answers how it stands; undefined where there was nothing to do. */
export async function sendAccountMail(members: Members, id: AccountMailId): Promise<AccountMail | undefined> {
  const { accountMails, clock, mail } = members;
  if (!mail.sender) return undefined;
  const at = clock.now();
  const claimed = await accountMails.claim(id, at, plusMs(at, claimMs));
  if (!claimed) return undefined;
  // Whom it is for is looked up now: so whoever asked for it could not tell, by any time that it took, whether there is somebody.
  const addressee = await addresseeOf(members, claimed, at);
  if (addressee.kind === 'nobody') return keep(members, dropped(claimed, addressee.why));
  if (addressee.kind === 'owner') return tellOwner(members, claimed, addressee);
  const outcome = await hand(members, claimed, addressee);
  return keep(members, afterAttempt(claimed, outcome, clock.now()), addressee.personId);
}

async function hand(
  { mail: { sender, domain, origin }, linkTokens }: Members,
  mail: AccountMail,
  { locale, name, day }: Extract<Addressee, { kind: 'somebody' }>,
) {
  const link = hasLink(mail) ? linkOf(origin, mail.purpose, linkTokens.of(mail)) : undefined;
  const text = textOf(mail.purpose, { locale, name, link, day, forgot: `${origin}/account/forgot` });
  const to = { name: name ?? '', address: mail.address };
  return (
    (await sender?.send({ ...renderMail(text), messageId: `<${mail.id}@${domain}>`, to })) ?? { error: 'NO_SERVER' }
  );
}

const byItself = (mutation: string, mailId: AccountMailId) => ({
  actor: systemActor('members'),
  mutation,
  // The key is new each time: what must not happen twice is guarded by the claim and by how the mail stands.
  input: { idempotencyKey: newId('evt'), mailId },
});

/** Keeps how a mail stands, unless somebody else has done so meanwhile. */
async function keep(members: Members, mail: AccountMail, personId = mail.personId): Promise<AccountMail | undefined> {
  const { accountMails, commands, signUps } = members;
  await commands.run(byItself('keepAccountMail', mail.id), async (transaction) => {
    const { session } = transaction;
    const before = await accountMails.find(mail.id, session);
    if (before?.posting.state !== 'PENDING') return ok({});
    await accountMails.replace(session, { ...before, posting: mail.posting });
    if (mail.posting.state === 'DROPPED') await signUps.remove(session, mail.id);
    if (mail.posting.state === 'SENT' && mail.purpose === 'RESET_PASSWORD') {
      // From where it was asked for is not known any more, and by whom never was.
      const act = { kind: 'PASSWORD_RESET_ASKED', by: transaction.actor, personId, address: undefined } as const;
      await audit(members, transaction, act);
    }
    return ok({});
  });
  return accountMails.find(mail.id);
}

/** Tells the owner of an address that somebody wanted it, in place of the mail that whoever did so would have got. */
async function tellOwner(
  members: Members,
  mail: AccountMail,
  { personId }: Extract<Addressee, { kind: 'owner' }>,
): Promise<AccountMail | undefined> {
  const { accountMails, signUps } = members;
  await mailing(members, byItself('tellOwner', mail.id), async ({ session }, post) => {
    const before = await accountMails.find(mail.id, session);
    if (before?.posting.state !== 'PENDING') return ok({});
    await accountMails.replace(session, dropped(before, 'EMAIL_TAKEN'));
    await signUps.remove(session, mail.id);
    await post({ purpose: 'EMAIL_TAKEN', personId, address: mail.address });
    return ok({});
  });
  return accountMails.find(mail.id);
}
