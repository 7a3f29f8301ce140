import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { plusDays } from '@millepiani/kernel/day';
import { newId } from '@millepiani/kernel/new-id';
import { type BillingWithFolder, bookkeeper, nextKey, startBillingWithFolder } from '../billing-under-test.ts';
import { sellers } from '../documents/parties.ts';
import { InvoiceDesk, today } from './invoicing.ts';

let billing: BillingWithFolder;
const desk = new InvoiceDesk(() => billing);
beforeAll(async () => {
  billing = await startBillingWithFolder();
});
afterAll(() => billing.close());

const day = (offset: number) => plusDays(today(), offset);
const counts = () =>
  billing.database(async (db) => [
    await db.collection('invoices').countDocuments(),
    await db.collection('credit_notes').countDocuments(),
    await db.collection('postings').countDocuments(),
    await db.collection('outbox').countDocuments({ type: { $not: /sent/ } }),
    JSON.stringify(await db.collection('invoice_sequences').find().sort({ _id: 1 }).toArray()),
  ]);

describe('bad input', () => {
  type Ask = () => Promise<{ userErrors: object[] }>;
  it.each<[string, Ask, object]>([
    [
      'a seller who is none',
      () => desk.draft({ sellerId: 'org_1' }),
      { code: 'INVALID_ID', path: ['input', 'sellerId'] },
    ],
    ['a term of years', () => desk.draft({ dueInDays: 366 }), { code: 'INVALID_TERM', path: ['input', 'dueInDays'] }],
    ['no lines', () => desk.draft({}, { lines: [] }), { code: 'NO_LINES', path: ['input', 'content', 'lines'] }],
    [
      'a wrong VAT number',
      () => desk.draft({}, { seller: { ...sellers.greta, vatNumber: '05554440164' } }),
      { code: 'INVALID_VAT_NUMBER', path: ['input', 'content', 'seller', 'vatNumber'] },
    ],
    [
      'an invoice that is not there',
      () => desk.issue(newId('inv')),
      { code: 'INVOICE_NOT_FOUND', path: ['input', 'invoiceId'] },
    ],
    ['an id of something else', () => desk.issue(newId('jnl')), { code: 'INVALID_ID', path: ['input', 'invoiceId'] }],
    ['a key of one character', () => desk.draft({ idempotencyKey: 'x' }), { code: 'INVALID_IDEMPOTENCY_KEY' }],
  ])('%s is refused, and leaves nothing', async (_what, ask, expected) => {
    const before = await counts();
    expect((await ask()).userErrors).toMatchObject([expected]);
    expect(await counts()).toEqual(before);
  });

  it('of days: to come, more than 12 ago, before the last number’s', async () => {
    const seller = { ...sellers.elisa, vatNumber: '01122330168' };
    const draft = async () => (await desk.draft({}, { seller })).invoice.id;
    const [first, second] = [await draft(), await draft()];
    const before = await counts();
    expect((await desk.issue(first, { date: day(1) })).userErrors).toMatchObject([{ code: 'DATE_IN_FUTURE' }]);
    expect((await desk.issue(first, { date: day(-13) })).userErrors).toMatchObject([{ code: 'ISSUED_TOO_LATE' }]);
    expect(await counts()).toEqual(before);
    expect((await desk.issue(first, { date: day(-1) })).userErrors).toEqual([]);
    expect((await desk.issue(second, { date: day(-2) })).userErrors).toMatchObject([{ code: 'DATE_BEFORE_PREVIOUS' }]);
    expect((await desk.issue(second)).invoice.issuedOn).toBe(today());
  });

  it('of payments: twice, too much, of a draft, in another currency, to come', async () => {
    const invoice = await desk.issued();
    const { invoice: drafted } = await desk.draft();
    expect((await desk.pay(invoice.id, '60.80', { reference: 'TRN-9' })).userErrors).toEqual([]);
    const before = await counts();
    for (const [ask, code] of [
      [desk.pay(invoice.id, '60.80', { reference: 'TRN-9' }), 'PAYMENT_RECORDED'],
      [desk.pay(invoice.id, '1000.01'), 'PAYMENT_EXCEEDS_DUE'],
      [desk.pay(invoice.id, '0'), 'ZERO_AMOUNT'],
      [desk.pay(invoice.id, '-5.00'), 'ZERO_AMOUNT'],
      [desk.pay(invoice.id, '1.001'), 'TOO_MANY_DECIMALS'],
      [desk.pay(invoice.id, '1', { amount: { amount: '1', currency: 'CHF' } }), 'RATE_MISSING'],
      [desk.pay(invoice.id, '1', { paidOn: day(1) }), 'DATE_IN_FUTURE'],
      [desk.pay(drafted.id, '1'), 'NOT_ISSUED'],
      [desk.credit(drafted.id), 'NOT_ISSUED'],
      [desk.ask('recordDelivery', { invoiceId: drafted.id, outcome: 'DELIVERED' }), 'NOT_SENT'],
    ] as const) {
      expect((await ask).userErrors).toMatchObject([{ code }]);
    }
    expect(await counts()).toEqual(before);
  });

  it('issued twice stays issued once, and one key answers the same', async () => {
    const { invoice } = await desk.draft();
    const idempotencyKey = nextKey();
    const answers = await Promise.all(Array.from({ length: 5 }, () => desk.issue(invoice.id, { idempotencyKey })));
    expect(new Set(answers.map((answer) => answer.invoice?.number)).size).toBe(1);
    expect((await desk.issue(invoice.id)).userErrors).toMatchObject([{ code: 'ALREADY_ISSUED' }]);
    const payment = { idempotencyKey: nextKey(), reference: 'once' };
    const paid = await Promise.all(Array.from({ length: 5 }, () => desk.pay(invoice.id, '100.00', payment)));
    expect(paid.flatMap(({ userErrors }) => userErrors)).toEqual([]);
    expect((await desk.see(invoice.id)).paid.amount).toBe('100.00');
  });

  it('leaves the ledger sound', async () => {
    const query = 'query { trialBalance(currency: "EUR") { total { amount } } }';
    const { data } = await billing.ask(query, {}, bookkeeper);
    expect(data.trialBalance).toEqual([{ total: { amount: '0.00' } }]);
  });
});
