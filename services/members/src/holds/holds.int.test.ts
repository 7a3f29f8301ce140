import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type Actor, actorOf, systemActor } from '@millepiani/kernel/actor';
import type { Id, PersonId } from '@millepiani/kernel/id';
import { plusMs } from '@millepiani/kernel/instant';
import { newId } from '@millepiani/kernel/new-id';
import { inTransaction } from '@millepiani/mongo/transaction';
import { freshDatabase } from '@millepiani/testing/databases';
import { aText, at, inEveryState, inHours } from '../../test/holds-given.ts';
import { BadFixture, type OpenMembers, openMembers } from '../../test/members-in-process.ts';
import { offerAvailability, withdrawAvailability } from '../availability/availability.commands.ts';
import type { ReleaseReason } from './capacity-hold.ts';
import { CorruptHold } from './hold-document.store.ts';
import { dueHoldExpiries, holdExpiryWorker } from './hold-expiry.worker.ts';
import {
  confirmHold,
  confirmOrExpireHold,
  expireHold,
  hintHoldExpiry,
  placeHold,
  releaseHold,
} from './holds.commands.ts';
import { StaleHold } from './holds.store.ts';

const database = freshDatabase('members_holds');
let now = at;
let service: OpenMembers;
beforeAll(async () => {
  service = await openMembers(database.uri, () => now);
});
beforeEach(() => {
  now = at;
  service.hinted.length = 0;
});
afterAll(async () => {
  await service.close();
  await database.drop();
});

type Outcome = Awaited<ReturnType<typeof expireHold>>;
const codes = (result: Outcome) => (result.ok ? [] : result.error.map(({ code }) => code));

const callOf = <I extends object>(actor: Actor, mutation: string, input: I) => ({
  actor,
  mutation,
  input: { idempotencyKey: newId('evt'), ...input },
});
const member = (personId: PersonId) => actorOf({ sub: personId, scope: 'members:write' });

async function offer(personId: PersonId, hours: string, [from, to]: readonly [number, number] = [0, 10]) {
  const input = { start: inHours(from), end: inHours(to), hours, firmness: 'FIRM' as const };
  const result = await offerAvailability(service.members, callOf(member(personId), 'offerAvailability', input));
  if (!result.ok) throw new BadFixture(result.error);
  return result.value.offerId;
}
async function place(change: Parameters<typeof aText>[0], key?: string) {
  const text = aText(change);
  const result = await service.react((transaction) => placeHold(service.members, transaction, text), key);
  if (!result.ok) throw new BadFixture(result.error);
  return result.value;
}
const confirm = (holdId: string) =>
  service.react((transaction) => confirmHold(service.members, transaction, { holdId }));
const release = (holdId: string, reason: ReleaseReason = 'WITHDRAWN') =>
  service.react((transaction) => releaseHold(service.members, transaction, { holdId, reason }));
const find = (id: Id<'hld'>) => inTransaction(service.connection, (session) => service.members.holds.find(id, session));
const eventsOf = (subject: string) =>
  service.connection.collection('outbox').find({ subject }).sort({ aggregateversion: 1 }).toArray();
const typesOf = async (subject: string) =>
  (await eventsOf(subject)).map(({ type, aggregateversion }) => `${aggregateversion} ${String(type).slice(19)}`);

describe('placing a hold', () => {
  it('keeps the time, and tells the commission', async () => {
    const personId = await service.somebody();
    await offer(personId, '5');
    const commissionId = newId('com');
    const asked = newId('hld');
    const { holdId, refusal } = await place({ holdId: asked, personId, commissionId });
    expect([holdId, refusal]).toEqual([asked, null]);
    expect(await find(holdId)).toMatchObject({ state: 'HELD', personId, commissionId, minutes: 300, version: 1 });
    expect(await eventsOf(holdId)).toMatchObject([
      {
        type: 'millepiani.members.hold.placed.v1',
        partitionkey: commissionId,
        visibility: 'parties',
        actor: 'system:members',
        data: { holdId, personId, commissionId, minutes: 300, expiresAt: inHours(1).toISOString() },
      },
    ]);
  });

  it('that does not fit is refused by an event, and nothing is kept', async () => {
    const personId = await service.somebody();
    await offer(personId, '5');
    await place({ personId, minutes: 1 });
    const { holdId, refusal } = await place({ personId });
    expect(refusal).toBe('NO_CAPACITY');
    expect(await find(holdId)).toBeUndefined();
    expect(await eventsOf(holdId)).toMatchObject([
      { type: 'millepiani.members.hold.refused.v1', aggregateversion: 1, data: { personId, reason: 'NO_CAPACITY' } },
    ]);
  });

  it('of somebody whom nobody knows is refused, and leaves no row behind', async () => {
    const personId = newId('per');
    expect((await place({ personId })).refusal).toBe('PERSON_NOT_FOUND');
    expect(await service.connection.collection<{ _id: string }>('capacities').findOne({ _id: personId })).toBeNull();
  });

  it('by one key happens once', async () => {
    const personId = await service.somebody();
    await offer(personId, '5');
    const key = newId('evt');
    const [first, second] = await Promise.all([place({ personId }, key), place({ personId }, key)]);
    expect(second).toEqual(first);
    expect(await eventsOf(first?.holdId ?? '')).toHaveLength(1);
  });

  it('is the service’s own to do', async () => {
    const personId = await service.somebody();
    for (const actor of [member(personId), systemActor('projects')]) {
      const result = await service.members.commands.run(callOf(actor, 'x', {}), (transaction) =>
        placeHold(service.members, transaction, aText({ personId })),
      );
      expect(codes(result)).toEqual(['FORBIDDEN']);
      const confirmed = await service.members.commands.run(callOf(actor, 'x', {}), (transaction) =>
        confirmHold(service.members, transaction, { holdId: newId('hld') }),
      );
      expect(codes(confirmed)).toEqual(['FORBIDDEN']);
    }
  });

  it('fails where what is asked for has no form', async () => {
    const result = await service.react((transaction) =>
      placeHold(service.members, transaction, aText({ slotId: 'x', minutes: 0 })),
    );
    expect(codes(result)).toEqual(['INVALID_ID', 'MINUTES_OUT_OF_RANGE']);
  });
});

