import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@millepiani/kernel/new-id';
import { freshDatabase } from '@millepiani/testing/databases';
import { issueCreditNote } from '../../src/invoices/settling.commands.ts';
import { type OpenBilling, openBillingOn } from '../billing-on-database.ts';
import { line } from '../documents/cases.ts';
import { profiles } from '../milestones/profiles.ts';
import { contribution, expense, fixed, hourly, ruleOf, value, work } from './given.ts';
import { codesOf, World } from './world.ts';

const database = freshDatabase('billing_corrections');
let service: OpenBilling;
const world = new World(() => service);
beforeAll(async () => {
  service = await openBillingOn(database.uri);
});
afterAll(async () => {
  await service.close();
  await database.drop();
});

const free = { fee: { rate: '0' } };
const settlements = ({ outcome }: Awaited<ReturnType<World['posted']>>) =>
  new Map<string, readonly bigint[]>(
    outcome.run.settlements.map(({ agent, difference, payment, carried }) => [agent, [difference, payment, carried]]),
  );

describe('what is taken back', () => {
  it('by a contribution that was reversed is posted, paid less of, and given to the others', async () => {
    const [aurora, fabio, greta] = [newId('org'), newId('per'), newId('per')];
    await world.tell.profile(profiles.aurora(aurora));
    const rule = ruleOf({ ...free, ...hourly([fabio, '50'], [greta, '50']) });
    const deal = await world.deal(rule, [aurora, fabio, greta]);
    const mistake = work(fabio, 30);
    for (const one of [work(fabio, 10), mistake, work(greta, 20)]) await world.put(deal, one);
    await world.pay(deal.milestone, '6000.00');
    const first = await world.posted(deal);
    expect(settlements(first)).toEqual(
      new Map<string, readonly bigint[]>([
        [fabio, [4000_00n, 4000_00n, 0n]],
        [greta, [2000_00n, 2000_00n, 0n]],
      ]),
    );
    await world.tell.takenBack({ id: mistake.id, commissionId: deal.commissionId });
    const second = await world.posted(deal);
    // 10 hours of 30: 2,000.00 of 6,000.00.
    expect(settlements(second).get(fabio)).toEqual([-2000_00n, 0n, 2000_00n]);
    expect(settlements(second).get(greta)).toEqual([2000_00n, 2000_00n, 0n]);
    expect(await world.books(fabio)).toEqual({ RECEIVABLE: '2000.00', INCOME: '-2000.00' });
    expect(await world.books(greta)).toEqual({ RECEIVABLE: '4000.00', INCOME: '-4000.00' });
    // No batch had Fabio's 4,000.00 yet: the half of it is not paid first, to be asked back.
    expect(await world.run(first.id)).toMatchObject({
      state: 'POSTED',
      payments: expect.arrayContaining([expect.objectContaining({ payeeId: fabio, amount: 2000_00n })]),
    });
    expect(second).toMatchObject({ setOff: [{ agent: fabio, amount: 2000_00n }] });
    expect(await world.trialBalance()).toBe(0n);
  });

  it('by a dispute is not paid for until that is dismissed, and the commission is not settled before', async () => {
    const [aurora, fabio, greta] = [newId('org'), newId('per'), newId('per')];
    await world.tell.profile(profiles.aurora(aurora));
    const rule = ruleOf({ ...free, ...hourly([fabio, '50'], [greta, '50']) });
    const deal = await world.deal(rule, [aurora, fabio, greta]);
    const doubtful = { ...work(fabio, 10), commissionId: deal.commissionId };
    for (const one of [work(fabio, 10), doubtful, work(greta, 10)]) await world.put(deal, one);
    await world.pay(deal.milestone, '8000.00');
    const approved = await world.approved(deal);
    await world.tell.disputed(doubtful);
    // Two had looked at it: what they saw is not true any more.
    expect(codesOf(await world.post(approved))).toEqual(['STALE']);
    const first = await world.posted(deal);
    expect(first.leftOut).toEqual([{ contributionId: doubtful.id, agentId: fabio, reason: 'DISPUTED' }]);
    const differences = (run: typeof first) => [fabio, greta].map((agent) => settlements(run).get(agent)?.[0]);
    expect(differences(first)).toEqual([4000_00n, 4000_00n]);
    expect(first).toMatchObject({ isFinal: false });
    expect(await world.openRun(deal)).toBeUndefined();

    await world.tell.restored(doubtful);
    const second = await world.posted(deal);
    expect(second).toMatchObject({ isFinal: true, leftOut: [] });
    // 20 hours of 30, by cents: 5,333.33 of 8,000.00.
    expect(differences(second)).toEqual([1333_33n, -1333_33n]);
    expect(await world.trialBalance()).toBe(0n);
  });

  it('by a dispute that was upheld never counts again, and all is shared without it', async () => {
    const [aurora, fabio, greta] = [newId('org'), newId('per'), newId('per')];
    await world.tell.profile(profiles.aurora(aurora));
    const rule = ruleOf({ ...free, ...hourly([fabio, '50'], [greta, '50']) });
    const deal = await world.deal(rule, [aurora, fabio, greta]);
    const doubtful = { ...work(fabio, 10), commissionId: deal.commissionId };
    for (const one of [doubtful, work(greta, 10)]) await world.put(deal, one);
    await world.tell.disputed(doubtful);
    await world.tell.takenBack(doubtful);
    await world.pay(deal.milestone, '6000.00');
    const run = await world.posted(deal);
    expect(run.leftOut).toEqual([]);
    expect(settlements(run).get(fabio)).toBeUndefined();
    // Of what nobody approved, nothing was here to be disputed.
    await world.tell.disputed({ id: newId('ctr'), commissionId: deal.commissionId });
    expect(await world.openRun(deal)).toBeUndefined();
  });

  it('by a credit note goes back the way it came, down to nothing', async () => {
    const [aurora, fabio] = [newId('org'), newId('per')];
    await world.tell.profile(profiles.aurora(aurora));
    const shares = fixed([aurora, '1/2'], [fabio, '1/2']);
    const reserve = [{ purpose: 'technology', currency: 'EUR', rate: '0.20' }];
    const deal = await world.deal(ruleOf({ shares, reserve }), [aurora, fabio]);
    await world.pay(deal.milestone, '8000.00');
    await world.posted(deal);
    expect(await world.books(fabio)).toEqual({ RECEIVABLE: '3040.00', INCOME: '-3040.00' });
    const invoiceId = await world.invoiceOf(deal.milestone);
    const part = world.call({ invoiceId, reason: 'Less was delivered', lines: [line('6000.00')] });
    value(await issueCreditNote(service.billing, part));
    await world.posted(deal);
    expect(await world.books(fabio)).toEqual({ RECEIVABLE: '760.00', INCOME: '-760.00' });
    const rest = world.call({ invoiceId, reason: 'Nothing was delivered', lines: [line('2000.00')] });
    value(await issueCreditNote(service.billing, rest));
    const last = await world.posted(deal);
    expect(last.outcome.distribution.cash).toBe(0n);
    expect(await world.books(fabio)).toEqual({});
    // What is left is what the client paid, and may have back.
    expect(await world.books(aurora)).toEqual({
      ...{ BANK: '8000.00', RECEIVABLE: '-8000.00' },
      // Stamp duty of the invoice and of both notes is not given back.
      ...{ EXPENSE: '6.00', PAYABLE: '-6.00' },
    });
    const [reserved] = await service.billing.reserves.ofOwner(aurora);
    expect(reserved).toMatchObject({ purpose: 'technology', balance: 0n, version: 3 });
  });
});

