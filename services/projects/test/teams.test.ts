import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@millepiani/kernel/new-id';
import type { TestActor } from '@millepiani/testing/service-under-test';
import { aSlot } from './given.ts';
import { member, nextKey, type Payload } from './projects-under-test.ts';
import {
  ada,
  bruno,
  day,
  greta,
  inDays,
  lumen,
  seatsFor,
  startTeamsUnderTest,
  type TeamsUnderTest,
  teamFields,
} from './teams-under-test.ts';

let projects: TeamsUnderTest;
beforeAll(async () => {
  projects = await startTeamsUnderTest();
});
afterAll(() => projects.close());

const faults = ({ userErrors }: Payload) =>
  userErrors.map(({ code, path }: { code: string; path: string[] }) => `${code} ${path.join('.')}`);
const teamOf = async (id: string, actor?: TestActor) =>
  (
    await projects.ask(
      `query ($id: ID!) { commission(id: $id) { state team { ${teamFields} } teams { edges { node { id state } } } } }`,
      { id },
      actor,
    )
  ).data.commission;
const typesOf = async (subject: string) => (await projects.eventsOf(subject)).map(({ type }) => String(type).slice(20));

describe('choosing a team', () => {
  it('asks for everybody’s time: told in the commission’s partition, with the holds by name', async () => {
    const commission = await projects.qualified();
    const confirmBy = inDays(3).toISOString();
    const chosen = await projects.choose(commission, { confirmBy });
    expect(chosen).toMatchObject({
      team: {
        id: expect.stringMatching(/^tea_/),
        ...{ state: 'CHOSEN', version: 1, confirmBy, heldAt: null, fallenThroughReason: null },
        chosenBy: { id: ada.id },
        commission: { id: commission.id },
        seats: [
          { person: { id: bruno.id }, state: 'ASKED', answer: 'PENDING', minutes: 360, slot: { state: 'OPEN' } },
          { person: { id: greta.id }, state: 'ASKED', answer: 'PENDING', minutes: 420, slot: { state: 'OPEN' } },
        ],
      },
      pending: ['PLACE_HOLDS'],
      userErrors: [],
    });
    const [event] = await projects.eventsOf(chosen.team.id);
    expect(event).toMatchObject({
      type: 'millepiani.projects.team.chosen.v1',
      partitionkey: commission.id,
      visibility: 'parties',
      actor: ada.id,
      data: {
        chosenBy: ada.id,
        expiresAt: confirmBy,
        seats: [{ personId: bruno.id, minutes: 360 }, { personId: greta.id }],
      },
    });
    expect(event?.data.seats[0].holdId).toBe(chosen.team.seats[0].hold.id);
  });

  it('is refused with what is wrong, and leaves nothing', async () => {
    const commission = await projects.qualified();
    const seats = seatsFor(commission, [bruno, greta]);
    const cases: [object, TestActor | undefined, string[]][] = [
      [{ seats: [] }, ada, ['SEAT_MISSING input.seats', 'SEAT_MISSING input.seats']],
      [{ seats: [...seats, seats[0]] }, ada, ['TOO_MANY_SEATS input.seats']],
      [{ seats: [seats[0], { ...seats[1], personId: newId('org') }] }, ada, ['INVALID_ID input.seats.1.personId']],
      [{ seats: [seats[0], { ...seats[1], slotId: 'x' }] }, ada, ['INVALID_ID input.seats.1.slotId']],
      [{ confirmBy: inDays(-1).toISOString() }, ada, ['CONFIRM_BY_PAST input.confirmBy']],
      [{ confirmBy: inDays(31).toISOString() }, ada, ['CONFIRM_BY_TOO_FAR input.confirmBy']],
      [{ expectedVersion: 1 }, ada, ['VERSION_CONFLICT input.expectedVersion']],
      [{ commissionId: newId('com') }, ada, ['COMMISSION_NOT_FOUND input.commissionId']],
      [{}, bruno, ['FORBIDDEN input.commissionId']],
      [{ idempotencyKey: 'short' }, ada, ['INVALID_IDEMPOTENCY_KEY input.idempotencyKey']],
    ];
    for (const [change, actor, codes] of cases) {
      const answer = await projects.choose(commission, change, actor);
      expect([faults(answer), answer.pending, answer.team]).toEqual([codes, [], null]);
    }
    expect(await teamOf(commission.id, ada)).toMatchObject({ team: null, teams: { edges: [] } });
  });

  it('by one key happens once, and of many at once one is chosen', async () => {
    const [one, two] = [await projects.qualified(), await projects.qualified()];
    const same = projects.choice(one, { idempotencyKey: nextKey() });
    const answers = await Promise.all(Array.from({ length: 6 }, () => projects.mutateTeam('chooseTeam', same, ada)));
    expect(new Set(answers.map(({ team }) => team.id)).size).toBe(1);
    expect(answers.map(({ pending }) => pending)).toEqual(Array.from({ length: 6 }, () => ['PLACE_HOLDS']));

    const others = await Promise.all(Array.from({ length: 6 }, () => projects.choose(two)));
    expect(others.filter(({ team }) => team)).toHaveLength(1);
    expect(new Set(others.flatMap(faults))).toEqual(new Set(['TEAM_PRESENT input.commissionId']));
    expect((await teamOf(two.id, ada)).teams.edges).toHaveLength(1);
  });

  it('by one key is answered with the team of the moment, and what is to follow then', async () => {
    const same = projects.choice(await projects.qualified(), { idempotencyKey: nextKey() });
    const { team } = await projects.mutateTeam('chooseTeam', same, ada);
    await projects.mutateTeam('dissolveTeam', { teamId: team.id }, ada);
    expect(await projects.mutateTeam('chooseTeam', same, ada)).toMatchObject({
      team: { id: team.id, state: 'FALLEN_THROUGH' },
      pending: ['RELEASE_HOLDS'],
    });
  });

  it('and revising the slots, or losing the commission, at once leave nothing that does not fit together', async () => {
    for (let round = 0; round < 3; round += 1) {
      const commission = await projects.qualified();
      const on = { commissionId: commission.id, expectedVersion: commission.version };
      const [chosen, revised] = await Promise.all([
        projects.choose(commission),
        projects.change('reviseSlots', ada, { ...on, slots: [aSlot({ from: day(9), to: day(11) })] }),
      ]);
      expect([chosen.team, revised.commission].filter(Boolean)).toHaveLength(1);

      const other = await projects.qualified();
      const lose = { commissionId: other.id, expectedVersion: other.version, reason: 'WITHDRAWN' };
      await Promise.all([projects.choose(other), projects.change('loseCommission', ada, lose)]);
      const { state, team, teams } = await teamOf(other.id, ada);
      expect([state, team]).toEqual(['LOST', null]);
      for (const { node } of teams.edges) expect(node.state).toBe('FALLEN_THROUGH');
    }
  });
});

