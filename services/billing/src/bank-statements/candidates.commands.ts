import { dayOf } from '@millepiani/kernel/day';
import { isId } from '@millepiani/kernel/id';
import type { Billing } from '../billing.ts';
import type { BatchId } from '../distributions/distribution-run.ts';
import { compact } from '../documents/identifiers.ts';
import { dueOf, type IssuedInvoice } from '../invoices/invoice.ts';
import { livePayments } from '../payouts/payment-batch.ts';
import type { BankStatementLine } from './bank-statement.ts';
import {
  type BatchCandidate,
  batchIn,
  type Candidates,
  type InvoiceCandidate,
  numbersIn,
  type Proposal,
  propose,
} from './proposals.ts';

const mostInvoices = 20;

/** What a line may be, by what is owed to its owner and what the owner has ordered; nothing for one that is assigned. */
export async function proposalsFor(billing: Billing, line: BankStatementLine): Promise<readonly Proposal[]> {
  if (line.assignment) return [];
  return propose(line, await candidatesFor(billing, line));
}

async function candidatesFor(billing: Billing, line: BankStatementLine): Promise<Candidates> {
  const batch = await batchFor(billing, line);
  if (line.amount <= 0n) return { invoices: [], batch };
  const { ownerId } = line;
  const numbers = numbersIn(`${line.remittance} ${line.creditorReference ?? ''} ${line.endToEndId ?? ''}`);
  const vatNumbers = numbers.length > 0 ? await billing.invoices.vatNumbersOf(ownerId) : [];
  const found = [
    ...(await billing.invoices.numbered(vatNumbers, numbers)),
    ...(await billing.invoices.owing(ownerId, [line.amount], mostInvoices)),
    ...(await billing.invoices.paidBy(ownerId, line.amount, mostInvoices)),
  ].filter(({ sellerId }) => sellerId === ownerId);
  const invoices = [...new Map(found.map((invoice) => [invoice.id, invoice])).values()];
  return { invoices: await withPayers(billing, invoices), batch };
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
        .filter(({ kind, lineId, reference }) => kind === 'RECEIVED' && !lineId && !reversed.has(reference))
        .map(({ reference, amount, excess, paidOn }) => ({ reference, cents: amount + (excess?.cents ?? 0n), paidOn })),
    };
  });
}

/** The batch that the bank's references name, where it is the owner's. */
async function batchFor(billing: Billing, line: BankStatementLine): Promise<BatchCandidate | undefined> {
  const id = batchIn(line.endToEndId) ?? batchIn(line.batchReference);
  const batch = id && isId(id, 'pbt') ? await billing.paymentBatches.find(id satisfies BatchId) : undefined;
  if (batch?.payerId !== line.ownerId) return undefined;
  const payments = livePayments(batch).map(({ reference, amount }) => ({ reference, amount }));
  return { id: batch.id, state: batch.state, payments };
}
