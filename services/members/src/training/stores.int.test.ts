import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@millepiani/kernel/new-id';
import { inTransaction } from '@millepiani/mongo/transaction';
import { freshDatabase } from '@millepiani/testing/databases';
import fc from 'fast-check';
import { type OpenMembers, openMembers } from '../../test/members-in-process.ts';
import { wordsOf } from '../searching/words.ts';
import { labelOf } from '../skills/label.ts';
import type { Course, OfferedCourse } from './course.ts';
import { StaleCourse } from './courses.store.ts';
import type { RecordedTraining, TrainingRecord } from './training-record.ts';
import { StaleTraining } from './trainings.store.ts';

const database = freshDatabase('members_training');
let service: OpenMembers;
beforeAll(async () => {
  service = await openMembers(database.uri);
});
afterAll(async () => {
  await service.close();
  await database.drop();
});

const at = new Date('2026-11-26T09:00:00.000Z');
const inSession = <T>(work: Parameters<typeof inTransaction<T>>[1]) => inTransaction(service.connection, work);

describe('the store of courses', () => {
  const aurora = newId('org');
  const course = (EN: string, change: Partial<OfferedCourse> = {}): OfferedCourse => ({
    ...{ id: newId('crs'), providerId: aurora, titles: { EN }, skills: [{ skillUri: 'urn:x', level: 4 }], hours: 24 },
    ...{ certificate: 'NONE', link: undefined, since: '2026-09-01', offeredBy: newId('per'), offeredAt: at },
    ...{ state: 'OFFERED', version: 1, ...change },
  });
  const courses = [
    course('Interfaces for people', { titles: { EN: 'Interfaces for people', IT: 'Interfacce per persone' } }),
    course('Photography', {
      providerId: undefined,
      link: 'https://a.example/',
      skills: [{ skillUri: 'urn:y', level: 2 }],
    }),
    course('Interfaces, again'),
  ] as const;
  const retired: Course = { ...courses[2], state: 'RETIRED', retiredAt: at, version: 2 };
  const titles = async (asked: Omit<Parameters<typeof service.members.courses.page>[0], 'request'>) =>
    (await service.members.courses.page({ ...asked, request: { limit: 9, after: undefined } })).map(
      ({ titles: { EN } }) => EN,
    );

  it('gives back what it was given, and replaces what it was', async () => {
    for (const one of courses) await inSession((session) => service.members.courses.insert(session, one));
    for (const one of courses)
      expect(await inSession((session) => service.members.courses.find(session, one.id))).toEqual(one);
    await inSession((session) => service.members.courses.replace(session, retired));
    expect(await service.members.courses.loader().load(retired.id)).toEqual(retired);
    expect(await service.members.courses.loader().load(newId('crs'))).toBeUndefined();
    const stale = inSession((session) => service.members.courses.replace(session, retired));
    await expect(stale).rejects.toThrow(StaleCourse);
  });

  it('finds by skill, by words, by provider, and what is given no more only where it is asked for', async () => {
    expect(await titles({})).toEqual(['Interfaces for people', 'Photography']);
    expect(await titles({ skillUri: 'urn:y' })).toEqual(['Photography']);
    expect(await titles({ words: ['interf', 'pers'] })).toEqual(['Interfaces for people']);
    expect(await titles({ words: ['interf', 'pers'], skillUri: 'urn:y' })).toEqual([]);
    expect(await titles({ words: [] })).toEqual([]);
    expect(await titles({ providerId: aurora, withRetired: true })).toEqual([
      'Interfaces for people',
      'Interfaces, again',
    ]);
    const count = (providerId?: typeof aurora) =>
      inSession((session) => service.members.courses.count(session, providerId));
    expect([await count(aurora), await count(), await count(newId('org'))]).toEqual([1, 1, 0]);
    expect(await service.members.courses.trained(9)).toEqual([
      { courseId: courses[1].id, skillUri: 'urn:y', level: 2 },
      { courseId: courses[0].id, skillUri: 'urn:x', level: 4 },
    ]);
  });

  it('property: by words finds just what a look at every title finds', async () => {
    const providerId = newId('org');
    const words = ['wood', 'wooden', 'wool', 'città', 'citrus', 'a'];
    const titled = words.flatMap((one) => words.map((other) => `${one} ${other}`));
    for (const title of titled)
      await inSession((session) => service.members.courses.insert(session, course(title, { providerId })));
    const typed = fc.array(
      fc.tuple(fc.constantFrom(...words), fc.nat(5)).map(([word, length]) => word.slice(0, length + 1)),
      { minLength: 1, maxLength: 3 },
    );
    await fc.assert(
      fc.asyncProperty(typed, async (given) => {
        const sought = wordsOf(given.join(' '));
        const request = { limit: 100, after: undefined };
        const found = await service.members.courses.page({ words: sought, providerId, request });
        const fits = titled.filter((title) =>
          sought.every((word) => labelOf(title).words.some((has) => has.startsWith(word))),
        );
        expect(found.map(({ titles: { EN } }) => EN)).toEqual(fits);
      }),
      { numRuns: 40 },
    );
  });
});

