import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  acts,
  type Member,
  member,
  password,
  someAddress,
  startWithPost,
  tokenTo,
  type WithPost,
} from '../account-given.ts';
import { faults, mutation, type Payload, registerAlone } from '../given.ts';
import { setupToken } from '../members-under-test.ts';
import { membershipsOf } from '../membership-given.ts';
import { allThatIsStored, atRest, changedSince } from '../stored-given.ts';
import { counted, guessed } from './refusal.ts';

let community: WithPost;
let act: ReturnType<typeof acts>;
let of: ReturnType<typeof membershipsOf>;
beforeAll(async () => {
  community = await startWithPost({ JOBS_RECONCILE_EVERY: '1h' });
  act = acts(community);
  of = membershipsOf(community.members);
});
afterAll(() => community.close());

const good = 'another horse, another battery';
const erase = (input: object, who: Member) => mutation(community.members, 'eraseAccount', 'person { id }')(input, who);

/** That something is refused so, and leaves no byte of the database another, but where it says so. */
async function refused(say: () => Promise<Payload>, expected: string, keeps: readonly string[] = []): Promise<void> {
  const before = await community.members.database(atRest);
  expect(faults((await say()) as never)).toEqual([expected]);
  const changed = changedSince(before, await community.members.database(allThatIsStored));
  expect(changed.filter((name) => !keeps.includes(name))).toEqual([]);
}
const times = async (count: number, say: () => Promise<Payload>) => {
  for (let at = 0; at < count; at += 1) await say();
};
/** Fills a counter: what a network may try is more than a test would. */
const filled = (counter: (name: string) => boolean) =>
  community.members.database(async (db) => {
    const rows = await db.collection<{ _id: string }>('attempts').find().toArray();
    const own = rows.filter(({ _id }) => counter(_id));
    for (const { _id } of own)
      await db.collection<{ _id: string }>('attempts').updateOne({ _id }, { $set: { count: 1_000 } });
    return own.length;
  });

describe('what is refused for what came before', () => {
  it('is administration that nobody has yet: to who is not there, and to who left', async () => {
    const claim = mutation(community.members, 'claimAdministration', 'person { id }');
    const nobody = { id: 'per_00000000-0000-7000-8000-000000000000', scopes: ['members:join'] };
    await refused(() => claim({ setupToken }, nobody), 'PERSON_NOT_FOUND input', guessed);
    const gone = await member(community);
    const { version } = await of.standing(gone, gone);
    expect(faults((await of.say('leaveCommunity')({ expectedVersion: version }, gone)) as never)).toEqual([]);
    await refused(() => claim({ setupToken }, gone), 'WRONG_STATE input', guessed);
  });

  it('is whatever shows the present password, after ten that were wrong', async () => {
    const ada = await member(community);
    const renewed = { presentPassword: password, password: good };
    await times(10, () => act.changePassword({ ...renewed, presentPassword: good }, ada));
    await refused(() => act.changePassword(renewed, ada), 'TOO_MANY_ATTEMPTS input', counted);
    await refused(() => act.changeEmail({ email: someAddress(), password }, ada), 'TOO_MANY_ATTEMPTS input', counted);
    await refused(() => erase({ password }, ada), 'TOO_MANY_ATTEMPTS input', counted);
  });

  it('is a sixth mail about one’s own account', async () => {
    const ada = await member(community);
    await times(5, () => act.requestEmailVerification({}, ada));
    await refused(() => act.requestEmailVerification({}, ada), 'TOO_MANY_ATTEMPTS input', counted);
  });

  it('is a weak password by a good link, which stays good; and any, where too many were tried from there', async () => {
    const ada = await member(community);
    await act.requestPasswordReset({ email: ada.email });
    const token = await tokenTo(community, ada.email, 'Choose a new password');
    await refused(() => act.resetPassword({ token, password: 'short' }), 'WEAK_PASSWORD input.password');
    await refused(() => act.resetPassword({ token, password: ada.email }), 'WEAK_PASSWORD input.password');
    expect(faults((await act.resetPassword({ token, password: good })) as never)).toEqual([]);
    await community.members.database((db) => db.collection('attempts').deleteMany({}));
    await act.resetPassword({ token, password: good });
    expect(await filled(() => true)).toBe(1);
    await refused(() => act.resetPassword({ token, password: good }), 'TOO_MANY_ATTEMPTS input', counted);
    await community.members.database((db) => db.collection('attempts').deleteMany({}));
  });

  it('is an invitation that is good no more, though the clock has not told it yet', async () => {
    const [ada, bruno] = [await member(community), await member(community)];
    const { version } = await of.standing(bruno, bruno);
    await of.say('leaveCommunity')({ expectedVersion: version }, bruno);
    const invite = mutation(community.members, 'inviteMember', 'invitation { id code }');
    const { invitation } = await invite({ email: bruno.email }, ada);
    await community.members.database((db) =>
      db
        .collection<{ _id: string }>('invitations')
        .updateOne({ _id: invitation.id }, { $set: { expiresAt: new Date(0) } }),
    );
    const { code } = invitation;
    const accept = mutation(community.members, 'acceptInvitation', 'person { id }');
    await refused(() => accept({ code }, bruno), 'TOO_LATE input.code');
    await refused(
      () => mutation(community.members, 'declineInvitation', 'isDeclined')({ code }),
      'TOO_LATE input.code',
    );
  });

  it('is the end of a membership of who owns something', async () => {
    const [ada, bruno] = [await of.founder('Founder'), await member(community)];
    await registerAlone(community.members, bruno, 'Bottega');
    await of.on('suspendMember')(bruno, ada, { reason: 'For a while.' });
    const { version: expectedVersion } = await of.standing(bruno, ada);
    const end = { personId: bruno.id, expectedVersion, reason: 'For good.' };
    await refused(() => of.say('endMembership')(end, ada), 'OWNS_ORGANIZATION input.personId');
  });
});

describe('a sign-up’s link', () => {
  let strict: WithPost;
  beforeAll(async () => {
    strict = await startWithPost({ EMAIL_VERIFICATION: 'required', JOBS_RECONCILE_EVERY: '1h' });
  });
  afterAll(() => strict.close());

  it('is looked at no more after ten passwords that were wrong', async () => {
    const email = someAddress();
    await mutation(strict.members, 'signUp', 'pending')({ name: 'Ada', email, password });
    const token = await tokenTo(strict, email, 'Complete your registration');
    const { verifyEmail } = acts(strict);
    await times(10, () => verifyEmail({ token, password: good }));
    const before = await strict.members.database(atRest);
    expect(faults((await verifyEmail({ token, password })) as never)).toEqual(['TOO_MANY_ATTEMPTS input']);
    expect(changedSince(before, await strict.members.database(allThatIsStored))).toEqual(counted);
  });
});
