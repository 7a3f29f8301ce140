import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@millepiani/kernel/new-id';
import type { PutIn } from '../../src/contributions/approved-contribution.ts';
import type { PlanId } from '../../src/fees/membership-plan.ts';
import { issueCreditNote } from '../../src/invoices/settling.commands.ts';
import { moveOverpayment, reverseInvoicePayment } from '../../src/payments/client-credits.commands.ts';
import { contribution, euros, value } from '../distributions/given.ts';
import { codesOf } from '../distributions/world.ts';
import { FeesWorld } from './fees-world.ts';

let fees: FeesWorld;
let planId: PlanId;
beforeAll(async () => {
  ({ fees, planId } = await FeesWorld.fresh('billing_fee_credits', '2026-12-01'));
});
afterAll(() => fees.close());

/** Something that was put in for the community itself. */
async function putIn(agentId: Parameters<typeof contribution>[0], what: PutIn) {
  const versionId = await fees.agreed(fees.community, fees.community);
  const one = contribution(agentId, what, { versionId });
  await fees.approved(one);
  return one;
}
const hours = (minutes: number, rate = 40_00n): PutIn => ({ kind: 'WORK', minutes, rate: euros(rate) });

describe('credit for what is put in for the community', () => {
  it('is the agreed worth, in both sides’ books, and is set off against the next invoice', async () => {
    const elisa = await fees.member(planId);
    await putIn(elisa, hours(90));
    await putIn(elisa, { kind: 'EXPENSE', amount: euros(10_00n), vat: euros(2_20n) });
    // 1.5 hours at 40.00, and 12.20 spent.
    expect(await fees.world.books(elisa)).toEqual({ FEE_CREDIT: '72.20', INCOME: '-72.20' });
    expect(await fees.world.books(fees.community)).toEqual({ EXPENSE: '72.20', FEE_CREDIT: '-72.20' });
    await fees.work();
    const [fee] = await fees.fees(elisa);
    if (!fee) throw new Error('none');
    await fees.issue(fee);
    // 120.00 and 26.40 of VAT, less 72.20.
    expect(await fees.billing.membershipFees.find(fee.id)).toMatchObject({ setOff: 72_20n, state: 'DUE' });
    expect(await fees.world.books(elisa)).toEqual({ FEE: '72.20', INCOME: '-72.20' });
    expect(await fees.world.books(fees.community)).toEqual({
      ...{ EXPENSE: '72.20', FEE: '-120.00', PAYABLE: '-26.40', RECEIVABLE: '74.20' },
    });
    await fees.pay(fee, '74.20');
    expect(await fees.billing.membershipFees.find(fee.id)).toMatchObject({ state: 'PAID' });
    const told = await fees.world.told({ subject: fee.id });
    expect(told.at(-1)).toMatchObject({ type: 'fee.paid.v1', data: { setOff: { amount: '72.20' } } });
    expect(await fees.world.trialBalance()).toBe(0n);
  });

  it('pays a whole fee, what is left stays for the next, and no money moves', async () => {
    const greta = await fees.member(planId);
    await putIn(greta, hours(60 * 5));
    const before = await fees.world.minorBooks(fees.community);
    await fees.work();
    const [fee] = await fees.fees(greta);
    if (!fee) throw new Error('none');
    await fees.issue(fee);
    expect(await fees.billing.membershipFees.find(fee.id)).toMatchObject({ setOff: 146_40n, state: 'PAID' });
    expect(await fees.world.books(greta)).toEqual({ FEE: '146.40', FEE_CREDIT: '53.60', INCOME: '-200.00' });
    const after = await fees.world.minorBooks(fees.community);
    expect(after.get('BANK')).toBe(before.get('BANK'));
    expect(after.get('RECEIVABLE')).toBe(before.get('RECEIVABLE'));
    // Heard again, it is set off once.
    await fees.hear();
    expect(await fees.world.books(greta)).toMatchObject({ FEE_CREDIT: '53.60' });
  });

  it('is credit again where its set-off is taken back, no money moves, and the fee is due, then overdue', async () => {
    const greta = await fees.member(planId);
    await putIn(greta, hours(60 * 5));
    const before = await fees.world.minorBooks(fees.community);
    await fees.work();
    const [fee] = await fees.fees(greta);
    if (!fee) throw new Error('none');
    await fees.issue(fee);
    const reference = `Credit for ${fee.id}`;
    expect(await fees.issued(fee)).toMatchObject({ payments: [{ kind: 'FEE_CREDIT', amount: 146_40n, reference }] });
    await fees.reverse(fee, reference);
    expect(await fees.world.books(greta)).toEqual({ FEE_CREDIT: '200.00', INCOME: '-200.00' });
    const after = await fees.world.minorBooks(fees.community);
    expect(after.get('BANK')).toBe(before.get('BANK'));
    expect((after.get('RECEIVABLE') ?? 0n) - (before.get('RECEIVABLE') ?? 0n)).toBe(146_40n);
    expect(after.get('FEE_CREDIT')).toBe(before.get('FEE_CREDIT'));
    expect(await fees.billing.membershipFees.find(fee.id)).toMatchObject({
      setOff: 0n,
      state: 'DUE',
      paidOn: undefined,
    });
    expect((await fees.world.told({ subject: fee.id })).at(-1)).toMatchObject({
      ...{ type: 'fee.due.v1', version: 3, data: { isAgain: true } },
    });
    fees.at('2027-01-20');
    try {
      await fees.work();
      expect(await fees.billing.membershipFees.find(fee.id)).toMatchObject({ state: 'OVERDUE' });
      await fees.pay(fee, '146.40');
      const paid = await fees.issued(fee);
      await fees.reverse(fee, paid.payments.at(-1)?.reference ?? '');
      expect((await fees.told(fee)).slice(-3)).toEqual(['fee.overdue.v1 4', 'fee.paid.v1 5', 'fee.overdue.v1 6']);
    } finally {
      fees.at('2026-12-01');
    }
    expect(await fees.world.trialBalance()).toBe(0n);
  });

  it('never becomes money: what it paid of a fee that is credited is such credit again, the rest the client’s', async () => {
    const [elisa, greta] = [await fees.member(planId), await fees.member(planId)];
    for (const [who, worth, left] of [
      [greta, 60 * 5, undefined],
      [elisa, 60, '106.40'],
    ] as const) {
      await putIn(who, hours(worth));
      const before = await fees.world.minorBooks(fees.community);
      await fees.work();
      const [fee] = await fees.fees(who);
      if (!fee) throw new Error('none');
      await fees.issue(fee);
      if (left) await fees.pay(fee, left);
      const { id: invoiceId } = await fees.invoiceOf(fee);
      value(await issueCreditNote(fees.billing, fees.world.call({ invoiceId, reason: 'They left' })));
      const { creditId } = value(await moveOverpayment(fees.billing, fees.world.call({ invoiceId })));
      await fees.hear();
      const credit = creditId && (await fees.billing.clientCredits.find(creditId));
      expect(credit ? credit.amount : undefined).toBe(left ? 106_40n : undefined);
      const worthText = `${(worth / 60) * 40}.00`;
      expect(await fees.world.books(who)).toEqual({ FEE_CREDIT: worthText, INCOME: `-${worthText}` });
      const after = await fees.world.minorBooks(fees.community);
      expect(after.get('RECEIVABLE')).toBe(before.get('RECEIVABLE'));
      expect(after.get('FEE_CREDIT')).toBe(before.get('FEE_CREDIT'));
      expect(await fees.billing.membershipFees.find(fee.id)).toMatchObject({ setOff: 0n, state: 'CREDITED' });
      const versions = (await fees.world.told({ subject: invoiceId })).map(({ version }) => version);
      expect(versions).toEqual(versions.map((_, at) => at + 1));
    }
    expect(await fees.world.trialBalance()).toBe(0n);
  });

  it('that was given back, and has paid another fee since, is not taken a second time', async () => {
    const greta = await fees.member(planId);
    await putIn(greta, hours(60 * 4));
    await fees.work();
    const [first] = await fees.fees(greta);
    if (!first) throw new Error('none');
    await fees.issue(first);
    const { id: invoiceId } = await fees.invoiceOf(first);
    value(await issueCreditNote(fees.billing, fees.world.call({ invoiceId, reason: 'By mistake' })));
    value(await moveOverpayment(fees.billing, fees.world.call({ invoiceId })));
    await fees.hear();
    const reference = (await fees.issued(first)).payments.at(-1)?.reference ?? '';
    const takeBack = () => reverseInvoicePayment(fees.billing, fees.world.call({ invoiceId, reference }));
    fees.at('2027-01-01');
    try {
      await fees.work();
      const [second] = (await fees.fees(greta)).filter(({ id }) => id !== first.id);
      if (!second) throw new Error('none');
      await fees.issue(second);
      const books = await fees.world.books(greta);
      // 160.00, of which 146.40 paid the second.
      expect(books).toMatchObject({ FEE_CREDIT: '13.60' });
      expect(codesOf(await takeBack())).toEqual(['CREDIT_USED']);
      expect(await fees.world.books(greta)).toEqual(books);
      await fees.reverse(second, `Credit for ${second.id}`);
      value(await takeBack());
      expect(await fees.world.books(greta)).toMatchObject({ FEE_CREDIT: '13.60' });
    } finally {
      fees.at('2026-12-01');
    }
  });

  it('is taken back with what it was for, and held while that is disputed; what was set off is owed then', async () => {
    const elisa = await fees.member(planId);
    const one = await putIn(elisa, hours(60));
    await fees.disputed(one);
    expect(await fees.world.books(elisa)).toEqual({});
    await fees.restored(one);
    expect(await fees.world.books(elisa)).toEqual({ FEE_CREDIT: '40.00', INCOME: '-40.00' });
    await fees.work();
    const [fee] = await fees.fees(elisa);
    if (!fee) throw new Error('none');
    await fees.issue(fee);
    await fees.reversed(one);
    await fees.reversed(one);
    await fees.restored(one);
    expect(await fees.world.books(elisa)).toEqual({ FEE: '40.00', FEE_CREDIT: '-40.00' });
    // The next credit makes good for it first.
    await putIn(elisa, hours(90));
    expect(await fees.world.books(elisa)).toMatchObject({ FEE_CREDIT: '20.00' });
    expect(await fees.world.trialBalance()).toBe(0n);
  });

  it('is granted once, for work and expenses in euros alone, and where nobody else is the client', async () => {
    const elisa = newId('per');
    const own = await fees.agreed(fees.community, fees.community);
    const [client, other] = [await fees.agreed(newId('org'), fees.community), newId('org')];
    const others = await fees.agreed(other, other);
    const bare = [
      contribution(elisa, hours(60), { versionId: client }),
      contribution(elisa, hours(60), { versionId: others }),
      contribution(elisa, hours(60), { versionId: newId('agv') }),
      contribution(elisa, { kind: 'WORK', minutes: 60, rate: { minor: 40_00n, currency: 'USD' } }, { versionId: own }),
      contribution(elisa, { kind: 'TRANSFER', amount: euros(1_00n) }, { versionId: own }),
      contribution(elisa, { kind: 'CITE' }, { versionId: own }),
      contribution(fees.community, hours(60), { versionId: own }),
    ];
    for (const one of bare) await fees.approved(one);
    expect(await fees.world.books(elisa)).toEqual({});
    const one = contribution(elisa, hours(20, 40_01n), { versionId: own });
    await fees.approved(one);
    await fees.approved(one);
    // 4001 × 20 ÷ 60 = 1333.67: half up.
    expect(await fees.world.books(elisa)).toEqual({ FEE_CREDIT: '13.34', INCOME: '-13.34' });
    const page = await fees.billing.feeCredits.pageOf({ agentId: elisa, limit: 10, after: undefined });
    expect(page).toMatchObject([{ contributionId: one.id, amount: 13_34n, state: 'GRANTED' }]);
  });
});
