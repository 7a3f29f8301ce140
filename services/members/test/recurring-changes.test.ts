import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { faults, newcomer } from './given.ts';
import { at, dayMs, dayOf, hourMs, onDay, openRecurring, type Recurring, startsIn } from './recurring-given.ts';

let open: Recurring;
beforeAll(async () => {
  open = await openRecurring('members_recurring_changes');
});
afterAll(() => open.close());

describe('withdrawing what comes again', () => {
  it('takes out one window, all from a day on, or all', async () => {
    const greta = await newcomer(open.members, 'Greta');
    const { id: offerId } = await open.offered(greta);
    const less = await open.withdraw({ offerId, occurrence: at(1) }, greta);
    expect(less.userErrors).toEqual([]);
    expect(less.offer.exceptions).toEqual([at(1)]);
    expect(startsIn(less.offer)).toEqual([0, 2, 3, 4, 7, 8, 9, 10, 11].map((days) => at(days)));
    const shorter = await open.withdraw({ offerId, from: dayOf(8) }, greta);
    expect(startsIn(shorter.offer)).toEqual([0, 2, 3, 4, 7].map((days) => at(days)));
    expect(shorter.offer).toMatchObject({ lastEnd: at(7, 8), rule: expect.stringMatching(/UNTIL=/) });
    const none = await open.withdraw({ offerId }, greta);
    expect(none).toEqual({ offer: null, person: { availability: [] }, userErrors: [] });
    expect((await open.eventsOf(greta)).map(({ data }) => data.offers.length)).toEqual([1, 1, 1, 0]);
  });

  it('is refused with what is wrong, and changes nothing', async () => {
    const hugo = await newcomer(open.members, 'Hugo');
    const { id: offerId } = await open.offered(hugo);
    const refused = async (input: object) => faults(await open.withdraw({ offerId, ...input }, hugo));
    expect(await refused({ occurrence: at(5) })).toEqual(['NOT_AN_OCCURRENCE input.occurrence']);
    expect(await refused({ occurrence: at(0, 1) })).toEqual(['NOT_AN_OCCURRENCE input.occurrence']);
    expect(await refused({ from: '2999-01-01' })).toEqual(['OFFER_OVER input.from']);
    expect(await refused({ from: dayOf(0), occurrence: at(0) })).toEqual(['ONE_OF_THEM input.from']);
    expect(await refused({ offerId: 'avl_1' })).toEqual(['INVALID_ID input.offerId']);
    expect(await open.eventsOf(hugo)).toHaveLength(1);
  });

  it('is refused where confirmed work needs it, and releases what is only held', async () => {
    const ines = await newcomer(open.members, 'Ines');
    const { id: offerId } = await open.offered(ines);
    const confirmed = await open.hold(ines, 1, 400, true);
    const held = await open.hold(ines, 2, 400);
    expect([confirmed.refusal, held.refusal]).toEqual([null, null]);
    expect((await open.hold(ines, 2, 60)).refusal).toBe('NO_CAPACITY');
    expect(faults(await open.withdraw({ offerId, occurrence: at(1) }, ines))).toEqual([
      'AVAILABILITY_IN_USE input.occurrence',
    ]);
    expect(faults(await open.withdraw({ offerId, from: dayOf(1) }, ines))).toEqual(['AVAILABILITY_IN_USE input.from']);
    expect(faults(await open.withdraw({ offerId }, ines))).toEqual(['AVAILABILITY_IN_USE input.offerId']);
    expect(faults(await open.withdraw({ offerId, occurrence: at(2) }, ines))).toEqual([]);
    const rows = open.inside.connection.collection<{ _id: string }>('capacity_holds');
    expect(await rows.findOne({ _id: held.holdId })).toMatchObject({
      state: 'RELEASED',
      reason: 'AVAILABILITY_WITHDRAWN',
    });
    expect(await rows.findOne({ _id: confirmed.holdId })).toMatchObject({ state: 'CONFIRMED' });
  });
});

