import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ServiceUnderTest, TestActor } from '@millepiani/testing/service-under-test';
import { eventsOf, mutation, newcomer, shortTypesOf } from './given.ts';
import { startMembersUnderTest } from './members-under-test.ts';
import { type TrainingUnderTest, trainingUnderTest, uriOf } from './training-given.ts';

let members: ServiceUnderTest;
let world: TrainingUnderTest;
let greta: TestActor;
beforeAll(async () => {
  members = await startMembersUnderTest();
  world = await trainingUnderTest(members);
  greta = world.greta;
});
afterAll(() => members.close());

describe('a claim', () => {
  const carpentry = [{ skillUri: uriOf('carpentry'), level: 4 }];
  /** Somebody who completed a course that trains to level 4, which is confirmed or not. */
  async function trained(name: string, isConfirmed = true) {
    const person = await newcomer(members, name);
    const { course } = await world.offerCourse({ titleEn: `Course of ${name}`, skills: carpentry }, greta);
    const { record } = await world.record({ courseId: course.id }, person);
    if (isConfirmed) await world.confirm(record.id, greta);
    return { person, recordId: record.id };
  }

  it('is verified when who gives a course confirms it, and that is told', async () => {
    const { person, recordId } = await trained('Nino', false);
    const { claim } = await world.claim('carpentry', 3, person);
    expect(claim.verification).toBeNull();
    await world.confirm(recordId, greta);
    const [verified] = await world.claimsOf(person);
    expect(verified).toMatchObject({
      ...{ level: 3, version: 2 },
      verification: {
        ...{ level: 4, completedOn: '2026-06-30', course: { en: 'Course of Nino' }, confirmedBy: { name: 'Greta' } },
        record: { id: recordId },
      },
    });
    const events = await eventsOf(members, claim.id);
    expect(events.at(-1)).toMatchObject({
      ...{ type: 'millepiani.members.skill.verified.v1', visibility: 'community', partitionkey: person.id },
      ...{ aggregateversion: 2, actor: greta.id },
      data: { claimId: claim.id, level: 4, recordId, completedOn: '2026-06-30', confirmedBy: greta.id },
    });
  });

  it('that comes after the confirmation is verified at once', async () => {
    const { person } = await trained('Olga');
    expect((await world.claim('carpentry', 4, person)).claim).toMatchObject({ version: 2, verification: { level: 4 } });
    // Of another skill, or of more than was trained, it is not.
    expect((await world.claim('dye fabrics', 1, person)).claim.verification).toBeNull();
  });

  it('of more than was trained is not verified; of less it is again, and each is told', async () => {
    const { person } = await trained('Pia');
    const { claim } = await world.claim('carpentry', 5, person);
    expect(claim.verification).toBeNull();
    expect((await world.claim('carpentry', 4, person)).claim.verification).toMatchObject({ level: 4 });
    expect((await world.claim('carpentry', 5, person)).claim.verification).toBeNull();
    expect(await shortTypesOf(members, claim.id)).toEqual([
      ...['skill.claimed.v1', 'skill.claimed.v1', 'skill.verified.v1', 'skill.claimed.v1'],
      'skill.verification-ended.v1',
    ]);
    expect((await eventsOf(members, claim.id)).at(-1)?.data).toMatchObject({ reason: 'LEVEL_RAISED' });
  });

  it('is verified no more when the confirmation is revoked, or the training taken back', async () => {
    const { person, recordId } = await trained('Rita');
    const { claim } = await world.claim('carpentry', 2, person);
    await world.revoke(recordId, greta);
    expect((await world.claimsOf(person))[0].verification).toBeNull();
    await world.confirm(recordId, greta);
    expect((await world.claimsOf(person))[0].verification).toMatchObject({ level: 4 });
    const { person: shown } = await world.withdraw(recordId, person);
    expect(shown.skills[0].verification).toBeNull();
    const reasons = (await eventsOf(members, claim.id)).map(({ data }) => data.reason).filter(Boolean);
    expect(reasons).toEqual(['CONFIRMATION_REVOKED', 'RECORD_WITHDRAWN']);
    expect((await shortTypesOf(members, recordId)).at(-1)).toBe('training.withdrawn.v1');
    expect(await world.stored('training_records', { _id: recordId })).toBe(0);
  });

  it('that is verified by two trainings stays so when one goes', async () => {
    const { person, recordId } = await trained('Sara');
    const { course } = await world.offerCourse({ skills: [{ skillUri: uriOf('carpentry'), level: 5 }] }, greta);
    const second = (await world.record({ courseId: course.id, completedOn: '2026-07-01' }, person)).record;
    await world.claim('carpentry', 3, person);
    await world.confirm(second.id, greta);
    expect((await world.claimsOf(person))[0].verification).toMatchObject({ level: 5, record: { id: second.id } });
    await world.withdraw(second.id, person);
    expect((await world.claimsOf(person))[0].verification).toMatchObject({ level: 4, record: { id: recordId } });
  });

  it('and its confirmation at the same time agree in the end, whichever comes first', async () => {
    for (const round of [1, 2, 3, 4]) {
      const { person, recordId } = await trained(`Tina${round}`, false);
      await Promise.all([world.confirm(recordId, greta), world.claim('carpentry', 4, person)]);
      const [claim] = await world.claimsOf(person);
      expect(claim.verification).toMatchObject({ level: 4 });
      await Promise.all([world.claim('carpentry', 5, person), world.revoke(recordId, greta)]);
      await Promise.all([world.claim('carpentry', 3, person), world.confirm(recordId, greta)]);
      expect((await world.claimsOf(person))[0].verification).toMatchObject({ level: 4 });
      const versions = (await eventsOf(members, claim.id)).map(({ aggregateversion }) => Number(aggregateversion));
      expect(versions).toEqual(versions.map((_, at) => at + 1));
    }
  });

  it('is verified in what others see of it, by who may read skills', async () => {
    const { person } = await trained('Vera');
    await world.claim('carpentry', 4, person);
    const reader = await newcomer(members, 'Wanda');
    const { skills } = await world.ofPerson(person, 'skills { verification { record { id } } }', reader);
    expect(skills[0].verification.record.id).toMatch(/^trn_/);
    expect((await world.ofPerson(person, 'skills { id }')).skills).toBeNull();
  });

  it('goes with what verified it when it is withdrawn, and comes back with it', async () => {
    const { person } = await trained('Xenia');
    const { claim } = await world.claim('carpentry', 4, person);
    await mutation(members, 'withdrawSkillClaim', 'person { id }')({ claimId: claim.id }, person);
    expect(await shortTypesOf(members, claim.id)).toEqual([
      'skill.claimed.v1',
      'skill.verified.v1',
      'skill.claim-withdrawn.v1',
    ]);
    expect((await world.claim('carpentry', 4, person)).claim.verification).toMatchObject({ level: 4 });
  });
});
