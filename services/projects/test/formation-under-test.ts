import { newId } from '@millepiani/kernel/new-id';
import type { TestActor } from '@millepiani/testing/service-under-test';
import { aSlot } from './given.ts';
import { member, nextKey, type Payload, type ProjectsUnderTest } from './projects-under-test.ts';
import { ada, day, inDays } from './teams-under-test.ts';

let skills = 0;

/** A skill that nobody has as yet. */
export const freshSkill = (): string => {
  skills += 1;
  return `http://data.europa.eu/esco/skill/20000000-0000-4000-8000-${String(skills).padStart(12, '0')}`;
};

/** People who master a skill, and have forty hours in the next weeks, as the pool keeps them: what members tells is another test's matter. */
export async function peopleWho(
  projects: Pick<ProjectsUnderTest, 'database'>,
  skill: string,
  levels: readonly number[],
): Promise<TestActor[]> {
  const people = levels.map(() => member());
  await projects.database(async (db) => {
    for (const [index, { id }] of people.entries()) {
      const level = levels[index] ?? 1;
      const claim = { _id: newId('clm') as string, personId: id, skill, level, place: `${5 - level} ${id}` };
      await db
        .collection<{ _id: string }>('pool_skills')
        .insertOne({ ...claim, lot: id.slice(-12) } as { _id: string });
      const window = { start: inDays(8), end: inDays(30), minutes: 2_400, firmness: 'FIRM' };
      const time: { _id: string; windows: object[] } = { _id: id, windows: [window] };
      await db.collection<{ _id: string; windows: object[] }>('pool_availability').insertOne(time);
    }
  });
  return people;
}

/** Roles of thirty hours that ask for a skill. */
export const rolesFor = (skill: string, count: number) =>
  Array.from({ length: count }, () => aSlot({ skill, from: day(10), to: day(20), hours: 30 }));

/** Runs one of the mutations of formation and gives its payload. */
export const mutateWith =
  (projects: Pick<ProjectsUnderTest, 'ask'>) =>
  async (name: string, selection: string, input: object, actor: TestActor | undefined = ada): Promise<Payload> => {
    const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
    const query = `mutation ($input: ${type}!) { ${name}(input: $input) { ${selection} userErrors { code path } } }`;
    const { data, errors } = await projects.ask(query, { input: { idempotencyKey: nextKey(), ...input } }, actor);
    return data?.[name] ?? { errors };
  };