describe('what is in hand', () => {
  it('is tax that a client withheld: a credit of who invoiced, who keeps so much less in cash', async () => {
    const [greta, fabio, comune] = [newId('per'), newId('per'), newId('org')];
    await world.tell.profile(profiles.greta(greta));
    await world.tell.profile(profiles.comune(comune));
    const rule = ruleOf({ ...free, shares: fixed([greta, '1/2'], [fabio, '1/2']) });
    const deal = await world.deal(rule, [greta, fabio], { clientId: comune });
    // 8,000.00 + 320.00 INPS + 1,830.40 VAT, of which 1,664.00 are withheld.
    await world.pay(deal.milestone, '8486.40');
    const run = await world.posted(deal);
    expect(run.outcome.distribution.cash).toBe(8000_00n);
    expect(settlements(run).get(greta)).toEqual([4000_00n, 2336_00n, 0n]);
    expect(settlements(run).get(fabio)).toEqual([4000_00n, 4000_00n, 0n]);
    expect(run).toMatchObject({ payments: [{ payeeId: fabio, amount: 4000_00n }] });
    expect(await world.books(greta)).toMatchObject({ TAX_CREDIT: '1664.00', INCOME: '-4320.00', BANK: '8486.40' });
  });

  it('is what allies collected on invoices of their own: on paper all is handed in, and set off', async () => {
    const [aurora, officina] = [newId('org'), newId('org')];
    await world.tell.profile(profiles.aurora(aurora));
    await world.tell.profile(profiles.officina(officina));
    const alliance = { id: newId('ali'), name: 'Allies', organizationIds: [aurora, officina] };
    await world.tell.allied({ ...alliance, mandate: { kind: 'WITHOUT_REPRESENTATION' } });
    const shares = fixed([aurora, '1/2'], [officina, '1/2']);
    const deal = await world.deal(ruleOf({ shares, fee: { rate: '0.10' } }), [aurora, officina]);
    for (const sellerId of [aurora, officina]) await world.payPart(deal.milestone, sellerId, '4000.00');
    const run = await world.posted(deal);
    // 8,000.00 less 800.00: 3,600.00 each. Officina has 4,000.00 in hand, and owes 400.00 of them.
    expect(settlements(run).get(officina)).toEqual([3600_00n, 0n, 400_00n]);
    const books = await world.books(officina);
    expect(books).toMatchObject({ BANK: '4000.00', RECEIVABLE: '3600.00', PAYABLE: '-4002.00', INCOME: '-3600.00' });
    expect(await world.books(aurora)).toMatchObject({
      ...{ BANK: '4000.00', FEE: '800.00', RECEIVABLE: '4000.00', PAYABLE: '-4402.00' },
      INCOME: '-4400.00',
    });
    expect(await world.trialBalance()).toBe(0n);
  });
});

