import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@millepiani/kernel/new-id';
import { freshDatabase } from '@millepiani/testing/databases';
import { proposeReserveRelease } from '../../src/reserves/releases.commands.ts';
import { purposeNames } from '../../src/reserves/reserve.ts';
import { type OpenBilling, openBillingOn } from '../billing-on-database.ts';
import { fixed, value } from '../distributions/given.ts';
import { codesOf } from '../distributions/world.ts';
import { euros, everyMember, people, Releasing } from './releasing.ts';

const database = freshDatabase('billing_releases');
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

describe('a release of a reserve', () => {
  it('needs whom the rule names, then leaves it: booked, told, and used', async () => {
    const all = people();
    const { aurora, fabio, greta, ada } = all;
    await reserves.setAside(all, { release: { by: [fabio, greta], approvals: 'all', atEnd: 'kept' } });
    const reserve = await reserves.reserveOf(aurora);
    expect(reserve.balance).toBe(800_00n);
    const { releaseId } = value(await reserves.propose(reserve, '300.00', ada));
    expect(codesOf(await reserves.approve(releaseId, ada))).toEqual(['SAME_PERSON']);
    expect(codesOf(await reserves.approve(releaseId, newId('per')))).toEqual(['RELEASE_NOT_FOUND']);
    expect(codesOf(await reserves.approve(releaseId, fabio, 'ledger:read'))).toEqual(['FORBIDDEN']);
    value(await reserves.approve(releaseId, fabio));
    expect(codesOf(await reserves.approve(releaseId, fabio))).toEqual(['ALREADY_APPROVED']);
    expect((await reserves.reserveOf(aurora)).balance).toBe(800_00n);
    expect(codesOf(await reserves.spend(releaseId, '1.00', 'early'))).toEqual(['WRONG_STATE']);
    value(await reserves.approve(releaseId, greta));
    expect(await reserves.releaseOf(releaseId)).toMatchObject({ state: 'RELEASED', portions: [{ amount: 300_00n }] });
    expect(await world.booksApart(aurora)).toMatchObject({ RESERVE: '-500.00', INCOME: '-3900.00' });
    value(await reserves.spend(releaseId, '250.00', 'course'));
    expect(await world.booksApart(aurora)).toMatchObject({ EXPENSE: '250.00', BANK: '7750.00' });
    expect(codesOf(await reserves.spend(releaseId, '50.01', 'more'))).toEqual(['ABOVE_RELEASED']);
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
    await reserves.setAside(all);
    const reserve = await reserves.reserveOf(aurora);
    expect(codesOf(await reserves.propose(reserve, '10.00', fabio))).toEqual(['RESERVE_NOT_FOUND']);
    // A bookkeeper proposes what the owner then approves.
    const { releaseId } = value(
      await reserves.propose(reserve, '800.00', newId('per'), { scopes: 'ledger:read ledger:post' }),
    );
    expect(await reserves.releaseOf(releaseId)).toMatchObject({ needs: [{ by: [aurora], count: 1 }] });
    value(await reserves.approve(releaseId, ada));
    expect((await reserves.reserveOf(aurora)).balance).toBe(0n);
  });

  it('stops at the floor, or goes below it with all who are named, and that is told', async () => {
    const all = people();
    const { aurora, fabio, greta, ada } = all;
    const release = { by: [fabio, greta], approvals: 'any', atEnd: 'kept' };
    await reserves.setAside(all, { floor: '600.00', topUp: false, release: { ...release, belowFloor: 'all' } });
    const reserve = await reserves.reserveOf(aurora);
    const { releaseId } = value(await reserves.propose(reserve, '300.00', ada));
    value(await reserves.approve(releaseId, fabio));
    expect((await reserves.releaseOf(releaseId))?.state).toBe('PROPOSED');
    value(await reserves.approve(releaseId, greta));
    const told = await world.told({ subject: reserve.id });
    expect(told.at(-1)).toMatchObject({
      ...{ type: 'reserve.below-floor.v1', version: 4, data: { floor: euros('600.00'), balance: euros('500.00') } },
    });

    const others = people();
    await reserves.setAside(others, {
      floor: '600.00',
      topUp: false,
      release: { ...release, by: [others.fabio], belowFloor: 'refused' },
    });
    const theirs = await reserves.reserveOf(others.aurora);
    expect(codesOf(await reserves.propose(theirs, '200.01', others.ada))).toEqual(['BELOW_FLOOR']);
    expect(codesOf(await reserves.propose(theirs, '800.01', others.ada))).toEqual(['ABOVE_BALANCE']);
    const within = value(await reserves.propose(theirs, '200.00', others.ada));
    const second = value(await reserves.propose(theirs, '200.00', others.ada));
    value(await reserves.approve(within.releaseId, others.fabio));
    // What was there for the second when it was proposed is not any more.
    expect(codesOf(await reserves.approve(second.releaseId, others.fabio))).toEqual(['BELOW_FLOOR']);
    value(await reserves.withdraw(second.releaseId, others.ada));
    expect((await reserves.releaseOf(second.releaseId))?.state).toBe('WITHDRAWN');
  });

  it('of two at the same time leaves no more than there is', async () => {
    const all = people();
    const { aurora, fabio, ada } = all;
    await reserves.setAside(all, { release: { by: [fabio], approvals: 'any', atEnd: 'kept' } });
    const reserve = await reserves.reserveOf(aurora);
    const ids = await Promise.all(
      [1, 2, 3].map(async () => value(await reserves.propose(reserve, '500.00', ada)).releaseId),
    );
    const answers = await Promise.all(ids.map((id) => reserves.approve(id, fabio)));
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(answers.flatMap(codesOf)).toEqual(['ABOVE_BALANCE', 'ABOVE_BALANCE']);
    expect((await reserves.reserveOf(aurora)).balance).toBe(300_00n);
    expect((await world.booksApart(aurora)).RESERVE).toBe('-300.00');
    expect(await world.trialBalance()).toBe(0n);
  });

  it('takes what was set aside first, and asks whom the rules of both name where it takes of both', async () => {
    const all = people();
    const { aurora, fabio, greta, ada } = all;
    const first = await reserves.setAside(all, { release: { by: [fabio], approvals: 'any', atEnd: 'kept' } });
    const second = await reserves.setAside(all, { release: { by: [greta], approvals: 'any', atEnd: 'kept' } });
    const reserve = await reserves.reserveOf(aurora);
    const { releaseId } = value(await reserves.propose(reserve, '1000.00', ada));
    value(await reserves.approve(releaseId, greta));
    expect((await reserves.releaseOf(releaseId))?.state).toBe('PROPOSED');
    value(await reserves.approve(releaseId, fabio));
    expect((await reserves.releaseOf(releaseId))?.portions).toEqual([
      { commissionId: first.commissionId, amount: 800_00n },
      { commissionId: second.commissionId, amount: 200_00n },
    ]);
    const portions = await service.billing.portions.pageOf({ reserveId: reserve.id, limit: 10, after: undefined });
    expect(portions.map(({ credited, released }) => credited - released).toSorted()).toEqual([0n, 600_00n]);
  });

  it('is refused with what is wrong about it, and leaves nothing', async () => {
    const all = people();
    const { aurora, ada } = all;
    await reserves.setAside(all);
    const reserve = await reserves.reserveOf(aurora);
    const before = await world.booksApart(aurora);
    for (const [amount, code] of [
      ['0.00', 'ZERO_AMOUNT'],
      ['-1.00', 'ZERO_AMOUNT'],
      ['800.01', 'ABOVE_BALANCE'],
    ] as const) {
      expect(codesOf(await reserves.propose(reserve, amount, ada))).toEqual([code]);
    }
    expect(codesOf(await reserves.propose(reserve, '1.001', ada))).toHaveLength(1);
    expect(codesOf(await reserves.propose(reserve, '1.00', ada, { reason: ' ' }))).toEqual(['TOO_SHORT']);
    expect(codesOf(await reserves.propose({ id: 'rsv_x' as never }, '1.00', ada))).toEqual(['INVALID_ID']);
    expect(codesOf(await reserves.propose({ id: newId('rsv') }, '1.00', ada))).toEqual(['RESERVE_NOT_FOUND']);
    expect(codesOf(await reserves.propose(reserve, '1.00', ada, { scopes: 'ledger:read' }))).toEqual(['FORBIDDEN']);
    expect(codesOf(await reserves.approve('rrl_x', ada))).toEqual(['INVALID_ID']);
    const dollars = { reserveId: reserve.id, amount: { amount: '1.00', currency: 'USD' }, reason: 'x' };
    expect(codesOf(await proposeReserveRelease(service.billing, world.call(dollars, ada, everyMember)))).toEqual([
      'CURRENCY_MISMATCH',
    ]);
    expect(await world.booksApart(aurora)).toEqual(before);
  });
});

