import type { CallWith, Transaction } from '@millepiani/commands/command-runner';
import { dayOf } from '@millepiani/kernel/day';
import { type Failures, fail } from '@millepiani/kernel/failure';
import { type PersonId, parseId } from '@millepiani/kernel/id';
import { type MoneyText, parseMoney } from '@millepiani/kernel/money';
import { newId } from '@millepiani/kernel/new-id';
import { ok, type Result } from '@millepiani/kernel/result';
import { parseText } from '@millepiani/kernel/text';
import { least } from '@millepiani/kernel/whole';
import type { Billing } from '../billing.ts';
import { Stirring } from '../distributions/stirring.commands.ts';
import { identifierChecks } from '../documents/identifiers.adapter.ts';
import { parseBankAccount } from '../documents/identifiers.ts';
import {
  type ClientCreditId,
  dueOf,
  type Invoice,
  type InvoiceId,
  type IssuedInvoice,
  type Payment,
} from '../invoices/invoice.ts';
import { canKeepInvoices } from '../invoices/invoice-access.ts';
import { onInvoice } from '../invoices/invoices.commands.ts';
import { moveOverpaid, type PaymentRecorded, reversePayment, setOff } from '../invoices/settling.ts';
import { type ClientCredit, changeRefund, giveBack, leftOf, type RefundId, useCredit } from './client-credit.ts';
import { writePayment } from './recording.commands.ts';

type InvoiceAnswered = Promise<Result<{ invoiceId: InvoiceId; creditId?: ClientCreditId }, Failures>>;

/** The credit with this id, in a command's transaction. Fails with `INVALID_ID` or `CREDIT_NOT_FOUND`. */
async function creditIn(
  { clientCredits }: Billing,
  { session }: Pick<Transaction, 'session'>,
  text: string,
): Promise<Result<ClientCredit, Failures>> {
  const id = parseId(text, ['ccr'], ['creditId']);
  if (!id.ok) return id;
  const credit = await clientCredits.find(id.value, session);
  return credit ? ok(credit) : fail('CREDIT_NOT_FOUND', 'There is none with this id.', ['creditId']);
}

/** Cents of euros, more than nothing; undefined where none are said. */
function centsOf(text: MoneyText | null | undefined): Result<bigint | undefined, Failures> {
  if (!text) return ok(undefined);
  const amount = parseMoney(text, ['amount']);
  if (!amount.ok) return amount;
  const { minor, currency } = amount.value;
  if (currency !== 'EUR') return fail('CURRENCY_MISMATCH', 'Credits are in EUR.', ['amount', 'currency']);
  return minor > 0n ? ok(minor) : fail('ZERO_AMOUNT', 'More than nothing.', ['amount', 'amount']);
}

const isBetween = ({ sellerId, clientId }: ClientCredit, invoice: Invoice): boolean =>
  invoice.sellerId === sellerId && invoice.buyerId === clientId;

/** As much as is left of a credit and due of an invoice; undefined where nothing is due. */
function mostOf(invoice: Invoice, credit: ClientCredit): bigint | undefined {
  const open = invoice.stage === 'issued' ? dueOf(invoice) : 0n;
  return open > 0n ? least(open, leftOf(credit)) : undefined;
}

/** A credit that is to pay of an invoice. */
export type SetOffInput = {
  readonly creditId: string;
  readonly invoiceId: string;
  readonly amount?: MoneyText | null | undefined;
};

/** Sets a client's credit off against another invoice of the same seller to them. Bookkeepers may. */
export async function setOffClientCredit(billing: Billing, call: CallWith<SetOffInput>): InvoiceAnswered {
  const stirring = new Stirring(billing);
  const done = await onInvoice(billing, call, async (invoice, transaction, by) => {
    const credit = await creditIn(billing, transaction, call.input.creditId);
    if (!credit.ok) return credit;
    const asked = centsOf(call.input.amount);
    if (!asked.ok) return asked;
    const { id: creditId } = credit.value;
    if (!isBetween(credit.value, invoice)) {
      return fail('CREDIT_OF_OTHERS', 'The credit is between others than the invoice.', ['creditId']);
    }
    const on = dayOf(transaction.now);
    const used = useCredit(credit.value, {
      ...{ cents: asked.value ?? mostOf(invoice, credit.value), on },
      by: { kind: 'INVOICE', invoiceId: invoice.id },
    });
    if (!used.ok) return used;
    const reference = `${creditId} ${credit.value.uses.length + 1}`;
    const decided = setOff(invoice, { creditId, cents: used.value.cents, on, reference });
    if (!decided.ok) return decided;
    const written = await writePayment(billing, transaction, { recorded: decided.value, by });
    if (!written.ok) return written;
    await billing.clientCredits.save(transaction.session, used.value.credit);
    await stirring.stir(transaction, decided.value.invoice.commissionId);
    return ok({ invoiceId: invoice.id, creditId });
  });
  stirring.hint();
  return done;
}

