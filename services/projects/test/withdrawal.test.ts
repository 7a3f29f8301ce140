import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@millepiani/kernel/new-id';
import type { TestActor } from '@millepiani/testing/service-under-test';
import { member, type Payload } from './projects-under-test.ts';
import { ada, bruno, day, greta, inDays, lumen } from './teams-under-test.ts';
import { aRule } from './work-given.ts';
import { faults, startWorkUnderTest, type WorkUnderTest } from './work-under-test.ts';

let projects: WorkUnderTest;
beforeAll(async () => {
  projects = await startWorkUnderTest();
});
afterAll(() => projects.close());

const withdraw = (commission: Payload, index: number, actor?: TestActor, change: object = {}) => {
  const input = { commissionId: commission.id, slotId: commission.slots[index].id, reason: 'UNAVAILABLE', ...change };
  return projects.act('withdrawFromCommission', 'commitment', input, actor);
};
const replace = (commission: Payload, person: TestActor, change: object = {}, actor: TestActor | undefined = ada) =>
  projects.mutateTeam(
    'chooseSubstitute',
    {
      ...{ teamId: commission.team.id, slotId: commission.slots[1].id, personId: person.id },
      ...{ confirmBy: inDays(3).toISOString(), ...change },
    },
    actor,
  );
const read = (commission: Payload, actor = ada) =>
  projects.ask(
    commission.id,
    `state slots { state } risks { kind slot { id } milestone { id } } team { state seats { state holdId: hold { id } person { id } confirmBy } }
     commitments { edges { node { ${projects.selections.commitment} } } }`,
    actor,
  );
const states = ({ slots }: Payload) => slots.map(({ state }: Payload) => state);
const nodes = ({ commitments }: Payload) => commitments.edges.map(({ node }: Payload) => node);

describe('withdrawing', () => {
  it('leaves the role vacant at once, and tells members which hold is to be released', async () => {
    const commission = await projects.running();
    const { commitment } = await withdraw(commission, 1, greta);
    expect(commitment).toMatchObject({
      state: 'WITHDRAWN',
      withdrawalReason: 'UNAVAILABLE',
      person: { id: greta.id },
      version: 2,
    });
    const after = await read(commission);
    expect([states(after), after.team.state, after.risks]).toEqual([
      ['FILLED', 'VACATED'],
      'INCOMPLETE',
      [{ kind: 'ROLE_VACANT', slot: { id: commission.slots[1].id }, milestone: null }],
    ]);
    const [, told] = await projects.eventsOf(commitment.id);
    expect(told).toMatchObject({
      ...{ type: 'millepiani.projects.commitment.withdrawn.v1', partitionkey: commission.id },
      data: { personId: greta.id, holdId: commission.team.seats[1].hold.id, reason: 'UNAVAILABLE' },
    });
    expect((await projects.typesOf(commission.team.id)).at(-1)).toBe('team.seat-vacated');
    // What members says later changes nothing any more.
    await projects.hear(commission.team.seats[1].hold.id, 'released');
    expect(await read(commission)).toEqual(after);
  });

  it('is for the person who fills the role, once', async () => {
    const commission = await projects.running();
    expect(faults(await withdraw(commission, 1, bruno))).toEqual(['COMMITMENT_NOT_FOUND input.slotId']);
    expect(faults(await withdraw(commission, 1, ada))).toEqual(['COMMITMENT_NOT_FOUND input.slotId']);
    expect(faults(await withdraw(commission, 1, greta, { slotId: 'x' }))).toEqual(['INVALID_ID input.slotId']);
    expect(faults(await withdraw(commission, 1, greta, { commissionId: newId('com') }))).toEqual([
      'COMMISSION_NOT_FOUND input.commissionId',
    ]);
    await withdraw(commission, 1, greta);
    expect(faults(await withdraw(commission, 1, greta))).toEqual(['WRONG_STATE input.slotId']);
  });

  it('by losing one’s committed time is the same', async () => {
    const commission = await projects.running();
    await projects.hear(commission.team.seats[1].hold.id, 'released');
    expect(states(await read(commission))).toEqual(['FILLED', 'VACATED']);
    expect(nodes(await read(commission))).toMatchObject([
      { state: 'WITHDRAWN', withdrawalReason: 'UNAVAILABLE', person: { id: greta.id } },
      { state: 'ACCEPTED', person: { id: bruno.id } },
    ]);
  });
});

