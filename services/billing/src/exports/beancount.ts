import type { Currency } from '@millepiani/kernel/currency';
import { plusDays } from '@millepiani/kernel/day';
import type { AgentId } from '@millepiani/kernel/id';
import { formatAmount } from '@millepiani/kernel/money';
import type { JournalEntry } from '../ledger/journal-entry.ts';
import type { AccountPurpose, LedgerAccount } from '../ledger/ledger-account.ts';
import type { PlacedPosting } from '../ledger/posting.ts';

/** In which of Beancount's five roots an account of a purpose is, and its name there. */
const places: Readonly<Record<AccountPurpose, string>> = {
  BANK: 'Assets:*:Bank',
  RECEIVABLE: 'Assets:*:Receivable',
  PAYABLE: 'Liabilities:*:Payable',
  RESERVE: 'Equity:*:Reserve',
  SURPLUS: 'Equity:*:Surplus',
  FEE: 'Income:*:Fee',
  EXPENSE: 'Expenses:*:Expense',
  INCOME: 'Income:*:Income',
  TAX_CREDIT: 'Assets:*:Tax-Credit',
  CLEARING: 'Assets:*:Clearing',
  CLIENT_CREDIT: 'Liabilities:*:Client-Credit',
  FEE_CREDIT: 'Assets:*:Fee-Credit',
  CONVERSION: 'Equity:*:Conversion',
  EXCHANGE: 'Income:*:Exchange',
};

/** A name's part begins with a capital and has letters, digits and hyphens. */
const part = (id: AgentId): string => `${id.charAt(0).toUpperCase()}${id.slice(1).replace('_', '-')}`;

/** An account's name, one for each owner, purpose and currency: `Assets:Org-0199…:Bank:EUR`. */
export const accountName = ({ ownerId, purpose, currency }: Pick<LedgerAccount, 'ownerId' | 'purpose' | 'currency'>) =>
  `${places[purpose].replace('*', part(ownerId))}:${currency}`;

/** Where an owner's export puts what an entry moves in others' books. */
export const othersName = (currency: Currency): string => `Equity:Others-Books:${currency}`;

/** A text in quotes, on one line: Beancount reads no text of more than 64. */
export const quoted = (text: string): string =>
  `"${text
    .replaceAll(/\s*[\r\n\u2028\u2029]+\s*/g, ' / ')
    .replaceAll('\\', '\\\\')
    .replaceAll('"', '\\"')}"`;

/** Before all days that an entry may be of, and not before those that Beancount reads. */
const earliest = '1700-01-01';

const amount = (minor: bigint, currency: Currency): string => `${formatAmount({ minor, currency })} ${currency}`;

/** What a file says of itself. */
export interface Heading {
  /** Whose books; undefined: everybody's. */
  readonly ownerId: AgentId | undefined;
  /** As their tax profile of the day names them, where there is one. */
  readonly ownerName?: string | undefined;
  readonly currencies: readonly Currency[];
  /** ISO 8601. */
  readonly takenAt: string;
}

/** The head of a file. */
export const heading = ({ ownerId, ownerName, currencies, takenAt }: Heading): string =>
  [
    `; The ledger${ownerId ? ` of ${ownerId}` : ''}, as it was at ${takenAt}. Debits are positive.`,
    `option "title" ${quoted(ownerId ? `Books of ${ownerName ?? ownerId}` : 'All books')}`,
    ...currencies.map((currency) => `option "operating_currency" "${currency}"`),
    '',
    '',
  ].join('\n');

/** That an account is there, from the first day that it is needed on; with what its owner is called, where that is known. */
export const openDirective = (account: LedgerAccount, from: string, ownerName?: string): string =>
  [
    `${from} open ${accountName(account)} ${account.currency}`,
    `  account: ${quoted(account.id)}`,
    `  owner: ${quoted(account.ownerId)}`,
    ...(ownerName === undefined ? [] : [`  owner-name: ${quoted(ownerName)}`]),
    `  purpose: ${quoted(account.purpose)}`,
    `  name: ${quoted(account.name)}`,
    '',
  ].join('\n');

/** The same of what stands for others' books. */
export const openOthers = (currency: Currency): string => `${earliest} open ${othersName(currency)} ${currency}\n`;

/** What an entry moves on an account, by its name. */
export interface NamedPosting {
  readonly name: string;
  readonly currency: Currency;
  readonly minor: bigint;
}

/** What is left to others' books, so that an owner's part of an entry balances, by currency. */
export function othersPart(own: readonly NamedPosting[]): readonly NamedPosting[] {
  const totals = Map.groupBy(own, ({ currency }) => currency);
  return [...totals].flatMap(([currency, postings]) => {
    const minor = -postings.reduce((sum, posting) => sum + posting.minor, 0n);
    return minor === 0n ? [] : [{ name: othersName(currency), currency, minor }];
  });
}

/** An entry, with its id and whatever else tells it apart. */
export function transaction(entry: JournalEntry, postings: readonly NamedPosting[]): string {
  const facts: readonly (readonly [string, string | undefined])[] = [
    ['entry', entry.id],
    ['posted-at', entry.postedAt.toISOString()],
    ['posted-by', entry.postedBy],
    ['commission', entry.about],
    ['reverses', entry.reverses],
    ['booked-by', entry.bookedBy],
  ];
  return [
    '',
    `${entry.date} * ${quoted(entry.description)}`,
    ...facts.flatMap(([key, text]) => (text === undefined ? [] : [`  ${key}: ${quoted(text)}`])),
    ...postings.map(({ name, minor, currency }) => `  ${name}  ${amount(minor, currency)}`),
    '',
  ].join('\n');
}

/** That an account comes to what it is kept at, to the last digit, behind the last day that there is. */
export const balanceDirective = (
  name: string,
  { minor, currency }: Omit<NamedPosting, 'name'>,
  lastDay: string,
): string => `${plusDays(lastDay, 1)} balance ${name}  ${formatAmount({ minor, currency })} ~ 0 ${currency}\n`;

/** A posting under its account's name. */
export const named = (account: LedgerAccount, posting: PlacedPosting): NamedPosting => ({
  ...{ name: accountName(account), currency: account.currency, minor: posting.amount.minor },
});
