import { defineJob } from '@millepiani/jobs/define-job';
import { isId } from '@millepiani/kernel/id';
import { z } from 'zod';
import type { RunId } from '../distributions/distribution-run.ts';
import type { RemunerationId } from './remuneration-document.ts';

/** Writes the pages of an issued document, and hands them over. */
export const writeRemuneration = defineJob({
  name: 'write-remuneration',
  payload: z.object({
    documentId: z.custom<RemunerationId>((value) => typeof value === 'string' && isId(value, 'rmd')),
  }),
  attempts: 5,
  backoffMs: 1_000,
});

/** Draws up the documents of a run that was posted. */
export const drawUpDocuments = defineJob({
  name: 'draw-up-remuneration',
  payload: z.object({ runId: z.custom<RunId>((value) => typeof value === 'string' && isId(value, 'dst')) }),
  attempts: 5,
  backoffMs: 1_000,
});
