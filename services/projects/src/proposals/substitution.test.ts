import { describe, expect, it } from '@jest/globals';
import { newId } from '@millepiani/kernel/new-id';
import { ada, later } from '../../test/given.ts';
import { bruno, teamsInEveryState } from '../../test/teams-given.ts';
import type { FallReason, TeamChange } from '../teams/team.ts';
import { keptSeats, substitute, turnedDownIn, vacancyAfter } from './substitution.ts';

const teams = teamsInEveryState();
const { held, confirmed, incomplete } = teams;
const [first, second] = held.seats.map(({ slotId }) => slotId);
const at = later;
const fallen = (reason: FallReason, slotId = second): TeamChange => ({
  type: 'team.fallen-through',
  reason,
  at,
  ...(slotId ? { slotId } : {}),
});
const vacated: TeamChange = { type: 'team.seat-vacated', slotId: first ?? newId('slt'), at };

describe('the place for which somebody else is to be found', () => {
  it.each<FallReason>(['HOLD_REFUSED', 'HOLD_EXPIRED', 'HOLD_RELEASED', 'DECLINED'])('is the one of %s', (reason) => {
    expect(vacancyAfter(held, [fallen(reason)])).toEqual({ teamId: held.id, slotId: second, personId: bruno });
  });

  it('is found among other changes, and is the one that was left in a confirmed team', () => {
    const declined: TeamChange = { type: 'team.seat-declined', slotId: second ?? newId('slt'), at };
    expect(vacancyAfter(held, [declined, fallen('DECLINED')])).toMatchObject({ slotId: second });
    expect(vacancyAfter(confirmed, [vacated])).toMatchObject({ teamId: confirmed.id, slotId: first });
  });

  it.each<[string, readonly TeamChange[]]>([
    ['nothing happens', []],
    [
      'a seat is held, and all are',
      [
        { ...vacated, type: 'team.seat-held' },
        { type: 'team.held', at },
      ],
    ],
    ['the team is dissolved', [{ type: 'team.fallen-through', reason: 'DISSOLVED', at }]],
    ['the commission is lost', [{ type: 'team.fallen-through', reason: 'COMMISSION_LOST', at }]],
  ])('is none where %s', (_, changes) => {
    expect(vacancyAfter(held, changes)).toBeUndefined();
  });
});

describe('a substitute', () => {
  it('is asked for by the service itself, without those who must not be in the team', () => {
    const replaces = { teamId: held.id, slotId: held.seats[0]?.slotId ?? newId('slt'), personId: bruno };
    const id = newId('tpr');
    expect(substitute({ id, at, exclude: [ada] }, held, replaces)).toMatchObject({
      ...{ id, commissionId: held.commissionId, requestedBy: undefined, exclude: [ada], replaces, state: 'PENDING' },
    });
  });

  it('is looked for among those who keep their places', () => {
    const kept = keptSeats(held, ({ slotId }) => slotId === first);
    expect(kept.map(({ slotId, minutes }) => [slotId, minutes])).toEqual([[second, 6_000]]);
    // The first place is vacant as well.
    expect(keptSeats(incomplete, ({ slotId }) => slotId === second)).toEqual([]);
  });
});

describe('who turned a role down', () => {
  it('is whoever did not take it when they were asked, or left it', () => {
    const all = Object.entries(teams).map(([name, team]) => [name, turnedDownIn([team]).map(({ slotId }) => slotId)]);
    expect(Object.fromEntries(all)).toMatchObject({
      ...{ chosen: [], held: [], confirmed: [], dissolved: [], lost: [] },
      refused: [teams.refused.seats[1]?.slotId],
      incomplete: [teams.incomplete.seats[0]?.slotId],
    });
    expect(turnedDownIn([teams.refused, teams.incomplete])).toHaveLength(2);
  });
});
