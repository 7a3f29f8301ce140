import type { Currency } from '@millepiani/kernel/currency';
import { formatAmount } from '@millepiani/kernel/money';
import type { AccountPurpose } from '../ledger/ledger-account.ts';

/** The languages of a statement. */
export type StatementLanguage = 'IT' | 'EN';

const italian = {
  statement: 'Estratto conto',
  account: 'Conto',
  owner: 'Intestatario',
  purpose: 'Tipo',
  currency: 'Valuta',
  period: 'Periodo',
  asKnown: 'Registrazioni anteriori al',
  date: 'Data',
  posted: 'Registrato il',
  entry: 'Registrazione',
  description: 'Descrizione',
  counter: 'Contropartita',
  debit: 'Dare',
  credit: 'Avere',
  balance: 'Saldo',
  opening: 'Saldo iniziale',
  closing: 'Saldo finale',
  totals: 'Totali del periodo',
  none: 'Nessun movimento nel periodo.',
  signs: 'Un saldo positivo è a debito (dare), uno negativo a credito (avere).',
  made: 'Prodotto il',
  page: 'Pagina',
  of: 'di',
  fileName: 'estratto-conto',
} as const;

/** What stands on a statement besides its own texts. */
export type StatementWords = Readonly<Record<keyof typeof italian, string>>;

const english: StatementWords = {
  statement: 'Account statement',
  account: 'Account',
  owner: 'Owner',
  purpose: 'Kind',
  currency: 'Currency',
  period: 'Period',
  asKnown: 'Posted before',
  date: 'Date',
  posted: 'Posted at',
  entry: 'Entry',
  description: 'Description',
  counter: 'Against',
  debit: 'Debit',
  credit: 'Credit',
  balance: 'Balance',
  opening: 'Opening balance',
  closing: 'Closing balance',
  totals: 'Totals of the period',
  none: 'Nothing moved in the period.',
  signs: 'A positive balance is a debit balance, a negative one a credit balance.',
  made: 'Made at',
  page: 'Page',
  of: 'of',
  fileName: 'statement',
};

/** The words of each language. */
export const statementWords: Readonly<Record<StatementLanguage, StatementWords>> = { IT: italian, EN: english };

const purposes: Readonly<Record<AccountPurpose, Readonly<Record<StatementLanguage, string>>>> = {
  BANK: { IT: 'Banca', EN: 'Bank' },
  RECEIVABLE: { IT: 'Crediti', EN: 'Receivable' },
  PAYABLE: { IT: 'Debiti', EN: 'Payable' },
  RESERVE: { IT: 'Riserva', EN: 'Reserve' },
  SURPLUS: { IT: 'Avanzo', EN: 'Surplus' },
  FEE: { IT: 'Quote della comunità', EN: 'Fees' },
  EXPENSE: { IT: 'Costi', EN: 'Expense' },
  INCOME: { IT: 'Ricavi', EN: 'Income' },
  TAX_CREDIT: { IT: 'Crediti d’imposta', EN: 'Tax credit' },
  CLEARING: { IT: 'Partite in transito', EN: 'Clearing' },
  CLIENT_CREDIT: { IT: 'Crediti dei clienti', EN: 'Client credit' },
  FEE_CREDIT: { IT: 'Credito per quote', EN: 'Fee credit' },
  CONVERSION: { IT: 'Conversione di valute', EN: 'Currency conversion' },
  EXCHANGE: { IT: 'Utili e perdite su cambi', EN: 'Exchange gains and losses' },
};

/** What an account is for, in words. */
export const purposeIn = (purpose: AccountPurpose, language: StatementLanguage): string => purposes[purpose][language];

/** An amount without its currency as spreadsheets read it: `-1200.50`, or `-1200,50`. */
export const plainFigure = (minor: bigint, currency: Currency, language: StatementLanguage): string => {
  const text = formatAmount({ minor, currency });
  return language === 'IT' ? text.replace('.', ',') : text;
};

/** The same as people read it: thousands apart, and a true minus. */
export function readableFigure(minor: bigint, currency: Currency, language: StatementLanguage): string {
  const [thousand, point] = language === 'IT' ? ['.', ','] : [',', '.'];
  const [whole = '', part] = formatAmount({ minor: minor < 0n ? -minor : minor, currency }).split('.');
  const grouped = whole.replaceAll(/\B(?=(\d{3})+$)/g, thousand);
  return `${minor < 0n ? '−' : ''}${grouped}${part === undefined ? '' : `${point}${part}`}`;
}

/** A day as people write it: `24/11/2026`, or `24 Nov 2026`. */
export function readableDay(day: string, language: StatementLanguage): string {
  const [year = '', month = '', date = ''] = day.split('-');
  if (language === 'IT') return `${date}/${month}/${year}`;
  const months = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');
  return `${date} ${months[Number(month) - 1] ?? month} ${year}`;
}
