import { defineJob } from '@millepiani/jobs/define-job';
import { isId } from '@millepiani/kernel/id';
import { z } from 'zod';
import type { CreditNoteId, InvoiceId } from './invoice.ts';

/** Writes an issued document in all its forms, and hands it over for delivery. */
export const dispatchDocument = defineJob({
  name: 'dispatch-document',
  payload: z.object({
    documentId: z.custom<InvoiceId | CreditNoteId>((value) => typeof value === 'string' && isId(value, 'inv', 'crn')),
  }),
  attempts: 5,
  backoffMs: 1_000,
});
