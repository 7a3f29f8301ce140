import type { AgentId, Id } from '@millepiani/kernel/id';
import type { Money } from '@millepiani/kernel/money';
import type { DocumentNumber } from '../documents/document.ts';
import type { BankStatementLine } from './bank-statement.ts';
import { coveredBy, type PaymentCandidate } from './batch-lines.ts';

/** How sure a proposal is: what is `CERTAIN` is assigned without asking. */
export type Certainty = 'CERTAIN' | 'LIKELY' | 'POSSIBLE';

/** Why something is proposed. */
export type Reason =
  | 'NUMBER_NAMED'
  | 'AMOUNT_DUE'
  | 'PAYER_KNOWN'
  | 'END_TO_END_ID'
  | 'BATCH_REFERENCE'
  | 'BATCH_TOTAL'
  | 'CAME_BACK'
  | 'RECORDED_BEFORE';

/** What a line may be. */
export interface Proposal {
  readonly certainty: Certainty;
  readonly reasons: readonly Reason[];
  readonly to:
    | { readonly kind: 'INVOICES'; readonly invoiceIds: readonly Id<'inv'>[] }
    | { readonly kind: 'RECORDED'; readonly invoiceId: Id<'inv'>; readonly reference: string }
    | { readonly kind: 'RECORDED'; readonly entryId: Id<'jnl'> }
    | { readonly kind: 'BATCH'; readonly batchId: Id<'pbt'>; readonly references: readonly string[] }
    | {
        readonly kind: 'RETURN';
        readonly batchId: Id<'pbt'>;
        readonly reference: string;
        /** What the bank has kept of it, in cents, where less came back. */
        readonly charge?: bigint;
      };
}

/** An issued invoice that money may be for. */
export interface InvoiceCandidate {
  readonly id: Id<'inv'>;
  readonly buyerId: AgentId;
  readonly buyerName: string;
  readonly buyerIban: string | undefined;
  readonly number: DocumentNumber;
  /** In cents; nothing or less where it is paid. */
  readonly due: bigint;
  /** Payments that were recorded and that no line tells of yet. */
  readonly recorded: readonly RecordedCandidate[];
}

/** A payment that was recorded, as it came. */
export interface RecordedCandidate {
  readonly reference: string;
  readonly came: Money;
  readonly paidOn: string;
}

/** An entry of the journal on the bank's account, of which no line tells yet. */
export interface EntryCandidate {
  readonly id: Id<'jnl'>;
  readonly date: string;
  /** Whether it is called by the reference that the line has: a share that the payer's batch paid. */
  readonly isNamed?: boolean;
}

/** A batch that a line may be of. */
export interface BatchCandidate {
  readonly id: Id<'pbt'>;
  readonly state: 'MADE' | 'APPROVED' | 'EXECUTED' | 'CANCELLED';
  readonly payments: readonly PaymentCandidate[];
}

/** What a line may be matched with. */
export interface Candidates {
  readonly invoices: readonly InvoiceCandidate[];
  readonly batch: BatchCandidate | undefined;
  /** Of just the line's amount and currency. */
  readonly entries: readonly EntryCandidate[];
}

/**
 * The numbers of invoices that a text names: `12/2026`, `12-2026`, `n. 12 del 2026`. Not days (`12/11/2026`), nor what is part of a longer
 * number.
 */
export function numbersIn(text: string): readonly DocumentNumber[] {
  const form = /(?<![\d/.-])0*(\d{1,5})\s?(?:\/|-|\s(?:del|of)\s)\s?(20\d{2})(?![\d/.-]\d|\d)/gi;
  const found = [...text.matchAll(form)].map(([, sequence, year]) => ({
    sequence: Number(sequence),
    year: Number(year),
  }));
  const byKey = new Map(
    found.filter(({ sequence }) => sequence > 0).map((one) => [`${one.sequence}/${one.year}`, one]),
  );
  return [...byKey.values()].slice(0, 20);
}

