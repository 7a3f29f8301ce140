import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { exampleEvent } from '@millepiani/events/example-event';
import { commissionOpened } from '@millepiani/events/projects/commission.events';
import { plusDays } from '@millepiani/kernel/day';
import type { AgentId } from '@millepiani/kernel/id';
import { freshDatabase } from '@millepiani/testing/databases';
import { cashAheadOf } from '../../src/forecasts/cash-ahead.commands.ts';
import { forecastRevenue } from '../../src/forecasts/revenue.commands.ts';
import { stateOf } from '../../src/invoices/invoice.ts';
import { receivePayment } from '../../src/invoices/settling.commands.ts';
import { reverseInvoicePayment } from '../../src/payments/client-credits.commands.ts';
import { recordPaymentsFailed } from '../../src/payouts/paying.commands.ts';
import { keepTitles } from '../../src/reactions/keep-titles.reaction.ts';
import { declineRemuneration } from '../../src/remuneration/approving.commands.ts';
import type { RemunerationDocument } from '../../src/remuneration/remuneration-document.ts';
import { type OpenBilling, openBillingOn } from '../billing-on-database.ts';
import { value } from '../distributions/given.ts';
import { codesOf } from '../distributions/world.ts';
import { today } from '../invoices/invoicing.ts';
import { profiles } from '../milestones/profiles.ts';
import { everyMember, ShareDesk, withIban } from './share-desk.ts';

const database = freshDatabase('billing_paying_shares');
let service: OpenBilling;
const desk = new ShareDesk(() => service);
const { world, owed, drawnUp, approve, take, again, paymentsOf, batch, paid } = desk;
beforeAll(async () => {
  service = await openBillingOn(database.uri);
});
afterAll(async () => {
  await service.close();
  await database.drop();
});

const year = Number(today().slice(0, 4));
function invoiceIdOf(document: RemunerationDocument) {
  const id = document.state !== 'WAITING' && document.paper.kind === 'INVOICE' && document.paper.invoiceId;
  if (!id) throw new Error('No invoice.');
  return id;
}
/** Greta's share of 1,000.00, and her invoice of 1,060.80 for it. */
async function invoiced(profile = profiles.greta) {
  const given = await owed(profile);
  const document = await drawnUp(given);
  value(await approve(document.id, given.payeeId));
  return { ...given, document, invoiceId: invoiceIdOf(document) };
}
const byHand = (invoiceId: string, amount: string, reference = `by hand ${invoiceId}`) =>
  receivePayment(
    service.billing,
    world.call({ invoiceId, amount: { amount, currency: 'EUR' }, paidOn: today(), reference }),
  );
const takeBack = (invoiceId: string, reference: string) =>
  reverseInvoicePayment(service.billing, world.call({ invoiceId, reference }));
const paymentOf = async (batchId: string) => {
  const [payment] = (await service.billing.paymentBatches.find(batchId as never))?.payments ?? [];
  if (!payment) throw new Error('Nothing was paid.');
  return payment;
};
const bounced = async (batchId: string) => {
  const { reference } = await paymentOf(batchId);
  const input = { batchId, on: today(), payments: [{ reference, reason: 'AC04' }] };
  value(await recordPaymentsFailed(service.billing, world.call(input)));
};
const decline = ({ id }: RemunerationDocument, by: AgentId) =>
  declineRemuneration(service.billing, world.call({ documentId: id, reason: 'Wrong' }, by as never, everyMember));

