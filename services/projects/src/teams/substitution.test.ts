import { describe, expect, it } from '@jest/globals';
import { newId } from '@millepiani/kernel/new-id';
import { ada, later } from '../../test/given.ts';
import { chosenAt as at, bruno, confirmBy, teamsInEveryState } from '../../test/teams-given.ts';
import { aConfirmedTeam, aContent } from '../../test/work-given.ts';
import { type Commitment, evolve as evolveCommitment } from '../commitments/commitment.ts';
import { bind } from '../commitments/commitment-lifecycle.ts';
import { pendingOf } from './pending.ts';
import { slotState } from './slot-state.ts';
import { type ChooseSubstitute, substitute } from './substitution.ts';
import { evolve, ImpossibleTeamEvent, type Team, type TeamChange } from './team.ts';
import { decide, hear, vacate } from './team-lifecycle.ts';

const [greta, fabio] = [newId('per'), newId('per')];
const confirmed = aConfirmedTeam([bruno, greta]);
const [first, second] = confirmed.seats;
if (!(first && second)) throw new TypeError('two seats');
const { slotId } = second;
const after = (team: Team, events: readonly TeamChange[]) => events.reduce<Team>(evolve, team);
const vacant = after(confirmed, vacate(slotId, confirmed, later));
const holdId = newId('hld');
const ask = (change: Partial<ChooseSubstitute> = {}): ChooseSubstitute => ({
  ...{ slotId, personId: fabio, holdId, by: ada, at, confirmBy },
  ...change,
});
const outcome = (change: Partial<ChooseSubstitute>, team: Team = vacant, commitments: readonly Commitment[] = []) => {
  const chosen = substitute(ask(change), team, commitments);
  return chosen.ok ? chosen.value.seat : chosen.error.map(({ code, path }) => `${code} ${path.join('.')}`).join();
};
const chosen = substitute(ask(), vacant, []);
if (!chosen.ok) throw new TypeError('chosen');
const asked = after(vacant, [chosen.value]);
const answers = (type: 'accept' | 'decline', team: Team, when = at) => {
  const decided = decide({ type, slotId, at: when }, team);
  return decided.ok ? decided.value.map((event) => event.type) : decided.error.map(({ code }) => code);
};
const heard = (type: 'placed' | 'confirmed' | 'expired', team: Team) => hear({ type, holdId, at }, team);

describe('who withdraws', () => {
  it('leaves the seat vacant at once, and the team incomplete', () => {
    expect(vacant).toMatchObject({
      state: 'INCOMPLETE',
      seats: [{ state: 'FILLED' }, { state: 'VACATED', personId: greta }],
    });
    expect(slotState(slotId, vacant)).toBe('VACATED');
  });

  it('leaves it once, and only a team that was confirmed', () => {
    expect(vacate(slotId, vacant, at)).toEqual([]);
    expect(vacate(newId('slt'), confirmed, at)).toEqual([]);
    for (const team of [teamsInEveryState().chosen, teamsInEveryState().held]) {
      expect(vacate(team.seats[0]?.slotId ?? slotId, team, at)).toEqual([]);
    }
    // What members says of the hold later changes nothing any more.
    expect(hear({ type: 'released', isDone: false, holdId: second.holdId, at }, vacant)).toEqual([]);
  });
});

