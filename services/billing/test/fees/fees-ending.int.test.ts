import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { toCredit } from '../../src/fees/membership-fee.ts';
import type { PlanId } from '../../src/fees/membership-plan.ts';
import { issue } from '../../src/invoices/invoices.commands.ts';
import { issueCreditNote } from '../../src/invoices/settling.commands.ts';
import { value } from '../distributions/given.ts';
import { codesOf } from '../distributions/world.ts';
import { days, FeesWorld } from './fees-world.ts';

let fees: FeesWorld;
let planId: PlanId;
beforeAll(async () => {
  ({ fees, planId } = await FeesWorld.fresh('billing_fees_ending', '2026-11-20'));
});
beforeEach(() => fees.at('2026-11-20'));
afterAll(() => fees.close());

describe('a membership that ends', () => {
  it('takes back what was called for days behind its last one: a draft is made anew', async () => {
    fees.at('2026-12-01');
    const elisa = await fees.member(planId);
    await fees.work();
    const [before] = await fees.fees(elisa);
    fees.at('2026-12-10');
    await fees.left(elisa);
    const [fee] = await fees.fees(elisa);
    if (!(before && fee)) throw new Error('none');
    // 10 of 31 days.
    expect(days(fee)).toBe('2026-12-01 2026-12-11 3871 DUE');
    expect((await fees.invoiceOf(fee)).content.totals).toMatchObject({ taxable: 38_71n });
    await expect(fees.invoiceOf(before)).rejects.toThrow();
    expect(await fees.told(fee)).toEqual(['fee.due.v1 1', 'fee.reduced.v1 2']);
    await fees.left(elisa);
    fees.at('2027-06-01');
    await fees.work();
    expect(await fees.fees(elisa)).toHaveLength(1);
  });

  it('leaves an invoice as it is, and says what of it is to be credited; the credit note settles it', async () => {
    fees.at('2026-12-01');
    const elisa = await fees.member(planId);
    await fees.work();
    const [called] = await fees.fees(elisa);
    if (!called) throw new Error('none');
    await fees.issue(called);
    const income = (await fees.world.minorBooks(fees.community)).get('FEE') ?? 0n;
    fees.at('2026-12-10');
    await fees.suspended(elisa);
    const [fee] = await fees.fees(elisa);
    expect(fee && days(fee)).toBe('2026-12-01 2026-12-11 3871 DUE');
    expect(fee?.paper).toMatchObject({ stage: 'issued', net: 120_00n });
    // 120.00 − 38.71.
    const lines = [{ description: 'Fine dell’associazione', quantity: '1', unitPrice: '81.29' }];
    const { id: invoiceId } = await fees.invoiceOf(called);
    const input = { invoiceId, reason: 'The membership ended', lines };
    value(await issueCreditNote(fees.billing, fees.world.call(input)));
    await fees.hear();
    expect(((await fees.world.minorBooks(fees.community)).get('FEE') ?? 0n) - income).toBe(81_29n);
    // 38.71 and 8.52 of VAT: 146.40 less 99.17.
    await fees.pay(called, '47.23');
    expect((await fees.fees(elisa))[0]?.state).toBe('PAID');
    await fees.reinstated(elisa);
    fees.at('2026-12-11');
    await fees.work();
    expect((await fees.fees(elisa)).map(days)).toEqual([
      '2026-12-01 2026-12-11 3871 PAID',
      '2026-12-11 2027-01-01 8129 DUE',
    ]);
  });

  it('finds an invoice that got its number a moment before: it is no second one, and is to be credited', async () => {
    fees.at('2027-05-01');
    const elisa = await fees.member(planId);
    await fees.work();
    const [called] = await fees.fees(elisa);
    if (!called) throw new Error('none');
    const { id: invoiceId } = await fees.invoiceOf(called);
    value(await issue(fees.billing, fees.world.call({ invoiceId })));
    // Nobody has heard of that yet.
    expect(codesOf(await fees.waive(called.id))).toEqual(['FEE_INVOICED']);
    fees.at('2027-05-10');
    await fees.left(elisa);
    await fees.hear();
    const [fee] = await fees.fees(elisa);
    if (!fee) throw new Error('none');
    expect(days(fee)).toBe('2027-05-01 2027-05-11 3871 DUE');
    expect(fee.paper).toMatchObject({ stage: 'issued', invoiceId, net: 120_00n });
    expect(toCredit(fee, 0n)).toBe(81_29n);
    expect(await fees.service.connection.collection('invoices').countDocuments({ buyerId: elisa })).toBe(1);
  });

  it('waives what is for no day any more, and is as if it had never begun where it ends before', async () => {
    fees.at('2026-11-30');
    const elisa = await fees.member(planId);
    fees.at('2026-12-01');
    await fees.work();
    // Told late: she left yesterday.
    fees.at('2026-11-30T20:00:00Z');
    await fees.erased(elisa);
    expect((await fees.fees(elisa)).map(days)).toEqual([
      '2026-11-30 2026-12-01 400 DUE',
      '2026-12-01 2026-12-01 0 WAIVED',
    ]);
  });
});
