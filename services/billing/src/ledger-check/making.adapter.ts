import type { Billing } from '../billing.ts';
import { AccountSeries } from './account-series.ts';
import { type LedgerCheck, type StoredAccount, Tally } from './ledger-check.ts';

/** How much is looked at on one snapshot: seconds' worth, of the five minutes for which the server keeps history. */
export interface Stretches {
  readonly entries: number;
  readonly accounts: number;
  /** Fewer accounts where they bear more than so many postings together. */
  readonly postings: bigint;
}

const usual: Stretches = { entries: 200_000, accounts: 500, postings: 1_000_000n };

type Books = Pick<Billing, 'onSnapshot' | 'accounts' | 'accountDays' | 'journal' | 'postings'>;

/**
 * Adds up the ledger in stretches, each at one instant of its own. That proves as much as one instant for all would: an entry is
 * posted whole and never changes, so that it balances or not whenever it is looked at; and an account is compared with its own
 * postings at the same instant.
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

function compareAccounts(
  { onSnapshot, accounts, accountDays, postings }: Books,
  tally: Tally,
  { after, stretches }: From,
): Promise<string | undefined> {
  return onSnapshot(async (session) => {
    const found = await accounts.stored(session, after, stretches.accounts);
    const stretch = firstOf(found, stretches.postings);
    const isLast = stretch.length === found.length && found.length < stretches.accounts;
    const until = isLast ? undefined : stretch.at(-1)?.id;
    const series = new Map(stretch.map(({ id }) => [id, new AccountSeries()]));
    for await (const posting of postings.storedByAccount({ after, until }, session)) {
      tally.addToAccount(posting);
      series.get(posting.accountId)?.add(posting);
    }
    for (const account of stretch) {
      tally.compare(account);
      const days = await accountDays.stored(account.id, session);
      const fault = series.get(account.id)?.finish(account.postings, days);
      if (fault) tally.broke({ accountId: account.id, fault });
    }
    tally.closeAccounts();
    return until;
  });
}
