import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { EventContract } from '@millepiani/events/define-event';
import { exampleEvent } from '@millepiani/events/example-event';
import {
  memberAdmitted,
  memberLeft,
  memberReinstated,
  memberSuspended,
} from '@millepiani/events/members/membership.events';
import { skillClaimed, skillClaimWithdrawn } from '@millepiani/events/members/skill.events';
import type { PersonId } from '@millepiani/kernel/id';
import { newId } from '@millepiani/kernel/new-id';
import { freshDatabase } from '@millepiani/testing/databases';
import { javaSkill } from '../../test/given.ts';
import { type OpenProjects, openProjectsOn } from '../../test/projects-on-database.ts';
import { keepPool } from '../reactions/keep-pool.reaction.ts';

const database = freshDatabase('projects_aside');
let service: OpenProjects;
beforeAll(async () => {
  service = await openProjectsOn(database.uri);
});
afterAll(async () => {
  await service.close();
  await database.drop();
});

/** Hands the reaction an event as the spine does. */
const told = (contract: EventContract, data: object) =>
  service.react((transaction) => {
    const example = exampleEvent(contract);
    return keepPool(() => service.projects).handle({ ...example, data: { ...example.data, ...data } }, transaction);
  });
const claims = async (personId: PersonId, level = 4, claimId = newId('clm')) => {
  await told(skillClaimed, { claimId, personId, skillUri: javaSkill, level });
  return claimId;
};
/** Who is found for a role: by the list of candidates, by lot, and by name. */
async function found(personId: PersonId) {
  const { pool } = service.projects;
  const listed = await pool.skillLoader().load({ skill: javaSkill, level: 1, page: { limit: 100, after: undefined } });
  const drawn = await pool.drawn(
    [3, 4, 5].map((level) => ({ skill: javaSkill, level })),
    { from: '', most: 100 },
  );
  const mastered = await pool.mastered([personId], [javaSkill]);
  const isListed = listed.some((one) => one.personId === personId);
  return [isListed, drawn.includes(personId), mastered.get(personId)?.get(javaSkill)];
}

describe('who is in the pool', () => {
  it('has who is a member, and has them not while they are suspended, or once they have left', async () => {
    for (const [out, back] of [
      [memberSuspended, memberReinstated],
      [memberLeft, memberAdmitted],
    ] as const) {
      const [ivo, lia] = [newId('per'), newId('per')];
      await told(memberAdmitted, { personId: ivo, by: null });
      await claims(ivo);
      await claims(lia);
      expect(await found(ivo)).toEqual([true, true, 4]);
      await told(out, { personId: ivo });
      // Told twice it is all the same.
      await told(out, { personId: ivo });
      expect([await found(ivo), await found(lia)]).toEqual([
        [false, false, undefined],
        [true, true, 4],
      ]);
      await told(back, { personId: ivo, by: null });
      expect(await found(ivo)).toEqual([true, true, 4]);
    }
  });

  it('hears of who is out what they claim, and knows it when they are back', async () => {
    const ivo = newId('per');
    const claimId = await claims(ivo);
    await told(memberSuspended, { personId: ivo });
    await claims(ivo, 5, claimId);
    expect(await found(ivo)).toEqual([false, false, undefined]);
    await told(memberReinstated, { personId: ivo });
    expect(await found(ivo)).toEqual([true, true, 5]);
    await told(memberSuspended, { personId: ivo });
    await told(skillClaimWithdrawn, { claimId, personId: ivo });
    await told(memberReinstated, { personId: ivo });
    expect(await found(ivo)).toEqual([false, false, undefined]);
  });

  it('counts nobody who is out', async () => {
    const [ivo, count] = [
      newId('per'),
      async () => (await service.projects.pool.countByLevel([javaSkill])).reduce((sum, { people }) => sum + people, 0),
    ];
    await claims(ivo);
    const before = await count();
    await told(memberLeft, { personId: ivo });
    expect(await count()).toBe(before - 1);
  });

  it('finds what it moves by an index', async () => {
    for (const name of ['pool_skills', 'pool_skills_aside']) {
      const { queryPlanner } = await service.connection
        .collection(name)
        .find({ personId: 'x' })
        .explain('queryPlanner');
      expect(JSON.stringify(queryPlanner.winningPlan)).not.toContain('COLLSCAN');
    }
  });
});
