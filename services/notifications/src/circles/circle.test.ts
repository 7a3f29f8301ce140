import { describe, expect, it } from '@jest/globals';
import type { AgentId, CommissionId, PersonId } from '@millepiani/kernel/id';
import fc from 'fast-check';
import { circleOf, having, type Seat, type SlotId, withoutSeat, withSeat, withTeam } from './circle.ts';

const person = (number: number) => `per_00000000-0000-7000-8000-${String(number).padStart(12, '0')}` as PersonId;
const [ada, bruno, carla] = [person(1), person(2), person(3)];
const slot = (number: number) => person(number).replace('per', 'slt') as SlotId;
const seat = (personId: PersonId, number: number): Seat => ({ slotId: slot(number), personId });
const aurora = 'org_00000000-0000-7000-8000-000000000001' as AgentId;
const lumen = 'org_00000000-0000-7000-8000-000000000002' as AgentId;
const commissionId = 'com_00000000-0000-7000-8000-000000000001' as CommissionId;
const opened = circleOf({ commissionId, title: 'A roof', openedBy: ada, leadId: aurora, clientId: lumen });

describe('a circle', () => {
  it('is who opened the commission, who leads it and whom it is for', () => {
    expect(having(opened, ['MANAGER'])).toEqual([ada]);
    expect(having(opened, ['LEAD', 'CLIENT'])).toEqual([aurora, lumen]);
    expect(having(opened, ['TEAM'])).toEqual([]);
  });

  it('has no client where nobody here is the client', () => {
    const circle = circleOf({ commissionId, title: 'A roof', openedBy: ada, leadId: ada, clientId: null });
    expect(circle.parties).toEqual([
      { agentId: ada, part: 'MANAGER' },
      { agentId: ada, part: 'LEAD' },
    ]);
    expect(having(circle, ['MANAGER', 'LEAD'])).toEqual([ada]);
  });

  it('given somebody with two seats, when one of them is vacant, then they are in the team still', () => {
    const both = withTeam(opened, [seat(bruno, 1), seat(bruno, 2), seat(carla, 3)]);
    expect(having(both, ['TEAM'])).toEqual([bruno, carla]);
    const one = withoutSeat(both, seat(bruno, 1));
    expect(having(one, ['TEAM'])).toEqual([bruno, carla]);
    expect(having(withSeat(one, seat(carla, 1)), ['TEAM'])).toEqual([bruno, carla]);
    expect(having(withoutSeat(one, seat(bruno, 2)), ['TEAM'])).toEqual([carla]);
  });

  it('kept before somebody could have several loses them with whichever seat', () => {
    const before = { ...opened, parties: [...opened.parties, { agentId: bruno, part: 'TEAM' } as const] };
    expect(having(before, ['TEAM'])).toEqual([bruno]);
    expect(withoutSeat(before, seat(bruno, 2))).toEqual(opened);
  });

  it('given a team, when another is chosen, then the first is in it no more', () => {
    const first = withTeam(opened, [seat(bruno, 1), seat(bruno, 2)]);
    expect(having(first, ['TEAM'])).toEqual([bruno]);
    expect(having(withTeam(first, [seat(carla, 1)]), ['TEAM'])).toEqual([carla]);
    expect(withTeam(first, [])).toEqual(opened);
  });

  it('given somebody who is more than one thing, when their seat is vacant, then they stay what else they are', () => {
    const team = withTeam(opened, [seat(ada, 1), seat(bruno, 2)]);
    const left = { agentId: bruno, part: 'TEAM', slotId: slot(2) };
    expect(withoutSeat(team, seat(ada, 1)).parties).toEqual([...opened.parties, left]);
    expect(withoutSeat(team, seat(carla, 2))).toEqual(team);
  });

  it('has a substitute in the team, once', () => {
    const team = withTeam(opened, [seat(ada, 1)]);
    const both = withSeat(withSeat(team, seat(bruno, 2)), seat(bruno, 2));
    expect(having(both, ['TEAM'])).toEqual([ada, bruno]);
    expect(both.parties.filter(({ agentId }) => agentId === bruno)).toHaveLength(1);
  });

  it('property: whatever teams come and go, who opened, leads and pays stays', () => {
    const teams = fc.array(
      fc.array(fc.integer({ min: 1, max: 6 })).map((people) => people.map((one, at) => seat(person(one), at))),
    );
    fc.assert(
      fc.property(teams, (all) => {
        const end = all.reduce(withTeam, opened);
        expect(having(end, ['MANAGER', 'LEAD', 'CLIENT'])).toEqual([ada, aurora, lumen]);
        expect(having(end, ['TEAM'])).toEqual([...new Set(all.at(-1)?.map(({ personId }) => personId))]);
      }),
    );
  });
});
