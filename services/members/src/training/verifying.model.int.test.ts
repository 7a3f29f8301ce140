import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { actorOf } from '@millepiani/kernel/actor';
import type { PersonId } from '@millepiani/kernel/id';
import { newId } from '@millepiani/kernel/new-id';
import { rational } from '@millepiani/kernel/rational';
import { inTransaction } from '@millepiani/mongo/transaction';
import { freshDatabase } from '@millepiani/testing/databases';
import fc from 'fast-check';
import { BadFixture, type OpenMembers, openMembers } from '../../test/members-in-process.ts';
import type { Members } from '../members.ts';
import type { Skill } from '../skills/skill.ts';
import { SkillCatalogue } from '../skills/skill-catalogue.ts';
import { claimSkill, withdrawSkillClaim } from '../skills/skill-claims.commands.ts';
import { offerCourse } from './courses.commands.ts';
import { confirmTraining, recordTraining, revokeTrainingConfirmation, withdrawTraining } from './trainings.commands.ts';
import { verificationOf } from './verification.ts';

// Hundreds of commands on a real store, each in its transaction.
jest.setTimeout(120_000);

const database = freshDatabase('members_verifying');
const skills = [1, 2].map(
  (at): Skill => ({
    uri: `http://data.europa.eu/esco/skill/00000000-0000-4000-8000-00000000000${at}`,
    ...{ labels: { EN: `skill ${at}`, IT: `abilità ${at}` }, altLabels: { EN: [], IT: [] } },
    ...{ field: 'CRAFTS', kind: 'COMPETENCE', description: '' },
  }),
);
let service: OpenMembers;
let members: Members;
let teacher: PersonId;
/** Trains the first skill to 2, both to 3 and 5, the second to 4. */
let courseIds: readonly string[];

const at = new Date('2026-11-26T09:00:00.000Z');
const call = <I extends object>(sub: PersonId, mutation: string, input: I) => ({
  actor: actorOf({ sub, scope: 'members:write' }),
  mutation,
  input: { ...input, idempotencyKey: newId('evt') },
});

beforeAll(async () => {
  service = await openMembers(database.uri, () => at);
  members = { ...service.members, skills: new SkillCatalogue(skills) };
  teacher = await service.somebody();
  const id = newId('org');
  await inTransaction(service.connection, (session) =>
    members.organizations.save(session, {
      ...{ kind: 'organization', id, name: 'Scuola', country: 'IT', registeredAt: at, version: 1 },
      ...{ state: 'registered', owners: [{ personId: teacher, share: rational(1n) }], proposal: undefined },
    }),
  );
  const trained = [
    [[0, 2]],
    [
      [0, 3],
      [1, 5],
    ],
    [[1, 4]],
  ] as const;
  const offered: string[] = [];
  for (const levels of trained) {
    const text = { titleEn: 'A course', hours: 8, certificate: 'NONE' as const, since: '2020-01-01' };
    const trains = levels.map(([skill, level]) => ({ skillUri: skills[skill]?.uri ?? '', level }));
    const result = await offerCourse(
      members,
      call(teacher, 'offerCourse', { ...text, providerId: id, skills: trains }),
    );
    if (!result.ok) throw new BadFixture(result.error);
    offered.push(result.value.courseId);
  }
  courseIds = offered;
});
afterAll(async () => {
  await service.close();
  await database.drop();
});

type Deed =
  | { readonly type: 'claim'; readonly skill: number; readonly level: number }
  | { readonly type: 'unclaim'; readonly skill: number }
  | { readonly type: 'record' | 'confirm' | 'revoke' | 'withdraw'; readonly course: number };

