import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ServiceUnderTest, TestActor } from '@millepiani/testing/service-under-test';
import { faults, newcomer, nextKey } from './given.ts';
import { startMembersUnderTest } from './members-under-test.ts';
import { allThatIsStored, atRest, changedSince } from './stored-given.ts';
import { type TrainingUnderTest, trainingUnderTest } from './training-given.ts';

let members: ServiceUnderTest;
let world: TrainingUnderTest;
let greta: TestActor;
let ada: TestActor;
let retired: string;
beforeAll(async () => {
  members = await startMembersUnderTest({ JOBS_RECONCILE_EVERY: '1h' });
  world = await trainingUnderTest(members);
  greta = world.greta;
  ada = await newcomer(members, 'Ada');
  retired = (await world.offerCourse({ titleEn: 'Old' }, greta)).course.id;
  await world.retireCourse(retired, greta);
});
afterAll(() => members.close());

// What else is refused of courses and trainings: bad-input/training-given.ts.
describe('what is refused', () => {
  it('is a course completed after it was retired', async () => {
    await members.database((db) =>
      db
        .collection<{ _id: string; retiredAt: Date }>('courses')
        .updateOne({ _id: retired }, { $set: { retiredAt: new Date('2026-01-31T12:00:00Z') } }),
    );
    const late = await world.record({ courseId: retired, completedOn: '2026-02-01' }, ada);
    expect(faults(late)).toEqual(['COMPLETED_AFTER_COURSE input.completedOn']);
    expect((await world.record({ courseId: retired, completedOn: '2026-01-31' }, ada)).userErrors).toEqual([]);
  });

  it('is one key for two intents', async () => {
    const idempotencyKey = nextKey();
    await world.offerCourse({ titleEn: 'One', idempotencyKey }, greta);
    const before = await members.database(atRest);
    expect(faults(await world.offerCourse({ titleEn: 'Two', idempotencyKey }, greta))).toEqual([
      'IDEMPOTENCY_KEY_REUSED input.idempotencyKey',
    ]);
    expect(changedSince(before, await members.database(allThatIsStored))).toEqual([]);
  });
});
