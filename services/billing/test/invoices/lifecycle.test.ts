import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@millepiani/kernel/new-id';
import { pdfPages } from '@millepiani/testing/pdf-text';
import { schemaErrors } from '@millepiani/testing/schemas';
import { waitFor } from '@millepiani/testing/wait-for';
import { type BillingWithFolder, bookkeeper, member, startBillingWithFolder } from '../billing-under-test.ts';
import { line } from '../documents/cases.ts';
import { buyers, sellers } from '../documents/parties.ts';
import { InvoiceDesk, today } from './invoicing.ts';

let billing: BillingWithFolder;
const desk = new InvoiceDesk(() => billing);
beforeAll(async () => {
  billing = await startBillingWithFolder({ JOBS_RECONCILE_EVERY: '500ms' });
});
afterAll(() => billing.close());

const events = (subject: string) =>
  billing.database((db) => db.collection('outbox').find({ subject }).sort({ aggregateversion: 1 }).toArray());
const sent = (id: string) => waitFor('it is sent', async () => (await desk.see(id)).state === 'SENT');
const files = '{ form name mediaType size sha256 base64 }';

/** What the seller's books hold, by purpose. */
async function books(ownerId: string): Promise<Record<string, string>> {
  const query = `query ($of: [_Any!]!) { _entities(representations: $of) {
    ... on Agent { accounts { purpose balance { amount } } } } }`;
  const { data } = await billing.ask(query, { of: [{ __typename: 'Agent', id: ownerId }] }, bookkeeper);
  const accounts: { purpose: string; balance: { amount: string } }[] = data._entities[0].accounts;
  return Object.fromEntries(accounts.map(({ purpose, balance }) => [purpose, balance.amount]));
}

