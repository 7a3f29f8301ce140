import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { GraphQLAnswer, TestActor } from '@millepiani/testing/service-under-test';
import { waitFor } from '@millepiani/testing/wait-for';
import { type Replica, type Replicas, startReplicas } from './replicas.ts';

// Four processes that start on a machine which may be busy.
jest.setTimeout(240_000);

const java = 'http://data.europa.eu/esco/skill/19a8293b-8e95-4de3-983f-77484079c389';
const attempts = 200;
/** Five days of eight hours, and six hours wanted of them each time: six fit, wherever they lie. */
const [offeredHours, wantedHours, fitting] = [40, 6, 6];
const dayMs = 86_400_000;

let community: Replicas<'members' | 'projects'>;
let members: readonly [Replica, Replica];
let projects: readonly [Replica, Replica];
beforeAll(async () => {
  community = await startReplicas('members', 'projects');
  ({ members, projects } = community.replicas);
});
afterAll(() => community.close());

type Payload = GraphQLAnswer['data'];
let keys = 0;
async function mutate(
  replica: Replica,
  [name, selection]: readonly [string, string],
  input: object,
  actor?: TestActor,
): Promise<Payload> {
  keys += 1;
  const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
  const query = `mutation ($input: ${type}!) { ${name}(input: $input) { ${selection} userErrors { code } } }`;
  const variables = { input: { idempotencyKey: `contention-${keys}`, ...input } };
  const { data, errors } = await replica.ask(query, variables, actor);
  if (data?.[name]?.userErrors.length === 0) return data[name];
  throw new TypeError(`${name}: ${JSON.stringify(errors ?? data[name].userErrors)}`);
}

/** So many at once and no more: what is raced for is the hours, not the connections. */
async function inTurn<T>(count: number, atOnce: number, work: (index: number) => Promise<T>): Promise<T[]> {
  const done: T[] = [];
  const waiting = Array.from({ length: count }, (_, index) => index).values();
  const next = async () => {
    for (const index of waiting) done[index] = await work(index);
  };
  await Promise.all(Array.from({ length: atOnce }, next));
  return done;
}

const either = <T>([first, second]: readonly [T, T], index: number): T => (index % 2 === 0 ? first : second);

/** A Monday in some weeks, by the clock of UTC. */
const monday = (() => {
  const soon = Math.floor(Date.now() / dayMs) * dayMs + 30 * dayMs;
  return soon + ((8 - new Date(soon).getUTCDay()) % 7) * dayMs;
})();
const instant = (days: number, hours = 0) => new Date(monday + days * dayMs + hours * 3_600_000).toISOString();

async function somebody(name: string): Promise<TestActor> {
  const email = `${name.toLowerCase()}@example.org`;
  const input = { name, email, password: 'correct horse battery' };
  const { person } = await mutate(members[0], ['signUp', 'person { id }'], input);
  return { id: person.id, scopes: ['members:write', 'projects:write'] };
}

/** A commission of one role, which takes six hours of that week. */
async function qualified(index: number, manager: TestActor): Promise<Payload> {
  const asked = either(projects, index);
  const slot = {
    ...{ title: 'Backend', skill: java, skillLabel: 'Java (computer programming)', level: 3, hours: wantedHours },
    ...{ from: instant(0).slice(0, 10), to: instant(4).slice(0, 10), rate: { amount: '45.00', currency: 'EUR' } },
  };
  const input = {
    ...{ title: `Shop ${index}`, description: 'A shop.', price: { amount: '2400.00', currency: 'EUR' } },
    ...{ visibility: 'COMMUNITY', respondBy: instant(-7), slots: [slot] },
  };
  const { commission } = await mutate(asked, ['openCommission', 'commission { id version }'], input, manager);
  const on = { commissionId: commission.id, expectedVersion: commission.version };
  return (await mutate(asked, ['qualifyCommission', 'commission { id version slots { id } }'], on, manager)).commission;
}

const choose = (index: number, commission: Payload, manager: TestActor, wanted: TestActor) => {
  const { id: commissionId, version: expectedVersion, slots } = commission;
  const seats = [{ slotId: slots[0].id, personId: wanted.id }];
  const input = { commissionId, expectedVersion, confirmBy: instant(-7), seats };
  return mutate(either(projects, index), ['chooseTeam', 'team { id }'], input, manager);
};

/** How often another process has begun to take up what teams ask for: one does at a time, by a lease. */
const turns = () =>
  community.database('members', async (db) => {
    const lease = await db
      .collection<{ _id: string; epoch: number }>('spine_leases')
      .findOne({ _id: /hold-for-teams/ });
    return Number(lease?.epoch ?? 0);
  });

