import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { waitFor } from '@millepiani/testing/wait-for';
import {
  acts,
  mailTo,
  member,
  ownAccount,
  password,
  signIn,
  someAddress,
  startWithPost,
  tokenTo,
  type WithPost,
} from './account-given.ts';
import { faults, mutation, nextKey } from './given.ts';

let community: WithPost;
let act: ReturnType<typeof acts>;
beforeAll(async () => {
  community = await startWithPost();
  act = acts(community);
});
afterAll(() => community.close());

const subject = 'Choose a new password';
const other = 'another horse, another battery';
/** Somebody who asked for a link, with its token. */
async function forgetful() {
  const ada = await member(community);
  await act.requestPasswordReset({ email: ada.email });
  return { ada, token: await tokenTo(community, ada.email, subject) };
}

describe('a password that was forgotten', () => {
  it('is another one by a link, and then the one before is good for nothing', async () => {
    const { ada, token } = await forgetful();
    expect(await act.resetPassword({ token, password: other })).toEqual({ person: { id: ada.id }, userErrors: [] });
    expect((await signIn(community.members, { email: ada.email, password })).person).toBeNull();
    expect((await signIn(community.members, { email: ada.email, password: other })).person).toEqual({ id: ada.id });
    const told = await mailTo(community, ada.email, 'Your password was reset');
    expect(told.text).not.toContain('token');
    // Whoever has the mailbox has shown it.
    expect((await ownAccount(community.members, ada)).emailVerifiedAt).not.toBeNull();
  });

  it('is another one once, though many use the link at the same time', async () => {
    const { ada, token } = await forgetful();
    const wishes = Array.from({ length: 5 }, (_, at) => `${other}, number ${at}`);
    const answers = await Promise.all(wishes.map((wish) => act.resetPassword({ token, password: wish })));
    expect(answers.flatMap(faults)).toEqual(Array.from({ length: 4 }, () => 'TOKEN_USED input.token'));
    const winner = wishes[answers.findIndex(({ person }) => person)] ?? '';
    expect((await signIn(community.members, { email: ada.email, password: winner })).person).toEqual({ id: ada.id });
  });

  it('by the same call again has the same answer, and is not changed again', async () => {
    const { ada, token } = await forgetful();
    const call = { idempotencyKey: nextKey(), token, password: other };
    const first = await act.resetPassword(call);
    expect(first.userErrors).toEqual([]);
    expect(await act.resetPassword(call)).toEqual(first);
    expect(faults(await act.resetPassword({ ...call, password: 'what somebody else would have' }))).toEqual([
      'IDEMPOTENCY_KEY_REUSED input.idempotencyKey',
    ]);
    expect((await signIn(community.members, { email: ada.email, password: other })).person).toEqual({ id: ada.id });
  });

  it('is not changed by another link for it that is on its way', async () => {
    const { ada, token } = await forgetful();
    await act.requestPasswordReset({ email: ada.email });
    await waitFor(
      'the second',
      async () => community.post.of(ada.email).filter((m) => m.subject === subject).length === 2,
    );
    const second = await tokenTo(community, ada.email, subject);
    expect(faults(await act.resetPassword({ token: second, password: other }))).toEqual([]);
    expect(faults(await act.resetPassword({ token, password: password }))).toEqual(['TOKEN_USED input.token']);
  });

  it('may be tried at once though many tries had it refused', async () => {
    const { ada, token } = await forgetful();
    for (let time = 0; time < 11; time += 1) {
      await signIn(community.members, { email: ada.email, password: 'wrong password' });
    }
    expect((await signIn(community.members, { email: ada.email, password })).userErrors[0].code).toBe(
      'TOO_MANY_ATTEMPTS',
    );
    await act.resetPassword({ token, password: other });
    expect((await signIn(community.members, { email: ada.email, password: other })).person).toEqual({ id: ada.id });
  });

  it('is asked for alike whether or not there is an account, and nobody else is written to', async () => {
    const ada = await member(community);
    const nobody = someAddress('nobody');
    const [known, unknown] = [
      await act.requestPasswordReset({ email: ada.email.toUpperCase() }),
      await act.requestPasswordReset({ email: nobody }),
    ];
    expect(known).toEqual({ pending: ['RESET_PASSWORD'], userErrors: [] });
    expect(unknown).toEqual(known);
    await tokenTo(community, ada.email, subject);
    const dropped = await waitFor('it to be dropped', () =>
      community.members.database((db) => db.collection('account_mails').findOne({ address: nobody, state: 'DROPPED' })),
    );
    expect(dropped).toMatchObject({ why: 'NOBODY' });
    expect(community.post.of(nobody)).toEqual([]);
  });

  it('is asked for so often and no more: a mailbox is not filled', async () => {
    const ada = await member(community);
    const answers = [];
    for (let time = 0; time < 5; time += 1) answers.push(await act.requestPasswordReset({ email: ada.email }));
    const nobody = someAddress('nobody');
    const alike = [];
    for (let time = 0; time < 5; time += 1) alike.push(await act.requestPasswordReset({ email: nobody }));
    expect(answers.flatMap(faults)).toEqual(['TOO_MANY_ATTEMPTS input', 'TOO_MANY_ATTEMPTS input']);
    expect(alike).toEqual(answers);
  });
});

