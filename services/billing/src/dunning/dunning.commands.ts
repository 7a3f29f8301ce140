import type { CallWith } from '@millepiani/commands/command-runner';
import { dayOf } from '@millepiani/kernel/day';
import type { Failures } from '@millepiani/kernel/failure';
import { ok, type Result } from '@millepiani/kernel/result';
import type { Billing } from '../billing.ts';
import type { InvoiceId } from '../invoices/invoice.ts';
import { onInvoice } from '../invoices/invoices.commands.ts';
import { pause } from './dunning.ts';

/** Until when nothing is said, and why. */
export type PauseInput = { readonly invoiceId: string; readonly until: string; readonly reason: string };

/** Has nobody reminded of an invoice for a while: it is disputed, or there is an agreement to pay later. Bookkeepers may. */
export const pauseDunning = (
  billing: Billing,
  call: CallWith<PauseInput>,
): Promise<Result<{ invoiceId: InvoiceId }, Failures>> =>
  onInvoice(billing, call, async (invoice, { session, now }) => {
    const { until, reason } = call.input;
    const paused = pause(invoice, { until, reason, today: dayOf(now) });
    if (!paused.ok) return paused;
    await billing.invoices.save(session, paused.value);
    return ok({ invoiceId: invoice.id });
  });
