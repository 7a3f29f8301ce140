import { type DueJob, due, implementJob, type JobImplementation } from '@millepiani/jobs/define-job';
import { isId } from '@millepiani/kernel/id';
import type { Billing } from '../billing.ts';
import { writeBooks } from './exports.jobs.ts';
import { writeExport } from './writing.adapter.ts';

/** How many exports a round of the reconciler takes up; the next goes on. */
const mostAtOnce = 20;

/** Writes exports; safe twice: each try has parts of its own, and the first to end is what there is. */
export const writeBooksWorker = (billing: () => Billing): JobImplementation =>
  implementJob(writeBooks, async ({ exportId }) => {
    const { booksExports } = billing();
    const wanted = isId(exportId, 'bkx') ? await booksExports.find(exportId) : undefined;
    const attempt = wanted && (await booksExports.begin(wanted.id));
    if (!wanted || attempt === undefined) return;
    await booksExports.finish(wanted.id, await writeExport(billing(), wanted, attempt));
  });

/** Exports that are not written. */
export const dueExports = async ({ booksExports }: Billing): Promise<readonly DueJob[]> =>
  (await booksExports.due(mostAtOnce)).map((exportId) => due(writeBooks, exportId, { exportId }));
