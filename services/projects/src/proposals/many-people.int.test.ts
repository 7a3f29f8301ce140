import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { PersonId } from '@millepiani/kernel/id';
import { newId } from '@millepiani/kernel/new-id';
import { inTransaction } from '@millepiani/mongo/transaction';
import { weekdays } from '../../test/formation-given.ts';
import { type Forming, openForming, whoIn } from '../../test/forming.ts';
import { aSlot, at, BadFixture } from '../../test/given.ts';
import { questionOf } from '../formation/finding.store.ts';
import { outlineFor } from './question.commands.ts';

jest.setTimeout(120_000);
const many = 5_000;
let open: Forming;
let skill: string;
beforeAll(async () => {
  open = await openForming('projects_many');
  skill = open.newSkill();
  const people = Array.from({ length: many }, () => newId('per'));
  const claims = people.map((personId, index) => ({
    ...{ _id: newId('clm') as string, personId, skill, level: 1 + (index % 5), lot: personId.slice(-12) },
    place: `${4 - (index % 5)} ${personId}`,
  }));
  // Everybody has a little time, and every other one enough of it.
  const times = people.map((personId, index) => ({
    _id: personId as string,
    windows: weekdays(index % 2 === 0 ? 1 : 5),
  }));
  await open.connection.collection<{ _id: string }>('pool_skills').insertMany(claims);
  await open.connection.collection<{ _id: string }>('pool_availability').insertMany(times);
});
afterAll(() => open.close());

/** A proposal that is asked for, with its commission. */
async function asked() {
  const commission = await open.qualified(skill, 8);
  const result = await open.propose(commission);
  const proposal = result.ok ? await open.read(result.value.proposalId) : undefined;
  if (!proposal) throw new BadFixture(result);
  return { proposal, commission, team: undefined };
}

describe('among many people', () => {
  it('a short list is read by indexes: so much, and no more, however many there are', async () => {
    const subject = await asked();
    const { db } = open.connection;
    await db?.command({ profile: 2 });
    const question = await questionOf(open.projects, await outlineFor(open.projects, subject, at));
    await db?.command({ profile: 0 });
    const queries =
      (await db
        ?.collection('system.profile')
        .find({ ns: /\.pool_/ })
        .toArray()) ?? [];
    const examined = queries.map(({ docsExamined }) => Number(docsExamined));
    expect(queries.length).toBeGreaterThan(3);
    // Sixty of each of five levels, their skills, windows and work: no query sees all five thousand.
    expect(Math.max(...examined)).toBeLessThanOrEqual(2 * 5 * 60);
    expect(queries.map(({ planSummary }) => planSummary)).not.toContain('COLLSCAN');
    expect(question.candidates).toHaveLength(40);
    for (const { levels, windows } of question.candidates) {
      expect(levels.get(skill)).toBeGreaterThanOrEqual(3);
      expect(windows).toHaveLength(5);
    }
  });

  it('it is not always the same ones who are drawn', async () => {
    const drawn: PersonId[][] = [];
    for (let time = 0; time < 3; time += 1) {
      const outline = await outlineFor(open.projects, await asked(), at);
      const { candidates } = await questionOf(open.projects, outline);
      drawn.push(candidates.map(({ personId }) => personId));
    }
    expect(new Set(drawn.flat()).size).toBeGreaterThan(80);
  });

  it('a team is found for eight roles, with its bench', async () => {
    const proposal = await open.proposed(await open.qualified(skill, 8));
    expect(proposal.places).toHaveLength(8);
    expect(proposal.objective).toBeCloseTo(8 * Math.log(0.8), 9);
    expect(proposal.bench.map(({ without }) => without?.loss)).toEqual(proposal.places.map(() => expect.closeTo(0)));
  });
});

describe('among many people of whom few have all that a role asks for', () => {
  it('those few are found', async () => {
    const [common, rare] = [open.newSkill(), open.newSkill()];
    const people = Array.from({ length: 900 }, () => newId('per'));
    const claimOf = (personId: PersonId, of: string) => ({
      ...{
        _id: newId('clm') as string,
        personId,
        skill: of,
        level: 3,
        lot: personId.slice(-12),
        place: `2 ${personId}`,
      },
    });
    const able = people[400] ?? newId('per');
    const claims = [
      ...people.map((personId) => claimOf(personId, common)),
      // As many have the other one, and one alone has both.
      ...people.map((personId) => claimOf(personId === able ? able : newId('per'), rare)),
    ];
    await open.connection.collection<{ _id: string }>('pool_skills').insertMany(claims);
    await open.connection
      .collection<{ _id: string }>('pool_availability')
      .insertOne({ _id: able, windows: weekdays(5) } as { _id: string });
    const need = { skill: rare, skillLabel: 'rare', level: 3, percent: 40, isMandatory: true };
    const role = { skill: common, hours: 20, from: '2027-01-11', to: '2027-01-15', furtherNeeds: [need] };
    const proposal = await open.computed(await open.qualified(common, [aSlot(role)]));
    expect(proposal?.state === 'PROPOSED' && whoIn(proposal)).toEqual([able]);
  });

  it('a skill that is wished alone counts, and keeps nobody out', async () => {
    const [main, wished] = [open.newSkill(), open.newSkill()];
    const [plain] = await open.people(main, [3, 3]);
    const [, both] = await open.people(wished, [3, 3]);
    if (!(plain && both)) throw new BadFixture('two people');
    await inTransaction(open.connection, (session) =>
      open.projects.pool.putSkill(session, { claimId: newId('clm'), personId: both, skill: main, level: 3 }),
    );
    const need = { skill: wished, skillLabel: 'wished', level: 3, percent: 40, isMandatory: false };
    const role = { skill: main, hours: 20, from: '2027-01-11', to: '2027-01-15', furtherNeeds: [need] };
    const proposal = await open.proposed(await open.qualified(main, [aSlot(role)]));
    expect(whoIn(proposal)).toEqual([both]);
    expect(proposal.bench[0]?.without?.substitute.parts.skillFit).toBeCloseTo(0.6, 9);
  });
});
