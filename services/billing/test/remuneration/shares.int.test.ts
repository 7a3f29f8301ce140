import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { plusDays } from '@millepiani/kernel/day';
import type { PersonId } from '@millepiani/kernel/id';
import { newId } from '@millepiani/kernel/new-id';
import { freshDatabase } from '@millepiani/testing/databases';
import { dueOf, stateOf } from '../../src/invoices/invoice.ts';
import { issue } from '../../src/invoices/invoices.commands.ts';
import { issueCreditNote, receivePayment } from '../../src/invoices/settling.commands.ts';
import { recordPaymentsFailed } from '../../src/payouts/paying.commands.ts';
import { declineRemuneration } from '../../src/remuneration/approving.commands.ts';
import { confirmEmployment, recordEmployment } from '../../src/remuneration/employing.commands.ts';
import { type OpenBilling, openBillingOn } from '../billing-on-database.ts';
import { fixed, ruleOf, value } from '../distributions/given.ts';
import { bea, codesOf } from '../distributions/world.ts';
import { today } from '../invoices/invoicing.ts';
import { profiles } from '../milestones/profiles.ts';
import { ada, everyMember, ShareDesk, withIban } from './share-desk.ts';

const database = freshDatabase('billing_remuneration');
let service: OpenBilling;
const desk = new ShareDesk(() => service);
const { world, owed, drawnUp, find, approve, take, again, paymentsOf, batch, paid } = desk;
beforeAll(async () => {
  service = await openBillingOn(database.uri);
});
afterAll(async () => {
  await service.close();
  await database.drop();
});

