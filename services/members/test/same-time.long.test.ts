import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { chanceToBeGreater, timed } from '@millepiani/testing/alike';
import { freshDatabase } from '@millepiani/testing/databases';
import type { ServiceUnderTest } from '@millepiani/testing/service-under-test';
import { acts, member, password, signIn, someAddress } from './account-given.ts';
import { mutation } from './given.ts';
import { startMembersUnderTest } from './members-under-test.ts';

/** So many of each: a network may try so often. */
const rounds = 45;
/** So far from ½ as two samples of so many of the same times lie apart but once in ten thousand. */
const slack = 0.25;

// The mails are sent by others, and later: they are no part of what is timed here, so that there is no server for them.
const env = { SIGN_UPS_PER_NETWORK: '100000', JOBS_RECONCILE_EVERY: '1h' };
const database = freshDatabase('members_same_time');
let open: ServiceUnderTest;
let strict: ServiceUnderTest;
let emails: string[];
beforeAll(async () => {
  open = await startMembersUnderTest({ ...env, MONGODB_URI: database.uri });
  strict = await startMembersUnderTest({ ...env, MONGODB_URI: database.uri, EMAIL_VERIFICATION: 'required' });
  emails = [];
  for (let at = 0; at < rounds; at += 1) emails.push((await member({ members: open })).email);
}, 60_000);
afterAll(async () => {
  await strict.close();
  await open.close();
  await database.drop();
});

const signUp = (members: ServiceUnderTest) => (email: string | undefined) =>
  mutation(members, 'signUp', 'person { id }')({ name: 'Eve', email, password });

describe('the measure of likeness', () => {
  it('tells what lies apart by half of what it spreads, and finds what does not alike', () => {
    const sample = Array.from({ length: rounds }, (_, at) => (at * 37) % rounds);
    expect(chanceToBeGreater(sample, sample)).toBeCloseTo(0.5, 5);
    const later = sample.map((time) => time + rounds / 2);
    expect(chanceToBeGreater(later, sample)).toBeGreaterThan(0.5 + slack);
  });

  it('tells a hash from none', async () => {
    // What is refused before a password is hashed, and what is refused after it.
    const [early, late] = await timed(
      20,
      () => signUp(open)('nobody'),
      (round) => signUp(open)(emails[round]),
    );
    expect(chanceToBeGreater(late, early)).toBeGreaterThan(0.5 + slack);
  }, 60_000);
});

describe('alike in time whether or not there is an account', () => {
  const nobody = () => someAddress('nobody');

  it('is asking for a new password', async () => {
    const { requestPasswordReset } = acts({ members: open });
    const [known, unknown] = await timed(
      rounds,
      (round) => requestPasswordReset({ email: emails[round] }),
      () => requestPasswordReset({ email: nobody() }),
    );
    expect(Math.abs(chanceToBeGreater(known, unknown) - 0.5)).toBeLessThan(slack);
  }, 60_000);

  it('is signing in with a wrong password', async () => {
    const [known, unknown] = await timed(
      rounds,
      (round) => signIn(open, { email: emails[round], password: 'wrong password' }),
      () => signIn(open, { email: nobody(), password: 'wrong password' }),
    );
    expect(Math.abs(chanceToBeGreater(known, unknown) - 0.5)).toBeLessThan(slack);
  }, 60_000);

  it('is signing up, where addresses are verified first', async () => {
    const [known, unknown] = await timed(
      rounds,
      (round) => signUp(strict)(emails[round]),
      () => signUp(strict)(nobody()),
    );
    expect(Math.abs(chanceToBeGreater(known, unknown) - 0.5)).toBeLessThan(slack);
  }, 60_000);
});
