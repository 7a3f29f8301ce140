import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { newId } from '@millepiani/kernel/new-id';
import type { MembershipFee } from '../../src/fees/membership-fee.ts';
import type { PlanId } from '../../src/fees/membership-plan.ts';
import { revisePlan } from '../../src/fees/membership-plans.commands.ts';
import { recordDelivery, sendAgain } from '../../src/invoices/delivering.commands.ts';
import { dispatchWorker } from '../../src/invoices/dispatch.worker.ts';
import { value } from '../distributions/given.ts';
import { codesOf } from '../distributions/world.ts';
import { profiles } from '../milestones/profiles.ts';
import { days, FeesWorld } from './fees-world.ts';

let fees: FeesWorld;
let planId: PlanId;
beforeAll(async () => {
  ({ fees, planId } = await FeesWorld.fresh('billing_fees', '2026-11-20'));
});
beforeEach(() => fees.at('2026-11-20'));
afterAll(() => fees.close());

describe('a membership fee', () => {
  it('goes from admission to the books: prorated, drafted, invoiced, paid, told', async () => {
    const elisa = await fees.member(planId);
    expect(await fees.work()).toBeGreaterThan(0);
    const [fee] = await fees.fees(elisa);
    if (!fee) throw new Error('none');
    // 11 of 30 days: 120.00 × 11 ÷ 30.
    expect(fee).toMatchObject({ from: '2026-11-20', to: '2026-12-01', amount: 44_00n, price: 120_00n, state: 'DUE' });
    expect(await fees.invoiceOf(fee)).toMatchObject({
      ...{ stage: 'draft', sellerId: fees.community, buyerId: elisa, dueInDays: 14 },
      content: {
        lines: [
          {
            description: 'Quota associativa Desk (11/30 giorni)',
            period: { start: '2026-11-20', end: '2026-11-30' },
          },
        ],
        totals: { taxable: 44_00n, vat: 9_68n, toPay: 53_68n },
      },
    });
    await fees.issue(fee);
    expect(await fees.billing.membershipFees.find(fee.id)).toMatchObject({
      paper: { stage: 'issued', net: 44_00n, dueDate: '2026-12-04' },
      ...{ overdueFrom: '2026-12-12', state: 'DUE' },
    });
    expect(await fees.world.books(fees.community)).toEqual({ FEE: '-44.00', PAYABLE: '-9.68', RECEIVABLE: '53.68' });
    await fees.pay(fee, '20.00');
    expect(await fees.billing.membershipFees.find(fee.id)).toMatchObject({ state: 'DUE' });
    await fees.pay(fee, '33.68');
    expect(await fees.billing.membershipFees.find(fee.id)).toMatchObject({ state: 'PAID', paidOn: '2026-11-20' });
    expect(await fees.world.books(fees.community)).toEqual({ BANK: '53.68', FEE: '-44.00', PAYABLE: '-9.68' });
    expect(await fees.told(fee)).toEqual(['fee.due.v1 1', 'fee.paid.v1 2']);
    expect(await fees.world.trialBalance()).toBe(0n);
  });

  it('is called once for each period, whoever works and however often, and for each that was slept through', async () => {
    const elisa = await fees.member(planId);
    fees.at('2027-03-15');
    await Promise.all([fees.work(), fees.work(), fees.work()]);
    await fees.work();
    expect((await fees.fees(elisa)).map(days)).toEqual([
      '2026-11-20 2026-12-01 4400 DUE',
      '2026-12-01 2027-01-01 12000 DUE',
      '2027-01-01 2027-02-01 12000 DUE',
      '2027-02-01 2027-03-01 12000 DUE',
      '2027-03-01 2027-04-01 12000 DUE',
    ]);
    // More than one transaction calls for at once.
    fees.at('2028-12-31');
    await fees.work();
    const all = await fees.fees(elisa);
    expect(all).toHaveLength(26);
    expect(all.at(-1)).toMatchObject({ from: '2028-12-01', to: '2029-01-01' });
    const outbox = fees.service.connection.collection('outbox');
    expect(await outbox.countDocuments({ type: 'millepiani.billing.fee.due.v1', 'data.personId': elisa })).toBe(26);
  });

  it('begins with Rome’s day, on the nights on which clocks change too', async () => {
    // 23:30 in London is the first of April in Rome, whose summer time has begun.
    fees.at('2027-03-01');
    const elisa = await fees.member(planId);
    await fees.work();
    fees.at('2027-03-31T21:59:59Z');
    expect(await fees.work()).toBe(0);
    fees.at('2027-03-31T22:00:00Z');
    await fees.work();
    expect((await fees.fees(elisa)).map(days)).toEqual([
      '2027-03-01 2027-04-01 12000 DUE',
      '2027-04-01 2027-05-01 12000 DUE',
    ]);
  });

  it('waits for tax profiles, says what is missing, and is drafted when they are told', async () => {
    const [personId, other] = [newId('per'), newId('per')];
    await fees.admitted(personId);
    value(await fees.choose(personId, { planId }));
    await fees.work();
    const [waiting] = await fees.fees(personId);
    expect(waiting?.paper).toMatchObject({
      stage: 'waiting',
      missing: [{ code: 'TAX_PROFILE_MISSING', path: ['buyer'] }],
    });
    await fees.world.tell.profile(profiles.elisa(other));
    await fees.world.tell.profile(profiles.greta(personId));
    const [drafted] = await fees.fees(personId);
    expect(drafted?.paper.stage).toBe('drafted');
    await fees.world.tell.profile(profiles.greta(personId));
    expect(await fees.service.connection.collection('invoices').countDocuments({ buyerId: personId })).toBe(1);
  });

  it('is asked of an organization that pays, where the member speaks for it', async () => {
    const [elisa, officina] = [await fees.member(planId), newId('org')];
    expect(codesOf(await fees.choose(elisa, { planId, payerId: officina }))).toEqual(['NOT_YOUR_PAYER']);
    await fees.world.tell.owned(officina, [elisa]);
    await fees.world.tell.profile(profiles.officina(officina));
    value(await fees.choose(elisa, { planId, payerId: officina }));
    await fees.work();
    const [fee] = await fees.fees(elisa);
    expect(fee && (await fees.invoiceOf(fee))).toMatchObject({ buyerId: officina });
  });

  it('is overdue once the days of grace have passed, told once, and paid all the same', async () => {
    const elisa = await fees.member(planId);
    await fees.work();
    const [fee] = await fees.fees(elisa);
    if (!fee) throw new Error('none');
    await fees.issue(fee);
    fees.at('2026-12-11');
    await fees.work();
    expect((await fees.fees(elisa))[0]?.state).toBe('DUE');
    fees.at('2026-12-12');
    await Promise.all([fees.work(), fees.work()]);
    await fees.work();
    expect((await fees.fees(elisa))[0]?.state).toBe('OVERDUE');
    await fees.pay(fee, '53.68');
    expect((await fees.fees(elisa))[0]).toMatchObject({ state: 'PAID', paidOn: '2026-12-12' });
    expect(await fees.told(fee)).toEqual(['fee.due.v1 1', 'fee.overdue.v1 2', 'fee.paid.v1 3']);
  });
});

