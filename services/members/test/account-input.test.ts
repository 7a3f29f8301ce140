import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { TestActor } from '@millepiani/testing/service-under-test';
import { waitFor } from '@millepiani/testing/wait-for';
import type { Db } from 'mongodb';
import { acts, type Member, member, password, startWithPost, type WithPost } from './account-given.ts';
import { faults, mutation, nextKey, type Payload } from './given.ts';

let community: WithPost;
let ada: Member;
let bruno: Member;
beforeAll(async () => {
  community = await startWithPost({ JOBS_RECONCILE_EVERY: '1h', SIGN_UPS_PER_NETWORK: '100000' });
  [ada, bruno] = [await member(community), await member(community)];
  // The mails about their addresses are written down as sent a moment later.
  await waitFor('what is due', () => community.members.database(noneDue));
});
afterAll(() => community.close());

const noneDue = async (db: Db) => (await db.collection('account_mails').countDocuments({ state: 'PENDING' })) === 0;
const good = 'another horse, another battery';
const key = () => nextKey();
const nobody: TestActor = { id: 'per_00000000-0000-7000-8000-000000000000', scopes: ['account:write'] };
const narrow = (): TestActor => ({ id: ada.id, scopes: ['members:write', 'projects:write'] });

/** What refusals may fill, and what moves by itself: counters of attempts, the audit's entries, how far readers are. */
const moving = ['attempts', 'audit_entries', 'spine_leases'];
/** Events get their positions a moment later, and mails are on their way. */
const onTheirWay = ['position', 'state', 'sentAt', 'dueAt', 'claimedUntil', 'attempts'];
const settled = (field: string, value: unknown) => (onTheirWay.includes(field) ? undefined : value);

/** All else that lies in the database: each row, named by its collection. */
const everything = (): Promise<ReadonlySet<string>> =>
  community.members.database(async (db) => {
    const names = (await db.collections()).map(({ collectionName }) => collectionName);
    const kept = names.filter((name) => !moving.includes(name));
    const rows = await Promise.all(
      kept.map(async (name) => {
        const found = await db.collection(name).find().toArray();
        return found.map((row) => `${name} ${JSON.stringify(row, settled)}`);
      }),
    );
    return new Set(rows.flat());
  });

/** The rows that are in one alone: those that came, went or were changed. */
const changed = (before: ReadonlySet<string>, now: ReadonlySet<string>) => [...before.symmetricDifference(now)];

type Case = readonly [what: string, act: () => Promise<Payload>, faults: readonly string[]];
const all = () => ({ ...acts(community), signUp: mutation(community.members, 'signUp', 'person { id }') });
const token = 'A'.repeat(64);

