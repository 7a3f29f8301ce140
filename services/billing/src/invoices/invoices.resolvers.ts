import { type AgentId, isId } from '@millepiani/kernel/id';
import { parsePage, toPage } from '@millepiani/mongo/keyset';
import { looking } from '@millepiani/speakers/standing';
import { orRefuse } from '@millepiani/subgraph/payload';
import type { Resolvers } from '../__generated__/resolvers.ts';
import { canSeeStatements } from '../bank-statements/bank-statement-access.ts';
import type { Context } from '../context.ts';
import { formatDecimal } from '../documents/decimal.ts';
import { formatNumber } from '../documents/document.ts';
import type { DocumentLine } from '../documents/line.ts';
import type { Totals } from '../documents/totals.ts';
import { vatKey } from '../documents/vat.ts';
import { euros } from '../euros.ts';
import { canSeeAccountsOf } from '../ledger/ledger-access.ts';
import { type CreditNote, dueOf, type Invoice, receivedOf, stateOf } from './invoice.ts';
import { canSeeInvoice } from './invoice-access.ts';
import { lastDayToSend } from './supply-days.ts';

/** The invoice, if there is one that the caller may see. */
async function seen(id: string, { standing, invoices }: Context): Promise<Invoice | undefined> {
  const invoice = isId(id, 'inv') ? await invoices.load(id) : undefined;
  return invoice && canSeeInvoice(looking(await standing(), 'INVOICES'), invoice) ? invoice : undefined;
}

async function seenNote(id: string, { standing, creditNotes }: Context): Promise<CreditNote | undefined> {
  const note = isId(id, 'crn') ? await creditNotes.load(id) : undefined;
  return note && canSeeInvoice(looking(await standing(), 'INVOICES'), note) ? note : undefined;
}

async function invoicesOf(id: AgentId, args: Parameters<typeof parsePage>[0], { standing, billing }: Context) {
  if (!canSeeAccountsOf(looking(await standing(), 'INVOICES'), id)) return undefined;
  const request = orRefuse(parsePage(args));
  return toPage(await billing.invoices.pageOf({ agentId: id, ...request }), request, (invoice) => invoice.id);
}

async function creditNotesOf(id: AgentId, args: Parameters<typeof parsePage>[0], { standing, billing }: Context) {
  if (!canSeeAccountsOf(looking(await standing(), 'INVOICES'), id)) return undefined;
  const request = orRefuse(parsePage(args));
  return toPage(await billing.creditNotes.pageOf({ agentId: id, ...request }), request, (note) => note.id);
}

/** A credit note without its invoice: something else wrote to the store. */
class NoteAstray extends TypeError {
  constructor({ id, invoiceId }: CreditNote) {
    super(`${id} belongs to ${invoiceId}, which is not there.`);
  }
}

async function invoiceOf(note: CreditNote, { invoices }: Context): Promise<Invoice> {
  const invoice = await invoices.load(note.invoiceId);
  if (!invoice) throw new NoteAstray(note);
  return invoice;
}

const totalsOf = ({ lines, funds, taxable, vat, total, withheld, splitVat, toPay }: Totals) => ({
  ...{ lines: euros(lines), funds: euros(funds), taxable: euros(taxable), vat: euros(vat) },
  ...{ total: euros(total), withheld: euros(withheld), splitVat: euros(splitVat), toPay: euros(toPay) },
});

const lineOf = ({ description, quantity, unit, unitPrice, netPrice, total, treatment }: DocumentLine) => ({
  ...{ description, unit, amount: euros(total), vat: vatKey(treatment) },
  ...{
    quantity: formatDecimal(quantity),
    unitPrice: formatDecimal(unitPrice, 2),
    netPrice: formatDecimal(netPrice, 2),
  },
});

type Handled = 'Invoice' | 'InvoicePayment' | 'CreditNote' | 'InvoiceDocument' | 'Agent' | 'Commission' | 'Query';