describe('a hold', () => {
  const placed = async () => {
    const personId = await service.somebody();
    await offer(personId, '5');
    return { personId, ...(await place({ personId })) };
  };

  it('is confirmed, once, and given back, once', async () => {
    const { personId, holdId } = await placed();
    expect(codes(await confirm(holdId))).toEqual([]);
    expect(codes(await confirm(holdId))).toEqual([]);
    expect((await place({ personId })).refusal).toBe('NO_CAPACITY');
    expect(codes(await release(holdId, 'FULFILLED'))).toEqual([]);
    expect(codes(await release(holdId))).toEqual([]);
    expect(await find(holdId)).toMatchObject({ state: 'RELEASED', reason: 'FULFILLED', confirmedAt: at });
    expect(await typesOf(holdId)).toEqual(['1 hold.placed.v1', '2 hold.confirmed.v1', '3 hold.released.v1']);
    expect((await place({ personId })).refusal).toBeNull();
  });

  it('is confirmed or expires, when both are asked for at once', async () => {
    for (const moment of [plusMs(inHours(1), -1), inHours(1)]) {
      now = at;
      const { holdId } = await placed();
      now = moment;
      const [expired, confirmed] = await Promise.all([expireHold(service.members, holdId), confirm(holdId)]);
      expect([expired?.ok, confirmed?.ok].filter(Boolean)).toHaveLength(1);
      expect((await find(holdId))?.state).toBe(moment < inHours(1) ? 'CONFIRMED' : 'EXPIRED');
      expect(await eventsOf(holdId)).toHaveLength(2);
    }
  });

  it('is confirmed in time, or expires at once when that is asked for too late', async () => {
    const confirmOrExpire = (holdId: string) =>
      service.react((transaction) => confirmOrExpireHold(service.members, transaction, { holdId }));
    const [inTime, late] = [await placed(), await placed()];
    expect(codes(await confirmOrExpire(inTime.holdId))).toEqual([]);
    now = inHours(1);
    expect(codes(await confirmOrExpire(late.holdId))).toEqual([]);
    expect(await typesOf(inTime.holdId)).toEqual(['1 hold.placed.v1', '2 hold.confirmed.v1']);
    expect(await typesOf(late.holdId)).toEqual(['1 hold.placed.v1', '2 hold.expired.v1']);
    expect(codes(await confirmOrExpire(late.holdId))).toEqual(['WRONG_STATE']);
    expect(codes(await confirmOrExpire(newId('hld')))).toEqual(['HOLD_NOT_FOUND']);
  });

  it('that is not there, or has no id, is not changed', async () => {
    expect(codes(await confirm(newId('hld')))).toEqual(['HOLD_NOT_FOUND']);
    expect(codes(await release('hld_x'))).toEqual(['INVALID_ID']);
    expect(codes(await expireHold(service.members, newId('hld')))).toEqual(['HOLD_NOT_FOUND']);
  });
});

