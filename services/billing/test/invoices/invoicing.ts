import { newId } from '@millepiani/kernel/new-id';
import type { ServiceUnderTest, TestActor } from '@millepiani/testing/service-under-test';
import { bookkeeper, nextKey } from '../billing-under-test.ts';
import { line } from '../documents/cases.ts';
import { buyers, sellers } from '../documents/parties.ts';

/** An invoice's fields in a query. */
export const invoiceFields = `id number state issuedOn dueOn rejection seller { id } buyer { id } commission { id }
  totals { taxable { amount } vat { amount } total { amount } withheld { amount } splitVat { amount } toPay { amount } }
  paid { amount } due { amount currency } stampDuty { amount }
  payments { amount { amount } withheld { amount } paidOn reference }
  creditNotes { id number }`;

/** Today in the community. */
export const today = (): string => new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Rome' }).format(new Date());

/** What a bookkeeper does with invoices, in few words. */
export class InvoiceDesk {
  readonly #service: () => ServiceUnderTest;

  constructor(service: () => ServiceUnderTest) {
    this.#service = service;
  }

  /** Asks for a mutation whose payload has an invoice. */
  async ask(mutation: string, input: object, actor: TestActor | undefined = bookkeeper, fields = '') {
    const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`;
    const query = `mutation ($input: ${type}!) {
      ${mutation}(input: $input) { invoice { ${invoiceFields} } ${fields} userErrors { code message path } }
    }`;
    const { data, errors } = await this.#service().ask(
      query,
      { input: { idempotencyKey: nextKey(), ...input } },
      actor,
    );
    if (errors) throw new Error(JSON.stringify(errors));
    return data[mutation];
  }

  /** Drafts: Greta's 1000.00 to a company that withholds, unless said otherwise. */
  draft(change: object = {}, content: object = {}, actor?: TestActor) {
    return this.ask(
      'draftInvoice',
      {
        ...{ sellerId: newId('per'), buyerId: newId('org'), dueInDays: 30 },
        content: { seller: sellers.greta, buyer: buyers.agent, lines: [line('1000.00')], ...content },
        ...change,
      },
      actor,
    );
  }

  /** Issues a draft. */
  issue(invoiceId: string, change: object = {}, actor?: TestActor) {
    return this.ask('issueInvoice', { invoiceId, ...change }, actor, 'pending');
  }

  /** Drafts and issues; gives the invoice. */
  async issued(change: object = {}, content: object = {}) {
    const { invoice } = await this.draft(change, content);
    return (await this.issue(invoice.id)).invoice;
  }

  /** Records a payment of so many euros. */
  pay(invoiceId: string, amount: string, change: object = {}, actor?: TestActor) {
    const input = { invoiceId, amount: { amount, currency: 'EUR' }, paidOn: today(), reference: nextKey(), ...change };
    return this.ask('recordPayment', input, actor);
  }

  /** Takes an invoice back. */
  credit(invoiceId: string, change: object = {}, actor?: TestActor) {
    const fields = 'pending creditNote { id number issuedOn totals { total { amount } } invoice { id } }';
    return this.ask('issueCreditNote', { invoiceId, reason: 'Not as agreed', ...change }, actor, fields);
  }

  /** The invoice, as somebody sees it. */
  async see(id: string, fields = invoiceFields, actor: TestActor | undefined = bookkeeper) {
    const query = `query ($id: ID!) { invoice(id: $id) { ${fields} } }`;
    return (await this.#service().ask(query, { id }, actor)).data.invoice;
  }
}
