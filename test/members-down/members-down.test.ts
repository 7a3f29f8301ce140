import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { dayOf, plusDays } from '@millepiani/kernel/day';
import { waitFor } from '@millepiani/testing/wait-for';
import { type Intent, intentOf, type Payload, type RunningGraph, type SignedIn, startGraph } from './graph.ts';
import { wrongIn } from './whole.ts';

// Two processes that start, one of them twice, and many hops: a busy machine takes its time.
jest.setTimeout(180_000);

const java = 'http://data.europa.eu/esco/skill/19a8293b-8e95-4de3-983f-77484079c389';
const day = (ahead: number): string => plusDays(dayOf(new Date()), ahead);
const instant = (ahead: number, hour = 0): string => `${day(ahead)}T${String(hour).padStart(2, '0')}:00:00.000Z`;
/** Six hours within the days on which everybody has eight: nobody can do two of them. */
const work = {
  ...{ skill: java, skillLabel: 'Java (computer programming)', level: 3, hours: 6, from: day(9), to: day(11) },
  rate: { amount: '45.00', currency: 'EUR' },
};
const offering = (ahead: number) => ({
  ...{ start: instant(ahead, 8), end: instant(ahead, 16), hours: '8', firmness: 'FIRM' },
});

let graph: RunningGraph;
let ada: SignedIn;
let bruno: SignedIn;
let greta: SignedIn;
let dino: SignedIn;
let lia: SignedIn;
/** What an `it` leaves to those behind it. */
let tried: Intent;
let proposalId: string;
let commissionId: string;
let holdIds: string[];

const claim = (person: SignedIn, level: number) =>
  graph.act(['claimSkill', 'claim { id }'], { skillUri: java, level }, person);
const offer = (person: SignedIn) => graph.act(['offerAvailability', 'offer { id }'], offering(10), person);

/** What projects has heard of, as its own copy has it. */
const heard = async () => {
  const db = graph.database('projects');
  const [skills, hours] = ['pool_skills', 'pool_availability'].map((name) => db.collection(name).countDocuments());
  return [await skills, await hours];
};

beforeAll(async () => {
  graph = await startGraph();
  // All sign in while the issuer is there.
  ada = await graph.somebody('Ada');
  bruno = await graph.somebody('Bruno');
  greta = await graph.somebody('Greta');
  dino = await graph.somebody('Dino');
  lia = await graph.somebody('Lia');
  for (const [person, level] of [
    [bruno, 4],
    [greta, 4],
    [dino, 2],
  ] as const) {
    await claim(person, level);
    await offer(person);
  }
  await waitFor('the own copy', async () => (await heard()).join() === '3,3');
  // What members says last, it may tell nobody any more.
  await claim(lia, 5);
  await offer(lia);
  await graph.members.kill();
});
afterAll(() => graph?.close());

const board = `{ noticeboard { edges { node { id title owner { id name } } why { score skill availability level asked intentId } } } }`;
const teamFields = 'id state seats { slotId state answer person { id } hold { id } }';
const readTeam = async (commissionId: string): Promise<Payload> => {
  const query = `query ($id: ID!) { commission(id: $id) { team { ${teamFields} } slots { id state } } }`;
  return (await graph.query(query, { id: commissionId }, ada)).data.commission;
};
const teamOnce = (commissionId: string, state: string): Promise<Payload> =>
  waitFor(
    `the team is ${state}`,
    async () => {
      const commission = await readTeam(commissionId);
      return commission.team?.state === state && commission;
    },
    60_000,
  );
const seatOf = (team: Payload, { id }: SignedIn): Payload => team.seats.find(({ person }: Payload) => person.id === id);
const seatStates = ({ team }: Payload): string[] => team.seats.map(({ state }: Payload) => state);

