import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { newId } from '@millepiani/kernel/new-id';
import type { TestActor } from '@millepiani/testing/service-under-test';
import { waitFor } from '@millepiani/testing/wait-for';
import { freshSkill, mutateWith, peopleWho, rolesFor } from './formation-under-test.ts';
import { member, type Payload } from './projects-under-test.ts';
import { ada, lumen, startTeamsUnderTest, type TeamsUnderTest } from './teams-under-test.ts';

jest.setTimeout(120_000);
let projects: TeamsUnderTest;
let mutate: ReturnType<typeof mutateWith>;
beforeAll(async () => {
  projects = await startTeamsUnderTest();
  mutate = mutateWith(projects);
});
afterAll(() => projects.close());

const administrator: TestActor = { id: newId('per'), scopes: ['projects:read', 'members:administer'] };
const theirs = { skillFit: 2, availability: 1, trackRecord: 1, diversification: 0.5 };
const setting = 'weights { skillFit availability trackRecord diversification } version setBy { id } setAt';
const weights = async (actor?: TestActor): Promise<Payload> =>
  (await projects.ask(`{ formationWeights { ${setting} } }`, {}, actor)).data.formationWeights;
const set = (input: object, actor: TestActor = administrator): Promise<Payload> =>
  mutate('setFormationWeights', `formationWeights { ${setting} }`, input, actor);
const outlook = `slots { slotId person { id } score { skillFit score } } objective bench { substitute { id } loss }
  weights { skillFit } problems { code slotId person { id } }`;
const teamIf = async (input: object, actor: TestActor = ada): Promise<Payload> => {
  const query = `query ($input: TeamIfInput!) { teamIf(input: $input) { wished { ${outlook} } present { ${outlook} } loss } }`;
  const { data, errors } = await projects.ask(query, { input }, actor);
  return data?.teamIf ?? errors?.map(({ extensions }) => `${extensions.code} ${extensions.argument}`);
};
const whoIn = ({ slots }: Payload): string[] => slots.map(({ person }: Payload) => person.id);
/** Two roles of a skill that people master at these levels. */
async function given(levels: readonly number[], roles = 2) {
  const skill = freshSkill();
  const people = await peopleWho(projects, skill, levels);
  const commission = await projects.qualified({ slots: rolesFor(skill, roles) });
  return { people: people.map(({ id }) => id), commission };
}

describe("the community's weights", () => {
  it('are what they are until an administrator sets others, which proposals say and the log keeps', async () => {
    expect(await weights(member())).toEqual({ weights: theirs, version: 0, setBy: null, setAt: null });
    expect(await weights()).toBeNull();
    const other = { ...theirs, skillFit: 1, trackRecord: 3 };
    const { formationWeights, userErrors } = await set({ expectedVersion: 0, weights: other });
    expect(userErrors).toEqual([]);
    expect(formationWeights).toEqual({
      ...{ weights: other, version: 1, setBy: { id: administrator.id }, setAt: expect.stringMatching(/Z$/) },
    });
    expect(await weights(lumen)).toEqual(formationWeights);
    const [told] = await projects.database((db) =>
      db
        .collection('outbox')
        .find({ type: /formation-weights/ })
        .toArray(),
    );
    expect(told).toMatchObject({
      ...{ type: 'millepiani.projects.formation-weights.set.v1', visibility: 'internal', aggregateversion: 1 },
      ...{ actor: administrator.id, data: { ...other, setBy: administrator.id } },
    });

    const { commission } = await given([2], 1);
    const { proposal } = await mutate('proposeTeam', 'proposal { id }', { commissionId: commission.id });
    const query = `query ($id: ID!) { teamProposal(id: $id) { state weights { skillFit trackRecord } slots { score {
      skillFit trackRecord score } } } }`;
    const found = await waitFor('it is computed', async () => {
      const { teamProposal } = (await projects.ask(query, { id: proposal.id }, ada)).data;
      return teamProposal.state === 'PROPOSED' && teamProposal;
    });
    expect(found.weights).toEqual({ skillFit: 1, trackRecord: 3 });
    expect(found.slots[0].score.score).toBeCloseTo((2 / 3) * 0.8 ** 3, 9);
    const back = await set({ expectedVersion: 1, weights: theirs });
    expect(back.formationWeights).toMatchObject({ weights: theirs, version: 2 });
  });

  it('are set once of two who set them at once', async () => {
    const { version } = await weights(ada);
    const answers = await Promise.all(
      [1, 2, 3].map((skillFit) => set({ expectedVersion: version, weights: { ...theirs, skillFit } })),
    );
    expect(answers.filter(({ formationWeights }) => formationWeights)).toHaveLength(1);
    expect(new Set(answers.flatMap(({ userErrors }) => userErrors.map(({ code }: Payload) => code)))).toEqual(
      new Set(['VERSION_CONFLICT']),
    );
    await set({ expectedVersion: version + 1, weights: theirs });
  });
});

