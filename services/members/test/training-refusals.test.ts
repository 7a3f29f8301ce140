import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ServiceUnderTest, TestActor } from '@millepiani/testing/service-under-test';
import { faults, mutation, newcomer, nextKey, type Payload } from './given.ts';
import { startMembersUnderTest } from './members-under-test.ts';
import { administrator, type TrainingUnderTest, trainingUnderTest, uriOf } from './training-given.ts';

let members: ServiceUnderTest;
let world: TrainingUnderTest;
let greta: TestActor;
let ada: TestActor;
/** Nobody whom anybody knows, with a token all the same. */
const stranger: TestActor = { id: 'per_00000000-0000-7000-8000-0000000000ee', scopes: ['members:write'] };
const none = (prefix: string) => `${prefix}_00000000-0000-7000-8000-000000000000`;
const tomorrow = new Date(Date.now() + 2 * 86_400_000).toISOString().slice(0, 10);
let ids: { course: string; retired: string; record: string; confirmed: string; claim: string; endorsement: string };

beforeAll(async () => {
  members = await startMembersUnderTest();
  world = await trainingUnderTest(members);
  greta = world.greta;
  ada = await newcomer(members, 'Ada');
  const course = (await world.offerCourse({ since: '2026-03-01' }, greta)).course.id;
  const retired = (await world.offerCourse({ titleEn: 'Old' }, greta)).course.id;
  await world.retireCourse(retired, greta);
  const record = (await world.record({ courseId: course }, ada)).record.id;
  const confirmed = (await world.record({ courseId: course, completedOn: '2026-05-01' }, ada)).record.id;
  await world.confirm(confirmed, greta);
  const claim = (await world.claim('carpentry', 3, ada)).claim.id;
  // Colleagues: Ada takes part in the school.
  const invite = mutation(members, 'inviteToOrganization', 'relationship { id }');
  const { relationship } = await invite(
    { organizationId: world.school, personId: ada.id, kind: 'COLLABORATOR', from: '2026-01-01' },
    greta,
  );
  await mutation(members, 'confirmRelationship', 'relationship { id }')({ relationshipId: relationship.id }, ada);
  const { endorsement } = await mutation(members, 'endorseSkill', 'endorsement { id }')({ claimId: claim }, greta);
  ids = { course, retired, record, confirmed, claim, endorsement: endorsement.id };
});
afterAll(() => members.close());

/** All that is stored: what a refusal must leave as it is. */
async function allThatIsStored(): Promise<string> {
  const names = ['courses', 'training_records', 'skill_claims', 'endorsements', 'outbox'];
  const rows = await members.database(async (db) =>
    Promise.all(names.map((name) => db.collection(name).find({}).sort({ _id: 1 }).toArray())),
  );
  return JSON.stringify(rows, (_key, value: unknown) => (typeof value === 'bigint' ? String(value) : value));
}

const claimSkill = (input: object, actor?: TestActor) =>
  mutation(members, 'claimSkill', 'claim { id }')({ skillUri: uriOf('carpentry'), level: 3, ...input }, actor);
const withdrawEndorsement = (endorsementId: string, actor?: TestActor) =>
  mutation(members, 'withdrawEndorsement', 'claim { id }')({ endorsementId }, actor);
const unknown = 'http://data.europa.eu/esco/skill/00000000-0000-4000-8000-000000000000';
const skills = (...levels: readonly number[]) => levels.map((level) => ({ skillUri: uriOf('carpentry'), level }));

/** What is sent, and what is said of it. */
type Case = readonly [title: string, send: () => Promise<Payload>, faults: readonly string[]];

