import { describe, expect, it } from '@jest/globals';
import type { AgentId, CommissionId, PersonId } from '@millepiani/kernel/id';
import fc from 'fast-check';
import { circleOf, having, withoutSeat, withSeat, withTeam } from './circle.ts';

const person = (number: number) => `per_00000000-0000-7000-8000-${String(number).padStart(12, '0')}` as PersonId;
const [ada, bruno, carla] = [person(1), person(2), person(3)];
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

  it('given a team, when another is chosen, then the first is in it no more', () => {
    const first = withTeam(opened, [bruno, bruno]);
    expect(having(first, ['TEAM'])).toEqual([bruno]);
    expect(having(withTeam(first, [carla]), ['TEAM'])).toEqual([carla]);
    expect(withTeam(first, [])).toEqual(opened);
  });

  it('given somebody who is more than one thing, when their seat is vacant, then they stay what else they are', () => {
    const team = withTeam(opened, [ada, bruno]);
    expect(withoutSeat(team, ada).parties).toEqual([...opened.parties, { agentId: bruno, part: 'TEAM' }]);
    expect(withoutSeat(team, carla)).toEqual(team);
  });

  it('has a substitute in the team, once', () => {
    const team = withTeam(opened, [ada]);
    const both = withSeat(withSeat(team, bruno), bruno);
    expect(having(both, ['TEAM'])).toEqual([ada, bruno]);
    expect(both.parties.filter(({ agentId }) => agentId === bruno)).toHaveLength(1);
  });

  it('property: whatever teams come and go, who opened, leads and pays stays', () => {
    const teams = fc.array(fc.array(fc.integer({ min: 1, max: 6 }).map(person)));
    fc.assert(
      fc.property(teams, (all) => {
        const end = all.reduce(withTeam, opened);
        expect(having(end, ['MANAGER', 'LEAD', 'CLIENT'])).toEqual([ada, aurora, lumen]);
        expect(having(end, ['TEAM'])).toEqual([...new Set(all.at(-1) ?? [])]);
      }),
    );
  });
});
