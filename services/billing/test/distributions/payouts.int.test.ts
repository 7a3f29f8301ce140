import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@millepiani/kernel/new-id';
import { freshDatabase } from '@millepiani/testing/databases';
import { schemaErrors } from '@millepiani/testing/schemas';
import { issueCreditNote } from '../../src/invoices/settling.commands.ts';
import { reverseJournalEntry } from '../../src/ledger/journal.commands.ts';
import {
  approvePaymentBatch,
  cancelPaymentBatch,
  recordPaymentBatchExecuted,
  recordPaymentsFailed,
} from '../../src/payouts/paying.commands.ts';
import { type BatchInput, createPaymentBatch } from '../../src/payouts/payment-batches.commands.ts';
import { type OpenBilling, openBillingOn } from '../billing-on-database.ts';
import { line } from '../documents/cases.ts';
import { today } from '../invoices/invoicing.ts';
import { profiles } from '../milestones/profiles.ts';
import { fixed, ruleOf, value } from './given.ts';
import { bea, carl, codesOf, World } from './world.ts';

const database = freshDatabase('billing_payouts');
let service: OpenBilling;
const world = new World(() => service);
beforeAll(async () => {
  service = await openBillingOn(database.uri);
});
afterAll(async () => {
  await service.close();
  await database.drop();
});

/** Aurora owes Fabio and Greta 2,000.00 each. */
async function given(known: readonly ('fabio' | 'greta')[] = ['fabio', 'greta']) {
  const people = { aurora: newId('org'), fabio: newId('per'), greta: newId('per') };
  const { aurora, fabio, greta } = people;
  await world.tell.profile(profiles.aurora(aurora));
  for (const name of known) await world.tell.profile(profiles[name](people[name]));
  const shares = fixed([aurora, '1/2'], [fabio, '1/4'], [greta, '1/4']);
  const deal = await world.deal(ruleOf({ shares, fee: { rate: '0' } }), [aurora, fabio, greta]);
  await world.pay(deal.milestone, '8000.00');
  return { ...people, deal, run: await world.posted(deal) };
}

const make = (input: Partial<BatchInput>, by = bea) =>
  createPaymentBatch(service.billing, world.call({ executeOn: today(), ...input }, by));
const approve = (batchId: string, by = carl, scopes?: string) =>
  approvePaymentBatch(service.billing, world.call({ batchId }, by, scopes));
const execute = (batchId: string, paidOn = today()) =>
  recordPaymentBatchExecuted(service.billing, world.call({ batchId, paidOn }));
const cancel = (batchId: string, by = bea) => cancelPaymentBatch(service.billing, world.call({ batchId }, by));

