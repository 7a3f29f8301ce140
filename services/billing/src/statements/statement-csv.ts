import { descriptionIn } from './entry-words.ts';
import type { Made, Statement, StatementLine } from './statement.ts';
import { plainFigure, purposeIn, type StatementLanguage, statementWords } from './words.ts';

/** What a spreadsheet takes for a formula is told apart by an apostrophe: texts are others'. */
const harmless = (text: string): string => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text);

const quoted = (text: string, separator: string): string =>
  text.includes(separator) || /["\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;

/**
 * A statement as rows of texts by RFC 4180, UTF-8 with its mark: opening balance, lines, totals and closing balance; at last when it was made, and
 * whose it is.
 */
export function statementCsv(
  statement: Statement,
  lines: readonly StatementLine[],
  { language, made }: { readonly language: StatementLanguage; readonly made: Made },
): string {
  const words = statementWords[language];
  const { currency, ownerId } = statement.account;
  const figure = (minor: bigint) => plainFigure(minor, currency, language);
  const { period, turnover, opening, closing } = statement;
  const balance = (date: string, word: string, minor: bigint) => [
    date,
    '',
    '',
    word,
    '',
    '',
    '',
    figure(minor),
    currency,
  ];
  const table = [
    [
      ...[words.date, words.posted, words.entry, words.description, words.counter],
      ...[words.debit, words.credit, words.balance, words.currency],
    ],
    balance(period.from, words.opening, opening),
    ...lines.map((line) => {
      const { posting, entryId, counterPurposes, balance: after } = line;
      const { date, postedAt, amount } = posting;
      const isDebit = amount.minor > 0n;
      return [
        ...[date, postedAt.toISOString(), entryId, harmless(descriptionIn(line, language))],
        counterPurposes.map((purpose) => purposeIn(purpose, language)).join(' / '),
        ...(isDebit ? [figure(amount.minor), ''] : ['', figure(-amount.minor)]),
        ...[figure(after), currency],
      ];
    }),
    ['', '', '', words.totals, '', figure(turnover.debits), figure(turnover.credits), '', currency],
    balance(period.to, words.closing, closing),
    ['', made.at.toISOString(), '', harmless(`${words.made}: ${made.ownerName ?? ownerId}`), '', '', '', '', ''],
  ];
  const separator = language === 'IT' ? ';' : ',';
  return `\ufeff${table.map((row) => `${row.map((text) => quoted(text, separator)).join(separator)}\r\n`).join('')}`;
}
