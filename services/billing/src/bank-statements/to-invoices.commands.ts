import type { Transaction } from '@millepiani/commands/command-runner';
import { type Failures, fail } from '@millepiani/kernel/failure';
import { parseId } from '@millepiani/kernel/id';
import { formatAmount, type MoneyText, parseMoney } from '@millepiani/kernel/money';
import { err, ok, type Result } from '@millepiani/kernel/result';
import type { Billing } from '../billing.ts';
import { dueOf, type Invoice } from '../invoices/invoice.ts';
import { receiveIn } from '../payments/recording.commands.ts';
import type { Assignment, BankStatementLine } from './bank-statement.ts';
import type { Assigning } from './lines.commands.ts';

/** What a line is said to be: one of these. */
export interface AssignTo {
  readonly invoices?:
    | readonly { readonly invoiceId: string; readonly amount?: MoneyText | null | undefined }[]
    | null
    | undefined;
  /** Whether what is beyond what is due of the last of the invoices becomes the client's credit. */
  readonly keepExcess?: boolean | null | undefined;
  /** By which an amount in another currency counts, and what of the debt it pays. */
  readonly rateId?: string | null | undefined;
  readonly settles?: MoneyText | null | undefined;
  readonly batch?: { readonly batchId: string; readonly reference?: string | null | undefined } | null | undefined;
  /** `charge`: what the bank kept of it. */
  readonly returned?:
    | { readonly batchId: string; readonly reference: string; readonly charge?: MoneyText | null | undefined }
    | null
    | undefined;
  /** A payment of an invoice, or an entry of the journal. */
  readonly recorded?:
    | {
        readonly invoiceId?: string | null | undefined;
        readonly reference?: string | null | undefined;
        readonly entryId?: string | null | undefined;
      }
    | null
    | undefined;
  readonly account?: { readonly accountId: string; readonly note: string } | null | undefined;
  readonly clientId?: string | null | undefined;
}

/** What a line was found to be, or why it is not that. */
export type Assigned = Promise<Result<Assignment, Failures>>;

/** A line by which money came, or went. */
export const wrongWay = (line: BankStatementLine, came: boolean): boolean => line.amount > 0n !== came;
/** Why such a line is not that. */
export const directionFailure = () => fail('WRONG_DIRECTION', 'Money went the other way.', ['lineId']);

/**
 * What a payment that comes of a line is called: by the bank's own reference, so that nothing is recorded twice. Where another line has it, for banks begin anew, it is
 * the line's own. One that was taken back may come again, under another.
 */
function referenceOf({ id, bankReference, detail }: BankStatementLine, invoice: Invoice): string {
  const payments = invoice.stage === 'issued' ? invoice.payments : [];
  const banks = `${bankReference ?? id}${detail > 1 ? `/${detail}` : ''}`.slice(0, 90);
  const isAnothers = payments.some(({ reference, lineId }) => reference === banks && lineId && lineId !== id);
  const name = isAnothers ? `${banks} ${id}` : banks;
  const takenBack = new Set(payments.flatMap(({ reverses }) => reverses ?? []));
  let reference = name;
  for (let time = 2; takenBack.has(reference); time += 1) reference = `${name} (${time})`;
  return reference;
}

type Path = readonly (string | number)[];

/** The invoice of a line's owner. Fails with `INVALID_ID` or `INVOICE_NOT_FOUND`. */
export async function invoiceOf(
  billing: Billing,
  { session }: Transaction,
  { ownerId }: BankStatementLine,
  { text, path }: { readonly text: string; readonly path: Path },
): Promise<Result<Invoice, Failures>> {
  const id = parseId(text, ['inv'], path);
  if (!id.ok) return id;
  const invoice = await billing.invoices.find(id.value, session);
  // Another's invoice is not there for this account.
  if (invoice?.sellerId === ownerId) return ok(invoice);
  return fail('INVOICE_NOT_FOUND', `${text} is none of the owner of the account.`, path);
}

