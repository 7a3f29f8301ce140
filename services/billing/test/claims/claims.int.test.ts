import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { AgentId } from '@millepiani/kernel/id';
import { newId } from '@millepiani/kernel/new-id';
import { freshDatabase } from '@millepiani/testing/databases';
import { openOf } from '../../src/claims/claim.ts';
import { giveUpClaim, recordClaimPayment } from '../../src/claims/claims.commands.ts';
import { setOffClaims } from '../../src/claims/set-off.commands.ts';
import { computeDistribution } from '../../src/distributions/distributions.commands.ts';
import { cashAheadOf } from '../../src/forecasts/cash-ahead.commands.ts';
import { forecastRevenue } from '../../src/forecasts/revenue.commands.ts';
import { approvePaymentBatch, recordPaymentBatchExecuted } from '../../src/payouts/paying.commands.ts';
import { createPaymentBatch } from '../../src/payouts/payment-batches.commands.ts';
import { type OpenBilling, openBillingOn } from '../billing-on-database.ts';
import { expense, fixed, hourly, ruleOf, value, work } from '../distributions/given.ts';
import { bea, carl, codesOf, type Deal, World } from '../distributions/world.ts';
import { today } from '../invoices/invoicing.ts';
import { accepted } from '../milestones/milestones.ts';
import { profiles } from '../milestones/profiles.ts';

const database = freshDatabase('billing_claims');
let service: OpenBilling;
const world = new World(() => service);
beforeAll(async () => {
  service = await openBillingOn(database.uri);
});
afterAll(async () => {
  await service.close();
  await database.drop();
});

const euros = (amount: string) => ({ amount, currency: 'EUR' });
const compute = async ({ commissionId }: Deal) =>
  value(await computeDistribution(service.billing, world.call({ commissionId })));
const claimsOf = async ({ commissionId }: Deal) => service.billing.claims.ofCommissionLoader().load(commissionId);
const pay = (claimId: string, amount: string, change: object = {}, by = bea) => {
  const input = { claimId, amount: euros(amount), paidOn: today(), reference: `TRN ${claimId} ${amount}`, ...change };
  return recordClaimPayment(service.billing, world.call(input, by));
};
const giveUp = (claimId: string, by: AgentId, amount?: string) => {
  const input = { claimId, amount: amount === undefined ? undefined : euros(amount) };
  const scopes = 'ledger:read ledger:approve';
  return giveUpClaim(service.billing, { ...world.call(input), ...world.call(input, by as typeof bea, scopes) });
};

/** Aurora leads and invoices; 8,000.00 come in, and Fabio and Greta are guaranteed 5,000.00 each. */
async function short() {
  const [aurora, fabio, greta] = [newId('org'), newId('per'), newId('per')];
  await world.tell.profile(profiles.aurora(aurora));
  const amounts = [fabio, greta].map((agent) => ({ agent, amount: '5000.00', currency: 'EUR' }));
  const rule = ruleOf({
    ...{ fee: { rate: '0' }, shares: fixed([aurora, '1/2'], [fabio, '1/4'], [greta, '1/4']) },
    minimums: { mode: 'additive', shortfall: 'proportional', amounts },
  });
  const deal = await world.deal(rule, [aurora, fabio, greta]);
  await world.pay(deal.milestone, '8000.00');
  await world.posted(deal);
  return { aurora, fabio, greta, deal };
}

/** Aurora has paid Fabio 4,000.00, of which half turned out not to be due. */
async function lent() {
  const [aurora, fabio, greta] = [newId('org'), newId('per'), newId('per')];
  await world.tell.profile(profiles.aurora(aurora));
  await world.tell.profile(profiles.fabio(fabio));
  await world.tell.profile(profiles.greta(greta));
  const rule = ruleOf({ fee: { rate: '0' }, ...hourly([fabio, '50'], [greta, '50']) });
  const amount = { minor: 6000_00n, currency: 'EUR' as const };
  const deal = await world.deal(rule, [aurora, fabio, greta], { amount });
  const mistake = work(fabio, 30);
  for (const one of [work(fabio, 10), mistake, work(greta, 20)]) await world.put(deal, one);
  await world.pay(deal.milestone, '6000.00');
  await world.posted(deal);
  const { batchId } = value(
    await createPaymentBatch(service.billing, world.call({ payerId: aurora, executeOn: today() })),
  );
  value(await approvePaymentBatch(service.billing, world.call({ batchId }, carl)));
  value(await recordPaymentBatchExecuted(service.billing, world.call({ batchId, paidOn: today() })));
  await world.tell.takenBack({ id: mistake.id, commissionId: deal.commissionId });
  await world.posted(deal);
  return { aurora, fabio, greta, deal };
}

