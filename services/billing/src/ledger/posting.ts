import type { Currency } from '@millepiani/kernel/currency';
import { type Failure, type Failures, fail, gather } from '@millepiani/kernel/failure';
import { type Id, parseId } from '@millepiani/kernel/id';
import type { Instant } from '@millepiani/kernel/instant';
import { fits, formatAmount, type Money, type MoneyText, minMinor, parseMoney } from '@millepiani/kernel/money';
import { err, ok, type Result } from '@millepiani/kernel/result';
import type { AccountId, LedgerAccount, Turnover } from './ledger-account.ts';

export type EntryId = Id<'jnl'>;

/** A posting as the edge hands it over. */
export interface PostingText {
  readonly accountId: string;
  readonly amount: MoneyText;
}

/** What is to be posted on an account: positive is a debit, negative a credit, never nothing. */
export interface Movement {
  readonly accountId: AccountId;
  readonly amount: Money;
}

/** A movement in its place on its account. */
export interface PlacedPosting extends Movement {
  readonly entryId: EntryId;
  /** Its place in the entry, from 0. */
  readonly position: number;
  /** Its place on the account, from 1, without holes. */
  readonly sequence: bigint;
  /** The account's balance once the whole entry is posted, hence the same on all the entry's postings on it. */
  readonly balanceAfter: Money;
}

/** What an entry moved on an account. It never changes. */
export interface Posting extends PlacedPosting {
  /** The entry's day, ISO 8601. */
  readonly date: string;
  /** When the entry was posted: never earlier than what is before it on the account. */
  readonly postedAt: Instant;
  /** What the account's postings of that day amount to, from the first to be posted to this one. */
  readonly ofDay: Turnover;
}

/** The accounts that movements name, as they are before them. */
export type Accounts = ReadonlyMap<AccountId, LedgerAccount>;

const fewest = 2;
const most = 100;

/**
 * Reads an entry's postings. An account may be named more than once: its postings stay apart. Fails with
 * `TOO_FEW_POSTINGS`, `TOO_MANY_POSTINGS`, `INVALID_ID`, `ZERO_AMOUNT`, what amounts fail with, and `UNBALANCED`.
 */
export function parsePostings(texts: readonly PostingText[]): Result<readonly Movement[], Failures> {
  if (texts.length < fewest) return fail('TOO_FEW_POSTINGS', `An entry has at least ${fewest}.`, ['postings']);
  if (texts.length > most) return fail('TOO_MANY_POSTINGS', `An entry has at most ${most}.`, ['postings']);
  const parsed = texts.map((text, at) =>
    gather({
      accountId: parseId(text.accountId, ['acc'], ['postings', at, 'accountId']),
      amount: parseAmount(text.amount, ['postings', at, 'amount']),
    }),
  );
  const failures = parsed.flatMap((posting) => (posting.ok ? [] : [...posting.error]));
  if (failures.length > 0) return err(failures);
  return checkBalanced(parsed.flatMap((posting) => (posting.ok ? [posting.value] : [])));
}

function parseAmount(text: MoneyText, path: readonly (string | number)[]): Result<Money, Failures> {
  const amount = parseMoney(text, path);
  if (!amount.ok) return amount;
  if (amount.value.minor === 0n) return fail('ZERO_AMOUNT', 'A posting moves something.', [...path, 'amount']);
  if (amount.value.minor > minMinor) return amount;
  // Its opposite would not fit 64 bits, so that the entry could never be reversed.
  return fail('AMOUNT_OUT_OF_RANGE', 'Below −2^63 + 1 minor units.', [...path, 'amount']);
}

/**
 * The movements, when they sum to zero in each currency. Fails with one `UNBALANCED` a currency that tells by how much.
 */
export function checkBalanced(movements: readonly Movement[]): Result<readonly Movement[], Failures> {
  const totals = new Map<Currency, bigint>();
  for (const { amount } of movements) {
    totals.set(amount.currency, (totals.get(amount.currency) ?? 0n) + amount.minor);
  }
  const failures = [...totals].toSorted().flatMap(([currency, minor]): Failure[] => {
    if (minor === 0n) return [];
    const message = `The postings in ${currency} total ${formatAmount({ minor, currency })}, not 0.`;
    return [{ code: 'UNBALANCED', message, path: ['postings'] }];
  });
  return failures.length > 0 ? err(failures) : ok(movements);
}

/**
 * Puts movements in their places on their accounts. Fails with `ACCOUNT_NOT_FOUND`, `CURRENCY_MISMATCH`, or
 * `BALANCE_OUT_OF_RANGE` when an account's balance would leave 64 bits. Only the balance after the whole entry counts, so
 * that the order of an entry's postings decides nothing.
 */
export function place(
  entryId: EntryId,
  movements: readonly Movement[],
  accounts: Accounts,
): Result<readonly PlacedPosting[], Failures> {
  const failures = movements.flatMap((movement, at) => checkAccount(movement, at, accounts));
  if (failures.length > 0) return err(failures);
  const balances = balancesAfter(movements, accounts);
  const outOfRange = movements.findIndex(({ accountId }) => !fits(balances.get(accountId) ?? 0n));
  if (outOfRange >= 0) {
    return fail('BALANCE_OUT_OF_RANGE', 'The balance of the account would leave 64 bits.', ['postings', outOfRange]);
  }
  const sequences = new Map<AccountId, bigint>();
  return ok(
    movements.map(({ accountId, amount }, position) => {
      const sequence = (sequences.get(accountId) ?? accounts.get(accountId)?.postings ?? 0n) + 1n;
      sequences.set(accountId, sequence);
      const balanceAfter = { minor: balances.get(accountId) ?? 0n, currency: amount.currency };
      return { entryId, position, accountId, amount, sequence, balanceAfter };
    }),
  );
}

function checkAccount({ accountId, amount }: Movement, at: number, accounts: Accounts): Failures {
  const account = accounts.get(accountId);
  if (!account) {
    const path = ['postings', at, 'accountId'];
    return [{ code: 'ACCOUNT_NOT_FOUND', message: 'There is none with this id.', path }];
  }
  if (account.currency === amount.currency) return [];
  const path = ['postings', at, 'amount', 'currency'];
  return [{ code: 'CURRENCY_MISMATCH', message: `The account is kept in ${account.currency}.`, path }];
}

function balancesAfter(movements: readonly Movement[], accounts: Accounts): Map<AccountId, bigint> {
  const balances = new Map<AccountId, bigint>();
  for (const { accountId, amount } of movements) {
    const before = balances.get(accountId) ?? accounts.get(accountId)?.balance.minor ?? 0n;
    balances.set(accountId, before + amount.minor);
  }
  return balances;
}