/** Kills the process of members that places holds at the moment: the one after whose end another begins. */
async function killWhoHolds(): Promise<void> {
  const before = await turns();
  for (const replica of members) {
    await replica.kill();
    await community.start('members');
    const isTaken = waitFor('another takes over', async () => (await turns()) > before, 10_000);
    if (await isTaken.then(() => true).catch(() => false)) return;
  }
  throw new TypeError('Nobody took over.');
}

describe(`${attempts} who want the same firm hours at once, through two processes of each service`, () => {
  it('hold exactly what fits, and every other is told why not, though the process that holds is killed in between', async () => {
    const [manager, fabio] = [await somebody('Ada'), await somebody('Fabio')];
    const recurrence = { timeZone: 'UTC', rule: 'FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR;COUNT=5' };
    const week = { start: instant(0, 8), end: instant(0, 16), hours: '8', firmness: 'FIRM', recurrence };
    await mutate(members[1], ['offerAvailability', 'offer { id }'], week, fabio);
    const commissions = await inTurn(attempts, 16, (index) => qualified(index, manager));

    const holds = () =>
      community.database('members', (db) =>
        db
          .collection('outbox')
          .find({ 'data.personId': fabio.id, type: /\.hold\.(placed|refused)\.v1$/ })
          .toArray(),
      );
    const chosen = inTurn(attempts, 40, (index) => choose(index, commissions[index], manager, fabio));
    // Whoever is wanted goes on with their own affairs meanwhile, through both processes.
    const elsewhere = inTurn(10, 2, async (index) => {
      const window = { start: instant(60 + index), end: instant(60 + index, 1), hours: '1', firmness: 'FIRM' };
      const { offer } = await mutate(
        either(members, index),
        ['offerAvailability', 'offer { id }'],
        window,
        fabio,
      ).catch(() => ({ offer: undefined }));
      return offer;
    });
    await waitFor('some have their answer', async () => (await holds()).length > 20, 60_000);
    expect((await holds()).length).toBeLessThan(attempts);
    await killWhoHolds();
    await Promise.all([chosen, elsewhere]);
    await waitFor('all have their answer', async () => (await holds()).length >= attempts, 120_000);

    const answers = await holds();
    expect(answers).toHaveLength(attempts);
    expect(new Set(answers.map(({ subject }) => subject)).size).toBe(attempts);
    const refusals = answers.filter(({ type }) => type.endsWith('.hold.refused.v1'));
    expect(new Set(refusals.map(({ data }) => data.reason))).toEqual(new Set(['NO_CAPACITY']));
    expect(refusals).toHaveLength(attempts - fitting);
    const held = await community.database('members', (db) =>
      db.collection('capacity_holds').find({ personId: fabio.id }).toArray(),
    );
    expect(held.map(({ state, minutes }) => [state, minutes])).toEqual(Array(fitting).fill(['HELD', wantedHours * 60]));

    // What whoever asked sees of it, through either process of projects.
    const stateOf = async (index: number): Promise<string> => {
      const query = `query ($id: ID!) { commission(id: $id) { teams { edges { node { state holdRefusal } } } } }`;
      const { data } = await either(projects, index + 1).ask(query, { id: commissions[index].id }, manager);
      const { state, holdRefusal } = data.commission.teams.edges[0].node;
      return state === 'FALLEN_THROUGH' ? `${state} ${holdRefusal}` : state;
    };
    const states = await waitFor(
      'all teams know',
      async () => {
        const all = await inTurn(attempts, 16, stateOf);
        return !all.includes('PROPOSED') && !all.includes('CHOSEN') && all;
      },
      60_000,
    );
    expect(states.filter((state) => state === 'HELD')).toHaveLength(fitting);
    expect(states.filter((state) => state === 'FALLEN_THROUGH NO_CAPACITY')).toHaveLength(attempts - fitting);

    const query = `query ($representations: [_Any!]!, $from: DateTime!, $to: DateTime!) {
      _entities(representations: $representations) { ... on Person { freeBusy(from: $from, to: $to) { freeMinutes } } } }`;
    const variables = { representations: [{ __typename: 'Person', id: fabio.id }], from: instant(0), to: instant(5) };
    const { data } = await (await community.start('members')).ask(query, variables, fabio);
    expect(data._entities[0].freeBusy.freeMinutes).toBe((offeredHours - fitting * wantedHours) * 60);
  });
});
