import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { AgentId, PersonId } from '@millepiani/kernel/id';
import { newId } from '@millepiani/kernel/new-id';
import { freshDatabase } from '@millepiani/testing/databases';
import { computeDistribution } from '../../src/distributions/distributions.commands.ts';
import {
  approveReserveRelease,
  proposeReserveRelease,
  recordReserveSpending,
  withdrawReserveRelease,
} from '../../src/reserves/releases.commands.ts';
import { purposeNames, type Reserve } from '../../src/reserves/reserve.ts';
import { type OpenBilling, openBillingOn } from '../billing-on-database.ts';
import { fixed, hourly, ruleOf, value, work } from '../distributions/given.ts';
import { codesOf, type Deal, World } from '../distributions/world.ts';
import { today } from '../invoices/invoicing.ts';
import { profiles } from '../milestones/profiles.ts';

const database = freshDatabase('billing_releases');
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
const everyMember = 'ledger:read ledger:approve';
const people = () => ({ aurora: newId('org'), fabio: newId('per'), greta: newId('per'), ada: newId('per') });
type People = ReturnType<typeof people>;

/** A tenth of 8,000.00 is set aside for staff, by these terms; another of the same lead may come behind. */
async function setAside({ aurora, fabio, greta, ada }: People, reserve: object = {}, change: object = {}): Promise<Deal> {
  await world.tell.profile(profiles.aurora(aurora));
  await world.tell.owned(aurora, [ada]);
  const rule = ruleOf({
    ...{ fee: { rate: '0' }, shares: fixed([aurora, '1/2'], [fabio, '1/4'], [greta, '1/4']) },
    reserve: [{ purpose: 'staff', currency: 'EUR', rate: '0.10', ...reserve }],
    ...change,
  });
  const deal = await world.deal(rule, [aurora, fabio, greta]);
  await world.pay(deal.milestone, '8000.00');
  await world.posted(deal);
  return deal;
}
const reserveOf = async (ownerId: AgentId, purpose = 'staff'): Promise<Reserve> => {
  const reserve = (await service.billing.reserves.ofOwner(ownerId)).find((one) => one.purpose === purpose);
  if (!reserve) throw new Error(`There is no ${purpose}.`);
  return reserve;
};
const propose = ({ id }: Reserve, amount: string, by: PersonId, scopes = everyMember, reason = 'A course for all') => {
  const input = { reserveId: id, amount: euros(amount), reason };
  return proposeReserveRelease(service.billing, world.call(input, by, scopes));
};
const approve = (releaseId: string, by: PersonId, scopes = everyMember) =>
  approveReserveRelease(service.billing, world.call({ releaseId }, by, scopes));
const withdraw = (releaseId: string, by: PersonId, scopes = everyMember) =>
  withdrawReserveRelease(service.billing, world.call({ releaseId }, by, scopes));
const spend = (releaseId: string, amount: string, reference: string) =>
  recordReserveSpending(
    service.billing,
    world.call({ releaseId, amount: euros(amount), spentOn: today(), reference }),
  );
const releaseOf = (id: string) => service.billing.releases.find(id as never);
const compute = async ({ commissionId }: Deal) =>
  value(await computeDistribution(service.billing, world.call({ commissionId })));