/** Where in a line's input it is that a payment is refused for: of which invoice, by its place. */
const placed = (failures: Failures, at: number): Failures =>
  failures.map((failure) => {
    const [field, ...rest] = failure.path;
    if (field === 'invoiceId' || field === 'amount') return { ...failure, path: ['invoices', at, field, ...rest] };
    // What the line itself says.
    return field === 'reference' || field === 'paidOn' ? { ...failure, path: ['lineId'] } : failure;
  });

type InvoicesTo = AssignTo & { readonly invoices: NonNullable<AssignTo['invoices']> };

/** A line by which a client pays invoices, in their order. */
export async function toInvoices(
  billing: Billing,
  transaction: Transaction,
  assigning: Assigning,
  to: InvoicesTo,
): Assigned {
  const { line, by, stirring } = assigning;
  const fits = checkList(line, to);
  if (!fits.ok) return fits;
  let left = line.amount;
  const payments: { invoiceId: Invoice['id']; reference: string }[] = [];
  let creditId: Extract<Assignment, { kind: 'INVOICES' }>['creditId'];
  for (const [at, { invoiceId, amount }] of to.invoices.entries()) {
    const path = ['invoices', at, 'invoiceId'];
    const invoice = await invoiceOf(billing, transaction, line, { text: invoiceId, path });
    if (!invoice.ok) return invoice;
    const isLast = at === to.invoices.length - 1;
    const minor = partOf(line, invoice.value, { amount, left, takesAll: isLast && !amount });
    if (!minor.ok) return err(placed(minor.error, at));
    const reference = referenceOf(line, invoice.value);
    const received = await receiveIn(billing, transaction, {
      ...{ invoice: invoice.value, by, stirring, paidBy: 'CLEARING' },
      facts: {
        ...{ paidOn: line.bookedOn, reference, lineId: line.id, rateId: to.rateId, settles: to.settles ?? undefined },
        amount: { amount: formatAmount({ minor: minor.value, currency: line.currency }), currency: line.currency },
        keepExcess: isLast && to.keepExcess,
      },
    });
    if (!received.ok) return err(placed(received.error, at));
    left -= minor.value;
    payments.push({ invoiceId: invoice.value.id, reference });
    creditId = received.value.payment.excess?.creditId ?? creditId;
  }
  if (left === 0n) return ok({ kind: 'INVOICES', payments, creditId });
  const rest = formatAmount({ minor: left, currency: line.currency });
  return fail('LINE_NOT_USED_UP', `${rest} ${line.currency} of it are for none of them.`, ['invoices']);
}

/** What of a line pays an invoice: what is said, else what is due of it, and of the last all that is left. */
function partOf(
  line: BankStatementLine,
  invoice: Invoice,
  {
    amount,
    left,
    takesAll,
  }: { readonly amount: MoneyText | null | undefined; readonly left: bigint; readonly takesAll: boolean },
): Result<bigint, Failures> {
  const parsed = amount ? parseMoney(amount, ['amount']) : undefined;
  if (parsed && !parsed.ok) return parsed;
  if (parsed && parsed.value.currency !== line.currency) {
    return fail('CURRENCY_MISMATCH', `The line is in ${line.currency}.`, ['amount']);
  }
  const owed = invoice.stage === 'issued' ? dueOf(invoice) : left;
  const part = parsed?.value.minor ?? (takesAll || owed > left ? left : owed);
  if (part > left) return fail('LINE_EXCEEDED', 'That is more than came.', ['amount']);
  return part > 0n ? ok(part) : fail('ZERO_AMOUNT', 'More than nothing.', ['amount']);
}

function checkList(line: BankStatementLine, { invoices }: InvoicesTo): Result<undefined, Failures> {
  if (wrongWay(line, true)) return directionFailure();
  if (invoices.length === 0 || invoices.length > 50) return fail('NO_INVOICES', '1 to 50.', ['invoices']);
  if (line.currency === 'EUR' || invoices.length === 1) return ok(undefined);
  return fail('ONE_INVOICE', 'In another currency a line pays one invoice.', ['invoices']);
}
