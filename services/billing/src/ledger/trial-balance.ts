import type { Currency } from '@millepiani/kernel/currency';
import type { AccountPurpose, LedgerAccount } from './ledger-account.ts';

/** A sum of balances. It may leave 64 bits, unlike each of them. */
interface Total {
  readonly minor: bigint;
  readonly currency: Currency;
}

/** What the store sums: all accounts of one purpose and currency. */
export interface PurposeSum {
  readonly currency: Currency;
  readonly purpose: AccountPurpose;
  readonly accounts: number;
  /** The sum of the positive balances, in minor units. */
  readonly debits: bigint;
  /** The sum of all balances, in minor units. */
  readonly total: bigint;
}

/** The sum of all accounts of one kind in one currency. */
export interface PurposeBalance {
  readonly purpose: AccountPurpose;
  readonly accounts: number;
  readonly balance: Total;
}

/** The sum of all accounts in one currency. */
export interface TrialBalance {
  readonly currency: Currency;
  readonly accounts: number;
  readonly debits: Total;
  readonly credits: Total;
  readonly total: Total;
  readonly purposes: readonly PurposeBalance[];
}

/** A balance by itself as a sum, in minor units. */
export const sumOf = (
  { currency, purpose }: Pick<LedgerAccount, 'currency' | 'purpose'>,
  minor: bigint,
): PurposeSum => ({
  ...{ currency, purpose, accounts: 1, debits: minor > 0n ? minor : 0n, total: minor },
});

/** The trial balance of each currency that has accounts, by currency and purpose. */
export function trialBalances(sums: readonly PurposeSum[]): readonly TrialBalance[] {
  const byCurrency = Map.groupBy(sums, ({ currency }) => currency);
  return [...byCurrency].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([currency, own]) => ofCurrency(currency, own));
}

function ofCurrency(currency: Currency, sums: readonly PurposeSum[]): TrialBalance {
  const total = sums.reduce((sum, { total }) => sum + total, 0n);
  const debits = sums.reduce((sum, { debits }) => sum + debits, 0n);
  return {
    currency,
    accounts: sums.reduce((sum, { accounts }) => sum + accounts, 0),
    debits: { minor: debits, currency },
    credits: { minor: debits - total, currency },
    total: { minor: total, currency },
    purposes: [...Map.groupBy(sums, ({ purpose }) => purpose)]
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([purpose, own]) => ({
        purpose,
        accounts: own.reduce((sum, { accounts }) => sum + accounts, 0),
        balance: { minor: own.reduce((sum, { total }) => sum + total, 0n), currency },
      })),
  };
}