/** The batch whose payment an *EndToEndId* is, or that a batch's reference names: both begin with its UUID's digits. */
export function batchIn(text: string | undefined): string | undefined {
  const parts = /^([0-9a-f]{8})([0-9a-f]{4})([0-9a-f]{4})([0-9a-f]{4})([0-9a-f]{12})([0-9a-z]{0,3})$/.exec(text ?? '');
  return parts ? `pbt_${parts.slice(1, 6).join('-')}` : undefined;
}

type Line = Pick<
  BankStatementLine,
  | 'amount'
  | 'currency'
  | 'remittance'
  | 'creditorReference'
  | 'counterparty'
  | 'endToEndId'
  | 'batchReference'
  | 'returnReason'
  | 'isReversal'
  | 'bankReference'
  | 'bookedOn'
>;

/** What a line may be, the surest first. */
export function propose(line: Line, { invoices, batch, entries }: Candidates): readonly Proposal[] {
  const rank: Readonly<Record<Certainty, number>> = { CERTAIN: 0, LIKELY: 1, POSSIBLE: 2 };
  const byPapers = line.amount > 0n ? [...ofReturn(line, batch), ...ofReceipt(line, invoices)] : ofPayment(line, batch);
  const found = [...byPapers, ...entries.map((entry) => ofEntry(line, entry))];
  return found.toSorted((a, b) => rank[a.certainty] - rank[b.certainty]).slice(0, 10);
}

/** Something that was paid by hand, or exchanged: no paper gives its reference, so that it is never certain; but for a share, whose payment has one. */
const ofEntry = ({ bookedOn }: Line, { id: entryId, date, isNamed = false }: EntryCandidate): Proposal => ({
  certainty: isNamed ? 'CERTAIN' : date === bookedOn ? 'LIKELY' : 'POSSIBLE',
  reasons: isNamed ? ['END_TO_END_ID', 'RECORDED_BEFORE'] : ['RECORDED_BEFORE'],
  to: { kind: 'RECORDED', entryId },
});

function ofReturn(line: Line, batch: BatchCandidate | undefined): readonly Proposal[] {
  const payment = batch?.payments.find(({ reference, cameBack }) => reference === line.endToEndId && !cameBack);
  if (!(batch && payment) || batch.state !== 'EXECUTED' || payment.amount < line.amount) return [];
  if (line.currency !== 'EUR') return [];
  const isSaid = line.returnReason !== undefined || line.isReversal;
  const to = { kind: 'RETURN' as const, batchId: batch.id, reference: payment.reference };
  const reasons: Reason[] = ['END_TO_END_ID', 'CAME_BACK'];
  const charge = payment.amount - line.amount;
  if (charge === 0n) return [{ certainty: isSaid ? 'CERTAIN' : 'LIKELY', reasons, to }];
  // That the bank kept something of it is for a bookkeeper to say.
  return [{ certainty: isSaid ? 'LIKELY' : 'POSSIBLE', reasons, to: { ...to, charge } }];
}

function ofPayment(line: Line, batch: BatchCandidate | undefined): readonly Proposal[] {
  if (!batch || (batch.state !== 'APPROVED' && batch.state !== 'EXECUTED') || line.currency !== 'EUR') return [];
  const single = batch.payments.find(({ reference }) => reference === line.endToEndId);
  const paid = coveredBy(single ? [single] : batch.payments, -line.amount);
  if (!paid) return [];
  const to = { kind: 'BATCH' as const, batchId: batch.id, references: paid.map(({ reference }) => reference) };
  return [{ certainty: 'CERTAIN', reasons: single ? ['END_TO_END_ID'] : ['BATCH_REFERENCE', 'BATCH_TOTAL'], to }];
}

