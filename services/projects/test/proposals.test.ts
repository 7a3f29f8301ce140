import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@millepiani/kernel/new-id';
import type { TestActor } from '@millepiani/testing/service-under-test';
import { waitFor } from '@millepiani/testing/wait-for';
import { aSlot } from './given.ts';
import { member, nextKey, type Payload } from './projects-under-test.ts';
import { ada, day, inDays, lumen, startTeamsUnderTest, type TeamsUnderTest } from './teams-under-test.ts';

let projects: TeamsUnderTest;
beforeAll(async () => {
  projects = await startTeamsUnderTest();
});
afterAll(() => projects.close());

const score = 'score { skillFit availability trackRecord diversification score }';
const fields = `id state requestedBy { id } mustInclude { id } exclude { id } proposedAt objective
  commission { id } replaces { team { id } slotId person { id } } weights { skillFit diversification }
  slots { slotId slot { id level } person { id } mayUseTentative ${score} }
  bench { slotId missing { id } substitute { id } loss ${score} slots { slotId person { id } } }
  problems { code slotId person { id } }`;

let skills = 0;
/** A commission whose roles ask for a skill that so many people master, who have all the time that it takes. */
async function given(levels: readonly number[], roles = 2) {
  skills += 1;
  const skill = `http://data.europa.eu/esco/skill/10000000-0000-4000-8000-${String(skills).padStart(12, '0')}`;
  const people = levels.map(() => member());
  // As the pool keeps them: what members tells is another test's matter.
  await projects.database(async (db) => {
    for (const [index, { id }] of people.entries()) {
      const lot = id.slice(-12);
      const level = levels[index] ?? 1;
      const claim = { _id: newId('clm'), personId: id, skill, level, place: `${5 - level} ${id}`, lot };
      await db.collection<typeof claim>('pool_skills').insertOne(claim);
      const window = { start: inDays(8), end: inDays(30), minutes: 2_400, firmness: 'FIRM' };
      await db
        .collection<{ _id: string; windows: object[] }>('pool_availability')
        .insertOne({ _id: id, windows: [window] });
    }
  });
  const slots = Array.from({ length: roles }, () => aSlot({ skill, from: day(10), to: day(20), hours: 30 }));
  return { people, commission: await projects.qualified({ slots }) };
}
const propose = async (input: object, actor: TestActor | undefined = ada): Promise<Payload> => {
  const query = `mutation ($input: ProposeTeamInput!) {
    proposeTeam(input: $input) { proposal { ${fields} } userErrors { code path } } }`;
  const { data, errors } = await projects.ask(query, { input: { idempotencyKey: nextKey(), ...input } }, actor);
  return data?.proposeTeam ?? { errors };
};
const read = async (id: string, actor?: TestActor): Promise<Payload> =>
  (await projects.ask(`query ($id: ID!) { teamProposal(id: $id) { ${fields} } }`, { id }, actor)).data.teamProposal;
const list = async (id: string, actor?: TestActor): Promise<Payload> => {
  const query = `query ($id: ID!) { commission(id: $id) { teamProposals { edges { node { ${fields} } } } team { id proposal { id } } } }`;
  return (await projects.ask(query, { id }, actor)).data.commission;
};
const computed = (id: string): Promise<Payload> =>
  waitFor(
    'the proposal is computed',
    async () => {
      const proposal = await read(id, ada);
      return proposal.state !== 'PENDING' && proposal;
    },
    60_000,
  );

