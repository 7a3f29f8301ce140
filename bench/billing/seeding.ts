import { plusDays } from '@millepiani/kernel/day';
import { Decimal128, type Document } from 'mongodb';
import type { Connection } from 'mongoose';
import type { AccountPurpose } from '../../services/billing/src/ledger/ledger-account.ts';
import { randomFrom } from '../spine/load.ts';

/** A ledger to be made. */
export interface Seeded {
  readonly postings: number;
  readonly accounts: number;
  readonly seed: number;
}

const perEntry = 4;
const atOnce = 2_500;
/** The first day, and how many there are. */
export const firstDay = '2024-11-01';
export const days = 730;

const pad = (at: number): string => at.toString(16).padStart(12, '0');
/** The id of a row by its number, the same in each run. */
export const idOf = (prefix: 'acc' | 'jnl' | 'org', at: number): string =>
  `${prefix}_00000000-0000-7000-8000-${pad(at)}`;

// Such as one may post on by hand, as the rate does.
const purposes: readonly AccountPurpose[] = [
  'BANK',
  'RECEIVABLE',
  'PAYABLE',
  'EXPENSE',
  'INCOME',
  'FEE',
  'TAX_CREDIT',
  'SURPLUS',
];

interface Day {
  debits: bigint;
  credits: bigint;
  lastSequence: bigint;
}

/** What was posted on an account so far. */
class Account {
  readonly days = new Map<string, Day>();
  postings = 0n;
  balance = 0n;

  post(minor: bigint, date: string): Document {
    this.postings += 1n;
    this.balance += minor;
    const day = this.days.get(date) ?? { debits: 0n, credits: 0n, lastSequence: 0n };
    if (minor > 0n) day.debits += minor;
    else day.credits -= minor;
    day.lastSequence = this.postings;
    this.days.set(date, day);
    const ofDay = { debits: decimal(day.debits), credits: decimal(day.credits) };
    return { sequence: this.postings, balanceAfter: this.balance, ofDay };
  }
}

const decimal = (number: bigint): Decimal128 => Decimal128.fromString(String(number));

/** The rows of an account, and of its days. */
function rowsOf(account: Account, at: number, postedAt: Date): { readonly row: Document; readonly days: Document[] } {
  const accountId = idOf('acc', at);
  let closing = 0n;
  const rows = [...account.days]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([date, { debits, credits, lastSequence }]) => {
      closing += debits - credits;
      const figures = { debits: decimal(debits), credits: decimal(credits), closing: decimal(closing), lastSequence };
      return { _id: `${accountId} ${date}`, accountId, date, ...figures };
    });
  const last = rows.at(-1);
  const facts = { ownerId: idOf('org', Math.floor(at / purposes.length)), purpose: purposes[at % purposes.length] };
  const row = {
    ...{
      _id: accountId,
      ...facts,
      currency: 'EUR',
      name: `Account ${at}`,
      openedAt: new Date(`${firstDay}T08:00:00Z`),
    },
    ...{ balance: account.balance, postings: account.postings },
    ...(last ? { latest: { date: last.date, debits: last.debits, credits: last.credits, postedAt } } : {}),
  };
  return { row, days: rows };
}

const start = Date.parse(`${firstDay}T00:00:00Z`);

/** Puts a ledger in as the service would have written it: two years of entries of four postings, of which 3 % are dated back. */
export async function seed(connection: Connection, { postings, accounts, seed: number }: Seeded): Promise<void> {
  const db = connection.getClient().db();
  const random = randomFrom(number);
  const books = Array.from({ length: accounts }, () => new Account());
  const entries = Math.ceil(postings / perEntry);
  let postedAt = new Date(start);
  for (let from = 0; from < entries; from += atOnce) {
    const [journal, moved]: [Document[], Document[]] = [[], []];
    for (let at = from; at < Math.min(entries, from + atOnce); at += 1) {
      postedAt = new Date(start + Math.floor((at / entries) * days * 86_400_000));
      const ago = random() < 0.03 ? Math.floor(random() * 30) : 0;
      const date = plusDays(postedAt.toISOString().slice(0, 10), -ago);
      const entryId = idOf('jnl', at);
      const first = Math.floor(random() * accounts);
      const amounts = Array.from({ length: perEntry - 1 }, () => BigInt(1 + Math.floor(random() * 100_000)));
      const moves = [...amounts, -amounts.reduce((sum, minor) => sum + minor, 0n)];
      for (const [position, minor] of moves.entries()) {
        // Others each time, and one of them always among the busiest.
        const which = (first + position * (1 + (at % 7))) % accounts;
        const placed = books[which]?.post(minor, date);
        moved.push({
          ...{ _id: `${entryId}#${position}`, entryId, position, accountId: idOf('acc', which), date, postedAt },
          ...{ amount: { minor, currency: 'EUR' }, ...placed },
        });
      }
      // Where an entry is twice on an account, all of it tells the balance after the whole.
      const last = new Map(moved.slice(-perEntry).map((row) => [row.accountId, row.balanceAfter]));
      for (const row of moved.slice(-perEntry)) row.balanceAfter = last.get(row.accountId);
      journal.push({
        ...{ _id: entryId, description: `Entry ${at}`, date, postedAt, postedBy: idOf('org', 0).replace('org', 'per') },
        parties: [idOf('org', 0)],
      });
    }
    await db.collection('journal_entries').insertMany(journal, { ordered: false, writeConcern: { w: 1 } });
    await db.collection('postings').insertMany(moved, { ordered: false, writeConcern: { w: 1 } });
  }
  for (const [at, account] of books.entries()) {
    const { row, days: rows } = rowsOf(account, at, postedAt);
    await db.collection('ledger_accounts').insertOne(row);
    if (rows.length > 0) await db.collection<Document>('account_days').insertMany(rows, { writeConcern: { w: 1 } });
  }
}
