import type { Statement, StatementLine } from './statement.ts';
import { statementPdf } from './statement-pdf.adapter.ts';
import type { StatementLanguage } from './words.ts';

/** What the thread is asked for. */
export interface PrintStatement {
  readonly statement: Statement;
  readonly lines: readonly StatementLine[];
  readonly language: StatementLanguage;
}

/** The thread's work: prints one statement. */
export const print = ({ statement, lines, language }: PrintStatement): Promise<Uint8Array> =>
  statementPdf(statement, lines, language);
