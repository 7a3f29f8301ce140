import { isId } from '@millepiani/kernel/id';
import type { Billing } from '../billing.ts';
import { AccountSeries } from './account-series.ts';
import { type LedgerCheck, type StoredAccount, Tally } from './ledger-check.ts';

/** How much is looked at together. */
export interface Stretches {
  /** On one snapshot: a second's worth, of the five minutes or less for which a server keeps history. */
  readonly entries: number;
  readonly accounts: number;
  /** Fewer accounts where they bear more than so many postings together: memory is for their days. */
  readonly postings: bigint;
}

const usual: Stretches = { entries: 20_000, accounts: 500, postings: 1_000_000n };

type Books = Pick<Billing, 'onSnapshot' | 'accounts' | 'accountDays' | 'journal' | 'postings'>;

/**
 * Adds up the ledger in stretches, each as of an instant of its own. That proves as much as one instant for all would: an entry is
 * posted whole and never changes, so that it balances or not whenever it is looked at; and an account and its days are compared with
 * as many of its postings as it bore when they were read. Those never change either, so that reading them takes no snapshot, and may
 * take as long as it does.
 */
export async function makeCheck(books: Books, checkedAt: Date, stretches = usual): Promise<LedgerCheck> {
  const tally = new Tally();
  for (let after: string | undefined = ''; after !== undefined; ) {
    after = await addEntries(books, tally, { after, stretches });
  }
  for (let after: string | undefined = ''; after !== undefined; ) {
    after = await compareAccounts(books, tally, { after, stretches });
  }
  return tally.finish(checkedAt);
}

interface From {
  readonly after: string;
  readonly stretches: Stretches;
}

/** Answers with where the next stretch begins. */
function addEntries(
  { onSnapshot, journal, postings }: Books,
  tally: Tally,
  { after, stretches }: From,
): Promise<string | undefined> {
  return onSnapshot(async (session) => {
    const until = await journal.idBehind(after, stretches.entries, session);
    for await (const posting of postings.storedByEntry({ after, until }, session)) tally.addToEntry(posting);
    return until;
  });
}

/** The first accounts that bear no more postings together than a stretch has; one at least. */
function firstOf(accounts: readonly StoredAccount[], most: bigint): readonly StoredAccount[] {
  let borne = 0n;
  const until = accounts.findIndex(({ postings }) => {
    borne += typeof postings === 'bigint' ? postings : 0n;
    return borne > most;
  });
  return until === -1 ? accounts : accounts.slice(0, Math.max(1, until));
}

/** A stretch of accounts as they were at one instant, each with its days. */
const accountsFrom = ({ onSnapshot, accounts, accountDays }: Books, { after, stretches }: From) =>
  onSnapshot(async (session) => {
    const found = await accounts.stored(session, after, stretches.accounts);
    const stretch = firstOf(found, stretches.postings);
    const isLast = stretch.length === found.length && found.length < stretches.accounts;
    const withDays = [];
    for (const account of stretch) withDays.push({ account, days: await accountDays.stored(account.id, session) });
    return { stretch: withDays, until: isLast ? undefined : stretch.at(-1)?.id };
  });

/** Answers with where the next stretch begins. */
async function compareAccounts(books: Books, tally: Tally, from: From): Promise<string | undefined> {
  const { stretch, until } = await accountsFrom(books, from);
  const known = new Map(stretch.map(({ account }) => [account.id, { account, series: new AccountSeries() }]));
  for await (const posting of books.postings.storedByAccount({ after: from.after, until })) {
    const of = known.get(posting.accountId);
    // What came since: it has a place behind those that the account bore.
    if (of && isBehind(posting.sequence, of.account.postings)) continue;
    tally.addToAccount(posting);
    of?.series.add(posting);
  }
  for (const { account, days } of stretch) {
    tally.compare(account);
    const fault = known.get(account.id)?.series.finish(account.postings, days);
    if (fault) tally.broke({ accountId: account.id, fault });
  }
  // Accounts that were opened since are there by now.
  const left = tally.accountsLeft().filter((id) => !known.has(id));
  const opened = await books.accounts.findMany(left.filter((id) => isId(id, 'acc')));
  tally.closeAccounts(new Set(opened.keys()));
  return until;
}

const isBehind = (sequence: unknown, last: unknown): boolean =>
  typeof sequence === 'bigint' && typeof last === 'bigint' && sequence > last;