describe('a seat', () => {
  const answer = (name: string, team: Payload, index: number, actor?: TestActor) =>
    projects.mutateTeam(name, { teamId: team.id, slotId: team.seats[index].slotId }, actor);

  it('is accepted by its person alone, once, and then not declined', async () => {
    const { team } = await projects.choose(await projects.qualified());
    expect(faults(await answer('acceptSeat', team, 0, greta))).toEqual(['FORBIDDEN input.slotId']);
    expect(faults(await answer('acceptSeat', team, 0, ada))).toEqual(['FORBIDDEN input.slotId']);
    expect(faults(await answer('acceptSeat', team, 0, member()))).toEqual(['TEAM_NOT_FOUND input.teamId']);
    expect(faults(await projects.mutateTeam('acceptSeat', { teamId: team.id, slotId: newId('slt') }, bruno))).toEqual([
      'SEAT_NOT_FOUND input.slotId',
    ]);
    const accepted = await answer('acceptSeat', team, 0, bruno);
    expect(accepted).toMatchObject({ team: { version: 2, seats: [{ answer: 'ACCEPTED' }, { answer: 'PENDING' }] } });
    // Nobody holds any time here: whatever is said again, all of it is still to follow.
    const pending = ['PLACE_HOLDS', 'CONFIRM_HOLD'];
    expect(accepted.pending).toEqual(pending);
    expect(await answer('acceptSeat', team, 0, bruno)).toMatchObject({ team: { version: 2 }, pending });
    expect(faults(await answer('declineSeat', team, 0, bruno))).toEqual(['ALREADY_ACCEPTED input.slotId']);
    expect(await typesOf(team.id)).toEqual(['team.chosen.v1', 'team.seat-accepted.v1']);
  });

  it('is declined by its person: the team falls through, and another can be chosen', async () => {
    const commission = await projects.qualified();
    const { team } = await projects.choose(commission);
    expect(await answer('declineSeat', team, 1, greta)).toMatchObject({
      team: {
        state: 'FALLEN_THROUGH',
        fallenThroughReason: 'DECLINED',
        fallenThroughSlotId: commission.slots[1].id,
        seats: [{ state: 'FREED' }, { state: 'FREED', answer: 'DECLINED' }],
      },
      pending: ['RELEASE_HOLDS'],
    });
    expect(await typesOf(team.id)).toEqual(['team.chosen.v1', 'team.seat-declined.v1', 'team.fallen-through.v1']);
    expect(faults(await answer('acceptSeat', team, 0, bruno))).toEqual(['WRONG_STATE input.teamId']);
    expect((await projects.choose(commission)).team.state).toBe('CHOSEN');
    expect((await teamOf(commission.id, ada)).teams.edges).toMatchObject([
      { node: { state: 'CHOSEN' } },
      { node: { id: team.id, state: 'FALLEN_THROUGH' } },
    ]);
  });
});

