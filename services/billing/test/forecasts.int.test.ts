import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { EventContract } from '@millepiani/events/define-event';
import { exampleEvent } from '@millepiani/events/example-event';
import { commissionLost } from '@millepiani/events/projects/commission.events';
import { commitmentAccepted, commitmentWithdrawn } from '@millepiani/events/projects/commitment.events';
import { commissionMilestonesPlanned } from '@millepiani/events/projects/milestone.events';
import { plusDays } from '@millepiani/kernel/day';
import type { AgentId, CommissionId, PersonId } from '@millepiani/kernel/id';
import { newId } from '@millepiani/kernel/new-id';
import { freshDatabase } from '@millepiani/testing/databases';
import { cashAheadOf } from '../src/forecasts/cash-ahead.commands.ts';
import { forecastRevenue } from '../src/forecasts/revenue.commands.ts';
import { checkRevenueOf, dueRevenue } from '../src/forecasts/revenue.worker.ts';
import { keepPlannedWork } from '../src/reactions/keep-planned-work.reaction.ts';
import { type OpenBilling, openBillingOn } from './billing-on-database.ts';
import { fixed, ruleOf } from './distributions/given.ts';
import { World } from './distributions/world.ts';
import { today } from './invoices/invoicing.ts';
import { profiles } from './milestones/profiles.ts';

const database = freshDatabase('billing_forecasts');
let service: OpenBilling;
// Of one year, whenever the test runs.
const noon = new Date(`${today()}T11:00:00Z`);
const year = Number(today().slice(0, 4));
const world = new World(() => service);
beforeAll(async () => {
  service = await openBillingOn(database.uri, { now: () => noon });
});
afterAll(async () => {
  await service.close();
  await database.drop();
});

/** Something is told by projects. */
async function hear(contract: EventContract, data: object): Promise<void> {
  const event = exampleEvent(contract);
  const whole = { ...event, data: { ...event.data, ...data } };
  await service.react((transaction) => keepPlannedWork(() => service.billing).handle(whole, transaction));
}
const bound = (personId: PersonId, commissionId: CommissionId, minutes: number, commitmentId = newId('cmt')) =>
  hear(commitmentAccepted, {
    ...{ commitmentId, commissionId, personId, minutes, rate: { amount: '60.00', currency: 'EUR' } },
    ...{ from: `${year}-01-01`, to: today() },
  });
const planned = (commissionId: CommissionId, milestoneId: string, amount: string) =>
  hear(commissionMilestonesPlanned, {
    commissionId,
    milestones: [{ milestoneId, title: 'Design', amount: { amount, currency: 'EUR' }, due: `${year}-01-31` }],
  });

async function fabio(): Promise<PersonId> {
  const personId = newId('per');
  await world.tell.profile(profiles.fabio(personId));
  return personId;
}
/** Fabio's own commission of so much, which he invoices alone. */
async function deal(seller: PersonId, amount: bigint) {
  const rule = ruleOf({ shares: fixed([seller, '1']), fee: { rate: '0' } });
  return world.deal(rule, [seller], { amount: { minor: amount, currency: 'EUR' } });
}
const forecast = (agentId: AgentId, of = year) => forecastRevenue(service.billing, agentId, of);
const kinds = ({ byKind }: Awaited<ReturnType<typeof forecast>>) =>
  byKind.map(({ kind, amount }) => `${kind} ${amount}`);
/** The worker looks at who is due; answers what was told of an agent. */
async function told(agentId: AgentId) {
  for (const { payload } of await dueRevenue(service.billing)) {
    if (JSON.stringify(payload).includes(agentId)) await checkRevenueOf(service.billing, agentId);
  }
  return world.told({ subject: agentId });
}

