import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { newId } from '@millepiani/kernel/new-id';
import { freshDatabase } from '@millepiani/testing/databases';
import { type OpenBilling, openBillingOn } from '../billing-on-database.ts';

const database = freshDatabase('billing_fee_queries');
let service: OpenBilling;
beforeAll(async () => {
  service = await openBillingOn(database.uri);
});
afterAll(async () => {
  await service.close();
  await database.drop();
});

const collections = [
  ...[
    'membership_fees',
    'membership_plans',
    'membership_subscriptions',
    'fee_credits',
    'bound_work',
    'revenue_watches',
  ],
  ...['planned_milestones', 'mandate_settlements', 'invoices', 'agreed_versions', 'distribution_runs'],
];

it('every question to the stores of fees, mandates and forecasts has its index, and none is sorted in memory', async () => {
  const { billing, connection } = service;
  const db = connection.getClient().db();
  const [personId, planId, version] = [newId('per'), newId('mpl'), newId('agv')];
  const page = { limit: 10, after: newId('mfe') };
  // So that no question is answered by there being nothing to look at, and lists are indexed as lists.
  const lists = {
    awaited: ['a', 'b'],
    openFor: ['a', 'b'],
    parties: ['a', 'b'],
    payments: [{ payeeId: 'a' }, { payeeId: 'b' }],
  };
  for (const name of collections) await db.collection<{ _id: string }>(name).insertOne({ _id: 'zzz', ...lists });
  await db.command({ profile: 2 });
  const session = await connection.startSession();
  try {
    const { membershipFees: fees, membershipPlans: plans, subscriptions, feeCredits, revenueWatches } = billing;
    await fees.find(newId('mfe'));
    await fees.ofInvoice(newId('inv'), session);
    await fees.endingAfter(personId, '2026-01-01', session);
    await fees.awaiting(personId, session);
    await fees.overdue('2026-01-01', 10);
    await fees.openOf(personId);
    await fees.pageOf({ personId, ...page });
    await fees.pageOf({ state: 'DUE', ...page });
    await fees.pageOf(page);
    await fees.loader().load(newId('mfe'));
    await plans.find(planId);
    await plans.ofMany([planId]);
    await plans.pageOf({ isOffered: true, limit: 10, after: planId });
    await plans.pageOf({ isOffered: false, limit: 10, after: planId });
    await subscriptions.find(personId);
    await subscriptions.due('2026-01-01', 10);
    await subscriptions.loader().load(personId);
    await feeCredits.find(newId('ctr'), session);
    await feeCredits.ownWorkOf(version, session);
    await feeCredits.pageOf({ agentId: personId, limit: 10, after: newId('ctr') });
    await billing.feeSettings.find();
    await billing.mandateSettlements.ofVersion(version);
    await billing.plannedWork.ofPerson(personId);
    await billing.plannedWork.plansOf([newId('com')]);
    await billing.plannedWork.drop(session, newId('com'));
    await billing.plannedWork.forget(personId);
    await revenueWatches.find(personId);
    await revenueWatches.due('2026-01-01', 10);
    await revenueWatches.mark(session, [personId]);
    await revenueWatches.forget(personId);
    await billing.invoices.ofSeller(personId);
    await billing.invoices.openOf(personId);
    await billing.distributions.paying(personId);
    await billing.distributions.paidBy(personId);
    await billing.agreements.inForceOf(personId);
  } finally {
    await session.endSession();
    await db.command({ profile: 0 });
  }
  const asked = await db.collection('system.profile').find().toArray();
  const slow = asked.filter(({ planSummary, hasSortStage }) => /COLLSCAN/.test(planSummary) || hasSortStage);
  expect(
    slow.map(({ ns, planSummary, command }) => ({ ns, planSummary, filter: command.filter ?? command.q })),
  ).toEqual([]);
  expect(asked.filter(({ planSummary }) => /IXSCAN|IDHACK/.test(planSummary)).length).toBeGreaterThan(25);
});
