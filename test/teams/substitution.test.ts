import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { GraphQLAnswer, TestActor } from '@millepiani/testing/service-under-test';
import { waitFor } from '@millepiani/testing/wait-for';
import { startTwoServices, type TwoServices } from './two-services.ts';

// Two whole services, their spines and many hops a test: a busy machine takes its time.
jest.setTimeout(180_000);

let community: TwoServices;
beforeAll(async () => {
  community = await startTwoServices();
});
afterAll(() => community.close());

type Payload = GraphQLAnswer['data'];
const inProjects = async (actor: TestActor, name: string, selection: string, input: object): Promise<Payload> => {
  const payload = await community.mutate(community.projects, [name, selection], input, { actor });
  expect([name, payload.userErrors]).toEqual([name, []]);
  return payload;
};
const manage = async (actor: TestActor, name: string, commission: Payload): Promise<Payload> => {
  const on = { commissionId: commission.id, expectedVersion: commission.version };
  return { ...commission, ...(await inProjects(actor, name, 'commission { version state }', on)).commission };
};
const rule = (agent: string) =>
  JSON.stringify({
    ...{ version: '1', expenses: { shortfall: 'proportional' }, fee: { rate: '0.05' }, reserve: [], minimums: null },
    ...{ rates: null, shares: { kind: 'fixed', rates: [{ agent, rate: '1' }] }, caps: [] },
  });
/** Proposes an agreement that all sign. */
const agree = async (manager: TestActor, commissionId: string, all: readonly TestActor[], expectedVersion = 0) => {
  const asked = { commissionId, expectedVersion, rule: rule(manager.id) };
  const { agreementVersion } = await inProjects(
    manager,
    'proposeAgreement',
    'agreementVersion { id contentHash agreement { version } }',
    asked,
  );
  let signed: Payload = {};
  for (const party of all) {
    const input = { versionId: agreementVersion.id, contentHash: agreementVersion.contentHash };
    signed = await inProjects(party, 'signAgreement', 'agreementVersion { id state agreement { version } }', input);
  }
  expect(signed.agreementVersion.state).toBe('IN_FORCE');
  return signed.agreementVersion;
};
const seatOf = (team: Payload, index: number) => ({ teamId: team.id, slotId: team.seats[index].slotId });
const holdOf = (team: Payload, index: number): string => team.seats[index].hold.id;
const holdIs = (id: string, state: string, reason?: string) =>
  waitFor(`the hold is ${state}`, async () => {
    const [hold] = await community.holds({ _id: id });
    return hold?.state === state && (reason === undefined || hold.reason === reason);
  });

describe('who withdraws', () => {
  it('has their time back, is replaced under another hold, and the next version binds the substitute', async () => {
    const [ada, bruno, greta, fabio] = [
      ...[await community.somebody('Ada'), await community.somebody('Bruno')],
      ...[await community.somebody('Greta'), await community.somebody('Fabio')],
    ];
    if (!(ada && bruno && greta && fabio)) throw new TypeError('four people');
    const qualified = await community.qualified(ada, 2);
    const { team } = await community.choose(ada, qualified, [bruno, greta]);
    await community.answer('acceptSeat', bruno, seatOf(team, 0));
    await community.answer('acceptSeat', greta, seatOf(team, 1));
    await community.teamOnce('CONFIRMED', qualified.id, ada);
    const won = await manage(ada, 'winCommission', await manage(ada, 'bidForCommission', qualified));
    const first = await agree(ada, won.id, [ada, bruno, greta]);
    const running = await manage(ada, 'startCommission', won);

    const left = { commissionId: running.id, slotId: team.seats[1].slotId, reason: 'UNAVAILABLE' };
    const { team: incomplete } = await inProjects(
      greta,
      'withdrawFromCommission',
      'team { state seats { state } }',
      left,
    );
    expect(incomplete).toEqual({ state: 'INCOMPLETE', seats: [{ state: 'FILLED' }, { state: 'VACATED' }] });
    await holdIs(holdOf(team, 1), 'RELEASED', 'WITHDRAWN');
    expect((await community.holds({ _id: holdOf(team, 0) }))[0]?.state).toBe('CONFIRMED');

    const asked = { ...seatOf(team, 1), personId: fabio.id, confirmBy: new Date(Date.now() + 3_600_000).toISOString() };
    const chosen = (await inProjects(ada, 'chooseSubstitute', 'team { id seats { slotId hold { id } } }', asked)).team;
    expect(holdOf(chosen, 1)).not.toBe(holdOf(team, 1));
    await holdIs(holdOf(chosen, 1), 'HELD');
    await community.answer('acceptSeat', fabio, seatOf(chosen, 1));
    await community.teamOnce('CONFIRMED', running.id, fabio);
    await holdIs(holdOf(chosen, 1), 'CONFIRMED');

    const second = await agree(ada, running.id, [ada, bruno, fabio], first.agreement.version);
    const query = `query ($id: ID!) { commission(id: $id) {
      commitments { edges { node { state person { id } agreementVersion { id } } } } risks { kind } } }`;
    const { data } = await community.projects.ask(query, { id: running.id }, fabio);
    expect(data.commission.risks).toEqual([]);
    expect(data.commission.commitments.edges.map(({ node }: { node: object }) => node)).toEqual([
      { state: 'ACCEPTED', person: { id: fabio.id }, agreementVersion: { id: second.id } },
      { state: 'SUBSTITUTED', person: { id: greta.id }, agreementVersion: { id: first.id } },
      { state: 'ACCEPTED', person: { id: bruno.id }, agreementVersion: { id: second.id } },
    ]);
  });

  it('and whose substitute says no leaves nobody’s time held', async () => {
    const [ada, bruno] = [await community.somebody('Ada'), await community.somebody('Bruno')];
    const qualified = await community.qualified(ada, 1);
    const { team } = await community.choose(ada, qualified, [ada]);
    await community.answer('acceptSeat', ada, seatOf(team, 0));
    await community.teamOnce('CONFIRMED', qualified.id, ada);
    // Nothing is agreed yet: the seat alone is left.
    const left = { commissionId: qualified.id, slotId: team.seats[0].slotId, reason: 'UNSTATED' };
    await inProjects(ada, 'withdrawFromCommission', 'team { state }', left);
    await holdIs(holdOf(team, 0), 'RELEASED');
    const asked = { ...seatOf(team, 0), personId: bruno.id, confirmBy: new Date(Date.now() + 3_600_000).toISOString() };
    const chosen = (await inProjects(ada, 'chooseSubstitute', 'team { id seats { slotId hold { id } } }', asked)).team;
    await holdIs(holdOf(chosen, 0), 'HELD');
    const no = await community.answer('declineSeat', bruno, seatOf(chosen, 0));
    expect(no.team).toMatchObject({ state: 'INCOMPLETE', seats: [{ state: 'VACATED' }] });
    await holdIs(holdOf(chosen, 0), 'RELEASED', 'WITHDRAWN');
  });
});