describe('an invoice', () => {
  it('is drafted, issued, sent, delivered, paid in parts and paid, with its figures and books right all along', async () => {
    const [sellerId, commissionId] = [newId('per'), newId('com')];
    const { invoice: drafted, userErrors } = await desk.draft({ sellerId, commissionId });
    expect(userErrors).toEqual([]);
    expect(drafted).toMatchObject({ state: 'DRAFT', number: null, issuedOn: null, due: { amount: '1060.80' } });
    expect(await events(drafted.id)).toEqual([]);

    const { invoice, pending } = await desk.issue(drafted.id);
    expect(pending).toEqual(['INVOICE_DOCUMENTS']);
    expect(invoice).toMatchObject({
      ...{
        id: drafted.id,
        state: 'ISSUED',
        issuedOn: today(),
        seller: { id: sellerId },
        commission: { id: commissionId },
      },
      totals: {
        ...{ taxable: { amount: '1040.00' }, vat: { amount: '228.80' }, total: { amount: '1268.80' } },
        ...{ withheld: { amount: '208.00' }, splitVat: { amount: '0.00' }, toPay: { amount: '1060.80' } },
      },
    });
    expect(invoice.number).toMatch(/^\d+\/\d{4}$/);
    expect(await books(sellerId)).toEqual({ RECEIVABLE: '1268.80', INCOME: '-1040.00', PAYABLE: '-228.80' });

    await sent(invoice.id);
    const delivered = await desk.ask('recordDelivery', { invoiceId: invoice.id, outcome: 'DELIVERED' });
    expect(delivered.invoice.state).toBe('DELIVERED');

    const first = await desk.pay(invoice.id, '500.00', { reference: 'TRN-1' });
    // 208.00 × 500.00 ÷ 1060.80 = 98.039 → 98.04.
    expect(first.invoice).toMatchObject({ state: 'PART_PAID', paid: { amount: '500.00' }, due: { amount: '560.80' } });
    expect(first.invoice.payments).toMatchObject([{ withheld: { amount: '98.04' }, reference: 'TRN-1' }]);
    const last = await desk.pay(invoice.id, '560.80');
    expect(last.invoice).toMatchObject({ state: 'PAID', due: { amount: '0.00', currency: 'EUR' } });
    expect(await books(sellerId)).toEqual({
      ...{ RECEIVABLE: '0.00', INCOME: '-1040.00', PAYABLE: '-228.80' },
      ...{ BANK: '1060.80', TAX_CREDIT: '208.00' },
    });

    const told = await events(invoice.id);
    expect(told.map(({ type, aggregateversion }) => [type, aggregateversion])).toEqual([
      ['millepiani.billing.invoice.issued.v1', 1],
      ['millepiani.billing.invoice.sent.v1', 2],
      ['millepiani.billing.invoice.delivered.v1', 3],
      ['millepiani.billing.payment.received.v1', 4],
      ['millepiani.billing.payment.received.v1', 5],
      ['millepiani.billing.invoice.paid.v1', 6],
    ]);
    expect(told.every(({ partitionkey }) => partitionkey === commissionId)).toBe(true);
    expect(told[1]?.actor).toBe('system:billing');
    // 598.04 of 1268.80 was collected, so as much of 1000.00 is to be shared: 471.343 → 471.34.
    expect(told[3]?.data).toMatchObject({ netCollected: { amount: '471.34' }, due: { amount: '560.80' } });
    expect(told[4]?.data).toMatchObject({ netCollected: { amount: '1000.00' }, withheld: { amount: '109.96' } });
  });

  it('has its files stored with their hashes, handed over as they are, and valid', async () => {
    const sellerId = newId('org');
    const content = { seller: sellers.aurora, buyer: buyers.lumen, lines: [line('8000.00')] };
    const invoice = await desk.issued({ sellerId }, content);
    await sent(invoice.id);
    const { documents, number } = await desk.see(invoice.id, `number documents ${files}`);
    const byForm = Object.fromEntries(documents.map((file: { form: string }) => [file.form, file]));
    expect(Object.keys(byForm).toSorted()).toEqual(['FATTURA_PA', 'PDF_EN', 'PDF_IT', 'UBL']);
    for (const { base64, sha256, size, name } of documents) {
      const content = Buffer.from(base64, 'base64');
      expect(createHash('sha256').update(content).digest('hex')).toBe(sha256);
      expect(content.byteLength).toBe(size);
      expect(Buffer.compare(await readFile(join(billing.folder, sellerId, name)), content)).toBe(0);
    }
    // Handed over twice at once, the same bytes are being written again beside them.
    const whole = (await readdir(join(billing.folder, sellerId))).filter((name) => !name.endsWith('.part'));
    expect(whole).toHaveLength(4);
    const text = (form: string) => Buffer.from(byForm[form].base64, 'base64');
    expect(schemaErrors('fatturapa', text('FATTURA_PA').toString())).toEqual([]);
    expect(schemaErrors('ubl-invoice', text('UBL').toString())).toEqual([]);
    expect((await pdfPages(text('PDF_EN'))).join()).toContain(`Invoice no. ${number}`);
    expect(byForm.FATTURA_PA.name).toMatch(/^IT01234560165_[0-9A-Z]{5}\.xml$/);
  });

  it('to a public body goes as FatturaPA alone, with its VAT split', async () => {
    const sellerId = newId('org');
    const content = { seller: sellers.aurora, buyer: buyers.comune, lines: [line('3000.00')] };
    const invoice = await desk.issued({ sellerId }, content);
    expect(invoice).toMatchObject({ due: { amount: '3000.00' }, totals: { splitVat: { amount: '660.00' } } });
    await sent(invoice.id);
    const { documents } = await desk.see(invoice.id, 'documents { form }');
    expect(documents.map(({ form }: { form: string }) => form).toSorted()).toEqual(['FATTURA_PA', 'PDF_EN', 'PDF_IT']);
    await desk.pay(invoice.id, '3000.00');
    expect(await books(sellerId)).toEqual({ RECEIVABLE: '0.00', INCOME: '-3000.00', BANK: '3000.00' });
  });

  it('that is refused keeps its number and date when it is sent again, under a file’s name of its own', async () => {
    const invoice = await desk.issued();
    await sent(invoice.id);
    expect((await desk.ask('resendInvoice', { invoiceId: invoice.id })).userErrors).toMatchObject([
      { code: 'NOT_REJECTED' },
    ]);
    const refused = await desk.ask('recordDelivery', { invoiceId: invoice.id, outcome: 'REJECTED', reason: '00311' });
    expect(refused.invoice).toMatchObject({ state: 'REJECTED', rejection: '00311' });
    const before = await desk.see(invoice.id, `documents ${files}`);
    await desk.ask('resendInvoice', { invoiceId: invoice.id });
    await sent(invoice.id);
    const after = await desk.see(invoice.id, `number issuedOn documents ${files}`);
    expect(after).toMatchObject({ number: invoice.number, issuedOn: invoice.issuedOn });
    const named = ({ documents }: { documents: { form: string; name: string }[] }) =>
      documents.find(({ form }) => form === 'FATTURA_PA')?.name;
    expect(named(after)).not.toBe(named(before));
    expect((await events(invoice.id)).at(-1)).toMatchObject({ data: { attempt: 2 } });
  });

  it('is credited in part and wholly, by notes of the same sequence', async () => {
    const sellerId = newId('per');
    const invoice = await desk.issued({ sellerId });
    const sequence = (number: string) => Number(number.split('/')[0]);
    const part = await desk.credit(invoice.id, { lines: [line('250.00')] });
    expect(part.userErrors).toEqual([]);
    expect(sequence(part.creditNote.number)).toBe(sequence(invoice.number) + 1);
    expect(part.creditNote.totals.total.amount).toBe('317.20');
    expect(part.invoice).toMatchObject({ state: expect.stringMatching(/ISSUED|SENT/), due: { amount: '795.60' } });
    const tooMuch = await desk.credit(invoice.id, { lines: [line('750.01')] });
    expect(tooMuch).toMatchObject({ creditNote: null, userErrors: [{ code: 'CREDIT_EXCEEDS_INVOICE' }] });
    const rest = await desk.credit(invoice.id, { lines: [line('750.00')] });
    expect(sequence(rest.creditNote.number)).toBe(sequence(invoice.number) + 2);
    expect(rest.invoice).toMatchObject({ state: 'CREDITED', due: { amount: '0.00' } });
    expect(await books(sellerId)).toEqual({ RECEIVABLE: '0.00', INCOME: '0.00', PAYABLE: '0.00' });
    expect((await desk.pay(invoice.id, '1.00')).userErrors).toMatchObject([{ code: 'NOTHING_DUE' }]);
    const query = `query ($of: [_Any!]!) { _entities(representations: $of) { ... on CreditNote { documents ${files} } } }`;
    const of = [{ __typename: 'CreditNote', id: rest.creditNote.id }];
    const documents = async () => (await billing.ask(query, { of }, bookkeeper)).data._entities[0].documents;
    await waitFor('the credit note is written', async () => (await documents()).length > 0);
    const [fatturaPa] = (await documents()).filter(({ form }: { form: string }) => form === 'FATTURA_PA');
    const xml = Buffer.from(fatturaPa.base64, 'base64').toString();
    expect(schemaErrors('fatturapa', xml)).toEqual([]);
    expect(xml).toContain('<TipoDocumento>TD04</TipoDocumento>');
    expect(xml).toContain(`<IdDocumento>${invoice.number}</IdDocumento>`);
  });

  it('is credited in parts to the cent, and the rest of it without saying what that is', async () => {
    const sellerId = newId('org');
    const content = { seller: sellers.aurora, buyer: buyers.agent, lines: [line('100.00')] };
    const { id } = await desk.issued({ sellerId }, content);
    await desk.pay(id, '122.00');
    for (const part of ['33.35', '33.35'])
      expect((await desk.credit(id, { lines: [line(part)] })).userErrors).toEqual([]);
    const rest = await desk.credit(id);
    expect(rest).toMatchObject({ userErrors: [], creditNote: { totals: { total: { amount: '40.63' } } } });
    expect(rest.invoice).toMatchObject({ state: 'CREDITED', due: { amount: '-122.00' } });
    const told = (await events(id)).filter(({ type }) => type.endsWith('invoice.credited.v1'));
    expect(told.map(({ data }) => data.netCollected.amount)).toEqual(['66.65', '33.30', '0.00']);
    expect(await books(sellerId)).toMatchObject({ INCOME: '0.00', PAYABLE: '0.00', RECEIVABLE: '-122.00' });
    expect((await desk.credit(id)).userErrors).toMatchObject([{ code: 'CREDIT_EXCEEDS_INVOICE' }]);
  });

  it('has the stamp duty that it asked for taken back by itself, without a fund on it, once', async () => {
    const sellerId = newId('per');
    const asking = { seller: sellers.fabio, buyer: buyers.agent, lines: [line('1000.00')], rechargeStampDuty: true };
    const { id } = await desk.issued({ sellerId }, asking);
    const stamp = { ...line('2.00', { description: 'Imposta di bollo' }), isStampDuty: true };
    const note = await desk.credit(id, { lines: [stamp] });
    expect(note.userErrors).toEqual([]);
    expect(note.creditNote.totals.total.amount).toBe('2.00');
    expect(note.invoice.due.amount).toBe('1040.00');
    expect((await desk.credit(id, { lines: [stamp] })).userErrors).toMatchObject([{ code: 'CREDIT_EXCEEDS_INVOICE' }]);
    const rest = await desk.credit(id, { lines: [line('1000.00')] });
    expect(rest.invoice).toMatchObject({ state: 'CREDITED', due: { amount: '0.00' } });
    expect((await desk.draft({}, { lines: [stamp] })).userErrors).toMatchObject([
      { code: 'STAMP_DUTY_BY_HAND', path: ['input', 'content', 'lines', '0', 'isStampDuty'] },
    ]);
  });

  it('gives expenses back with VAT, from which nothing is withheld, and which are shared as all that comes in', async () => {
    const spent = { ...line('200.00', { description: 'Rimborso spese' }), isExpense: true };
    const invoice = await desk.issued({}, { lines: [line('1000.00'), spent] });
    expect(invoice.totals).toMatchObject({ withheld: { amount: '208.00' }, toPay: { amount: '1304.80' } });
    await desk.pay(invoice.id, '1304.80');
    expect((await events(invoice.id)).at(-2)?.data).toMatchObject({ netCollected: { amount: '1200.00' } });
  });

  it('is seen by its two sides and by auditors, and is not there for others', async () => {
    const [seller, buyer, other] = [member(), member(), member()];
    const { id } = await desk.issued({ sellerId: seller.id, buyerId: buyer.id });
    for (const actor of [seller, buyer, bookkeeper]) expect(await desk.see(id, 'id', actor)).toEqual({ id });
    for (const actor of [other, { ...seller, scopes: ['projects:read'] }])
      expect(await desk.see(id, 'id', actor)).toBeNull();
    const query = `query ($of: [_Any!]!) { _entities(representations: $of) {
      ... on Invoice { id } ... on Agent { invoices(first: 1) { edges { node { id } } pageInfo { hasNextPage } } } } }`;
    const of = [
      { __typename: 'Invoice', id },
      ...[seller.id, buyer.id].map((agent) => ({ __typename: 'Agent', id: agent })),
    ];
    const page = { invoices: { edges: [{ node: { id } }], pageInfo: { hasNextPage: false } } };
    const entities = async (actor: typeof seller) => (await billing.ask(query, { of }, actor)).data._entities;
    expect(await entities(bookkeeper)).toEqual([{ id }, page, page]);
    expect(await entities(seller)).toEqual([{ id }, page, { invoices: null }]);
    expect(await entities(other)).toEqual([null, { invoices: null }, { invoices: null }]);
  });

  it.each(['draftInvoice', 'issueInvoice', 'recordPayment', 'recordDelivery', 'resendInvoice', 'issueCreditNote'])(
    '%s is for bookkeepers',
    async (mutation) => {
      const invoiceId = newId('inv');
      const inputs: Record<string, object> = {
        draftInvoice: {
          ...{ sellerId: newId('per'), buyerId: newId('org'), dueInDays: 0 },
          content: { seller: sellers.greta, buyer: buyers.agent, lines: [line('1')] },
        },
        recordPayment: { amount: { amount: '1', currency: 'EUR' }, paidOn: today(), reference: 'x', invoiceId },
        recordDelivery: { invoiceId, outcome: 'DELIVERED' },
        issueCreditNote: { invoiceId, reason: 'x' },
      };
      const answer = await desk.ask(mutation, inputs[mutation] ?? { invoiceId }, member());
      expect(answer).toMatchObject({ invoice: null, userErrors: [{ code: 'FORBIDDEN' }] });
    },
  );
});
