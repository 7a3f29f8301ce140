import { defineJob } from '@millepiani/jobs/define-job';
import { isId } from '@millepiani/kernel/id';
import { z } from 'zod';
import type { InvoiceId } from '../invoices/invoice.ts';

/** Says what is to be said of an invoice that is overdue. */
export const remindOfInvoice = defineJob({
  name: 'remind-of-invoice',
  payload: z.object({
    invoiceId: z.custom<InvoiceId>((value) => typeof value === 'string' && isId(value, 'inv')),
  }),
  attempts: 5,
  backoffMs: 1_000,
});
