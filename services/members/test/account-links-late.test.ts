import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { anonymous } from '@millepiani/kernel/actor';
import { plusMs } from '@millepiani/kernel/instant';
import { SmtpSender } from '@millepiani/mail/smtp-sender';
import { freshDatabase } from '@millepiani/testing/databases';
import { MailReceiver } from '@millepiani/testing/mail-receiver';
import type { AccountMailId } from '../src/account-mails/account-mail.ts';
import { dueAccountMails } from '../src/account-mails/send-account-mail.worker.ts';
import { sendAccountMail } from '../src/account-mails/sending.commands.ts';
import { requestPasswordReset } from '../src/credentials/asking-for-mails.commands.ts';
import { resetPassword } from '../src/credentials/passwords.commands.ts';
import { verifyEmail } from '../src/credentials/verify-email.commands.ts';
import { signUp } from '../src/identity/identity.commands.ts';
import { nextKey } from './given.ts';
import { type OpenMembers, openMembers } from './members-in-process.ts';

const database = freshDatabase('members_links_late');
const post = new MailReceiver();
const [minute, day] = [60_000, 86_400_000];
const password = 'correct horse battery';
let inside: OpenMembers;
let sender: SmtpSender;
/** The tests' clock, which stands still until it is put forward. */
let now = new Date('2026-11-26T09:00:00.000Z');
beforeAll(async () => {
  await post.start();
  sender = new SmtpSender({ url: post.url, from: 'post@millepiani.example' });
  inside = await openMembers(database.uri, () => now, sender);
});
afterAll(async () => {
  sender.close();
  await post.stop();
  await inside.close();
  await database.drop();
});

const call = <I extends object>(mutation: string, input: I) => ({
  ...{ actor: anonymous, mutation, caller: '192.0.2.1' },
  input: { ...input, idempotencyKey: nextKey() },
});
const codes = (result: Awaited<ReturnType<typeof resetPassword>>) =>
  result.ok ? [] : result.error.map(({ code }) => code);
/** The mails that are due. */
const due = async (): Promise<readonly AccountMailId[]> =>
  (await dueAccountMails(inside.members)).map(({ payload }) => (payload as { mailId: AccountMailId }).mailId);
/** Sends all that is due. */
async function send(): Promise<readonly AccountMailId[]> {
  const ids = await due();
  for (const id of ids) await sendAccountMail(inside.members, id);
  return ids;
}
const tokensTo = (email: string) => post.of(email).map(({ text = '' }) => /token=(\S+)/.exec(text)?.[1] ?? '');

/** Somebody who is registered, with all mails sent. */
async function somebody(): Promise<string> {
  const email = `${nextKey()}@c.example`;
  await signUp(inside.members, call('signUp', { name: 'Ada', email, password }));
  await send();
  return email;
}

describe('a link that comes late', () => {
  it('chooses no password any more when half an hour is over', async () => {
    const email = await somebody();
    await requestPasswordReset(inside.members, call('requestPasswordReset', { email }));
    await send();
    const token = tokensTo(email).at(-1) ?? '';
    const use = () =>
      resetPassword(inside.members, call('resetPassword', { token, password: 'another horse battery' }));
    const asked = now;
    now = plusMs(asked, 30 * minute);
    expect(codes(await use())).toEqual(['TOKEN_EXPIRED']);
    now = plusMs(asked, 30 * minute - 1);
    expect(codes(await use())).toEqual([]);
  });

  it('confirms no address any more when a week is over', async () => {
    const email = await somebody();
    const [token = ''] = tokensTo(email);
    now = plusMs(now, 7 * day);
    expect(codes(await verifyEmail(inside.members, call('verifyEmail', { token })))).toEqual(['TOKEN_EXPIRED']);
  });

  it('is not sent when it would be too old', async () => {
    const email = await somebody();
    await requestPasswordReset(inside.members, call('requestPasswordReset', { email }));
    now = plusMs(now, 31 * minute);
    await send();
    expect(tokensTo(email)).toHaveLength(1);
    const row = await inside.connection
      .collection('account_mails')
      .findOne({ address: email, purpose: 'RESET_PASSWORD' });
    expect(row).toMatchObject({ state: 'DROPPED', why: 'EXPIRED' });
  });
});

describe('on its way', () => {
  it('a mail that the server does not take now is sent by a later try, with the same link', async () => {
    const email = `${nextKey()}@c.example`;
    await signUp(inside.members, call('signUp', { name: 'Ada', email, password }));
    post.refuses = 451;
    const [id] = await send();
    expect(await send()).toEqual([]);
    post.refuses = undefined;
    now = plusMs(now, 5_000);
    expect(await send()).toEqual([id]);
    expect(await send()).toEqual([]);
    const [token = ''] = tokensTo(email);
    expect(codes(await verifyEmail(inside.members, call('verifyEmail', { token })))).toEqual([]);
  });

  it('a job that is made again sends the very same link, or nothing', async () => {
    const email = `${nextKey()}@c.example`;
    await signUp(inside.members, call('signUp', { name: 'Ada', email, password }));
    const [id] = await send();
    if (!id) throw new TypeError('No mail was due.');
    expect(await sendAccountMail(inside.members, id)).toBeUndefined();
    // As when the process died between the server's yes and ours.
    const pending = { $set: { state: 'PENDING', dueAt: now }, $unset: { claimedUntil: '', sentAt: '' } } as const;
    await inside.connection.collection<{ _id: string }>('account_mails').updateOne({ _id: id }, pending);
    await send();
    const mails = post.of(email);
    expect(mails).toHaveLength(2);
    expect(new Set(mails.map(({ messageId, text }) => `${messageId} ${text}`)).size).toBe(1);
  });

  it('a mail that is claimed is left to who claimed it, for a minute', async () => {
    const email = `${nextKey()}@c.example`;
    await signUp(inside.members, call('signUp', { name: 'Ada', email, password }));
    const [mailId] = await due();
    if (!mailId) throw new TypeError('No mail was due.');
    await inside.members.accountMails.claim(mailId, now, plusMs(now, minute));
    expect(await sendAccountMail(inside.members, mailId)).toBeUndefined();
    now = plusMs(now, minute);
    expect((await sendAccountMail(inside.members, mailId))?.posting).toMatchObject({ state: 'SENT' });
  });

  it('a mail to an address that the server will not have is given up', async () => {
    const email = `${nextKey()}@c.example`;
    await signUp(inside.members, call('signUp', { name: 'Ada', email, password }));
    post.refuses = 550;
    const [id] = await send();
    post.refuses = undefined;
    expect(id && (await inside.members.accountMails.find(id))?.posting).toEqual({ state: 'DROPPED', why: 'REJECTED' });
  });
});

it('what is due, and what a link names, is found by an index', async () => {
  const plans = [
    { state: 'PENDING', dueAt: { $lte: now } },
    { personId: 'per_x', purpose: 'VERIFY_EMAIL' },
    { address: 'ada@c.example', purpose: { $in: ['RESET_PASSWORD'] }, usedAt: null },
  ];
  for (const query of plans) {
    const { queryPlanner } = await inside.connection.collection('account_mails').find(query).explain('queryPlanner');
    expect(JSON.stringify(queryPlanner.winningPlan)).toContain('IXSCAN');
  }
});