describe('proposing a team', () => {
  it('is asked for, computed soon after, and shows all its parts and its bench', async () => {
    const { people, commission } = await given([4, 2, 1]);
    const [best, second, third] = people.map(({ id }) => id);
    const asked = await propose({ commissionId: commission.id });
    expect(asked).toMatchObject({
      proposal: {
        state: 'PENDING',
        requestedBy: { id: ada.id },
        commission: { id: commission.id },
        slots: [],
        bench: [],
      },
      userErrors: [],
    });
    const proposal = await computed(asked.proposal.id);
    expect(proposal).toMatchObject({ state: 'PROPOSED', problems: [], weights: { skillFit: 2, diversification: 0.5 } });
    // Forty hours each, and two roles of thirty.
    const inTeam = proposal.slots.map(({ person }: Payload) => person.id);
    expect(new Set(inTeam)).toEqual(new Set([best, second]));
    const at = inTeam.indexOf(second);
    const { slotId } = proposal.slots[at];
    expect(proposal.slots[at]).toEqual({
      ...{ slotId, slot: { id: slotId, level: 3 }, person: { id: second }, mayUseTentative: false },
      score: {
        skillFit: expect.closeTo(2 / 3, 9),
        ...{ availability: 1, trackRecord: expect.closeTo(0.8, 9), diversification: 1 },
        score: expect.closeTo((4 / 9) * 0.8, 9),
      },
    });
    expect(proposal.objective).toBeCloseTo(Math.log(0.8) + Math.log((4 / 9) * 0.8), 9);
    expect(proposal.bench[at]).toMatchObject({
      ...{ slotId, missing: { id: second }, substitute: { id: third } },
      score: { skillFit: expect.closeTo(1 / 3, 9) },
      loss: expect.closeTo(Math.log(4), 9),
    });
    expect(proposal.bench[at].slots).toContainEqual({ slotId, person: { id: third } });
    expect((await list(commission.id, ada)).teamProposals.edges).toEqual([{ node: proposal }]);
  });

  it('is shown to whoever manages the commission alone', async () => {
    const { people, commission } = await given([3], 1);
    const { proposal } = await propose({ commissionId: commission.id });
    await computed(proposal.id);
    for (const actor of [lumen, people[0], member(), undefined]) {
      expect(await read(proposal.id, actor)).toBeNull();
      // Without signing in, there is not even the commission.
      expect((await list(commission.id, actor))?.teamProposals ?? null).toBeNull();
    }
    const entity = `query ($r: [_Any!]!) { _entities(representations: $r) { ... on TeamProposal { id } } }`;
    const found = async (actor: TestActor) =>
      (await projects.ask(entity, { r: [{ __typename: 'TeamProposal', id: proposal.id }] }, actor)).data._entities;
    expect([await found(ada), await found(lumen)]).toEqual([[{ id: proposal.id }], [null]]);
  });

  it('is refused with what is wrong and where, and by one key happens once', async () => {
    const { commission } = await given([3], 1);
    const on = { commissionId: commission.id };
    const [one, two] = [newId('per'), newId('per')];
    const faults = async (input: object, actor?: TestActor) =>
      (await propose({ ...on, ...input }, actor)).userErrors.map(
        ({ code, path }: Payload) => `${code} ${path.join('.')}`,
      );
    expect(await faults({ mustInclude: [one, two] })).toEqual(['TOO_MANY_PEOPLE input.mustInclude']);
    expect(await faults({ exclude: [one, 'x'] })).toEqual(['INVALID_ID input.exclude.1']);
    expect(await faults({ mustInclude: [one], exclude: [one] })).toEqual(['INCLUDED_AND_EXCLUDED input.mustInclude.0']);
    expect(await faults({ commissionId: newId('com') })).toEqual(['COMMISSION_NOT_FOUND input.commissionId']);
    expect(await faults({}, lumen)).toEqual(['FORBIDDEN input.commissionId']);
    expect(await faults({ idempotencyKey: 'short' })).toEqual(['INVALID_IDEMPOTENCY_KEY input.idempotencyKey']);
    expect((await list(commission.id, ada)).teamProposals.edges).toEqual([]);
    const same = { ...on, idempotencyKey: nextKey() };
    const answers = await Promise.all(Array.from({ length: 5 }, () => propose(same)));
    expect(new Set(answers.map(({ proposal }) => proposal?.id)).size).toBe(1);
  });

  it('says why there is none', async () => {
    const { people, commission } = await given([3], 2);
    const { proposal } = await propose({ commissionId: commission.id, mustInclude: [people[0]?.id] });
    expect(await computed(proposal.id)).toMatchObject({
      ...{ state: 'NOT_PROPOSED', slots: [], bench: [], objective: null, proposedAt: null },
      problems: [{ code: 'NO_TEAM_TOGETHER', slotId: null, person: null }],
    });
  });
});

describe('a proposal that is chosen', () => {
  it('makes the team, and somebody who says no is replaced at once', async () => {
    const { people, commission } = await given([3, 3, 2]);
    const { proposal } = await propose({ commissionId: commission.id });
    const { slots } = await computed(proposal.id);
    const choice = { seats: null, proposalId: proposal.id };
    const { team, userErrors } = await projects.choose(commission, choice);
    expect(userErrors).toEqual([]);
    expect(team.seats.map(({ person }: Payload) => person)).toEqual(slots.map(({ person }: Payload) => person));
    expect((await list(commission.id, ada)).team).toEqual({ id: team.id, proposal: { id: proposal.id } });
    // Who sits there sees the team, and not what it was chosen from.
    const sitting = people.find(({ id }) => id === team.seats[0].person.id);
    expect((await list(commission.id, sitting)).team).toEqual({ id: team.id, proposal: null });

    const { slotId, person } = team.seats[1];
    const declining = people.find(({ id }) => id === person.id);
    await projects.mutateTeam('declineSeat', { teamId: team.id, slotId }, declining);
    const [{ node: asked }] = (await list(commission.id, ada)).teamProposals.edges;
    expect(asked).toMatchObject({ requestedBy: null, replaces: { team: { id: team.id }, slotId, person } });
    const substituted = await computed(asked.id);
    const substitute = people.find(({ id }) => !team.seats.some((seat: Payload) => seat.person.id === id));
    expect(substituted).toMatchObject({
      state: 'PROPOSED',
      slots: [
        { person: team.seats[0].person, score: null },
        { person: { id: substitute?.id }, score: { skillFit: expect.closeTo(2 / 3, 9) } },
      ],
    });
    const outdated = await projects.choose(commission, choice);
    expect(outdated.userErrors).toMatchObject([{ code: 'PROPOSAL_OUTDATED', path: ['input', 'proposalId'] }]);
    const next = await projects.choose(commission, { seats: null, proposalId: asked.id });
    expect(next.team).toMatchObject({ state: 'CHOSEN', seats: [{}, { person: { id: substitute?.id } }] });
  });
});