function ofReceipt(line: Line, invoices: readonly InvoiceCandidate[]): readonly Proposal[] {
  const known = invoices.flatMap((invoice) => ofRecorded(line, invoice));
  const same = known.filter(({ certainty }) => certainty === 'CERTAIN');
  // The bank's own reference was written down: it is nothing else.
  if (same.length > 0) return same;
  const named = namedIn(line, invoices).filter(({ due }) => due > 0n);
  const isDoubtful = invoices.some(
    (invoice) => ofRecorded(line, invoice).length > 0 && (isPayer(line, invoice) || named.includes(invoice)),
  );
  return [...known, ...(ofNamed(line, named, isDoubtful) ?? ofAmount(line, invoices))];
}

const toInvoices = (list: readonly InvoiceCandidate[]) => ({
  kind: 'INVOICES' as const,
  invoiceIds: list.map(({ id }) => id),
});

/** The invoices that are named, where they are of one client; undefined where they are not. `isDoubtful`: it may have been recorded before. */
function ofNamed(line: Line, named: readonly InvoiceCandidate[], isDoubtful: boolean): readonly Proposal[] | undefined {
  if (new Set(named.map(({ buyerId }) => buyerId)).size !== 1) return undefined;
  // What names its invoices and comes to just what is due of them leaves nothing to doubt, whoever paid it.
  const isExact = line.currency === 'EUR' && named.reduce((sum, { due }) => sum + due, 0n) === line.amount;
  const reasons: Reason[] = ['NUMBER_NAMED', ...(isExact ? (['AMOUNT_DUE'] as const) : [])];
  return [{ certainty: isExact && !isDoubtful ? 'CERTAIN' : 'LIKELY', reasons, to: toInvoices(named) }];
}

function ofAmount(line: Line, invoices: readonly InvoiceCandidate[]): readonly Proposal[] {
  if (line.currency !== 'EUR') return [];
  const fitting = invoices.filter(({ due }) => due === line.amount);
  return fitting.map((invoice) => {
    const isKnown = isPayer(line, invoice);
    const isOnly = fitting.filter((other) => isPayer(line, other)).length === 1;
    return {
      certainty: isKnown && isOnly ? 'LIKELY' : 'POSSIBLE',
      reasons: isKnown ? ['AMOUNT_DUE', 'PAYER_KNOWN'] : ['AMOUNT_DUE'],
      to: toInvoices([invoice]),
    };
  });
}

/**
 * A payment that was recorded before the statement came: the bank's own reference says so, or amount and day do. Where the bank names another payer than the
 * invoice's buyer, these alone say little.
 */
function ofRecorded(line: Line, invoice: InvoiceCandidate): readonly Proposal[] {
  const { name, iban } = line.counterparty;
  const fits = (name === undefined && iban === undefined) || isPayer(line, invoice);
  return invoice.recorded
    .filter(({ came }) => came.minor === line.amount && came.currency === line.currency)
    .flatMap(({ reference, paidOn }): Proposal[] => {
      const isSame = reference === line.bankReference || reference === line.endToEndId;
      if (!isSame && paidOn !== line.bookedOn) return [];
      const to = { kind: 'RECORDED' as const, invoiceId: invoice.id, reference };
      return [{ certainty: isSame ? 'CERTAIN' : fits ? 'LIKELY' : 'POSSIBLE', reasons: ['RECORDED_BEFORE'], to }];
    });
}

function namedIn(line: Line, invoices: readonly InvoiceCandidate[]): readonly InvoiceCandidate[] {
  const numbers = numbersIn(`${line.remittance} ${line.creditorReference ?? ''} ${line.endToEndId ?? ''}`);
  return invoices.filter(({ number }) =>
    numbers.some(({ year, sequence }) => number.year === year && number.sequence === sequence),
  );
}

const plainName = (name: string): string =>
  name
    .normalize('NFKD')
    .replaceAll(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase();

function isPayer({ counterparty }: Line, { buyerName, buyerIban }: InvoiceCandidate): boolean {
  if (counterparty.iban !== undefined && counterparty.iban === buyerIban) return true;
  return counterparty.name !== undefined && plainName(counterparty.name) === plainName(buyerName);
}