describe('a substitute', () => {
  const fabio = member();

  it('is asked under a new hold, accepts, is bound by the next version, and takes the place', async () => {
    const commission = await projects.running({ visibility: 'PARTIES' });
    const spent = {
      ...{ commissionId: commission.id, kind: 'WORK', slotId: commission.slots[1].id, note: 'Drafts' },
      happenedOn: day(0),
    };
    const record = (minutes: number, actor: TestActor) =>
      projects.act('recordContribution', 'contribution', { ...spent, minutes }, actor);
    const { contribution } = await record(120, greta);
    await projects.act('approveContribution', 'contribution', { contributionId: contribution.id }, ada);
    await withdraw(commission, 1, greta);

    const { team, pending } = await replace(commission, fabio);
    const hold = team.seats[1].hold.id;
    expect(hold).not.toBe(commission.team.seats[1].hold.id);
    // 420 minutes were committed, and 120 of them done.
    expect(team.seats[1]).toMatchObject({ state: 'ASKED', person: { id: fabio.id }, minutes: 300 });
    expect(pending).toEqual(['PLACE_HOLDS']);
    const asked = (await projects.eventsOf(team.id)).at(-1);
    expect(asked).toMatchObject({
      type: 'millepiani.projects.team.substitute-chosen.v1',
      data: { holdId: hold, personId: fabio.id, insteadOf: greta.id, minutes: 300, chosenBy: ada.id },
    });
    // Who is asked sees what for, and who left still sees what they did.
    for (const actor of [fabio, greta]) expect((await read(commission, actor)).team.state).toBe('INCOMPLETE');
    expect(states(await read(commission))).toEqual(['FILLED', 'VACATED']);

    await projects.hear(hold, 'placed');
    await projects.mutateTeam('acceptSeat', { teamId: team.id, slotId: commission.slots[1].id }, fabio);
    await projects.hear(hold, 'confirmed');
    expect(await read(commission)).toMatchObject({ team: { state: 'CONFIRMED' }, risks: [] });

    const rule = JSON.stringify(aRule([bruno.id, fabio.id]));
    const { agreementVersion } = await projects.propose(commission.id, { expectedVersion: 5, rule });
    expect(agreementVersion.terms.commitments).toMatchObject([
      { minutes: 360 },
      { minutes: 300, person: { id: fabio.id } },
    ]);
    for (const party of [ada, bruno, fabio]) await projects.sign(agreementVersion, party);
    const all = nodes(await read(commission));
    expect(all).toMatchObject([
      { state: 'ACCEPTED', person: { id: fabio.id }, minutes: 300, version: 1 },
      {
        state: 'SUBSTITUTED',
        person: { id: greta.id },
        approvedMinutes: 120,
        substitutedBy: { person: { id: fabio.id } },
      },
      { state: 'ACCEPTED', person: { id: bruno.id }, agreementVersion: { id: agreementVersion.id }, version: 2 },
    ]);
    const told = (await projects.eventsOf(all[1].id)).at(-1);
    expect(told).toMatchObject({
      type: 'millepiani.projects.commitment.substituted.v1',
      data: { personId: greta.id, substituteId: fabio.id, newCommitmentId: all[0].id },
    });
    // Both record what they did, each to what they were bound to.
    expect((await record(60, greta)).contribution.state).toBe('RECORDED');
    expect((await record(60, fabio)).contribution.state).toBe('RECORDED');
  });

  it('who does not come leaves the seat vacant, and another may be asked', async () => {
    const commission = await projects.running();
    await withdraw(commission, 1, greta);
    const first = (await replace(commission, fabio)).team;
    const slotId = commission.slots[1].id;
    const declined = await projects.mutateTeam('declineSeat', { teamId: first.id, slotId }, fabio);
    expect(declined.team).toMatchObject({ state: 'INCOMPLETE', seats: [{ state: 'FILLED' }, { state: 'VACATED' }] });
    const second = (await replace(commission, greta)).team;
    // Late, of the hold before.
    await projects.hear(first.seats[1].hold.id, 'placed');
    await projects.hear(second.seats[1].hold.id, 'expired');
    expect(states(await read(commission))).toEqual(['FILLED', 'VACATED']);
    expect(faults(await projects.mutateTeam('acceptSeat', { teamId: first.id, slotId }, greta))).toEqual([
      'SEAT_VACANT input.slotId',
    ]);
  });

  it('who leaves again before the agreement is signed leaves the seat alone', async () => {
    const commission = await projects.running();
    await withdraw(commission, 1, greta);
    const { team } = await replace(commission, fabio);
    const slotId = commission.slots[1].id;
    await projects.hear(team.seats[1].hold.id, 'placed');
    await projects.mutateTeam('acceptSeat', { teamId: team.id, slotId }, fabio);
    await projects.hear(team.seats[1].hold.id, 'confirmed');
    expect(await withdraw(commission, 1, fabio)).toEqual({ commitment: null, userErrors: [] });
    expect(states(await read(commission))).toEqual(['FILLED', 'VACATED']);
  });

  it('is chosen by whoever manages the commission, for a seat that is vacant; of two at once, one is', async () => {
    const commission = await projects.running();
    expect(faults(await replace(commission, fabio))).toEqual(['WRONG_STATE input.teamId']);
    await withdraw(commission, 1, greta);
    const cases: [object, TestActor, string[]][] = [
      [{}, bruno, ['FORBIDDEN input.teamId']],
      [{}, member(), ['TEAM_NOT_FOUND input.teamId']],
      [{ slotId: commission.slots[0].id }, ada, ['WRONG_STATE input.slotId']],
      [{ personId: newId('org') }, ada, ['INVALID_ID input.personId']],
      [{ confirmBy: inDays(-1).toISOString() }, ada, ['CONFIRM_BY_PAST input.confirmBy']],
    ];
    for (const [change, actor, codes] of cases)
      expect(faults(await replace(commission, fabio, change, actor))).toEqual(codes);
    const answers = await Promise.all([
      replace(commission, fabio),
      replace(commission, member()),
      replace(commission, lumen),
    ]);
    expect(answers.filter(({ team }) => team)).toHaveLength(1);
    expect(new Set(answers.flatMap(faults))).toEqual(new Set(['WRONG_STATE input.slotId']));
  });
});

describe('one’s commitments', () => {
  it('are listed to oneself, newest first, by state', async () => {
    const one = await projects.running();
    await withdraw(one, 1, greta, { reason: 'UNSTATED' });
    const query = (args: string) =>
      `query ($r: [_Any!]!) { _entities(representations: $r) { ... on Agent { commitments${args} { edges { node { id state commission { id } } } } } } }`;
    const list = async (args: string, actor: TestActor) => {
      const r = [{ __typename: 'Agent', id: greta.id }];
      return (await projects.askWith(query(args), { r }, actor)).data._entities[0].commitments;
    };
    const withdrawn = await list('(state: WITHDRAWN, first: 1)', greta);
    expect(withdrawn.edges).toMatchObject([{ node: { state: 'WITHDRAWN', commission: { id: one.id } } }]);
    const all = await list('', greta);
    expect(all.edges[0].node.id).toBe(withdrawn.edges[0].node.id);
    expect(all.edges.map(({ node }: Payload) => node.id)).toEqual(
      all.edges
        .map(({ node }: Payload) => node.id)
        .toSorted()
        .toReversed(),
    );
    expect(await list('', ada)).toBeNull();
  });
});