describe('a release of a reserve', () => {
  it('needs whom the rule names, then leaves it: booked, told, and used', async () => {
    const all = people();
    const { aurora, fabio, greta, ada } = all;
    await setAside(all, { release: { by: [fabio, greta], approvals: 'all', atEnd: 'kept' } });
    const reserve = await reserveOf(aurora);
    expect(reserve.balance).toBe(800_00n);
    const { releaseId } = value(await propose(reserve, '300.00', ada));
    expect(codesOf(await approve(releaseId, ada))).toEqual(['SAME_PERSON']);
    expect(codesOf(await approve(releaseId, newId('per')))).toEqual(['RELEASE_NOT_FOUND']);
    expect(codesOf(await approve(releaseId, fabio, 'ledger:read'))).toEqual(['FORBIDDEN']);
    value(await approve(releaseId, fabio));
    expect(codesOf(await approve(releaseId, fabio))).toEqual(['ALREADY_APPROVED']);
    expect((await reserveOf(aurora)).balance).toBe(800_00n);
    expect(codesOf(await spend(releaseId, '1.00', 'early'))).toEqual(['WRONG_STATE']);
    value(await approve(releaseId, greta));
    expect(await releaseOf(releaseId)).toMatchObject({ state: 'RELEASED', portions: [{ amount: 300_00n }] });
    expect(await world.books(aurora)).toMatchObject({ RESERVE: '-500.00', INCOME: '-3900.00' });
    value(await spend(releaseId, '250.00', 'course'));
    expect(await world.books(aurora)).toMatchObject({ EXPENSE: '250.00', BANK: '7750.00' });
    expect(codesOf(await spend(releaseId, '50.01', 'more'))).toEqual(['ABOVE_RELEASED']);
    expect(await world.trialBalance()).toBe(0n);
    const told = await world.told({ subject: reserve.id });
    expect(told.map(({ type, version }) => [type, version])).toEqual([
      ['reserve.credited.v1', 1],
      ['reserve.release-proposed.v1', 2],
      ['reserve.released.v1', 3],
    ]);
    expect(told[2]?.data).toMatchObject({
      ...{ releaseId, amount: euros('300.00'), balance: euros('500.00'), approvedBy: [fabio, greta] },
    });
    expect(JSON.stringify(told)).not.toContain('A course');
  });

  it('is the owner’s where the rule names nobody', async () => {
    const all = people();
    const { aurora, fabio, ada } = all;
    await setAside(all);
    const reserve = await reserveOf(aurora);
    expect(codesOf(await propose(reserve, '10.00', fabio))).toEqual(['RESERVE_NOT_FOUND']);
    // A bookkeeper proposes what the owner then approves.
    const { releaseId } = value(await propose(reserve, '800.00', newId('per'), 'ledger:read ledger:post'));
    expect(await releaseOf(releaseId)).toMatchObject({ needs: [{ by: [aurora], count: 1 }] });
    value(await approve(releaseId, ada));
    expect((await reserveOf(aurora)).balance).toBe(0n);
  });

  it('stops at the floor, or goes below it with all who are named, and that is told', async () => {
    const all = people();
    const { aurora, fabio, greta, ada } = all;
    const release = { by: [fabio, greta], approvals: 'any', atEnd: 'kept' };
    await setAside(all, { floor: '600.00', topUp: false, release: { ...release, belowFloor: 'all' } });
    const reserve = await reserveOf(aurora);
    const { releaseId } = value(await propose(reserve, '300.00', ada));
    value(await approve(releaseId, fabio));
    expect((await releaseOf(releaseId))?.state).toBe('PROPOSED');
    value(await approve(releaseId, greta));
    const told = await world.told({ subject: reserve.id });
    expect(told.at(-1)).toMatchObject({
      ...{ type: 'reserve.below-floor.v1', version: 4, data: { floor: euros('600.00'), balance: euros('500.00') } },
    });

    const others = people();
    await setAside(others, { floor: '600.00', topUp: false, release: { ...release, by: [others.fabio], belowFloor: 'refused' } });
    const theirs = await reserveOf(others.aurora);
    expect(codesOf(await propose(theirs, '200.01', others.ada))).toEqual(['BELOW_FLOOR']);
    expect(codesOf(await propose(theirs, '800.01', others.ada))).toEqual(['ABOVE_BALANCE']);
    const within = value(await propose(theirs, '200.00', others.ada));
    const second = value(await propose(theirs, '200.00', others.ada));
    value(await approve(within.releaseId, others.fabio));
    // What was there for the second when it was proposed is not any more.
    expect(codesOf(await approve(second.releaseId, others.fabio))).toEqual(['BELOW_FLOOR']);
    value(await withdraw(second.releaseId, others.ada));
    expect((await releaseOf(second.releaseId))?.state).toBe('WITHDRAWN');
  });

  it('of two at the same time leaves no more than there is', async () => {
    const all = people();
    const { aurora, fabio, ada } = all;
    await setAside(all, { release: { by: [fabio], approvals: 'any', atEnd: 'kept' } });
    const reserve = await reserveOf(aurora);
    const ids = await Promise.all([1, 2, 3].map(async () => value(await propose(reserve, '500.00', ada)).releaseId));
    const answers = await Promise.all(ids.map((id) => approve(id, fabio)));
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(answers.flatMap(codesOf)).toEqual(['ABOVE_BALANCE', 'ABOVE_BALANCE']);
    expect((await reserveOf(aurora)).balance).toBe(300_00n);
    expect((await world.books(aurora)).RESERVE).toBe('-300.00');
    expect(await world.trialBalance()).toBe(0n);
  });

  it('takes what was set aside first, and asks whom the rules of both name where it takes of both', async () => {
    const all = people();
    const { aurora, fabio, greta, ada } = all;
    const first = await setAside(all, { release: { by: [fabio], approvals: 'any', atEnd: 'kept' } });
    const second = await setAside(all, { release: { by: [greta], approvals: 'any', atEnd: 'kept' } });
    const reserve = await reserveOf(aurora);
    const { releaseId } = value(await propose(reserve, '1000.00', ada));
    value(await approve(releaseId, greta));
    expect((await releaseOf(releaseId))?.state).toBe('PROPOSED');
    value(await approve(releaseId, fabio));
    expect((await releaseOf(releaseId))?.portions).toEqual([
      { commissionId: first.commissionId, amount: 800_00n },
      { commissionId: second.commissionId, amount: 200_00n },
    ]);
    const portions = await service.billing.portions.pageOf({ reserveId: reserve.id, limit: 10, after: undefined });
    expect(portions.map(({ credited, released }) => credited - released).toSorted()).toEqual([0n, 600_00n]);
  });

  it('is refused with what is wrong about it, and leaves nothing', async () => {
    const all = people();
    const { aurora, ada } = all;
    await setAside(all);
    const reserve = await reserveOf(aurora);
    const before = await world.books(aurora);
    for (const [amount, code] of [
      ['0.00', 'ZERO_AMOUNT'],
      ['-1.00', 'ZERO_AMOUNT'],
      ['800.01', 'ABOVE_BALANCE'],
    ] as const) {
      expect(codesOf(await propose(reserve, amount, ada))).toEqual([code]);
    }
    expect(codesOf(await propose(reserve, '1.001', ada))).toHaveLength(1);
    expect(codesOf(await propose(reserve, '1.00', ada, everyMember, ' '))).toEqual(['TOO_SHORT']);
    expect(codesOf(await propose({ ...reserve, id: 'rsv_x' as never }, '1.00', ada))).toEqual(['INVALID_ID']);
    expect(codesOf(await propose({ ...reserve, id: newId('rsv') }, '1.00', ada))).toEqual(['RESERVE_NOT_FOUND']);
    expect(codesOf(await propose(reserve, '1.00', ada, 'ledger:read'))).toEqual(['FORBIDDEN']);
    expect(codesOf(await approve('rrl_x', ada))).toEqual(['INVALID_ID']);
    const dollars = { reserveId: reserve.id, amount: { amount: '1.00', currency: 'USD' }, reason: 'x' };
    expect(codesOf(await proposeReserveRelease(service.billing, world.call(dollars, ada, everyMember)))).toEqual([
      'CURRENCY_MISMATCH',
    ]);
    expect(await world.books(aurora)).toEqual(before);
  });
});

