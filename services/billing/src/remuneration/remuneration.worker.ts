import { type DueJob, due, implementJob, type JobImplementation } from '@millepiani/jobs/define-job';
import { systemActor } from '@millepiani/kernel/actor';
import { newId } from '@millepiani/kernel/new-id';
import { ok } from '@millepiani/kernel/result';
import type { Billing } from '../billing.ts';
import { drawUpIn } from './drawing-up.commands.ts';
import { issuerOf } from './remuneration-document.ts';
import { renderRemuneration } from './render-remuneration.adapter.ts';
import { drawUpDocuments, writeRemuneration } from './write-remuneration.jobs.ts';

/** How many a round of the reconciler takes up; the next goes on. */
const mostAtOnce = 100;

const call = (mutation: string) => ({
  ...{ actor: systemActor('billing'), mutation, input: { idempotencyKey: newId('evt') } },
});

/** Draws up what a posted run's payees need; safe twice, for each of a run has one document that counts. */
export const drawUpWorker = (billing: () => Billing): JobImplementation =>
  implementJob(drawUpDocuments, async ({ runId }) => {
    await billing().commands.run(call('drawUpDocuments'), async (transaction) => {
      const run = await billing().distributions.find(runId, transaction.session);
      if (run?.state === 'POSTED' || run?.state === 'PAID') {
        await drawUpIn(billing(), transaction, run, { funds: new Map() });
      }
      return ok({ runId });
    });
  });

/** Writes an issued document's pages and hands them over; safe twice, for files stay as they were first written. */
export const writeRemunerationWorker = (billing: () => Billing): JobImplementation =>
  implementJob(writeRemuneration, async ({ documentId }) => {
    const { remunerations, files, delivery, commands } = billing();
    const document = await remunerations.find(documentId);
    if (document?.state !== 'ISSUED' || document.isWritten) return;
    await files.keep(await renderRemuneration(document));
    await delivery.deliver({ sellerId: issuerOf(document, document.paper.kind), files: await files.of(documentId) });
    await commands.run(call('writeRemuneration'), async ({ session }) => {
      const now = await remunerations.find(documentId, session);
      if (now?.state === 'ISSUED') await remunerations.replace(session, { ...now, isWritten: true });
      return ok({ documentId });
    });
  });

/** Runs without their documents, and documents without their pages. */
export async function dueRemuneration({ remunerations }: Billing): Promise<readonly DueJob[]> {
  const [runs, documents] = await Promise.all([remunerations.dueRuns(mostAtOnce), remunerations.toWrite(mostAtOnce)]);
  return [
    ...runs.map((runId) => due(drawUpDocuments, runId, { runId })),
    ...documents.map((documentId) => due(writeRemuneration, documentId, { documentId })),
  ];
}