/** Invoices and credit notes in the schema. */
export const invoiceResolvers: Pick<Resolvers, Handled> = {
  Invoice: {
    __resolveReference: ({ id }, context) => seen(id, context),
    number: (invoice) => (invoice.stage === 'issued' ? formatNumber(invoice.number) : undefined),
    documentType: ({ content }) => content.documentType,
    suppliedOn: ({ content }) => content.suppliedOn,
    sendBy: ({ content: { documentType, suppliedOn } }) =>
      suppliedOn === undefined ? undefined : lastDayToSend(documentType, suppliedOn),
    state: stateOf,
    seller: ({ sellerId }) => ({ id: sellerId }),
    buyer: ({ buyerId }) => ({ id: buyerId }),
    commission: ({ commissionId }) => (commissionId === undefined ? undefined : { id: commissionId }),
    issuedOn: (invoice) => (invoice.stage === 'issued' ? invoice.date : undefined),
    dueOn: (invoice) => (invoice.stage === 'issued' ? invoice.dueDate : undefined),
    lines: ({ content }) => content.lines.map(lineOf),
    vatBreakdown: ({ content }) =>
      content.summaries.map(({ treatment, taxable, vat }) => ({
        ...{ vat: vatKey(treatment), taxable: euros(taxable), amount: euros(vat) },
      })),
    totals: ({ content }) => totalsOf(content.totals),
    stampDuty: ({ content }) => content.stampDuty && euros(content.stampDuty.amount),
    paid: (invoice) => euros(invoice.stage === 'issued' ? receivedOf(invoice) : 0n),
    due: (invoice) => euros(invoice.stage === 'issued' ? dueOf(invoice) : invoice.content.totals.toPay),
    payments: (invoice) => (invoice.stage === 'issued' ? [...invoice.payments] : []),
    creditNotes: ({ id }, _args, { creditNotesOf }) => creditNotesOf.load(id),
    rejection: (invoice) => (invoice.stage === 'issued' ? invoice.rejection : undefined),
    documents: ({ id }, _args, { files }) => files.load(id),
  },
  InvoicePayment: {
    amount: ({ amount }) => euros(amount),
    withheld: ({ withheld }) => euros(withheld),
    excess: ({ excess }) => (excess ? euros(excess.cents) : undefined),
    foreignAmount: ({ foreign }) => foreign?.amount,
    rate: ({ foreign }, _args, { fxRates }) => (foreign ? fxRates.load(foreign.rateId) : undefined),
    exchangeGain: ({ foreign }) => (foreign ? euros(foreign.gain) : undefined),
    clientCredit: ({ creditId, excess }, _args, { clientCredits }) => {
      const id = creditId ?? excess?.creditId;
      return id ? clientCredits.load(id) : undefined;
    },
    bankLine: async ({ lineId }, _args, { bankLines, standing }) => {
      const line = lineId && (await bankLines.load(lineId));
      return line && canSeeStatements(await standing(), line) ? line : undefined;
    },
  },
  CreditNote: {
    __resolveReference: ({ id }, context) => seenNote(id, context),
    number: ({ number }) => formatNumber(number),
    issuedOn: ({ date }) => date,
    state: ({ transmission }) => transmission,
    seller: ({ sellerId }) => ({ id: sellerId }),
    buyer: ({ buyerId }) => ({ id: buyerId }),
    invoice: (note, _args, context) => invoiceOf(note, context),
    lines: ({ content }) => content.lines.map(lineOf),
    totals: ({ content }) => totalsOf(content.totals),
    documents: ({ id }, _args, { files }) => files.load(id),
  },
  InvoiceDocument: {
    size: ({ content }) => content.byteLength,
    base64: ({ content }) => content.toString('base64'),
  },
  Agent: {
    invoices: ({ id }, args, context) => invoicesOf(id, args, context),
    creditNotes: ({ id }, args, context) => creditNotesOf(id, args, context),
  },
  Commission: {
    invoices: async ({ id }, _args, { standing, invoicesAbout }) => {
      const [who, invoices] = [looking(await standing(), 'INVOICES'), await invoicesAbout.load(id)];
      return invoices.filter((invoice) => canSeeInvoice(who, invoice));
    },
  },
  Query: {
    invoice: (_root, { id }, context) => seen(id, context),
  },
};
