import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@millepiani/kernel/new-id';
import type { PlanId } from '../../src/fees/membership-plan.ts';
import { contribution, euros } from '../distributions/given.ts';
import { codesOf } from '../distributions/world.ts';
import { profiles } from '../milestones/profiles.ts';
import { FeesWorld } from './fees-world.ts';

let fees: FeesWorld;
let planId: PlanId;
beforeAll(async () => {
  ({ fees, planId } = await FeesWorld.fresh('billing_fee_payers', '2026-12-01'));
});
afterAll(() => fees.close());

describe('an organization that pays for a member', () => {
  it('is asked while who chose it speaks for it, and sees what; then the member is', async () => {
    const [elisa, officina] = [await fees.member(planId), newId('org')];
    await fees.world.tell.profile(profiles.lumen(officina));
    expect(codesOf(await fees.choose(elisa, { planId, payerId: officina }))).toEqual(['NOT_YOUR_PAYER']);
    await fees.world.tell.owned(officina, [elisa]);
    expect((await fees.choose(elisa, { planId, payerId: officina })).ok).toBe(true);
    await fees.work();
    const other = newId('per');
    await fees.world.tell.owned(officina, [other]);
    fees.at('2027-01-01');
    await fees.work();
    expect((await fees.fees(elisa)).map(({ payerId }) => payerId)).toEqual([officina, elisa]);
    expect(await fees.billing.subscriptions.find(elisa)).toMatchObject({ payerId: elisa });
    const toPay = await fees.billing.membershipFees.pageOf({ payerId: officina, limit: 5, after: undefined });
    expect(toPay.map(({ personId, from }) => [personId, from])).toEqual([[elisa, '2026-12-01']]);
    fees.at('2026-12-01');
  });

  it('is not the community, which would invoice itself', async () => {
    const elisa = await fees.member(planId);
    await fees.world.tell.owned(fees.community, [elisa]);
    expect(await fees.choose(elisa, { planId, payerId: fees.community })).toMatchObject({
      error: [{ code: 'SELLER_IS_BUYER', path: ['payerId'] }],
    });
    // Chosen before it became the community, it is passed over.
    const next = newId('org');
    await fees.world.tell.owned(next, [elisa]);
    expect((await fees.choose(elisa, { planId, payerId: next })).ok).toBe(true);
    await fees.settings({ organizationId: next });
    await fees.work();
    expect((await fees.fees(elisa)).map(({ payerId }) => payerId)).toEqual([elisa]);
    await fees.settings({});
  });
});

describe('credit that one community owes', () => {
  it('does not pay another’s fee, nor does what somebody posts by hand', async () => {
    const greta = await fees.member(planId);
    const versionId = await fees.agreed(fees.community, fees.community);
    await fees.approved(
      contribution(greta, { kind: 'EXPENSE', amount: euros(200_00n), vat: euros(0n) }, { versionId }),
    );
    const next = newId('org');
    await fees.world.tell.profile(profiles.aurora(next));
    await fees.settings({ organizationId: next });
    await fees.work();
    const [fee] = await fees.fees(greta);
    if (!fee) throw new Error('none');
    await fees.issue(fee);
    expect(await fees.billing.membershipFees.find(fee.id)).toMatchObject({ setOff: 0n, state: 'DUE' });
    expect(await fees.world.books(greta)).toEqual({ FEE_CREDIT: '200.00', INCOME: '-200.00' });
    expect(await fees.world.books(next)).not.toHaveProperty('FEE_CREDIT');
    await fees.settings({});
    fees.at('2027-01-01');
    await fees.work();
    const later = (await fees.fees(greta)).at(-1);
    if (!later) throw new Error('none');
    await fees.issue(later);
    expect(await fees.billing.membershipFees.find(later.id)).toMatchObject({ setOff: 146_40n, state: 'PAID' });
    expect(await fees.world.trialBalance()).toBe(0n);
  });
});
