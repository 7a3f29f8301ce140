import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { actorOf } from '@millepiani/kernel/actor';
import type { Failures } from '@millepiani/kernel/failure';
import { newId } from '@millepiani/kernel/new-id';
import type { Result } from '@millepiani/kernel/result';
import { inTransaction } from '@millepiani/mongo/transaction';
import { freshDatabase } from '@millepiani/testing/databases';
import { type OpenMembers, openMembers } from '../../test/members-in-process.ts';
import type { Members } from '../members.ts';
import { SkillCatalogue } from '../skills/skill-catalogue.ts';
import type { OfferedCourse } from './course.ts';
import { offerCourse } from './courses.commands.ts';
import { mostCourses } from './offering.ts';
import { mostTrainings } from './recording.ts';
import { recordTraining } from './trainings.commands.ts';

jest.setTimeout(60_000);

const database = freshDatabase('members_training_limits');
const skillUri = 'http://data.europa.eu/esco/skill/00000000-0000-4000-8000-000000000001';
const at = new Date('2026-11-26T09:00:00.000Z');
let service: OpenMembers;
let members: Members;
beforeAll(async () => {
  service = await openMembers(database.uri, () => at);
  const known = { uri: skillUri, labels: { EN: 'a', IT: 'b' }, altLabels: { EN: [], IT: [] }, description: '' };
  const catalogue = new SkillCatalogue([{ ...known, field: 'CRAFTS', kind: 'COMPETENCE' }]);
  members = { ...service.members, skills: catalogue };
});
afterAll(async () => {
  await service.close();
  await database.drop();
});

const codesOf = (result: Result<unknown, Failures>) => (result.ok ? [] : result.error.map(({ code }) => code));
const outside = { title: 'Fotografia', provider: 'Scuola civica' };

describe('the most', () => {
  it('trainings of a person are not passed, at the same time neither', async () => {
    const personId = await service.somebody();
    const record = (place: number) =>
      recordTraining(members, {
        actor: actorOf({ sub: personId, scope: 'members:write' }),
        mutation: 'recordTraining',
        input: { idempotencyKey: newId('evt'), outside, completedOn: '2026-06-30', certificateId: String(place) },
      });
    for (let place = 0; place < mostTrainings - 2; place += 1) await record(place);
    const last = await Promise.all([1, 2, 3, 4, 5].map(record));
    expect(last.flatMap(codesOf)).toEqual(Array(3).fill('TOO_MANY_TRAININGS'));
    const count = await inTransaction(service.connection, (session) => members.trainings.count(session, personId));
    expect(count).toBe(mostTrainings);
  });

  it('courses of a provider are not passed, and one that is retired makes room', async () => {
    const administrator = actorOf({ sub: await service.somebody(), scope: 'members:write members:administer' });
    const course = (): OfferedCourse => ({
      ...{ id: newId('crs'), providerId: undefined, titles: { EN: 'x' }, skills: [{ skillUri, level: 1 }], hours: 1 },
      ...{ certificate: 'NONE', link: undefined, since: '2026-01-01', offeredBy: newId('per'), offeredAt: at },
      ...{ state: 'OFFERED', version: 1 },
    });
    const all = Array.from({ length: mostCourses }, course);
    await inTransaction(service.connection, async (session) => {
      for (const one of all) await members.courses.insert(session, one);
    });
    const offer = () =>
      offerCourse(members, {
        actor: administrator,
        mutation: 'offerCourse',
        input: {
          ...{ idempotencyKey: newId('evt'), titleEn: 'One more', hours: 1, certificate: 'NONE' as const },
          skills: [{ skillUri, level: 1 }],
        },
      });
    expect(codesOf(await offer())).toEqual(['TOO_MANY_COURSES']);
    const [first] = all;
    if (!first) throw new TypeError('No course.');
    await inTransaction(service.connection, (session) =>
      members.courses.replace(session, { ...first, state: 'RETIRED', retiredAt: at, version: 2 }),
    );
    expect(codesOf(await offer())).toEqual([]);
  });
});
