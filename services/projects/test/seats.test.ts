import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@millepiani/kernel/new-id';
import type { TestActor } from '@millepiani/testing/service-under-test';
import { member, type Payload } from './projects-under-test.ts';
import { ada, bruno, greta, seatsFor, startTeamsUnderTest, type TeamsUnderTest } from './teams-under-test.ts';

let projects: TeamsUnderTest;
beforeAll(async () => {
  projects = await startTeamsUnderTest();
});
afterAll(() => projects.close());

describe('a person’s seats', () => {
  const connection = 'edges { cursor node { slotId answer team { id } } } pageInfo { hasNextPage endCursor }';
  const ask = (id: string, args = '', actor?: TestActor) => {
    const query = `query ($r: [_Any!]!) { _entities(representations: $r) { ... on Agent { seats${args} { ${connection} } } } }`;
    return projects.ask(query, { r: [{ __typename: 'Agent', id }] }, actor);
  };
  const shownTo = async (id: string, args = '', actor?: TestActor) =>
    (await ask(id, args, actor)).data._entities[0].seats;
  type Edge = { node: { slotId: string; team: { id: string } } };
  const found = ({ edges }: Payload) => edges.map(({ node }: Edge) => `${node.team.id} ${node.slotId}`);

  it('are found by who sits there, by what is to be answered', async () => {
    const dino = member();
    const [one, two, three] = [await projects.qualified(), await projects.qualified(), await projects.qualified()];
    const seatDino = (commission: Payload, people: readonly TestActor[]) =>
      projects.choose(commission, { seats: seatsFor(commission, people) });
    const first = (await seatDino(one, [dino, greta])).team;
    const second = (await seatDino(two, [dino, dino])).team;
    const third = (await seatDino(three, [bruno, dino])).team;
    const key = (team: Payload, index: number) => `${team.id} ${team.seats[index].slotId}`;
    const all = [key(third, 1), key(second, 0), key(second, 1), key(first, 0)];
    expect(found(await shownTo(dino.id, '', dino))).toEqual(all);
    expect(found(await shownTo(dino.id, '(answer: PENDING)', dino))).toEqual(all);

    await projects.mutateTeam('acceptSeat', { teamId: second.id, slotId: second.seats[0].slotId }, dino);
    await projects.mutateTeam('declineSeat', { teamId: third.id, slotId: third.seats[1].slotId }, dino);
    await projects.mutateTeam('dissolveTeam', { teamId: first.id }, ada);
    expect(found(await shownTo(dino.id, '(answer: PENDING)', dino))).toEqual([key(second, 1)]);
    expect(found(await shownTo(dino.id, '(answer: ACCEPTED)', dino))).toEqual([key(second, 0)]);
    expect(found(await shownTo(dino.id, '(answer: DECLINED)', dino))).toEqual([key(third, 1)]);

    const page = await shownTo(dino.id, '(first: 2)', dino);
    expect([found(page), page.pageInfo.hasNextPage]).toEqual([all.slice(0, 2), true]);
    const rest = await shownTo(dino.id, `(first: 2, after: "${page.pageInfo.endCursor}")`, dino);
    expect([found(rest), rest.pageInfo.hasNextPage]).toEqual([all.slice(2), false]);
  });

  it('are shown to nobody else, in pages that are checked', async () => {
    const organization = newId('org');
    expect([
      await shownTo(bruno.id, '', ada),
      await shownTo(bruno.id),
      await shownTo(organization, '', { id: organization, scopes: [] }),
    ]).toEqual([null, null, null]);
    for (const [args, code] of [
      ['(first: 0)', 'INVALID_PAGE_SIZE'],
      ['(after: "eA")', 'INVALID_CURSOR'],
    ]) {
      expect((await ask(bruno.id, args, bruno)).errors?.[0]?.extensions.code).toBe(code);
    }
  });
});
