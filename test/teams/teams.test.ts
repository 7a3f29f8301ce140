import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { GraphQLAnswer } from '@millepiani/testing/service-under-test';
import { waitFor } from '@millepiani/testing/wait-for';
import { startTwoServices, type TwoServices } from './two-services.ts';

// Two whole services, their spines and several hops a test: a busy machine takes its time.
jest.setTimeout(120_000);

let community: TwoServices;
beforeAll(async () => {
  community = await startTwoServices();
});
afterAll(() => community.close());

type Seat = { slotId: string; state: string; hold: { id: string } };
const slotStates = (commission: GraphQLAnswer['data']) => commission.slots.map(({ state }: Seat) => state);
const seatOf = (team: GraphQLAnswer['data'], index: number) => ({ teamId: team.id, slotId: team.seats[index].slotId });
const holdIds = (team: GraphQLAnswer['data']): string[] => team.seats.map(({ hold }: Seat) => hold.id);

describe("members' skills and availability", () => {
  it('make candidates for the roles of those who manage them, and of nobody else', async () => {
    const [ada, bruno] = [await community.somebody('Ada'), await community.somebody('Bruno')];
    const commission = await community.qualified(ada, 1);
    const candidates = async (actor = ada) => {
      const query = `query ($id: ID!) { commission(id: $id) {
        slots { candidates { edges { node { person { id } level feasibleMinutes tentativeMinutes } } } }
      } }`;
      const { data } = await community.projects.ask(query, { id: commission.id }, actor);
      return data.commission.slots[0].candidates?.edges.map(({ node }: { node: object }) => node);
    };
    const { claim } = await community.claim(bruno, 2);
    await community.claim(ada, 5);
    const self = { person: { id: ada.id }, level: 5, feasibleMinutes: 480, tentativeMinutes: 0 };
    await waitFor('Ada is a candidate', async () => (await candidates())?.[0]?.feasibleMinutes === 480);
    // Not skilled enough.
    expect(await candidates()).toEqual([self]);
    expect(await candidates(bruno)).toBeUndefined();
    await community.claim(bruno, 4);
    await waitFor('Bruno is one too', async () => (await candidates()).length === 2);
    expect(await candidates()).toMatchObject([self, { person: { id: bruno.id }, level: 4 }]);
    const withdrawal = ['withdrawSkillClaim', 'person { id }'] as const;
    await community.mutate(community.members, withdrawal, { claimId: claim.id }, { actor: bruno });
    await waitFor('Bruno is none any more', async () => (await candidates()).length === 1);
  });
});