describe('an invoice for a share', () => {
  it('is paid by a batch, and not a second time by hand', async () => {
    const { aurora, payeeId, invoiceId, ...given } = await invoiced();
    const [before, payers] = [await world.books(payeeId), await world.books(aurora)];
    expect(codesOf(await byHand(invoiceId, '1060.80'))).toEqual(['FOR_A_SHARE']);
    expect(codesOf(await byHand(invoiceId, '0.01'))).toEqual(['FOR_A_SHARE']);
    const batchId = await batch({ aurora });
    expect(codesOf(await byHand(invoiceId, '1060.80'))).toEqual(['FOR_A_SHARE']);
    expect([await world.books(payeeId), await world.books(aurora)]).toEqual([before, payers]);
    await desk.execute(batchId);
    expect(await world.books(payeeId)).toMatchObject({ BANK: '1060.80' });
    expect(await paymentsOf(given)).toMatchObject([{ amount: 106_080n, paidOn: today() }]);
  });

  it('is paid by the next batch where one had the bare share, and by hand in no case', async () => {
    const given = await owed(profiles.greta);
    const document = await drawnUp(given);
    const batchId = await batch(given);
    value(await approve(document.id, given.payeeId));
    const invoiceId = invoiceIdOf(document);
    for (const amount of ['60.81', '60.80', '0.01']) {
      expect(codesOf(await byHand(invoiceId, amount))).toEqual(['FOR_A_SHARE']);
    }
    await desk.execute(batchId);
    await paid(given);
    const invoice = await service.billing.invoices.find(invoiceId);
    expect(invoice && stateOf(invoice)).toBe('PAID');
    expect(await world.books(given.payeeId)).toMatchObject({ BANK: '1060.80' });
  });

  it('has no payment of a batch taken back by hand', async () => {
    const { aurora, payeeId, invoiceId } = await invoiced();
    const batchId = await batch({ aurora });
    await desk.execute(batchId);
    const before = await world.books(payeeId);
    const { reference } = await paymentOf(batchId);
    expect(codesOf(await takeBack(invoiceId, reference))).toEqual(['FOR_A_SHARE']);
    expect(await world.books(payeeId)).toEqual(before);
    const invoice = await service.billing.invoices.find(invoiceId);
    expect(invoice && stateOf(invoice)).toBe('PAID');
  });

  it('can be taken back once its payment came back', async () => {
    const given = await owed(profiles.greta);
    const [before, payers] = [await world.books(given.payeeId), await world.books(given.aurora)];
    const document = await drawnUp(given);
    value(await approve(document.id, given.payeeId));
    const batchId = await batch(given);
    expect(codesOf(await take(document.id))).toEqual(['PAYMENT_ORDERED']);
    await desk.execute(batchId);
    await bounced(batchId);
    value(await take(document.id));
    expect(await paymentsOf(given)).toMatchObject([{ amount: 100_000n, batchId: undefined }]);
    expect([await world.books(given.payeeId), await world.books(given.aurora)]).toEqual([before, payers]);
    expect(await drawnUp(given)).toMatchObject({ state: 'DRAWN_UP', fee: 100_000n });
  });

  it('that is declined is gone with its draft', async () => {
    const given = await owed(profiles.greta);
    const document = await drawnUp(given);
    value(await decline(document, given.payeeId));
    expect(await service.billing.invoices.find(invoiceIdOf(document))).toBeUndefined();
    value(await again(given.run.id));
    const next = await drawnUp(given);
    value(await approve(next.id, given.payeeId));
    const listed = await service.billing.invoices.pageOf({ agentId: given.payeeId, limit: 10, after: undefined });
    expect(listed.map(({ id }) => id)).toEqual([invoiceIdOf(next)]);
  });
});

describe('what a share is for', () => {
  const title = 'A catalogue of Lumen’s lamps';
  async function called(profile: Parameters<typeof owed>[0]) {
    const given = await owed(profile);
    const told = exampleEvent(commissionOpened);
    const event = { ...told, data: { ...told.data, commissionId: given.deal.commissionId, title } };
    await service.react((transaction) => keepTitles(() => service.billing).handle(event, transaction));
    return given;
  }
  const remittances = async (batchId: string) =>
    (await service.billing.paymentBatches.find(batchId as never))?.transfers.transfers.map(
      ({ remittance }) => remittance,
    );

  it('is said by its commission’s title on the invoice, and on the transfer with the invoice’s number', async () => {
    const given = await called(profiles.greta);
    const document = await drawnUp(given);
    value(await approve(document.id, given.payeeId));
    const invoice = await service.billing.invoices.find(invoiceIdOf(document));
    expect(invoice?.content.lines.map(({ description }) => description)).toEqual([
      `Compenso per il lavoro svolto: ${title}`,
    ]);
    const [remittance] = (await remittances(await batch(given))) ?? [];
    expect(remittance).toMatch(/^Fattura \d+\/\d{4}: A catalogue of Lumen.s lamps$/);
  });

  it('is said on a receipt, and of a share without a paper on the transfer', async () => {
    const given = await called(withIban);
    const document = await drawnUp(given);
    expect(document).toMatchObject({ paper: { receipt: { description: title } } });
    const [remittance] = (await remittances(await batch(given))) ?? [];
    expect(remittance).toMatch(/^Quota di una ripartizione: A catalogue of Lumen.s lamps$/);
  });
});