/** Moves what was paid beyond what is owed, since a credit note, to a credit of the client's. Bookkeepers may. */
export async function moveOverpayment(
  billing: Billing,
  call: CallWith<{ readonly invoiceId: string }>,
): InvoiceAnswered {
  const stirring = new Stirring(billing);
  const done = await onInvoice(billing, call, async (invoice, transaction, by) => {
    const [creditId, on] = [newId('ccr'), dayOf(transaction.now)];
    const command = { creditId, on, reference: creditId };
    const moved = await moveAll(billing, transaction, invoice, { command, by });
    if (!moved.ok) return moved;
    const { invoice: after, payment } = moved.value;
    await stirring.stir(transaction, after.commissionId);
    return ok({ invoiceId: after.id, ...(payment.creditId ? { creditId } : {}) });
  });
  stirring.hint();
  return done;
}

interface Moving {
  readonly command: Parameters<typeof moveOverpaid>[1];
  readonly by: PersonId;
}

/** Moves all that is beyond; what was paid by credit for contributions goes back first. Answers the last of it. */
async function moveAll(
  billing: Billing,
  transaction: Transaction,
  before: Invoice,
  { command, by }: Moving,
): Promise<Result<PaymentRecorded, Failures>> {
  const decided = moveOverpaid(before, command);
  if (!decided.ok) return decided;
  const written = await writePayment(billing, transaction, { recorded: decided.value, by });
  if (!written.ok) return written;
  const { invoice, payment } = decided.value;
  if (payment.kind === 'MOVED_TO_CREDIT') {
    await openCredit(billing, transaction, invoice, { ...command, amount: -payment.amount });
  }
  return dueOf(invoice) < 0n ? moveAll(billing, transaction, invoice, { command, by }) : decided;
}

const openCredit = (
  { clientCredits }: Billing,
  { session, now }: Transaction,
  { id: invoiceId, sellerId, buyerId: clientId, commissionId }: IssuedInvoice,
  { creditId: id, amount, on }: { readonly creditId: ClientCreditId; readonly amount: bigint; readonly on: string },
): Promise<void> =>
  clientCredits.save(session, {
    ...{ id, sellerId, clientId, commissionId, amount, openedOn: on, openedAt: now, invoiceId },
    ...{ lineId: undefined, uses: [] },
  });

/** Which payment was a mistake. */
export type ReverseInput = {
  readonly invoiceId: string;
  readonly reference: string;
  readonly on?: string | null | undefined;
};

/** Takes a payment back that was recorded by mistake; what is beyond what was due goes with it. Bookkeepers may. */
export async function reverseInvoicePayment(billing: Billing, call: CallWith<ReverseInput>): InvoiceAnswered {
  const stirring = new Stirring(billing);
  const done = await onInvoice(billing, call, async (invoice, transaction, by) => {
    const { reference, on } = call.input;
    const command = { reference, on: on ?? dayOf(transaction.now), at: transaction.now };
    const decided = reversePayment(invoice, command);
    if (!decided.ok) return decided;
    const { invoice: after, reversed } = decided.value;
    const written = await writePayment(billing, transaction, { recorded: decided.value, by, reversed });
    if (!written.ok) return written;
    const returned = await returnCredits(billing, transaction, reversed, command.on);
    if (!returned.ok) return returned;
    await stirring.stir(transaction, after.commissionId);
    return ok({ invoiceId: after.id });
  });
  stirring.hint();
  return done;
}

/**
 * What a payment that is taken back did to credits: the one that it left, or to which it was moved, is used up; the one that it used has it again. Fails with
 * `CREDIT_USED`: what it left is set off or refunded.
 */
