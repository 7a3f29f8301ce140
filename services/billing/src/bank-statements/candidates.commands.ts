import { dayOf, plusDays } from '@millepiani/kernel/day';
import { isId } from '@millepiani/kernel/id';
import type { Billing } from '../billing.ts';
import type { BatchId } from '../distributions/distribution-run.ts';
import { compact } from '../documents/identifiers.ts';
import { dueOf, type IssuedInvoice } from '../invoices/invoice.ts';
import { cameBy, isNoted } from '../payments/came-by.ts';
import { shareEntry } from '../payouts/share-entry.ts';
import type { BankStatementLine } from './bank-statement.ts';
import { candidatesOf } from './batch-lines.ts';
import {
  type BatchCandidate,
  batchIn,
  type Candidates,
  type EntryCandidate,
  type InvoiceCandidate,
  numbersIn,
  type Proposal,
  propose,
} from './proposals.ts';
import { movedAtBank } from './recorded-entry.ts';
import { entriesOnAccounts } from './to-recorded.commands.ts';

const mostInvoices = 20;

/** What a line may be, by what is owed to its owner and what the owner has ordered; nothing for one that is assigned. */
export async function proposalsFor(billing: Billing, line: BankStatementLine): Promise<readonly Proposal[]> {
  if (line.assignment) return [];
  return propose(line, await candidatesFor(billing, line));
}

async function candidatesFor(billing: Billing, line: BankStatementLine): Promise<Candidates> {
  const batch = await batchFor(billing, line);
  const entries = await entriesFor(billing, line);
  if (line.amount <= 0n) return { invoices: [], batch, entries };
  const { ownerId } = line;
  const numbers = numbersIn(`${line.remittance} ${line.creditorReference ?? ''} ${line.endToEndId ?? ''}`);
  const vatNumbers = numbers.length > 0 ? await billing.invoices.vatNumbersOf(ownerId) : [];
  const found = [
    ...(await billing.invoices.numbered(vatNumbers, numbers)),
    ...(await billing.invoices.owing(ownerId, [line.amount], mostInvoices)),
    ...(await billing.invoices.paidBy(ownerId, line.amount, mostInvoices)),
  ].filter(({ sellerId }) => sellerId === ownerId);
  const invoices = [...new Map(found.map((invoice) => [invoice.id, invoice])).values()];
  return { invoices: await withPayers(billing, invoices), batch, entries };
}

/** How many days an entry may be away from its line: banks and bookkeepers are a weekend apart. */
const daysAway = 5;
const mostEntries = 20;

/** What the books have on the bank's account by just the line's amount, about its day, and of which no line tells. */
async function entriesFor(billing: Billing, line: BankStatementLine): Promise<readonly EntryCandidate[]> {
  const { ownerId, currency, amount, bookedOn } = line;
  const accounts = await billing.accounts.ofOwnerLoader().load(ownerId);
  const account = accounts.find((one) => one.purpose === 'BANK' && one.currency === currency);
  if (!account) return [];
  const days = { from: plusDays(bookedOn, -daysAway), to: plusDays(bookedOn, daysAway) };
  const ids = await billing.postings.entriesWith(account.id, { minor: amount, ...days, limit: mostEntries });
  if (ids.length === 0) return [];
  const [reversals, told, found] = await Promise.all([
    billing.journal.reversalsOf(ids),
    billing.bankStatements.entriesTold(ids, line),
    entriesOnAccounts(billing, ids),
  ]);
  return found
    .filter((one) => movedAtBank(one, ownerId, currency) === amount)
    .filter(({ entry }) => !(reversals.has(entry.id) || told.has(entry.id)))
    .map(({ entry: { id, date, description } }) => ({
      ...{ id, date },
      isNamed: line.endToEndId !== undefined && description === shareEntry(line.endToEndId),
    }));
}

async function withPayers(billing: Billing, invoices: readonly IssuedInvoice[]): Promise<readonly InvoiceCandidate[]> {
  const buyers = invoices.map(({ buyerId }) => buyerId);
  const profiles = await billing.taxProfiles.ofMany(buyers, dayOf(billing.clock.now()));
  return invoices.map((invoice) => {
    const iban = profiles.get(invoice.buyerId)?.iban;
    const reversed = new Set(invoice.payments.flatMap(({ reverses }) => reverses ?? []));
    return {
      ...{ id: invoice.id, buyerId: invoice.buyerId, number: invoice.number, due: dueOf(invoice) },
      buyerName: profiles.get(invoice.buyerId)?.name ?? '',
      buyerIban: iban === undefined ? undefined : compact(iban),
      recorded: invoice.payments
        .filter(
          (one) => one.kind === 'RECEIVED' && !one.lineId && !reversed.has(one.reference) && !isNoted(invoice, one),
        )
        .map((payment) => ({ reference: payment.reference, came: cameBy(payment), paidOn: payment.paidOn })),
    };
  });
}

/** The batch that the bank's references name, where it is the owner's. */
async function batchFor(billing: Billing, line: BankStatementLine): Promise<BatchCandidate | undefined> {
  const id = batchIn(line.endToEndId) ?? batchIn(line.batchReference);
  const batch = id && isId(id, 'pbt') ? await billing.paymentBatches.find(id satisfies BatchId) : undefined;
  if (batch?.payerId !== line.ownerId) return undefined;
  const payments = candidatesOf(batch, await billing.bankStatements.toldOf(batch.id));
  return { id: batch.id, state: batch.state, payments };
}