describe('choosing a substitute', () => {
  it('asks for the seat’s time under another hold, in its own time', () => {
    const { from, to } = second;
    expect(chosen.value).toMatchObject({
      seat: { slotId, personId: fabio, holdId, minutes: 6_000, from, to, mayUseTentative: false },
      ...{ confirmBy, insteadOf: greta, by: ada },
    });
    expect(asked.seats[1]).toMatchObject({ state: 'ASKED', answer: 'PENDING', confirmBy, personId: fabio, holdId });
    expect(asked.state).toBe('INCOMPLETE');
    expect([pendingOf(asked), slotState(slotId, asked)]).toEqual([['PLACE_HOLDS'], 'VACATED']);
    expect(outcome({ mayUseTentative: true })).toMatchObject({ mayUseTentative: true });
  });

  it('asks for what is left of the work of who was bound', () => {
    const [theirs] = bind({
      ...{ commissionId: confirmed.commissionId, agreementVersionId: newId('agv'), present: [] },
      ...{ seats: aContent(confirmed).seats.slice(1), newIds: [newId('cmt')], at },
    }).map(({ event }) => evolveCommitment(undefined, event));
    if (!theirs) throw new TypeError('a commitment');
    const given = evolveCommitment(theirs, { type: 'commitment.withdrawn', reason: 'UNSTATED', at });
    const worked = (approvedMinutes: number) => [{ ...given, approvedMinutes }];
    expect(outcome({}, vacant, worked(5_999))).toMatchObject({ minutes: 1 });
    expect(outcome({}, vacant, worked(6_000))).toBe('NOTHING_LEFT slotId');
  });

  it.each<[Partial<ChooseSubstitute>, Team, string]>([
    [{}, confirmed, 'WRONG_STATE teamId'],
    [{}, teamsInEveryState().lost, 'WRONG_STATE teamId'],
    [{ slotId: newId('slt') }, vacant, 'SEAT_NOT_FOUND slotId'],
    [{ slotId: first.slotId }, vacant, 'WRONG_STATE slotId'],
    [{}, asked, 'WRONG_STATE slotId'],
    [{ personId: newId('org') }, vacant, 'INVALID_ID personId'],
    [{ confirmBy: at }, vacant, 'CONFIRM_BY_PAST confirmBy'],
    [{ confirmBy: new Date('2027-01-01T00:00:00Z') }, vacant, 'CONFIRM_BY_TOO_FAR confirmBy'],
    [{ at: second.to, confirmBy: new Date(second.to.getTime() + 1) }, vacant, 'SLOT_OVER slotId'],
    [{ personId: 'x', confirmBy: at }, vacant, 'INVALID_ID personId,CONFIRM_BY_PAST confirmBy'],
  ])('is refused with what is wrong (case %#)', (change, team, expected) => {
    expect(outcome(change, team)).toBe(expected);
  });

  it('cannot follow on a team that is complete, nor on a seat that is not vacant', () => {
    expect(() => evolve(confirmed, chosen.value)).toThrow(ImpossibleTeamEvent);
    expect(() => evolve(asked, chosen.value)).toThrow(ImpossibleTeamEvent);
  });
});

describe('a substitute', () => {
  it('who accepts and whose time is confirmed makes the team whole again', () => {
    const held = after(asked, heard('placed', asked));
    expect([slotState(slotId, held), held.state]).toEqual(['HELD', 'INCOMPLETE']);
    expect(answers('accept', held)).toEqual(['team.seat-accepted']);
    const accepted = after(held, [{ type: 'team.seat-accepted', slotId, at }]);
    expect(pendingOf(accepted)).toEqual(['CONFIRM_HOLD']);
    const whole = after(accepted, heard('confirmed', accepted));
    expect(whole.state).toBe('CONFIRMED');
    expect(whole).toMatchObject({
      confirmedAt: later,
      seats: [{ personId: bruno }, { personId: fabio, state: 'FILLED' }],
    });
  });

  it('who says no, cannot or is late leaves the seat vacant, and the others in it', () => {
    expect(answers('decline', asked)).toEqual(['team.seat-declined', 'team.seat-vacated']);
    const refused = hear({ type: 'refused', reason: 'NO_CAPACITY', holdId, at }, asked);
    for (const events of [
      refused,
      heard('expired', asked),
      hear({ type: 'released', isDone: false, holdId, at }, asked),
    ]) {
      const team = after(asked, events);
      expect(team).toMatchObject({ state: 'INCOMPLETE', seats: [{ state: 'FILLED' }, { state: 'VACATED' }] });
      expect(outcome({ holdId: newId('hld') }, team)).toMatchObject({ personId: fabio });
    }
  });

  it('answers in their own time, and nobody answers for a seat that is vacant', () => {
    const last = new Date('2026-12-20T00:00:00Z');
    const longer = substitute(ask({ confirmBy: last }), vacant, []);
    const team = longer.ok ? after(vacant, [longer.value]) : vacant;
    expect(answers('accept', team, confirmBy)).toEqual(['team.seat-accepted']);
    expect(answers('accept', team, last)).toEqual(['TOO_LATE']);
    expect([answers('accept', vacant), answers('decline', vacant)]).toEqual([['SEAT_VACANT'], ['SEAT_VACANT']]);
  });
});
