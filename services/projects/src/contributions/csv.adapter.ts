import { type Failures, fail } from '@millepiani/kernel/failure';
import { ok, type Result } from '@millepiani/kernel/result';
import { CsvError, parse } from 'csv-parse/sync';
import { z } from 'zod';
import { type CsvForm, type CsvRow, parseHeader } from './csv-rows.ts';

/** A file that was read: its rows under the header. */
export interface CsvFile {
  readonly form: CsvForm;
  readonly rows: readonly CsvRow[];
}

/** What a request to the gateway can hold, with some room. */
const longest = 90_000;
const delimiters = [',', ';', '\t'] as const;
/** What the parser answers with where it is to say lines: its types do not know. */
const lines = z.array(
  z.object({ record: z.array(z.string()), raw: z.string(), info: z.object({ lines: z.number() }) }),
);

/**
 * Reads a file of contributions, as spreadsheets write them: in UTF-8 with a mark or without, lines ended as anybody ends them, cells
 * parted by commas, semicolons or tabs. Fails with `TOO_LONG` (over 90,000 characters), `CSV_MALFORMED` (which names the line) and what
 * {@link parseHeader} fails with.
 */
export function readCsv(text: string): Result<CsvFile, Failures> {
  if (text.length > longest) return fail('TOO_LONG', `At most ${longest} characters.`, ['csv']);
  // Within quotes, too: else the parser counts two lines for one.
  const plain = text.replaceAll('\r\n', '\n').replaceAll('\r', '\n');
  const delimiter = delimiterOf(plain);
  const parsed = split(plain, delimiter);
  if (!parsed.ok) return parsed;
  const [header, ...rows] = parsed.value;
  if (!header) return fail('CSV_MALFORMED', 'It begins with the names of its columns.', ['csv']);
  const columns = parseHeader(header.cells, header.line);
  if (!columns.ok) return columns;
  return ok({
    form: { hasDecimalComma: delimiter === ';' },
    rows: rows.map(({ line, cells }) => ({
      line,
      cells: Object.fromEntries(
        columns.value.flatMap((column, place) => (cells[place] ? [[column, cells[place]]] : [])),
      ),
    })),
  });
}

interface Split {
  readonly line: number;
  readonly cells: readonly string[];
}

function split(text: string, delimiter: string): Result<readonly Split[], Failures> {
  const options = { bom: true, delimiter, info: true, raw: true, skip_empty_lines: true, trim: true } as const;
  try {
    return ok(
      lines.parse(parse(text, options)).map(({ record, raw, info }) => ({
        // The last line is what is told of one that goes over several.
        line: info.lines - (raw.trim().match(/\n/g)?.length ?? 0),
        cells: record,
      })),
    );
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const why = faults[error.code] ?? 'It is not written as such files are.';
    if (typeof error.lines !== 'number') return fail('CSV_MALFORMED', why, ['csv']);
    return fail('CSV_MALFORMED', `Line ${error.lines}: ${why}`, ['csv', error.lines]);
  }
}

/** What is wrong with how a file is written, in our words. */
const faults: Readonly<Record<string, string>> = {
  CSV_RECORD_INCONSISTENT_FIELDS_LENGTH: 'It has more cells than the header, or fewer.',
  CSV_QUOTE_NOT_CLOSED: 'A quote is opened and not closed.',
  CSV_INVALID_CLOSING_QUOTE: 'A quote is closed before its cell ends: within quotes, a quote is written twice.',
  CSV_NON_TRIMABLE_CHAR_AFTER_CLOSING_QUOTE: 'A quote is closed before its cell ends.',
  INVALID_OPENING_QUOTE: 'A quote is opened within a cell: such a cell is quoted, and the quote in it written twice.',
};

/** By which of them the header's names are parted. */
function delimiterOf(text: string): (typeof delimiters)[number] {
  const header = text.trimStart().split('\n', 1)[0] ?? '';
  const counted = delimiters.map((delimiter) => ({ delimiter, times: header.split(delimiter).length }));
  return counted.reduce((most, one) => (one.times > most.times ? one : most), { delimiter: delimiters[0], times: 0 })
    .delimiter;
}
