import type { CallWith } from '@millepiani/commands/command-runner';
import { type Failure, type Failures, fail } from '@millepiani/kernel/failure';
import { err, ok, type Result } from '@millepiani/kernel/result';
import type { Projects } from '../projects.ts';
import { mostAtOnce } from './contributions.commands.ts';
import { readCsv } from './csv.adapter.ts';
import { type CsvRow, inFile, pathOf, toEntryText } from './csv-rows.ts';
import { type Entry, mayRecord, recordAll, recorderIn, saveRecorded } from './recording-all.commands.ts';

/** What an import answers: the ids of what it recorded, with blanks in between. */
export type ImportAnswer = {
  readonly contributionIds: string;
  /** How many rows the file has, how many of them are new, and how many were recorded before. */
  readonly rows: number;
  readonly fresh: number;
  readonly unchanged: number;
};

/** A file of contributions to one commission. */
export type ImportText = {
  readonly commissionId: string;
  readonly csv: string;
  /** Whether it is only looked at: it is not, unless said so. */
  readonly dryRun?: boolean | undefined;
};

/**
 * Records what a file says, row by row as by itself: all or nothing. What was recorded before by its reference is passed over where it is
 * the same, so that a file that has grown is handed in again.
 */
export const importContributions = (
  projects: Projects,
  call: CallWith<ImportText>,
): Promise<Result<ImportAnswer, Failures>> =>
  projects.commands.run(call, async (transaction) => {
    const { commissionId, csv, dryRun } = call.input;
    const recorder = await recorderIn(projects, transaction, commissionId);
    if (!recorder.ok) return recorder;
    // Before the file is read, which takes longer than all else: who may record nothing sends none.
    const may = mayRecord(recorder.value);
    if (!may.ok) return may;
    const read = readEntries(csv);
    if (!read.ok) return read;
    const entries = read.value;
    const decided = await recordAll(projects, transaction, recorder.value, { entries, mayBeThere: true });
    if (!decided.ok) return err(decided.error.map(placed));
    const { happened, unchanged } = decided.value;
    const saved = dryRun ? [] : await saveRecorded(projects, transaction, decided.value);
    const contributionIds = saved.map(({ id }) => id).join(' ');
    return ok({ contributionIds, rows: entries.length, fresh: happened.length, unchanged });
  });

function readEntries(csv: string): Result<readonly Entry[], Failures> {
  const file = readCsv(csv);
  if (!file.ok) return file;
  const { rows, form } = file.value;
  if (rows.length === 0) return fail('CONTRIBUTIONS_MISSING', 'At least one row under the header.', ['csv']);
  if (rows.length > mostAtOnce) return fail('TOO_MANY_CONTRIBUTIONS', `At most ${mostAtOnce} rows at once.`, ['csv']);
  const said = rows.map((row: CsvRow) => ({ path: pathOf(row), text: toEntryText(row, form) }));
  const failures = said.flatMap(({ text }) => (text.ok ? [] : text.error));
  if (failures.length > 0) return err(failures);
  return ok(said.flatMap(({ path, text }) => (text.ok ? [{ path, text: text.value }] : [])));
}

/** What is wrong with a row, by its line and column. */
function placed(failure: Failure): Failure {
  const [root, line, ...path] = failure.path;
  return root === 'csv' && typeof line === 'number' ? inFile({ ...failure, path }, line) : failure;
}