describe('what if', () => {
  it('somebody must be in the team, or must not, beside the team without that', async () => {
    const { people, commission } = await given([3, 3, 2, 1]);
    const [best, second, third, fourth] = people;
    const on = { commissionId: commission.id };
    const joins = await teamIf({ ...on, mustInclude: [fourth] });
    expect(new Set(whoIn(joins.present))).toEqual(new Set([best, second]));
    expect(whoIn(joins.wished)).toContain(fourth);
    // Of level 1 where 3 is asked for: (1/3)².
    expect(joins.loss).toBeCloseTo(Math.log(9), 9);
    const leaves = await teamIf({ ...on, exclude: [best] });
    expect(new Set(whoIn(leaves.wished))).toEqual(new Set([second, third]));
    expect(leaves.loss).toBeCloseTo(2 * Math.log(3 / 2), 9);
    expect(leaves.wished.bench.map(({ substitute }: Payload) => substitute.id)).toEqual([fourth, fourth]);
    expect(await teamIf({ ...on, exclude: people.slice(1) })).toMatchObject({
      ...{ wished: { slots: [], objective: null, problems: [{ code: 'NO_TEAM_TOGETHER' }] }, loss: null },
    });
    expect(await teamIf(on)).toMatchObject({ loss: 0 });
    const stored = await projects.database((db) =>
      db.collection('team_proposals').countDocuments({ commissionId: commission.id }),
    );
    expect(stored).toBe(0);
  });

  it('a few things at the same time, and not all that somebody can think of', async () => {
    const { commission } = await given([3, 3]);
    const ask = (at: number) => `a${at}: teamIf(input: { commissionId: "${commission.id}" }) { loss }`;
    const { data, errors } = await projects.ask(
      `{ ${Array.from({ length: 30 }, (_, at) => ask(at)).join(' ')} }`,
      {},
      ada,
    );
    const answers: Payload[] = Object.values(data);
    expect(answers.filter((one) => one?.loss === 0).length).toBeGreaterThanOrEqual(4);
    expect(new Set(errors?.map(({ extensions }) => extensions.code))).toEqual(new Set(['TOO_MANY_AT_ONCE']));
    expect(await teamIf({ commissionId: commission.id })).toMatchObject({ loss: 0 });
  });

  it('other weights counted', async () => {
    const { commission } = await given([2, 2]);
    const asked = { commissionId: commission.id, weights: { ...theirs, skillFit: 4 } };
    const { wished, present, loss } = await teamIf(asked);
    expect([wished.weights, present.weights]).toEqual([{ skillFit: 4 }, { skillFit: 2 }]);
    expect(wished.slots[0].score.score).toBeCloseTo((2 / 3) ** 4 * 0.8, 9);
    expect(loss).toBeCloseTo(4 * Math.log(3 / 2), 9);
  });

  it('who sits in the team stays there, but for one', async () => {
    const { people, commission } = await given([1, 3, 3]);
    const [first, second, third] = people;
    const seats = [first, second].map((personId, at) => ({ slotId: commission.slots[at].id, personId }));
    await projects.choose(commission, { seats });
    const { wished } = await teamIf({ commissionId: commission.id, keepsTeam: true, exclude: [second] });
    expect(wished.slots).toMatchObject([
      { person: { id: first }, score: null },
      { person: { id: third }, score: { skillFit: 1 } },
    ]);
  });
});