describe('what counts', () => {
  it('is an expense once it is known how who spent it is taxed: computed anew by the change itself', async () => {
    const [aurora, fabio] = [newId('org'), newId('per')];
    await world.tell.profile(profiles.aurora(aurora));
    const deal = await world.deal(ruleOf({ ...free, shares: fixed([aurora, '1']) }), [aurora, fabio]);
    const spent = expense(fabio, 100_00n, 22_00n);
    await world.put(deal, spent);
    await world.put(deal, contribution(fabio, { kind: 'CITE' }));
    await world.pay(deal.milestone, '1000.00');
    const first = await world.computed(deal);
    expect(first.leftOut.map(({ reason }) => reason).toSorted()).toEqual(['NOT_IN_RULE', 'TAX_PROFILE_MISSING']);
    expect(await service.billing.sharing.due(deal.commissionId)).toBeUndefined();
    await world.tell.profile(profiles.fabio(fabio));
    expect(await service.billing.sharing.due(deal.commissionId)).toMatchObject({ commissionId: deal.commissionId });
    const second = await world.computed(deal);
    // In forfettario: with VAT.
    expect(settlements(second).get(fabio)).toEqual([122_00n, 122_00n, 0n]);
    expect(second.leftOut).toHaveLength(1);
  });

  it('is what was put in under a version that gave way before anything was accepted under it, of who is a party still', async () => {
    const [aurora, fabio, greta] = [newId('org'), newId('per'), newId('per')];
    await world.tell.profile(profiles.aurora(aurora));
    const before = await world.agreed(ruleOf(hourly([fabio, '50'], [greta, '50'])), [aurora, fabio, greta]);
    const [early, gone] = [work(fabio, 10), work(greta, 10)];
    for (const one of [early, gone]) await world.put(before, one);
    const rule = ruleOf({ ...free, ...hourly([aurora, '50'], [fabio, '50']) });
    const deal = await world.deal(rule, [aurora, fabio], { commissionId: before.commissionId });
    await world.tell.superseded(
      before.commissionId,
      before.milestone.agreementVersionId,
      deal.milestone.agreementVersionId,
    );
    await world.put(deal, work(aurora, 30));
    await world.pay(deal.milestone, '4000.00');
    const run = await world.posted(deal);
    expect(settlements(run).get(fabio)).toEqual([1000_00n, 1000_00n, 0n]);
    expect(run.leftOut).toEqual([{ contributionId: gone.id, agentId: greta, reason: 'NOT_A_PARTY' }]);
  });
});

