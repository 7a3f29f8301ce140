import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { plusMs } from '@millepiani/kernel/instant';
import { newId } from '@millepiani/kernel/new-id';
import { weekdays } from '../../test/formation-given.ts';
import { type Forming, openForming, unwrap } from '../../test/forming.ts';
import { ada, aSlot, at, BadFixture } from '../../test/given.ts';
import { setSubstitution } from '../commissions/commissions.commands.ts';
import type { Team } from '../teams/team.ts';

jest.setTimeout(120_000);
let open: Forming;
beforeAll(async () => {
  open = await openForming('projects_asking');
});
beforeEach(() => {
  open.state.hinted = [];
  open.state.now = at;
});
afterAll(() => open.close());

/** A confirmed team of two, and three more who could, the better ones first; a substitute is asked at once. */
async function confirmed(substitution: 'ASK' | 'PROPOSE') {
  const skill = open.newSkill();
  const people = await open.people(skill, [3, 3, 3, 2, 1], weekdays(3));
  const commission = await open.qualified(skill, 2);
  const set = { commissionId: commission.id, expectedVersion: commission.version, substitution };
  unwrap(await setSubstitution(open.projects, open.callOf(ada, 'setSubstitution', set)));
  const seats = commission.slots.map(({ id }, index) => ({ slotId: id, personId: people[index] ?? '' }));
  const { teamId } = unwrap(await open.choose({ ...commission, version: commission.version + 1 }, { seats }));
  const holds = (await find(teamId)).seats.map(({ holdId }) => holdId);
  for (const holdId of holds) await open.hear({ type: 'placed', holdId, at });
  for (const holdId of holds) await open.hear({ type: 'confirmed', holdId, at });
  expect((await find(teamId)).state).toBe('CONFIRMED');
  return { teamId, people: people.slice(2) };
}
const find = async (teamId: Team['id']): Promise<Team> => {
  const team = await open.projects.teams.find(teamId);
  if (!team) throw new BadFixture(teamId);
  return team;
};
const seatOf = async (teamId: Team['id']) => {
  const [, seat] = (await find(teamId)).seats;
  if (!seat) throw new BadFixture(teamId);
  return seat;
};
/** The one in the seat loses their time, or does not come, and what was asked for is computed. */
async function goes(teamId: Team['id'], how: 'released' | 'refused' | 'expired') {
  const { holdId } = await seatOf(teamId);
  const now = plusMs(open.state.now, 60_000);
  open.state.now = now;
  if (how === 'released') await open.hear({ type: how, holdId, at: now, isDone: false });
  else if (how === 'refused') await open.hear({ type: how, holdId, at: now, reason: 'NO_CAPACITY' });
  else await open.hear({ type: how, holdId, at: now });
  return open.hintedProposal();
}

describe('a substitute who is asked at once', () => {
  it('is the best one, then the next one where they do not come, and at last nobody', async () => {
    const { teamId, people } = await confirmed('PROPOSE');
    const left = await seatOf(teamId);
    const holds = new Set([left.holdId]);
    for (const [index, how] of (['released', 'refused', 'expired'] as const).entries()) {
      const proposal = await goes(teamId, how);
      expect(proposal).toMatchObject({
        state: 'PROPOSED',
        places: [{ score: undefined }, { personId: people[index] }],
      });
      const seat = await seatOf(teamId);
      expect(seat).toMatchObject({ state: 'ASKED', answer: 'PENDING', personId: people[index] });
      expect(seat.confirmBy).toEqual(plusMs(open.state.now, 48 * 3_600_000));
      holds.add(seat.holdId);
    }
    // Each is asked under a hold of their own, on behalf of who manages the commission, and by the service.
    expect(holds.size).toBe(4);
    const told = (await open.told(teamId)).filter(({ type }) => String(type).includes('substitute-chosen'));
    expect(told.map(({ actor, data }) => [actor, data.chosenBy, data.insteadOf, data.personId])).toEqual(
      [left.personId, ...people].slice(0, -1).map((gone, index) => ['system:projects', ada, gone, people[index]]),
    );
    // Who left, and who did not come, is asked for this no more.
    expect(await goes(teamId, 'refused')).toMatchObject({
      state: 'NOT_PROPOSED',
      problems: [{ code: 'NOBODY_AVAILABLE' }],
    });
    expect(await find(teamId)).toMatchObject({
      state: 'INCOMPLETE',
      seats: [{ state: 'FILLED' }, { state: 'VACATED' }],
    });
  });

  it('who comes makes the team whole, and is replaced as anybody when they leave', async () => {
    const { teamId, people } = await confirmed('PROPOSE');
    await goes(teamId, 'released');
    const { holdId } = await seatOf(teamId);
    await open.hear({ type: 'placed', holdId, at });
    await open.hear({ type: 'confirmed', holdId, at });
    expect((await find(teamId)).state).toBe('CONFIRMED');
    await goes(teamId, 'released');
    expect(await seatOf(teamId)).toMatchObject({ state: 'ASKED', personId: people[1] });
  });

  it('is nobody as long as it is not set: then somebody is proposed, and chosen by hand', async () => {
    const { teamId, people } = await confirmed('ASK');
    expect(await goes(teamId, 'released')).toMatchObject({ state: 'PROPOSED', places: [{}, { personId: people[0] }] });
    expect(await seatOf(teamId)).toMatchObject({ state: 'VACATED' });
  });

  it('is asked for one place where nobody is there for another that is vacant', async () => {
    const skill = open.newSkill();
    const [greta, fabio] = await open.people(skill, [3, 3], weekdays(3));
    const rare = open.newSkill();
    const role = { hours: 20, from: '2027-01-11', to: '2027-01-15' };
    const commission = await open.qualified(skill, [aSlot({ ...role, skill: rare }), aSlot({ ...role, skill })]);
    const set = { commissionId: commission.id, expectedVersion: commission.version, substitution: 'PROPOSE' as const };
    unwrap(await setSubstitution(open.projects, open.callOf(ada, 'setSubstitution', set)));
    const seats = [newId('per'), greta].map((personId, index) => ({
      slotId: commission.slots[index]?.id ?? '',
      personId: personId ?? '',
    }));
    const { teamId } = unwrap(await open.choose({ ...commission, version: commission.version + 1 }, { seats }));
    const team = await find(teamId);
    for (const { holdId } of team.seats) await open.hear({ type: 'placed', holdId, at });
    for (const { holdId } of team.seats) await open.hear({ type: 'confirmed', holdId, at });
    await open.hear({ type: 'released', holdId: team.seats[0]?.holdId ?? newId('hld'), at, isDone: false });
    expect(await open.hintedProposal()).toMatchObject({
      state: 'NOT_PROPOSED',
      problems: [{ code: 'NOBODY_SKILLED' }],
    });
    await goes(teamId, 'released');
    expect(await seatOf(teamId)).toMatchObject({ state: 'ASKED', personId: fabio });
  });

  it('is asked once, though the job runs again', async () => {
    const { teamId } = await confirmed('PROPOSE');
    const proposal = await goes(teamId, 'released');
    const before = await find(teamId);
    if (proposal) await open.work(proposal.id);
    expect(await find(teamId)).toEqual(before);
  });
});
