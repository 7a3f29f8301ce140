import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { dayOf } from '@millepiani/kernel/day';
import { type Failures, fail } from '@millepiani/kernel/failure';
import { ok, type Result } from '@millepiani/kernel/result';
import { Piscina } from 'piscina';
import type { Billing } from '../billing.ts';
import type { PrintStatement } from './print-statement.thread.ts';
import { readLines } from './reading.adapter.ts';
import {
  fileName,
  mostLines,
  type Place,
  type Statement,
  type StatementFormat,
  type StatementLine,
} from './statement.ts';
import { statementCsv } from './statement-csv.ts';
import { purposeIn, type StatementLanguage, statementWords } from './words.ts';

/** A statement as a file. */
export interface StatementFile {
  readonly name: string;
  readonly mediaType: string;
  readonly content: Buffer;
}

/** A thread of its own: a long statement takes seconds of computing. */
const thread = new Piscina<PrintStatement, Uint8Array>({
  ...{ filename: join(import.meta.dirname, 'print-statement.thread.ts'), name: 'print' },
  ...{ minThreads: 0, maxThreads: 1, idleTimeout: Number.POSITIVE_INFINITY },
});

const atOnce = 1_000;

/** All lines of a statement. Fails with `STATEMENT_TOO_LONG`. */
async function allLines(
  billing: Billing,
  statement: Statement,
  most: number,
): Promise<Result<readonly StatementLine[], Failures>> {
  const lines: StatementLine[] = [];
  let after: Place | undefined;
  for (;;) {
    const stretch = await readLines(billing, statement, { after, limit: atOnce });
    if (!stretch.ok) return stretch;
    lines.push(...stretch.value.lines);
    if (lines.length > most) {
      return fail('STATEMENT_TOO_LONG', `More than ${most} lines: ask for a shorter period.`, ['format']);
    }
    const last = stretch.value.lines.at(-1);
    if (!last || stretch.value.lines.length < atOnce) return ok(lines);
    after = { date: last.posting.date, sequence: last.posting.sequence, upTo: stretch.value.upTo };
  }
}

/** Makes the file of a statement. Fails with `STATEMENT_TOO_LONG`. */
export async function statementFile(
  billing: Billing,
  statement: Statement,
  { format, language }: { readonly format: StatementFormat; readonly language: StatementLanguage },
): Promise<Result<StatementFile, Failures>> {
  const lines = await allLines(billing, statement, mostLines[format]);
  if (!lines.ok) return lines;
  const { account } = statement;
  const name = fileName(statement, statementWords[language].fileName, purposeIn(account.purpose, language));
  const at = billing.clock.now();
  const made = { at, ownerName: (await billing.taxProfiles.at(account.ownerId, dayOf(at)))?.name };
  if (format === 'CSV') {
    const content = Buffer.from(statementCsv(statement, lines.value, { language, made }));
    return ok({ name: `${name}.csv`, mediaType: 'text/csv', content });
  }
  const content = Buffer.from(await thread.run({ statement, lines: lines.value, language, made }));
  return ok({ name: `${name}.pdf`, mediaType: 'application/pdf', content });
}

/** The SHA-256 of a file's bytes, in hex. */
export const sha256Of = ({ content }: StatementFile): string => createHash('sha256').update(content).digest('hex');
