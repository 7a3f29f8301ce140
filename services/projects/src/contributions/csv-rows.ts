import { type Failure, type FailurePath, type Failures, fail, gather } from '@millepiani/kernel/failure';
import { err, ok, type Result } from '@millepiani/kernel/result';
import { contributionKinds, useUnits } from './put-in.ts';
import type { EntryText } from './recording.ts';

/** The columns that a file of contributions may have, by their names. */
const csvColumns = [
  ...(['kind', 'happenedOn', 'note', 'agentId', 'slotId', 'hours', 'since', 'amount', 'currency', 'vat'] as const),
  ...(['equipment', 'quantity', 'unit', 'reference', 'knowHowAssetId', 'externalReference'] as const),
];
type CsvColumn = (typeof csvColumns)[number];

const neededColumns: readonly CsvColumn[] = ['kind', 'happenedOn', 'note'];

/** One line of a file under its header, by columns; a cell with nothing in it is not there. */
export interface CsvRow {
  /** Where it begins in the file: the header is 1, unless empty lines come before it. */
  readonly line: number;
  readonly cells: Readonly<Partial<Record<CsvColumn, string>>>;
}

/** How a file is written. */
export interface CsvForm {
  /** Where cells are parted by semicolons, numbers have a comma for their point. */
  readonly hasDecimalComma: boolean;
}

/** Names are the same in whatever case, and with blanks, hyphens and underscores in them. */
const plain = (name: string): string => name.toLowerCase().replace(/[\s_-]/g, '');

/** Others than those that are known may be forgotten in a file; more are another file. Each that is wrong has its own failure. */
const mostColumns = 2 * csvColumns.length;

/**
 * Reads a header. Fails with `TOO_MANY_COLUMNS`, `UNKNOWN_COLUMN`, `DUPLICATE_COLUMN` and `COLUMN_MISSING`.
 */
export function parseHeader(names: readonly string[], line: number): Result<readonly CsvColumn[], Failures> {
  if (names.length > mostColumns) return fail('TOO_MANY_COLUMNS', `At most ${mostColumns}.`, ['csv', line]);
  const failures: Failure[] = [];
  const found: CsvColumn[] = [];
  for (const name of names) {
    const column = csvColumns.find((one) => plain(one) === plain(name));
    if (column === undefined)
      failures.push(at(line, name.slice(0, 60), 'UNKNOWN_COLUMN', `Columns are: ${csvColumns.join(', ')}.`));
    else if (found.includes(column)) failures.push(at(line, column, 'DUPLICATE_COLUMN', 'It is there twice.'));
    else found.push(column);
  }
  for (const column of neededColumns) {
    if (!found.includes(column)) failures.push(at(line, column, 'COLUMN_MISSING', 'Each row needs it.'));
  }
  return failures.length > 0 ? err(failures) : ok(found);
}

/** A failure that names its line and column, for those who have the file before them. */
const at = (line: number, column: string, code: string, message: string): Failure => ({
  ...{ code, path: ['csv', line, column] },
  message: `Line ${line}, ${column}: ${message}`,
});

/** Where a failure of what a row says is in the file. */
export function inFile({ code, message, path: [first = '', second] }: Failure, line: number): Failure {
  if (first === 'minutes') return at(line, 'hours', code, message);
  return at(line, String(second === 'currency' ? second : first), code, message);
}

/**
 * Reads what one row says, as it would be said one by one. Fails with `CELL_MISSING` (of a column that each row needs),
 * `UNKNOWN_KIND`, `INVALID_DAY`, `INVALID_HOURS`, `CURRENCY_MISSING`, `UNKNOWN_UNIT` and `FORMULA` (a text that a spreadsheet would
 * run).
 */
