import type { Transaction } from '@millepiani/commands/command-runner';
import { fail } from '@millepiani/kernel/failure';
import { parseId } from '@millepiani/kernel/id';
import { ok } from '@millepiani/kernel/result';
import type { ClientSession } from 'mongoose';
import type { Billing } from '../billing.ts';
import type { EntryId } from '../ledger/posting.ts';
import { cameBy, isNoted } from '../payments/came-by.ts';
import { type Assigning, contra } from './lines.commands.ts';
import { type EntryOnAccounts, movedAtBank } from './recorded-entry.ts';
import { type Assigned, type AssignTo, directionFailure, invoiceOf, wrongWay } from './to-invoices.commands.ts';

type Recorded = NonNullable<AssignTo['recorded']>;

/** A line of what the books knew before: a payment of an invoice, or any other entry on the bank's account. */
export async function toRecorded(
  billing: Billing,
  transaction: Transaction,
  assigning: Assigning,
  { invoiceId, reference, entryId }: Recorded,
): Assigned {
  const isPayment = Boolean(invoiceId && reference);
  if (isPayment === Boolean(entryId) || Boolean(invoiceId) !== Boolean(reference)) {
    return fail('ONE_PURPOSE', 'Say which payment of which invoice, or which entry.', ['recorded']);
  }
  if (entryId) return toEntry(billing, transaction, assigning, entryId);
  return toPayment(billing, transaction, assigning, { invoiceId: invoiceId ?? '', reference: reference ?? '' });
}

async function toPayment(
  billing: Billing,
  transaction: Transaction,
  { line, by }: Assigning,
  { invoiceId, reference }: { readonly invoiceId: string; readonly reference: string },
): Assigned {
  if (wrongWay(line, true)) return directionFailure();
  const found = await invoiceOf(billing, transaction, line, { text: invoiceId, path: ['recorded', 'invoiceId'] });
  if (!found.ok) return found;
  const invoice = found.value;
  const payments = invoice.stage === 'issued' ? invoice.payments : [];
  const payment = payments.find((one) => one.reference === reference && one.kind === 'RECEIVED');
  const isGone = payments.some((one) => one.reverses === reference);
  if (invoice.stage !== 'issued' || !payment || isGone) {
    return fail('PAYMENT_NOT_FOUND', 'There is none with this reference.', ['recorded', 'reference']);
  }
  if (isNoted(invoice, payment)) {
    return fail('PAYMENT_MATCHED', 'The entry of its batch tells of it; of a claim that was set off none does.', [
      'recorded',
      'reference',
    ]);
  }
  if (payment.lineId) return fail('PAYMENT_MATCHED', `${payment.lineId} tells of it.`, ['recorded', 'reference']);
  const { minor, currency } = cameBy(payment);
  if (minor !== line.amount || currency !== line.currency) {
    return fail('AMOUNT_DIFFERS', 'Another amount was recorded.', ['recorded']);
  }
  const marked = payments.map((one) => (one === payment ? { ...one, lineId: line.id } : one));
  await billing.invoices.save(transaction.session, { ...invoice, payments: marked });
  const description = `On the statement, and recorded before: ${reference}`;
  const booked = await contra(billing, transaction, { line, by, description });
  return booked.ok ? ok({ kind: 'RECORDED', note: `${invoice.id} ${reference}` }) : booked;
}

/** What was paid or exchanged by other commands, or posted by hand: the books of the line's owner have it on BANK. */
async function toEntry(billing: Billing, transaction: Transaction, { line, by }: Assigning, text: string): Assigned {
  const path = ['recorded', 'entryId'];
  const id = parseId(text, ['jnl'], path);
  if (!id.ok) return id;
  const [found] = await entriesOnAccounts(billing, [id.value], transaction.session);
  // Another's entry is not there for this account.
  if (!found?.entry.parties.includes(line.ownerId)) {
    return fail('ENTRY_NOT_FOUND', 'The owner of the account has none with this id.', path);
  }
  const moved = movedAtBank(found, line.ownerId, line.currency);
  if (moved === undefined) {
    const message = 'It moves nothing at the bank of which a line is to tell: an invoice, a batch or a statement does.';
    return fail('ENTRY_NOT_AT_BANK', message, path);
  }
  if (moved !== line.amount) return fail('AMOUNT_DIFFERS', 'The entry says another amount.', path);
  const reversal = (await billing.journal.reversalsOf([id.value], transaction.session)).get(id.value);
  if (reversal) return fail('ALREADY_REVERSED', `${reversal.id} takes it back.`, path);
  const lines = await billing.bankStatements.linesOfEntry(id.value, transaction.session);
  const twin = lines.find(({ ownerId, currency }) => ownerId === line.ownerId && currency === line.currency);
  if (twin) return fail('PAYMENT_MATCHED', `${twin.id} tells of it.`, path);
  const description = `On the statement, and in the books before: ${id.value}`;
  const booked = await contra(billing, transaction, { line, by, description });
  return booked.ok ? ok({ kind: 'RECORDED', note: found.entry.description, entryId: id.value }) : booked;
}

/** These entries with their postings, each with its account. */
export async function entriesOnAccounts(
  { journal, postings, accounts }: Billing,
  ids: readonly EntryId[],
  session?: ClientSession,
): Promise<readonly EntryOnAccounts[]> {
  const entries = await journal.findMany(ids, session);
  const byEntry = await postings.ofEntries(ids, session);
  const all = [...byEntry.values()].flat().map(({ accountId }) => accountId);
  const known = await accounts.findMany([...new Set(all)], session);
  return [...entries.values()].map((entry) => ({
    entry,
    postings: (byEntry.get(entry.id) ?? []).flatMap((posting) => {
      const account = known.get(posting.accountId);
      return account ? [{ ...posting, account }] : [];
    }),
  }));
}
