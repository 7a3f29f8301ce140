import type { Currency } from '@millepiani/kernel/currency';
import { type Failure, type Failures, fail } from '@millepiani/kernel/failure';
import { formatAmount } from '@millepiani/kernel/money';
import { err, ok, type Result } from '@millepiani/kernel/result';
import type { BankAccount, BankStatement, ReadLine, ReadStatement } from './bank-statement.ts';

const said = (minor: bigint, currency: Currency): string => `${formatAmount({ minor, currency })} ${currency}`;

/**
 * Checks a statement by itself: opening balance and entries come to the closing balance, entries and sums are as many and as much as
 * the bank says, days are in order and not yet to come. Fails with `CLOSING_BALANCE_WRONG`, `ENTRY_COUNT_WRONG`, `ENTRY_SUM_WRONG`, `DATES_WRONG`, `DATE_IN_FUTURE` or
 * `ZERO_AMOUNT`, each with the line of the file.
 */
export function checkStatement(statement: ReadStatement, today: string): Result<ReadStatement, Failures> {
  const { currency, opening, closing, lines, told, entries } = statement;
  const credits = sumOf(lines.filter(({ amount }) => amount > 0n));
  const debits = sumOf(lines.filter(({ amount }) => amount < 0n));
  const failures: Failure[] = [];
  const wrong = (code: string, message: string, line = statement.line, what = 'Stmt') =>
    failures.push({ code, message: `Line ${line}, ${what}: ${message}`, path: ['file', what, `line ${line}`] });
  if (opening + credits + debits !== closing) {
    const reckoned = said(opening + credits + debits, currency);
    wrong(
      'CLOSING_BALANCE_WRONG',
      `Opening balance and entries come to ${reckoned}, not to ${said(closing, currency)}.`,
    );
  }
  if (told.entries !== undefined && told.entries !== entries) {
    wrong('ENTRY_COUNT_WRONG', `There are ${entries} entries, not ${told.entries}.`);
  }
  // A bank adds up entries, of which details may go both ways: sums are compared where no entry is split.
  const isSplit = lines.some(({ detail }) => detail > 1);
  if (!isSplit && told.credits !== undefined && told.credits !== credits) {
    wrong('ENTRY_SUM_WRONG', `Credits come to ${said(credits, currency)}, not to ${said(told.credits, currency)}.`);
  }
  if (!isSplit && told.debits !== undefined && told.debits !== -debits) {
    wrong('ENTRY_SUM_WRONG', `Debits come to ${said(-debits, currency)}, not to ${said(told.debits, currency)}.`);
  }
  if (statement.from > statement.to) wrong('DATES_WRONG', `It ends on ${statement.to}, before it begins.`);
  if (statement.to > today) wrong('DATE_IN_FUTURE', `${statement.to} is yet to come.`);
  for (const one of lines)
    for (const [code, message] of wrongIn(one, statement)) wrong(code, message, one.line, 'Ntry');
  return failures.length > 0 ? err(failures) : ok(statement);
}

function wrongIn(
  { amount, bookedOn }: ReadLine,
  { from, to }: ReadStatement,
): readonly (readonly [code: string, message: string])[] {
  if (amount === 0n) return [['ZERO_AMOUNT', 'An entry moves something.']];
  if (bookedOn < from) return [['DATES_WRONG', `Booked on ${bookedOn}, before the statement begins.`]];
  return bookedOn > to ? [['DATES_WRONG', `Booked on ${bookedOn}, after the statement ends.`]] : [];
}

const sumOf = (lines: readonly { readonly amount: bigint }[]): bigint =>
  lines.reduce((sum, { amount }) => sum + amount, 0n);

/** What is known of an account's statements when another comes. */
export interface Known {
  readonly account: BankAccount | undefined;
  /** The account's latest statement; undefined before its first. */
  readonly latest: Pick<BankStatement, 'closing' | 'to' | 'sequence' | 'reference'> | undefined;
}

/**
 * Checks that a statement goes on where the account's latest one ended: nothing between them is missing, and nothing comes twice. Fails with `UNKNOWN_BANK_ACCOUNT`,
 * `CURRENCY_MISMATCH`, `STATEMENT_OVERLAPS`, `OPENING_BALANCE_WRONG` or `SEQUENCE_GAP`.
 */
export function checkContinuity(statement: ReadStatement, { account, latest }: Known): Result<BankAccount, Failures> {
  const { line, iban, currency } = statement;
  const refuse = (code: string, message: string) =>
    fail(code, `Line ${line}, Stmt: ${message}`, ['file', 'Stmt', `line ${line}`]);
  if (!account) return refuse('UNKNOWN_BANK_ACCOUNT', `${iban} is nobody’s own account here: register it first.`);
  if (account.currency !== currency) {
    return refuse('CURRENCY_MISMATCH', `The account is kept in ${account.currency}, the statement in ${currency}.`);
  }
  if (!latest) return ok(account);
  if (statement.from < latest.to) {
    return refuse(
      'STATEMENT_OVERLAPS',
      `It begins on ${statement.from}; the latest, ${latest.reference}, ends on ${latest.to}.`,
    );
  }
  if (statement.opening !== latest.closing) {
    const [opened, closed] = [said(statement.opening, currency), said(latest.closing, currency)];
    return refuse('OPENING_BALANCE_WRONG', `It opens with ${opened}; ${latest.reference} closed with ${closed}.`);
  }
  return followsOn(statement, latest) ? ok(account) : refuse('SEQUENCE_GAP', sequenceMessage(statement, latest));
}

/** Numbers begin anew with a year. */
function followsOn(statement: ReadStatement, latest: Pick<BankStatement, 'to' | 'sequence'>): boolean {
  const { sequence } = statement;
  if (sequence === undefined || latest.sequence === undefined) return true;
  return sequence === latest.sequence + 1 || (statement.to.slice(0, 4) > latest.to.slice(0, 4) && sequence <= 1);
}

const sequenceMessage = ({ sequence }: ReadStatement, latest: Pick<BankStatement, 'sequence'>): string =>
  `It is number ${sequence}; the latest is ${latest.sequence}: some are missing, or it came before.`;
