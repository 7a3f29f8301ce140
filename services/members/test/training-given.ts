import type { ServiceUnderTest, TestActor } from '@millepiani/testing/service-under-test';
import { readEscoSkills } from '../src/skills/esco-skills.adapter.ts';
import { mutation, newcomer, registerAlone } from './given.ts';

/** Skills of the catalogue, by their English labels. */
const skills = new Map(readEscoSkills().map(({ labels, uri }) => [labels.EN, uri]));
/** The URI of a skill of the catalogue. @throws where there is none with this label */
export function uriOf(label: string): string {
  const uri = skills.get(label);
  if (uri === undefined) throw new RangeError(`The catalogue has no ${label}.`);
  return uri;
}

/** An administrator whom nobody signed up. */
export const administrator: TestActor = {
  id: 'per_00000000-0000-7000-8000-0000000000ad',
  scopes: ['members:write', 'members:administer'],
};

const courseFields = `id title(language: IT) en: title state version hours certificate link since retiredAt
  provider { id name } skills { level skillUri skill { label(language: IT) } }`;
const recordFields = `id state completedOn certificateId certificateUrl outsideTitle outsideProvider confirmedAt version
  person { name } course { en: title } confirmedBy { name }`;
const claimFields =
  'id level version verification { level completedOn course { en: title } record { id } confirmedBy { name } }';

/** What the tests of training do, on one service: Greta owns a school. */
export async function trainingUnderTest(members: ServiceUnderTest) {
  const greta = await newcomer(members, 'Greta');
  const school = await registerAlone(members, greta, 'Scuola di mestieri');
  const run = (name: string, selection: string) => mutation(members, name, selection);

  const offerCourse = (input: object, actor?: TestActor) =>
    run('offerCourse', `course { ${courseFields} }`)(
      {
        ...{ providerId: school, titleEn: 'Making wooden joints', titleIt: 'Fare giunti in legno', hours: 40 },
        ...{ certificate: 'ASSESSMENT', skills: [{ skillUri: uriOf('carpentry'), level: 4 }], since: '2020-01-01' },
        ...input,
      },
      actor,
    );
  const retireCourse = (courseId: string, actor?: TestActor) =>
    run('retireCourse', `course { ${courseFields} }`)({ courseId }, actor);
  const record = (input: object, actor?: TestActor) =>
    run('recordTraining', `record { ${recordFields} }`)({ completedOn: '2026-06-30', ...input }, actor);
  const confirm = (recordId: string, actor?: TestActor) =>
    run('confirmTraining', `record { ${recordFields} }`)({ recordId }, actor);
  const revoke = (recordId: string, actor?: TestActor) =>
    run('revokeTrainingConfirmation', `record { ${recordFields} }`)({ recordId }, actor);
  const withdraw = (recordId: string, actor?: TestActor) =>
    run('withdrawTraining', `person { skills { ${claimFields} } }`)({ recordId }, actor);
  const claim = (skill: string, level: number, actor: TestActor) =>
    run('claimSkill', `claim { ${claimFields} }`)({ skillUri: uriOf(skill), level }, actor);

  const ofPerson = async (person: TestActor, selection: string, reader?: TestActor) => {
    const query = `query ($of: [_Any!]!) { _entities(representations: $of) { ... on Person { ${selection} } } }`;
    return (await members.ask(query, { of: [{ __typename: 'Person', id: person.id }] }, reader)).data._entities[0];
  };
  /** What a person claims, as somebody who is signed in sees it. */
  const claimsOf = async (person: TestActor) => (await ofPerson(person, `skills { ${claimFields} }`, person)).skills;
  const recordsOf = async (person: TestActor, reader?: TestActor, args = '(first: 100)') =>
    (
      await ofPerson(
        person,
        `trainingRecords${args} { edges { node { ${recordFields} } } pageInfo { hasNextPage endCursor } }`,
        reader,
      )
    ).trainingRecords;
  const stored = (collection: string, filter: object = {}) =>
    members.database((db) => db.collection(collection).countDocuments(filter));

  return {
    ...{ greta, school, offerCourse, retireCourse, record, confirm, revoke, withdraw, claim },
    ...{ claimsOf, recordsOf, ofPerson, stored },
  };
}

/** Such a world. */
export type TrainingUnderTest = Awaited<ReturnType<typeof trainingUnderTest>>;