describe('surplus', () => {
  it('is released by whom the rule names', async () => {
    const all = people();
    const { aurora, fabio, ada } = all;
    const caps = [aurora, fabio].map((agent) => ({ agent, amount: '1000.00', currency: 'EUR' }));
    await reserves.setAside(
      all,
      {},
      {
        ...{ shares: fixed([aurora, '1/2'], [fabio, '1/2']), caps },
        surplus: { by: [fabio], approvals: 'all' },
      },
    );
    const surplus = await reserves.reserveOf(aurora, 'surplus');
    // 7,200.00 less two times 1,000.00.
    expect(surplus).toMatchObject({ balance: 5200_00n, version: 0 });
    expect(purposeNames[surplus.purpose]).toBe('SURPLUS');
    const { releaseId } = value(await reserves.propose(surplus, '200.00', ada));
    value(await reserves.approve(releaseId, fabio));
    expect(await world.booksApart(aurora)).toMatchObject({ SURPLUS: '-5000.00', RESERVE: '-800.00' });
    expect((await world.told({ subject: surplus.id })).map(({ type, version }) => [type, version])).toEqual([
      ['reserve.release-proposed.v1', 1],
      ['reserve.released.v1', 2],
    ]);
    expect(await world.trialBalance()).toBe(0n);
  });
});
