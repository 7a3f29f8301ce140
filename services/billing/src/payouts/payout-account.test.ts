import { describe, expect, it } from '@jest/globals';
import { newId } from '@millepiani/kernel/new-id';
import { hear, heldUntil, type PayoutAccount, type ToldAccount, usableFrom } from './payout-account.ts';

const agentId = newId('per');
const at = new Date('2026-11-24T10:00:00Z');
const later = (hours: number) => new Date(at.getTime() + hours * 3_600_000);
const told = (iban: string | undefined, change: Partial<ToldAccount> = {}): ToldAccount => ({
  ...{ agentId, iban, before: undefined, others: [], at },
  hadAny: change.before !== undefined || (change.others ?? []).length > 0,
  ...change,
});
const known = (iban: string, changes = 0): PayoutAccount => ({
  ...{ agentId, iban, changedAt: undefined, changes, accounts: [{ iban, since: undefined }] },
});

describe('where somebody is paid', () => {
  it('may be used at once where it is the first', () => {
    const first = hear(undefined, told('A'));
    expect(first).toEqual(known('A'));
    expect(heldUntil(first, 'A', at)).toBeUndefined();
  });

  it('is as it was when a profile tells no account, tells the same again, or a new one goes on with it', () => {
    expect(hear(known('A'), told(undefined, { before: 'A' }))).toBeUndefined();
    expect(hear(known('A'), told('A', { before: 'A' }))).toBeUndefined();
    expect(hear(known('A'), told('A', { others: ['A'] }))).toBeUndefined();
    expect(hear(undefined, told('A', { others: ['A'] }))).toBeUndefined();
  });

  it('waits for 48 hours when it is another, and so it does when it comes back', () => {
    const changed = hear(known('A'), told('B', { before: 'A' }));
    expect(changed).toEqual({ agentId, iban: 'B', changedAt: at, changes: 1, accounts: [{ iban: 'B', since: at }] });
    expect(usableFrom(at)).toEqual(later(48));
    expect(heldUntil(changed, 'B', later(47.99))).toEqual(later(48));
    expect(heldUntil(changed, 'B', later(48))).toBeUndefined();
    const back = hear(changed, told('A', { before: 'B', at: later(1) }));
    expect(back).toMatchObject({ changes: 2, changedAt: later(1) });
    expect(heldUntil(back, 'A', later(48))).toEqual(later(49));
  });

  it('waits whatever is told of another profile meanwhile', () => {
    const changed = hear(known('A'), told('B', { before: 'A' }));
    const another = hear(changed, told('C', { others: ['B'], at: later(1) }));
    expect(heldUntil(another, 'B', later(2))).toEqual(later(48));
    expect(heldUntil(another, 'C', later(2))).toEqual(later(49));
    // Neither does one that was left, and which no profile in force or to come says.
    const left = hear(another, told('A', { before: 'C', others: ['B'], at: later(3) }));
    expect(left?.accounts.map(({ iban }) => iban)).toEqual(['B', 'A']);
    expect(heldUntil(left, 'A', later(4))).toEqual(later(51));
    // One that was told for later is usable when its day comes, 48 hours on.
    expect(heldUntil(another, 'C', later(50))).toBeUndefined();
  });

  it('goes on waiting where the account is told by one more profile', () => {
    const changed = hear(known('A'), told('B', { before: 'A' }));
    expect(hear(changed, told('B', { others: ['B'], at: later(1) }))).toBeUndefined();
    // A profile that was over, and is said to go on, tells it anew.
    expect(hear(known('A', 1), told('Z', { others: ['A'] }))).toMatchObject({ changes: 2, iban: 'Z' });
  });

  it('waits where one of before anybody kept that was left meanwhile', () => {
    const left = hear(undefined, told(undefined, { before: 'A' }));
    expect(left).toEqual({ agentId, iban: 'A', changedAt: undefined, changes: 0, accounts: [] });
    expect(heldUntil(hear(left, told('B', { at: later(1) })), 'B', later(2))).toEqual(later(49));
    expect(hear(undefined, told(undefined))).toBeUndefined();
  });

  it('waits where another was said by a profile that is over, before anybody kept that', () => {
    const next = hear(undefined, told('B', { hadAny: true }));
    expect(next).toMatchObject({ changes: 1, accounts: [{ iban: 'B', since: at }] });
    expect(heldUntil(next, 'B', later(47))).toEqual(later(48));
  });

  it('waits where it was changed before anybody kept that, and where nobody told it', () => {
    const changed = hear(undefined, told('B', { before: 'A', others: ['A', 'A'] }));
    expect(changed).toMatchObject({ changedAt: at, changes: 1 });
    expect(changed?.accounts).toEqual([
      { iban: 'A', since: undefined },
      { iban: 'B', since: at },
    ]);
    expect(heldUntil(changed, 'A', at)).toBeUndefined();
    expect(heldUntil(changed, 'X', at)).toEqual(later(48));
    expect(heldUntil(undefined, 'X', at)).toBeUndefined();
    expect(heldUntil(changed, undefined, at)).toBeUndefined();
  });
});