describe('a calendar’s secret address', () => {
  const withCalendar = async () => {
    const { ada, token } = await forgetful();
    const create = mutation(community.members, 'createCalendarFeed', 'url');
    const { url } = await create({ withOffers: false }, ada);
    const statusOf = async (address: string) =>
      (await fetch(new URL(new URL(address).pathname, community.members.url))).status;
    expect(await statusOf(url)).toBe(200);
    return { ada, token, url, create, statusOf };
  };

  it('leads nowhere once a lost password was chosen anew, as whoever used the account is signed out; another can be made', async () => {
    const { ada, token, url, create, statusOf } = await withCalendar();
    expect(faults(await act.resetPassword({ token, password: 'ciao' }))).toEqual(['WEAK_PASSWORD input.password']);
    expect(await statusOf(url)).toBe(200);
    expect(faults(await act.resetPassword({ token, password: other }))).toEqual([]);
    expect(await statusOf(url)).toBe(404);
    expect((await mailTo(community, ada.email, 'Your password was reset')).text).toContain('calendar');
    const again = await create({ withOffers: false }, ada);
    expect([faults(again), await statusOf(again.url)]).toEqual([[], 200]);
  });

  it('is as it was when the password was changed by who is signed in, who is told so', async () => {
    const { ada, url, statusOf } = await withCalendar();
    expect(faults(await act.changePassword({ presentPassword: password, password: other }, ada))).toEqual([]);
    expect(await statusOf(url)).toBe(200);
    expect((await mailTo(community, ada.email, 'Your password was changed')).text).toContain('have it changed');
  });
});

describe('a link for one thing', () => {
  it('is good for no other', async () => {
    const { ada, token } = await forgetful();
    const verification = await tokenTo(community, ada.email, 'Confirm your address');
    expect(faults(await act.verifyEmail({ token }))).toEqual(['TOKEN_INVALID input.token']);
    expect(faults(await act.resetPassword({ token: verification, password: other }))).toEqual([
      'TOKEN_INVALID input.token',
    ]);
    expect(faults(await act.resetPassword({ token, password: other }))).toEqual([]);
  });

  it('is good for nobody else’s account, whatever somebody writes into the database', async () => {
    const { ada, token } = await forgetful();
    const bruno = await member(community, someAddress('bruno'));
    const forge = (change: object) =>
      community.members.database((db) =>
        db.collection('account_mails').updateOne({ address: ada.email, purpose: 'RESET_PASSWORD' }, { $set: change }),
      );
    await forge({ address: bruno.email });
    expect(faults(await act.resetPassword({ token, password: other }))).toEqual(['TOKEN_INVALID input.token']);
    expect((await signIn(community.members, { email: bruno.email, password })).person).toEqual({ id: bruno.id });
  });

  it('is not good for longer, whatever somebody writes into the database', async () => {
    const { ada, token } = await forgetful();
    const expiresAt = new Date(Date.now() + 86_400_000);
    await community.members.database((db) =>
      db
        .collection('account_mails')
        .updateOne({ address: ada.email, purpose: 'RESET_PASSWORD' }, { $set: { expiresAt } }),
    );
    expect(faults(await act.resetPassword({ token, password: other }))).toEqual(['TOKEN_INVALID input.token']);
  });

  it('is none with any character another', async () => {
    const { token } = await forgetful();
    for (const at of [0, 10, 22, 40, 63]) {
      const changed = `${token.slice(0, at)}${token[at] === 'A' ? 'B' : 'A'}${token.slice(at + 1)}`;
      expect(faults(await act.resetPassword({ token: changed, password: other }))).toEqual([
        'TOKEN_INVALID input.token',
      ]);
    }
    expect(faults(await act.resetPassword({ token, password: other }))).toEqual([]);
  });
});

describe('whoever knows the password', () => {
  it('changes it, and is told; the same call again has the same answer', async () => {
    const ada = await member(community);
    const call = { idempotencyKey: nextKey(), presentPassword: password, password: other };
    const changed = await act.changePassword(call, ada);
    expect(changed).toEqual({ person: { id: ada.id }, userErrors: [] });
    // Though the password that it shows is not the present one any more.
    expect(await act.changePassword(call, ada)).toEqual(changed);
    expect((await signIn(community.members, { email: ada.email, password: other })).person).toEqual({ id: ada.id });
    await mailTo(community, ada.email, 'Your password was changed');
    expect(community.post.of(ada.email).filter((mail) => mail.subject === 'Your password was changed')).toHaveLength(1);
  });

  it('is not who tries ten: then none is looked at', async () => {
    const ada = await member(community);
    const tries = await Promise.all(
      Array.from({ length: 12 }, (_, at) =>
        act.changePassword({ presentPassword: `a guess, number ${at}`, password: other }, ada),
      ),
    );
    expect(tries.flatMap(faults).filter((fault) => fault.startsWith('TOO_MANY'))).toHaveLength(2);
    expect(faults(await act.changePassword({ presentPassword: password, password: other }, ada))).toEqual([
      'TOO_MANY_ATTEMPTS input',
    ]);
  });
});