export async function returnCredits(
  { clientCredits }: Billing,
  { session }: Pick<Transaction, 'session'>,
  { excess, creditId, amount, kind }: Payment,
  on: string,
): Promise<Result<undefined, Failures>> {
  const opened = kind === 'MOVED_TO_CREDIT' && creditId ? ({ creditId, cents: -amount } as const) : excess;
  const left = opened && (await clientCredits.find(opened.creditId, session));
  if (opened && left) {
    const gone = useCredit(left, { cents: opened.cents, on, by: { kind: 'PAYMENT_REVERSED' } });
    if (!gone.ok) return fail('CREDIT_USED', `What was beyond what is due, ${left.id}, is used.`, ['reference']);
    await clientCredits.save(session, gone.value.credit);
  }
  const used = kind === 'SET_OFF' && creditId ? await clientCredits.find(creditId, session) : undefined;
  if (used) await clientCredits.save(session, giveBack(used, { cents: amount, on, by: { kind: 'PAYMENT_REVERSED' } }));
  return ok(undefined);
}

/** What is to go back to a client. */
export type RefundInput = {
  readonly creditId: string;
  readonly amount?: MoneyText | null | undefined;
  readonly reason: string;
  readonly to?: { readonly name: string; readonly iban: string } | null | undefined;
};

type RefundAnswered = Promise<Result<{ refundId: RefundId; creditId: ClientCreditId }, Failures>>;

/** Has a client's credit go back to them: by the next batch of refunds, which somebody else approves. Bookkeepers may. */
export const requestRefund = (billing: Billing, call: CallWith<RefundInput>): RefundAnswered =>
  billing.commands.run(call, async (transaction) => {
    const { actor, session, now } = transaction;
    if (!(actor.id && canKeepInvoices(actor))) return fail('FORBIDDEN', 'Bookkeepers have money go back.');
    const { input } = call;
    const credit = await creditIn(billing, transaction, input.creditId);
    if (!credit.ok) return credit;
    const asked = centsOf(input.amount);
    if (!asked.ok) return asked;
    const reason = parseText(input.reason, { max: 140 }, ['reason']);
    if (!reason.ok) return reason;
    const to = parseTo(input.to);
    if (!to.ok) return to;
    const [id, on] = [newId('rfd'), dayOf(now)];
    const used = useCredit(credit.value, { cents: asked.value, on, by: { kind: 'REFUND', refundId: id } });
    if (!used.ok) return used;
    const { sellerId: payerId, clientId: payeeId, commissionId, id: creditId } = credit.value;
    await billing.clientCredits.save(session, used.value.credit);
    await billing.refunds.save(session, {
      ...{ id, creditId, payerId, payeeId, commissionId, amount: used.value.cents, to: to.value, reason: reason.value },
      ...{
        requestedBy: actor.id,
        requestedAt: now,
        state: 'REQUESTED',
        batchId: undefined,
        paidOn: undefined,
        told: 0,
      },
    });
    return ok({ refundId: id, creditId });
  });

function parseTo(to: RefundInput['to']): Result<{ name: string; iban: string } | undefined, Failures> {
  if (!to) return ok(undefined);
  const name = parseText(to.name, { max: 70 }, ['to', 'name']);
  if (!name.ok) return name;
  const account = parseBankAccount({ iban: to.iban }, identifierChecks, ['to']);
  if (!account.ok) return account;
  const { iban } = account.value;
  if (identifierChecks.isInSepa(iban.slice(0, 2))) return ok({ name: name.value, iban });
  return fail('IBAN_OUTSIDE_SEPA', 'Its country takes no part in SEPA.', ['to', 'iban']);
}

/** Gives a refund up that no batch has: the client has the credit again. Bookkeepers may. */
export const cancelRefund = (billing: Billing, call: CallWith<{ readonly refundId: string }>): RefundAnswered =>
  billing.commands.run(call, async (transaction) => {
    const { actor, session, now } = transaction;
    if (!canKeepInvoices(actor)) return fail('FORBIDDEN', 'Bookkeepers have money go back.');
    const id = parseId(call.input.refundId, ['rfd'], ['refundId']);
    if (!id.ok) return id;
    const [refund] = await billing.refunds.findMany([id.value], session);
    if (!refund) return fail('REFUND_NOT_FOUND', 'There is none with this id.', ['refundId']);
    const cancelled = changeRefund(refund, { type: 'cancel' });
    if (!cancelled.ok) return cancelled;
    const credit = await creditIn(billing, transaction, refund.creditId);
    if (!credit.ok) return credit;
    const use = { cents: refund.amount, on: dayOf(now), by: { kind: 'REFUND' as const, refundId: refund.id } };
    await billing.clientCredits.save(session, giveBack(credit.value, use));
    await billing.refunds.save(session, cancelled.value);
    return ok({ refundId: refund.id, creditId: refund.creditId });
  });
