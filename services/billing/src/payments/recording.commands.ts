import type { Transaction } from '@millepiani/commands/command-runner';
import { plusDays } from '@millepiani/kernel/day';
import { type Failures, fail } from '@millepiani/kernel/failure';
import { type PersonId, parseId } from '@millepiani/kernel/id';
import type { MoneyText } from '@millepiani/kernel/money';
import { newId } from '@millepiani/kernel/new-id';
import { ok, type Result } from '@millepiani/kernel/result';
import type { Billing } from '../billing.ts';
import type { Stirring } from '../distributions/stirring.commands.ts';
import { formatNumber } from '../documents/document.ts';
import { checkRate, type FxRate, longestAge } from '../exchange-rates/fx-rate.ts';
import { takeIn, takeOut } from '../exchange-rates/position.ts';
import { type BookMovement, buyerMovements, type PaidBy, paymentMovements } from '../invoices/books.ts';
import { withCreditedNet } from '../invoices/credited-net.adapter.ts';
import type { Invoice, IssuedInvoice, Payment } from '../invoices/invoice.ts';
import { toldPayment, toldReversed } from '../invoices/invoices.events.ts';
import { type PaymentCommand, type PaymentRecorded, recordPayment } from '../invoices/settling.ts';
import { book, type OwnedMovement } from '../ledger/booking.commands.ts';
import { parseCurrency } from '../ledger/ledger-account.ts';
import { checkByHand, settleByHand } from '../remuneration/paying-by-hand.commands.ts';
import { paidByHand } from '../remuneration/settling-share.ts';
import type { ClientCredit } from './client-credit.ts';
import { yearsOf } from './withholding-credit.ts';

/** What was decided of an invoice's payments, to be written. */
export interface Recording {
  readonly recorded: PaymentRecorded;
  readonly by: PersonId;
  /** The bank, or where a statement has told of it before, CLEARING. */
  readonly paidBy?: PaidBy;
  /** The payment that is taken back. */
  readonly reversed?: Payment;
}

const words: Readonly<Record<Payment['kind'], string>> = {
  RECEIVED: 'Payment of invoice',
  SET_OFF: 'Credit set off against invoice',
  FEE_CREDIT: 'Credit for contributions set off against invoice',
  MOVED_TO_CREDIT: 'Paid beyond what is owed of invoice',
  REVERSAL: 'Payment taken back, of invoice',
};

/**
 * Writes a payment down in a command's own transaction: the invoice, the seller's books, what is held in another currency, what the client is to certify, and
 * what others are told. Fails with `FOR_A_SHARE`, `NOT_HELD` (what came in another currency is exchanged already), `CREDIT_USED` (what was given back as credit
 * for contributions) or `BALANCE_OUT_OF_RANGE`.
 */
export async function writePayment(
  billing: Billing,
  transaction: Transaction,
  { recorded: decided, by, paidBy = 'BANK', reversed }: Recording,
): Promise<Result<undefined, Failures>> {
  const { session } = transaction;
  const recorded = { ...decided, invoice: await withCreditedNet(billing, session, decided.invoice) };
  const { invoice, payment } = recorded;
  if (invoice.remunerates && !isPlain(reversed ?? payment)) {
    return fail('FOR_A_SHARE', 'What pays a share of a distribution is money in euros, as much as is due.', [
      'invoiceId',
    ]);
  }
  const byHand = checkByHand(invoice, reversed);
  if (!byHand.ok) return byHand;
  await billing.invoices.save(session, invoice);
  const held = await keepPosition(billing, transaction, invoice, { payment, reversed });
  if (!held.ok) return held;
  const entry = {
    ...{ by, commissionId: invoice.commissionId, date: payment.paidOn, toldOtherwise: [invoice.sellerId] },
    description: `${words[payment.kind]} ${formatNumber(invoice.number)}`,
  };
  const movements = invoice.remunerates
    ? shareMovements(invoice, payment.amount, paidBy)
    : [
        ...ownedBy(invoice.sellerId, paymentMovements(payment, paidBy, reversed, held.value.cost)),
        ...ownedBy(invoice.buyerId, buyerMovements(payment, reversed ?? payment)),
      ];
  const booked = await book(billing, transaction, { ...entry, currency: 'EUR', movements });
  if (!booked.ok) return booked;
  const credited = await keepFeeCredit(billing, transaction, invoice, { payment, reversed });
  if (!credited.ok) return credited;
  for (const [year, cents] of yearsOf(invoice, payment, reversed)) {
    await billing.withholdings.add(session, { sellerId: invoice.sellerId, clientId: invoice.buyerId, year }, cents);
  }
  const isTakenBack = payment.kind === 'REVERSAL' || payment.amount < 0n;
  await transaction.emit(isTakenBack ? [toldReversed(recorded)] : toldPayment(recorded));
  return settleByHand(billing, transaction, invoice, by);
}

const ownedBy = (ownerId: OwnedMovement['ownerId'], movements: readonly BookMovement[]): readonly OwnedMovement[] =>
  movements.map(({ purpose, cents: minor, currency = 'EUR' }) => ({ ownerId, purpose, minor, currency }));

const isPlain = ({ kind, excess, foreign }: Payment): boolean => kind === 'RECEIVED' && !excess && !foreign;

/** What was withheld for a share was booked with its document, in both sides' books. */
const shareMovements = (
  { sellerId: payeeId, buyerId: payerId }: IssuedInvoice,
  cents: bigint,
  paidBy: PaidBy,
): readonly OwnedMovement[] =>
  paidByHand({ payerId, payeeId }, cents).map((one) =>
    one.ownerId === payeeId && one.purpose === 'BANK' ? { ...one, purpose: paidBy } : one,
  );

