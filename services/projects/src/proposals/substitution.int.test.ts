import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { plusMs } from '@millepiani/kernel/instant';
import { on, weekdays } from '../../test/formation-given.ts';
import { type Forming, openForming, unwrap, whoIn } from '../../test/forming.ts';
import { aSlot, at, BadFixture } from '../../test/given.ts';

jest.setTimeout(120_000);
let open: Forming;
beforeAll(async () => {
  open = await openForming('projects_substitution');
});
beforeEach(() => {
  open.state.hinted = [];
  open.state.now = at;
});
afterAll(() => open.close());

describe('who does not take a place', () => {
  /** A team of three who have one role each, and three more who could. */
  async function chosen() {
    const skill = open.newSkill();
    const windows = weekdays(3);
    const six = await open.people(skill, [3, 3, 3, 2, 2, 1], windows);
    const commission = await open.qualified(skill, 3);
    const excluded = six.slice(5);
    const proposal = await open.proposed(commission, { exclude: excluded });
    const { teamId } = unwrap(await open.choose(commission, { proposalId: proposal.id }));
    const team = await open.projects.teams.find(teamId);
    const [, seat] = team?.seats ?? [];
    if (!(team && seat)) throw new BadFixture(team);
    open.state.hinted = [];
    return { commission, proposal, team, seat, excluded };
  }

  it.each(['refused', 'expired', 'declined', 'released'] as const)('is replaced at once when it is %s', async (how) => {
    const { commission, proposal, team, seat, excluded } = await chosen();
    const { holdId, slotId, personId } = seat;
    open.state.now = plusMs(at, 1_000);
    if (how === 'declined') {
      await open.decline(team.id, seat);
    } else if (how === 'refused')
      await open.hear({ type: 'refused', holdId, at: open.state.now, reason: 'NO_CAPACITY' });
    else if (how === 'expired') await open.hear({ type: 'expired', holdId, at: open.state.now });
    else await open.hear({ type: 'released', holdId, at: open.state.now, isDone: false });

    const substituted = await open.hintedProposal();
    expect(substituted).toMatchObject({
      state: 'PROPOSED',
      requestedBy: undefined,
      exclude: excluded,
      replaces: { teamId: team.id, slotId, personId },
    });
    if (substituted?.state !== 'PROPOSED') throw new BadFixture(substituted);
    // The others stay where they are; one of those on the bench steps in.
    const before = whoIn(proposal);
    expect(whoIn(substituted).toSpliced(1, 1)).toEqual(before.toSpliced(1, 1));
    expect(before).not.toContain(whoIn(substituted)[1]);
    expect(substituted.places.map(({ score }) => score !== undefined)).toEqual([false, true, false]);
    const next = await open.choose(commission, { proposalId: substituted.id });
    expect(next).toMatchObject({ ok: true });
  });

  it('is replaced in a team that is at work, where all others stay, and by nobody where nobody is left', async () => {
    const { team, seat } = await chosen();
    for (const { holdId } of team.seats) await open.hear({ type: 'placed', holdId, at });
    for (const { holdId } of team.seats) await open.hear({ type: 'confirmed', holdId, at });
    expect(await open.projects.teams.find(team.id)).toMatchObject({ state: 'CONFIRMED' });
    expect(open.state.hinted).toEqual([]);
    await open.hear({ type: 'released', holdId: seat.holdId, at, isDone: true });
    expect(open.state.hinted).toEqual([]);
    const [other] = team.seats;
    if (!other) throw new BadFixture(team);
    await open.hear({ type: 'released', holdId: other.holdId, at, isDone: false });
    expect(await open.hintedProposal()).toMatchObject({
      state: 'PROPOSED',
      replaces: { slotId: other.slotId, personId: other.personId },
      places: [{ score: {} }, { personId: team.seats[1]?.personId, score: undefined }, { score: undefined }],
    });
  });

  it('leads to a whole other team where nobody fits in among the others, and is told where there is none', async () => {
    const skill = open.newSkill();
    // Sixteen hours anywhere in the week, or on its first two days alone.
    const anywhere = [{ start: on(0, 8), end: on(4, 16), minutes: 960, firmness: 'FIRM' as const }];
    const [able] = await open.people(skill, [3], anywhere);
    const [gone] = await open.people(skill, [3], weekdays(5).slice(2));
    const [early] = await open.people(skill, [2], weekdays(2));
    const commission = await open.qualified(skill, [
      aSlot({ skill, hours: 16, from: '2027-01-11', to: '2027-01-12' }),
      aSlot({ skill, hours: 16, from: '2027-01-13', to: '2027-01-15' }),
    ]);
    const [first, second] = commission.slots.map(({ id }) => id);
    if (!(able && gone && first && second)) throw new BadFixture(commission);
    const seats = [able, gone].map((personId, index) => ({ slotId: [first, second][index] ?? '', personId }));
    const { teamId } = unwrap(await open.choose(commission, { seats }));
    open.state.hinted = [];
    open.state.now = plusMs(at, 1_000);
    await open.decline(teamId, { slotId: second, personId: gone });
    const whole = await open.hintedProposal();
    expect(whole).toMatchObject({ state: 'PROPOSED', places: [{ personId: early }, { personId: able }] });

    open.state.now = plusMs(at, 2_000);
    const next = unwrap(await open.choose(commission, { proposalId: whole?.id }));
    open.state.hinted = [];
    await open.decline(next.teamId, { slotId: second, personId: able });
    expect(await open.hintedProposal()).toMatchObject({
      state: 'NOT_PROPOSED',
      problems: [{ code: 'NOBODY_AVAILABLE', slotId: second }],
    });
  });
});