describe('surplus', () => {
  it('is released by whom the rule names', async () => {
    const all = people();
    const { aurora, fabio, ada } = all;
    const caps = [aurora, fabio].map((agent) => ({ agent, amount: '1000.00', currency: 'EUR' }));
    await setAside(all, {}, {
      ...{ shares: fixed([aurora, '1/2'], [fabio, '1/2']), caps },
      surplus: { by: [fabio], approvals: 'all' },
    });
    const surplus = await reserveOf(aurora, 'surplus');
    // 7,200.00 less two times 1,000.00.
    expect(surplus).toMatchObject({ balance: 5200_00n, version: 0 });
    expect(purposeNames[surplus.purpose]).toBe('SURPLUS');
    const { releaseId } = value(await propose(surplus, '200.00', ada));
    value(await approve(releaseId, fabio));
    expect(await world.books(aurora)).toMatchObject({ SURPLUS: '-5000.00', RESERVE: '-800.00' });
    expect((await world.told({ subject: surplus.id })).map(({ type, version }) => [type, version])).toEqual([
      ['reserve.release-proposed.v1', 1],
      ['reserve.released.v1', 2],
    ]);
    expect(await world.trialBalance()).toBe(0n);
  });
});

describe('when a commission closes', () => {
  it('what it has set aside stays, or goes to surplus, as its rule says; once', async () => {
    const all = people();
    const { aurora, fabio } = all;
    const terms = { by: [fabio], approvals: 'any' };
    const kept = await setAside(all, { release: { ...terms, atEnd: 'kept' } });
    const ending = await setAside(all, { release: { ...terms, atEnd: 'surplus' } });
    for (const deal of [kept, ending]) await world.tell.settled(deal.commissionId);
    await compute(ending);
    expect((await reserveOf(aurora)).balance).toBe(1600_00n);
    for (const deal of [kept, ending]) await world.tell.closed(deal.commissionId);
    for (const deal of [kept, ending, ending]) await compute(deal);
    expect((await reserveOf(aurora)).balance).toBe(800_00n);
    expect((await reserveOf(aurora, 'surplus')).balance).toBe(800_00n);
    expect(await world.books(aurora)).toMatchObject({ RESERVE: '-800.00', SURPLUS: '-800.00' });
    const [released] = (await world.told({ subject: (await reserveOf(aurora)).id })).slice(-1);
    expect(released).toMatchObject({ type: 'reserve.released.v1', data: { releaseId: null, approvedBy: [] } });
    expect(await world.trialBalance()).toBe(0n);
  });

  it('goes no further than another commission’s floor lets it', async () => {
    const all = people();
    const { aurora, fabio } = all;
    const terms = { by: [fabio], approvals: 'any' };
    await setAside(all, { floor: '1000.00', topUp: false, release: { ...terms, belowFloor: 'refused', atEnd: 'kept' } });
    const ending = await setAside(all, { release: { ...terms, atEnd: 'surplus' } });
    await world.tell.settled(ending.commissionId);
    await world.tell.closed(ending.commissionId);
    await compute(ending);
    expect((await reserveOf(aurora)).balance).toBe(1000_00n);
    expect((await reserveOf(aurora, 'surplus')).balance).toBe(600_00n);
  });
});

