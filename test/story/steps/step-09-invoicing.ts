import { balancesOf } from '../acts/books.ts';
import { documentsOf, draftsOf, expectFigures, expectText, type Invoice, issue, pay } from '../acts/invoices.ts';
import { handOver, putIn } from '../acts/work.ts';
import { configurator, page } from '../cast/commissions.ts';
import { laterContributions, pageContributions } from '../cast/contributions.ts';
import { cents, euros, readable } from '../figures/exact.ts';
import { reverseCharge, splitPayment } from '../figures/vat.ts';
import { goDown } from '../partner/outage.ts';
import { eventuallySame, expectSame } from '../proof/hold.ts';
import type { Stage } from '../stage.ts';
import type { Step } from './step.ts';

const total = (amounts: readonly { readonly amount: string }[]): bigint =>
  amounts.reduce((sum, { amount }) => sum + cents(amount), 0n);

/** The clients accept; billing drafts what is to be invoiced, by mandate and by law; the clients pay. */
export const invoicing: Step = {
  title: 'Billing invoices, the clients pay',
  play: async (stage) => {
    await goDown(stage);
    await putIn(stage, [...laterContributions, ...pageContributions]);
    await handOver(stage, { key: 'configurator', at: 1, by: 'bruno', to: 'klara' });
    await handOver(stage, { key: 'configurator', at: 2, by: 'elisa', to: 'klara' });
    await handOver(stage, { key: 'page', at: 0, by: 'fabio', to: 'livia' });
    await expectDone(stage);
    const toLumen = await invoiceLumen(stage);
    const toBorgo = await invoiceBorgo(stage);
    expectNumbers([...toLumen, toBorgo]);
    const all = total([...configurator.milestones, ...page.milestones]);
    await eventuallySame('Aurora’s books, seen by Ada', () => incomeOf(stage), {
      ...{ BANK: euros(all), INCOME: euros(-all), RECEIVABLE: euros(0n) },
    });
    const vat = splitPayment(cents(page.price), '0.22').vat;
    return `${toLumen.length} UBL invoices to Lumen, category AE, ${readable(total(configurator.milestones))} EUR; a FatturaPA to Borgo, ${readable(cents(page.price))} + VAT ${readable(vat)} that Borgo pays itself; numbers 1 to ${toLumen.length + 1}, without a gap; ${readable(all)} EUR came in`;
  },
};

/** Both commissions are accepted, who did the work has kept their word, and their time is free again at members. */
async function expectDone(stage: Stage): Promise<void> {
  for (const key of ['configurator', 'page'] as const) {
    const query = `{ commission(id: "${stage.ids.of(key)}") { state } }`;
    await eventuallySame(key, () => stage.as('tullia').ask(query), { commission: { state: 'ACCEPTED' } });
  }
  const query =
    '{ viewer { commitments { edges { node { state } } } holds { edges { node { state releaseReason } } } } }';
  await eventuallySame('Elisa’s commitment and hold', () => stage.as('elisa').ask(query), {
    viewer: {
      commitments: { edges: [{ node: { state: 'FULFILLED' } }] },
      holds: { edges: [{ node: { state: 'RELEASED', releaseReason: 'FULFILLED' } }] },
    },
  });
}

/** One invoice for each milestone, by Aurora for the allies too; the second is paid in two parts. */
async function invoiceLumen(stage: Stage): Promise<readonly Invoice[]> {
  const drafts = await draftsOf(stage, configurator);
  const issued: Invoice[] = [];
  for (const [at, { title, amount }] of configurator.milestones.entries()) {
    const draft = drafts[at];
    const sides = draft && [
      draft.state,
      draft.number,
      stage.ids.nameOf(draft.seller.id),
      stage.ids.nameOf(draft.buyer.id),
    ];
    expectSame(`the draft for “${title}”`, sides, ['DRAFT', null, 'aurora', 'lumen']);
    const invoice = await issue(stage, draft?.id ?? '');
    expectFigures(`the invoice for “${title}”`, invoice, reverseCharge(cents(amount)));
    const ubl = (await documentsOf(stage, invoice.id, ['UBL', 'PDF_EN'])).get('UBL');
    expectText(ubl, 'PayableAmount', amount);
    expectText(ubl, 'ID', 'AE');
    expectText(ubl, 'ID', invoice.number ?? '');
    issued.push(invoice);
    await payInParts(stage, invoice, cents(amount));
  }
  return issued;
}

async function payInParts(stage: Stage, { id }: Invoice, amount: bigint): Promise<void> {
  const first = amount > 1_000_000n ? 500_000n : amount;
  const part = await pay(stage, id, { amount: first, reference: 'SCT-1' });
  expectSame(
    'an invoice that is paid',
    [part.state, part.due.amount],
    [first === amount ? 'PAID' : 'PART_PAID', euros(amount - first)],
  );
  if (first === amount) return;
  const rest = await pay(stage, id, { amount: amount - first, reference: 'SCT-2' });
  expectSame('an invoice that is paid', [rest.state, rest.due.amount], ['PAID', '0.00']);
}

/** VAT is on the invoice, and Borgo pays it to the treasury itself: split payment. */
async function invoiceBorgo(stage: Stage): Promise<Invoice> {
  const [draft] = await draftsOf(stage, page);
  const invoice = await issue(stage, draft?.id ?? '');
  const figures = splitPayment(cents(page.price), '0.22');
  expectFigures('the invoice to Borgo', invoice, figures);
  const documents = await documentsOf(stage, invoice.id, ['FATTURA_PA', 'PDF_IT']);
  const fattura = documents.get('FATTURA_PA');
  for (const [element, expected] of [
    ['ImportoTotaleDocumento', euros(figures.total)],
    ['ImponibileImporto', euros(figures.taxable)],
    ['Imposta', euros(figures.vat)],
    ['EsigibilitaIVA', 'S'],
    ['ImportoPagamento', euros(figures.toPay)],
    ['CodiceDestinatario', 'UFA1B2'],
    ['Numero', invoice.number ?? ''],
  ] as const) {
    expectText(fattura, element, expected);
  }
  const paid = await pay(stage, invoice.id, { amount: figures.toPay, reference: 'SCT-3' });
  expectSame('the invoice to Borgo', [paid.state, paid.due.amount], ['PAID', '0.00']);
  return invoice;
}

/** One sequence for Aurora's year, from 1, without a gap. */
function expectNumbers(invoices: readonly Invoice[]): void {
  const numbers = invoices.map(({ number }) => Number(number?.split('/')[0])).toSorted((a, b) => a - b);
  expectSame(
    'the invoices’ numbers',
    numbers,
    invoices.map((_, at) => at + 1),
  );
}

/** What Aurora has, is owed and has earned. */
async function incomeOf(stage: Stage): Promise<object> {
  const { BANK, INCOME, RECEIVABLE } = await balancesOf(stage, 'aurora', 'ada');
  return { BANK, INCOME, RECEIVABLE };
}
