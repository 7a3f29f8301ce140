import { type DueJob, due, implementJob, type JobImplementation } from '@millepiani/jobs/define-job';
import { systemActor } from '@millepiani/kernel/actor';
import { dayOf } from '@millepiani/kernel/day';
import { ok } from '@millepiani/kernel/result';
import type { Billing } from '../billing.ts';
import { toldReminded } from './dunning.events.ts';
import { remindOfInvoice } from './dunning.jobs.ts';
import { remind } from './dunning.ts';

const mostAtOnce = 100;

/** Says what is to be said of an overdue invoice; safe twice, for what was said moves the day on which something is to be said next. */
export const dunningWorker = (billing: () => Billing): JobImplementation =>
  implementJob(remindOfInvoice, async ({ invoiceId }) => {
    const { commands, invoices, clock } = billing();
    const today = dayOf(clock.now());
    const call = {
      actor: systemActor('billing'),
      mutation: 'remindOfInvoice',
      input: { idempotencyKey: `remind-${invoiceId}-${today}` },
    };
    await commands.run(call, async ({ session, emit, now }) => {
      const invoice = await invoices.find(invoiceId, session);
      const reminded = invoice && remind(invoice, dayOf(now));
      if (reminded) {
        await invoices.save(session, reminded.invoice);
        await emit(toldReminded(reminded, dayOf(now)));
      }
      return ok({ invoiceId });
    });
  });

/** Invoices of which something is to be said today. */
export async function dueReminders({ clock, invoices }: Billing): Promise<readonly DueJob[]> {
  const today = dayOf(clock.now());
  const found = await invoices.toRemind(today, mostAtOnce);
  return found.map((invoiceId) => due(remindOfInvoice, `${invoiceId}-${today}`, { invoiceId }));
}
