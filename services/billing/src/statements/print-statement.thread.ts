import type { Made, Statement, StatementLine } from './statement.ts';
import { statementPdf } from './statement-pdf.adapter.ts';
import type { StatementLanguage } from './words.ts';

/** What the thread is asked for. */
export interface PrintStatement {
  readonly statement: Statement;
  readonly lines: readonly StatementLine[];
  readonly language: StatementLanguage;
  readonly made: Made;
}

/** The thread's work: prints one statement. */
export const print = ({ statement, lines, ...how }: PrintStatement): Promise<Uint8Array> =>
  statementPdf(statement, lines, how);