const cases: readonly Case[] = [
  ['no token', () => all().verifyEmail({ token: '' }), ['TOKEN_INVALID input.token']],
  ['half a token', () => all().verifyEmail({ token: 'A'.repeat(63) }), ['TOKEN_INVALID input.token']],
  ['a token of nothing', () => all().verifyEmail({ token }), ['TOKEN_INVALID input.token']],
  ['a token with padding', () => all().verifyEmail({ token: `${'A'.repeat(63)}=` }), ['TOKEN_INVALID input.token']],
  ['a token that is long', () => all().verifyEmail({ token: 'A'.repeat(100_000) }), ['TOKEN_INVALID input.token']],
  ['a token with NUL', () => all().verifyEmail({ token: `${'A'.repeat(63)}\0` }), ['TOKEN_INVALID input.token']],
  ['an operator as token', () => all().verifyEmail({ token: '{"$ne":null}' }), ['TOKEN_INVALID input.token']],
  [
    'no key for it',
    () => all().resetPassword({ token, password: good, idempotencyKey: 'x' }),
    ['TOKEN_INVALID input.token'],
  ],
  ['a reset without token', () => all().resetPassword({ token: ' ', password: good }), ['TOKEN_INVALID input.token']],
  [
    'a reset by a guess',
    () => all().resetPassword({ token: '_'.repeat(64), password: good }),
    ['TOKEN_INVALID input.token'],
  ],
  ['a reset for no address', () => all().requestPasswordReset({ email: 'ada' }), ['INVALID_EMAIL input.email']],
  [
    'a reset for two',
    () => all().requestPasswordReset({ email: 'a@c.example, b@c.example' }),
    ['INVALID_EMAIL input.email'],
  ],
  [
    'a header in it',
    () => all().requestPasswordReset({ email: 'a@c.example\r\nBcc: b@c.example' }),
    ['INVALID_EMAIL input.email'],
  ],
  [
    'one of 300 characters',
    () => all().requestPasswordReset({ email: `${'a'.repeat(300)}@c.example` }),
    ['INVALID_EMAIL input.email'],
  ],
  [
    'a bad key',
    () => all().requestPasswordReset({ email: ada.email, idempotencyKey: 'short' }),
    ['INVALID_IDEMPOTENCY_KEY input.idempotencyKey'],
  ],
  ['no address to have', () => all().changeEmail({ email: '', password }, ada), ['INVALID_EMAIL input.email']],
  [
    'a twin of an address',
    () => all().changeEmail({ email: 'а@c.example', password }, ada),
    ['INVALID_EMAIL input.email'],
  ],
  [
    'the same address',
    () => all().changeEmail({ email: ada.email.toUpperCase(), password }, ada),
    ['SAME_EMAIL input.email'],
  ],
  [
    'a wrong password',
    () => all().changeEmail({ email: 'new@c.example', password: good }, ada),
    ['WRONG_PASSWORD input.password'],
  ],
  [
    'another’s password',
    () => all().changeEmail({ email: 'new@c.example', password: '' }, bruno),
    ['WRONG_PASSWORD input.password'],
  ],
  ['nobody signed in', () => all().changeEmail({ email: 'new@c.example', password }), ['FORBIDDEN input']],
  [
    'a token for other things',
    () => all().changeEmail({ email: 'new@c.example', password }, narrow()),
    ['FORBIDDEN input'],
  ],
  [
    'somebody who is not there',
    () => all().changeEmail({ email: 'new@c.example', password }, nobody),
    ['PERSON_NOT_FOUND input'],
  ],
  ['a verification of nobody', () => all().requestEmailVerification({}), ['FORBIDDEN input']],
  ['one by another token', () => all().requestEmailVerification({}, narrow()), ['FORBIDDEN input']],
  ['one of who is gone', () => all().requestEmailVerification({}, nobody), ['PERSON_NOT_FOUND input']],
  [
    'a new password that is short',
    () => all().changePassword({ presentPassword: password, password: 'short' }, ada),
    ['WEAK_PASSWORD input.password'],
  ],
  [
    'one that is long',
    () => all().changePassword({ presentPassword: password, password: 'x'.repeat(129) }, ada),
    ['WEAK_PASSWORD input.password'],
  ],
  [
    'one that is the address',
    () => all().changePassword({ presentPassword: password, password: ada.email }, ada),
    ['WEAK_PASSWORD input.password'],
  ],
  [
    'half a character',
    () => all().changePassword({ presentPassword: password, password: `${good}\ud800` }, ada),
    ['WEAK_PASSWORD input.password'],
  ],
  [
    'the present one wrong',
    () => all().changePassword({ presentPassword: good, password: good }, ada),
    ['WRONG_PASSWORD input.presentPassword'],
  ],
  [
    'the present one of a megabyte',
    () => all().changePassword({ presentPassword: 'x'.repeat(50_000), password: good }, ada),
    ['WRONG_PASSWORD input.presentPassword'],
  ],
  [
    'a change by nobody',
    () => all().changePassword({ presentPassword: password, password: good }),
    ['FORBIDDEN input'],
  ],
  [
    'a change by a narrow token',
    () => all().changePassword({ presentPassword: password, password: good }, narrow()),
    ['FORBIDDEN input'],
  ],
  [
    'a change of who is gone',
    () => all().changePassword({ presentPassword: password, password: good }, nobody),
    ['PERSON_NOT_FOUND input'],
  ],
  ['a taken address', () => all().signUp({ name: 'Eve', email: ada.email, password }), ['EMAIL_TAKEN input.email']],
];

describe('bad input about accounts', () => {
  it.each(cases)('is refused, and leaves nothing: %s', async (_what, act, expected) => {
    const before = await everything();
    expect(faults(await act())).toEqual(expected);
    expect(changed(before, await everything())).toEqual([]);
  });

  it('an idempotency key is good for one input', async () => {
    const call = { idempotencyKey: key(), email: 'first@c.example' };
    expect(faults(await all().requestPasswordReset(call))).toEqual([]);
    expect(faults(await all().requestPasswordReset({ ...call, email: 'other@c.example' }))).toEqual([
      'IDEMPOTENCY_KEY_REUSED input.idempotencyKey',
    ]);
  });

  it('a password is in no hash of an input: the same call with another one is the same call', async () => {
    const call = { idempotencyKey: key(), presentPassword: password, password: good };
    const first = await all().changePassword(call, bruno);
    expect(faults(first)).toEqual([]);
    expect(await all().changePassword({ ...call, presentPassword: good, password }, bruno)).toEqual(first);
  });
});
