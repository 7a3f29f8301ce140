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
import { eventsOf, faults, mutation, nextKey } from './given.ts';

let community: WithPost;
let act: ReturnType<typeof acts>;
beforeAll(async () => {
  community = await startWithPost();
  act = acts(community);
});
afterAll(() => community.close());

const confirm = 'Confirm your address';
const confirmNew = 'Confirm your new address';

describe('after a sign-up', () => {
  it('a mail goes by itself, whose link shows that the address is theirs', async () => {
    const ada = await member(community);
    expect(await ownAccount(community.members, ada)).toEqual({ email: ada.email, emailVerifiedAt: null });
    const mail = await mailTo(community, ada.email, confirm);
    expect(mail.text).toContain('http://127.0.0.1:4000/account/verify?token=');
    expect(mail.text).toMatch(/^Hello,\n/);
    const token = await tokenTo(community, ada.email, confirm);
    expect(await act.verifyEmail({ token })).toEqual({ person: { id: ada.id }, userErrors: [] });
    expect((await ownAccount(community.members, ada)).emailVerifiedAt).toMatch(/^20/);
  });

  it('the mail comes once, under an id of its own, and no token lies anywhere', async () => {
    const ada = await member(community);
    const token = await tokenTo(community, ada.email, confirm);
    const rows = await community.members.database((db) =>
      db.collection('account_mails').find({ address: ada.email }).toArray(),
    );
    expect(rows).toMatchObject([{ purpose: 'VERIFY_EMAIL', personId: ada.id }]);
    const { messageId } = await mailTo(community, ada.email, confirm);
    expect(messageId).toBe(`<${rows[0]?._id}@millepiani.example>`);
    await waitFor('it to be kept', () =>
      community.members.database((db) => db.collection('account_mails').findOne({ address: ada.email, state: 'SENT' })),
    );
    expect(community.post.of(ada.email)).toHaveLength(1);
    const all = await community.members.database(async (db) =>
      Promise.all((await db.collections()).map((collection) => collection.find().toArray())),
    );
    expect(JSON.stringify(all)).not.toContain(token);
    expect(JSON.stringify(all)).not.toContain(token.slice(-24));
  });

  it('another is sent to who asks for it, until the address is shown to be theirs', async () => {
    const ada = await member(community);
    const first = await tokenTo(community, ada.email, confirm);
    expect(await act.requestEmailVerification({}, ada)).toMatchObject({ pending: ['VERIFY_EMAIL'], userErrors: [] });
    await waitFor('the second', async () => community.post.of(ada.email).length === 2);
    const second = await tokenTo(community, ada.email, confirm);
    expect(second).not.toBe(first);
    // Either of them is good, for one was perhaps lost.
    expect(faults(await act.verifyEmail({ token: first }))).toEqual([]);
    expect(await act.requestEmailVerification({}, ada)).toMatchObject({ pending: [], userErrors: [] });
    expect(community.post.of(ada.email)).toHaveLength(2);
  });

  it('a link is good once: of many who use it at the same time one does', async () => {
    const ada = await member(community);
    const token = await tokenTo(community, ada.email, confirm);
    const answers = await Promise.all(Array.from({ length: 6 }, () => act.verifyEmail({ token })));
    expect(answers.flatMap(faults).toSorted()).toEqual(Array.from({ length: 5 }, () => 'TOKEN_USED input.token'));
    // The same call again has the same answer.
    const again = { idempotencyKey: nextKey(), token: await reissued(ada) };
    expect(await act.verifyEmail(again)).toEqual(await act.verifyEmail(again));
  });

  /** Has another address be asked for, and gives the link's token. */
  async function reissued(ada: Awaited<ReturnType<typeof member>>) {
    const email = someAddress();
    await act.changeEmail({ email, password }, ada);
    return tokenTo(community, email, confirmNew);
  }
});

describe('another address', () => {
  it('is the account’s once its owner has it confirmed; the one before is told twice', async () => {
    const ada = await member(community);
    const email = someAddress('rossi');
    expect(await act.changeEmail({ email, password }, ada)).toEqual({
      person: { id: ada.id, email: ada.email },
      pending: ['VERIFY_EMAIL'],
      userErrors: [],
    });
    await mailTo(community, ada.email, 'Your account is to have another address');
    expect((await signIn(community.members, { email, password })).userErrors).toHaveLength(1);
    const token = await tokenTo(community, email, confirmNew);
    expect(faults(await act.verifyEmail({ token }))).toEqual([]);
    expect(await ownAccount(community.members, ada)).toEqual({ email, emailVerifiedAt: expect.any(String) });
    expect((await signIn(community.members, { email, password })).person).toEqual({ id: ada.id });
    expect((await signIn(community.members, { email: ada.email, password })).person).toBeNull();
    await mailTo(community, ada.email, 'Your account has another address');
    const told = await eventsOf(community.members, `${ada.id}#contact`);
    expect(told.map(({ aggregateversion, data }) => [aggregateversion, data.personal.email])).toEqual([
      [1, ada.email],
      [2, email],
    ]);
  });

  it('that was asked for last counts: the links before are good for nothing', async () => {
    const ada = await member(community);
    const [first, second] = [someAddress(), someAddress()];
    await act.changeEmail({ email: first, password }, ada);
    const early = await tokenTo(community, first, confirmNew);
    await act.changeEmail({ email: second, password }, ada);
    expect(faults(await act.verifyEmail({ token: early }))).toEqual(['TOKEN_USED input.token']);
    expect(faults(await act.verifyEmail({ token: await tokenTo(community, second, confirmNew) }))).toEqual([]);
  });

  it('that somebody else has is answered alike, and its owner is told', async () => {
    const [ada, bruno] = [await member(community), await member(community, someAddress('bruno'))];
    const taken = await act.changeEmail({ email: bruno.email, password }, ada);
    const free = await act.changeEmail({ email: someAddress(), password }, ada);
    expect(taken).toEqual(free);
    const told = await mailTo(community, bruno.email, 'You have an account already');
    expect(told.text).not.toContain('token');
    expect(community.post.of(bruno.email).map(({ subject }) => subject)).not.toContain(confirmNew);
  });

  it('that somebody took meanwhile is refused to whoever comes second', async () => {
    const [ada, bruno] = [await member(community), await member(community)];
    const email = someAddress('shared');
    for (const who of [ada, bruno]) expect(faults(await act.changeEmail({ email, password }, who))).toEqual([]);
    await waitFor('both', async () => community.post.of(email).length === 2);
    const tokens = community.post.of(email).map(({ text = '' }) => /token=(\S+)/.exec(text)?.[1] ?? '');
    const answers = await Promise.all(tokens.map((token) => act.verifyEmail({ token })));
    expect(answers.flatMap(faults)).toEqual(['EMAIL_TAKEN input.token']);
  });
});

