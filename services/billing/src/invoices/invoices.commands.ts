import type { CallWith, CommandCall, Transaction } from '@millepiani/commands/command-runner';
import { due } from '@millepiani/jobs/define-job';
import { dayOf } from '@millepiani/kernel/day';
import { type Failures, fail } from '@millepiani/kernel/failure';
import { type PersonId, parseId } from '@millepiani/kernel/id';
import { newId } from '@millepiani/kernel/new-id';
import { ok, type Result } from '@millepiani/kernel/result';
import type { Billing } from '../billing.ts';
import { formatNumber } from '../documents/document.ts';
import { identifierChecks } from '../documents/identifiers.adapter.ts';
import { issueMovements } from './books.ts';
import { dispatchDocument } from './dispatch.jobs.ts';
import type { Invoice, InvoiceId, IssuedInvoice } from './invoice.ts';
import { canKeepInvoices } from './invoice-access.ts';
import { toldIssued } from './invoices.events.ts';
import { type DraftCommand, draftInvoice, issueInvoice, type Numbered, nextNumber } from './issuing.ts';
import { keepBooks } from './keep-books.adapter.ts';
import { type SidedInput, withSides } from './sides.adapter.ts';
import { checkInTime, dayFor } from './supply-days.ts';

type Answered = Promise<Result<{ invoiceId: InvoiceId }, Failures>>;

/** What an invoice is drafted from. */
export type DraftInput = Omit<DraftCommand, 'id' | 'at'>;

/** Who keeps invoices, or why the caller does not. */
export function keeperOf({ actor }: Pick<CommandCall, 'actor'>): Result<PersonId, Failures> {
  if (actor.id && canKeepInvoices(actor)) return ok(actor.id);
  return fail('FORBIDDEN', 'Bookkeepers keep invoices.');
}

/**
 * Drafts an invoice in a transaction that is there already: for what another service's event sets off. Fails with what
 * `draftInvoice` of the domain fails with.
 */
export async function draftIn(
  billing: Pick<Billing, 'invoices'>,
  { session, now }: Pick<Transaction, 'session' | 'now'>,
  input: DraftInput,
): Answered {
  const drafted = draftInvoice({ ...input, id: newId('inv'), at: now }, identifierChecks);
  if (!drafted.ok) return drafted;
  await billing.invoices.insert(session, drafted.value);
  return ok({ invoiceId: drafted.value.id });
}

/** Drafts an invoice. Bookkeepers may. */
export async function draft(billing: Billing, call: CallWith<SidedInput>): Answered {
  const by = keeperOf(call);
  if (!by.ok) return by;
  return billing.commands.run(call, async (transaction) => {
    const input = await withSides(billing, transaction, call.input);
    return input.ok ? draftIn(billing, transaction, input.value) : input;
  });
}

/** The invoice, in a command's transaction. Fails with `INVOICE_NOT_FOUND`. */
async function invoiceIn(
  billing: Billing,
  { session }: Pick<Transaction, 'session'>,
  id: InvoiceId,
): Promise<Result<Invoice, Failures>> {
  const invoice = await billing.invoices.find(id, session);
  return invoice ? ok(invoice) : fail('INVOICE_NOT_FOUND', 'There is none with this id.', ['invoiceId']);
}

/** Whose number is wanted, and of which day. */
interface NumberFor {
  readonly vatNumber: string;
  /** Said by somebody. */
  readonly date?: string | undefined;
  /** Where nobody said it: today, unless another day fits better. */
  readonly preferred?: string | undefined;
}

/** Takes the next number of a seller's year, in the command's own transaction. Fails with what `nextNumber` fails with. */
export async function takeNumber(
  billing: Billing,
  { session, now }: Transaction,
  { vatNumber, date, preferred = dayOf(now) }: NumberFor,
): Promise<Result<Numbered, Failures>> {
  const sequence = await billing.sequences.find(session, vatNumber, Number((date ?? preferred).slice(0, 4)));
  const { lastDate } = sequence;
  // Numbers rise with dates: what nobody said a day of is of the last one's day at least.
  const numbered = nextNumber(sequence, date ?? (lastDate && lastDate > preferred ? lastDate : preferred), now);
  if (numbered.ok) await billing.sequences.save(session, numbered.value.sequence);
  return numbered;
}

