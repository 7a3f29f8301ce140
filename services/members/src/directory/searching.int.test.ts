import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { windowsOf } from '@millepiani/calendar/offer';
import { singleWindow } from '@millepiani/calendar/offer-record';
import { type Demand, fits } from '@millepiani/kernel/capacity';
import type { PersonId } from '@millepiani/kernel/id';
import { plusMs } from '@millepiani/kernel/instant';
import { newId } from '@millepiani/kernel/new-id';
import { inTransaction } from '@millepiani/mongo/transaction';
import { freshDatabase } from '@millepiani/testing/databases';
import fc from 'fast-check';
import { at, terms } from '../../test/holds-given.ts';
import { type OpenMembers, openMembers } from '../../test/members-in-process.ts';
import type { AvailabilityOffer } from '../availability/availability-offer.ts';
import { begin } from '../holds/capacity-hold.ts';
import { freeBusy } from '../holds/free-busy.ts';
import { beginOf, communityDay } from './community-days.ts';
import { refreshEntries } from './directory.commands.ts';
import type { DirectoryOrder, FreeCriterion } from './directory-question.ts';
import { dueEntries, refreshEntryWorker } from './refresh-entry.worker.ts';
import { search } from './searching.adapter.ts';
import { anybody, kindToken } from './token.ts';

const database = freshDatabase('members_searching');
let now = at;
let service: OpenMembers;
const today = communityDay(at);
const hour = 3_600_000;

const windows = fc.array(
  fc.record({
    gap: fc.integer({ min: 0, max: 30 }),
    length: fc.oneof(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 40 })),
    firmness: fc.constantFrom('FIRM' as const, 'FIRM' as const, 'TENTATIVE' as const),
  }),
  { maxLength: 12 },
);
const spans = fc.array(
  fc.record({
    from: fc.integer({ min: 0, max: 12 }),
    length: fc.integer({ min: 1, max: 8 }),
    minutes: fc.integer({ min: 1, max: 600 }),
    mayUseTentative: fc.boolean(),
  }),
  { maxLength: 4 },
);
const questions = fc.record({
  from: fc.integer({ min: -1, max: 12 }),
  length: fc.integer({ min: 1, max: 9 }),
  halves: fc.integer({ min: 1, max: 40 }),
  mayUseTentative: fc.boolean(),
});
const seed = 20_261_127;
type Sampled<A> = A extends fc.Arbitrary<infer T> ? T : never;

/** Somebody who offers some of these windows, as far as they are to come, and is held for those of the spans that fit. */
async function somebody(parts: Sampled<typeof windows>, wanted: Sampled<typeof spans>): Promise<PersonId> {
  const personId = await service.somebody();
  let hours = -12;
  const offers = parts.map(({ gap, length, firmness }): AvailabilityOffer => {
    const start = plusMs(beginOf(today), (hours + gap) * hour);
    hours += gap + length;
    const window = { start, end: plusMs(start, length * hour), minutes: length * 40, firmness };
    return { ...singleWindow(window), id: newId('avl'), personId, offeredAt: at };
  });
  const holds: Demand[] = [];
  for (const { from, length, ...rest } of wanted) {
    const one = { from: plusMs(beginOf(today + from), 12 * hour), to: beginOf(today + from + length), ...rest };
    if (one.from > at && fits(one, windowsOf(offers), holds)) holds.push(one);
  }
  await inTransaction(service.connection, async (session) => {
    const { availability, holds: store } = service.members;
    const before = await availability.claim(session, personId, at);
    await availability.save(session, before, { ...before, offers, version: 1 });
    for (const hold of holds)
      await store.insert(
        session,
        begin({ type: 'hold.placed', terms: terms({ ...hold, personId, expiresAt: plusMs(at, 90 * 24 * hour) }) }),
      );
  });
  return personId;
}

let people: readonly PersonId[] = [];
beforeAll(async () => {
  service = await openMembers(database.uri, () => now);
  const all = fc.sample(fc.tuple(windows, spans), { numRuns: 80, seed });
  people = await Promise.all(all.map(([parts, wanted]) => somebody(parts, wanted)));
  await refreshEntries(service.members, people, { at });
}, 60_000);
afterAll(async () => {
  await service.close();
  await database.drop();
});

/** Everybody who is found, page by page. */
async function findAll(
  free: FreeCriterion | undefined,
  order: DirectoryOrder,
  limit: number,
): Promise<readonly string[]> {
  const found: string[] = [];
  let after: string | undefined;
  for (let pages = 0; pages < 200; pages += 1) {
    const question = { tokens: [anybody, kindToken('person')], free };
    const { agents, stoppedAt } = await search(service.members, question, { order, after, limit, at: now });
    found.push(...agents.map(({ id }) => id));
    if (agents.length < limit && stoppedAt === undefined) return found;
    after = stoppedAt ?? agents.at(-1)?.key;
  }
  throw new TypeError('It has no end.');
}

describe('a search for free time', () => {
  it('finds exactly those whom the flow would find, whatever they offer and are held for', async () => {
    const [offers, holds] = await Promise.all([
      service.members.availability.ofPersons(people, at),
      service.members.holds.activeOf(people, at),
    ]);
    const answers: number[] = [];
    for (const { from, length, halves, mayUseTentative } of fc.sample(questions, { numRuns: 120, seed })) {
      const free = { from: today + from, to: today + from + length, minutes: halves * 30, mayUseTentative };
      const span = { from: beginOf(free.from), to: beginOf(free.to), at };
      const expected = people.filter((personId) => {
        const answer = freeBusy({ personId, ...span }, offers.get(personId) ?? [], holds.get(personId) ?? []);
        if (!answer.ok) return false;
        const { freeMinutes, tentativeMinutes } = answer.value;
        return freeMinutes + (mayUseTentative ? tentativeMinutes : 0) >= free.minutes;
      });
      const found = await findAll(free, 'NAME', 7);
      expect(found).toEqual(expected.toSorted());
      answers.push(found.length);
    }
    // The questions are such that there is something to tell apart.
    expect(answers.filter((count) => count > 0 && count < people.length).length).toBeGreaterThan(40);
  }, 60_000);

  it('lists each once in either order', async () => {
    for (const order of ['NAME', 'NEWEST'] as const) {
      const found = await findAll(undefined, order, 9);
      expect(new Set(found)).toEqual(new Set(people));
      expect(found).toHaveLength(people.length);
    }
  });
});

describe('an entry that tells of too few days', () => {
  it('is made anew in time', async () => {
    const personId = await service.somebody();
    const far = { start: plusMs(at, 420 * 24 * hour), end: plusMs(at, 420 * 24 * hour + hour), minutes: 60 };
    await inTransaction(service.connection, async (session) => {
      const before = await service.members.availability.claim(session, personId, at);
      const offer = { ...singleWindow({ ...far, firmness: 'FIRM' }), id: newId('avl'), personId, offeredAt: at };
      await service.members.availability.save(session, before, { ...before, offers: [offer], version: 1 });
    });
    await refreshEntries(service.members, [personId], { at });
    now = plusMs(at, 33 * 24 * hour);
    expect(await dueEntries(service.members)).toEqual([]);
    now = plusMs(at, 34 * 24 * hour);
    const due = await dueEntries(service.members);
    expect(due).toMatchObject([{ payload: { personId } }]);
    await refreshEntryWorker(() => service.members).run(due[0]?.payload);
    expect(await dueEntries(service.members)).toEqual([]);
    now = at;
  });
});