// In this order: each goes on where the one before it ended.
describe('while members is away', () => {
  it('what is members’ own fails with a code that says so, and the gateway says who is away', async () => {
    const parts = await waitFor('the gateway notices', async () => {
      const told = (await graph.health()).parts;
      return told.members === 'down' && told;
    });
    expect(parts).toMatchObject({ gateway: 'ok', projects: 'ok', members: 'down' });
    tried = intentOf(['offerAvailability', 'offer { id }'], offering(40));
    const { errors } = await graph.send(tried, bruno);
    expect(errors?.map(({ extensions }) => extensions.code)).toEqual(['SUBGRAPH_UNAVAILABLE']);
    await expect(graph.signInAgain(bruno)).rejects.toThrow('SUBGRAPH_UNAVAILABLE');
  });

  it('a proposal is published, ranked with why by the own copy, and answered; names alone are missing', async () => {
    const text = { kind: 'REQUEST', title: 'Help with a backend', description: 'A day of work.' };
    const intents = [{ action: 'WORK', ...work }];
    const input = { ...text, visibility: 'COMMUNITY', expiresAt: instant(30), intents };
    const { proposal } = await graph.act(['draftProposal', 'proposal { id version intents { id } }'], input, ada);
    proposalId = proposal.id;
    const on = { proposalId, expectedVersion: proposal.version };
    const published = await graph.act(['publishProposal', 'proposal { state }'], on, ada);
    expect(published.proposal.state).toBe('PUBLISHED');

    const { status, data, errors } = await graph.query(board, {}, bruno);
    expect(status).toBe(200);
    const why = { skill: 1, availability: 1, level: 4, asked: 3, intentId: proposal.intents[0].id };
    expect(data.noticeboard.edges).toMatchObject([{ node: { id: proposalId, title: text.title, owner: null }, why }]);
    expect(data.noticeboard.edges[0].why.score).toBeGreaterThan(0.75);
    expect(errors?.map(({ path, extensions }) => [path?.join('.'), extensions.code])).toEqual([
      ['noticeboard.edges.0.node.owner.name', 'SUBGRAPH_UNAVAILABLE'],
    ]);
    // Who asks for no name misses nothing.
    const whole = await graph.query(board.replace('id name', 'id'), {}, dino);
    expect(whole.errors).toBeUndefined();
    expect(whole.data.noticeboard.edges).toMatchObject([
      { node: { owner: { id: ada.id } }, why: { level: 2, availability: 1 } },
    ]);

    const answer = { proposalId, note: 'I could.' };
    const responded = await graph.act(['respondToProposal', 'proposal { id myResponse { note } }'], answer, bruno);
    expect(responded.proposal).toEqual({ id: proposalId, myResponse: { note: 'I could.' } });
  });

  it('a team is proposed by the own copy, chosen, and its holds wait', async () => {
    const input = {
      ...{ title: 'A shop', description: 'Shop and stock.', price: { amount: '2400.00', currency: 'EUR' } },
      ...{ visibility: 'COMMUNITY', respondBy: instant(5) },
      slots: ['Backend', 'Stock'].map((title) => ({ title, ...work })),
    };
    const opened = await graph.act(['openCommission', 'commission { id version }'], input, ada);
    commissionId = opened.commission.id;
    const first = { commissionId, expectedVersion: opened.commission.version };
    const { commission } = await graph.act(['qualifyCommission', 'commission { version }'], first, ada);
    // Lia may have been heard of in time, or not.
    await graph.act(['proposeTeam', 'proposal { id }'], { commissionId, exclude: [lia.id] }, ada);
    const proposed: Payload = await waitFor('the team is proposed', async () => {
      const query = `query ($id: ID!) { commission(id: $id) { teamProposals(first: 1) { edges { node {
        id state problems { code } slots { person { id } score { skillFit availability } } bench { substitute { id } } } } } } }`;
      const { data } = await graph.query(query, { id: commissionId }, ada);
      const proposal = data.commission.teamProposals.edges[0]?.node;
      return proposal?.state !== 'PENDING' && proposal;
    });
    expect(proposed).toMatchObject({ state: 'PROPOSED', problems: [] });
    const people = proposed.slots.map(({ person }: Payload) => person.id);
    expect(people.toSorted()).toEqual([bruno.id, greta.id].toSorted());
    expect(proposed.slots[0].score).toMatchObject({ skillFit: 1, availability: 1 });
    expect(proposed.bench.map(({ substitute }: Payload) => substitute.id)).toEqual([dino.id, dino.id]);

    const { version: expectedVersion } = commission;
    const choice = { commissionId, expectedVersion, confirmBy: instant(3), proposalId: proposed.id };
    const chosen = await graph.act(['chooseTeam', `team { ${teamFields} } pending`], choice, ada);
    expect(chosen).toMatchObject({ team: { state: 'CHOSEN' }, pending: ['PLACE_HOLDS'] });
    const accepted = await graph.act(
      ['acceptSeat', 'team { state } pending'],
      { teamId: chosen.team.id, slotId: seatOf(chosen.team, bruno).slotId },
      bruno,
    );
    expect(accepted).toMatchObject({ team: { state: 'CHOSEN' }, pending: ['PLACE_HOLDS', 'CONFIRM_HOLD'] });
    expect(seatStates(await readTeam(commissionId))).toEqual(['ASKED', 'ASKED']);
    holdIds = chosen.team.seats.map(({ hold }: Payload) => hold.id);
  });
});

