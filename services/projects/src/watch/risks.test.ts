import { describe, expect, it } from '@jest/globals';
import { dayOf, plusDays } from '@millepiani/kernel/day';
import { plusMs } from '@millepiani/kernel/instant';
import { money } from '@millepiani/kernel/money';
import { newId } from '@millepiani/kernel/new-id';
import { communityZone, startOfDay } from '@millepiani/kernel/time-zone';
import fc from 'fast-check';
import { aSlot, BadFixture, given, inEveryState, opened, respondBy, stateNames } from '../../test/given.ts';
import { bruno, teamsInEveryState } from '../../test/teams-given.ts';
import { aConfirmedTeam, commissionOf } from '../../test/work-given.ts';
import { type Commission, withAgreement } from '../commissions/commission.ts';
import { type Commitment, evolve as evolveCommitment } from '../commitments/commitment.ts';
import { bind } from '../commitments/commitment-lifecycle.ts';
import { evolve as evolveMilestone, type MilestonePlan, planOf, withMilestone } from '../milestones/milestone.ts';
import { evolve, type Team } from '../teams/team.ts';
import { vacate } from '../teams/team-lifecycle.ts';
import { costOf } from './cost.ts';
import { nextLook, type Risk, riskChanges, riskKey, risksOf, type Watched } from './risks.ts';

const hour = 3_600_000;
const greta = newId('per');
const nothing: Watched = { team: undefined, plan: undefined, commitments: [], shutOut: new Set() };
// Roles of the fixtures are from 11 January to 31 March 2027.
const on = (day: string) => startOfDay(day, communityZone);
const kinds = (risks: readonly Risk[]) => risks.map(({ kind }) => kind);
const at = (day: string, commission: Commission, watched: Partial<Watched> = {}) =>
  kinds(risksOf(commission, { ...nothing, ...watched }, on(day)));

const team = aConfirmedTeam([bruno, greta]);
const won = commissionOf(team);
const running = withAgreement(commissionOf(team, 'running'), { id: newId('agr'), versionId: newId('agv') });
const aPlan = (due: string, of: Commission = running): MilestonePlan =>
  planOf(of.id, [{ id: newId('mil'), title: 'Design', amount: of.price, due }]);
function bound(of: Team = team): readonly Commitment[] {
  const terms = { rate: money(4_500n, 'EUR'), from: '2027-01-11', to: '2027-03-31' };
  const seats = of.seats.map(({ slotId, personId, holdId }) => ({
    slotId,
    personId,
    holdId,
    minutes: 6_000,
    ...terms,
  }));
  const facts = { commissionId: of.commissionId, agreementVersionId: newId('agv'), seats, present: [] };
  const changes = bind({ ...facts, newIds: seats.map(() => newId('cmt')), at: on('2026-12-01') });
  return changes.map(({ event }) => evolveCommitment(undefined, event));
}

describe('a lead', () => {
  const lead = given(opened());
  const of = (now: Date) => kinds(risksOf(lead, nothing, now));

  it('is to be judged within 48 hours, to the millisecond, and until it is lost', () => {
    expect(of(plusMs(respondBy, -48 * hour - 1))).toEqual([]);
    expect(of(plusMs(respondBy, -48 * hour))).toEqual(['RESPOND_BY_NEAR']);
    expect(of(plusMs(respondBy, -1))).toEqual(['RESPOND_BY_NEAR']);
    expect(of(respondBy)).toEqual([]);
  });
});