describe('a fee whose invoice the exchange refused', () => {
  const refused = async (fee: MembershipFee) => {
    const { id: invoiceId } = await fees.invoiceOf(fee);
    await dispatchWorker(() => fees.billing).run({ documentId: invoiceId });
    const outcome = { invoiceId, outcome: 'REJECTED' as const, reason: '00404' };
    value(await recordDelivery(fees.billing, fees.world.call(outcome)));
    await fees.hear();
    return invoiceId;
  };

  it('is not overdue, and is from its day on once it is sent again', async () => {
    const elisa = await fees.member(planId);
    await fees.work();
    const [fee] = await fees.fees(elisa);
    if (!fee) throw new Error('none');
    await fees.issue(fee);
    const invoiceId = await refused(fee);
    fees.at('2026-12-20');
    await fees.work();
    expect(await fees.billing.membershipFees.find(fee.id)).toMatchObject({ state: 'DUE', isRefused: true });
    expect(await fees.billing.membershipFees.overdue('2026-12-20', 100)).not.toContain(fee.id);
    expect(await fees.told(fee)).toEqual(['fee.due.v1 1']);
    value(await sendAgain(fees.billing, fees.world.call({ invoiceId })));
    await dispatchWorker(() => fees.billing).run({ documentId: invoiceId });
    await fees.hear();
    expect(await fees.billing.membershipFees.find(fee.id)).toMatchObject({ state: 'OVERDUE', isRefused: false });
    expect(await fees.told(fee)).toEqual(['fee.due.v1 1', 'fee.overdue.v1 2']);
  });

  it('is due again where it was overdue by then, and paid all the same', async () => {
    const elisa = await fees.member(planId);
    await fees.work();
    const [fee] = await fees.fees(elisa);
    if (!fee) throw new Error('none');
    await fees.issue(fee);
    fees.at('2026-12-12');
    await fees.work();
    await refused(fee);
    expect(await fees.billing.membershipFees.find(fee.id)).toMatchObject({ state: 'DUE' });
    // Nothing had paid it: nobody is told so.
    expect((await fees.world.told({ subject: fee.id })).at(-1)?.data).not.toHaveProperty('isAgain');
    await fees.pay(fee, '53.68');
    expect(await fees.billing.membershipFees.find(fee.id)).toMatchObject({ state: 'PAID' });
    expect(await fees.told(fee)).toEqual(['fee.due.v1 1', 'fee.overdue.v1 2', 'fee.due.v1 3', 'fee.paid.v1 4']);
  });
});

