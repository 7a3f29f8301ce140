import { describe, expect, it } from '@jest/globals';
import { actorOf, anonymous, systemActor } from '@millepiani/kernel/actor';
import { newId } from '@millepiani/kernel/new-id';
import { ada, given, opened } from '../../test/given.ts';
import { chosenAt as at, bruno, confirmBy, teamsInEveryState } from '../../test/teams-given.ts';
import { slotState } from './slot-state.ts';
import { evolve, ImpossibleTeamEvent, type Team, type TeamChange } from './team.ts';
import { canAnswer, canHear, canListSeats, canSeeTeam } from './team-access.ts';
import { decide, type HoldAnswer, hear, type TeamCommand } from './team-lifecycle.ts';

const states = teamsInEveryState();
const slotOf = (team: Team, index = 0) => team.seats[index]?.slotId ?? newId('slt');
const holdOf = (team: Team, index = 0) => team.seats[index]?.holdId ?? newId('hld');

/** What comes of a command: the codes that refuse it, or the types of its events. */
function outcome(team: Team, command: TeamCommand): readonly string[] {
  const decided = decide(command, team);
  return decided.ok ? decided.value.map(({ type }) => type) : decided.error.map(({ code }) => code);
}

describe('who sits in a team', () => {
  it.each<[keyof typeof states, Record<'accept' | 'decline', readonly string[]>]>([
    ['chosen', { accept: ['team.seat-accepted'], decline: ['team.seat-declined', 'team.fallen-through'] }],
    ['held', { accept: ['team.seat-accepted'], decline: ['team.seat-declined', 'team.fallen-through'] }],
    ['confirmed', { accept: [], decline: ['ALREADY_ACCEPTED'] }],
    ['incomplete', { accept: ['SEAT_VACANT'], decline: ['SEAT_VACANT'] }],
    ['refused', { accept: ['WRONG_STATE'], decline: ['WRONG_STATE'] }],
    ['dissolved', { accept: ['WRONG_STATE'], decline: ['WRONG_STATE'] }],
  ])('answers while it is %s', (name, expected) => {
    const team = states[name];
    const answer = (type: 'accept' | 'decline') => outcome(team, { type, slotId: slotOf(team), at });
    expect({ accept: answer('accept'), decline: answer('decline') }).toEqual(expected);
  });

  it('answers before `confirmBy`, to the millisecond, and for a seat that is there', () => {
    const team = states.held;
    const last = new Date(confirmBy.getTime() - 1);
    for (const type of ['accept', 'decline'] as const) {
      expect(outcome(team, { type, slotId: slotOf(team), at: last })).not.toContain('TOO_LATE');
      expect(outcome(team, { type, slotId: slotOf(team), at: confirmBy })).toEqual(['TOO_LATE']);
      expect(outcome(team, { type, slotId: newId('slt'), at })).toEqual(['SEAT_NOT_FOUND']);
    }
  });

  it('may have accepted before: that is no change, but no way back', () => {
    const slotId = slotOf(states.held);
    const team = evolve(states.held, { type: 'team.seat-accepted', slotId, at });
    expect(outcome(team, { type: 'accept', slotId, at: confirmBy })).toEqual([]);
    expect(outcome(team, { type: 'decline', slotId, at })).toEqual(['ALREADY_ACCEPTED']);
  });
});

describe('whoever manages the commission', () => {
  it.each<[keyof typeof states, readonly string[], readonly string[]]>([
    ['chosen', ['team.fallen-through'], ['team.fallen-through']],
    ['held', ['team.fallen-through'], ['team.fallen-through']],
    ['confirmed', ['WRONG_STATE'], ['team.fallen-through']],
    ['incomplete', ['team.fallen-through'], ['team.fallen-through']],
    ['dissolved', ['WRONG_STATE'], ['WRONG_STATE']],
  ])('dissolves it, or loses it with its commission, while it is %s', (name, dissolved, lost) => {
    expect(outcome(states[name], { type: 'dissolve', at })).toEqual(dissolved);
    expect(outcome(states[name], { type: 'lose', at })).toEqual(lost);
  });
});

describe('whatever cannot be done', () => {
  it.each<[keyof typeof states, TeamCommand['type'], string]>([
    ['confirmed', 'dissolve', 'The team is CONFIRMED; this is done while it is CHOSEN, HELD or INCOMPLETE.'],
    ['lost', 'dissolve', 'The team is FALLEN_THROUGH; this is done while it is CHOSEN, HELD or INCOMPLETE.'],
    ['dissolved', 'accept', 'The team is FALLEN_THROUGH; this is done while it is CHOSEN, HELD or INCOMPLETE.'],
    ['dissolved', 'decline', 'The team is FALLEN_THROUGH; this is done while it is CHOSEN, HELD or INCOMPLETE.'],
  ])('to a team that is %s, as to %s it, says when it could be', (name, type, message) => {
    const team = states[name];
    const command = type === 'accept' || type === 'decline' ? { type, slotId: slotOf(team), at } : { type, at };
    expect(decide(command, team)).toMatchObject({ ok: false, error: [{ code: 'WRONG_STATE', message }] });
  });
});