describe('a run that takes back what was released', () => {
  it('leaves the reserve below nothing, and tells that it is below its floor', async () => {
    const all = people();
    const { aurora, fabio, greta, ada } = all;
    const release = { by: [fabio], approvals: 'any', belowFloor: 'refused', atEnd: 'kept' };
    const deal = await setAside(
      all,
      { cap: '800.00', floor: '100.00', topUp: false, release },
      hourly([fabio, '50'], [greta, '50']),
    );
    // Nobody had worked: nothing was set aside yet, and all of it was surplus.
    const one = work(fabio, 10);
    await world.put(deal, one);
    await world.posted(deal);
    const reserve = await reserveOf(aurora);
    expect(reserve.balance).toBe(800_00n);
    const { releaseId } = value(await propose(reserve, '700.00', ada));
    value(await approve(releaseId, fabio));
    await world.tell.takenBack({ id: one.id, commissionId: deal.commissionId });
    await world.posted(deal);
    expect((await reserveOf(aurora)).balance).toBe(-700_00n);
    expect((await world.told({ subject: reserve.id })).at(-1)).toMatchObject({
      ...{ type: 'reserve.below-floor.v1', data: { floor: euros('100.00'), balance: euros('-700.00') } },
    });
    expect((await world.books(aurora)).RESERVE).toBe('700.00');
    expect(await world.trialBalance()).toBe(0n);
  });
});
