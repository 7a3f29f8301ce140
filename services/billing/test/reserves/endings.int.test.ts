import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { freshDatabase } from '@millepiani/testing/databases';
import { type OpenBilling, openBillingOn } from '../billing-on-database.ts';
import { hourly, value, work } from '../distributions/given.ts';
import { euros, people, Releasing } from './releasing.ts';

const database = freshDatabase('billing_reserve_endings');
let service: OpenBilling;
const reserves = new Releasing(() => service);
const { world } = reserves;
beforeAll(async () => {
  service = await openBillingOn(database.uri);
});
afterAll(async () => {
  await service.close();
  await database.drop();
});

describe('when a commission closes', () => {
  it('what it has set aside stays, or goes to surplus, as its rule says; once', async () => {
    const all = people();
    const { aurora, fabio } = all;
    const terms = { by: [fabio], approvals: 'any' };
    const kept = await reserves.setAside(all, { release: { ...terms, atEnd: 'kept' } });
    const ending = await reserves.setAside(all, { release: { ...terms, atEnd: 'surplus' } });
    for (const deal of [kept, ending]) await world.tell.settled(deal.commissionId);
    await reserves.compute(ending);
    expect((await reserves.reserveOf(aurora)).balance).toBe(1600_00n);
    for (const deal of [kept, ending]) await world.tell.closed(deal.commissionId);
    for (const deal of [kept, ending, ending]) await reserves.compute(deal);
    expect((await reserves.reserveOf(aurora)).balance).toBe(800_00n);
    expect((await reserves.reserveOf(aurora, 'surplus')).balance).toBe(800_00n);
    expect(await world.books(aurora)).toMatchObject({ RESERVE: '-800.00', SURPLUS: '-800.00' });
    const [released] = (await world.told({ subject: (await reserves.reserveOf(aurora)).id })).slice(-1);
    expect(released).toMatchObject({ type: 'reserve.released.v1', data: { releaseId: null, approvedBy: [] } });
    expect(await world.trialBalance()).toBe(0n);
  });

  it('goes no further than another commission’s floor lets it', async () => {
    const all = people();
    const { aurora, fabio } = all;
    const terms = { by: [fabio], approvals: 'any' };
    await reserves.setAside(all, {
      floor: '1000.00',
      topUp: false,
      release: { ...terms, belowFloor: 'refused', atEnd: 'kept' },
    });
    const ending = await reserves.setAside(all, { release: { ...terms, atEnd: 'surplus' } });
    await world.tell.settled(ending.commissionId);
    await world.tell.closed(ending.commissionId);
    await reserves.compute(ending);
    expect((await reserves.reserveOf(aurora)).balance).toBe(1000_00n);
    expect((await reserves.reserveOf(aurora, 'surplus')).balance).toBe(600_00n);
  });
});

describe('a run that takes back what was released', () => {
  it('leaves the reserve below nothing, and tells that it is below its floor', async () => {
    const all = people();
    const { aurora, fabio, greta, ada } = all;
    const release = { by: [fabio], approvals: 'any', belowFloor: 'refused', atEnd: 'kept' };
    const deal = await reserves.setAside(
      all,
      { cap: '800.00', floor: '100.00', topUp: false, release },
      hourly([fabio, '50'], [greta, '50']),
    );
    // Nobody had worked: nothing was set aside yet, and all of it was surplus.
    const one = work(fabio, 10);
    await world.put(deal, one);
    await world.posted(deal);
    const reserve = await reserves.reserveOf(aurora);
    expect(reserve.balance).toBe(800_00n);
    const { releaseId } = value(await reserves.propose(reserve, '700.00', ada));
    value(await reserves.approve(releaseId, fabio));
    await world.tell.takenBack({ id: one.id, commissionId: deal.commissionId });
    await world.posted(deal);
    expect((await reserves.reserveOf(aurora)).balance).toBe(-700_00n);
    expect((await world.told({ subject: reserve.id })).at(-1)).toMatchObject({
      ...{ type: 'reserve.below-floor.v1', data: { floor: euros('100.00'), balance: euros('-700.00') } },
    });
    expect((await world.books(aurora)).RESERVE).toBe('700.00');
    expect(await world.trialBalance()).toBe(0n);
  });
});
