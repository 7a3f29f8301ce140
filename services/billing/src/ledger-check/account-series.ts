import type { Turnover } from '../ledger/ledger-account.ts';

/** A posting as it lies in the store, in its place on its account, whatever wrote it. */
export interface StoredPlace {
  readonly entryId: string;
  readonly sequence: unknown;
  readonly minor: unknown;
  readonly balanceAfter: unknown;
  readonly date: string;
  /** As texts, as is all that may leave 64 bits. */
  readonly ofDay: { readonly debits: string; readonly credits: string };
}

/** A day of an account as it lies in the store: debits, credits, closing and the last posting's place, as texts. */
export interface StoredDay {
  readonly date: string;
  readonly figures: readonly string[];
}

/** What can be wrong with an account's postings in their places. */
export type SeriesFault =
  /** A place has no posting, or an amount cannot be read. */
  | 'PLACE'
  /** The balance told after an entry is not what the postings give. */
  | 'BALANCE_AFTER'
  /** What a day or a posting's part of a day is kept at is not what the postings give. */
  | 'DAY';

type Day = Turnover & { readonly lastSequence: bigint };
const nothing: Day = { debits: 0n, credits: 0n, lastSequence: 0n };

/** Follows the postings of one account, in their places, and what is kept of them beside the balance. */
export class AccountSeries {
  readonly #days = new Map<string, Day>();
  #fault: SeriesFault | undefined;
  #balance = 0n;
  #count = 0n;
  #entry: { readonly id: string; readonly told: unknown[] } | undefined;

  /** Takes the next posting in. */
  add({ entryId, sequence, minor, balanceAfter, date, ofDay }: StoredPlace): void {
    if (this.#entry?.id !== entryId) {
      this.#closeEntry();
      this.#entry = { id: entryId, told: [] };
    }
    this.#entry.told.push(balanceAfter);
    this.#count += 1n;
    if (sequence !== this.#count || typeof minor !== 'bigint') {
      this.#found('PLACE');
      return;
    }
    this.#balance += minor;
    const before = this.#days.get(date) ?? nothing;
    const day = {
      debits: before.debits + (minor > 0n ? minor : 0n),
      credits: before.credits - (minor < 0n ? minor : 0n),
      lastSequence: sequence,
    };
    this.#days.set(date, day);
    if (ofDay.debits !== String(day.debits) || ofDay.credits !== String(day.credits)) this.#found('DAY');
  }

  /** The first fault, once all postings are taken in; `places`: how many the account says that it bears. */
  finish(places: unknown, days: readonly StoredDay[]): SeriesFault | undefined {
    this.#closeEntry();
    if (places !== this.#count) this.#found('PLACE');
    const kept = new Map(days.map(({ date, figures }) => [date, figures.join(' ')]));
    let closing = 0n;
    for (const [date, day] of [...this.#days].toSorted(([a], [b]) => (a < b ? -1 : 1))) {
      closing += day.debits - day.credits;
      const { debits, credits, lastSequence } = day;
      if (kept.get(date) !== [debits, credits, closing, lastSequence].join(' ')) this.#found('DAY');
    }
    if (kept.size !== this.#days.size) this.#found('DAY');
    return this.#fault;
  }

  /** All postings of an entry tell the balance after the whole of it. */
  #closeEntry(): void {
    if (this.#entry && this.#fault === undefined && this.#entry.told.some((told) => told !== this.#balance)) {
      this.#found('BALANCE_AFTER');
    }
    this.#entry = undefined;
  }

  #found(fault: SeriesFault): void {
    this.#fault ??= fault;
  }
}