describe('the cap of a reserve', () => {
  it('binds over all commissions of its owner: what another has set aside leaves less room', async () => {
    const aurora = newId('org');
    await world.tell.profile(profiles.aurora(aurora));
    const reserve = [{ purpose: 'staff', currency: 'EUR', rate: '0.10', cap: '1000.00' }];
    const rule = ruleOf({ ...free, reserve, shares: fixed([aurora, '1']) });
    const deals = [await world.deal(rule, [aurora]), await world.deal(rule, [aurora])] as const;
    for (const { milestone } of deals) await world.pay(milestone, '8000.00');
    const [one, other] = [await world.approved(deals[0]), await world.approved(deals[1])];
    expect(await world.post(one)).toMatchObject({ ok: true });
    // It was to set aside 800.00 too; 200.00 are left, so it is not what would be computed now.
    expect(codesOf(await world.post(other))).toEqual(['STALE']);
    expect(await service.billing.sharing.due(deals[1].commissionId)).toBeDefined();
    const newer = await world.posted(deals[1]);
    expect(newer.outcome.distribution.reserve).toEqual([{ purpose: 'staff', amount: 200_00n }]);
    const [reserved] = await service.billing.reserves.ofOwner(aurora);
    expect(reserved).toMatchObject({ purpose: 'staff', balance: 1000_00n, version: 2 });
    expect((await world.books(aurora)).RESERVE).toBe('-1000.00');
    expect(await world.told({ subject: reserved?.id ?? '' })).toMatchObject([
      {
        type: 'reserve.credited.v1',
        version: 1,
        data: { amount: { amount: '800.00' }, balance: { amount: '800.00' } },
      },
      {
        type: 'reserve.credited.v1',
        version: 2,
        data: { amount: { amount: '200.00' }, balance: { amount: '1000.00' } },
      },
    ]);
  });

  it('leaves runs as they are that it does not change', async () => {
    const aurora = newId('org');
    await world.tell.profile(profiles.aurora(aurora));
    const reserve = [{ purpose: 'staff', currency: 'EUR', rate: '0.10' }];
    const rule = ruleOf({ ...free, reserve, shares: fixed([aurora, '1']) });
    const deals = [await world.deal(rule, [aurora]), await world.deal(rule, [aurora])] as const;
    for (const { milestone } of deals) await world.pay(milestone, '8000.00');
    const [one, other] = [await world.approved(deals[0]), await world.approved(deals[1])];
    expect([await world.post(one), await world.post(other)]).toMatchObject([{ ok: true }, { ok: true }]);
  });
});
