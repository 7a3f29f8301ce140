import type { Instant } from '@millepiani/kernel/instant';
import { type AccountDay, netOf } from './account-day.ts';
import type { JournalEntry } from './journal-entry.ts';
import type { AccountId, Latest, Turnover } from './ledger-account.ts';
import type { EntryId, Movement, Posting } from './posting.ts';

/** A posting of before there were days. */
export interface UndatedPosting extends Movement {
  readonly entryId: EntryId;
  readonly position: number;
  readonly sequence: bigint;
}

/** What a posting gets. */
export type PostingDates = Pick<Posting, 'entryId' | 'position' | 'date' | 'postedAt' | 'ofDay'>;

const nothing: Turnover = { debits: 0n, credits: 0n };

/** Puts the postings of one account, which come in their places, on their days. */
export class AccountDating {
  readonly #accountId: AccountId;
  readonly #days = new Map<string, Turnover & { lastSequence: bigint }>();
  #postedAt: Instant | undefined;

  constructor(accountId: AccountId) {
    this.#accountId = accountId;
  }

  /** Takes the next posting in; answers with what it gets. */
  add(
    { entryId, position, sequence, amount }: UndatedPosting,
    entry: Pick<JournalEntry, 'date' | 'postedAt'>,
  ): PostingDates {
    const { date } = entry;
    const before = this.#days.get(date) ?? nothing;
    const [debits, credits] = amount.minor > 0n ? [amount.minor, 0n] : [0n, -amount.minor];
    const ofDay = { debits: before.debits + debits, credits: before.credits + credits };
    this.#days.set(date, { ...ofDay, lastSequence: sequence });
    const postedAt = this.#postedAt && this.#postedAt > entry.postedAt ? this.#postedAt : entry.postedAt;
    this.#postedAt = postedAt;
    return { entryId, position, date, postedAt, ofDay };
  }

  /** The account's days, in order, and its latest one. */
  finish(): { readonly days: readonly AccountDay[]; readonly latest: Latest | undefined } {
    let closing = 0n;
    const days = [...this.#days]
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([date, { lastSequence, ...turnover }]) => {
        closing += netOf(turnover);
        return { accountId: this.#accountId, date, ...turnover, closing, lastSequence };
      });
    const last = days.at(-1);
    if (!last || !this.#postedAt) return { days, latest: undefined };
    const { date, debits, credits } = last;
    return { days, latest: { date, debits, credits, postedAt: this.#postedAt } };
  }
}
