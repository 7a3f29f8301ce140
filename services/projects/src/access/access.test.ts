import { describe, expect, it } from '@jest/globals';
import { newId } from '@millepiani/kernel/new-id';
import fc from 'fast-check';
import { ada, given, inEveryState, opened, stateNames } from '../../test/given.ts';
import { bruno, teamsInEveryState } from '../../test/teams-given.ts';
import { aConfirmedTeam } from '../../test/work-given.ts';
import { withTeam } from '../commissions/commission.ts';
import { evolve } from '../teams/team.ts';
import { vacate } from '../teams/team-lifecycle.ts';
import { stepsFor } from './absence.ts';
import { accessAfter, accessChanges, agentsConcerned, type StandingChange } from './access.ts';

const [greta, aurora] = [newId('per'), newId('org')];
const commission = given(opened());
const seated = (...personIds: (typeof bruno)[]) => withTeam(commission, { id: newId('tea'), personIds });
const told = (before: typeof commission, after: typeof commission) =>
  accessChanges(before, after).map(({ type, agentId }) => `${type.slice(7)} ${agentId}`);

describe('who takes part in a commission', () => {
  it('is told of a team that is chosen, and of one that falls through', () => {
    expect(told(commission, seated(bruno, greta))).toEqual([`granted ${bruno}`, `granted ${greta}`]);
    expect(told(seated(bruno, greta), commission)).toEqual([`revoked ${bruno}`, `revoked ${greta}`]);
    expect(told(seated(bruno), seated(greta))).toEqual([`revoked ${bruno}`, `granted ${greta}`]);
  });

  it('is not told of who takes part otherwise, or as before', () => {
    expect(told(commission, seated(ada))).toEqual([]);
    expect(told(seated(bruno), seated(bruno))).toEqual([]);
    expect(told(seated(ada, bruno), commission)).toEqual([`revoked ${bruno}`]);
  });

  it('is told so that whoever follows it knows who takes part', () => {
    const people = [ada, bruno, greta, newId('per')];
    fc.assert(
      fc.property(fc.array(fc.subarray(people), { minLength: 1, maxLength: 8 }), (teams) => {
        const part = new Set<string>([ada]);
        let before = commission;
        for (const team of teams) {
          const after = seated(...team);
          for (const { type, agentId } of accessChanges(before, after)) {
            // Nobody is granted what they have, or loses what they have not.
            expect(part.has(agentId)).toBe(type === 'access.revoked');
            if (type === 'access.granted') part.add(agentId);
            else part.delete(agentId);
          }
          expect([...part].toSorted()).toEqual([...new Set([ada, ...team])].toSorted());
          before = after;
        }
      }),
    );
  });
});

const change = (more: Partial<StandingChange> = {}): StandingChange => ({
  ...{ id: newId('evt'), personId: bruno, kind: 'SUSPENDED', isGranted: false, through: undefined },
  ...more,
});

describe('what members tell of a person', () => {
  it('is about their own commissions and those of the organizations for which they speak, or about one organization’s', () => {
    expect(agentsConcerned(change(), [aurora])).toEqual([bruno, aurora]);
    expect(agentsConcerned(change({ kind: 'GUEST', through: aurora }), [newId('org')])).toEqual([aurora]);
  });

  it('revokes what they have not any more, and grants what they have, of what is not at its end', () => {
    for (const name of stateNames) {
      const of = inEveryState()[name];
      const isEnded = of.state === 'CLOSED' || of.state === 'LOST';
      const revoked = { type: 'access.revoked', agentId: bruno, reason: 'SUSPENDED', through: undefined };
      const [away, there] = [
        { takesPart: false, doesOtherwise: false },
        { takesPart: true, doesOtherwise: true },
      ];
      expect(accessAfter(change(), of, away)).toEqual(isEnded ? undefined : revoked);
      // Reinstated before it was followed.
      expect(accessAfter(change(), of, there)).toBeUndefined();
      const back = change({ kind: 'REINSTATED', isGranted: true });
      expect(accessAfter(back, of, there)?.type).toBe(isEnded ? undefined : 'access.granted');
      expect(accessAfter(back, of, away)).toBeUndefined();
      // Of an organization's owners and guests, who takes part otherwise is not told of.
      const owns = change({ kind: 'OWNER', isGranted: true, through: aurora });
      expect(accessAfter(owns, of, there)).toBeUndefined();
      expect(accessAfter(owns, of, { takesPart: true, doesOtherwise: false })?.through).toBe(
        isEnded ? undefined : aurora,
      );
    }
  });
});

describe('the roles of who is not there', () => {
  const team = aConfirmedTeam([bruno, greta]);
  const [first] = team.seats.map(({ slotId }) => slotId);

  it.each([
    ['LEFT', 'VACATE'],
    ['ERASED', 'VACATE'],
    ['SUSPENDED', 'PROPOSE'],
    ['REINSTATED', undefined],
  ] as const)('are, of who is %s: %s', (kind, type) => {
    expect(stepsFor(change({ kind }), team)).toEqual(type ? [{ type, slotId: first }] : []);
    expect(stepsFor(change({ kind, personId: newId('per') }), team)).toEqual([]);
    expect(stepsFor(change({ kind }), undefined)).toEqual([]);
  });

  it('are left to members as long as the team is not confirmed, and are vacated once', () => {
    const { chosen, held, dissolved } = teamsInEveryState();
    for (const one of [chosen, held, dissolved]) expect(stepsFor(change({ kind: 'LEFT' }), one)).toEqual([]);
    const vacant = first ? vacate(first, team, new Date('2026-11-26T09:00:00Z')).reduce(evolve, team) : team;
    expect(stepsFor(change({ kind: 'LEFT' }), vacant)).toEqual([]);
  });

  it('are no affair of what an organization lets them see', () => {
    expect(stepsFor(change({ kind: 'LEFT', through: aurora }), team)).toEqual([]);
  });
});