const cases: readonly Case[] = [
  // Claims.
  ['an unknown skill', () => claimSkill({ skillUri: unknown }, ada), ['UNKNOWN_SKILL input.skillUri']],
  ['a skill that is no URI', () => claimSkill({ skillUri: '__proto__' }, ada), ['UNKNOWN_SKILL input.skillUri']],
  ['level 0', () => claimSkill({ level: 0 }, ada), ['LEVEL_OUT_OF_RANGE input.level']],
  ['level 6', () => claimSkill({ level: 6 }, ada), ['LEVEL_OUT_OF_RANGE input.level']],
  [
    'evidence of 10,000 characters',
    () => claimSkill({ evidence: 'x'.repeat(10_000) }, ada),
    ['TOO_LONG input.evidence'],
  ],
  [
    'evidence with a null character',
    () => claimSkill({ evidence: 'a\u0000b' }, ada),
    ['FORBIDDEN_CHARACTER input.evidence'],
  ],
  // Endorsements.
  ['an endorsement that is none', () => withdrawEndorsement('ens_1', greta), ['INVALID_ID input.endorsementId']],
  [
    'an endorsement that is gone',
    () => withdrawEndorsement(none('ens'), greta),
    ['ENDORSEMENT_NOT_FOUND input.endorsementId'],
  ],
  ['another’s endorsement', () => withdrawEndorsement(ids.endorsement, ada), ['FORBIDDEN input.endorsementId']],
  ['an endorsement, by nobody', () => withdrawEndorsement(ids.endorsement), ['FORBIDDEN input']],
  // Courses.
  [
    'a course without a title',
    () => world.offerCourse({ titleEn: null, titleIt: null }, greta),
    ['NO_TITLE input.titleEn'],
  ],
  [
    'a title that turns',
    () => world.offerCourse({ titleIt: 'corso \u202Egpj' }, greta),
    ['FORBIDDEN_CHARACTER input.titleIt'],
  ],
  [
    'a title of 10,000 characters',
    () => world.offerCourse({ titleEn: 'x'.repeat(10_000) }, greta),
    ['TOO_LONG input.titleEn'],
  ],
  ['a script for a link', () => world.offerCourse({ link: 'javascript:alert(1)' }, greta), ['INVALID_LINK input.link']],
  [
    'a link with a password',
    () => world.offerCourse({ link: 'https://a:b@c.example' }, greta),
    ['INVALID_LINK input.link'],
  ],
  ['no skill', () => world.offerCourse({ skills: [] }, greta), ['NO_SKILL input.skills']],
  [
    'eleven skills',
    () => world.offerCourse({ skills: skills(...Array<number>(11).fill(1)) }, greta),
    ['TOO_MANY_SKILLS input.skills'],
  ],
  [
    'a skill twice, at levels that there are not',
    () => world.offerCourse({ skills: skills(6, 0) }, greta),
    [
      'LEVEL_OUT_OF_RANGE input.skills.0.level',
      'DUPLICATE_SKILL input.skills.1.skillUri',
      'LEVEL_OUT_OF_RANGE input.skills.1.level',
    ],
  ],
  [
    'an unknown skill of a course',
    () => world.offerCourse({ skills: [{ skillUri: unknown, level: 1 }] }, greta),
    ['UNKNOWN_SKILL input.skills.0.skillUri'],
  ],
  ['no hours', () => world.offerCourse({ hours: 0 }, greta), ['HOURS_OUT_OF_RANGE input.hours']],
  ['hours without end', () => world.offerCourse({ hours: 2_147_483_647 }, greta), ['HOURS_OUT_OF_RANGE input.hours']],
  [
    'a course that begins tomorrow',
    () => world.offerCourse({ since: tomorrow }, greta),
    ['DAY_OUT_OF_RANGE input.since'],
  ],
  ['a provider that is none', () => world.offerCourse({ providerId: 'org_1' }, greta), ['INVALID_ID input.providerId']],
  [
    'a provider that is a person',
    () => world.offerCourse({ providerId: ada.id }, greta),
    ['INVALID_ID input.providerId'],
  ],
  [
    'a provider that is gone',
    () => world.offerCourse({ providerId: none('org') }, greta),
    ['ORGANIZATION_NOT_FOUND input.providerId'],
  ],
  ['another’s organization', () => world.offerCourse({}, ada), ['FORBIDDEN input.providerId']],
  ['the community, by a member', () => world.offerCourse({ providerId: null }, ada), ['FORBIDDEN input.providerId']],
  ['a course, by nobody', () => world.offerCourse({}), ['FORBIDDEN input.providerId']],
  [
    'a short key',
    () => world.offerCourse({ idempotencyKey: 'short' }, greta),
    ['INVALID_IDEMPOTENCY_KEY input.idempotencyKey'],
  ],
  ['a course that is none', () => world.retireCourse('crs_1', greta), ['INVALID_ID input.courseId']],
  ['a course that is gone', () => world.retireCourse(none('crs'), greta), ['COURSE_NOT_FOUND input.courseId']],
  ['another’s course', () => world.retireCourse(ids.course, ada), ['FORBIDDEN input.courseId']],
  // Trainings.
  ['neither course', () => world.record({}, ada), ['ONE_TRAINING input']],
  [
    'both courses',
    () => world.record({ courseId: ids.course, outside: { title: 'a', provider: 'b' } }, ada),
    ['ONE_TRAINING input'],
  ],
  [
    'a course that is not there',
    () => world.record({ courseId: none('crs') }, ada),
    ['COURSE_NOT_FOUND input.courseId'],
  ],
  [
    'tomorrow',
    () => world.record({ courseId: ids.course, completedOn: tomorrow }, ada),
    ['COMPLETED_IN_FUTURE input.completedOn'],
  ],
  [
    'the day before the course',
    () => world.record({ courseId: ids.course, completedOn: '2026-02-28' }, ada),
    ['COMPLETED_BEFORE_COURSE input.completedOn'],
  ],
  ['what is recorded', () => world.record({ courseId: ids.course }, ada), ['ALREADY_RECORDED input.completedOn']],
  [
    'long ago, by a name that turns',
    () => world.record({ outside: { title: '\u202Ex', provider: ' ' }, completedOn: '1900-01-01' }, ada),
    [
      'FORBIDDEN_CHARACTER input.outside.title',
      'TOO_SHORT input.outside.provider',
      'DAY_OUT_OF_RANGE input.completedOn',
    ],
  ],
  [
    'a certificate that is a script, with a number of 10,000 characters',
    () =>
      world.record(
        {
          courseId: ids.course,
          completedOn: '2026-05-02',
          certificateId: '7'.repeat(10_000),
          certificateUrl: 'data:,x',
        },
        ada,
      ),
    ['TOO_LONG input.certificateId', 'INVALID_LINK input.certificateUrl'],
  ],
  ['a training, by nobody', () => world.record({ courseId: ids.course }), ['FORBIDDEN input']],
  ['a training of a stranger', () => world.record({ courseId: ids.course }, stranger), ['PERSON_NOT_FOUND input']],
  ['a training, by a token that may not write', () => world.record({}, { ...ada, scopes: [] }), ['FORBIDDEN input']],
  ['a record that is none', () => world.confirm('trn_1', greta), ['INVALID_ID input.recordId']],
  ['a record that is gone', () => world.confirm(none('trn'), greta), ['TRAINING_NOT_FOUND input.recordId']],
  ['one’s own record', () => world.confirm(ids.record, ada), ['FORBIDDEN input.recordId']],
  [
    'another’s record, which one may not see',
    () => world.confirm(ids.record, stranger),
    ['TRAINING_NOT_FOUND input.recordId'],
  ],
  ['another’s record, which one may see', () => world.confirm(ids.record, administrator), ['FORBIDDEN input.recordId']],
  ['a record that nobody confirmed', () => world.revoke(ids.record, greta), ['NOT_CONFIRMED input.recordId']],
  ['a confirmation, by its person', () => world.revoke(ids.confirmed, ada), ['FORBIDDEN input.recordId']],
  ['a confirmed record of another', () => world.withdraw(ids.confirmed, greta), ['FORBIDDEN input.recordId']],
  [
    'a record to take back, by a stranger',
    () => world.withdraw(ids.record, stranger),
    ['TRAINING_NOT_FOUND input.recordId'],
  ],
];