describe('a team', () => {
  it('is held, accepted by everybody, and confirmed: its slots are filled, in one trace', async () => {
    const [ada, bruno, greta] = [
      await community.somebody('Ada'),
      await community.somebody('Bruno'),
      await community.somebody('Greta'),
    ];
    const commission = await community.qualified(ada, 2, 'PARTIES');
    expect(await community.read(commission.id, bruno)).toBeNull();
    const trace = '4bf92f3577b34da6a3ce929d0e0e4736';
    const headers = { traceparent: `00-${trace}-00f067aa0ba902b7-01` };
    const chosen = await community.choose(ada, commission, [bruno, greta], { headers });
    expect(chosen).toMatchObject({ team: { state: 'CHOSEN' }, pending: ['PLACE_HOLDS'], userErrors: [] });
    expect(await community.read(commission.id, bruno)).toMatchObject({ team: { id: chosen.team.id } });

    const held = await community.teamOnce('HELD', commission.id, ada);
    expect(slotStates(held)).toEqual(['HELD', 'HELD']);
    const subject = { $in: holdIds(chosen.team) };
    const [asked] = await community.outbox('projects', {
      type: 'millepiani.projects.team.chosen.v1',
      subject: chosen.team.id,
    });
    const placed = await community.outbox('members', { type: 'millepiani.members.hold.placed.v1', subject });
    const [answered] = await community.outbox('projects', {
      type: 'millepiani.projects.team.held.v1',
      subject: chosen.team.id,
    });
    expect(placed).toHaveLength(2);
    for (const event of [asked, ...placed, answered]) expect(event?.traceparent?.split('-')[1]).toBe(trace);
    expect(asked?.partitionkey).toBe(commission.id);
    expect(asked?.data.seats.map(({ holdId }: { holdId: string }) => holdId)).toEqual(holdIds(chosen.team));

    const first = await community.answer('acceptSeat', bruno, seatOf(chosen.team, 0));
    // Members may have confirmed the hold before this was answered.
    const pending = first.team.seats[0].state === 'FILLED' ? [] : ['CONFIRM_HOLD'];
    expect(first).toMatchObject({ pending, userErrors: [] });
    await waitFor('the first slot is filled', async () => {
      const [state] = slotStates(await community.read(commission.id, ada));
      return state === 'FILLED';
    });
    expect(await community.read(commission.id, ada)).toMatchObject({ team: { state: 'HELD' } });
    await community.answer('acceptSeat', greta, seatOf(chosen.team, 1));
    const confirmed = await community.teamOnce('CONFIRMED', commission.id, greta);
    expect(slotStates(confirmed)).toEqual(['FILLED', 'FILLED']);
    expect((await community.holds({ _id: subject })).map(({ state }) => state)).toEqual(['CONFIRMED', 'CONFIRMED']);
    const versions = (await community.outbox('projects', { subject: chosen.team.id })).map(({ aggregateversion }) =>
      Number(aggregateversion),
    );
    expect(versions).toEqual(versions.map((_, index) => index + 1));
  });

  it('falls through when somebody’s time is taken: what was held is released, and another may be chosen', async () => {
    const [ada, bruno, greta] = [
      await community.somebody('Ada'),
      await community.somebody('Bruno'),
      await community.somebody('Greta', '1'),
    ];
    const commission = await community.qualified(ada, 2);
    const chosen = await community.choose(ada, commission, [bruno, greta]);
    const fallen = await community.teamOnce('FALLEN_THROUGH', commission.id, ada);
    expect(fallen).toMatchObject({
      team: null,
      last: {
        fallenThroughReason: 'HOLD_REFUSED',
        fallenThroughSlotId: commission.slots[1].id,
        holdRefusal: 'NO_CAPACITY',
      },
    });
    expect(slotStates(fallen)).toEqual(['OPEN', 'OPEN']);
    await waitFor('the other hold is released', async () => {
      const [hold] = await community.holds({ _id: holdIds(chosen.team)[0] });
      return hold?.state === 'RELEASED' && hold.reason === 'FALLEN_THROUGH';
    });
    const again = await community.choose(ada, commission, [bruno, ada]);
    expect(slotStates(await community.teamOnce('HELD', commission.id, ada))).toEqual(['HELD', 'HELD']);
    expect(again.team.id).not.toBe(chosen.team.id);
  });

  it('falls through when somebody says no, is dissolved, or nobody answers in time', async () => {
    const [ada, bruno] = [await community.somebody('Ada'), await community.somebody('Bruno')];
    const commission = await community.qualified(ada, 2);
    const people = [ada, bruno];
    const released = (team: GraphQLAnswer['data'], state = 'RELEASED') =>
      waitFor(
        `both holds are ${state}`,
        async () => {
          const holds = await community.holds({ _id: { $in: holdIds(team) } });
          return holds.length === 2 && holds.every((hold) => hold.state === state);
        },
        30_000,
      );

    const declined = (await community.choose(ada, commission, people)).team;
    await community.teamOnce('HELD', commission.id, ada);
    const no = await community.answer('declineSeat', bruno, seatOf(declined, 1));
    expect(no).toMatchObject({
      team: { state: 'FALLEN_THROUGH', fallenThroughReason: 'DECLINED' },
      pending: ['RELEASE_HOLDS'],
    });
    await released(declined);

    // At once: members hears of both, in their order.
    const dissolved = (await community.choose(ada, commission, people)).team;
    expect(await community.dissolve(ada, dissolved.id)).toMatchObject({ team: { fallenThroughReason: 'DISSOLVED' } });
    await released(dissolved);

    const late = (await community.choose(ada, commission, people, { withinMs: 4_000 })).team;
    await community.answer('acceptSeat', bruno, seatOf(late, 1));
    const expired = await community.teamOnce('FALLEN_THROUGH', commission.id, ada);
    expect(expired.last).toMatchObject({ id: late.id, fallenThroughReason: 'HOLD_EXPIRED' });
    await waitFor('the one expired, and the other, though confirmed, was released', async () => {
      const holds = await community.holds({ _id: { $in: holdIds(late) } });
      return (
        holds
          .map(({ state }) => state)
          .toSorted()
          .join() === 'EXPIRED,RELEASED'
      );
    });
    expect(slotStates(expired)).toEqual(['OPEN', 'OPEN']);
  });

  it('falls through with its commission, also when it was confirmed', async () => {
    const ada = await community.somebody('Ada');
    const commission = await community.qualified(ada, 1);
    const { team } = await community.choose(ada, commission, [ada]);
    await community.answer('acceptSeat', ada, seatOf(team, 0));
    await community.teamOnce('CONFIRMED', commission.id, ada);
    const input = { commissionId: commission.id, expectedVersion: commission.version, reason: 'OUTBID' };
    const lost = await community.mutate(
      community.projects,
      ['loseCommission', 'commission { state team { id } } pending'],
      input,
      { actor: ada },
    );
    expect(lost).toEqual({ commission: { state: 'LOST', team: null }, pending: ['RELEASE_HOLDS'], userErrors: [] });
    await waitFor('the hold is released', async () => {
      const [hold] = await community.holds({ _id: holdIds(team)[0] });
      return hold?.state === 'RELEASED';
    });
    expect((await community.teamOnce('FALLEN_THROUGH', commission.id, ada)).last.fallenThroughReason).toBe(
      'COMMISSION_LOST',
    );
  });
});