describe('what members answers', () => {
  type Answer = Omit<HoldAnswer, 'holdId' | 'at'> & Record<string, unknown>;
  const answers = {
    placed: { type: 'placed' },
    confirmed: { type: 'confirmed' },
    refused: { type: 'refused', reason: 'OVERDUE' },
    expired: { type: 'expired' },
    released: { type: 'released', isDone: false },
    done: { type: 'released', isDone: true },
  } satisfies Record<string, Answer>;
  const heard = (team: Team, name: keyof typeof answers, index = 0) =>
    hear({ ...answers[name], holdId: holdOf(team, index), at } as HoldAnswer, team);
  const named = (events: readonly TeamChange[]) =>
    events.map((event) => (event.type === 'team.fallen-through' ? event.reason : event.type));

  it.each<[keyof typeof states, Partial<Record<keyof typeof answers, readonly string[]>>]>([
    [
      'chosen',
      {
        placed: ['team.seat-held'],
        confirmed: ['team.seat-filled'],
        refused: ['HOLD_REFUSED'],
        expired: ['HOLD_EXPIRED'],
        released: ['HOLD_RELEASED'],
        done: ['HOLD_RELEASED'],
      },
    ],
    [
      'held',
      {
        confirmed: ['team.seat-filled'],
        expired: ['HOLD_EXPIRED'],
        released: ['HOLD_RELEASED'],
        done: ['HOLD_RELEASED'],
      },
    ],
    ['confirmed', { released: ['team.seat-vacated'] }],
    ['incomplete', {}],
    ['dissolved', {}],
    ['lost', {}],
  ])('moves one that is %s on', (name, expected) => {
    for (const answer of Object.keys(answers) as (keyof typeof answers)[]) {
      expect([answer, named(heard(states[name], answer))]).toEqual([answer, expected[answer] ?? []]);
    }
  });

  it('holds the team with the last seat that is held, and confirms it with the last that is filled', () => {
    const one = heard(states.chosen, 'placed', 1).reduce(evolve, states.chosen);
    expect(named(heard(one, 'placed'))).toEqual(['team.seat-held', 'team.held']);
    const two = heard(states.held, 'confirmed', 1).reduce(evolve, states.held);
    expect(named(heard(two, 'confirmed'))).toEqual(['team.seat-filled', 'team.confirmed']);
    expect(named(heard(two, 'released', 1))).toEqual(['HOLD_RELEASED']);
    // However it came that nothing was said of its being held.
    const three = heard(states.chosen, 'confirmed', 1).reduce(evolve, states.chosen);
    expect(named(heard(three, 'confirmed'))).toEqual(['team.seat-filled', 'team.held', 'team.confirmed']);
  });

  it('says for which slot, and why', () => {
    expect(heard(states.chosen, 'refused', 1)).toEqual([
      { type: 'team.fallen-through', reason: 'HOLD_REFUSED', slotId: slotOf(states.chosen, 1), refusal: 'OVERDUE', at },
    ]);
  });

  it('about a hold that is none of the team’s changes nothing', () => {
    for (const team of Object.values(states))
      expect(hear({ type: 'placed', holdId: newId('hld'), at }, team)).toEqual([]);
  });
});

describe('a slot', () => {
  it.each<[keyof typeof states, readonly string[]]>([
    ['chosen', ['OPEN', 'OPEN']],
    ['held', ['HELD', 'HELD']],
    ['confirmed', ['FILLED', 'FILLED']],
    ['incomplete', ['VACATED', 'FILLED']],
    ['refused', ['OPEN', 'OPEN']],
    ['lost', ['OPEN', 'OPEN']],
  ])('stands by a team that is %s', (name, expected) => {
    const team = states[name];
    expect(team.seats.map(({ slotId }) => slotState(slotId, team))).toEqual(expected);
    expect(slotState(newId('slt'), team)).toBe('OPEN');
    expect(slotState(slotOf(team), undefined)).toBe('OPEN');
  });
});

describe('what cannot follow', () => {
  const slotId = slotOf(states.chosen);
  it.each<[keyof typeof states, TeamChange]>([
    ['chosen', { type: 'team.confirmed', at }],
    ['chosen', { type: 'team.seat-vacated', slotId, at }],
    ['held', { type: 'team.held', at }],
    ['held', { type: 'team.seat-held', slotId, at }],
    ['confirmed', { type: 'team.seat-filled', slotId, at }],
    ['dissolved', { type: 'team.held', at }],
    ['lost', { type: 'team.fallen-through', reason: 'DISSOLVED', at }],
  ])('on %s is a bug: %o', (name, event) => {
    expect(() => evolve(states[name], event)).toThrow(ImpossibleTeamEvent);
  });
});

describe('who may', () => {
  const [greta, client] = [newId('per'), newId('per')];
  const signedIn = (sub: string, scope = 'projects:write') => actorOf({ sub, scope });
  const team = states.chosen;

  it('see who is in a team: the parties, and who sits in it', () => {
    const commission = given(opened({ clientId: client }));
    const sees = (actor = anonymous) => canSeeTeam(actor, team, commission);
    expect([ada, client, bruno, greta].map((id) => sees(signedIn(id, '')))).toEqual([true, true, true, false]);
    expect([sees(), canSeeTeam(signedIn(bruno, ''), team, undefined)]).toEqual([false, true]);
  });

  it('list seats: the person whose they are, and nobody for an organization', () => {
    const organization = newId('org');
    expect([bruno, ada].map((id) => canListSeats(signedIn(id, ''), bruno))).toEqual([true, false]);
    expect([canListSeats(anonymous, bruno), canListSeats(signedIn(organization), organization)]).toEqual([
      false,
      false,
    ]);
  });

  it('answer for a seat: the person alone, and hear of holds: the service alone', () => {
    const seat = { personId: bruno };
    expect([signedIn(bruno), signedIn(bruno, ''), signedIn(ada)].map((actor) => canAnswer(actor, seat))).toEqual([
      true,
      false,
      false,
    ]);
    expect([systemActor('projects'), systemActor('members'), signedIn(ada)].map(canHear)).toEqual([true, false, false]);
  });
});