describe('what is missing', () => {
  it('is a claim only once the commission is settled: told, in both’s books, and once however often it is computed', async () => {
    const { aurora, fabio, greta, deal } = await short();
    await compute(deal);
    expect(await claimsOf(deal)).toEqual([]);
    const before = await world.books(fabio);
    await world.tell.settled(deal.commissionId);
    await Promise.all([compute(deal), compute(deal), compute(deal)]);
    await compute(deal);
    const claims = await claimsOf(deal);
    expect(claims.map(({ reason, tier, debtorId, amount }) => [reason, tier, debtorId, amount])).toEqual([
      ['MISSING', 'minimum', aurora, 1000_00n],
      ['MISSING', 'minimum', aurora, 1000_00n],
    ]);
    expect(new Set(claims.map(({ creditorId }) => creditorId))).toEqual(new Set([fabio, greta]));
    expect(before).toEqual({ RECEIVABLE: '4000.00', INCOME: '-4000.00' });
    expect(await world.books(fabio)).toEqual({ RECEIVABLE: '5000.00', INCOME: '-5000.00' });
    // 8,000.00 came in, 10,000.00 are owed.
    expect(await world.booksApart(aurora)).toEqual({ BANK: '8000.00', INCOME: '2000.00', PAYABLE: '-10000.00' });
    expect(await world.trialBalance()).toBe(0n);
    const told = await world.told({ subject: claims[0]?.id ?? '' });
    expect(told).toMatchObject([
      { type: 'claim.raised.v1', version: 1, data: { reason: 'MISSING', tier: 'MINIMUM', amount: euros('1000.00') } },
    ]);
  });

  it('is money ahead, and revenue of who is owed it once it is paid, and not of who owes it', async () => {
    const { aurora, fabio, deal } = await short();
    const ahead = async (agentId: AgentId) => {
      const { days } = await cashAheadOf(service.billing, agentId, today());
      return days.flatMap(({ flows }) => flows.flatMap(({ kind, amount }) => (kind === 'CLAIM' ? amount : [])));
    };
    const revenue = (agentId: AgentId) => forecastRevenue(service.billing, agentId, Number(today().slice(0, 4)));
    const before = await revenue(fabio);
    await world.tell.settled(deal.commissionId);
    await compute(deal);
    const claim = (await claimsOf(deal)).find(({ creditorId }) => creditorId === fabio);
    expect([await ahead(aurora), await ahead(fabio)]).toEqual([[-1000_00n, -1000_00n], [1000_00n]]);
    expect(await revenue(fabio)).toMatchObject({ expected: before.expected + 1000_00n, collected: before.collected });
    value(await pay(claim?.id ?? '', '300.00'));
    expect(await ahead(fabio)).toEqual([700_00n]);
    expect(await revenue(fabio)).toMatchObject({
      ...{ expected: before.expected + 1000_00n, collected: before.collected + 300_00n },
      byKind: expect.arrayContaining([{ kind: 'CLAIM', amount: 700_00n }]),
    });
    expect((await revenue(aurora)).byKind.map(({ kind }) => kind)).not.toContain('CLAIM');
  });

  it('is paid, in parts, each told and once under its reference; and given up by its creditor alone', async () => {
    const { aurora, fabio, deal } = await short();
    await world.tell.settled(deal.commissionId);
    await compute(deal);
    const claim = (await claimsOf(deal)).find(({ creditorId }) => creditorId === fabio);
    const id = claim?.id ?? '';
    const call = world.call({ claimId: id, amount: euros('300.00'), paidOn: today(), reference: 'one' });
    const answers = await Promise.all([1, 2, 3].map(() => recordClaimPayment(service.billing, call)));
    expect(answers).toEqual(answers.map(() => ({ ok: true, value: { claimId: id } })));
    expect(codesOf(await pay(id, '1.00', { reference: 'one' }))).toEqual(['PAYMENT_RECORDED']);
    expect(codesOf(await pay(id, '700.01'))).toEqual(['ABOVE_OPEN']);
    expect(codesOf(await pay(id, '1.00', {}, fabio))).toEqual(['OWN_CLAIM']);
    expect(codesOf(await pay('cla_x', '1.00'))).toEqual(['INVALID_ID']);
    expect(codesOf(await pay(newId('cla'), '1.00'))).toEqual(['CLAIM_NOT_FOUND']);
    const ada = newId('per');
    await world.tell.owned(aurora, [ada]);
    expect(codesOf(await pay(id, '1.00', {}, ada))).toEqual(['OWN_CLAIM']);
    expect(codesOf(await giveUp(id, ada))).toEqual(['FORBIDDEN']);
    expect(codesOf(await giveUp(id, newId('per')))).toEqual(['CLAIM_NOT_FOUND']);
    expect(await world.books(fabio)).toEqual({ BANK: '300.00', RECEIVABLE: '4700.00', INCOME: '-5000.00' });
    value(await giveUp(id, fabio, '200.00'));
    value(await giveUp(id, fabio));
    expect(codesOf(await giveUp(id, fabio))).toEqual(['NOTHING_OPEN']);
    // Of 5,000.00 guaranteed 4,000.00 are owed by the run still, 300.00 are paid, and 700.00 he does not ask for.
    expect(await world.books(fabio)).toEqual({ BANK: '300.00', RECEIVABLE: '4000.00', INCOME: '-4300.00' });
    const told = await world.told({ subject: id });
    expect(told.map(({ version, data }) => [version, data.how, data.amount.amount, data.open?.amount])).toEqual([
      [1, undefined, '1000.00', undefined],
      [2, 'PAYMENT', '300.00', '700.00'],
      [3, 'GIVEN_UP', '200.00', '500.00'],
      [4, 'GIVEN_UP', '500.00', '0.00'],
    ]);
    expect(await world.trialBalance()).toBe(0n);
  });

  it('of a version that another has superseded is a claim at once, for no later run of it is to come', async () => {
    const { aurora, fabio, greta, deal } = await short();
    const next = { ...accepted({ ...deal.milestone, agreementVersionId: newId('agv') }) };
    await world.tell.agreed(next, ruleOf({ shares: fixed([aurora, '1']) }), [aurora, fabio, greta]);
    await world.tell.superseded(deal.commissionId, deal.milestone.agreementVersionId, next.agreementVersionId);
    await compute(deal);
    expect((await claimsOf(deal)).map(({ amount, versionId }) => [amount, versionId])).toEqual([
      [1000_00n, deal.milestone.agreementVersionId],
      [1000_00n, deal.milestone.agreementVersionId],
    ]);
  });

  it('waits for what is still to come in, and for what is in dispute', async () => {
    const [aurora, fabio] = [newId('org'), newId('per')];
    await world.tell.profile(profiles.aurora(aurora));
    await world.tell.profile(profiles.fabio(fabio));
    const rule = ruleOf({ fee: { rate: '0' }, shares: fixed([aurora, '1']) });
    const deal = await world.deal(rule, [aurora, fabio]);
    const spent = expense(fabio, 9000_00n);
    await world.put(deal, spent);
    await world.pay(deal.milestone, '6000.00');
    await world.posted(deal);
    await world.tell.settled(deal.commissionId);
    await compute(deal);
    expect(await claimsOf(deal)).toEqual([]);
    await world.pay(deal.milestone, '2000.00');
    await world.posted(deal);
    await world.tell.disputed({ id: spent.id, commissionId: deal.commissionId });
    await compute(deal);
    expect(await claimsOf(deal)).toEqual([]);
    await world.tell.restored({ id: spent.id, commissionId: deal.commissionId });
    await compute(deal);
    expect((await claimsOf(deal)).map(({ tier, amount }) => [tier, amount])).toEqual([['expenses', 1000_00n]]);
  });
});