export function toEntryText({ line, cells }: CsvRow, form: CsvForm): Result<EntryText, Failures> {
  const parsed = gather({
    kind: parseChoice(cells.kind, contributionKinds, { code: 'UNKNOWN_KIND', column: 'kind' }),
    happenedOn: parseDay(cells.happenedOn, 'happenedOn'),
    note: parseWords(cells.note, 'note'),
    minutes: parseHours(numberIn(cells.hours, form)),
    since: parseDay(cells.since, 'since'),
    ...parseMoneyCells(cells, form),
    equipment: parseWords(cells.equipment, 'equipment'),
    unit: parseChoice(cells.unit, useUnits, { code: 'UNKNOWN_UNIT', column: 'unit' }),
    reference: parseWords(cells.reference, 'reference'),
    externalReference: parseWords(cells.externalReference, 'externalReference'),
  });
  const missing = neededColumns.filter((column) => cells[column] === undefined);
  const wrong = [
    ...missing.map((column) => at(line, column, 'CELL_MISSING', 'Each row needs it.')),
    ...(parsed.ok ? [] : parsed.error.map((failure) => inFile(failure, line))),
  ];
  if (!parsed.ok) return err(wrong);
  const { kind, happenedOn, note, ...others } = parsed.value;
  if (!(kind && happenedOn && note !== undefined)) return err(wrong);
  const quantity = numberIn(cells.quantity, form);
  const { agentId, slotId, knowHowAssetId } = cells;
  return ok({ kind, happenedOn, note, agentId, slotId, knowHowAssetId, quantity, ...others });
}

/** With a point, however the file writes it. What has several of them stays as it is, and is refused by who reads it. */
const numberIn = (cell: string | undefined, { hasDecimalComma }: CsvForm): string | undefined =>
  hasDecimalComma && cell?.includes('.') === false ? cell.replace(',', '.') : cell;

function parseChoice<C extends string>(
  cell: string | undefined,
  choices: readonly C[],
  { code, column }: { readonly code: string; readonly column: CsvColumn },
): Result<C | undefined, Failures> {
  if (cell === undefined) return ok(undefined);
  const choice = choices.find((one) => one === cell.toUpperCase());
  return choice ? ok(choice) : fail(code, `One of ${choices.join(', ')}.`, [column]);
}

const dayForm = /^(\d{4})-(\d{2})-(\d{2})$/;
const monthLengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

function parseDay(cell: string | undefined, column: CsvColumn): Result<string | undefined, Failures> {
  if (cell === undefined) return ok(undefined);
  const [year = 0, month = 0, day = 0] = (dayForm.exec(cell) ?? []).slice(1).map(Number);
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  const length = (monthLengths[month - 1] ?? 0) + (month === 2 && isLeap ? 1 : 0);
  if (day >= 1 && day <= length) return ok(cell);
  return fail('INVALID_DAY', 'A day such as 2027-01-31.', [column]);
}

const hoursForm = /^(\d{1,5})(?:\.(\d{1,2}))?$/;

/** Hours to the hundredth, as time sheets have them: to the minute, half up. */
function parseHours(cell: string | undefined): Result<number | undefined, Failures> {
  if (cell === undefined) return ok(undefined);
  const [, whole, hundredths = ''] = hoursForm.exec(cell) ?? [];
  if (whole === undefined) return fail('INVALID_HOURS', 'Hours such as 1.5, to the hundredth.', ['hours']);
  return ok(Number(whole) * 60 + Math.floor((Number(hundredths.padEnd(2, '0')) * 60 + 50) / 100));
}

/** The amount and the VAT, both in the currency of the row. */
function parseMoneyCells({ amount, vat, currency }: CsvRow['cells'], form: CsvForm) {
  const money = (cell: string | undefined) =>
    cell === undefined || currency === undefined ? undefined : { amount: numberIn(cell, form) ?? cell, currency };
  const isMissing = currency === undefined && (amount ?? vat) !== undefined;
  return {
    amount: isMissing ? fail('CURRENCY_MISSING', 'Of the amount.', ['currency']) : ok(money(amount)),
    vat: ok(money(vat)),
  };
}

/** What a spreadsheet takes for a formula, and runs for whoever opens the list that is made of it later. */
const formula = /^[=+\-@\t\r]/;

function parseWords(cell: string | undefined, column: CsvColumn): Result<string | undefined, Failures> {
  if (cell === undefined || !formula.test(cell)) return ok(cell);
  return fail('FORMULA', 'Begin it with a letter or a digit: spreadsheets run what begins so.', [column]);
}

/** The path of a row: what is wrong with it is told behind it. */
export const pathOf = ({ line }: CsvRow): FailurePath => ['csv', line];