describe('a payout', () => {
  it('goes by a file for the bank to everybody’s books, told of each payment, and of the run that is paid', async () => {
    const { aurora, fabio, greta, run } = await given();
    const { batchId } = value(await make({ payerId: aurora }));
    expect(codesOf(await approve(batchId, bea))).toEqual(['SAME_PERSON']);
    expect(await service.billing.paymentBatches.fileOf(batchId)).toBeUndefined();
    value(await approve(batchId));
    const file = await service.billing.paymentBatches.fileOf(batchId);
    expect(file).toMatchObject({ name: `${batchId}.xml`, mediaType: 'application/xml' });
    const xml = file?.content.toString() ?? '';
    expect(schemaErrors('pain.001.001.09', xml)).toEqual([]);
    expect(xml).toContain('IT76U0503401600000000777001');
    expect(xml.match(/<InstdAmt Ccy="EUR">2000.00</g)).toHaveLength(2);

    value(await execute(batchId));
    expect(await world.run(run.id)).toMatchObject({ state: 'PAID', paidOn: today(), told: 4 });
    expect(await world.books(aurora)).toEqual({
      ...{ BANK: '4000.00', INCOME: '-4000.00', EXPENSE: '2.00', PAYABLE: '-2.00' },
    });
    for (const payee of [fabio, greta])
      expect(await world.books(payee)).toEqual({ BANK: '2000.00', INCOME: '-2000.00' });
    expect(await world.trialBalance()).toBe(0n);
    const told = await world.told({ subject: batchId });
    expect(told.map(({ type, version }) => [type, version])).toEqual([
      ['payment-batch.approved.v1', 1],
      ['payment.sent.v1', 2],
      ['payment.sent.v1', 3],
    ]);
    expect(told[0]?.data).toMatchObject({ approvedBy: carl, payments: 2, total: { amount: '4000.00' } });
    expect(new Set(told.slice(1).map(({ data }) => data.payeeId))).toEqual(new Set([fabio, greta]));
    expect(JSON.stringify(told)).not.toContain('IT76');
    expect((await world.told({ subject: run.id })).at(-1)).toMatchObject({
      ...{ type: 'distribution.paid.v1', version: 4, data: { paidOn: today() } },
    });
    expect(codesOf(await execute(batchId))).toEqual(['WRONG_STATE']);
  });

  it('is not made where a payee has no bank account: whose is told, and nothing is ordered; or they are left out', async () => {
    const { aurora, fabio, greta, run } = await given(['fabio']);
    expect(await make({ payerId: aurora })).toMatchObject({
      ok: false,
      error: [{ code: 'IBAN_MISSING', path: ['payees', greta] }],
    });
    const untouched = await world.run(run.id);
    expect(untouched).toMatchObject({ payments: [{ batchId: undefined }, { batchId: undefined }] });
    const { batchId } = value(await make({ runIds: [run.id], leaveOut: true }));
    expect(await service.billing.paymentBatches.find(batchId)).toMatchObject({
      payments: [{ payeeId: fabio, amount: 2000_00n }],
      leftOut: [{ payeeId: greta, reason: 'IBAN_MISSING' }],
    });
    value(await approve(batchId));
    value(await execute(batchId));
    expect(await world.run(run.id)).toMatchObject({ state: 'POSTED' });
    await world.tell.profile(profiles.greta(greta));
    const rest = value(await make({ payerId: aurora }));
    value(await approve(rest.batchId));
    value(await execute(rest.batchId));
    expect(await world.run(run.id)).toMatchObject({ state: 'PAID' });
  });

  it('is not made by a bookkeeper whom it pays, and orders nothing then', async () => {
    const { aurora, fabio, run } = await given();
    expect(await make({ payerId: aurora }, fabio)).toMatchObject({
      error: [{ code: 'OWN_PAYMENT', path: ['payees', fabio] }],
    });
    expect(await world.run(run.id)).toMatchObject({ payments: [{ batchId: undefined }, { batchId: undefined }] });
    const { batchId } = value(await make({ payerId: aurora }));
    // Nor does a bookkeeper approve it whom it pays.
    expect(await approve(batchId, fabio)).toMatchObject({ error: [{ code: 'OWN_PAYMENT', path: ['payees', fabio] }] });
    expect(await approve(batchId)).toMatchObject({ ok: true });
  });

  it('is neither given up nor said to have failed by a bookkeeper whom it pays: nobody alone has themselves paid again', async () => {
    const { aurora, fabio, greta, run } = await given();
    const { batchId } = value(await make({ payerId: aurora }));
    value(await approve(batchId));
    const own = { error: [{ code: 'OWN_PAYMENT', path: ['payees', fabio] }] };
    expect(await cancel(batchId, fabio)).toMatchObject(own);
    value(await execute(batchId));
    const batch = await service.billing.paymentBatches.find(batchId);
    const failed = (payeeId: string, by: typeof fabio) => {
      const reference = batch?.payments.find((one) => one.payeeId === payeeId)?.reference ?? '';
      const input = { batchId, on: today(), payments: [{ reference, reason: 'AC04' }] };
      return recordPaymentsFailed(service.billing, world.call(input, by));
    };
    expect(await failed(fabio, fabio)).toMatchObject(own);
    expect(await world.run(run.id)).toMatchObject({ state: 'PAID' });
    expect(codesOf(await make({ payerId: aurora }))).toEqual(['NOTHING_TO_PAY']);
    // Of another's he may, and another of his.
    value(await failed(greta, fabio));
    value(await failed(fabio, bea));
    const again = value(await make({ payerId: aurora })).batchId;
    // Nothing has gone yet: whoever sees that it is wrong gives it up.
    value(await cancel(again, fabio));
  });

  it('leaves no entry that a bookkeeper takes back alone: neither the invoice’s, nor the payment’s, run’s, batch’s or credit note’s', async () => {
    const { aurora, fabio, greta, deal } = await given();
    const { batchId } = value(await make({ payerId: aurora }));
    value(await approve(batchId));
    value(await execute(batchId));
    const invoiceId = await world.invoiceOf(deal.milestone);
    const credit = { invoiceId, reason: 'Less was delivered', lines: [line('1000.00')] };
    value(await issueCreditNote(service.billing, world.call(credit)));
    const before = await Promise.all([aurora, fabio, greta].map((owner) => world.books(owner)));
    const journal = service.connection.collection<{ _id: string }>('journal_entries');
    const entries = await journal.find({ about: deal.commissionId }).toArray();
    // The invoice, its payment, two of the run (with Fabio and with Greta), two of the batch, and the credit note.
    expect(entries).toHaveLength(7);
    for (const { _id: entryId } of entries) {
      const call = world.call({ entryId, date: today(), description: 'A mistake' });
      expect(await reverseJournalEntry(service.billing, call)).toMatchObject({
        error: [{ code: 'ENTRY_OF_A_DOCUMENT', path: ['entryId'] }],
      });
    }
    expect(await Promise.all([aurora, fabio, greta].map((owner) => world.books(owner)))).toEqual(before);
    expect(await journal.countDocuments({ about: deal.commissionId })).toBe(7);
  });

  it('is made once by two bookkeepers at the same time', async () => {
    const { aurora, run } = await given();
    const answers = await Promise.all([bea, carl, bea, carl].map((by) => make({ payerId: aurora }, by)));
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(new Set(answers.flatMap(codesOf))).toEqual(new Set(['NOTHING_TO_PAY']));
    expect(codesOf(await make({ runIds: [run.id] }))).toEqual(['NOTHING_TO_PAY']);
  });

  it('that is cancelled frees what it was to pay', async () => {
    const { aurora } = await given();
    const { batchId } = value(await make({ payerId: aurora }));
    value(await approve(batchId));
    value(await cancel(batchId));
    expect(codesOf(await execute(batchId))).toEqual(['WRONG_STATE']);
    expect(await world.books(aurora)).toMatchObject({ PAYABLE: '-4002.00' });
    expect(await make({ payerId: aurora })).toMatchObject({ ok: true });
  });

  it('is approved by who speaks for the payer, and is not there for others', async () => {
    const { aurora } = await given();
    const [ada, stranger] = [newId('per'), newId('per')];
    await world.tell.owned(aurora, [ada]);
    const { batchId } = value(await make({ payerId: aurora }));
    const everyMember = 'ledger:read ledger:approve';
    expect(codesOf(await approve(batchId, stranger, everyMember))).toEqual(['BATCH_NOT_FOUND']);
    expect(codesOf(await approve(batchId, ada, 'ledger:read'))).toEqual(['FORBIDDEN']);
    expect(await approve(batchId, ada, everyMember)).toMatchObject({ ok: true });
  });

  it('says what is wrong with what it is to pay', async () => {
    const { aurora, deal } = await given();
    const [one, other] = [newId('dst'), newId('dst')];
    expect(codesOf(await make({}))).toEqual(['RUNS_OR_PAYER']);
    expect(codesOf(await make({ runIds: [one], payerId: aurora }))).toEqual(['RUNS_OR_PAYER']);
    expect(await make({ runIds: [one, 'x', other] })).toMatchObject({
      error: [{ code: 'INVALID_ID', path: ['runIds', 1] }],
    });
    expect(codesOf(await make({ runIds: [one, other] }))).toEqual(['DISTRIBUTION_NOT_FOUND', 'DISTRIBUTION_NOT_FOUND']);
    expect(codesOf(await make({ payerId: newId('per') }))).toEqual(['NOTHING_TO_PAY']);
    expect(codesOf(await make({ payerId: 'nobody' }))).toEqual(['INVALID_ID']);
    await world.tell.takenBack({ id: newId('ctr'), commissionId: deal.commissionId });
    expect(codesOf(await make({ runIds: Array.from({ length: 101 }, () => newId('dst')) }))).toEqual(['TOO_MANY_RUNS']);
  });
});