describe('what a receipt withholds', () => {
  const withheld = async (sellerId: AgentId, of = year) => {
    const rows = await service.billing.withholdings.pageOf({ sellerId, year: of, limit: 5, after: undefined });
    return rows.map((one) => [one.clientId, one.withheld]);
  };

  it('is certified by the payer for the year of the payment, and no more where that comes back', async () => {
    const given = await owed(withIban);
    const document = await drawnUp(given);
    value(await approve(document.id, given.payeeId));
    expect(await withheld(given.payeeId)).toEqual([]);
    const batchId = await batch(given);
    await desk.execute(batchId);
    expect(await withheld(given.payeeId)).toEqual([[given.aurora, 20_000n]]);
    expect(await world.books(given.payeeId)).toMatchObject({ TAX_CREDIT: '200.00' });
    await bounced(batchId);
    expect(await withheld(given.payeeId)).toEqual([[given.aurora, 0n]]);
    value(await take(document.id));
    expect(await withheld(given.payeeId)).toEqual([[given.aurora, 0n]]);
    value(await again(given.run.id));
    value(await approve((await drawnUp(given)).id, given.payeeId));
    await paid(given);
    expect(await withheld(given.payeeId)).toEqual([[given.aurora, 20_000n]]);
  });

  it('is noted with the receipt where its share was paid before, and taken back with it', async () => {
    const given = await owed(withIban);
    const document = await drawnUp(given);
    await paid(given);
    expect(await withheld(given.payeeId)).toEqual([]);
    value(await approve(document.id, given.payeeId));
    expect(await withheld(given.payeeId)).toEqual([[given.aurora, 20_000n]]);
    value(await take(document.id));
    expect(await withheld(given.payeeId)).toEqual([[given.aurora, 0n]]);
    expect(await world.books(given.payeeId)).not.toHaveProperty('TAX_CREDIT');
  });
});

describe('forecasts of a share', () => {
  const until = plusDays(today(), 60);
  /** What is to come of both years that may be meant, by kind. */
  async function revenue(agentId: AgentId) {
    const years = await Promise.all([year, year + 1].map((of) => forecastRevenue(service.billing, agentId, of)));
    return {
      collected: years.reduce((sum, { collected }) => sum + collected, 0n),
      kinds: years.flatMap(({ byKind }) => byKind.map(({ kind, amount }) => `${kind} ${amount}`)),
    };
  }
  async function cash(agentId: AgentId) {
    const { days } = await cashAheadOf(service.billing, agentId, until);
    return days.flatMap(({ flows }) => flows.map(({ kind, amount }) => `${kind} ${amount}`));
  }

  it('count it once: as the draft that asks for it, as the invoice, and as what a batch has', async () => {
    const given = await owed(profiles.fabio);
    const { aurora, payeeId } = given;
    expect((await revenue(payeeId)).kinds).toEqual(['SHARE 100000']);
    const first = await drawnUp(given);
    expect((await revenue(payeeId)).kinds).toEqual(['DRAFT 104000']);
    expect(await cash(payeeId)).toEqual(['DRAFT 104000']);
    expect(await cash(aurora)).toContain('DRAFT -104000');
    expect(await cash(aurora)).not.toContain('SHARE -100000');
    value(await decline(first, payeeId));
    expect((await revenue(payeeId)).kinds).toEqual(['SHARE 100000']);
    expect(await cash(aurora)).toContain('SHARE -100000');
    value(await again(given.run.id));
    value(await approve((await drawnUp(given)).id, payeeId));
    expect(await revenue(payeeId)).toEqual({ collected: 0n, kinds: ['INVOICE 104000'] });
    expect(await cash(payeeId)).toEqual(['INVOICE 104000']);
    expect((await cash(aurora)).filter((flow) => flow.includes('-'))).toEqual(['INVOICE -104000']);
    const batchId = await batch(given);
    expect(await cash(payeeId)).toEqual(['BATCH 104000']);
    expect((await cash(aurora)).filter((flow) => flow.includes('-'))).toEqual(['BATCH -104000']);
    await desk.execute(batchId);
    expect(await revenue(payeeId)).toEqual({ collected: 104_000n, kinds: [] });
    expect(await cash(payeeId)).toEqual([]);
    await bounced(batchId);
    expect(await revenue(payeeId)).toEqual({ collected: 0n, kinds: ['INVOICE 104000'] });
  });

  it('count what was paid of it before its invoice once, and the rest', async () => {
    const given = await owed(profiles.fabio);
    const { aurora, payeeId } = given;
    const document = await drawnUp(given);
    const batchId = await batch(given);
    expect((await cash(payeeId)).toSorted()).toEqual(['BATCH 100000', 'DRAFT 4000']);
    await desk.execute(batchId);
    expect(await revenue(payeeId)).toEqual({ collected: 100_000n, kinds: ['DRAFT 4000'] });
    expect(await cash(aurora)).toContain('DRAFT -4000');
    value(await approve(document.id, payeeId));
    expect(await revenue(payeeId)).toEqual({ collected: 100_000n, kinds: ['INVOICE 4000'] });
    expect(await cash(payeeId)).toEqual(['INVOICE 4000']);
  });

  it('count of a receipt what is withheld as revenue, and not as cash', async () => {
    const given = await owed(withIban);
    const { aurora, payeeId } = given;
    value(await approve((await drawnUp(given)).id, payeeId));
    expect((await revenue(payeeId)).kinds).toEqual(['SHARE 100000']);
    expect(await cash(payeeId)).toEqual(['SHARE 80000']);
    await paid({ aurora });
    expect(await revenue(payeeId)).toEqual({ collected: 100_000n, kinds: [] });
  });
});
