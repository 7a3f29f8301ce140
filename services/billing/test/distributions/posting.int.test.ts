import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@millepiani/kernel/new-id';
import { freshDatabase } from '@millepiani/testing/databases';
import { computeDistribution } from '../../src/distributions/distributions.commands.ts';
import { type OpenBilling, openBillingOn } from '../billing-on-database.ts';
import { profiles } from '../milestones/profiles.ts';
import { fixed, hourly, ruleOf, work } from './given.ts';
import { bea, carl, codesOf, World } from './world.ts';

const database = freshDatabase('billing_posting');
let service: OpenBilling;
const world = new World(() => service);
beforeAll(async () => {
  service = await openBillingOn(database.uri);
});
afterAll(async () => {
  await service.close();
  await database.drop();
});

/** Aurora invoices, Fabio and Greta share with it; 8,000.00 are to come in. */
async function given(change: object = {}) {
  const [aurora, fabio, greta] = [newId('org'), newId('per'), newId('per')];
  await world.tell.profile(profiles.aurora(aurora));
  const rule = ruleOf({
    shares: fixed([aurora, '1/2'], [fabio, '1/4'], [greta, '1/4']),
    reserve: [{ purpose: 'staff', currency: 'EUR', rate: '0.10' }],
    ...change,
  });
  const deal = await world.deal(rule, [aurora, fabio, greta]);
  return { aurora, fabio, greta, deal };
}

