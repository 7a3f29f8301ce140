import type { Instant } from '@millepiani/kernel/instant';
import type { EntryPosted } from './journal-entry.ts';
import type { AccountId, Latest, LedgerAccount, Turnover } from './ledger-account.ts';
import type { Accounts, PlacedPosting, Posting } from './posting.ts';

/** What an account comes to on a day on which something is assigned to it. A later entry of an earlier day changes its closing. */
export interface AccountDay extends Turnover {
  readonly accountId: AccountId;
  /** ISO 8601. */
  readonly date: string;
  /** Minor units: all postings assigned to this day or an earlier one. It may leave 64 bits. */
  readonly closing: bigint;
  /** The place on the account of the day's last posting. */
  readonly lastSequence: bigint;
}

/** What an entry of a day before others' moves on all later days of an account. */
export interface DayShift {
  readonly accountId: AccountId;
  /** The days behind this one. */
  readonly after: string;
  /** Minor units. */
  readonly minor: bigint;
}

/** Of each account its latest day until an entry's own, that included; none where there is none. */
export type DaysBefore = ReadonlyMap<AccountId, Omit<AccountDay, 'lastSequence'>>;

/** An entry on the days of its accounts. */
export interface DatedEntry {
  readonly postings: readonly Posting[];
  /** As they stand after it, one of each account. */
  readonly days: readonly AccountDay[];
  readonly shifts: readonly DayShift[];
  /** The accounts after it. */
  readonly latest: ReadonlyMap<AccountId, Latest>;
}

/**
 * When an entry counts as posted on these accounts: now, or with the latest of what is there already, where another host's clock was
 * ahead. So on an account the order of postings is the order of time.
 */
export function postedNotBefore(now: Instant, accounts: Accounts): Instant {
  let postedAt = now;
  for (const { latest } of accounts.values()) if (latest && latest.postedAt > postedAt) postedAt = latest.postedAt;
  return postedAt;
}

/** The accounts of which an entry of this day needs the day from the store, for they have later ones. */
export const accountsDatedBehind = (date: string, accounts: Accounts): readonly AccountId[] =>
  [...accounts.values()].flatMap(({ id, latest }) => (latest && latest.date > date ? [id] : []));

/** What an account tells of its own latest day: all of its postings are of that day or of earlier ones. */
function ownDay(account: LedgerAccount | undefined, date: string): Omit<AccountDay, 'lastSequence'> | undefined {
  if (!account?.latest || account.latest.date > date) return undefined;
  const { id: accountId, latest, balance } = account;
  return { accountId, date: latest.date, debits: latest.debits, credits: latest.credits, closing: balance.minor };
}

const plus = ({ debits, credits }: Turnover, minor: bigint): Turnover =>
  minor > 0n ? { debits: debits + minor, credits } : { debits, credits: credits - minor };

const nothing: Turnover = { debits: 0n, credits: 0n };

/** Puts an entry on the days of its accounts. `stored`: the days of {@link accountsDatedBehind}. */
export function datePostings({ entry, postings }: EntryPosted, accounts: Accounts, stored: DaysBefore): DatedEntry {
  const { date, postedAt } = entry;
  const dated = new Map<AccountId, readonly Posting[]>();
  const [days, shifts]: [AccountDay[], DayShift[]] = [[], []];
  const latest = new Map<AccountId, Latest>();
  for (const [accountId, own] of Map.groupBy(postings, (posting) => posting.accountId)) {
    const account = accounts.get(accountId);
    const before = ownDay(account, date) ?? stored.get(accountId);
    const onDay = runningOfDay(own, before?.date === date ? before : nothing);
    dated.set(
      accountId,
      own.map((posting, at) => ({ ...posting, date, postedAt, ofDay: onDay[at] ?? nothing })),
    );
    const minor = own.reduce((sum, { amount }) => sum + amount.minor, 0n);
    const turnover = onDay.at(-1) ?? nothing;
    const lastSequence = own.at(-1)?.sequence ?? 0n;
    days.push({ accountId, date, ...turnover, closing: (before?.closing ?? 0n) + minor, lastSequence });
    const isBehind = account?.latest !== undefined && account.latest.date > date;
    if (isBehind) shifts.push({ accountId, after: date, minor });
    latest.set(
      accountId,
      isBehind && account?.latest ? { ...account.latest, postedAt } : { date, ...turnover, postedAt },
    );
  }
  const inOrder = [...dated.values()].flat().toSorted((a, b) => a.position - b.position);
  return { postings: inOrder, days, shifts, latest };
}

/** What a day amounts to after each of these postings. */
function runningOfDay(postings: readonly PlacedPosting[], from: Turnover): readonly Turnover[] {
  const running: Turnover[] = [];
  for (const { amount } of postings) running.push(plus(running.at(-1) ?? from, amount.minor));
  return running;
}

/** What is left of one turnover without another. */
export const without = (whole: Turnover, part: Turnover): Turnover => ({
  debits: whole.debits - part.debits,
  credits: whole.credits - part.credits,
});

/** What a turnover moves, in minor units. */
export const netOf = ({ debits, credits }: Turnover): bigint => debits - credits;
