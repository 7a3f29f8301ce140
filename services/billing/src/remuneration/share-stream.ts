import { isId } from '@millepiani/kernel/id';
import type { IssuedInvoice } from '../invoices/invoice.ts';
import { dueOf, standing } from '../invoices/invoice.ts';
import type { RemunerationDocument, Settlement, Share, StreamKey } from './remuneration-document.ts';
import { type Claim, claimsOn, type Posted, type SharePayment } from './share-claims.ts';

/** A document that is issued. */
export type Issued = Extract<RemunerationDocument, { readonly state: 'ISSUED' }>;

/** Money that a bank has moved, or a claim that was set off: what a stream has had paid. */
export interface Cash {
  /** The batch's payment's own, or the settlement's id. */
  readonly reference: string;
  readonly amount: bigint;
  /** ISO 8601. */
  readonly on: string;
  /** By which it was to be paid. */
  readonly run: Posted;
}

/**
 * All that is documented, ordered, paid, set off and owed back of what is a payee's of a version of an agreement, whichever run it came with. It is read
 * and settled as a whole, by who has met it.
 */
export interface ShareStream extends StreamKey {
  /** The version's posted runs, by their making: the last says what is the payee's. */
  readonly runs: readonly Posted[];
  /** The payee's, by their making. */
  readonly documents: readonly RemunerationDocument[];
  /** Of documents that are issued, and invoices. */
  readonly invoices: ReadonlyMap<RemunerationDocument['id'], IssuedInvoice>;
  readonly cash: readonly Cash[];
}

const sum = (amounts: readonly bigint[]): bigint => amounts.reduce((total, one) => total + one, 0n);
const least = (a: bigint, b: bigint): bigint => (a < b ? a : b);
const most = (a: bigint, b: bigint): bigint => (a > b ? a : b);

/** A run, as far as it says whose share is what. */
interface SharedBy {
  readonly basis: Pick<Posted['basis'], 'collected'>;
  readonly outcome: { readonly run: Pick<Posted['outcome']['run'], 'posted'> };
}

/** What a payee has posted of a version so far, less what they invoiced to the client themselves. */
export function shareIn({ basis, outcome }: SharedBy, payeeId: string): Share {
  const member = outcome.run.posted.members.find(({ agent }) => agent === payeeId);
  const inHand = basis.collected.find(({ agent }) => agent === payeeId)?.net ?? 0n;
  const { expenses = 0n, minimum = 0n, share = 0n } = member ?? {};
  return { fee: minimum + share - inHand, expenses };
}

/** The documents of a stream that are issued. */
export const issuedOf = ({ documents }: Pick<ShareStream, 'documents'>): readonly Issued[] =>
  documents.filter((one): one is Issued & RemunerationDocument => one.state === 'ISSUED');

/** How much is left to be documented of a payee's share, in cents, where just these documents count. */
export function undocumented(share: Share, documents: readonly Share[]): Share {
  return {
    fee: share.fee - sum(documents.map(({ fee }) => fee)),
    expenses: share.expenses - sum(documents.map(({ expenses }) => expenses)),
  };
}

/** Tax that a document says is withheld, in cents. */
function withheldBy({ paper, id }: Issued, { invoices }: Pick<ShareStream, 'invoices'>): bigint {
  if (paper.kind === 'OCCASIONAL_RECEIPT') return paper.receipt.withheld?.amount ?? 0n;
  return invoices.get(id)?.content.totals.withheld ?? 0n;
}

/** How much more than the share is to be paid by a document, in cents; below nothing where less. */
export function addedBy(document: Issued, stream: Pick<ShareStream, 'invoices'>): bigint {
  const { paper, fee, expenses, id } = document;
  switch (paper.kind) {
    case 'INVOICE': {
      const invoice = stream.invoices.get(id);
      return invoice ? invoice.content.totals.toPay - fee - expenses : 0n;
    }
    case 'OCCASIONAL_RECEIPT':
      return -withheldBy(document, stream);
    case 'PAYROLL_INSTRUCTION':
      // What was cleared before does not come with the wages.
      return (paper.instruction.cleared ?? 0n) - fee - expenses;
    case 'FOREIGN_DOCUMENT':
      return 0n;
    default:
      return paper satisfies never;
  }
}

/** The runs' payments to the payee. */
const paymentsOf = ({ runs, payeeId }: ShareStream): readonly SharePayment[] =>
  runs.flatMap((run) => run.payments.filter((one) => one.payeeId === payeeId).map((payment) => ({ run, payment })));