describe('a share of somebody with a VAT number', () => {
  it('is their own invoice: a professional’s with fund, VAT and withholding, paid by the distribution', async () => {
    const given = await owed(profiles.greta);
    const { aurora, payeeId: greta } = given;
    const document = await drawnUp(given);
    const invoiceId = document.state === 'DRAWN_UP' && document.paper.kind === 'INVOICE' && document.paper.invoiceId;
    if (!invoiceId) throw new Error('No invoice.');
    expect(document).toMatchObject({ paper: { toPay: 106_080n } });
    expect(codesOf(await issue(service.billing, world.call({ invoiceId })))).toEqual(['AWAITS_APPROVAL']);
    value(await approve(document.id, greta));
    const invoice = await service.billing.invoices.find(invoiceId);
    expect(invoice).toMatchObject({
      ...{ stage: 'issued', sellerId: greta, buyerId: aurora, commissionId: undefined, remunerates: document.id },
      content: { totals: { total: 126_880n, withheld: 20_800n, toPay: 106_080n } },
    });
    expect(await paymentsOf(given)).toMatchObject([{ payeeId: greta, amount: 106_080n }]);
    expect(await world.books(greta)).toEqual({
      ...{ INCOME: '-1040.00', PAYABLE: '-228.80', RECEIVABLE: '1060.80', TAX_CREDIT: '208.00' },
    });
    await paid(given);
    const after = await service.billing.invoices.find(invoiceId);
    expect(after && stateOf(after)).toBe('PAID');
    expect(await world.books(greta)).toEqual({
      ...{ BANK: '1060.80', INCOME: '-1040.00', PAYABLE: '-228.80', TAX_CREDIT: '208.00' },
    });
    // Aurora bears the fund, gets the VAT back, and owes the state what it withheld.
    expect(await world.books(aurora)).toEqual({
      ...{ BANK: '2939.20', INCOME: '-7000.00', RECEIVABLE: '4000.00', EXPENSE: '42.00', PAYABLE: '18.80' },
    });
    expect(await world.trialBalance()).toBe(0n);
    // What clients paid is collected once, whoever invoices their share of it.
    const sum = await service.connection.collection('invoices').findOne({ _id: invoiceId as never });
    expect(sum?.issued.netCollected).toEqual(0n);
    expect(codesOf(await issueCreditNote(service.billing, world.call({ invoiceId, reason: 'x' })))).toEqual([
      'FOR_A_SHARE',
    ]);
  });

  it('in forfettario bears stamp duty and no VAT, and its payer gets none back', async () => {
    const given = await owed(profiles.fabio);
    const document = await drawnUp(given);
    value(await approve(document.id, given.payeeId));
    expect(await paymentsOf(given)).toMatchObject([{ amount: 104_000n }]);
    expect(await world.books(given.payeeId)).toEqual({
      ...{ INCOME: '-1040.00', RECEIVABLE: '1040.00', EXPENSE: '2.00', PAYABLE: '-2.00' },
    });
    expect(await world.books(given.aurora)).toMatchObject({ EXPENSE: '42.00', PAYABLE: '-1042.00' });
    expect(await world.trialBalance()).toBe(0n);
  });

  it('that is taken back is credited as a whole, and the share is owed as before', async () => {
    const given = await owed(profiles.greta);
    const [before, payers] = [await world.books(given.payeeId), await world.books(given.aurora)];
    const document = await drawnUp(given);
    value(await approve(document.id, given.payeeId));
    value(await take(document.id));
    expect(await world.books(given.payeeId)).toEqual(before);
    expect(await world.books(given.aurora)).toEqual(payers);
    expect(await paymentsOf(given)).toMatchObject([{ amount: 100_000n }]);
    const invoiceId = document.state === 'DRAWN_UP' && document.paper.kind === 'INVOICE' && document.paper.invoiceId;
    const invoice = invoiceId ? await service.billing.invoices.find(invoiceId) : undefined;
    expect(invoice && stateOf(invoice)).toBe('CREDITED');
    value(await again(given.run.id));
    expect(await drawnUp(given)).toMatchObject({ state: 'DRAWN_UP', fee: 100_000n });
  });

  it('whose batch had the bare share is owed the rest, which the next batch pays', async () => {
    const given = await owed(profiles.greta);
    const document = await drawnUp(given);
    const batchId = await batch(given);
    value(await approve(document.id, given.payeeId));
    expect(await find(document.id)).toMatchObject({ settlement: { restated: 6_080n, owedBack: 0n } });
    await desk.execute(batchId);
    expect(await paymentsOf(given)).toMatchObject([{ amount: 100_000n, paidOn: today() }, { amount: 6_080n }]);
    const invoiceId = document.state === 'DRAWN_UP' && document.paper.kind === 'INVOICE' && document.paper.invoiceId;
    if (!invoiceId) throw new Error('No invoice.');
    const rest = { invoiceId, amount: { amount: '60.80', currency: 'EUR' }, paidOn: today(), reference: 'TRN-9' };
    expect(codesOf(await receivePayment(service.billing, world.call(rest)))).toEqual(['FOR_A_SHARE']);
    await paid(given);
    const after = await service.billing.invoices.find(invoiceId);
    expect(after && stateOf(after)).toBe('PAID');
    expect(await world.books(given.payeeId)).toMatchObject({ BANK: '1060.80', TAX_CREDIT: '208.00' });
    expect(await world.books(given.aurora)).toMatchObject({ BANK: '2939.20', PAYABLE: '18.80' });
  });

  it('whose payment the bank gives back is due again, with what was withheld for it; another batch pays it', async () => {
    const given = await owed(profiles.greta);
    const document = await drawnUp(given);
    const invoiceId = document.state === 'DRAWN_UP' && document.paper.kind === 'INVOICE' && document.paper.invoiceId;
    if (!invoiceId) throw new Error('No invoice.');
    value(await approve(document.id, given.payeeId));
    const [before, payers] = [await world.books(given.payeeId), await world.books(given.aurora)];
    const batchId = await batch(given);
    await desk.execute(batchId);
    const [payment] = (await service.billing.paymentBatches.find(batchId as never))?.payments ?? [];
    if (!payment) throw new Error('Nothing was paid.');
    const failed = { batchId, on: today(), payments: [{ reference: payment.reference, reason: 'AC04' }] };
    value(await recordPaymentsFailed(service.billing, world.call(failed)));
    const invoice = await service.billing.invoices.find(invoiceId);
    expect(invoice).toMatchObject({ payments: [{ withheld: 20_800n }, { kind: 'REVERSAL', withheld: -20_800n }] });
    expect(invoice?.stage === 'issued' && dueOf(invoice)).toBe(106_080n);
    expect(await world.books(given.payeeId)).toEqual(before);
    expect(await world.books(given.aurora)).toEqual(payers);
    await paid(given);
    const after = await service.billing.invoices.find(invoiceId);
    expect(after && stateOf(after)).toBe('PAID');
    expect(await world.books(given.payeeId)).toMatchObject({ BANK: '1060.80', TAX_CREDIT: '208.00' });
    expect(await world.trialBalance()).toBe(0n);
  });

  it('is paid in euros, and no more than is due', async () => {
    const given = await owed(profiles.greta);
    const document = await drawnUp(given);
    const invoiceId = document.state === 'DRAWN_UP' && document.paper.kind === 'INVOICE' && document.paper.invoiceId;
    if (!invoiceId) throw new Error('No invoice.');
    value(await approve(document.id, given.payeeId));
    const before = await world.books(given.payeeId);
    const much = { invoiceId, amount: { amount: '2000.00', currency: 'EUR' }, paidOn: today(), reference: 'TRN-8' };
    const call = world.call({ ...much, keepExcess: true });
    expect(codesOf(await receivePayment(service.billing, call))).toEqual(['FOR_A_SHARE']);
    expect(await world.books(given.payeeId)).toEqual(before);
  });

  it('that was declined is invoiced with the next run’s, and both runs’ payments pay that invoice', async () => {
    const [aurora, greta] = [newId('org'), newId('per')];
    await world.tell.profile(profiles.aurora(aurora));
    await world.tell.profile(profiles.greta(greta));
    const shares = fixed([aurora, '3/4'], [greta, '1/4']);
    const deal = await world.deal(ruleOf({ shares, fee: { rate: '0' } }), [aurora, greta]);
    await world.pay(deal.milestone, '4000.00');
    const { id: documentId } = await drawnUp({ run: await world.posted(deal) });
    const declined = world.call({ documentId, reason: 'Wrong' }, greta, everyMember);
    value(await declineRemuneration(service.billing, declined));
    await world.pay(deal.milestone, '2000.00');
    const document = await drawnUp({ run: await world.posted(deal) });
    expect(document).toMatchObject({ fee: 150_000n });
    value(await approve(document.id, greta));
    await paid({ aurora });
    const invoiceId = document.state === 'DRAWN_UP' && document.paper.kind === 'INVOICE' && document.paper.invoiceId;
    const invoice = invoiceId ? await service.billing.invoices.find(invoiceId) : undefined;
    expect(invoice && stateOf(invoice)).toBe('PAID');
    expect(await world.books(greta)).toMatchObject({ BANK: '1591.20' });
  });

  it('waits for what is missing, and is drawn up once that is there', async () => {
    const given = await owed(undefined);
    expect(await drawnUp(given)).toMatchObject({ state: 'WAITING', missing: [{ code: 'TAX_PROFILE_MISSING' }] });
    await world.tell.profile({ ...profiles.greta(given.payeeId), socialFund: { kind: 'PROFESSIONAL', rate: '0.04' } });
    value(await again(given.run.id));
    expect(await drawnUp(given)).toMatchObject({ state: 'WAITING', missing: [{ code: 'FUND_UNKNOWN' }] });
    value(await again(given.run.id, { funds: [{ payeeId: given.payeeId, code: 'TC04' }] }));
    const document = await drawnUp(given);
    expect(document).toMatchObject({ state: 'DRAWN_UP', paper: { kind: 'INVOICE', toPay: 106_880n } });
    expect(await desk.ofRun(given.run.id)).toHaveLength(1);
  });
});