/** Credit for contributions that a payment uses, or that comes back by it. What was given back, and has paid something else since, is not taken a second time. */
async function keepFeeCredit(
  { feeCredits }: Billing,
  { session }: Transaction,
  { buyerId: agentId, sellerId: organizationId }: IssuedInvoice,
  { payment, reversed }: { readonly payment: Payment; readonly reversed: Payment | undefined },
): Promise<Result<undefined, Failures>> {
  if ((reversed ?? payment).kind !== 'FEE_CREDIT') return ok(undefined);
  const sides = { agentId, organizationId };
  const isTaken = reversed !== undefined && payment.amount > 0n;
  if (isTaken && payment.amount > (await feeCredits.balanceOf(sides, session))) {
    return fail('CREDIT_USED', 'The credit that it gave back is used.', ['reference']);
  }
  await feeCredits.add(session, sides, -payment.amount);
  return ok(undefined);
}

async function keepPosition(
  { fxRates }: Billing,
  { session }: Transaction,
  { sellerId }: IssuedInvoice,
  { payment, reversed }: { readonly payment: Payment; readonly reversed: Payment | undefined },
): Promise<Result<{ readonly cost: bigint | undefined }, Failures>> {
  const foreign = (reversed ?? payment).foreign;
  if (!foreign) return ok({ cost: undefined });
  const { amount, value, exchanges } = foreign;
  const before = await fxRates.position(sellerId, amount.currency, session);
  if (!reversed) {
    await fxRates.savePosition(session, takeIn(before, amount.minor, value));
    return ok({ cost: value });
  }
  const out = takeOut(before, { held: amount.minor, value, exchanges });
  if (!out.ok) return out;
  await fxRates.savePosition(session, out.value.position);
  return ok({ cost: out.value.cost });
}

/** What is paid of one invoice. */
export interface PaymentFacts extends Omit<PaymentCommand, 'at' | 'creditId' | 'rate' | 'exchanges'> {
  readonly keepExcess?: boolean | null | undefined;
  readonly rateId?: string | null | undefined;
}

/** Records a payment that came in, in a command's own transaction; what is beyond what is due becomes a credit of the client's. */
export async function receiveIn(
  billing: Billing,
  transaction: Transaction,
  {
    invoice,
    facts,
    by,
    paidBy,
    stirring,
  }: {
    readonly invoice: Invoice;
    readonly facts: PaymentFacts;
    readonly by: PersonId;
    readonly paidBy?: PaidBy;
    readonly stirring: Stirring;
  },
): Promise<Result<PaymentRecorded, Failures>> {
  const { keepExcess, rateId, ...command } = facts;
  const rate = await rateFor(billing, transaction, { ...command, rateId });
  if (!rate.ok) return rate;
  const creditId = keepExcess ? newId('ccr') : undefined;
  const exchanges = rate.value ? await exchangesOf(billing, transaction, invoice, rate.value) : undefined;
  const decided = recordPayment(invoice, { ...command, creditId, rate: rate.value, exchanges, at: transaction.now });
  if (!decided.ok) return decided;
  const { invoice: after } = decided.value;
  const written = await writePayment(billing, transaction, {
    ...{ recorded: decided.value, by },
    ...(paidBy ? { paidBy } : {}),
  });
  if (!written.ok) return written;
  const credit = creditOf(decided.value, transaction.now);
  if (credit) await billing.clientCredits.save(transaction.session, credit);
  await stirring.stir(transaction, after.commissionId);
  return decided;
}

const exchangesOf = async (
  { fxRates }: Billing,
  { session }: Transaction,
  { sellerId }: Invoice,
  { currency }: FxRate,
): Promise<number> => (await fxRates.position(sellerId, currency, session)).exchanges;

/** The credit that a payment left, where it came to more than was due. */
function creditOf({ invoice, payment }: PaymentRecorded, openedAt: Date): ClientCredit | undefined {
  if (!payment.excess) return undefined;
  const { sellerId, buyerId: clientId, commissionId, id: invoiceId } = invoice;
  const { cents: amount, creditId: id } = payment.excess;
  return {
    ...{ id, sellerId, clientId, commissionId, amount, openedOn: payment.paidOn, openedAt, invoiceId },
    ...{ lineId: payment.lineId, uses: [] },
  };
}

/** By which rate an amount counts: the one that is named, else the ECB's latest of at most a week before; none for euros. */
async function rateFor(
  { fxRates }: Billing,
  { session }: Transaction,
  {
    amount,
    paidOn,
    rateId,
  }: { readonly amount: MoneyText; readonly paidOn: string; readonly rateId: string | null | undefined },
): Promise<Result<FxRate | undefined, Failures>> {
  if (rateId) {
    const id = parseId(rateId, ['fxr'], ['rateId']);
    if (!id.ok) return id;
    const rate = await fxRates.find(id.value, session);
    if (!rate) return fail('RATE_NOT_FOUND', 'There is none with this id.', ['rateId']);
    const currency = parseCurrency(amount.currency);
    return currency.ok ? checkRate(rate, { currency: currency.value }, paidOn) : ok(rate);
  }
  if (amount.currency === 'EUR') return ok(undefined);
  const currency = parseCurrency(amount.currency);
  // What is wrong with the amount is told by who reads it.
  if (!currency.ok) return ok(undefined);
  return ok(await fxRates.reference(currency.value, { from: plusDays(paidOn, -longestAge), to: paidOn }, session));
}