/** What a stream comes to, in cents. */
export interface Level {
  /** In no batch. */
  readonly open: bigint;
  /** In a batch that no bank has executed. */
  readonly ordered: bigint;
  /** Of what the last run found the payee to have too much: as much is not paid after all, now that no batch has it. */
  readonly carriedLess: bigint;
  /** What is to be paid beyond what is ordered; below nothing where more than that was paid. */
  readonly toPay: bigint;
  /** What the last run still finds the payee to have too much. */
  readonly carried: bigint;
}

/**
 * How a stream stands: what runs gave to be paid, and what documents add to that, less what went and is about to go. What was paid by hand is of before
 * nothing was.
 */
export function levelOf(stream: ShareStream): Level {
  const payments = paymentsOf(stream).map(({ payment }) => payment);
  const [open, ordered] = [
    payments.filter(({ batchId }) => batchId === undefined),
    payments.filter(({ batchId, paidOn }) => batchId !== undefined && paidOn === undefined),
  ].map((some) => sum(some.map(({ amount }) => amount)));
  const issued = issuedOf(stream);
  const added = sum(issued.map((one) => addedBy(one, stream)));
  const byHand = [...stream.invoices.values()].flatMap((invoice) =>
    standing(invoice).flatMap(({ reference, amount }) => (isNote(reference) ? [] : amount)),
  );
  const gone = (ordered ?? 0n) + sum(stream.cash.map(({ amount }) => amount)) + sum(byHand);
  const { given, carried } = lastOf(stream);
  const toPay = given + added - gone;
  // Who has too much is not paid first, to be asked back afterwards.
  const carriedLess = least(carried, most(0n, toPay));
  return {
    ...{ open: open ?? 0n, ordered: ordered ?? 0n, carriedLess },
    ...{ toPay: toPay - carriedLess, carried: carried - carriedLess },
  };
}

/** What the runs gave to be paid altogether, less what the later took off the earlier; and what the last one carries. */
function lastOf({ runs, payeeId }: ShareStream): { readonly given: bigint; readonly carried: bigint } {
  const last = runs.at(-1);
  if (!last) return { given: 0n, carried: 0n };
  const off = last.setOff.find(({ agent }) => agent === payeeId)?.amount ?? 0n;
  const { run } = last.outcome;
  const paid = run.posted.members.find(({ agent }) => agent === payeeId)?.paid ?? 0n;
  const carried = run.settlements.find(({ agent }) => agent === payeeId)?.carried ?? 0n;
  // What an ally holds by their own invoices is settled between allies.
  const isHolder = last.basis.collected.some(({ agent, net }) => agent === payeeId && net > 0n);
  return { given: paid - off, carried: isHolder ? 0n : most(0n, carried - off) };
}

/**
 * What of withheld tax was paid to the payee already: the latest document's first. What is too much by a later run is carried, and no document's; so is
 * what came by one that was taken back.
 */
export function settlementsOf(
  stream: ShareStream,
  { toPay }: Pick<Level, 'toPay'>,
): ReadonlyMap<Issued['id'], Settlement> {
  let beyond = most(0n, -toPay);
  const settled = new Map<Issued['id'], Settlement>();
  for (const document of issuedOf(stream).toReversed()) {
    const added = addedBy(document, stream);
    const owedBack = least(beyond, least(withheldBy(document, stream), most(0n, -added)));
    beyond -= owedBack;
    settled.set(document.id, { restated: added + owedBack, owedBack });
  }
  return settled;
}

/**
 * What was paid beyond what is to be paid, and is no withheld tax that is owed back: of a document that was taken back, mostly. It pays the next one; where none
 * comes, it is owed back as what the last run carries is.
 */
export function beyondOf(stream: ShareStream): bigint {
  const level = levelOf(stream);
  const tax = sum([...settlementsOf(stream, level).values()].map(({ owedBack }) => owedBack));
  return most(0n, -level.toPay - tax);
}

/** What is noted of distributions' payments on an invoice for a share has references of ours: the batch's payment's, the settlement's; before, the batch's or run's. */
export const isNote = (reference: string): boolean =>
  isId(baseOf(reference), 'pbt', 'dst', 'stl') || /^[0-9a-f]{32}[0-9a-z]{1,3}$/.test(baseOf(reference));

/** An invoice has a reference once: what is noted of a payment again has a number behind it. */
const baseOf = (reference: string): string => reference.split('/')[0] ?? reference;

/** A payment that is to be noted on a document's invoice, or taken back. */
export interface Noting {
  readonly id: Issued['id'];
  readonly reference: string;
  readonly amount: bigint;
  readonly on: string;
}

