import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@millepiani/kernel/new-id';
import { pdfPages } from '@millepiani/testing/pdf-text';
import { startToldBilling, type ToldBilling } from '../billing-told.ts';
import { bookkeeper } from '../billing-under-test.ts';
import { line } from '../documents/cases.ts';
import { InvoiceDesk, today } from '../invoices/invoicing.ts';
import { profiles } from '../milestones/profiles.ts';

let told: ToldBilling;
const desk = new InvoiceDesk(() => told.service);
beforeAll(async () => {
  told = await startToldBilling('billing_own_statements');
});
afterAll(() => told.close());

const [aurora, blu] = [newId('org'), newId('org')];

describe('an owner’s books', () => {
  beforeAll(async () => {
    await told.tell.profile(profiles.aurora(aurora));
    await told.tell.profile(profiles.officina(blu));
  });

  it('are invoiced as tax profiles say, where nobody says otherwise', async () => {
    const draft = (change: object = {}) =>
      desk.draft({ sellerId: aurora, buyerId: blu, content: { lines: [line('100.00')] }, ...change });
    const { invoice, userErrors } = await draft();
    expect(userErrors).toEqual([]);
    expect(invoice).toMatchObject({ totals: { total: { amount: '122.00' } } });
    const { content } = (await told.store.billing.invoices.find(invoice.id)) ?? {};
    expect(content).toMatchObject({
      seller: { name: { name: 'Studio Aurora' }, vatNumber: '01234560165' },
      buyer: { name: { name: 'Officina Blu' }, vatNumber: '09876540163' },
    });
    const nobody = await draft({ buyerId: newId('org') });
    expect(nobody).toMatchObject({
      invoice: null,
      userErrors: [{ code: 'TAX_PROFILE_MISSING', path: ['input', 'content', 'buyer'] }],
    });
    expect((await draft({ sellerId: 'x' })).userErrors).toMatchObject([{ code: 'INVALID_ID' }]);
    const greta = newId('per');
    await told.tell.profile(profiles.greta(greta, { socialFund: { kind: 'PROFESSIONAL', rate: '0.04' } }));
    expect((await draft({ sellerId: greta })).userErrors).toMatchObject([
      { code: 'FUND_UNKNOWN', path: ['input', 'content', 'seller', 'fund'] },
    ]);
    const known = await draft({ sellerId: greta, content: { lines: [line('100.00')], fundCode: 'TC04' } });
    expect(known.invoice).toMatchObject({ totals: { taxable: { amount: '104.00' } } });
    expect((await draft({ sellerId: blu })).userErrors).toMatchObject([{ code: 'SELLER_IS_BUYER' }]);
  });

  it('are printed with whose they are, when, and what moved, in the reader’s language', async () => {
    const { invoice } = await desk.draft({ sellerId: aurora, buyerId: blu, content: { lines: [line('100.00')] } });
    await desk.issue(invoice.id);
    await desk.pay(invoice.id, '122.00');
    const query = `query ($of: [_Any!]!, $day: Date!) { _entities(representations: $of) { ... on Agent {
      accounts { purpose statement(from: $day, to: $day) {
        page: file(format: PDF, language: IT) { name base64 }
        english: file(format: PDF, language: EN) { base64 }
        table: file(format: CSV, language: IT) { base64 } } } } } }`;
    const of = [{ __typename: 'Agent', id: aurora }];
    const { data, errors } = await told.service.ask(query, { of, day: today() }, bookkeeper);
    expect(errors).toBeUndefined();
    const { statement } = data._entities[0].accounts.find(
      ({ purpose }: { purpose: string }) => purpose === 'RECEIVABLE',
    );
    const textOf = async ({ base64 }: { base64: string }) =>
      (await pdfPages(Buffer.from(base64, 'base64'))).join(' ').replaceAll(/\s+/g, ' ');
    const { number } = await desk.see(invoice.id, 'number');
    const [italian, english] = [await textOf(statement.page), await textOf(statement.english)];
    for (const words of ['Studio Aurora', 'Prodotto il', `Pagamento della fattura ${number}`, `Fattura ${number}`]) {
      expect(italian).toContain(words);
    }
    for (const words of ['Studio Aurora', 'Made at', `Payment of invoice ${number}`]) expect(english).toContain(words);
    expect(statement.page.name).toMatch(/^estratto-conto-crediti-EUR-/);
    const table = Buffer.from(statement.table.base64, 'base64').toString();
    expect(table).toContain(`;Pagamento della fattura ${number};`);
    expect(table).toMatch(/;20[^;]+Z;;Prodotto il: Studio Aurora;/);
  });
});