describe('once members is back', () => {
  it('the holds are placed, the seats held, and the team comes about', async () => {
    await graph.members.start();
    const held = await teamOnce(commissionId, 'HELD');
    expect(seatOf(held.team, greta).state).toBe('HELD');
    greta = await graph.signInAgain(greta);
    const mine = { teamId: held.team.id, slotId: seatOf(held.team, greta).slotId };
    await graph.act(['acceptSeat', 'team { id }'], mine, greta);
    expect(seatStates(await teamOnce(commissionId, 'CONFIRMED'))).toEqual(['FILLED', 'FILLED']);
  });

  it('nobody’s time is held twice, and each is told once', async () => {
    const holds = await graph.database('members').collection('capacity_holds').find().sort({ minutes: 1 }).toArray();
    expect(new Set(holds.map(({ _id }) => String(_id)))).toEqual(new Set(holdIds));
    expect(holds.map(({ state, minutes }) => [state, minutes])).toEqual(Array(2).fill(['CONFIRMED', 360]));
    const told = async (service: 'members' | 'projects', name: string) =>
      graph
        .database(service)
        .collection('outbox')
        .find({ type: `millepiani.${service}.${name}.v1` })
        .toArray();
    const subjects = async (name: string) => (await told('members', name)).map(({ subject }) => subject).toSorted();
    expect(await subjects('hold.placed')).toEqual(holdIds.toSorted());
    expect(await subjects('hold.confirmed')).toEqual(holdIds.toSorted());
    expect(await told('projects', 'team.seat-held')).toHaveLength(2);
    expect(await told('projects', 'team.chosen')).toHaveLength(1);
  });

  it('what was said last before is heard of, and what was tried meanwhile happens once', async () => {
    const query = `query ($id: ID!) { commission(id: $id) { slots { candidates { edges { node { person { id name } } } } } } }`;
    const names = await waitFor('Lia is a candidate', async () => {
      const { data } = await graph.query(query, { id: commissionId }, ada);
      const edges = data.commission.slots[0].candidates.edges;
      const all = edges.map(({ node }: Payload) => node.person.name).toSorted();
      return all.includes('Lia') && all;
    });
    expect(names).toEqual(['Bruno', 'Greta', 'Lia']);
    bruno = await graph.signInAgain(bruno);
    const [once, again] = [await graph.send(tried, bruno), await graph.send(tried, bruno)];
    expect(once.data.offerAvailability).toMatchObject({ offer: { id: expect.any(String) }, userErrors: [] });
    expect(again.data).toEqual(once.data);
    const offers = graph.database('members').collection('availability_offers');
    expect(await offers.countDocuments({ personId: bruno.id })).toBe(2);
  });

  it('the noticeboard has the proposal once, with its owner’s name', async () => {
    const { data, errors } = await graph.query(board, {}, bruno);
    expect(errors).toBeUndefined();
    const found = data.noticeboard.edges.map(({ node }: Payload) => node);
    expect(found).toMatchObject([{ id: proposalId, owner: { id: ada.id, name: 'Ada' } }]);
    const responses = graph.database('projects').collection('proposal_responses');
    expect(await responses.countDocuments()).toBe(1);
  });

  it('nothing is missing in either log, and nothing lies aside', async () => {
    await waitFor('the own copy', async () => (await heard()).join() === '4,4');
    for (const service of ['members', 'projects'] as const) {
      const db = graph.database(service);
      const unplaced = () => db.collection('outbox').countDocuments({ position: null });
      await waitFor(`${service} has placed all`, async () => (await unplaced()) === 0);
      expect([service, await wrongIn(service, db)]).toEqual([service, []]);
    }
  });
});