describe('what a plan asks for', () => {
  it('changes with the next period, and leaves what was called for', async () => {
    const { planId: other } = value(await fees.plan());
    const elisa = await fees.member(other);
    await fees.work();
    const terms = {
      interval: 'QUARTERLY',
      price: { amount: '300.00', currency: 'EUR' },
      validFrom: '2026-12-15',
    } as const;
    value(await revisePlan(fees.billing, fees.world.call({ planId: other, expectedVersion: 1, terms })));
    fees.at('2027-04-01');
    await fees.work();
    expect((await fees.fees(elisa)).map(days)).toEqual([
      '2026-11-20 2026-12-01 4400 DUE',
      '2026-12-01 2027-01-01 12000 DUE',
      '2027-01-01 2027-04-01 30000 DUE',
      '2027-04-01 2027-07-01 30000 DUE',
    ]);
  });

  it('is asked of who is admitted from the day on which it is the default, without a word of theirs', async () => {
    const { planId: trial } = value(await fees.plan({ trialDays: 30 }));
    const early = newId('per');
    await fees.admitted(early);
    fees.at('2026-11-21');
    await fees.settings({ defaultPlanId: trial });
    const late = newId('per');
    await fees.admitted(late);
    fees.at('2027-01-02');
    await fees.settings({});
    await fees.work();
    expect(await fees.fees(early)).toEqual([]);
    expect((await fees.fees(late)).map(days)).toEqual([
      '2026-12-21 2027-01-01 4258 DUE',
      '2027-01-01 2027-02-01 12000 DUE',
    ]);
  });
});

describe('a fee that is waived', () => {
  it('is asked for no more, its draft is gone; what has a number is not waived', async () => {
    const elisa = await fees.member(planId);
    await fees.work();
    const [fee] = await fees.fees(elisa);
    if (!fee) throw new Error('none');
    value(await fees.waive(fee.id));
    await expect(fees.invoiceOf(fee)).rejects.toThrow();
    expect((await fees.fees(elisa))[0]).toMatchObject({
      ...{ state: 'WAIVED', amount: 0n, paper: { stage: 'none' }, waivedFor: 'A guest of honour' },
    });
    expect(codesOf(await fees.waive(fee.id))).toEqual(['FEE_CLOSED']);
    expect(codesOf(await fees.waive(newId('mfe')))).toEqual(['FEE_NOT_FOUND']);
    expect(codesOf(await fees.waive('mfe_1', ' '))).toEqual(['INVALID_ID', 'TOO_SHORT']);
    fees.at('2027-06-20');
    await fees.work();
    const next = (await fees.fees(elisa)).at(-1);
    if (!next) throw new Error('none');
    await fees.issue(next);
    expect(codesOf(await fees.waive(next.id))).toEqual(['FEE_INVOICED']);
    expect(await fees.told(fee)).toEqual(['fee.due.v1 1', 'fee.reduced.v1 2']);
  });
});
