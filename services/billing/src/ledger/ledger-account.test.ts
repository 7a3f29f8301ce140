import { describe, expect, it } from '@jest/globals';
import { newId } from '@millepiani/kernel/new-id';
import { AccountNotOpened, evolve, open } from './ledger-account.ts';

const at = new Date('2026-11-24T09:00:00Z');
const ownerId = newId('org');
const bank = (change: object = {}) => ({
  type: 'open' as const,
  id: newId('acc'),
  ownerId,
  purpose: 'BANK' as const,
  currency: 'EUR',
  name: 'Banca di Borgo',
  at,
  ...change,
});

describe('opening an account', () => {
  it('gives an account with nothing on it', () => {
    const opened = open(bank({ name: ' Banca di Borgo ' }));
    expect(opened.ok && evolve(undefined, opened.value)).toMatchObject({
      ownerId,
      purpose: 'BANK',
      currency: 'EUR',
      name: 'Banca di Borgo',
      openedAt: at,
      balance: { minor: 0n, currency: 'EUR' },
      postings: 0n,
    });
  });

  it.each([
    [{ ownerId: 'org_1' }, 'INVALID_ID', 'ownerId'],
    [{ ownerId: newId('com') }, 'INVALID_ID', 'ownerId'],
    [{ currency: 'eur' }, 'UNKNOWN_CURRENCY', 'currency'],
    [{ currency: 'XAU' }, 'UNKNOWN_CURRENCY', 'currency'],
    [{ name: '' }, 'TOO_SHORT', 'name'],
    [{ name: 'a'.repeat(10_000) }, 'TOO_LONG', 'name'],
    [{ name: 'Bank\u202e' }, 'FORBIDDEN_CHARACTER', 'name'],
  ])('is refused with %j', (change, code, field) => {
    expect(open(bank(change))).toMatchObject({ ok: false, error: [{ code, path: [field] }] });
  });
});

describe('a posting', () => {
  const posted = {
    type: 'account.posted' as const,
    sequence: 1n,
    balanceAfter: { minor: 5n, currency: 'EUR' as const },
    latest: { date: '2026-11-24', debits: 5n, credits: 0n, postedAt: at },
  };

  it('moves the balance and takes a place', () => {
    const opened = open(bank());
    const account = opened.ok ? evolve(undefined, opened.value) : undefined;
    expect(evolve(account, posted)).toEqual({
      ...account,
      balance: { minor: 5n, currency: 'EUR' },
      postings: 1n,
      latest: posted.latest,
    });
  });

  it('needs an account', () => {
    expect(() => evolve(undefined, posted)).toThrow(AccountNotOpened);
  });
});
