import type { ClientSession } from 'mongoose';
import type { Billing } from '../billing.ts';
import type { IssuedInvoice } from './invoice.ts';
import { sharedOf } from './settling.ts';

/**
 * The invoice, with what credit notes took of what is shared: with several VAT rates that is not in proportion to what they took of what is to be paid. Where it was
 * not kept when they were issued, the notes themselves say it.
 */
export async function withCreditedNet(
  { creditNotes }: Pick<Billing, 'creditNotes'>,
  session: ClientSession,
  invoice: IssuedInvoice,
): Promise<IssuedInvoice> {
  const { id, credited } = invoice;
  if (credited.net !== undefined || credited.toPay + credited.withheld === 0n) return invoice;
  const notes = await creditNotes.ofInvoice(id, session);
  return {
    ...invoice,
    credited: { ...credited, net: notes.reduce((sum, { content }) => sum + sharedOf(content), 0n) },
  };
}
