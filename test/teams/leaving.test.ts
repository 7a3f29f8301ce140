import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { GraphQLAnswer, TestActor } from '@millepiani/testing/service-under-test';
import { waitFor } from '@millepiani/testing/wait-for';
import { setupToken } from '../../services/members/test/members-under-test.ts';
import { startTwoServices, type TwoServices } from './two-services.ts';

// Two whole services, their spines and many hops a test: a busy machine takes its time.
jest.setTimeout(180_000);

let community: TwoServices;
let administrator: TestActor;
beforeAll(async () => {
  community = await startTwoServices();
  const person = await community.somebody('Administrator');
  await inMembers(person, 'claimAdministration', 'person { id }', { setupToken });
  administrator = { ...person, scopes: [...person.scopes, 'members:administer'] };
});
afterAll(() => community.close());

type Payload = GraphQLAnswer['data'];
async function inMembers(actor: TestActor, name: string, selection: string, input: object): Promise<Payload> {
  const payload = await community.mutate(community.members, [name, selection], input, { actor });
  expect([name, payload.userErrors]).toEqual([name, []]);
  return payload;
}
/** A confirmed team of two: whoever leaves, and another. */
async function confirmed(manager: TestActor, people: readonly [TestActor, TestActor]) {
  const commission = await community.qualified(manager, 2);
  const { team } = await community.choose(manager, commission, people);
  for (const [at, person] of people.entries()) {
    await community.answer('acceptSeat', person, { teamId: team.id, slotId: team.seats[at].slotId });
  }
  return community.teamOnce('CONFIRMED', commission.id, manager);
}
/** The proposal for the place of who is gone, once it is computed. */
const proposedFor = (personId: string, commissionId: string, manager: TestActor): Promise<Payload> =>
  waitFor(
    'a substitute is proposed',
    async () => {
      const query = `query ($id: ID!) { commission(id: $id) { teamProposals(first: 1) { edges { node {
        state replaces { person { id } } slots { person { id } } } } } } }`;
      const { data } = await community.projects.ask(query, { id: commissionId }, manager);
      const node = data.commission.teamProposals.edges[0]?.node;
      return node?.replaces?.person.id === personId && node.state !== 'PENDING' && node;
    },
    60_000,
  );

describe('a member who leaves', () => {
  it('and gives up work leaves a vacant seat, for which somebody who is there is proposed, and never they', async () => {
    const [ada, bruno, ivo, lia] = await Promise.all(
      ['Ada', 'Bruno', 'Ivo', 'Lia'].map((name) => community.somebody(name)),
    );
    if (!(ada && bruno && ivo && lia)) throw new TypeError('four people');
    for (const person of [bruno, ivo, lia]) await community.claim(person);
    const commission = await confirmed(ada, [bruno, ivo]);
    await inMembers(ivo, 'leaveCommunity', 'person { isMember }', { expectedVersion: 1, givesUpWork: true });
    const after = await community.teamOnce('INCOMPLETE', commission.id, ada);
    const seats = after.last.seats.map(({ state, person }: Payload) => [person.id, state]);
    expect(seats).toEqual([
      [bruno.id, 'FILLED'],
      [ivo.id, 'VACATED'],
    ]);
    const proposal = await proposedFor(ivo.id, commission.id, ada);
    expect(proposal.slots.map(({ person }: Payload) => person.id)).toEqual([bruno.id, lia.id]);
  });
});

describe('a member who is suspended', () => {
  it('keeps the seat that is confirmed, and is taken into no other team', async () => {
    const [ada, bruno, ivo] = await Promise.all(['Ada', 'Bruno', 'Ivo'].map((name) => community.somebody(name)));
    if (!(ada && bruno && ivo)) throw new TypeError('three people');
    const commission = await confirmed(ada, [bruno, ivo]);
    const suspension = { personId: ivo.id, expectedVersion: 1, reason: 'The fee is due.' };
    await inMembers(administrator, 'suspendMember', 'person { isMember }', suspension);
    const other = await community.qualified(ada, 1);
    await community.choose(ada, other, [ivo]);
    const fallen = await community.teamOnce('FALLEN_THROUGH', other.id, ada);
    expect(fallen.last).toMatchObject({ fallenThroughReason: 'HOLD_REFUSED', holdRefusal: 'PERSON_NOT_FOUND' });
    expect((await community.read(commission.id, ada)).team.state).toBe('CONFIRMED');
    // Until whoever manages it vacates the seat: then the time is free.
    const seat = commission.last.seats[1];
    const on = { commissionId: commission.id, slotId: seat.slotId };
    const vacated = await waitFor('projects has heard of it', async () => {
      const payload = await community.mutate(community.projects, ['vacateSeat', 'team { state }'], on, { actor: ada });
      return payload.userErrors.length === 0 && payload.team.state;
    });
    expect(vacated).toBe('INCOMPLETE');
    await waitFor(
      'the hold is released',
      async () => (await community.holds({ _id: seat.hold.id }))[0]?.state === 'RELEASED',
    );
  });
});