/** Runs `work` on an invoice, one behind the other for each seller: they meet at the sequence and in the books. */
export async function onInvoice<A extends { invoiceId: InvoiceId }>(
  billing: Billing,
  call: CallWith<{ readonly invoiceId: string }>,
  work: (invoice: Invoice, transaction: Transaction, by: PersonId) => Promise<Result<A, Failures>>,
): Promise<Result<A, Failures>> {
  const by = keeperOf(call);
  if (!by.ok) return by;
  const id = parseId(call.input.invoiceId, ['inv'], ['invoiceId']);
  if (!id.ok) return id;
  const known = await billing.invoices.find(id.value);
  const lanes = known ? [`books of ${known.sellerId}`, `numbers of ${known.content.seller.vatNumber}`] : [];
  return billing.lanes.run(lanes, () =>
    billing.commands.run(call, async (transaction) => {
      const invoice = await invoiceIn(billing, transaction, id.value);
      return invoice.ok ? work(invoice.value, transaction, by.value) : invoice;
    }),
  );
}

/** A day that a document is to be of, and who issues it. */
export interface Issuing {
  readonly date?: string | null | undefined;
  /** It is known to be too late for what it is about, and is issued all the same. */
  readonly isLate?: boolean | null | undefined;
  readonly by: PersonId;
}

/** Issues a draft in a transaction that is there already, and tells of it; its books are the caller's. Fails with what numbers fail with. */
export async function issueIn(
  billing: Billing,
  transaction: Transaction,
  invoice: Invoice,
  { date, isLate, by }: Issuing,
): Promise<Result<IssuedInvoice, Failures>> {
  if (invoice.stage !== 'draft') return fail('ALREADY_ISSUED', 'It has a number.', ['invoiceId']);
  const { content } = invoice;
  const today = dayOf(transaction.now);
  const inTime = checkInTime(content, today, isLate ?? false);
  if (!inTime.ok) return inTime;
  const { vatNumber } = content.seller;
  const wanted = { vatNumber, date: date ?? undefined, preferred: dayFor(content, today) };
  const numbered = await takeNumber(billing, transaction, wanted);
  if (!numbered.ok) return numbered;
  const decided = issueInvoice(invoice, numbered.value, by);
  if (!decided.ok) return decided;
  await billing.invoices.save(transaction.session, decided.value);
  await transaction.emit([toldIssued(decided.value)]);
  return decided;
}

/** Issues a draft: gives it the next number and writes it into the books. Bookkeepers may. */
export async function issue(
  billing: Billing,
  call: CallWith<{ invoiceId: string; date?: string | null | undefined; isLate?: boolean | null | undefined }>,
): Answered {
  const issued = await onInvoice(billing, call, async (invoice, transaction, by) => {
    if (invoice.remunerates) {
      return fail('AWAITS_APPROVAL', 'It is for a share: who is paid approves it.', ['invoiceId']);
    }
    const decided = await issueIn(billing, transaction, invoice, {
      date: call.input.date,
      isLate: call.input.isLate,
      by,
    });
    if (!decided.ok) return decided;
    const { id, commissionId, content, date, number } = decided.value;
    const booked = await keepBooks(billing, transaction, {
      ...{ of: invoice, by, commissionId, date, movements: issueMovements(content) },
      description: `Invoice ${formatNumber(number)}`,
    });
    return booked.ok ? ok({ invoiceId: id }) : booked;
  });
  if (issued.ok)
    billing.hint(due(dispatchDocument, `${issued.value.invoiceId}-0`, { documentId: issued.value.invoiceId }));
  return issued;
}