const deeds = fc.array(
  fc.oneof(
    fc.record({ type: fc.constant('claim' as const), skill: fc.nat(1), level: fc.integer({ min: 1, max: 5 }) }),
    fc.record({ type: fc.constant('unclaim' as const), skill: fc.nat(1) }),
    fc.record({
      type: fc.constantFrom(
        'record' as const,
        'confirm' as const,
        'confirm' as const,
        'revoke' as const,
        'withdraw' as const,
      ),
      course: fc.nat(2),
    }),
  ),
  { minLength: 4, maxLength: 16 },
);

/** Does it where it can be done; what cannot is refused, and leaves all as it is. */
async function act(person: PersonId, deed: Deed): Promise<void> {
  const recordOf = async (course: number) => {
    const request = { limit: 100, after: undefined };
    const all = await members.trainings.page({ personId: person, isAll: true, request });
    const found = all.find(({ training }) => training.kind === 'course' && training.courseId === courseIds[course]);
    return { recordId: found?.id ?? newId('trn') };
  };
  switch (deed.type) {
    case 'claim': {
      const skillUri = skills[deed.skill]?.uri ?? '';
      await claimSkill(members, call(person, 'claimSkill', { skillUri, level: deed.level }));
      return;
    }
    case 'unclaim': {
      const claims = await members.claims.personLoader().load(person);
      const claim = claims.find(({ skillUri }) => skillUri === skills[deed.skill]?.uri);
      await withdrawSkillClaim(members, call(person, 'withdrawSkillClaim', { claimId: claim?.id ?? newId('clm') }));
      return;
    }
    case 'record': {
      const input = { courseId: courseIds[deed.course] ?? '', completedOn: '2026-06-30' };
      await recordTraining(members, call(person, 'recordTraining', input));
      return;
    }
    case 'confirm':
      await confirmTraining(members, call(teacher, 'confirmTraining', await recordOf(deed.course)));
      return;
    case 'revoke':
      await revokeTrainingConfirmation(
        members,
        call(teacher, 'revokeTrainingConfirmation', await recordOf(deed.course)),
      );
      return;
    case 'withdraw':
      await withdrawTraining(members, call(person, 'withdrawTraining', await recordOf(deed.course)));
      return;
    default:
      deed satisfies never;
  }
}

/** What every claim shows is what its person's confirmed trainings verify, and what was told of it says the same. */
async function expectTrue(person: PersonId): Promise<void> {
  const trainings = await inTransaction(service.connection, (session) =>
    members.trainings.confirmedOf(session, person),
  );
  for (const claim of await members.claims.personLoader().load(person)) {
    expect(claim.verification).toEqual(verificationOf(claim, trainings));
    const told = await service.connection
      .collection('outbox')
      .find({ subject: claim.id })
      .sort({ aggregateversion: 1 })
      .toArray();
    // Without a hole, and the claim's own version at the end.
    expect(told.map(({ aggregateversion }) => Number(aggregateversion))).toEqual(
      Array.from({ length: claim.version }, (_, place) => place + 1),
    );
    const last = told.findLast(({ type }) => /verif/.test(String(type)));
    const isVerified = last !== undefined && String(last.type).endsWith('skill.verified.v1');
    expect(isVerified).toBe(claim.verification !== undefined);
    if (isVerified) expect(last?.data).toMatchObject({ recordId: claim.verification?.recordId });
  }
}

describe('whatever people claim, learn, confirm and take back', () => {
  it('property: one after the other, each claim shows what verifies it, and every event says so', async () => {
    await fc.assert(
      fc.asyncProperty(deeds, async (all) => {
        const person = await service.somebody();
        for (const deed of all) {
          await act(person, deed);
          await expectTrue(person);
        }
      }),
      { numRuns: 20 },
    );
  });

  it('property: at the same time, too', async () => {
    await fc.assert(
      fc.asyncProperty(deeds, deeds, async (before, meanwhile) => {
        const person = await service.somebody();
        for (const deed of before) await act(person, deed);
        await Promise.all(meanwhile.slice(0, 6).map((deed) => act(person, deed)));
        await expectTrue(person);
      }),
      { numRuns: 15 },
    );
  });
});