describe('a distribution', () => {
  it('goes from what came in to everybody’s books, told at each step, and changes no other balance', async () => {
    const { aurora, fabio, greta, deal } = await given();
    await world.pay(deal.milestone, '8000.00');
    const run = await world.posted(deal);
    // Fee 400.00; reserve 760.00; 6,840.00: 3,420.00, 1,710.00 and 1,710.00.
    expect(run).toMatchObject({ state: 'POSTED', isFinal: true, reviewedBy: bea, approvedBy: carl, postedBy: bea });
    expect(await world.books(aurora)).toEqual({
      ...{ BANK: '8000.00', FEE: '400.00', INCOME: '-3820.00', PAYABLE: '-3822.00', RESERVE: '-760.00' },
      // The invoice's stamp duty.
      EXPENSE: '2.00',
    });
    for (const member of [fabio, greta]) {
      expect(await world.books(member)).toEqual({ RECEIVABLE: '1710.00', INCOME: '-1710.00' });
    }
    expect(await world.trialBalance()).toBe(0n);
    const euros = (amount: string) => ({ amount, currency: 'EUR' });
    const told = await world.told({ subject: run.id });
    expect(told.map(({ type, version }) => [type, version])).toEqual([
      ['distribution.computed.v1', 1],
      ['distribution.approved.v1', 2],
      ['distribution.posted.v1', 3],
    ]);
    expect(told[2]?.data).toMatchObject({
      ...{ payerId: aurora, collected: euros('8000.00'), fee: euros('400.00'), reserve: euros('760.00') },
      ...{ surplus: euros('0.00'), isFinal: true },
    });
    expect(told[2]?.data.shares).toContainEqual({
      agentId: fabio,
      amount: euros('1710.00'),
      payment: euros('1710.00'),
    });
    const entries = await service.connection.collection('journal_entries').find({ about: deal.commissionId }).toArray();
    // Issued, paid, and one entry each: Aurora alone, with Fabio, with Greta.
    expect(entries.map(({ parties }) => parties.length).toSorted()).toEqual([1, 1, 1, 2, 2]);
  });

  it('is given one key once, whoever asks how often', async () => {
    const { aurora, deal } = await given();
    await world.pay(deal.milestone, '1000.00');
    const id = await world.approved(deal);
    const answers = await Promise.all(Array.from({ length: 5 }, () => world.post(id, bea, `posting-${id}`)));
    expect(answers).toEqual(answers.map(() => ({ ok: true, value: { runId: id } })));
    expect((await world.books(aurora)).FEE).toBe('50.00');
  });

  it('is posted once by two bookkeepers at the same time', async () => {
    const { aurora, deal } = await given();
    await world.pay(deal.milestone, '1000.00');
    const id = await world.approved(deal);
    const answers = await Promise.all([bea, carl, bea, carl].map((by) => world.post(id, by)));
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(answers.flatMap(codesOf)).toEqual(['WRONG_STATE', 'WRONG_STATE', 'WRONG_STATE']);
    expect((await world.books(aurora)).FEE).toBe('50.00');
    expect(await world.trialBalance()).toBe(0n);
  });

  it('is not approved by who reviewed it, nor by a stranger; who speaks for the payer may', async () => {
    const { aurora, deal } = await given();
    await world.pay(deal.milestone, '1000.00');
    const { id } = await world.computed(deal);
    await world.review(id);
    expect(codesOf(await world.approve(id, bea))).toEqual(['SAME_PERSON']);
    const ada = newId('per');
    expect(codesOf(await world.approve(id, ada, 'ledger:read ledger:approve'))).toEqual(['DISTRIBUTION_NOT_FOUND']);
    await world.tell.owned(aurora, [ada]);
    expect(codesOf(await world.approve(id, ada, 'ledger:read'))).toEqual(['FORBIDDEN']);
    expect(codesOf(await world.review(id, ada))).not.toEqual([]);
    expect(await world.approve(id, ada, 'ledger:read ledger:approve')).toMatchObject({ ok: true });
  });

  it('is not reviewed by a bookkeeper who has a share in it, or owns who has; the owner may approve what another reviewed', async () => {
    const { aurora, fabio, deal } = await given();
    await world.pay(deal.milestone, '1000.00');
    const { id } = await world.computed(deal);
    const ada = newId('per');
    await world.tell.owned(aurora, [ada]);
    expect(codesOf(await world.review(id, fabio))).toEqual(['OWN_SHARE']);
    expect(codesOf(await world.review(id, ada))).toEqual(['OWN_SHARE']);
    expect(await world.run(id)).toMatchObject({ state: 'COMPUTED', told: 1 });
    expect(await world.review(id)).toMatchObject({ ok: true });
    expect(await world.approve(id, ada, 'ledger:read ledger:approve')).toMatchObject({ ok: true });
  });

  it('is refused once something has changed, leaves nothing, and is given up for a newer one', async () => {
    const [aurora, fabio] = [newId('org'), newId('per')];
    await world.tell.profile(profiles.aurora(aurora));
    const deal = await world.deal(ruleOf(hourly([aurora, '50'], [fabio, '50'])), [aurora, fabio]);
    await world.put(deal, work(fabio, 10));
    await world.pay(deal.milestone, '1000.00');
    const id = await world.approved(deal);
    const before = await world.books(aurora);
    await world.put(deal, work(aurora, 10));
    expect(codesOf(await world.post(id))).toEqual(['STALE']);
    expect(await world.books(aurora)).toEqual(before);
    expect((await world.run(id)).state).toBe('APPROVED');
    const newer = await world.computed(deal);
    expect(await world.run(id)).toMatchObject({ state: 'DISCARDED', discardedFor: newer.id });
    expect(codesOf(await world.post(id))).toEqual(['WRONG_STATE']);
    expect(newer.outcome.run.settlements.map(({ difference }) => difference)).toEqual([475_00n, 475_00n]);
  });

  it('is posted by what billing has heard; what reaches it later is in the next run', async () => {
    const [aurora, fabio] = [newId('org'), newId('per')];
    await world.tell.profile(profiles.aurora(aurora));
    const deal = await world.deal(ruleOf(hourly([aurora, '50'], [fabio, '50'])), [aurora, fabio]);
    await world.put(deal, work(fabio, 10));
    await world.pay(deal.milestone, '1000.00');
    const id = await world.approved(deal);
    // Approved elsewhere before the posting, heard of behind it.
    const late = work(aurora, 10);
    expect(await world.post(id)).toMatchObject({ ok: true });
    await world.put(deal, late);
    const next = await world.computed(deal);
    expect(next.id).not.toBe(id);
    const differences = new Map(next.outcome.run.settlements.map(({ agent, difference }) => [agent, difference]));
    expect(differences).toEqual(
      new Map<string, bigint>([
        [aurora, 475_00n],
        [fabio, -475_00n],
      ]),
    );
    expect(await world.run(id)).toMatchObject({ state: 'POSTED' });
  });

  it('stays as it is where nothing has changed, and is not there before anything came in', async () => {
    const { deal } = await given();
    await expect(world.computed(deal)).rejects.toThrow('Nothing was computed');
    await world.pay(deal.milestone, '1000.00');
    const [first, again] = [await world.computed(deal), await world.computed(deal)];
    expect(again.id).toBe(first.id);
    const { commissionId } = deal;
    const call = world.call({ commissionId }, newId('per'), 'ledger:read');
    expect(codesOf(await computeDistribution(service.billing, call))).toEqual(['FORBIDDEN']);
    const unknown = world.call({ commissionId: newId('com') });
    expect(codesOf(await computeDistribution(service.billing, unknown))).toEqual(['NO_AGREEMENT']);
  });

  it('is refused where the store does not give it again', async () => {
    const { deal } = await given();
    await world.pay(deal.milestone, '1000.00');
    const id = await world.approved(deal);
    const runs = service.connection.collection<{ _id: string; computed: string }>('distribution_runs');
    const row = await runs.findOne({ _id: id });
    const computed = row?.computed.replace('"fee":{"$n":"5000"}', '"fee":{"$n":"4999"}') ?? '';
    expect(computed).not.toBe(row?.computed);
    await runs.updateOne({ _id: id }, { $set: { computed } });
    expect(codesOf(await world.post(id))).toEqual(['NOT_REPRODUCED']);
  });
});
