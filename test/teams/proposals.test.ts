import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { GraphQLAnswer, TestActor } from '@millepiani/testing/service-under-test';
import { waitFor } from '@millepiani/testing/wait-for';
import { startTwoServices, type TwoServices } from './two-services.ts';

// Two whole services, their spines and several hops a test: a busy machine takes its time.
jest.setTimeout(180_000);

let community: TwoServices;
beforeAll(async () => {
  community = await startTwoServices();
});
afterAll(() => community.close());

type Payload = GraphQLAnswer['data'];
const fields = `id state objective requestedBy { id } replaces { slotId person { id } } problems { code }
  slots { slotId person { id } score { availability trackRecord diversification } }
  bench { substitute { id } loss }`;

const propose = async (actor: TestActor, commission: Payload, input: object = {}): Promise<string> => {
  const selection = 'proposal { id }';
  const on = { commissionId: commission.id, ...input };
  return (await community.mutate(community.projects, ['proposeTeam', selection], on, { actor })).proposal.id;
};
const latest = async (actor: TestActor, commissionId: string): Promise<Payload> => {
  const query = `query ($id: ID!) { commission(id: $id) { teamProposals(first: 1) { edges { node { ${fields} } } } } }`;
  const { data } = await community.projects.ask(query, { id: commissionId }, actor);
  return data.commission.teamProposals.edges[0]?.node;
};
/** The latest proposal once it is computed, and for somebody's place where that is asked for. */
const computed = (actor: TestActor, commissionId: string, replaced?: string): Promise<Payload> =>
  waitFor(
    'a proposal is computed',
    async () => {
      const proposal = await latest(actor, commissionId);
      const isMeant = replaced === undefined || proposal?.replaces?.person.id === replaced;
      return isMeant && proposal?.state !== 'PENDING' && proposal;
    },
    60_000,
  );
const choose = async (actor: TestActor, commission: Payload, proposalId: string): Promise<Payload> => {
  const confirmBy = new Date(Date.now() + 3_600_000).toISOString();
  const input = { commissionId: commission.id, expectedVersion: commission.version, confirmBy, proposalId };
  const selection = 'team { id seats { slotId person { id } hold { id } } }';
  return (await community.mutate(community.projects, ['chooseTeam', selection], input, { actor })).team;
};
const whoIn = (proposal: Payload): string[] => proposal.slots.map(({ person }: Payload) => person.id);
/** The projects service has heard of so many people's skill. */
const heardOf = (count: number) =>
  waitFor('the pool is there', () =>
    community.projects.database(
      async (db) =>
        (await db.collection('pool_skills').countDocuments()) >= count &&
        (await db.collection('pool_availability').countDocuments()) >= count,
    ),
  );

describe('a proposed team', () => {
  it('is made of what members tells, held when it is chosen, and mended when somebody says no', async () => {
    const ada = await community.somebody('Ada');
    const people = [
      await community.somebody('Bruno'),
      await community.somebody('Greta'),
      await community.somebody('Dino'),
    ];
    for (const [index, person] of people.entries()) await community.claim(person, index === 2 ? 2 : 4);
    await heardOf(3);
    const commission = await community.qualified(ada, 2);
    await propose(ada, commission);
    const proposal = await computed(ada, commission.id);
    const [bruno, greta, dino] = people.map(({ id }) => id);
    // Six hours each, and eight hours of time: nobody can do both.
    expect(proposal).toMatchObject({ state: 'PROPOSED', problems: [], requestedBy: { id: ada.id } });
    expect(new Set(whoIn(proposal))).toEqual(new Set([bruno, greta]));
    expect(proposal.bench.map(({ substitute }: Payload) => substitute.id)).toEqual([dino, dino]);

    const team = await choose(ada, commission, proposal.id);
    await community.teamOnce('HELD', commission.id, ada);
    const [, seat] = team.seats;
    const declining = people.find(({ id }) => id === seat.person.id);
    if (!declining) throw new TypeError(seat.person.id);
    await community.answer('declineSeat', declining, { teamId: team.id, slotId: seat.slotId });
    const mended = await computed(ada, commission.id, declining.id);
    expect(mended).toMatchObject({
      ...{ state: 'PROPOSED', requestedBy: null, replaces: { slotId: seat.slotId } },
      slots: [
        { person: { id: whoIn(proposal)[0] }, score: null },
        { person: { id: dino }, score: { availability: 1 } },
      ],
    });

    const next = await choose(ada, commission, mended.id);
    await community.teamOnce('HELD', commission.id, ada);
    for (const { slotId, person } of next.seats) {
      const actor = people.find(({ id }) => id === person.id);
      if (actor) await community.answer('acceptSeat', actor, { teamId: next.id, slotId });
    }
    await community.teamOnce('CONFIRMED', commission.id, ada);
    const told = await community.outbox('projects', { subject: { $in: [proposal.id, mended.id] } });
    expect(told.map(({ type, data }) => [type, data.seats.map(({ substituteId }: Payload) => substituteId)])).toEqual([
      ['millepiani.projects.team.proposed.v1', [dino, dino]],
      ['millepiani.projects.team.proposed.v1', [null, null]],
    ]);

    // Who is committed has no time left that day, and a part of the community's hours.
    const other = await community.qualified(ada, 1);
    await waitFor('what is held is known', () =>
      community.projects.database(
        async (db) => (await db.collection('pool_holds').countDocuments({ month: { $exists: true } })) === 2,
      ),
    );
    await propose(ada, other);
    const [free] = people.filter(({ id }) => !next.seats.some(({ person }: Payload) => person.id === id));
    expect(whoIn(await computed(ada, other.id))).toEqual([free?.id]);
    await propose(ada, other, { exclude: [free?.id] });
    const none = await waitFor('the next one is computed', async () => {
      const proposed = await latest(ada, other.id);
      return proposed.state === 'NOT_PROPOSED' && proposed;
    });
    expect(none.problems).toEqual([{ code: 'NOBODY_AVAILABLE' }]);
  });

  it('whose people gave their time away meanwhile is mended when the hold is refused', async () => {
    const ada = await community.somebody('Ada');
    const [wanted, other] = [await community.somebody('Wanda'), await community.somebody('Otto')];
    const commission = await community.qualified(ada, 1);
    const busy = await community.qualified(ada, 1);
    await community.claim(wanted, 5);
    await community.claim(other, 1);
    await heardOf(5);
    await propose(ada, commission, { mustInclude: [wanted.id] });
    const proposal = await computed(ada, commission.id);
    expect(whoIn(proposal)).toEqual([wanted.id]);
    // Another team has the time first.
    await community.choose(ada, busy, [wanted]);
    await community.teamOnce('HELD', busy.id, ada);
    await choose(ada, commission, proposal.id);
    const fallen = await community.teamOnce('FALLEN_THROUGH', commission.id, ada);
    expect(fallen.last).toMatchObject({ fallenThroughReason: 'HOLD_REFUSED' });
    const mended = await computed(ada, commission.id, wanted.id);
    expect(mended.state).toBe('PROPOSED');
    expect(whoIn(mended)).not.toContain(wanted.id);
  });
});
