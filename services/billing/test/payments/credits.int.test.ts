import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { plusDays } from '@millepiani/kernel/day';
import { newId } from '@millepiani/kernel/new-id';
import { ok } from '@millepiani/kernel/result';
import { issueCreditNote } from '../../src/invoices/settling.commands.ts';
import {
  cancelRefund,
  moveOverpayment,
  requestRefund,
  setOffClientCredit,
} from '../../src/payments/client-credits.commands.ts';
import { cancelPaymentBatch, recordPaymentsFailed } from '../../src/payouts/paying.commands.ts';
import { value } from '../distributions/given.ts';
import { bea, carl, codesOf } from '../distributions/world.ts';
import { line } from '../documents/cases.ts';
import { today } from '../invoices/invoicing.ts';

import { settlingWorld } from './settling-world.ts';

const on = settlingWorld('billing_credits');
const { world, euros, given, another, pay, creditOf, make, approve, execute, refund } = on;
beforeAll(on.open);
afterAll(on.close);

describe('what a client paid beyond what they owed', () => {
  it('is theirs: set off against another invoice, and the rest refunded by a batch of two people', async () => {
    const all = await given();
    const { aurora, invoiceId, lumen } = all;
    value(await pay(invoiceId, '9000.00', { keepExcess: true }));
    expect(await world.booksApart(aurora)).toEqual({ BANK: '9000.00', CLIENT_CREDIT: '-1000.00', INCOME: '-8000.00' });
    const creditId = await creditOf(invoiceId);
    const second = await another(all);
    const set = (input: object) =>
      setOffClientCredit(on.service().billing, world.call({ creditId, invoiceId: second, ...input }));
    value(await set({ amount: euros('400.00') }));
    expect(await world.booksApart(aurora)).toMatchObject({ CLIENT_CREDIT: '-600.00', RECEIVABLE: '7600.00' });
    expect((await world.told({ subject: second })).at(-1)).toMatchObject({
      type: 'payment.received.v1',
      data: { due: { amount: '7600.00' } },
    });

    const { refundId } = value(await refund(creditId));
    expect(codesOf(await set({}))).toEqual(['NOTHING_LEFT']);
    const { batchId } = value(await make({ payerId: aurora }));
    expect(codesOf(await make({ refundIds: [refundId] }))).toEqual(['WRONG_STATE']);
    expect(codesOf(await approve(batchId, bea))).toEqual(['SAME_PERSON']);
    value(await approve(batchId));
    const xml = (await on.service().billing.paymentBatches.fileOf(batchId))?.content.toString() ?? '';
    expect(xml).toContain('DE89370400440532013000');
    expect(xml).toContain('Refund: Paid twice');
    value(await execute(batchId));
    expect(await world.booksApart(aurora)).toMatchObject({ BANK: '8400.00', RECEIVABLE: '7600.00' });
    expect(await world.told({ subject: refundId })).toMatchObject([
      { type: 'refund.sent.v1', version: 1, data: { payeeId: lumen, amount: { amount: '600.00' }, batchId } },
    ]);
    // A bank gives it back: it may be ordered again.
    const batch = await on.service().billing.paymentBatches.find(batchId);
    const payments = [{ reference: batch?.payments[0]?.reference ?? '', reason: 'AC01' }];
    value(await recordPaymentsFailed(on.service().billing, world.call({ batchId, on: today(), payments })));
    expect(await world.booksApart(aurora)).toMatchObject({ BANK: '9000.00', CLIENT_CREDIT: '-600.00' });
    expect(await on.service().billing.refunds.findMany([refundId])).toMatchObject([
      { state: 'REQUESTED', batchId: undefined },
    ]);
    value(await make({ refundIds: [refundId] }));
    expect(await world.trialBalance()).toBe(0n);
  });

  it('goes to another account where that is said, and is theirs again where it is given up', async () => {
    const { aurora, invoiceId } = await given();
    value(await pay(invoiceId, '8050.00', { keepExcess: true }));
    const creditId = await creditOf(invoiceId);
    const to = { name: 'Lumen Holding', iban: 'IT60 P050 3401 6000 0000 0654 321' };
    const { refundId } = value(await refund(creditId, { amount: euros('20.00'), to }));
    // It waits as a changed account does.
    expect(codesOf(await make({ refundIds: [refundId] }))).toEqual(['IBAN_ON_HOLD']);
    expect(codesOf(await make({ refundIds: [refundId], leaveOut: true }))).toEqual(['NOTHING_TO_PAY']);
    const now = Date.now();
    on.time.now = () => new Date(now + 2 * 86_400_000 + 1_000);
    const { batchId } = value(await make({ refundIds: [refundId], executeOn: plusDays(today(), 3) }));
    on.time.now = () => new Date();
    expect(await on.service().billing.paymentBatches.find(batchId)).toMatchObject({
      transfers: {
        transfers: [{ creditor: { name: 'Lumen Holding', account: { iban: 'IT60P0503401600000000654321' } } }],
      },
    });
    expect(codesOf(await cancelRefund(on.service().billing, world.call({ refundId })))).toEqual(['WRONG_STATE']);
    value(await cancelPaymentBatch(on.service().billing, world.call({ batchId })));
    value(await cancelRefund(on.service().billing, world.call({ refundId })));
    expect(codesOf(await refund(creditId, { amount: euros('50.01') }))).toEqual(['CREDIT_EXCEEDED']);
    value(await refund(creditId, { amount: euros('50.00') }));
    expect(await world.booksApart(aurora)).toMatchObject({ CLIENT_CREDIT: '-50.00' });
  });

  it('is not approved by who asked for it to go, and waits for no account that is theirs', async () => {
    const { invoiceId } = await given();
    value(await pay(invoiceId, '8050.00', { keepExcess: true }));
    const creditId = await creditOf(invoiceId);
    const input = { creditId, reason: 'x', to: { name: 'Lumen', iban: 'DE89370400440532013000' } };
    const { refundId } = value(await requestRefund(on.service().billing, world.call(input, carl)));
    const { batchId } = value(await make({ refundIds: [refundId] }));
    expect(codesOf(await approve(batchId, carl))).toEqual(['SAME_PERSON']);
    expect(await on.service().billing.paymentBatches.fileOf(batchId)).toBeUndefined();
  });

  it('by a credit note goes back too, and what is shared is less', async () => {
    const { aurora, fabio, deal, invoiceId } = await given();
    value(await pay(invoiceId, '8000.00'));
    value(await world.posted(deal).then((run) => ok(run)));
    expect(await world.books(fabio)).toMatchObject({ RECEIVABLE: '4000.00' });
    const note = { invoiceId, reason: 'Less was delivered', lines: [line('1000.00')] };
    value(await issueCreditNote(on.service().billing, world.call(note)));
    const moved = value(await moveOverpayment(on.service().billing, world.call({ invoiceId })));
    expect(await world.booksApart(aurora)).toMatchObject({ CLIENT_CREDIT: '-1000.00', BANK: '8000.00' });
    expect(codesOf(await moveOverpayment(on.service().billing, world.call({ invoiceId })))).toEqual(['NOT_OVERPAID']);
    expect((await world.told({ subject: invoiceId })).at(-1)).toMatchObject({
      type: 'payment.reversed.v1',
      data: {
        reason: 'MOVED_TO_CREDIT',
        amount: { amount: '1000.00' },
        due: { amount: '0.00' },
        netCollected: { amount: '7000.00' },
      },
    });
    const run = await world.posted(deal);
    expect(run.outcome.distribution.cash).toBe(7_000_00n);
    expect(await world.books(fabio)).toMatchObject({ RECEIVABLE: '3500.00' });
    value(await refund(moved.creditId ?? ''));
  });

  it('is not what it is not: what is wrong is said, and the ledger is as it was', async () => {
    const all = await given();
    const { aurora, invoiceId } = all;
    value(await pay(invoiceId, '8010.00', { keepExcess: true }));
    const [creditId, foreign] = [await creditOf(invoiceId), await given()];
    const before = await world.booksApart(aurora);
    const set = (input: object) =>
      setOffClientCredit(on.service().billing, world.call({ creditId, invoiceId, ...input }));
    expect(codesOf(await set({ creditId: newId('ccr') }))).toEqual(['CREDIT_NOT_FOUND']);
    expect(codesOf(await set({ creditId: 'x' }))).toEqual(['INVALID_ID']);
    expect(codesOf(await set({ invoiceId: foreign.invoiceId }))).toEqual(['CREDIT_OF_OTHERS']);
    expect(codesOf(await set({ amount: euros('0.00') }))).toEqual(['ZERO_AMOUNT']);
    expect(codesOf(await set({ amount: euros('-1.00') }))).toEqual(['ZERO_AMOUNT']);
    expect(codesOf(await set({ amount: euros('10.01') }))).toEqual(['CREDIT_EXCEEDED']);
    expect(codesOf(await set({ amount: { amount: '1.00', currency: 'USD' } }))).toEqual(['CURRENCY_MISMATCH']);
    expect(codesOf(await set({ amount: euros('5.00') }))).toEqual(['NOTHING_DUE']);
    expect(codesOf(await refund(creditId, { reason: '' }))).toEqual(['TOO_SHORT']);
    expect(codesOf(await refund(creditId, { to: { name: 'x', iban: 'IT00X' } }))).toEqual(['INVALID_IBAN']);
    expect(codesOf(await refund(creditId, { to: { name: 'x', iban: 'AE070331234567890123456' } }))).toEqual([
      'IBAN_OUTSIDE_SEPA',
    ]);
    expect(codesOf(await make({ refundIds: [newId('rfd')] }))).toEqual(['REFUND_NOT_FOUND']);
    expect(codesOf(await make({ refundIds: [], payerId: aurora }))).toEqual(['RUNS_OR_PAYER']);
    const stranger = world.call({ creditId, reason: 'x' }, newId('per'), 'ledger:read');
    expect(codesOf(await requestRefund(on.service().billing, stranger))).toEqual(['FORBIDDEN']);
    expect(await world.booksApart(aurora)).toEqual(before);
  });
});