describe('expiry', () => {
  it('is hinted at for a day ahead, and left to the reconciler beyond', () => {
    const id = newId('hld');
    hintHoldExpiry(service.members, id, inHours(24));
    hintHoldExpiry(service.members, newId('hld'), plusMs(inHours(24), 1));
    expect(service.hinted).toMatchObject([{ id: `expire-hold-${id}`, delayMs: 86_400_000, payload: { holdId: id } }]);
  });

  it('is found by the reconciler when it is near, longest due first, by an index', async () => {
    const personId = await service.somebody();
    await offer(personId, '9');
    const place1 = (expiresAt: Date) => place({ personId, minutes: 60, expiresAt });
    const [later, sooner] = [await place1(inHours(3)), await place1(inHours(2))];
    const kept = await place1(inHours(2));
    await confirm(kept.holdId);
    await place1(inHours(4));
    now = plusMs(inHours(3), -30_000);
    const due = (await dueHoldExpiries(service.members)).map(({ payload, delayMs }) => ({ payload, delayMs }));
    expect(due.slice(-2)).toEqual([
      { payload: { holdId: sooner.holdId }, delayMs: 0 },
      { payload: { holdId: later.holdId }, delayMs: 30_000 },
    ]);
    expect(due.map(({ payload }) => payload)).not.toContainEqual({ holdId: kept.holdId });
    expect(await planOf({ state: 'HELD', expiresAt: { $lte: now } }, { expiresAt: 1 })).toContain('expiresAt_1');
    expect(await planOf({ personId }, { _id: -1 })).toContain('personId_1__id_-1');
    const active = { personId, state: { $in: ['HELD', 'CONFIRMED'] }, to: { $gt: at } };
    expect(await planOf(active)).toContain('personId_1_state_1_to_1');
  });

  async function planOf(filter: object, sort = {}): Promise<string> {
    const holds = service.connection.collection('capacity_holds');
    const explained = await holds.find(filter).sort(sort).explain('queryPlanner');
    const plan = JSON.stringify(explained.queryPlanner.winningPlan);
    expect(plan).not.toMatch(/COLLSCAN|"SORT"/);
    return plan;
  }

  it('happens once, however often the job runs, and gives the time back', async () => {
    const personId = await service.somebody();
    await offer(personId, '5');
    const { holdId } = await place({ personId });
    expect(codes(await expireHold(service.members, holdId))).toEqual(['NOT_DUE']);
    now = inHours(1);
    const worker = holdExpiryWorker(() => service.members);
    await Promise.all(Array.from({ length: 6 }, () => worker.run({ holdId })));
    expect(await typesOf(holdId)).toEqual(['1 hold.placed.v1', '2 hold.expired.v1']);
    expect((await place({ personId, expiresAt: inHours(2) })).refusal).toBeNull();
    await expect(worker.run({ holdId: 'x' })).rejects.toThrow('The payload is refused');
  });
});

describe('withdrawing time', () => {
  const withdraw = (personId: PersonId, offerId: string) =>
    withdrawAvailability(service.members, callOf(member(personId), 'withdrawAvailability', { offerId }));

  it('is refused while confirmed work needs it', async () => {
    const personId = await service.somebody();
    const [first, second] = [await offer(personId, '5'), await offer(personId, '5', [20, 30])];
    const { holdId } = await place({ personId, to: inHours(30) });
    await confirm(holdId);
    expect((await withdraw(personId, first)).ok).toBe(true);
    expect(await withdraw(personId, second)).toMatchObject({ ok: false, error: [{ code: 'AVAILABILITY_IN_USE' }] });
    await release(holdId);
    expect((await withdraw(personId, second)).ok).toBe(true);
  });

  it('releases what is held and not confirmed, where too little is left', async () => {
    const personId = await service.somebody();
    const offerId = await offer(personId, '5');
    const { holdId } = await place({ personId });
    expect((await withdraw(personId, offerId)).ok).toBe(true);
    expect(await find(holdId)).toMatchObject({ state: 'RELEASED', reason: 'AVAILABILITY_WITHDRAWN' });
    expect((await eventsOf(holdId)).at(-1)).toMatchObject({ data: { reason: 'AVAILABILITY_WITHDRAWN' } });
  });

  it('and holding it at once: never is more held than is offered', async () => {
    for (let round = 0; round < 5; round += 1) {
      const personId = await service.somebody();
      const offerId = await offer(personId, '5');
      const [placed] = await Promise.all([place({ personId }), withdraw(personId, offerId)]);
      const hold = placed && (await find(placed.holdId));
      expect(hold?.state ?? 'refused').not.toBe('HELD');
    }
  });
});

describe('the store of holds', () => {
  it('gives back every state as it was put in', async () => {
    for (const [name, hold] of Object.entries(inEveryState())) {
      const own = { ...hold, id: newId('hld') };
      await inTransaction(service.connection, (session) => service.members.holds.insert(session, own));
      expect([name, await find(own.id)]).toStrictEqual([name, own]);
    }
  });

  it('replaces only the version that was read, and says that a row is corrupt', async () => {
    const { held, confirmed } = inEveryState();
    await inTransaction(service.connection, (session) => service.members.holds.insert(session, held));
    const replace = () =>
      inTransaction(service.connection, (session) => service.members.holds.replace(session, 1, confirmed));
    await replace();
    await expect(replace()).rejects.toThrow(StaleHold);
    const rows = service.connection.collection<{ _id: string }>('capacity_holds');
    await rows.updateOne({ _id: held.id }, { $unset: { confirmedAt: 1 } });
    await expect(find(held.id)).rejects.toThrow(CorruptHold);
  });
});
