import { type Currency, isCurrency } from '@millepiani/kernel/currency';
import type { Instant } from '@millepiani/kernel/instant';

/** An account whose kept balance is not what its postings give. */
export interface Discrepancy {
  readonly accountId: string;
  readonly currency: Currency;
  /** Minor units; undefined where there is no account, or what it keeps is no 64-bit integer. */
  readonly kept: bigint | undefined;
  /** Minor units; may leave 64 bits. */
  readonly recomputed: bigint;
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
}

/** How many findings of a kind a check keeps. */
export const mostKept = 100;

/** Adds up the ledger, posting by posting and account by account, in memory that grows with the accounts alone. */
export class Tally {
  /** By account and currency. */
  readonly #recomputed = new Map<string, bigint>();
  readonly #discrepancies: Discrepancy[] = [];
  readonly #unsound: string[] = [];
  #discrepancyCount = 0;
  #unsoundCount = 0;
  #entries = 0;
  #accounts = 0;
  #entry: { id: string; isReadable: boolean; totals: Map<Currency, bigint> } | undefined;

  /** Takes in a posting; an entry's postings come one behind the other. */
  add({ entryId, accountId, minor, currency }: StoredPosting): void {
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
    const key = keyOf(accountId, currency);
    this.#recomputed.set(key, (this.#recomputed.get(key) ?? 0n) + minor);
  }

  /** Compares an account with its postings, all of which have been taken in. */
  compare({ id, currency, balance }: StoredAccount): void {
    this.#accounts += 1;
    if (!isCurrency(currency)) return;
    const key = keyOf(id, currency);
    const recomputed = this.#recomputed.get(key) ?? 0n;
    this.#recomputed.delete(key);
    if (balance === recomputed) return;
    this.#found({ accountId: id, currency, kept: typeof balance === 'bigint' ? balance : undefined, recomputed });
  }

  /** What was found, once all is taken in and compared. What postings name and no account is, is a discrepancy too. */
  finish(checkedAt: Instant): LedgerCheck {
    this.#closeEntry();
    for (const [key, recomputed] of this.#recomputed) {
      const [accountId = '', currency = ''] = key.split(' ');
      if (isCurrency(currency)) this.#found({ accountId, currency, kept: undefined, recomputed });
    }
    return {
      checkedAt,
      accounts: this.#accounts,
      entries: this.#entries,
      discrepancyCount: this.#discrepancyCount,
      discrepancies: this.#discrepancies,
      unsoundEntryCount: this.#unsoundCount,
      unsoundEntries: this.#unsound,
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
export const isSound = ({ discrepancyCount, unsoundEntryCount }: LedgerCheck): boolean =>
  discrepancyCount === 0 && unsoundEntryCount === 0;

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
