import { describe, expect, it } from '@jest/globals';
import { newId } from '@millepiani/kernel/new-id';
import fc from 'fast-check';
import { evolve, type LedgerAccount } from '../ledger/ledger-account.ts';
import { accountName, balanceDirective, heading, openDirective, othersPart, quoted, transaction } from './beancount.ts';

const ownerId = newId('org');
const id = newId('acc');
const at = new Date('2026-11-24T09:00:00Z');
const account = (change: Partial<LedgerAccount> = {}): LedgerAccount => ({
  ...evolve(undefined, {
    type: 'account.opened',
    id,
    ownerId,
    purpose: 'TAX_CREDIT',
    currency: 'JPY',
    name: 'A "b"',
    at,
  }),
  ...change,
});
const entry = {
  ...{ id: newId('jnl'), description: 'Paid\n"all" \\ of it', date: '2026-11-24', about: newId('com'), postedAt: at },
  ...{ postedBy: newId('per'), reverses: undefined, bookedBy: undefined, parties: [ownerId] },
};

describe('books as Beancount has them', () => {
  it('have an account for each owner, purpose and currency', () => {
    expect(accountName(account())).toBe(`Assets:Org-${ownerId.slice(4)}:Tax-Credit:JPY`);
    expect(openDirective(account(), '2026-01-02').split('\n')).toEqual([
      `2026-01-02 open Assets:Org-${ownerId.slice(4)}:Tax-Credit:JPY JPY`,
      `  account: "${id}"`,
      `  owner: "${ownerId}"`,
      '  purpose: "TAX_CREDIT"',
      '  name: "A \\"b\\""',
      '',
    ]);
    expect(openDirective(account(), '2026-01-02', 'Studio "Aurora"')).toContain(
      '\n  owner-name: "Studio \\"Aurora\\""\n',
    );
    const head = { ownerId, currencies: [], takenAt: '2026-11-27T10:00:00.000Z' };
    expect(heading({ ...head, ownerName: 'Studio Aurora' })).toContain('option "title" "Books of Studio Aurora"\n');
    expect(heading(head)).toContain(`option "title" "Books of ${ownerId}"\n`);
  });

  it('have texts on one line, in which nothing ends them', () => {
    expect(quoted('a\r\n  b\u2028c "d" \\')).toBe('"a / b / c \\"d\\" \\\\"');
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const inner = quoted(text).slice(1, -1);
        expect(inner.replaceAll(/\\["\\]/g, '')).not.toMatch(/["\\\n\r]/);
      }),
    );
  });

  it('have entries with all that tells them apart, and figures with the currency’s digits', () => {
    const text = transaction(entry, [
      { name: 'Assets:A', currency: 'EUR', minor: -5n },
      { name: 'Assets:B', currency: 'JPY', minor: 5n },
    ]);
    expect(text.split('\n')).toEqual([
      '',
      '2026-11-24 * "Paid / \\"all\\" \\\\ of it"',
      `  entry: "${entry.id}"`,
      '  posted-at: "2026-11-24T09:00:00.000Z"',
      `  posted-by: "${entry.postedBy}"`,
      `  commission: "${entry.about}"`,
      '  Assets:A  -0.05 EUR',
      '  Assets:B  5 JPY',
      '',
    ]);
  });

  it('say what each account comes to, to the last digit, behind the last day', () => {
    expect(balanceDirective('Assets:A', { minor: -(2n ** 63n), currency: 'EUR' }, '2026-12-31')).toBe(
      '2027-01-01 balance Assets:A  -92233720368547758.08 ~ 0 EUR\n',
    );
  });

  it('balance an owner’s part of an entry against others’ books, each currency by itself', () => {
    const name = 'Assets:A';
    expect(
      othersPart([
        { name, currency: 'EUR', minor: 5n },
        { name, currency: 'JPY', minor: 1n },
      ]),
    ).toEqual([
      { name: 'Equity:Others-Books:EUR', currency: 'EUR', minor: -5n },
      { name: 'Equity:Others-Books:JPY', currency: 'JPY', minor: -1n },
    ]);
    expect(
      othersPart([
        { name, currency: 'EUR', minor: 5n },
        { name, currency: 'EUR', minor: -5n },
      ]),
    ).toEqual([]);
  });
});
