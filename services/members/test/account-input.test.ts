import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ServiceUnderTest } from '@millepiani/testing/service-under-test';
import { acts, member, password } from './account-given.ts';
import { faults, nextKey } from './given.ts';
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

  it('has no password in its hash of the input: the same call with another one is the same call', async () => {
    const { changePassword } = acts({ members });
    const bruno = await member({ members });
    const call = { idempotencyKey: nextKey(), presentPassword: password, password: good };
    const first = await changePassword(call, bruno);
    expect(faults(first)).toEqual([]);
    expect(await changePassword({ ...call, presentPassword: good, password }, bruno)).toEqual(first);
  });
});
