import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ServiceUnderTest } from '@millepiani/testing/service-under-test';
import { acts, member, password, signIn, someAddress } from './account-given.ts';
import { faults, mutation, nextKey } from './given.ts';
import { startMembersUnderTest } from './members-under-test.ts';

let members: ServiceUnderTest;
beforeAll(async () => {
  members = await startMembersUnderTest({ JOBS_RECONCILE_EVERY: '1h' });
});
afterAll(() => members.close());

const good = 'another horse, another battery';

// What else is refused of accounts: bad-input/credentials-given.ts.
describe('a key about an account', () => {
  it('is good for one input', async () => {
    const { requestPasswordReset } = acts({ members });
    const call = { idempotencyKey: nextKey(), email: 'first@c.example' };
    expect(faults(await requestPasswordReset(call))).toEqual([]);
    expect(faults(await requestPasswordReset({ ...call, email: 'other@c.example' }))).toEqual([
      'IDEMPOTENCY_KEY_REUSED input.idempotencyKey',
    ]);
  });

  it('is good for one password, of which nothing is kept by which it could be found', async () => {
    const { changePassword } = acts({ members });
    const bruno = await member({ members });
    const call = { idempotencyKey: nextKey(), presentPassword: password, password: good };
    const first = await changePassword(call, bruno);
    expect(faults(first)).toEqual([]);
    expect(await changePassword(call, bruno)).toEqual(first);
    for (const other of [{ presentPassword: good, password }, { password: `${good}!` }, { presentPassword: good }]) {
      expect(faults(await changePassword({ ...call, ...other }, bruno))).toEqual([
        'IDEMPOTENCY_KEY_REUSED input.idempotencyKey',
      ]);
    }
    const kept = await members.database((db) => db.collection('idempotency_keys').find().toArray());
    const fast = [password, good].flatMap((text) =>
      (['hex', 'base64url'] as const).map((form) => createHash('sha256').update(text).digest(form)),
    );
    for (const text of [password, good, ...fast]) expect(JSON.stringify(kept)).not.toContain(text);
  });

  it('of a sign-up is good for one password', async () => {
    const signUp = mutation(members, 'signUp', 'person { id }');
    const call = { idempotencyKey: nextKey(), name: 'Ada', email: someAddress(), password };
    const first = await signUp(call);
    expect(faults(first)).toEqual([]);
    expect(await signUp(call)).toEqual(first);
    expect(faults(await signUp({ ...call, password: good }))).toEqual(['IDEMPOTENCY_KEY_REUSED input.idempotencyKey']);
    expect((await signIn(members, { email: call.email, password })).person).toEqual(first.person);
    expect((await signIn(members, { email: call.email, password: good })).person).toBeNull();
  });
});