describe('who withdraws from a commission that has substitutes asked at once', () => {
  it('is followed by the best one, whose time is held, and by the next one when they say no', async () => {
    const [ada, bruno] = [await community.somebody('Ada'), await community.somebody('Bruno')];
    const [greta, fabio] = [await community.somebody('Greta'), await community.somebody('Fabio')];
    const dino = await community.somebody('Dino');
    await community.claim(fabio, 4);
    await community.claim(dino, 2);
    await waitFor('projects has heard of them', () =>
      community.projects.database(
        async (db) =>
          (await db.collection('pool_skills').countDocuments({ personId: { $in: [fabio.id, dino.id] } })) === 2 &&
          (await db.collection<{ _id: string }>('pool_availability').countDocuments({
            _id: { $in: [fabio.id, dino.id] },
          })) === 2,
      ),
    );
    const qualified = await community.qualified(ada, 2);
    const { team } = await community.choose(ada, qualified, [bruno, greta]);
    await community.answer('acceptSeat', bruno, seatOf(team, 0));
    await community.answer('acceptSeat', greta, seatOf(team, 1));
    await community.teamOnce('CONFIRMED', qualified.id, ada);
    const won = await manage(ada, 'winCommission', await manage(ada, 'bidForCommission', qualified));
    await agree(ada, won.id, [ada, bruno, greta]);
    const running = await manage(ada, 'startCommission', won);
    const set = { commissionId: running.id, expectedVersion: running.version, substitution: 'PROPOSE' };
    await inProjects(ada, 'setSubstitution', 'commission { substitution }', set);

    /** Once somebody is asked, and members holds their time. */
    const asked = (person: TestActor) =>
      waitFor('their time is held for it', async () => {
        const { team: now } = await community.read(running.id, ada);
        const [, seat] = now.seats;
        if (seat.state !== 'HELD' || seat.person.id !== person.id) return false;
        const [hold] = await community.holds({ _id: seat.hold.id });
        return hold?.state === 'HELD' && now;
      });
    const left = { commissionId: running.id, slotId: team.seats[1].slotId, reason: 'UNAVAILABLE' };
    await inProjects(greta, 'withdrawFromCommission', 'team { state }', left);
    const first = await asked(fabio);
    await community.answer('declineSeat', fabio, seatOf({ ...first, id: team.id }, 1));
    await holdIs(holdOf(first, 1), 'RELEASED');
    const second = await asked(dino);
    await community.answer('acceptSeat', dino, seatOf({ ...second, id: team.id }, 1));
    const whole = await community.teamOnce('CONFIRMED', running.id, dino);
    await holdIs(holdOf(whole.last, 1), 'CONFIRMED');
    expect((await community.holds({ _id: holdOf(team, 0) }))[0]?.state).toBe('CONFIRMED');
  });
});

describe('an organization that registers', () => {
  it('is spoken for by its owner, who sees what it is the client of', async () => {
    const [ada, klara] = [await community.somebody('Ada'), await community.somebody('Klara')];
    const owners = [{ personId: klara.id, share: '100%' }];
    const registered = await community.mutate(
      community.members,
      ['registerOrganization', 'organization { id }'],
      { name: 'Lumen', country: 'DE', owners },
      { actor: klara },
    );
    const { commission } = await inProjects(ada, 'openCommission', 'commission { id }', {
      ...{ title: 'A shop', description: 'Shop.', price: { amount: '10.00', currency: 'EUR' }, visibility: 'PARTIES' },
      ...{ respondBy: new Date(Date.now() + 86_400_000).toISOString(), clientId: registered.organization.id },
      slots: [
        {
          ...{ title: 'Backend', skillLabel: 'Java', level: 3, hours: 1, from: '2099-01-01', to: '2099-01-31' },
          skill: 'http://data.europa.eu/esco/skill/19a8293b-8e95-4de3-983f-77484079c389',
          rate: { amount: '1.00', currency: 'EUR' },
        },
      ],
    });
    const seen = async () => (await community.read(commission.id, klara))?.id === commission.id;
    await waitFor('Klara sees it', seen);
    expect(await community.read(commission.id, await community.somebody('Greta'))).toBeNull();
  });
});
