import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { AgentId } from '@millepiani/kernel/id';
import { freshDatabase } from '@millepiani/testing/databases';
import { dueOf, type InvoiceId, stateOf } from '../../src/invoices/invoice.ts';
import { approvePaymentBatch, cancelPaymentBatch, recordPaymentsFailed } from '../../src/payouts/paying.commands.ts';
import type { RemunerationDocument } from '../../src/remuneration/remuneration-document.ts';
import { type OpenBilling, openBillingOn } from '../billing-on-database.ts';
import { value } from '../distributions/given.ts';
import { carl, codesOf } from '../distributions/world.ts';
import { today } from '../invoices/invoicing.ts';
import { profiles } from '../milestones/profiles.ts';
import { ada, ShareDesk, withIban } from './share-desk.ts';

const database = freshDatabase('billing_taking_back_shares');
let service: OpenBilling;
const desk = new ShareDesk(() => service);
const { world, owed, drawnUp, find, approve, take, again, paymentsOf, batch, paid, employed } = desk;
beforeAll(async () => {
  service = await openBillingOn(database.uri);
});
afterAll(async () => {
  await service.close();
  await database.drop();
});

const year = Number(today().slice(0, 4));
async function withheld(sellerId: AgentId) {
  const rows = await service.billing.withholdings.pageOf({ sellerId, year, limit: 5, after: undefined });
  return rows.map((one) => one.withheld);
}
function invoiceIdOf(document: RemunerationDocument): InvoiceId {
  const id = document.state !== 'WAITING' && document.paper.kind === 'INVOICE' && document.paper.invoiceId;
  if (!id) throw new Error('No invoice.');
  return id;
}
async function invoiceOf(document: RemunerationDocument) {
  const invoice = await service.billing.invoices.find(invoiceIdOf(document));
  if (invoice?.stage !== 'issued') throw new Error('Not issued.');
  return invoice;
}
/** Somebody's share of 1,000.00, and its document. */
async function documented(profile: Parameters<typeof owed>[0]) {
  const given = await owed(profile);
  const document = await drawnUp(given);
  value(await approve(document.id, given.payeeId));
  return { ...given, document };
}
const booksOf = async ({ aurora, payeeId }: { aurora: AgentId; payeeId: AgentId }) => [
  await world.books(payeeId),
  await world.books(aurora),
];

/** The bank refuses a batch's payments, or gives them back. */
async function failed(batchId: string) {
  const known = await service.billing.paymentBatches.find(batchId as never);
  const payments = (known?.payments ?? []).map(({ reference }) => ({ reference, reason: 'AC04' }));
  value(await recordPaymentsFailed(service.billing, world.call({ batchId, on: today(), payments })));
}