/** The same two, and the rest of the client's payment. */
async function owedAgain({ deal }: Awaited<ReturnType<typeof owed>>) {
  await world.pay(deal.milestone, '4000.00');
  return { run: await world.posted(deal) };
}

describe('other shares', () => {
  it('of an employee go by their wages: the employer approves, and no batch pays them', async () => {
    const payeeId = newId('per');
    const given = await owed(profiles.elisa, payeeId);
    const employ = (change: object, by: PersonId = ada, scopes = everyMember) => {
      const input = { employerId: given.aurora, employeeId: payeeId, from: '2026-01-01', ...change };
      return recordEmployment(service.billing, world.call(input, by, scopes));
    };
    expect(codesOf(await employ({}, payeeId))).toEqual(['FORBIDDEN']);
    expect(codesOf(await employ({ to: '2025-12-31' }))).toEqual(['ENDS_BEFORE_START']);
    expect(codesOf(await employ({ employeeId: newId('org') }))).toEqual(['INVALID_ID']);
    expect(codesOf(await employ({ employerId: payeeId }))).toEqual(['OWN_EMPLOYER']);
    value(await employ({}));
    const confirm = { employerId: given.aurora, from: '2026-01-01' };
    value(await confirmEmployment(service.billing, world.call(confirm, payeeId, everyMember)));
    const { id } = await drawnUp(given);
    expect(codesOf(await approve(id, payeeId))).toEqual(['FORBIDDEN']);
    value(await approve(id, ada, { month: '2026-12' }));
    expect(await find(id)).toMatchObject({
      ...{ state: 'ISSUED', number: { sequence: 1 }, settlement: { restated: -100_000n } },
      paper: { kind: 'PAYROLL_INSTRUCTION', instruction: { month: '2026-12', fee: 100_000n } },
    });
    expect(await paymentsOf(given)).toEqual([]);
    expect(await world.run(given.run.id)).toMatchObject({ state: 'PAID' });
    // Owed until the wages are paid, which a bookkeeper posts.
    expect(await world.books(payeeId)).toEqual({ INCOME: '-1000.00', RECEIVABLE: '1000.00' });
  });

  it('are no wages because the payer says so: only once the payee confirms it, for the days that were said', async () => {
    const given = await owed(profiles.greta);
    const { aurora, payeeId } = given;
    const employ = (by: PersonId, scopes?: string) => {
      const input = { employerId: aurora, employeeId: payeeId, from: '2026-01-01' };
      return recordEmployment(service.billing, world.call(input, by, scopes));
    };
    const confirm = (by: PersonId, change: object = {}, scopes = everyMember) =>
      confirmEmployment(service.billing, world.call({ employerId: aurora, from: '2026-01-01', ...change }, by, scopes));
    expect(codesOf(await confirm(payeeId))).toEqual(['EMPLOYMENT_NOT_FOUND']);
    value(await employ(ada, everyMember));
    value(await employ(bea));
    expect(await drawnUp(given)).toMatchObject({ state: 'DRAWN_UP', paper: { kind: 'INVOICE' } });
    expect(codesOf(await confirm(ada))).toEqual(['EMPLOYMENT_NOT_FOUND']);
    expect(codesOf(await confirm(payeeId, { from: '2026-01-02' }))).toEqual(['EMPLOYMENT_NOT_FOUND']);
    expect(codesOf(await confirm(payeeId, { to: '2026-12-31' }))).toEqual(['EMPLOYMENT_NOT_FOUND']);
    expect(codesOf(await confirm(payeeId, { employerId: 'x' }))).toEqual(['INVALID_ID']);
    expect(codesOf(await confirm(payeeId, {}, 'ledger:read'))).toEqual(['FORBIDDEN']);
    value(await confirm(payeeId));
    expect(await drawnUp(await owedAgain(given))).toMatchObject({ paper: { kind: 'PAYROLL_INSTRUCTION' } });
  });

  it('that are to go by wages are declined by the employee too, and stay to be paid', async () => {
    const given = await owed(withIban);
    await desk.employed(given);
    const { id } = await drawnUp(given);
    const decline = (by: PersonId) =>
      declineRemuneration(service.billing, world.call({ documentId: id, reason: 'No wages' }, by, everyMember));
    expect(codesOf(await decline(newId('per')))).toEqual(['DOCUMENT_NOT_FOUND']);
    value(await decline(given.payeeId));
    expect(codesOf(await approve(id, ada))).toEqual(['WRONG_STATE']);
    expect(await paymentsOf(given)).toMatchObject([{ amount: 100_000n }]);
    await paid(given);
    expect(await world.books(given.payeeId)).toEqual({ BANK: '1000.00', INCOME: '-1000.00' });
  });

  it('of an employee that a batch has are not paid by their wages too', async () => {
    const payeeId = newId('per');
    const given = await owed(withIban, payeeId);
    await desk.employed(given);
    const { id } = await drawnUp(given);
    await batch(given);
    expect(codesOf(await approve(id, ada))).toEqual(['PAYMENT_ORDERED']);
  });

  it('of who lives abroad are documented by their own law, under their own number', async () => {
    const given = await owed((id) => ({ ...profiles.elisa(id), address: { ...profiles.lumen(id).address } }));
    const { id } = await drawnUp(given);
    expect(codesOf(await approve(id, given.payeeId))).toEqual(['OWN_NUMBER_MISSING']);
    const ahead = { ownNumber: 'R-2026-7', date: plusDays(today(), 1) };
    expect(codesOf(await approve(id, given.payeeId, ahead))).toEqual(['DATE_IN_FUTURE']);
    value(await approve(id, given.payeeId, { ownNumber: 'R-2026-7' }));
    expect(await find(id)).toMatchObject({ state: 'ISSUED', ownNumber: 'R-2026-7' });
    expect(await find(id)).not.toHaveProperty('number');
    expect(await paymentsOf(given)).toMatchObject([{ amount: 100_000n }]);
  });

  it('of a second run are documented by what it adds, and what it takes back by less of the next', async () => {
    const [aurora, payeeId] = [newId('org'), newId('per')];
    await world.tell.profile(profiles.aurora(aurora));
    await world.tell.profile(withIban(payeeId));
    const shares = fixed([aurora, '3/4'], [payeeId, '1/4']);
    const deal = await world.deal(ruleOf({ shares, fee: { rate: '0' } }), [aurora, payeeId]);
    await world.pay(deal.milestone, '4000.00');
    const first = await drawnUp({ run: await world.posted(deal) });
    value(await approve(first.id, payeeId));
    await world.pay(deal.milestone, '2000.00');
    const second = await drawnUp({ run: await world.posted(deal) });
    expect([first.fee, second.fee]).toEqual([100_000n, 50_000n]);
    value(await approve(second.id, payeeId));
    expect(await world.books(payeeId)).toEqual({ INCOME: '-1500.00', RECEIVABLE: '1200.00', TAX_CREDIT: '300.00' });
  });
});
