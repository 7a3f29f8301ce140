import { type Failures, fail } from '@millepiani/kernel/failure';
import { maxMinor } from '@millepiani/kernel/money';
import { rational, roundHalfUp } from '@millepiani/kernel/rational';
import { err, ok, type Result } from '@millepiani/kernel/result';

/** What was collected on one invoice so far; everything in minor units of its currency, cumulative. */
export interface InvoiceCash {
  readonly id: string;
  /** The price of what was done: without VAT, surcharges for a social fund and recharged stamp, which stay with who invoiced. */
  readonly net: bigint;
  /** What the client owes on the invoice in all, tax that it withholds included; VAT that it pays to the treasury itself is not. */
  readonly gross: bigint;
  readonly received: bigint;
  /** Tax that the client withheld: a credit of who invoiced, and collected all the same. */
  readonly withheld: bigint;
  readonly refunded: bigint;
}

/**
 * The cash that a waterfall begins with: of each invoice, what was collected × net ÷ gross, half up, cumulative. Fails with
 * `DUPLICATE_ID`, `NEGATIVE_AMOUNT`, `NET_ABOVE_GROSS`, `REFUNDED_ABOVE_COLLECTED`, `COLLECTED_ABOVE_GROSS` (what is paid twice is
 * not income) or `AMOUNT_OUT_OF_RANGE`, with a path from the list downwards.
 */
export function cashNetOfVat(invoices: readonly InvoiceCash[]): Result<bigint, Failures> {
  const ids = invoices.map(({ id }) => id);
  const failures = invoices.flatMap((invoice, place) => {
    if (ids.indexOf(invoice.id) < place)
      return fail('DUPLICATE_ID', 'This invoice is there twice.', [place, 'id']).error;
    return checkInvoice(invoice, place);
  });
  if (failures.length > 0) return err(failures);
  const cash = invoices.reduce((total, invoice) => total + netCollected(invoice), 0n);
  return cash <= maxMinor ? ok(cash) : fail('AMOUNT_OUT_OF_RANGE', 'Beyond 2^63 − 1 minor units.');
}

function netCollected({ net, gross, received, withheld, refunded }: InvoiceCash): bigint {
  const collected = received + withheld - refunded;
  // An invoice of nothing brings nothing in.
  return gross === 0n ? 0n : roundHalfUp(rational(collected * net, gross));
}

function checkInvoice({ net, gross, received, withheld, refunded }: InvoiceCash, place: number): Failures {
  for (const [name, amount] of Object.entries({ net, gross, received, withheld, refunded })) {
    if (amount < 0n) return fail('NEGATIVE_AMOUNT', 'Expected 0 or more.', [place, name]).error;
  }
  if (net > gross) return fail('NET_ABOVE_GROSS', 'The price is more than the client owes.', [place, 'net']).error;
  const collected = received + withheld - refunded;
  if (collected < 0n) {
    return fail('REFUNDED_ABOVE_COLLECTED', 'More was refunded than came in.', [place, 'refunded']).error;
  }
  if (collected > gross) return fail('COLLECTED_ABOVE_GROSS', 'More came in than the client owes.', [place]).error;
  return [];
}