describe('a document that is taken back', () => {
  it('is so by no bookkeeper who is paid by it: nobody alone has their wages paid again', async () => {
    const given = await owed(withIban);
    await employed(given);
    const { id } = await drawnUp(given);
    value(await approve(id, ada));
    expect(codesOf(await take(id, given.payeeId))).toEqual(['OWN_PAYMENT']);
    expect(await paymentsOf(given)).toEqual([]);
    value(await take(id));
  });

  it('opens again what was to go by wages', async () => {
    const given = await owed(withIban);
    await employed(given);
    const { id } = await drawnUp(given);
    value(await approve(id, ada));
    expect(await world.run(given.run.id)).toMatchObject({ state: 'PAID', payments: [] });
    value(await take(id));
    expect(await world.run(given.run.id)).toMatchObject({ state: 'POSTED' });
    expect(await paymentsOf(given)).toEqual([{ payeeId: given.payeeId, amount: 100_000n }]);
    value(await again(given.run.id));
    expect(await drawnUp(given)).toMatchObject({ state: 'DRAWN_UP', paper: { kind: 'PAYROLL_INSTRUCTION' } });
    // It may be paid by a batch instead.
    await paid(given);
    expect(await world.books(given.payeeId)).toEqual({ INCOME: '-1000.00', BANK: '1000.00' });
  });

  it('after a batch paid it, is credited: what was paid beyond the share is owed back, and pays the next one', async () => {
    const given = await documented(profiles.greta);
    const { document, payeeId } = given;
    await paid(given);
    const paidBooks = await booksOf(given);
    value(await take(document.id));
    const invoice = await invoiceOf(document);
    expect([stateOf(invoice), dueOf(invoice)]).toEqual(['CREDITED', 0n]);
    expect(await world.books(payeeId)).toEqual({ BANK: '1060.80', INCOME: '-1000.00', RECEIVABLE: '-60.80' });
    expect(await world.books(given.aurora)).toMatchObject({ BANK: '2939.20', PAYABLE: '58.80' });
    expect(await withheld(payeeId)).toEqual([0n]);
    expect(await world.trialBalance()).toBe(0n);
    value(await again(given.run.id));
    const next = await drawnUp(given);
    value(await approve(next.id, payeeId));
    expect(stateOf(await invoiceOf(next))).toBe('PAID');
    expect(await withheld(payeeId)).toEqual([20_800n]);
    expect(await booksOf(given)).toEqual(paidBooks);
  });

  it('whose payment the bank gives back afterwards leaves the bare share to be paid', async () => {
    const given = await documented(profiles.greta);
    const batchId = await batch(given);
    await desk.execute(batchId);
    value(await take(given.document.id));
    await failed(batchId);
    expect(await paymentsOf(given)).toMatchObject([{ amount: 100_000n }]);
    await paid(given);
    expect(await world.books(given.payeeId)).toEqual({ BANK: '1000.00', INCOME: '-1000.00' });
  });

  it('whose payment the bank gives back after the next one was issued leaves what that says, and then the bare share', async () => {
    const given = await documented(profiles.greta);
    const batchId = await batch(given);
    await desk.execute(batchId);
    value(await take(given.document.id));
    value(await again(given.run.id));
    const next = await drawnUp(given);
    value(await approve(next.id, given.payeeId));
    await failed(batchId);
    expect(await paymentsOf(given)).toMatchObject([{ amount: 106_080n }]);
    expect(dueOf(await invoiceOf(next))).toBe(106_080n);
    value(await take(next.id));
    expect(await paymentsOf(given)).toMatchObject([{ amount: 100_000n }]);
    expect(await world.books(given.payeeId)).toEqual({ INCOME: '-1000.00', RECEIVABLE: '1000.00' });
  });

  it('after a batch paid it, is owed again what was withheld by a receipt', async () => {
    const given = await documented(withIban);
    await paid(given);
    const paidBooks = await booksOf(given);
    value(await take(given.document.id));
    expect(await paymentsOf(given)).toMatchObject([{ amount: 80_000n, paidOn: today() }, { amount: 20_000n }]);
    expect(await world.books(given.payeeId)).toEqual({ BANK: '800.00', INCOME: '-1000.00', RECEIVABLE: '200.00' });
    expect(await withheld(given.payeeId)).toEqual([0n]);
    value(await again(given.run.id));
    value(await approve((await drawnUp(given)).id, given.payeeId));
    expect(await world.run(given.run.id)).toMatchObject({ state: 'PAID', payments: [{ amount: 80_000n }] });
    expect(await withheld(given.payeeId)).toEqual([20_000n]);
    expect(await booksOf(given)).toEqual(paidBooks);
  });

  it('has another batch pay what is owed again', async () => {
    const given = await documented(withIban);
    await paid(given);
    value(await take(given.document.id));
    await paid(given);
    expect(await world.books(given.payeeId)).toEqual({ BANK: '1000.00', INCOME: '-1000.00' });
    expect(await world.run(given.run.id)).toMatchObject({ state: 'PAID' });
    expect(await world.trialBalance()).toBe(0n);
  });

  it('is not, while a batch is to pay what it says', async () => {
    const given = await owed(profiles.greta);
    const document = await drawnUp(given);
    value(await approve(document.id, given.payeeId));
    const batchId = await batch(given);
    expect(codesOf(await take(document.id))).toEqual(['PAYMENT_ORDERED']);
    value(await cancelPaymentBatch(service.billing, world.call({ batchId })));
    value(await take(document.id));
  });
});

describe('a payment that no batch has any more', () => {
  const ways: readonly (readonly [string, (batchId: string) => Promise<void>])[] = [
    [
      'since its batch was cancelled',
      async (batchId) => {
        value(await cancelPaymentBatch(service.billing, world.call({ batchId })));
      },
    ],
    [
      'since the bank refused it',
      async (batchId) => {
        value(await approvePaymentBatch(service.billing, world.call({ batchId }, carl)));
        await failed(batchId);
      },
    ],
    [
      'since the bank gave it back',
      async (batchId) => {
        await desk.execute(batchId);
        await failed(batchId);
      },
    ],
  ];

  it.each(ways)('%s, is what the receipt says that was issued meanwhile', async (_way, come) => {
    const given = await owed(withIban);
    const document = await drawnUp(given);
    const batchId = await batch(given);
    value(await approve(document.id, given.payeeId));
    expect(await find(document.id)).toMatchObject({ settlement: { restated: 0n, owedBack: 20_000n } });
    await come(batchId);
    expect(await paymentsOf(given)).toMatchObject([{ amount: 80_000n }]);
    expect(await find(document.id)).toMatchObject({ settlement: { restated: -20_000n, owedBack: 0n } });
    expect(await world.books(given.payeeId)).toEqual({
      ...{ INCOME: '-1000.00', RECEIVABLE: '800.00', TAX_CREDIT: '200.00' },
    });
    expect(await withheld(given.payeeId).then((all) => all.filter((one) => one !== 0n))).toEqual([]);
    await paid(given);
    expect(await world.books(given.payeeId)).toEqual({ BANK: '800.00', INCOME: '-1000.00', TAX_CREDIT: '200.00' });
    expect(await world.books(given.aurora)).toMatchObject({
      PAYABLE: '-202.00',
      BANK: '3200.00',
      RECEIVABLE: '4000.00',
    });
    expect(await withheld(given.payeeId)).toEqual([20_000n]);
    expect(await world.trialBalance()).toBe(0n);
  });

  it.each(ways)('%s, is what the invoice says that was issued meanwhile', async (_way, come) => {
    const given = await owed(profiles.greta);
    const document = await drawnUp(given);
    const batchId = await batch(given);
    value(await approve(document.id, given.payeeId));
    await come(batchId);
    expect(await paymentsOf(given)).toMatchObject([{ amount: 106_080n }]);
    await paid(given);
    expect(stateOf(await invoiceOf(document))).toBe('PAID');
    expect(await world.books(given.payeeId)).toMatchObject({ BANK: '1060.80', TAX_CREDIT: '208.00' });
  });
});
