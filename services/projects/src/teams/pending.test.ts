import { describe, expect, it } from '@jest/globals';
import { later as at } from '../../test/given.ts';
import { teamsInEveryState } from '../../test/teams-given.ts';
import { pendingOf } from './pending.ts';
import { evolve, type TeamChange } from './team.ts';

const states = teamsInEveryState();

describe('what is to follow elsewhere', () => {
  it.each<[keyof typeof states, readonly string[]]>([
    ['chosen', ['PLACE_HOLDS']],
    ['held', []],
    ['confirmed', []],
    ['incomplete', []],
    ['refused', ['RELEASE_HOLDS']],
    ['dissolved', ['RELEASE_HOLDS']],
    ['lost', ['RELEASE_HOLDS']],
  ])('of a team that is %s', (name, expected) => {
    expect(pendingOf(states[name])).toEqual(expected);
  });

  it('is told by each seat, whatever came first', () => {
    const slots = states.chosen.seats.map(({ slotId }) => slotId);
    const after = (...changes: readonly [type: TeamChange['type'], seat: number][]) =>
      pendingOf(
        changes.map(([type, seat]) => ({ type, slotId: slots[seat], at }) as TeamChange).reduce(evolve, states.chosen),
      );
    expect(after(['team.seat-accepted', 0])).toEqual(['PLACE_HOLDS', 'CONFIRM_HOLD']);
    expect(after(['team.seat-held', 0], ['team.seat-accepted', 0])).toEqual(['PLACE_HOLDS', 'CONFIRM_HOLD']);
    expect(after(['team.seat-held', 0], ['team.seat-held', 1], ['team.seat-accepted', 1])).toEqual(['CONFIRM_HOLD']);
    expect(after(['team.seat-held', 0], ['team.seat-accepted', 1], ['team.seat-filled', 1])).toEqual([]);
  });
});