describe('what was lent', () => {
  it('is owed to the payer, for which it is booked as a debt, and paid back', async () => {
    const { aurora, fabio, deal } = await lent();
    expect(await world.books(fabio)).toEqual({ BANK: '4000.00', RECEIVABLE: '-2000.00', INCOME: '-2000.00' });
    await world.tell.settled(deal.commissionId);
    await compute(deal);
    const [claim, ...others] = await claimsOf(deal);
    expect(others).toEqual([]);
    expect(claim).toMatchObject({ reason: 'LENT', debtorId: fabio, creditorId: aurora, amount: 2000_00n });
    expect(await world.books(fabio)).toEqual({ BANK: '4000.00', PAYABLE: '-2000.00', INCOME: '-2000.00' });
    value(await pay(claim?.id ?? '', '2000.00'));
    expect(await world.books(fabio)).toEqual({ BANK: '2000.00', INCOME: '-2000.00' });
    expect(await world.trialBalance()).toBe(0n);
  });

  it('follows a later run: less is owed, and what was paid beyond that is owed back', async () => {
    const { aurora, fabio, deal } = await lent();
    await world.tell.settled(deal.commissionId);
    await compute(deal);
    const [claim] = await claimsOf(deal);
    value(await pay(claim?.id ?? '', '1500.00'));
    // Another 20 hours of his count after all: 30 of 50 hours, 3,600.00.
    await world.put(deal, work(fabio, 20));
    await world.posted(deal);
    await compute(deal);
    const [first, back] = await claimsOf(deal);
    expect(first).toMatchObject({ amount: 2000_00n, cleared: 1500_00n, corrected: 500_00n, returned: 1100_00n });
    expect(back).toMatchObject({ reason: 'RETURN', debtorId: aurora, creditorId: fabio, amount: 1100_00n });
    expect(await world.books(fabio)).toEqual({ BANK: '2500.00', RECEIVABLE: '1100.00', INCOME: '-3600.00' });
    value(await pay(back?.id ?? '', '1100.00'));
    expect(await world.books(fabio)).toEqual({ BANK: '3600.00', INCOME: '-3600.00' });
    expect(await world.trialBalance()).toBe(0n);
  });

  it('is set off against what the same two owe the other way', async () => {
    const { aurora, fabio, deal } = await lent();
    await world.tell.settled(deal.commissionId);
    await compute(deal);
    const [owing] = await claimsOf(deal);
    value(await pay(owing?.id ?? '', '2000.00'));
    await world.put(deal, work(fabio, 20));
    await world.posted(deal);
    await compute(deal);
    const back = (await claimsOf(deal)).find(({ reason }) => reason === 'RETURN');
    // Those hours are taken back again: he owes what he did.
    const { id } = (await service.billing.contributions.ofVersions([deal.milestone.agreementVersionId])).at(-1) ?? {};
    await world.tell.takenBack({ id: id ?? newId('ctr'), commissionId: deal.commissionId });
    await world.posted(deal);
    await compute(deal);
    const again = (await claimsOf(deal)).find((one) => one.reason === 'LENT' && openOf(one) > 0n);
    expect(again?.amount).toBe(back?.amount);
    const [claimId, againstId] = [again?.id ?? '', back?.id ?? ''];
    expect(codesOf(await setOffClaims(service.billing, world.call({ claimId, againstId: claimId })))).toEqual([
      'SAME_CLAIM',
    ]);
    expect(codesOf(await setOffClaims(service.billing, world.call({ claimId, againstId: owing?.id ?? '' })))).toEqual([
      'NOT_MUTUAL',
    ]);
    value(await setOffClaims(service.billing, world.call({ claimId, againstId })));
    expect((await claimsOf(deal)).map(openOf)).toEqual([0n, 0n, 0n]);
    expect(await world.books(fabio)).toEqual({ BANK: '2000.00', INCOME: '-2000.00' });
    expect((await world.booksApart(aurora)).RECEIVABLE).toBeUndefined();
    expect(await world.trialBalance()).toBe(0n);
  });

  it('is set off against what the creditor is to pay by another commission’s run, of which so much less is paid', async () => {
    const { aurora, fabio, deal } = await lent();
    await world.tell.settled(deal.commissionId);
    await compute(deal);
    const [claim] = await claimsOf(deal);
    const claimId = claim?.id ?? '';
    const other = await world.deal(ruleOf({ fee: { rate: '0' }, shares: fixed([fabio, '1']) }), [aurora, fabio]);
    await world.pay(other.milestone, '1500.00');
    const run = await world.posted(other);
    const setOff = (againstId: string) => setOffClaims(service.billing, world.call({ claimId, againstId }));
    expect(codesOf(await setOff(newId('dst')))).toEqual(['DISTRIBUTION_NOT_FOUND']);
    // Another's run pays nothing for Aurora.
    const stranger = newId('org');
    await world.tell.profile(profiles.aurora(stranger));
    const theirs = await world.deal(ruleOf({ shares: fixed([fabio, '1']) }), [stranger, fabio]);
    await world.pay(theirs.milestone, '10.00');
    expect(codesOf(await setOff((await world.posted(theirs)).id))).toEqual(['NOT_MUTUAL']);
    expect(codesOf(await setOff(newId('rsv')))).toEqual(['INVALID_ID']);
    value(await setOff(run.id));
    // 1,500.00 of 2,000.00: nothing is left to be paid by the run, and 500.00 are owed still.
    expect(await world.run(run.id)).toMatchObject({ state: 'PAID', payments: [] });
    expect((await claimsOf(deal)).map(openOf)).toEqual([500_00n]);
    // 9.50 of it are the stranger's run's.
    expect(await world.books(fabio)).toEqual({
      ...{ BANK: '4000.00', RECEIVABLE: '9.50', PAYABLE: '-500.00', INCOME: '-3509.50' },
    });
    expect(codesOf(await setOff(run.id))).toEqual(['NOTHING_OPEN']);
    // To later runs of the other commission it is as if it had been paid.
    await world.pay(other.milestone, '100.00');
    const next = await world.posted(other);
    expect(next.outcome.run.settlements).toMatchObject([{ agent: fabio, payment: 100_00n, carried: 0n }]);
    expect(await world.trialBalance()).toBe(0n);
  });
});
