import { describe, expect, it } from '@jest/globals';
import { plusDays } from '@millepiani/kernel/day';
import { newId } from '@millepiani/kernel/new-id';
import fc from 'fast-check';
import { type AccountDay, accountsDatedBehind, datePostings, netOf, postedNotBefore } from './account-day.ts';
import { AccountDating } from './dating.ts';
import { type Draft, post } from './journal-entry.ts';
import { type AccountId, evolve, type LedgerAccount } from './ledger-account.ts';
import type { Posting } from './posting.ts';

const at = new Date('2026-11-24T09:00:00Z');

function opened(): LedgerAccount {
  const facts = { id: newId('acc'), ownerId: newId('org'), purpose: 'BANK' as const, currency: 'EUR' as const };
  return evolve(undefined, { type: 'account.opened', ...facts, name: 'Bank', at });
}

/** A ledger of three accounts in memory, which keeps days as the store does. */
class Books {
  readonly accounts = new Map([opened(), opened(), opened()].map((each) => [each.id, each]));
  readonly days = new Map<string, AccountDay>();
  readonly postings: Posting[] = [];

  post(date: string, moves: readonly (readonly [number, bigint])[], now = at): void {
    const ids = [...this.accounts.keys()];
    const movements = moves.flatMap(([account, minor]) => {
      const accountId = ids[account];
      return accountId ? [{ accountId, amount: { minor, currency: 'EUR' as const } }] : [];
    });
    const facts = { id: newId('jnl'), description: 'x', date, about: undefined, postedBy: newId('per') };
    const draft: Draft = {
      facts: { ...facts, postedAt: postedNotBefore(now, this.accounts), reverses: undefined, bookedBy: undefined },
      movements,
    };
    const posted = post(draft, this.accounts);
    if (!posted.ok) throw new TypeError(JSON.stringify(posted.error));
    const stored = new Map<AccountId, AccountDay>();
    for (const id of accountsDatedBehind(date, this.accounts)) {
      const day = this.#latestUntil(id, date);
      if (day) stored.set(id, day);
    }
    const dated = datePostings(posted.value, this.accounts, stored);
    for (const { accountId, sequence, balanceAfter } of dated.postings) {
      const latest = dated.latest.get(accountId);
      const account = this.accounts.get(accountId);
      if (latest)
        this.accounts.set(accountId, evolve(account, { type: 'account.posted', sequence, balanceAfter, latest }));
    }
    for (const day of dated.days) this.days.set(`${day.accountId} ${day.date}`, day);
    for (const { accountId, after, minor } of dated.shifts)
      for (const [key, day] of this.days)
        if (day.accountId === accountId && day.date > after)
          this.days.set(key, { ...day, closing: day.closing + minor });
    this.postings.push(...dated.postings);
  }

  #latestUntil(accountId: AccountId, date: string): AccountDay | undefined {
    return [...this.days.values()]
      .filter((day) => day.accountId === accountId && day.date <= date)
      .toSorted((a, b) => (a.date < b.date ? 1 : -1))[0];
  }
}

const sum = (postings: readonly Posting[]) => postings.reduce((total, { amount }) => total + amount.minor, 0n);
const entries = fc.array(
  fc.record({
    day: fc.nat(12),
    moves: fc.array(fc.tuple(fc.nat(2), fc.bigInt({ min: -(2n ** 60n), max: 2n ** 60n })), {
      minLength: 1,
      maxLength: 4,
    }),
  }),
  { maxLength: 25 },
);

/** Posts what was drawn; each movement has its opposite, and what would not fit is left out. */
function postAll(books: Books, drawn: readonly { day: number; moves: readonly (readonly [number, bigint])[] }[]): void {
  for (const { day, moves } of drawn) {
    const both = moves.flatMap(([to, minor]) => [[to, minor] as const, [(to + 1) % 3, -minor] as const]);
    const moved = both.filter(([, minor]) => minor !== 0n);
    if (moved.length > 0) books.post(plusDays('2026-11-01', day), moved);
  }
}

