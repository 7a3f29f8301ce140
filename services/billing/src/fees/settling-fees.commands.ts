import type { Transaction } from '@millepiani/commands/command-runner';
import { dayOf } from '@millepiani/kernel/day';
import type { PersonId } from '@millepiani/kernel/id';
import type { Billing } from '../billing.ts';
import { formatNumber } from '../documents/document.ts';
import { type CreditNote, dueOf, type IssuedInvoice } from '../invoices/invoice.ts';
import { setOff } from '../invoices/settling.ts';
import { book, type OwnedMovement } from '../ledger/booking.commands.ts';
import { writePayment } from '../payments/recording.commands.ts';
import { usable } from './fee-credit.ts';
import { toldDue, toldOverdue, toldPaid } from './fees.events.ts';
import { invoiced, type MembershipFee, settled } from './membership-fee.ts';

/** The books refuse what comes of an invoice that they took: somebody must look. */
class NotBooked extends Error {
  constructor(what: string, code: string | undefined) {
    super(`${what} cannot be booked: ${code ?? 'no reason'}.`);
  }
}

/** What is to be written into the books because of a fee. */
interface FeeEntry {
  readonly by: PersonId;
  readonly date: string;
  readonly description: string;
  readonly movements: readonly OwnedMovement[];
}

/** Posts it. Throws {@link NotBooked}: a reaction that cannot do all of its work does none. */
export async function bookFee(billing: Billing, transaction: Transaction, entry: FeeEntry): Promise<void> {
  const booked = await book(billing, transaction, { ...entry, commissionId: undefined, currency: 'EUR' });
  if (!booked.ok) throw new NotBooked(entry.description, booked.error[0]?.code);
}

/** What an invoice for a fee brings the community is earned as a fee, and not as clients' invoices are; `isBack`: a credit note. */
const asFee = (
  { sellerId }: Pick<IssuedInvoice, 'sellerId'>,
  net: bigint,
  isBack: boolean,
): readonly OwnedMovement[] => {
  const minor = isBack ? -net : net;
  return [
    { ownerId: sellerId, purpose: 'INCOME', minor },
    { ownerId: sellerId, purpose: 'FEE', minor: -minor },
  ];
};

/**
 * A fee's invoice has its number: it is earned as a fee, the day is known from which it is overdue, and what credit its payer has is
 * set off.
 */
export async function feeInvoiced(
  billing: Billing,
  transaction: Transaction,
  fee: MembershipFee,
  invoice: IssuedInvoice,
): Promise<void> {
  if (fee.paper.stage === 'issued') return;
  const { session } = transaction;
  const graceDays = (await billing.feeSettings.find(session))?.graceDays ?? 0;
  const entry = { by: invoice.issuedBy, date: invoice.date };
  await bookFee(billing, transaction, {
    ...{ ...entry, description: `Membership fee by invoice ${formatNumber(invoice.number)}` },
    movements: asFee(invoice, invoice.content.totals.taxable, false),
  });
  const after = await setOffCredit(billing, transaction, fee, invoice);
  await keepSettled(billing, transaction, invoiced(fee, invoice, graceDays), after);
}

/** Pays of an invoice what its payer has as credit; answers the invoice as it stands then. */
async function setOffCredit(
  billing: Billing,
  transaction: Transaction,
  fee: MembershipFee,
  invoice: IssuedInvoice,
): Promise<IssuedInvoice> {
  const { session, now } = transaction;
  // What another community owes, or a bookkeeper has posted, is not this one's to set off.
  const sides = { agentId: fee.payerId, organizationId: invoice.sellerId };
  const cents = usable(dueOf(invoice), await billing.feeCredits.balanceOf(sides, session));
  if (cents === 0n) return invoice;
  const command = { creditId: undefined, cents, on: dayOf(now), reference: `Credit for ${fee.id}` };
  const paid = setOff(invoice, command);
  if (!paid.ok) throw new NotBooked(command.reference, paid.error[0]?.code);
  const written = await writePayment(billing, transaction, { recorded: paid.value, by: invoice.issuedBy });
  if (!written.ok) throw new NotBooked(command.reference, written.error[0]?.code);
  return paid.value.invoice;
}

/** A credit note takes a fee's invoice back: so much less is earned as a fee. */
export async function feeCredited(
  billing: Billing,
  transaction: Transaction,
  invoice: IssuedInvoice,
  note: CreditNote,
): Promise<void> {
  await bookFee(billing, transaction, {
    ...{ by: invoice.issuedBy, date: note.date },
    description: `Membership fee taken back by credit note ${formatNumber(note.number)}`,
    movements: asFee(invoice, note.content.totals.taxable, true),
  });
}

/** Keeps what becomes of a fee by what became of its invoice, and tells it. */
export async function keepSettled(
  billing: Pick<Billing, 'membershipFees'>,
  { session, now, emit }: Pick<Transaction, 'session' | 'now' | 'emit'>,
  fee: MembershipFee,
  invoice: IssuedInvoice,
): Promise<void> {
  const after = settled(fee, invoice, dayOf(now));
  await billing.membershipFees.save(session, after);
  if (after.state === fee.state) return;
  // What was overdue is due where the exchange refused its invoice: nothing had paid it.
  if (after.state === 'DUE') await emit([toldDue(after, fee.state !== 'OVERDUE')]);
  if (after.state === 'PAID') await emit([toldPaid(after, invoice.id, after.paidOn ?? dayOf(now))]);
  if (after.state === 'OVERDUE') {
    const { id: invoiceId, dueDate } = invoice;
    await emit([toldOverdue(after, { invoiceId, dueDate, due: dueOf(invoice) })]);
  }
}
