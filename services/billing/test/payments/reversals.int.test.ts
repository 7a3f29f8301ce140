import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@millepiani/kernel/new-id';
import { issue } from '../../src/invoices/invoices.commands.ts';
import { issueCreditNote } from '../../src/invoices/settling.commands.ts';
import { cancelRefund, moveOverpayment, reverseInvoicePayment } from '../../src/payments/client-credits.commands.ts';
import { recordCertification } from '../../src/payments/withholding-credits.commands.ts';
import { fixed, ruleOf, value } from '../distributions/given.ts';
import { codesOf } from '../distributions/world.ts';
import { today } from '../invoices/invoicing.ts';
import { profiles } from '../milestones/profiles.ts';

import { settlingWorld } from './settling-world.ts';

const on = settlingWorld('billing_reversals');
const { world, euros, given, pay, issuedIn, creditOf, refund } = on;
beforeAll(on.open);
afterAll(on.close);

describe('a payment that was recorded by mistake', () => {
  const reverse = (invoiceId: string, reference: string) =>
    reverseInvoicePayment(on.service().billing, world.call({ invoiceId, reference }));

  it('is taken back with the credit that it left, and what is shared is nothing', async () => {
    const { aurora, fabio, deal, invoiceId } = await given();
    value(await pay(invoiceId, '8500.00', { reference: 'wrong', keepExcess: true }));
    await world.posted(deal);
    expect(await world.books(fabio)).toMatchObject({ RECEIVABLE: '4000.00' });
    value(await reverse(invoiceId, 'wrong'));
    expect(codesOf(await reverse(invoiceId, 'wrong'))).toEqual(['ALREADY_REVERSED']);
    expect((await world.told({ subject: invoiceId })).slice(-1)).toMatchObject([
      { type: 'payment.reversed.v1', data: { reason: 'RECORDED_BY_MISTAKE', netCollected: { amount: '0.00' } } },
    ]);
    await world.posted(deal);
    expect(await world.booksApart(aurora)).toEqual({ INCOME: '-8000.00', RECEIVABLE: '8000.00' });
    expect(await world.books(fabio)).toEqual({});
    value(await pay(invoiceId, '8000.00'));
    expect((await world.posted(deal)).outcome.distribution.cash).toBe(8_000_00n);
  });

  it('stays where its credit is used', async () => {
    const { invoiceId } = await given();
    value(await pay(invoiceId, '8500.00', { reference: 'wrong', keepExcess: true }));
    value(await refund(await creditOf(invoiceId), { amount: euros('1.00') }));
    expect(codesOf(await reverse(invoiceId, 'wrong'))).toEqual(['CREDIT_USED']);
    expect(codesOf(await reverse(invoiceId, 'nobody'))).toEqual(['PAYMENT_NOT_FOUND']);
  });

  it('stays where what was moved to a credit came of it, until that is taken back, which it is not where it is used', async () => {
    const { aurora, invoiceId } = await given();
    value(await pay(invoiceId, '8000.00', { reference: 'wrong' }));
    value(await issueCreditNote(on.service().billing, world.call({ invoiceId, reason: 'All of it' })));
    const { creditId = '' } = value(await moveOverpayment(on.service().billing, world.call({ invoiceId })));
    expect(codesOf(await reverse(invoiceId, 'wrong'))).toEqual(['CREDIT_MOVED']);
    const { refundId } = value(await refund(creditId, { amount: euros('1.00') }));
    expect(codesOf(await reverse(invoiceId, creditId))).toEqual(['CREDIT_USED']);
    value(await cancelRefund(on.service().billing, world.call({ refundId })));
    value(await reverse(invoiceId, creditId));
    expect((await world.told({ subject: invoiceId })).at(-1)).toMatchObject({
      type: 'payment.reversed.v1',
      data: { reason: 'CREDIT_TAKEN_BACK', amount: { amount: '-8000.00' }, due: { amount: '-8000.00' } },
    });
    expect(codesOf(await refund(creditId))).toEqual(['NOTHING_LEFT']);
    value(await reverse(invoiceId, 'wrong'));
    // Nothing came, nothing is owed but the credit note's stamp duty.
    expect(await world.booksApart(aurora)).toEqual({ EXPENSE: '2.00', PAYABLE: '-2.00' });
    const versions = (await world.told({ subject: invoiceId })).map(({ version }) => version);
    expect(versions).toEqual(versions.map((_, at) => at + 1));
    expect(await world.trialBalance()).toBe(0n);
  });

  it('and its withheld tax are what the client is to certify', async () => {
    const greta = newId('per');
    await world.tell.profile(profiles.greta(greta));
    const clientId = newId('org');
    await world.tell.profile(profiles.aurora(clientId));
    const deal = await world.deal(ruleOf({ shares: fixed([greta, '1']), fee: { rate: '0' } }), [greta], { clientId });
    const invoiceId = await world.invoiceOf(deal.milestone);
    value(await issue(on.service().billing, world.call({ invoiceId })));
    const { toPay, withheld } = (await issuedIn(invoiceId)).content.totals;
    value(await pay(invoiceId, `${toPay / 100n}.${String(toPay % 100n).padStart(2, '0')}`, { reference: 'one' }));
    const year = Number(today().slice(0, 4));
    const page = { sellerId: greta, year, limit: 5, after: undefined };
    const [credit] = await on.service().billing.withholdings.pageOf(page);
    expect(credit).toMatchObject({ clientId, withheld, certification: undefined });
    const certify = (change: object) => {
      const input = {
        creditId: credit?.id ?? '',
        amount: euros('1.00'),
        receivedOn: `${year + 1}-03-10`,
        document: 'CU',
        ...change,
      };
      return recordCertification(on.service().billing, world.call(input));
    };
    expect(codesOf(await certify({ receivedOn: today() }))).toEqual(['YEAR_NOT_OVER']);
    expect(codesOf(await certify({}))).toEqual(['DATE_IN_FUTURE']);
    expect(codesOf(await certify({ amount: euros('-1.00'), receivedOn: today() }))).toEqual([
      'NEGATIVE_AMOUNT',
      'YEAR_NOT_OVER',
    ]);
    value(await reverse(invoiceId, 'one'));
    expect(await on.service().billing.withholdings.pageOf(page)).toMatchObject([{ withheld: 0n }]);

    // What was withheld in the year before was never withheld in that year; what stays is this year's.
    value(await pay(invoiceId, '100.01', { reference: 'early', paidOn: `${year - 1}-12-30` }));
    value(await pay(invoiceId, '100.01', { reference: 'late' }));
    const ofYear = async (which: number) =>
      (await on.service().billing.withholdings.pageOf({ ...page, year: which })).map((one) => one.withheld);
    const both = [...(await ofYear(year - 1)), ...(await ofYear(year))];
    expect(both.every((cents) => cents > 0n)).toBe(true);
    value(await reverse(invoiceId, 'early'));
    const stays = (await issuedIn(invoiceId)).payments.reduce((sum, one) => sum + one.withheld, 0n);
    expect([await ofYear(year - 1), await ofYear(year)]).toEqual([[0n], [stays]]);
  });
});
