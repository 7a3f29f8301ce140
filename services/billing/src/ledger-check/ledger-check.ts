import { type Currency, isCurrency } from '@millepiani/kernel/currency';
import type { Instant } from '@millepiani/kernel/instant';
import type { SeriesFault } from './account-series.ts';

/** An account whose kept balance is not what its postings give. */
export interface Discrepancy {
  readonly accountId: string;
  readonly currency: Currency;
  /** Minor units; undefined where there is no account, or what it keeps is no 64-bit integer. */
  readonly kept: bigint | undefined;
  /** Minor units; may leave 64 bits. */
  readonly recomputed: bigint;
}

/** An account whose postings are not in order. */
export interface BrokenSeries {
  readonly accountId: string;
  readonly fault: SeriesFault;
}

/** What a check found. */
export interface LedgerCheck {
  readonly checkedAt: Instant;
  readonly accounts: number;
  readonly entries: number;
  readonly discrepancyCount: number;
  /** The first {@link mostKept}. */
  readonly discrepancies: readonly Discrepancy[];
  readonly unsoundEntryCount: number;
  /** The ids of the first {@link mostKept}. */
  readonly unsoundEntries: readonly string[];
  readonly brokenSeriesCount: number;
  /** The first {@link mostKept}. */
  readonly brokenSeries: readonly BrokenSeries[];
}

/** A posting as it lies in the store, whatever wrote it. */
export interface StoredPosting {
  readonly entryId: string;
  readonly accountId: string;
  readonly minor: unknown;
  readonly currency: string;
}

/** An account as it lies in the store. */
export interface StoredAccount {
  readonly id: string;
  readonly currency: string;
  readonly balance: unknown;
  /** How many postings it says that it bears. */
  readonly postings: unknown;
}

/** How many findings of a kind a check keeps. */
export const mostKept = 100;

/**
 * Adds up the ledger, stretch by stretch: the postings by their entries, then again by their accounts, with the accounts themselves. Its
 * memory is that of a stretch.
 */
export class Tally {
  /** By account and currency. */
  readonly #recomputed = new Map<string, bigint>();
  readonly #discrepancies: Discrepancy[] = [];
  readonly #unsound: string[] = [];
  readonly #broken: BrokenSeries[] = [];
  #brokenCount = 0;
  #discrepancyCount = 0;
  #unsoundCount = 0;
  #entries = 0;
  #accounts = 0;
  #entry: { id: string; isReadable: boolean; totals: Map<Currency, bigint> } | undefined;

  /** Takes in a posting of an entry; an entry's postings come one behind the other. */
  addToEntry({ entryId, minor, currency }: Omit<StoredPosting, 'accountId'>): void {
    if (this.#entry?.id !== entryId) {
      this.#closeEntry();
      this.#entry = { id: entryId, isReadable: true, totals: new Map() };
    }
    if (typeof minor !== 'bigint' || !isCurrency(currency)) {
      this.#entry.isReadable = false;
      return;
    }
    const { totals } = this.#entry;
    totals.set(currency, (totals.get(currency) ?? 0n) + minor);
  }

  /** Takes in a posting of an account. */
  addToAccount({ accountId, minor, currency }: Omit<StoredPosting, 'entryId'>): void {
    if (typeof minor !== 'bigint' || !isCurrency(currency)) return;
    const key = keyOf(accountId, currency);
    this.#recomputed.set(key, (this.#recomputed.get(key) ?? 0n) + minor);
  }

  /** Compares an account with its postings, all of which have been taken in. */
  compare({ id, currency, balance }: Omit<StoredAccount, 'postings'>): void {
    this.#accounts += 1;
    if (!isCurrency(currency)) return;
    const key = keyOf(id, currency);
    const recomputed = this.#recomputed.get(key) ?? 0n;
    this.#recomputed.delete(key);
    if (balance === recomputed) return;
    this.#found({ accountId: id, currency, kept: typeof balance === 'bigint' ? balance : undefined, recomputed });
  }

  /** Notes that an account's postings are not in order. */
  broke(series: BrokenSeries): void {
    this.#brokenCount += 1;
    if (this.#broken.length < mostKept) this.#broken.push(series);
  }

  /** The accounts that postings name and that were not compared. */
  accountsLeft(): readonly string[] {
    return [...this.#recomputed.keys()].map((key) => key.split(' ')[0] ?? '');
  }

  /** Ends a stretch of accounts. What its postings name and no account is, is a discrepancy too; `opened` are there by now. */
  closeAccounts(opened: ReadonlySet<string> = new Set()): void {
    for (const [key, recomputed] of this.#recomputed) {
      const [accountId = '', currency = ''] = key.split(' ');
      if (isCurrency(currency) && !opened.has(accountId))
        this.#found({ accountId, currency, kept: undefined, recomputed });
    }
    this.#recomputed.clear();
  }

  /** What was found, once all is taken in and compared. */
  finish(checkedAt: Instant): LedgerCheck {
    this.#closeEntry();
    this.closeAccounts();
    return {
      checkedAt,
      accounts: this.#accounts,
      entries: this.#entries,
      discrepancyCount: this.#discrepancyCount,
      discrepancies: this.#discrepancies,
      unsoundEntryCount: this.#unsoundCount,
      unsoundEntries: this.#unsound,
      brokenSeriesCount: this.#brokenCount,
      brokenSeries: this.#broken,
    };
  }

  #closeEntry(): void {
    if (!this.#entry) return;
    const { id, isReadable, totals } = this.#entry;
    this.#entry = undefined;
    this.#entries += 1;
    if (isReadable && [...totals.values()].every((total) => total === 0n)) return;
    this.#unsoundCount += 1;
    if (this.#unsound.length < mostKept) this.#unsound.push(id);
  }

  #found(discrepancy: Discrepancy): void {
    this.#discrepancyCount += 1;
    if (this.#discrepancies.length < mostKept) this.#discrepancies.push(discrepancy);
  }
}

const keyOf = (accountId: string, currency: Currency): string => `${accountId} ${currency}`;

/** Whether a check found nothing. */
export const isSound = ({ discrepancyCount, unsoundEntryCount, brokenSeriesCount }: LedgerCheck): boolean =>
  discrepancyCount === 0 && unsoundEntryCount === 0 && brokenSeriesCount === 0;

/** How far checks have come. Requests are counted, for two hosts' clocks may tell "later" differently. */
export interface CheckState {
  /** How many checks were asked for. */
  readonly requested: number;
  /** The last request that a check has answered. */
  readonly answered: number;
  /** The day of the last check, ISO 8601 in Europe/Rome. */
  readonly checkedOn: string | undefined;
}

/** Whether the ledger is to be checked: it was not today, or it was asked for since. */
export const isDue = ({ requested, answered, checkedOn }: CheckState, today: string): boolean =>
  checkedOn === undefined || checkedOn < today || requested > answered;
