import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readLocal } from '@millepiani/calendar/local-date-time';
import type { Offer } from '@millepiani/calendar/offer';
import { singleWindow } from '@millepiani/calendar/offer-record';
import { parseRule } from '@millepiani/calendar/recurrence-rule';
import { newId } from '@millepiani/kernel/new-id';
import { communityZone } from '@millepiani/kernel/time-zone';
import { inTransaction } from '@millepiani/mongo/transaction';
import { at } from '../../test/given.ts';
import { openProjects } from '../../test/projects-in-process.ts';

let open: Awaited<ReturnType<typeof openProjects>>;
beforeAll(async () => {
  open = await openProjects('projects_offered_time', at);
});
afterAll(() => open.close());

const window = (minutes: number, day = 11) => ({
  start: new Date(`2027-01-${day}T08:00:00Z`),
  end: new Date(`2027-01-${day}T16:00:00Z`),
  minutes,
  firmness: 'FIRM' as const,
});
const keep = (personId: ReturnType<typeof newId<'per'>>, offers: readonly Offer[]) =>
  inTransaction(open.connection, (session) => open.projects.pool.putOffers(session, personId, offers));
const within = async (personId: ReturnType<typeof newId<'per'>>, from: string, to: string) =>
  (await open.projects.pool.windows([personId], () => ({ from: new Date(from), to: new Date(to) }))).get(personId);

/** Weekdays from 9 to 17 in Rome, until the end of July. */
function weekdays(): Offer {
  const start = readLocal('2027-01-04T09:00:00');
  const rule =
    start && parseRule('FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR;UNTIL=20270731', { start, timeZone: communityZone }, []);
  if (!(start && rule?.ok)) throw new TypeError('A rule that is none.');
  const facts = { durationMs: 8 * 3_600_000, minutes: 450, firmness: 'TENTATIVE' as const };
  const exceptions = ['2027-01-06T09:00:00'].map(readLocal).filter((local) => local !== undefined);
  return { start, timeZone: communityZone, rule: rule.value, exceptions, ...facts };
}

describe('what people offer', () => {
  it('is what was told last', async () => {
    const personId = newId('per');
    await keep(personId, [singleWindow(window(60)), singleWindow(window(90, 12))]);
    await keep(personId, [singleWindow(window(480))]);
    const offers = await open.projects.pool.offerLoader().loadMany([newId('per'), personId]);
    expect(offers).toStrictEqual([[], [singleWindow(window(480))]]);
    expect(await within(personId, '2027-01-01T00:00:00Z', '2027-02-01T00:00:00Z')).toEqual([window(480)]);
  });

  it('comes by rules, and is expanded within the time that is asked for', async () => {
    const personId = newId('per');
    await keep(personId, [weekdays(), singleWindow(window(120, 10))]);
    expect(await open.projects.pool.offerLoader().load(personId)).toStrictEqual([
      weekdays(),
      singleWindow(window(120, 10)),
    ]);
    const january = await within(personId, '2027-01-05T08:00:00Z', '2027-01-11T08:00:00Z');
    expect(january?.map(({ start, minutes }) => [start.toISOString().slice(0, 13), minutes])).toEqual([
      ['2027-01-05T08', 450],
      ['2027-01-07T08', 450],
      ['2027-01-08T08', 450],
      ['2027-01-10T08', 120],
    ]);
    const july = await within(personId, '2027-07-30T00:00:00Z', '2027-09-01T00:00:00Z');
    expect(july).toEqual([
      {
        ...{ minutes: 450, firmness: 'TENTATIVE' },
        start: new Date('2027-07-30T07:00Z'),
        end: new Date('2027-07-30T15:00Z'),
      },
    ]);
  });

  it('that was told window by window, before there were rules, stays true until something else is told', async () => {
    const personId = newId('per');
    const rows = open.connection.collection<{ _id: string; windows?: object[] }>('pool_availability');
    await rows.insertOne({ _id: personId, windows: [window(60), { ...window(90, 12), firmness: 'TENTATIVE' }] });
    expect(await within(personId, '2027-01-01T00:00:00Z', '2027-02-01T00:00:00Z')).toEqual([
      window(60),
      { ...window(90, 12), firmness: 'TENTATIVE' },
    ]);
    await keep(personId, []);
    expect(await within(personId, '2027-01-01T00:00:00Z', '2027-02-01T00:00:00Z')).toEqual([]);
    expect(await rows.findOne({ _id: personId })).toEqual({ _id: personId, offers: [] });
  });
});