describe('the store of trainings', () => {
  const [ada, courseId] = [newId('per'), newId('crs')];
  const record = (completedOn: string, change: Partial<RecordedTraining> = {}): RecordedTraining => ({
    ...{ id: newId('trn'), personId: ada, completedOn, recordedAt: at, state: 'RECORDED', version: 1 },
    ...{ certificateId: undefined, certificateUrl: undefined },
    ...{ training: { kind: 'course', courseId, trains: [{ skillUri: 'urn:x', level: 4 }] }, ...change },
  });
  const outside = { kind: 'outside', title: 'Fotografia', provider: 'Scuola civica' } as const;
  const [first, second, third] = [
    record('2026-10-01', { certificateId: 'A', certificateUrl: 'https://a.example/' }),
    record('2026-10-02'),
    record('2026-10-02', { training: outside }),
  ] as const;
  const confirmed: TrainingRecord = {
    ...second,
    state: 'CONFIRMED',
    confirmedBy: newId('per'),
    confirmedAt: at,
    version: 2,
  };
  const request = { limit: 9, after: undefined };
  const save = (one: TrainingRecord) => inSession((session) => service.members.trainings.insert(session, one));

  it('gives back what it was given, and replaces what it was', async () => {
    for (const one of [first, second, third]) await save(one);
    for (const one of [first, second, third])
      expect(await inSession((session) => service.members.trainings.find(session, one.id))).toEqual(one);
    await inSession((session) => service.members.trainings.replace(session, confirmed));
    expect(await service.members.trainings.loader().load(confirmed.id)).toEqual(confirmed);
    const revoked: TrainingRecord = { ...record('2026-10-09'), state: 'REVOKED', revokedBy: ada, revokedAt: at };
    await save(revoked);
    expect(await service.members.trainings.loader().load(revoked.id)).toEqual(revoked);
    await inSession((session) => service.members.trainings.remove(session, revoked));
    expect(await service.members.trainings.loader().load(revoked.id)).toBeUndefined();
    const stale = inSession((session) => service.members.trainings.replace(session, confirmed));
    await expect(stale).rejects.toThrow(StaleTraining);
  });

  it('has a course and day once a person, whatever the code thinks', async () => {
    await expect(save(record('2026-10-01'))).rejects.toMatchObject({ code: 11_000 });
    await save(record('2026-10-01', { training: outside }));
    await save(record('2026-10-01', { personId: newId('per') }));
    const has = (completedOn: string) =>
      inSession((session) => service.members.trainings.has(session, { personId: ada, courseId, completedOn }));
    expect([await has('2026-10-01'), await has('2026-11-01')]).toEqual([true, false]);
    expect(await inSession((session) => service.members.trainings.count(session, ada))).toBe(4);
  });

  it('pages a person’s, all or what is confirmed, and a course’s', async () => {
    const ids = (records: readonly TrainingRecord[]) => records.map(({ id }) => id);
    const { trainings } = service.members;
    expect(ids(await trainings.page({ personId: ada, isAll: true, request })).slice(0, 3)).toEqual(
      ids([first, second, third]),
    );
    expect(ids(await trainings.page({ personId: ada, isAll: false, request }))).toEqual([second.id]);
    const behind = { limit: 1, after: first.id };
    expect(ids(await trainings.page({ personId: ada, isAll: true, request: behind }))).toEqual(ids([second, third]));
    expect(ids(await trainings.pageOfCourse({ courseId, state: undefined, request })).slice(0, 2)).toEqual(
      ids([first, second]),
    );
    expect(ids(await trainings.pageOfCourse({ courseId, state: 'CONFIRMED', request }))).toEqual([second.id]);
    expect(await inSession((session) => trainings.confirmedOf(session, ada))).toEqual([confirmed]);
  });
});