describe('what is refused', () => {
  it.each(cases)('%s', async (_title, send, expected) => {
    const before = await allThatIsStored();
    const answer = await send();
    expect(faults(answer)).toEqual(expected);
    expect(await allThatIsStored()).toBe(before);
  });

  it('is a course completed after it was retired', async () => {
    await members.database((db) =>
      db
        .collection<{ _id: string; retiredAt: Date }>('courses')
        .updateOne({ _id: ids.retired }, { $set: { retiredAt: new Date('2026-01-31T12:00:00Z') } }),
    );
    const late = await world.record({ courseId: ids.retired, completedOn: '2026-02-01' }, ada);
    expect(faults(late)).toEqual(['COMPLETED_AFTER_COURSE input.completedOn']);
    expect((await world.record({ courseId: ids.retired, completedOn: '2026-01-31' }, ada)).userErrors).toEqual([]);
  });

  it('is one key for two intents', async () => {
    const idempotencyKey = nextKey();
    await world.offerCourse({ titleEn: 'One', idempotencyKey }, greta);
    const before = await allThatIsStored();
    expect(faults(await world.offerCourse({ titleEn: 'Two', idempotencyKey }, greta))).toEqual([
      'IDEMPOTENCY_KEY_REUSED input.idempotencyKey',
    ]);
    expect(await allThatIsStored()).toBe(before);
  });
});