describe('a team', () => {
  const asked = 'query ($id: ID!) { team(id: $id) { id commission { id } } }';
  const seen = async (id: string, actor?: TestActor) => (await projects.ask(asked, { id }, actor)).data.team;

  it('is seen by the parties of its commission and who sits in it, who see the commission while they do', async () => {
    const commission = await projects.qualified({ visibility: 'PARTIES' });
    expect(await projects.read(commission.id, bruno)).toBeNull();
    const { team } = await projects.choose(commission);
    const both = { id: team.id, commission: { id: commission.id } };
    expect([await seen(team.id, ada), await seen(team.id, lumen), await seen(team.id, bruno)]).toEqual([
      both,
      both,
      both,
    ]);
    expect([await seen(team.id, member()), await seen(team.id)]).toEqual([null, null]);
    expect((await projects.read(commission.id, bruno)).id).toBe(commission.id);
    await projects.mutateTeam('dissolveTeam', { teamId: team.id }, ada);
    expect(await projects.read(commission.id, bruno)).toBeNull();
    expect(await seen(team.id, bruno)).toEqual({ id: team.id, commission: null });
  });

  it('of a commission that all see is nevertheless not shown to all', async () => {
    const commission = await projects.qualified({ visibility: 'PUBLIC' });
    await projects.choose(commission);
    expect(await teamOf(commission.id)).toEqual({ state: 'QUALIFIED', team: null, teams: null });
    expect(await teamOf(commission.id, member())).toEqual({ state: 'QUALIFIED', team: null, teams: null });
  });

  it('is not told either by the lists of commissions of who sits in it, but to those who take part', async () => {
    const [seated, other] = [member(), member()];
    const commission = await projects.qualified({ visibility: 'COMMUNITY', clientId: lumen.id });
    await projects.choose(commission, { seats: seatsFor(commission, [seated, greta]) });
    const query = `query ($r: [_Any!]!) { _entities(representations: $r) { ... on Agent {
      commissions { edges { node { id } } } } } }`;
    const of = async (id: string, actor?: TestActor) =>
      (await projects.ask(query, { r: [{ __typename: 'Agent', id }] }, actor)).data._entities[0].commissions.edges.map(
        ({ node }: Payload) => node.id,
      );
    for (const one of [seated, greta, ada]) expect(await of(seated.id, one)).toEqual([commission.id]);
    for (const one of [other, undefined]) expect(await of(seated.id, one)).toEqual([]);
    // Who opened it, and whose client it is, is there for all to read.
    for (const id of [ada.id, lumen.id]) expect(await of(id, other)).toContain(commission.id);
  });

  it('that fell through between the reading of its commission and of itself is not the current one', async () => {
    const commission = await projects.qualified();
    const { team } = await projects.choose(commission);
    await projects.mutateTeam('dissolveTeam', { teamId: team.id }, ada);
    // As the commission's row was a moment ago.
    await projects.database((db) =>
      db
        .collection<{ _id: string }>('commissions')
        .updateOne({ _id: commission.id }, { $set: { team: { id: team.id, personIds: [bruno.id, greta.id] } } }),
    );
    expect(await teamOf(commission.id, ada)).toMatchObject({
      team: null,
      teams: { edges: [{ node: { id: team.id } }] },
    });
  });

  it('is dissolved by whoever manages the commission, and falls through when that is lost', async () => {
    const [one, two] = [await projects.qualified(), await projects.qualified()];
    const [first, second] = [(await projects.choose(one)).team, (await projects.choose(two)).team];
    expect(faults(await projects.mutateTeam('dissolveTeam', { teamId: first.id }, bruno))).toEqual([
      'FORBIDDEN input.teamId',
    ]);
    expect(faults(await projects.mutateTeam('dissolveTeam', { teamId: 'tea_x' }, ada))).toEqual([
      'INVALID_ID input.teamId',
    ]);
    expect(await projects.mutateTeam('dissolveTeam', { teamId: first.id }, ada)).toMatchObject({
      team: { state: 'FALLEN_THROUGH', fallenThroughReason: 'DISSOLVED', fallenThroughSlotId: null },
      pending: ['RELEASE_HOLDS'],
    });
    expect(faults(await projects.mutateTeam('dissolveTeam', { teamId: first.id }, ada))).toEqual([
      'WRONG_STATE input.teamId',
    ]);
    await projects.change('loseCommission', ada, {
      commissionId: two.id,
      expectedVersion: two.version,
      reason: 'OUTBID',
    });
    expect(await typesOf(second.id)).toEqual(['team.chosen.v1', 'team.fallen-through.v1']);
  });

  it('is an entity, and refers to its hold as one', async () => {
    const { team } = await projects.choose(await projects.qualified());
    const query = 'query ($r: [_Any!]!) { _entities(representations: $r) { ... on Team { id } } }';
    const r = [team.id, newId('tea'), 'tea_x'].map((id) => ({ __typename: 'Team', id }));
    expect((await projects.ask(query, { r }, ada)).data._entities).toEqual([{ id: team.id }, null, null]);
  });
});

describe('candidates', () => {
  it('are shown to whoever manages the commission alone, in pages that are checked', async () => {
    const commission = await projects.qualified();
    const query = (args = '') => `query ($id: ID!) { commission(id: $id) { slots { candidates${args} {
      edges { cursor node { level } } pageInfo { hasNextPage endCursor } } } } }`;
    const ask = (actor?: TestActor, args?: string) => projects.ask(query(args), { id: commission.id }, actor);
    const none = { edges: [], pageInfo: { hasNextPage: false, endCursor: null } };
    expect((await ask(ada)).data.commission.slots).toEqual([{ candidates: none }, { candidates: none }]);
    expect((await ask(bruno)).data.commission.slots).toEqual([{ candidates: null }, { candidates: null }]);
    expect((await ask(ada, '(first: 101)')).errors?.[0]?.extensions.code).toBe('INVALID_PAGE_SIZE');
    expect((await ask(ada, '(after: "eA")')).errors?.[0]?.extensions.code).toBe('INVALID_CURSOR');
  });
});
