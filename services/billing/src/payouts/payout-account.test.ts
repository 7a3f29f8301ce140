import { describe, expect, it } from '@jest/globals';
import { newId } from '@millepiani/kernel/new-id';
import { hear, heldUntil, type PayoutAccount, type ToldAccount, usableFrom } from './payout-account.ts';

const agentId = newId('per');
const at = new Date('2026-11-24T10:00:00Z');
const later = (hours: number) => new Date(at.getTime() + hours * 3_600_000);
const told = (iban: string | undefined, change: Partial<ToldAccount> = {}): ToldAccount => ({
  ...{ agentId, iban, before: undefined, inForce: undefined, at, ...change },
});
const known = (iban: string, changes = 0): PayoutAccount => ({ agentId, iban, changedAt: undefined, changes });

describe('where somebody is paid', () => {
  it('may be used at once where it is the first', () => {
    const first = hear(undefined, told('A'));
    expect(first).toEqual({ agentId, iban: 'A', changedAt: undefined, changes: 0 });
    expect(heldUntil(first, 'A', at)).toBeUndefined();
  });

  it.each([
    ['no account', undefined, known('A')],
    ['the same account', 'A', known('A')],
  ])('is as it was when a profile tells %s', (_what, iban, before) => {
    expect(hear(before, told(iban))).toBeUndefined();
  });

  it('is as it was when a profile is told again, or a new one goes on with the account', () => {
    expect(hear(known('B', 1), told('A', { before: 'A', inForce: 'B' }))).toBeUndefined();
    expect(hear(undefined, told('A', { inForce: 'A' }))).toBeUndefined();
  });

  it('waits for 48 hours when it is another, and so it does when it comes back', () => {
    const changed = hear(known('A'), told('B', { before: 'A', inForce: 'A' }));
    expect(changed).toEqual({ agentId, iban: 'B', changedAt: at, changes: 1 });
    expect(usableFrom(at)).toEqual(later(48));
    expect(heldUntil(changed, 'B', later(47.99))).toEqual(later(48));
    expect(heldUntil(changed, 'B', later(48))).toBeUndefined();
    expect(hear(changed, told('A', { before: 'B', inForce: 'B', at: later(1) }))).toMatchObject({
      changes: 2,
      changedAt: later(1),
    });
  });

  it('waits where it was changed before anybody kept that', () => {
    expect(hear(undefined, told('B', { before: 'A', inForce: 'A' }))).toMatchObject({ changedAt: at, changes: 1 });
  });
});
