import { describe, expect, it } from '@jest/globals';
import { newId } from '@millepiani/kernel/new-id';
import { later as at } from '../../test/given.ts';
import { bruno, teamsInEveryState } from '../../test/teams-given.ts';
import { type SeatFilter, seatKeyForm, seatKeyOf, seatsOf } from './seat-list.ts';
import { evolve, type SeatOfTeam, type Team } from './team.ts';

const states = teamsInEveryState();
const named = (seats: readonly SeatOfTeam[]) =>
  seats.map((seat) => `${seat.state} ${seat.team.seats.findIndex(({ slotId }) => slotId === seat.slotId)}`);
const list = (teams: readonly Team[], answer?: SeatFilter['answer'], page: object = {}) =>
  seatsOf(teams, { personId: bruno, answer }, { limit: 20, after: undefined, ...page });

describe('a person’s seats', () => {
  const accepted = evolve(states.held, {
    type: 'team.seat-accepted',
    slotId: states.held.seats[1]?.slotId ?? newId('slt'),
    at,
  });
  const teams = [states.chosen, accepted, states.dissolved];

  it('are those with the answer; those of a team that fell through wait for none', () => {
    expect(named(list(teams))).toEqual(['ASKED 0', 'ASKED 1', 'HELD 0', 'HELD 1', 'FREED 0', 'FREED 1']);
    expect(named(list(teams, 'PENDING'))).toEqual(['ASKED 0', 'ASKED 1', 'HELD 0']);
    expect(named(list(teams, 'ACCEPTED'))).toEqual(['HELD 1']);
    expect(named(list(teams, 'DECLINED'))).toEqual([]);
    expect(seatsOf(teams, { personId: newId('per'), answer: undefined }, { limit: 20, after: undefined })).toEqual([]);
  });

  it('go on within a team where the page before ended, though that seat was answered since', () => {
    const [first] = list([states.chosen], 'PENDING');
    const key = first ? seatKeyOf(first) : '';
    expect(key).toMatch(seatKeyForm);
    const answered = evolve(states.chosen, { type: 'team.seat-accepted', slotId: first?.slotId ?? newId('slt'), at });
    expect(named(list([answered], 'PENDING', { limit: 1, after: key }))).toEqual(['ASKED 1']);
  });

  it('are one more than a page at most', () => {
    expect(list(teams, undefined, { limit: 2 })).toHaveLength(3);
  });
});