describe('where addresses are verified first', () => {
  let strict: WithPost;
  beforeAll(async () => {
    strict = await startWithPost({ EMAIL_VERIFICATION: 'required' });
  });
  afterAll(() => strict.close());

  const subject = 'Complete your registration';
  const signUp = (input: object) =>
    mutation(strict.members, 'signUp', 'person { id } pending')({ name: 'Ada Rossi', password, ...input });
  const people = () => strict.members.database((db) => db.collection('persons').countDocuments());
  /** Somebody who signed up and showed the address to be theirs. */
  async function registered(email = someAddress()) {
    await signUp({ email });
    const token = await tokenTo(strict, email, subject);
    const { person } = await acts(strict).verifyEmail({ token, password });
    return { id: person.id, email, scopes: ['account:write'] };
  }

  it('nobody is there before the link is used with the password, and then they are', async () => {
    const email = someAddress();
    const before = await people();
    expect(await signUp({ email, locale: 'IT' })).toEqual({ person: null, pending: ['VERIFY_EMAIL'], userErrors: [] });
    const mail = await mailTo(strict, email, 'Completa la tua registrazione');
    // What somebody typed is not sent to whoever has the address.
    expect(`${mail.subject}${mail.text}${mail.html}`).not.toContain('Rossi');
    const token = await tokenTo(strict, email, 'Completa la tua registrazione');
    expect(await people()).toBe(before);
    expect((await signIn(strict.members, { email, password })).userErrors[0].code).toBe('INVALID_CREDENTIALS');
    const { verifyEmail } = acts(strict);
    expect(faults(await verifyEmail({ token }))).toEqual(['PASSWORD_REQUIRED input.password']);
    expect(faults(await verifyEmail({ token, password: 'another password' }))).toEqual([
      'WRONG_PASSWORD input.password',
    ]);
    expect(await people()).toBe(before);
    const { person, userErrors } = await verifyEmail({ token, password });
    expect(userErrors).toEqual([]);
    expect(await people()).toBe(before + 1);
    expect((await signIn(strict.members, { email, password })).person).toEqual(person);
    const seen = await strict.members.ask(
      '{ viewer { name email emailVerifiedAt contact { locale } } }',
      {},
      { id: person.id, scopes: ['account:read', 'members:join'] },
    );
    expect(seen.data.viewer).toEqual({
      name: 'Ada Rossi',
      email,
      emailVerifiedAt: expect.any(String),
      contact: { locale: 'IT' },
    });
    const left = await strict.members.database((db) => db.collection('pending_sign_ups').countDocuments({ email }));
    expect(left).toBe(0);
  });

  it('a sign-up answers alike whether or not the address has an account, and its owner is told', async () => {
    const ada = await registered();
    const [free, taken] = [await signUp({ email: someAddress() }), await signUp({ email: ada.email })];
    expect(taken).toEqual(free);
    await mailTo(strict, ada.email, 'You have an account already');
    expect(strict.post.of(ada.email).filter((mail) => mail.subject === subject)).toHaveLength(1);
    const kept = await strict.members.database((db) =>
      db.collection('pending_sign_ups').countDocuments({ email: ada.email }),
    );
    expect(kept).toBe(0);
  });

  it('a link is good once, at the same time too, and then the person is there once', async () => {
    const email = someAddress();
    await signUp({ email });
    const token = await tokenTo(strict, email, subject);
    const before = await people();
    const { verifyEmail } = acts(strict);
    const answers = await Promise.all(Array.from({ length: 5 }, () => verifyEmail({ token, password })));
    expect(answers.filter(({ person }) => person)).toHaveLength(1);
    expect(answers.flatMap(faults)).toEqual(Array.from({ length: 4 }, () => 'TOKEN_USED input.token'));
    expect(await people()).toBe(before + 1);
  });

  it('of two sign-ups with one address each has a password of its own', async () => {
    const email = someAddress();
    await signUp({ email, name: 'Eve', password: 'what the attacker chose' });
    await signUp({ email });
    await waitFor('both', async () => strict.post.of(email).length === 2);
    const tokens = strict.post.of(email).map(({ text = '' }) => /token=(\S+)/.exec(text)?.[1] ?? '');
    const { verifyEmail } = acts(strict);
    const answers = [];
    for (const token of tokens) answers.push(await verifyEmail({ token, password }));
    expect(answers.flatMap(faults)).toHaveLength(1);
    expect((await signIn(strict.members, { email, password: 'what the attacker chose' })).person).toBeNull();
    expect((await signIn(strict.members, { email, password })).person).not.toBeNull();
  });
});