describe('the days of accounts', () => {
  it('property: each closing is the sum of all postings until that day, in whatever order they were posted', () => {
    fc.assert(
      fc.property(entries, (drawn) => {
        const books = new Books();
        try {
          postAll(books, drawn);
        } catch (error) {
          // A balance would leave 64 bits.
          fc.pre(!(error instanceof TypeError));
        }
        for (const day of books.days.values()) {
          const own = books.postings.filter(({ accountId }) => accountId === day.accountId);
          expect(day.closing).toBe(sum(own.filter(({ date }) => date <= day.date)));
          const ofDay = own.filter(({ date }) => date === day.date);
          expect(netOf(day)).toBe(sum(ofDay));
          expect(day.debits).toBe(sum(ofDay.filter(({ amount }) => amount.minor > 0n)));
          expect(day.lastSequence).toBe(ofDay.at(-1)?.sequence);
        }
        for (const account of books.accounts.values()) {
          const dates = books.postings.flatMap(({ accountId, date }) => (accountId === account.id ? [date] : []));
          expect(account.latest?.date).toBe(dates.toSorted().at(-1));
          const last = account.latest && books.days.get(`${account.id} ${account.latest.date}`);
          expect(last?.closing).toBe(account.latest && account.balance.minor);
          expect(account.latest?.debits).toBe(last?.debits);
        }
      }),
      { numRuns: 1_000 },
    );
  });

  it('property: a posting tells what its day came to when it was posted, which no later one changes', () => {
    fc.assert(
      fc.property(entries, (drawn) => {
        const books = new Books();
        const small = drawn.map(({ day, moves }) => ({
          day,
          moves: moves.map(([to, m]) => [to, m % 1_000n] as const),
        }));
        postAll(books, small);
        for (const { accountId, date, sequence, ofDay } of books.postings) {
          const before = books.postings.filter(
            (other) => other.accountId === accountId && other.date === date && other.sequence <= sequence,
          );
          expect(netOf(ofDay)).toBe(sum(before));
        }
      }),
      { numRuns: 1_000 },
    );
  });

  it('property: what was posted before there were days is put on the same days', () => {
    fc.assert(
      fc.property(entries, (drawn) => {
        const books = new Books();
        postAll(
          books,
          drawn.map(({ day, moves }) => ({ day, moves: moves.map(([to, m]) => [to, m % 1_000n] as const) })),
        );
        for (const account of books.accounts.values()) {
          const dating = new AccountDating(account.id);
          const own = books.postings.filter(({ accountId }) => accountId === account.id);
          for (const posting of own) expect(dating.add(posting, posting)).toMatchObject({ ofDay: posting.ofDay });
          const { days, latest } = dating.finish();
          expect(latest).toEqual(account.latest);
          for (const day of days) expect(day).toEqual(books.days.get(`${day.accountId} ${day.date}`));
        }
      }),
      { numRuns: 300 },
    );
  });

  it('has sums of a day beyond 64 bits, where the balance is within', () => {
    const books = new Books();
    const most = 2n ** 63n - 1n;
    const [toFirst, back] = [
      [[0, most] as const, [1, -most] as const],
      [[0, -most] as const, [1, most] as const],
    ];
    books.post('2026-11-03', toFirst);
    books.post('2026-11-03', back);
    books.post('2026-11-03', toFirst);
    books.post('2026-11-04', back);
    books.post('2026-11-01', toFirst);
    const closings = [...books.days.values()].filter(({ accountId }) => accountId === [...books.accounts.keys()][0]);
    expect(closings.map(({ date, closing, debits }) => [date, closing, debits])).toEqual([
      ['2026-11-03', 2n * most, 2n * most],
      ['2026-11-04', most, 0n],
      ['2026-11-01', most, most],
    ]);
  });

  it('counts an entry as posted no earlier than what is on its accounts, where a clock goes back', () => {
    const books = new Books();
    const move = [[0, 5n] as const, [1, -5n] as const];
    books.post('2026-11-03', move, new Date('2026-11-24T10:00:00Z'));
    books.post('2026-11-03', move, new Date('2026-11-24T09:59:00Z'));
    expect(new Set(books.postings.map(({ postedAt }) => postedAt.toISOString()))).toEqual(
      new Set(['2026-11-24T10:00:00.000Z']),
    );
  });
});
