import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { TestActor } from '@millepiani/testing/service-under-test';
import { waitFor } from '@millepiani/testing/wait-for';
import { startTwoServices, type TwoServices } from './two-services.ts';

// Two whole services, their spines and several hops a test: a busy machine takes its time.
jest.setTimeout(120_000);

let community: TwoServices;
beforeAll(async () => {
  community = await startTwoServices();
});
afterAll(() => community.close());

const endorse = (claimId: string, actor: TestActor) =>
  community.mutate(community.members, ['endorseSkill', 'endorsement { level }'], { claimId }, { actor });
const codesOf = (payload: { userErrors: { code: string }[] }) => payload.userErrors.map(({ code }) => code);

describe('people who were in one team', () => {
  it('may endorse each other once it is confirmed, and nobody else may', async () => {
    const [ada, bruno, greta] = [
      await community.somebody('Ada'),
      await community.somebody('Bruno'),
      await community.somebody('Greta'),
    ];
    const { claim } = await community.claim(bruno, 4);
    const commission = await community.qualified(ada, 2);
    const { team } = await community.choose(ada, commission, [bruno, greta]);
    await community.teamOnce('HELD', commission.id, ada);
    for (const [index, person] of [bruno, greta].entries()) {
      expect(codesOf(await endorse(claim.id, greta))).toEqual(['NEVER_WORKED_TOGETHER']);
      await community.answer('acceptSeat', person, { teamId: team.id, slotId: team.seats[index].slotId });
    }
    await community.teamOnce('CONFIRMED', commission.id, ada);
    const endorsed = await waitFor('members knows that they worked together', async () => {
      const payload = await endorse(claim.id, greta);
      return codesOf(payload).length === 0 && payload;
    });
    expect(endorsed.endorsement).toEqual({ level: 4 });
    // Whoever chose the team was not in it.
    expect(codesOf(await endorse(claim.id, ada))).toEqual(['NEVER_WORKED_TOGETHER']);
  });

  it('but for a team that fell through, may not', async () => {
    const [ada, bruno, greta] = [
      await community.somebody('Ada'),
      await community.somebody('Bruno'),
      await community.somebody('Greta'),
    ];
    const { claim } = await community.claim(bruno, 4);
    const commission = await community.qualified(ada, 2);
    const { team } = await community.choose(ada, commission, [bruno, greta]);
    await community.teamOnce('HELD', commission.id, ada);
    await community.answer('acceptSeat', bruno, { teamId: team.id, slotId: team.seats[0].slotId });
    await community.answer('declineSeat', greta, { teamId: team.id, slotId: team.seats[1].slotId });
    // What members has done by then came behind all that was told of the team.
    await waitFor('the holds are released', async () => {
      const released = { type: /hold\.released/, partitionkey: commission.id };
      return (await community.outbox('members', released)).length === 2;
    });
    expect(codesOf(await endorse(claim.id, greta))).toEqual(['NEVER_WORKED_TOGETHER']);
  });
});
