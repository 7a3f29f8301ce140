import type { Failures } from '@millepiani/kernel/failure';
import type { AgentId } from '@millepiani/kernel/id';
import { ok, type Result } from '@millepiani/kernel/result';
import { compareUtf8 } from '@millepiani/kernel/utf8-order';
import { sumOf } from '@millepiani/kernel/whole';
import { cashNetOfVat, type InvoiceCash } from '@millepiani/sharing/cash';
import type { Content } from '../documents/document.ts';
import type { IssuedInvoice } from '../invoices/invoice.ts';
import { sharedOf } from '../invoices/settling.ts';

/** An issued invoice with the credit notes that took of it back. */
export interface InvoiceWithNotes {
  readonly invoice: IssuedInvoice;
  readonly notes: readonly Pick<Content, 'lines' | 'totals'>[];
}

/** What one seller has collected for a version so far: minor units, cumulative. */
export interface SellerCash {
  readonly agent: AgentId;
  /** Net of VAT, the fund's surcharge and recharged stamp duty; tax that clients withheld is in it. */
  readonly net: bigint;
  /** Tax that clients withheld. */
  readonly withheld: bigint;
}

/** What the client owes the seller, tax that it withholds included. */
const owed = ({ totals }: Pick<Content, 'totals'>): bigint => totals.total - totals.splitVat;

/**
 * What was collected on an invoice, as the sharing rule takes it. Credit notes lower what is owed; what was paid beyond that is the
 * client's again, and counts as refunded from then on, whether or not it has gone back.
 */
export function invoiceCash({ invoice, notes }: InvoiceWithNotes): InvoiceCash {
  const received = sumOf(invoice.payments.map(({ amount }) => amount));
  const withheld = sumOf(invoice.payments.map((payment) => payment.withheld));
  // A note may take recharged stamp duty back as if it were a supply: what is beyond nothing by it is nothing.
  const gross = within(owed(invoice.content) - sumOf(notes.map(owed)));
  const net = within(sharedOf(invoice.content) - sumOf(notes.map(sharedOf)), gross);
  const refunded = within(received + withheld - gross);
  return { id: invoice.id, net, gross, received, withheld, refunded };
}

/** The amount, at least nothing and at most `most`. */
function within(amount: bigint, most = amount): bigint {
  if (amount < 0n) return 0n;
  return amount > most ? most : amount;
}

/** What each seller has collected on these invoices, by the bytes of their ids. Fails with what `cashNetOfVat` fails with. */
export function collectedBySeller(invoices: readonly InvoiceWithNotes[]): Result<readonly SellerCash[], Failures> {
  const bySeller = Map.groupBy(invoices, ({ invoice }) => invoice.sellerId);
  const sellers: SellerCash[] = [];
  for (const agent of [...bySeller.keys()].toSorted(compareUtf8)) {
    const cash = (bySeller.get(agent) ?? []).map(invoiceCash);
    const net = cashNetOfVat(cash);
    if (!net.ok) return net;
    sellers.push({ agent, net: net.value, withheld: sumOf(cash.map(({ withheld }) => withheld)) });
  }
  return ok(sellers);
}