describe('a role', () => {
  it.each(['qualified', 'bid', 'won'] as const)(
    'of a commission that is %s is said a week before it begins',
    (name) => {
      const of = inEveryState()[name];
      expect(at('2027-01-03', of)).toEqual([]);
      expect(at('2027-01-04', of)[0]).toBe('ROLE_UNFILLED');
      expect(at('2027-03-31', of)[0]).toBe('ROLE_UNFILLED');
      expect(at('2027-04-01', of)[0]).toBe('ROLE_EXPIRED');
    },
  );

  it('is not at risk while somebody fills it, and is vacant from the day on which nobody does, whoever is asked', () => {
    expect(at('2027-02-01', running, { team })).toEqual([]);
    const [first] = team.seats;
    if (!first) throw new BadFixture('two seats');
    const vacant = vacate(first.slotId, team, on('2027-02-01')).reduce(evolve, team);
    expect(risksOf(running, { ...nothing, team: vacant }, on('2026-12-01'))).toEqual([
      { kind: 'ROLE_VACANT', slotId: first.slotId, by: on('2027-01-11') },
    ]);
    expect(at('2027-04-01', running, { team: vacant })).toEqual(['ROLE_EXPIRED']);
  });

  it('is as open as before while the time of who is asked is held, or the team has fallen through', () => {
    const { chosen, held, dissolved, incomplete } = teamsInEveryState();
    for (const [one, expected] of [
      [chosen, 2],
      [held, 2],
      [dissolved, 2],
      [incomplete, 1],
    ] as const) {
      expect(at('2027-01-04', commissionOf(one, 'qualified'), { team: one })).toHaveLength(expected);
    }
  });
});

describe('a milestone', () => {
  it('is said three days before it is due, and is overdue on the day after', () => {
    const plan = aPlan('2027-02-10');
    expect(at('2027-02-06', running, { team, plan })).toEqual([]);
    expect(at('2027-02-07', running, { team, plan })).toEqual(['MILESTONE_DUE_SOON']);
    expect(at('2027-02-10', running, { team, plan })).toEqual(['MILESTONE_DUE_SOON']);
    expect(at('2027-02-11', running, { team, plan })).toEqual(['MILESTONE_OVERDUE']);
    expect(risksOf(running, { ...nothing, team, plan }, on('2027-02-07'))[0]?.by).toEqual(on('2027-02-11'));
  });

  it('is nobody’s risk once it is delivered, and is again when it is rejected', () => {
    const plan = aPlan('2027-02-10');
    const [planned] = plan.milestones;
    if (!planned) throw new BadFixture('a milestone');
    const delivered = evolveMilestone(planned, { type: 'milestone.delivered', by: bruno, at: on('2027-02-12') });
    const rejected = evolveMilestone(delivered, {
      ...{ type: 'milestone.rejected', by: greta, at: on('2027-02-13') },
      reasons: ['Dark'],
    });
    expect(at('2027-02-12', running, { team, plan: withMilestone(plan, delivered) })).toEqual([]);
    expect(at('2027-02-13', running, { team, plan: withMilestone(plan, rejected) })).toEqual(['MILESTONE_OVERDUE']);
  });
});

describe('what is agreed', () => {
  it('is at risk where it is not in force a week before the first role begins, of a commission that is won', () => {
    expect(at('2027-01-03', won, { team })).toEqual([]);
    expect(at('2027-01-04', won, { team })).toEqual(['AGREEMENT_UNSIGNED']);
    const agreed = withAgreement(won, { id: newId('agr'), versionId: newId('agv') });
    expect(at('2027-01-04', agreed, { team })).toEqual([]);
    expect(at('2027-01-04', commissionOf(team, 'bid'), { team })).toEqual([]);
  });

  it('is at risk where who is bound is not there', () => {
    const commitments = bound();
    const watched = { ...nothing, team, commitments, shutOut: new Set([greta]) };
    expect(risksOf(running, watched, on('2027-02-01'))).toEqual([
      { kind: 'COMMITMENT_AT_RISK', slotId: team.seats[1]?.slotId, personId: greta },
    ]);
    const withdrawn = commitments.map((one) =>
      one.personId === greta
        ? evolveCommitment(one, { type: 'commitment.withdrawn', reason: 'UNSTATED', at: on('2027-02-01') })
        : one,
    );
    expect(at('2027-02-01', running, { team, commitments: withdrawn, shutOut: new Set([greta]) })).toEqual([]);
  });

  it('costs what is bound at its rates, and of who withdrew what was approved; above the price it is a risk, to the cent', () => {
    const commitments = bound();
    // Twice 100 hours at 45.00 EUR.
    expect(costOf(commitments, 'EUR')).toBe(900_000n);
    expect(costOf(commitments, 'USD')).toBe(0n);
    const withdrawn = commitments.map((one) =>
      evolveCommitment(
        { ...one, approvedMinutes: 61 },
        { type: 'commitment.withdrawn', reason: 'UNSTATED', at: on('2027-02-01') },
      ),
    );
    expect(costOf(withdrawn, 'EUR')).toBe(9_150n);
    const priced = (minor: bigint): Commission => ({ ...running, price: money(minor, 'EUR') });
    expect(at('2027-02-01', priced(900_000n), { team, commitments })).toEqual([]);
    expect(at('2027-02-01', priced(899_999n), { team, commitments })).toEqual(['OVER_BUDGET']);
  });
});