describe('bad input', () => {
  const code = async (payload: Promise<Payload>) =>
    (await payload).userErrors?.map((error: Payload) => `${error.code} ${error.path.join('.')}`);
  const database = () =>
    projects.database(async (db) => ({
      weights: await db.collection('formation_weights').find().toArray(),
      commissions: await db.collection('commissions').find().sort({ _id: 1 }).toArray(),
      proposals: await db.collection('team_proposals').countDocuments(),
      told: await db.collection('outbox').countDocuments(),
    }));
  const [one, two] = [newId('per'), newId('per')];
  type Ask = (on: { commissionId: string; version: number; slotId: string }) => Promise<unknown>;
  const weighing = (change: object, actor?: TestActor): Ask => {
    return async () =>
      code(set({ expectedVersion: (await weights(ada)).version, weights: { ...theirs, ...change } }, actor));
  };
  const wondering = (change: object, actor?: TestActor): Ask => {
    return ({ commissionId }) => teamIf({ commissionId, ...change }, actor);
  };
  const proposing = (change: object, actor?: TestActor): Ask => {
    return ({ commissionId }) => code(mutate('proposeTeam', 'proposal { id }', { commissionId, ...change }, actor));
  };
  const substituting = (change: object, actor?: TestActor): Ask => {
    return ({ commissionId, version }) => {
      const input = { commissionId, expectedVersion: version, substitution: 'PROPOSE', ...change };
      return code(mutate('setSubstitution', 'commission { id }', input, actor));
    };
  };
  const zeros = { skillFit: 0, availability: 0, trackRecord: 0, diversification: 0 };

  it.each<[string, Ask, readonly string[]]>([
    ['a weight under 0', weighing({ skillFit: -1 }), ['WEIGHT_OUT_OF_RANGE input.weights.skillFit']],
    ['a weight over 10', weighing({ trackRecord: 11 }), ['WEIGHT_OUT_OF_RANGE input.weights.trackRecord']],
    ['weights that are all 0', weighing(zeros), ['NO_WEIGHT input.weights']],
    ['weights by a member', weighing({}, ada), ['FORBIDDEN input']],
    [
      'weights by a stale version',
      () => code(set({ expectedVersion: 999, weights: theirs })),
      ['VERSION_CONFLICT input.expectedVersion'],
    ],
    [
      'with somebody and without',
      proposing({ mustInclude: [one], exclude: [one] }),
      ['INCLUDED_AND_EXCLUDED input.mustInclude.0'],
    ],
    ['more people than roles', proposing({ mustInclude: [one, two] }), ['TOO_MANY_PEOPLE input.mustInclude']],
    ['no person', proposing({ exclude: [newId('org')] }), ['INVALID_ID input.exclude.0']],
    ['somebody twice', proposing({ exclude: [one, one] }), ['DUPLICATE_PERSON input.exclude.1']],
    ['a proposal by a stranger', proposing({}, lumen), ['FORBIDDEN input.commissionId']],
    ['what if by a stranger', wondering({}, lumen), ['COMMISSION_NOT_FOUND commissionId']],
    ['what if of none', wondering({ commissionId: newId('com') }), ['COMMISSION_NOT_FOUND commissionId']],
    ['what if of no id', wondering({ commissionId: 'x' }), ['INVALID_ID commissionId']],
    [
      'what if with and without',
      wondering({ mustInclude: [two], exclude: [two] }),
      ['INCLUDED_AND_EXCLUDED mustInclude.0'],
    ],
    ['what if with too many', wondering({ mustInclude: [one, two] }), ['TOO_MANY_PEOPLE mustInclude']],
    [
      'what if by a weight under 0',
      wondering({ weights: { ...theirs, skillFit: -1 } }),
      ['WEIGHT_OUT_OF_RANGE weights.skillFit'],
    ],
    ['what if by none', wondering({ weights: zeros }), ['NO_WEIGHT weights']],
    [
      'substitution by a stale version',
      substituting({ expectedVersion: 1 }),
      ['VERSION_CONFLICT input.expectedVersion'],
    ],
    ['substitution by a stranger', substituting({}, lumen), ['FORBIDDEN input.commissionId']],
    ['substitution of none', substituting({ commissionId: newId('com') }), ['COMMISSION_NOT_FOUND input.commissionId']],
  ])('is refused, and changes nothing: %s', async (_, ask, expected) => {
    const { commission } = await given([3], 1);
    const before = await database();
    const on = { commissionId: commission.id, version: commission.version, slotId: commission.slots[0].id };
    expect(await ask(on)).toEqual(expected);
    expect(await database()).toEqual(before);
  });

  it('that is no number is refused by the schema', async () => {
    const before = await database();
    for (const skillFit of [null, 'NaN', '2']) {
      const { errors } = await set({ expectedVersion: 0, weights: { ...theirs, skillFit } });
      expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
    }
    expect(await database()).toEqual(before);
  });

  it('about people whom nobody knows is answered with what stands in the way', async () => {
    const { commission } = await given([3], 1);
    const { wished, present } = await teamIf({ commissionId: commission.id, mustInclude: [one] });
    expect(wished).toMatchObject({ slots: [], problems: [{ code: 'MUST_INCLUDE_UNFIT', person: { id: one } }] });
    expect(present.slots).toHaveLength(1);
  });
});