describe('changing what comes again', () => {
  it('is told, and counts for what is held', async () => {
    const jan = await newcomer(open.members, 'Jan');
    const { id: offerId } = await open.offered(jan);
    await open.hold(jan, 0, 300, true);
    const inUse = ['AVAILABILITY_IN_USE input.offerId'];
    expect(faults(await open.change({ offerId, hours: '4' }, jan))).toEqual(inUse);
    expect(faults(await open.change({ offerId, firmness: 'TENTATIVE' }, jan))).toEqual(inUse);
    const changed = await open.change({ offerId, hours: '5' }, jan);
    expect(changed).toMatchObject({ offer: { id: offerId, hours: '5', start: at(0) }, userErrors: [] });
    expect((await open.change({ offerId, hours: '5', firmness: 'FIRM' }, jan)).userErrors).toEqual([]);
    expect((await open.eventsOf(jan)).map(({ data }) => data.offers[0].minutes)).toEqual([450, 300]);
    expect(faults(await open.change({ offerId, hours: '9' }, jan))).toEqual(['HOURS_EXCEED_WINDOW input.hours']);
    expect(faults(await open.change({ offerId, hours: 'x' }, jan))).toEqual(['INVALID_HOURS input.hours']);
    expect(faults(await open.change({ offerId }, await newcomer(open.members, 'Karl')))).toEqual([
      'OFFER_NOT_FOUND input.offerId',
    ]);
    expect(faults(await open.change({ offerId }))).toEqual(['FORBIDDEN input']);
  });

  it('leaves what is over as it was, under an id of its own', async () => {
    const lea = await newcomer(open.members, 'Lea');
    const past = new Date(Date.now() - 10 * dayMs);
    past.setUTCMinutes(0, 0, 0);
    const until = new Date(past.getTime() + 30 * dayMs).toISOString().slice(0, 10).replaceAll('-', '');
    // As it was offered two weeks ago.
    const row = {
      ...{ _id: 'avl_00000000-0000-7000-8000-000000000009', personId: lea.id, offeredAt: past },
      ...{ start: past, end: new Date(past.getTime() + 31 * dayMs), local: past.toISOString().slice(0, 19) },
      ...{ timeZone: 'UTC', durationMs: hourMs, rule: `FREQ=DAILY;UNTIL=${until}T235959Z`, exceptions: [] },
      ...{ minutes: 60, firmness: 'FIRM' },
    };
    await open.inside.connection.collection<typeof row>('availability_offers').insertOne(row);
    const { offer: changed } = await open.change({ offerId: row._id, hours: '0.5' }, lea);
    expect(changed).toMatchObject({ id: row._id, hours: '0.5' });
    expect(new Date(changed.start).getTime()).toBeGreaterThan(Date.now() - hourMs);
    const kept = await open.inside.connection.collection('availability_offers').find({ personId: lea.id }).toArray();
    expect(kept.map(({ minutes }) => minutes).toSorted()).toEqual([30, 60]);
    expect((await open.ofPerson(lea, 'availability { id }', lea)).availability).toEqual([{ id: row._id }]);
    const range = `from: "${past.toISOString()}", to: "${new Date(past.getTime() + 20 * dayMs).toISOString()}"`;
    const { windows } = await open.ofPerson(lea, `windows(${range}) { hours }`, lea);
    expect(windows).toHaveLength(20);
    expect(new Set(windows.slice(0, 9).map(({ hours }: { hours: string }) => hours))).toEqual(new Set(['1']));
    expect(new Set(windows.slice(12).map(({ hours }: { hours: string }) => hours))).toEqual(new Set(['0.5']));
  });
});

describe('what was offered before there were rules', () => {
  it('is still there, and can be changed and withdrawn', async () => {
    const mia = await newcomer(open.members, 'Mia');
    const row = {
      ...{ _id: 'avl_00000000-0000-7000-8000-000000000010', personId: mia.id, offeredAt: new Date() },
      ...{ start: onDay(0), end: onDay(0, 8), minutes: 450, firmness: 'FIRM' },
    };
    await open.inside.connection.collection<typeof row>('availability_offers').insertOne(row);
    const shown = { id: row._id, start: at(0), lastEnd: at(0, 8), timeZone: 'UTC', rule: null, hours: '7.5' };
    expect(
      (await open.ofPerson(mia, 'availability { id start lastEnd timeZone rule hours }', mia)).availability,
    ).toEqual([shown]);
    expect((await open.hold(mia, 0, 200)).refusal).toBeNull();
    expect((await open.change({ offerId: row._id, hours: '8' }, mia)).offer).toMatchObject({ hours: '8', rule: null });
    expect(await open.withdraw({ offerId: row._id }, mia)).toEqual({
      offer: null,
      person: { availability: [] },
      userErrors: [],
    });
  });
});