describe('a commission that is accepted, or came to nothing', () => {
  it.each(['accepted', 'settled', 'closed', 'lostLead', 'lostBid'] as const)('being %s is at no risk', (name) => {
    const of = inEveryState()[name];
    const watched = { plan: aPlan('2027-01-01', of), commitments: bound(), shutOut: new Set([bruno, greta]) };
    expect(at('2027-06-01', of, watched)).toEqual([]);
    expect(nextLook(of, { ...nothing, ...watched }, on('2026-12-01'))).toBeUndefined();
  });
});

describe('the next look', () => {
  const start = on('2026-11-20');
  const day = fc.integer({ min: 0, max: 220 }).map((ahead) => plusDays(dayOf(start), ahead));
  const instants = fc.integer({ min: 0, max: 230 * 24 }).map((hours) => plusMs(start, hours * hour + 1));

  it('comes no later than anything is to be said: between two looks, nothing changes by itself', () => {
    const names = fc.constantFrom(...stateNames);
    fc.assert(
      fc.property(
        names,
        fc.tuple(day, day, day),
        instants,
        fc.double({ min: 0, max: 1, noNaN: true }),
        (name, days, now, part) => {
          const [from = '', due = '', to = ''] = days.toSorted();
          const of = inEveryState({ slots: [aSlot({ from, to }), aSlot({ from: due, to })] })[name];
          const watched = { ...nothing, plan: aPlan(due, of) };
          const next = nextLook(of, watched, now);
          const end = next ?? plusMs(now, 300 * 24 * hour);
          expect(end > now).toBe(true);
          // Any instant before it.
          const between = plusMs(now, Math.floor((end.getTime() - now.getTime() - 1) * part));
          const keys = (instant: Date) => risksOf(of, watched, instant).map(riskKey);
          expect(keys(between)).toEqual(keys(now));
        },
      ),
      { numRuns: 500 },
    );
  });
});

describe('what is told of risks', () => {
  const risk = (kind: Risk['kind'], more: Partial<Risk> = {}): Risk => ({ kind, ...more });

  it('is what came and what went, by what it is about, and not what stayed though its term is another', () => {
    const [slotId, milestoneId] = [newId('slt'), newId('mil')];
    const before = [risk('ROLE_VACANT', { slotId, by: on('2027-01-01') }), risk('OVER_BUDGET')];
    const after = [
      risk('ROLE_VACANT', { slotId, by: on('2027-02-01') }),
      risk('MILESTONE_OVERDUE', { milestoneId }),
      risk('ROLE_VACANT', { slotId: newId('slt') }),
    ];
    const { raised, cleared } = riskChanges(before, after);
    expect([raised, cleared]).toEqual([after.slice(1), [risk('OVER_BUDGET')]]);
    expect(riskChanges(after, after)).toEqual({ raised: [], cleared: [] });
  });

  it('is told of each kind once at a time', () => {
    const all = risksOf(
      won,
      { ...nothing, team, plan: aPlan('2027-01-05', won), commitments: bound() },
      on('2027-02-01'),
    );
    expect(new Set(all.map(riskKey)).size).toBe(all.length);
  });
});
