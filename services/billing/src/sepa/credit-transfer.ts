import { type FailurePath, type Failures, fail, gather } from '@millepiani/kernel/failure';
import type { Instant } from '@millepiani/kernel/instant';
import type { Money } from '@millepiani/kernel/money';
import { err, ok, type Result } from '@millepiani/kernel/result';
import { parseText } from '@millepiani/kernel/text';
import {
  type BankAccount,
  type BankAccountText,
  type IdentifierChecks,
  parseBankAccount,
} from '../documents/identifiers.ts';
import { isSepaId } from './sepa-text.ts';

/** Somebody with a bank account. */
export interface AccountHolder {
  readonly name: string;
  readonly account: BankAccount;
}

/** One payment of a batch. */
export interface CreditTransfer {
  /** Comes back with the payment on the statement of either side; no other payment has it. */
  readonly endToEndId: string;
  readonly creditor: AccountHolder;
  /** In cents of euros. */
  readonly amount: bigint;
  /** What it is for. */
  readonly remittance: string;
}

/** Payments from one account on one day: ISO 20022 *CustomerCreditTransferInitiation*. */
export interface TransferBatch {
  readonly id: string;
  readonly createdAt: Instant;
  /** The day on which the bank is to execute it: ISO 8601. */
  readonly executeOn: string;
  readonly debtor: AccountHolder;
  readonly transfers: readonly CreditTransfer[];
  /** The sum in cents. */
  readonly total: bigint;
}

/** Somebody with a bank account, as the edge hands them over. */
export interface AccountHolderText {
  readonly name: string;
  readonly account: BankAccountText;
}

/** A batch as the edge hands it over. */
export interface TransferBatchText {
  readonly id: string;
  readonly executeOn: string;
  readonly debtor: AccountHolderText;
  readonly transfers: readonly {
    readonly endToEndId: string;
    readonly creditor: AccountHolderText;
    readonly amount: Money;
    readonly remittance: string;
  }[];
}

const most = 5_000;
/** What a SEPA credit transfer may carry, in cents: 999,999,999.99. */
const largest = 99_999_999_999n;

/**
 * Composes a batch of SEPA credit transfers. Fails with `NO_TRANSFERS`, `TOO_MANY_TRANSFERS`, `INVALID_REFERENCE`,
 * `DUPLICATE_REFERENCE` (two payments with one `endToEndId`), `NOT_IN_EUROS`, `ZERO_AMOUNT`, `AMOUNT_OUT_OF_RANGE`,
 * `INVALID_IBAN`, `INVALID_BIC`, `IBAN_OUTSIDE_SEPA`, and what texts fail with.
 */
export function composeBatch(
  text: TransferBatchText,
  createdAt: Instant,
  checks: SepaChecks,
): Result<TransferBatch, Failures> {
  const parts = gather({
    id: parseReference(text.id, ['id']),
    debtor: parseHolder(text.debtor, checks, ['debtor']),
    transfers: parseTransfers(text, checks),
  });
  if (!parts.ok) return parts;
  const total = parts.value.transfers.reduce((sum, { amount }) => sum + amount, 0n);
  return ok({ ...parts.value, createdAt, executeOn: text.executeOn, total });
}

/** Checks of identifiers, and of whether a country takes part in SEPA. */
export interface SepaChecks extends IdentifierChecks {
  isInSepa(country: string): boolean;
}

function parseTransfers(
  { transfers }: TransferBatchText,
  checks: SepaChecks,
): Result<readonly CreditTransfer[], Failures> {
  if (transfers.length === 0) return fail('NO_TRANSFERS', 'A batch pays somebody.', ['transfers']);
  if (transfers.length > most) return fail('TOO_MANY_TRANSFERS', `At most ${most}.`, ['transfers']);
  const seen = new Set<string>();
  const parsed = transfers.map((transfer, at): Result<CreditTransfer, Failures> => {
    const path = ['transfers', at];
    const { endToEndId } = transfer;
    const isTwin = seen.has(endToEndId);
    seen.add(endToEndId);
    if (isTwin) return fail('DUPLICATE_REFERENCE', 'Another payment has it.', [...path, 'endToEndId']);
    return gather({
      endToEndId: parseReference(endToEndId, [...path, 'endToEndId']),
      creditor: parseHolder(transfer.creditor, checks, [...path, 'creditor']),
      amount: parseAmount(transfer.amount, [...path, 'amount']),
      remittance: parseText(transfer.remittance, { max: 140 }, [...path, 'remittance']),
    });
  });
  const failures = parsed.flatMap((transfer) => (transfer.ok ? [] : [...transfer.error]));
  return failures.length > 0 ? err(failures) : ok(parsed.flatMap((transfer) => (transfer.ok ? [transfer.value] : [])));
}

function parseReference(text: string, path: FailurePath): Result<string, Failures> {
  if (isSepaId(text)) return ok(text);
  return fail('INVALID_REFERENCE', 'At most 35 of the characters that every bank takes, without blanks.', path);
}

function parseHolder(text: AccountHolderText, checks: SepaChecks, path: FailurePath): Result<AccountHolder, Failures> {
  const parts = gather({
    name: parseText(text.name, { max: 140 }, [...path, 'name']),
    account: parseBankAccount(text.account, checks, [...path, 'account']),
  });
  if (!parts.ok || checks.isInSepa(parts.value.account.iban.slice(0, 2))) return parts;
  return fail('IBAN_OUTSIDE_SEPA', 'Its country takes no part in SEPA.', [...path, 'account', 'iban']);
}

function parseAmount({ minor, currency }: Money, path: FailurePath): Result<bigint, Failures> {
  if (currency !== 'EUR') return fail('NOT_IN_EUROS', 'SEPA pays in euros.', [...path, 'currency']);
  if (minor <= 0n) return fail('ZERO_AMOUNT', 'More than nothing.', [...path, 'amount']);
  if (minor <= largest) return ok(minor);
  return fail('AMOUNT_OUT_OF_RANGE', 'At most 999999999.99 a payment.', [...path, 'amount']);
}
