import { describe, expect, it } from '@jest/globals';
import { newId } from '@millepiani/kernel/new-id';
import { aSlot, given, inEveryState, opened } from '../../test/given.ts';
import {
  aChoice,
  aChosen,
  aQualified,
  bruno,
  chosenAt,
  seatedIn,
  teamAfter,
  teamsInEveryState,
} from '../../test/teams-given.ts';
import { type Commission, evolve } from '../commissions/commission.ts';
import { decide } from '../commissions/lifecycle.ts';
import { type ChooseTeam, choose, MissingHoldId } from './choosing.ts';
import type { Team } from './team.ts';

const commission = aQualified(2);
const [first, second] = commission.slots.map(({ id }) => id);
const outcome = (change: Partial<ChooseTeam>, of: Commission = commission) => {
  const chosen = choose(aChoice(of, change), of);
  return chosen.ok ? chosen.value.type : chosen.error.map(({ code, path }) => `${code} ${path.join('.')}`);
};
const seat = (slotId: string | undefined, personId: string = bruno) => ({ slotId: slotId ?? '', personId });

describe('choosing a team', () => {
  it('asks for a hold of every slot, for its hours within its days by the clocks of the community', () => {
    const choice = aChoice(commission, { seats: [{ ...seat(second), mayUseTentative: true }, seat(first)] });
    const chosen = choose(choice, commission);
    expect(chosen).toEqual({
      ok: true,
      value: {
        type: 'team.chosen',
        terms: {
          id: choice.id,
          commissionId: commission.id,
          chosenBy: choice.by,
          chosenAt,
          confirmBy: choice.confirmBy,
        },
        seats: [second, first].map((slotId, index) => ({
          slotId,
          personId: bruno,
          holdId: choice.holdIds[index],
          // 11 January to 31 March, when clocks have been put forward.
          from: new Date('2027-01-10T23:00:00Z'),
          to: new Date('2027-03-31T22:00:00Z'),
          minutes: 6_000,
          mayUseTentative: index === 0,
        })),
      },
    });
  });

  it('says in which states it is done', () => {
    const { lead } = inEveryState();
    const message = 'The commission is LEAD; this is done while it is QUALIFIED, BID or WON.';
    expect(choose(aChoice(lead), lead)).toMatchObject({ ok: false, error: [{ message }] });
  });

  it('is done while the commission is qualified, bid or won', () => {
    const codes = Object.entries(inEveryState()).map(([name, of]) => [name, outcome({}, of)]);
    const wrong = ['WRONG_STATE commissionId'];
    expect(Object.fromEntries(codes)).toEqual({
      ...{ lead: wrong, qualified: 'team.chosen', bid: 'team.chosen', won: 'team.chosen' },
      ...{ running: wrong, accepted: wrong, settled: wrong, closed: wrong },
      ...{ lostLead: wrong, lostQualified: wrong, lostBid: wrong },
    });
  });

  const day = 86_400_000;
  it.each<[Partial<ChooseTeam>, readonly string[]]>([
    [{ expectedVersion: 1 }, ['VERSION_CONFLICT expectedVersion']],
    [{ confirmBy: chosenAt }, ['CONFIRM_BY_PAST confirmBy']],
    [{ confirmBy: new Date(chosenAt.getTime() + 30 * day + 1) }, ['CONFIRM_BY_TOO_FAR confirmBy']],
    [{ seats: [] }, ['SEAT_MISSING seats', 'SEAT_MISSING seats']],
    [{ seats: [seat(first)] }, ['SEAT_MISSING seats']],
    [{ seats: [seat(first), seat(second)], holdIds: [] }, []],
    [{ seats: [seat(first), seat(first), seat(second)] }, ['TOO_MANY_SEATS seats']],
    [{ seats: [seat(first), seat(first)] }, ['DUPLICATE_SLOT seats.1.slotId']],
    [{ seats: [seat(first), seat(newId('slt'))] }, ['SLOT_NOT_FOUND seats.1.slotId']],
    [{ seats: [seat(first), seat('x')] }, ['INVALID_ID seats.1.slotId']],
    [{ seats: [seat('slt_x')] }, ['INVALID_ID seats.0.slotId']],
    [{ seats: [seat(first), seat(second, newId('org'))] }, ['INVALID_ID seats.1.personId']],
    [
      { at: new Date('2027-03-31T22:00:00Z'), confirmBy: new Date('2027-04-01T00:00:00Z') },
      ['SLOT_OVER seats.0.slotId', 'SLOT_OVER seats.1.slotId'],
    ],
  ])('is refused with what is wrong (case %#)', (change, codes) => {
    if (change.holdIds) expect(() => outcome(change)).toThrow(MissingHoldId);
    else expect(outcome(change)).toEqual(codes);
  });

  it('is done for slots that time can be held for: 366 days, and no more', () => {
    const spanning = (to: string) =>
      given(opened({ slots: [aSlot({ from: '2027-01-01', to })] }), { type: 'commission.qualified', at: chosenAt });
    expect(outcome({}, spanning('2028-01-01'))).toBe('team.chosen');
    expect(outcome({}, spanning('2028-01-02'))).toEqual(['SPAN_TOO_LONG seats.0.slotId']);
  });
});

describe('a commission that has a team', () => {
  const seated = seatedIn(commission, teamAfter(aChosen(commission)));

  it('has no second one, and keeps its slots', () => {
    expect(outcome({}, seated)).toEqual(['TEAM_PRESENT commissionId']);
    const expectedVersion = seated.version;
    const revised = decide(
      { type: 'revise-slots', expectedVersion, slots: [aSlot()], slotIds: [newId('slt')], at: chosenAt },
      seated,
    );
    expect(revised).toMatchObject({ ok: false, error: [{ code: 'TEAM_PRESENT', path: ['commissionId'] }] });
  });

  const { chosen, held, confirmed, incomplete } = teamsInEveryState();
  it.each<[Team | undefined, string]>([
    [chosen, 'Its team is chosen, and can be dissolved first.'],
    [held, 'Its team is held, and can be dissolved first.'],
    [confirmed, 'Its team is confirmed, and stays.'],
    [incomplete, 'Its team is incomplete, and can be dissolved first.'],
    [undefined, 'It has a team, which can be dissolved first unless it is confirmed.'],
  ])('says what can be done about it (case %#)', (team, message) => {
    const command = {
      type: 'revise-slots',
      expectedVersion: seated.version,
      slotIds: [],
      slots: [],
      at: chosenAt,
    } as const;
    for (const refused of [choose(aChoice(seated), seated, team), decide(command, seated, team)]) {
      expect(refused).toMatchObject({ ok: false, error: [{ code: 'TEAM_PRESENT', message }] });
    }
  });

  it('has none once it is lost', () => {
    expect(evolve(seated, { type: 'commission.lost', reason: 'OUTBID', at: chosenAt })).not.toHaveProperty('team');
  });
});