/** What was noted on invoices of payments that are none any more. */
export function goneNotes({ invoices, cash }: ShareStream): readonly Pick<Noting, 'id' | 'reference'>[] {
  const known = new Set(cash.map(({ reference }) => reference));
  return [...invoices].flatMap(([id, invoice]) =>
    standing(invoice).flatMap(({ reference }) =>
      isNote(reference) && !known.has(baseOf(reference)) ? [{ id, reference }] : [],
    ),
  );
}

/** What documents stand for of a stream's payments, those that were set off with them. */
function claimsIn(stream: ShareStream): { readonly claims: readonly Claim[]; readonly paidBy: PaidBy } {
  const paidBy = new Map(stream.cash.map((cash) => [paymentOf(stream, cash), cash]));
  const pending = paymentsOf(stream).filter(({ payment }) => payment.paidOn === undefined);
  const paid = [...paidBy].map(([payment, { run }]) => ({ run, payment }));
  return { claims: claimsOn([...paid, ...pending], stream.documents).claims, paidBy };
}

type PaidBy = ReadonlyMap<SharePayment['payment'], Cash>;

const paymentOf = ({ payeeId }: StreamKey, { amount, on }: Cash): SharePayment['payment'] => ({
  ...{ payeeId, amount, batchId: undefined, paidOn: on },
});

/**
 * What is to be noted of payments on invoices, as far as they are due: each payment is noted once, on what was issued for its own run first. What
 * another document has is not noted.
 */
export function missingNotes(stream: ShareStream): readonly Noting[] {
  const free = freeIn(stream);
  const due = new Map([...stream.invoices].map(([id, invoice]) => [id, dueOf(invoice)]));
  const invoiced = issuedOf(stream).filter(({ id }) => stream.invoices.has(id));
  const pairs = invoiced.flatMap(({ id, runId }) =>
    stream.cash.map((cash) => ({ id, cash, isOwn: cash.run.id === runId })),
  );
  const found: Noting[] = [];
  for (const { id, cash } of [...pairs.filter(({ isOwn }) => isOwn), ...pairs.filter(({ isOwn }) => !isOwn)]) {
    const [left, owed] = [free.get(cash) ?? 0n, due.get(id) ?? 0n];
    const amount = least(left, owed);
    if (amount <= 0n) continue;
    free.set(cash, left - amount);
    due.set(id, owed - amount);
    found.push({ id, amount, on: cash.on, reference: freshIn(stream.invoices.get(id), cash.reference) });
  }
  return found;
}

/** What of each payment neither is noted, nor another document has. */
function freeIn(stream: ShareStream): Map<Cash, bigint> {
  const { claims, paidBy } = claimsIn(stream);
  const free = new Map(stream.cash.map((cash) => [cash, cash.amount - notedOf(cash, stream)]));
  const others = claims.filter(({ document }) => !stream.invoices.has(document.id));
  for (const { payment, amount } of others.flatMap(({ takes }) => takes)) {
    const cash = paidBy.get(payment);
    if (cash) free.set(cash, (free.get(cash) ?? 0n) - amount);
  }
  return free;
}

const notedOf = ({ reference }: Cash, { invoices }: ShareStream): bigint =>
  sum(
    [...invoices.values()].flatMap((invoice) =>
      standing(invoice).flatMap((one) => (baseOf(one.reference) === reference ? one.amount : [])),
    ),
  );

/** A reference that the invoice does not have. */
function freshIn(invoice: IssuedInvoice | undefined, reference: string): string {
  const known = (invoice?.payments ?? []).filter(
    ({ kind, reference: one }) => kind === 'RECEIVED' && baseOf(one) === reference,
  );
  return known.length === 0 ? reference : `${reference}/${known.length + 1}`;
}

/**
 * The day on which a receipt was paid, by which its tax is certified; undefined where something of it is to be paid yet. Where nothing is left of it, since
 * a later run took that off, it is paid by that.
 */
export function certifiedOn(document: Issued, stream: ShareStream, today: string): string | undefined {
  if (document.paper.kind !== 'OCCASIONAL_RECEIPT') return undefined;
  const claim = claimsIn(stream).claims.find((one) => one.document.id === document.id);
  const { open, ordered, toPay } = levelOf(stream);
  if (!claim || claim.open + claim.ordered > 0n) return undefined;
  const asked = document.fee + document.expenses + document.settlement.restated;
  if (asked <= 0n) return document.date;
  if (claim.paid >= asked) return claim.paidOn;
  const isOver = open + ordered === 0n && toPay <= 0n;
  return isOver ? (document.certifiedOn ?? claim.paidOn ?? today) : undefined;
}
