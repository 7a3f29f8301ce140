import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { DueJob } from '@millepiani/jobs/define-job';
import { newId } from '@millepiani/kernel/new-id';
import { createLogger } from '@millepiani/telemetry/logger';
import { freshDatabase } from '@millepiani/testing/databases';
import { computeDistributionWorker, dueComputations } from '../../src/distributions/compute-distribution.worker.ts';
import { type OpenBilling, openBillingOn } from '../billing-on-database.ts';
import { profiles } from '../milestones/profiles.ts';
import { fixed, hourly, ruleOf, work } from './given.ts';
import { type Deal, World } from './world.ts';

const database = freshDatabase('billing_computing');
let service: OpenBilling;
const hinted: DueJob[] = [];
const world = new World(() => service);
beforeAll(async () => {
  service = await openBillingOn(database.uri, { hint: (job) => void hinted.push(job) });
});
afterAll(async () => {
  await service.close();
  await database.drop();
});

const worker = () =>
  computeDistributionWorker(() => service.billing, createLogger({ service: 'test', level: 'fatal' }));
const runsOf = ({ commissionId }: Deal) => service.billing.distributions.ofCommissionLoader().load(commissionId);
/** Does all that is due, as the reconciler has it done. */
async function workOff(): Promise<readonly string[]> {
  const due = await dueComputations(service.billing);
  for (const { payload } of due) await worker().run(payload);
  return due.map(({ id }) => id);
}

async function given() {
  const [aurora, fabio] = [newId('org'), newId('per')];
  await world.tell.profile(profiles.aurora(aurora));
  const deal = await world.deal(ruleOf(hourly([aurora, '50'], [fabio, '50'])), [aurora, fabio]);
  await workOff();
  return { aurora, fabio, deal };
}

describe('the service by itself', () => {
  it('computes a run when something came in, and a new one when what was put in changes; hurried by hints', async () => {
    const { fabio, aurora, deal } = await given();
    expect(await runsOf(deal)).toEqual([]);
    await world.put(deal, work(fabio, 10));
    // Nothing has come in yet.
    await workOff();
    expect(await runsOf(deal)).toEqual([]);
    hinted.length = 0;
    await world.pay(deal.milestone, '1000.00');
    expect(hinted.map(({ name }) => name)).toContain('compute-distribution');
    await workOff();
    const [first] = await runsOf(deal);
    expect(first).toMatchObject({ state: 'COMPUTED', computedBy: undefined, versionNumber: 1 });
    expect(first?.words.en.length).toBeGreaterThan(3);
    expect(first?.words.it).not.toEqual(first?.words.en);
    await world.put(deal, work(aurora, 10));
    await workOff();
    const runs = await runsOf(deal);
    expect(runs).toHaveLength(1);
    expect(runs[0]?.id).not.toBe(first?.id);
  });

  it('does so once, however often and from wherever it is asked', async () => {
    const { fabio, deal } = await given();
    await world.put(deal, work(fabio, 10));
    await world.pay(deal.milestone, '1000.00');
    const { commissionId } = deal;
    await Promise.all(Array.from({ length: 6 }, () => worker().run({ commissionId })));
    expect(await service.connection.collection('distribution_runs').countDocuments({ commissionId })).toBe(1);
    expect(await service.billing.sharing.due(commissionId)).toBeUndefined();
    await worker().run({ commissionId });
    expect(await runsOf(deal)).toHaveLength(1);
  });

  it('gives a run up for none where what it shared has gone again', async () => {
    const { fabio, deal } = await given();
    const only = work(fabio, 10);
    await world.put(deal, only);
    await world.pay(deal.milestone, '1000.00');
    const posted = await world.posted(deal);
    const more = work(fabio, 5);
    await world.put(deal, more);
    await workOff();
    // More hours of the only one who worked change nothing: no run.
    expect((await runsOf(deal)).map(({ id }) => id)).toEqual([posted.id]);
  });

  it('leaves alone what cannot be computed, until something changes', async () => {
    const { fabio, deal } = await given();
    await world.put(deal, work(fabio, 10));
    await world.pay(deal.milestone, '1000.00');
    const { commissionId } = deal;
    const versions = service.connection.collection<{ _id: string; rule: string }>('agreed_versions');
    const { rule = '' } = (await versions.findOne({ commissionId })) ?? {};
    await versions.updateOne({ commissionId }, { $set: { rule: '{}' } });
    await worker().run({ commissionId });
    expect(await runsOf(deal)).toEqual([]);
    expect(await service.billing.sharing.due(commissionId)).toBeUndefined();
    await versions.updateOne({ commissionId }, { $set: { rule } });
    await world.put(deal, work(fabio, 1));
    await workOff();
    expect(await runsOf(deal)).toHaveLength(1);
  });

  it('tells that all is shared by a run of its own, where the last one that was posted could not know', async () => {
    const aurora = newId('org');
    await world.tell.profile(profiles.aurora(aurora));
    const rule = ruleOf({ shares: fixed([aurora, '1']) });
    const deal = await world.deal(rule, [aurora], { isLast: false });
    await world.pay(deal.milestone, '8000.00');
    expect(await world.posted(deal)).toMatchObject({ isFinal: false, state: 'PAID' });
    const last = { ...deal.milestone, milestoneId: newId('mil'), number: 2, isLast: true };
    await world.tell.accepted(last);
    await workOff();
    expect(await runsOf(deal)).toHaveLength(1);
    await world.pay(last, '8000.00');
    expect(await world.posted(deal)).toMatchObject({ isFinal: true });
    await world.tell.takenBack({ id: newId('ctr'), commissionId: deal.commissionId });
    expect(await workOff()).toEqual([]);
  });
});