describe('revenue ahead', () => {
  it('is what came in, by cash, and what drafts and invoices are to bring, with INPS’s surcharge', async () => {
    const seller = await fabio();
    const { milestone } = await deal(seller, 1_000_00n);
    const draft = await forecast(seller, Number(plusDays(today(), 30).slice(0, 4)));
    expect(kinds(draft)).toEqual(['DRAFT 104000']);
    await world.pay(milestone, '400.00');
    const open = await forecast(seller);
    expect(open).toMatchObject({ collected: 400_00n, applies: true });
    const due = await forecast(seller, Number(plusDays(today(), 30).slice(0, 4)));
    expect(kinds(due)).toEqual(['INVOICE 64000']);
    await world.pay(milestone, '640.00');
    expect(await forecast(seller)).toMatchObject({ collected: 1_040_00n, byKind: [] });
    expect(await forecast(seller, year - 1)).toMatchObject({ collected: 0n, expected: 0n });
  });

  it('is the share of who does not invoice, as runs post and pay it, once', async () => {
    const [aurora, seller] = [newId('org'), await fabio()];
    await world.tell.profile(profiles.aurora(aurora));
    const rule = ruleOf({ shares: fixed([aurora, '1/2'], [seller, '1/2']), fee: { rate: '0' } });
    const shared = await world.deal(rule, [aurora, seller]);
    await world.pay(shared.milestone, '8000.00');
    await world.posted(shared);
    expect(kinds(await forecast(seller))).toEqual(['SHARE 400000']);
    // The payer's revenue is all that it invoiced; it is in no such regime.
    expect(await forecast(aurora)).toMatchObject({ collected: 8_000_00n, applies: false });
  });

  it('is what milestones are planned to bring, and work that somebody is bound to do beyond that, until it is given up', async () => {
    const seller = await fabio();
    const rule = ruleOf({ shares: fixed([seller, '1']), fee: { rate: '0' } });
    const agreed = await world.agreed(rule, [seller]);
    await planned(agreed.commissionId, agreed.milestone.milestoneId, '3000.00');
    const next = Number(plusDays(today(), 30).slice(0, 4));
    expect(kinds(await forecast(seller, next))).toContain('MILESTONE 300000');
    const [commissionId, id] = [newId('com'), newId('cmt')];
    // 100 hours at 60.00.
    await bound(seller, commissionId, 6_000, id);
    expect(kinds(await forecast(seller))).toContain('COMMITMENT 600000');
    await bound(seller, agreed.commissionId, 6_000);
    // Of these 6,000.00, 3,000.00 are planned.
    expect(kinds(await forecast(seller))).toContain('COMMITMENT 900000');
    await hear(commitmentWithdrawn, { commitmentId: id, commissionId, personId: seller });
    expect(kinds(await forecast(seller))).toContain('COMMITMENT 300000');
    await hear(commissionLost, { commissionId: agreed.commissionId });
    expect(kinds(await forecast(seller))).toEqual([]);
  });
});

describe('the limits of the forfettario regime', () => {
  it('are told before work is done: near, exceeded for next year, exceeded at once; each once, to nobody in another regime', async () => {
    const [seller, greta] = [await fabio(), newId('per')];
    await world.tell.profile(profiles.greta(greta));
    const ids = [newId('com'), newId('com'), newId('com')] as const;
    await bound(seller, ids[0], 75_000);
    expect(await told(seller)).toEqual([]);
    // 75,000.00 and 3,000.00.
    await bound(seller, ids[1], 3_000);
    expect(await told(seller)).toMatchObject([
      {
        ...{ type: 'agent.threshold-near.v1', version: 1 },
        data: { expected: { amount: '78000.00' }, threshold: { amount: '85000.00' }, collected: { amount: '0.00' } },
      },
    ]);
    expect(await told(seller)).toHaveLength(1);
    await bound(seller, ids[2], 10_000);
    expect((await told(seller)).at(-1)).toMatchObject({
      ...{ type: 'agent.threshold-exceeded.v1', version: 2 },
      data: { consequence: 'NEXT_YEAR', isCollected: false, expected: { amount: '88000.00' } },
    });
    await bound(seller, newId('com'), 15_000);
    expect((await told(seller)).at(-1)).toMatchObject({
      data: { consequence: 'AT_ONCE', threshold: { amount: '100000.00' }, expected: { amount: '103000.00' } },
    });
    await bound(greta, newId('com'), 200_000);
    expect(await told(greta)).toEqual([]);
    expect((await service.billing.revenueWatches.find(greta))?.lookOn).toBeUndefined();
    expect((await service.billing.revenueWatches.find(seller))?.lookOn).toBe(plusDays(today(), 1));
  });
});

describe('cash ahead', () => {
  it('is what is due to come in and to go out, from what is at the bank', async () => {
    const [aurora, seller] = [newId('org'), await fabio()];
    await world.tell.profile(profiles.aurora(aurora));
    const rule = ruleOf({ shares: fixed([aurora, '1/2'], [seller, '1/2']), fee: { rate: '0' } });
    const shared = await world.deal(rule, [aurora, seller]);
    await world.pay(shared.milestone, '2000.00');
    await world.posted(shared);
    const until = plusDays(today(), 60);
    const ahead = await cashAheadOf(service.billing, aurora, until);
    // 2,000.00 at the bank; 1,000.00 go to Fabio; 6,000.00 are due in 30 days.
    expect(ahead).toMatchObject({
      ...{ opening: 2_000_00n, lowest: 1_000_00n, closing: 7_000_00n },
      days: [
        { on: today(), in: 0n, out: 1_000_00n, flows: [{ kind: 'SHARE' }] },
        { on: plusDays(today(), 30), in: 6_000_00n, out: 0n, balance: 7_000_00n, flows: [{ kind: 'INVOICE' }] },
      ],
    });
    expect(await cashAheadOf(service.billing, seller, until)).toMatchObject({ opening: 0n, closing: 1_000_00n });
    expect((await cashAheadOf(service.billing, aurora, today())).days).toHaveLength(1);
    const buyer = shared.milestone.clientId ?? newId('org');
    expect(await cashAheadOf(service.billing, buyer, until)).toMatchObject({ closing: -6_000_00n, lowest: -6_000_00n });
  });
});
