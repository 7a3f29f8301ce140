import { describe, expect, it } from '@jest/globals';
import { newId } from '@millepiani/kernel/new-id';
import { communityZone, startOfDay } from '@millepiani/kernel/time-zone';
import { ada, at, BadFixture, given, inEveryState, later, opened, respondBy } from '../../test/given.ts';
import { bruno, confirmBy, teamsInEveryState } from '../../test/teams-given.ts';
import { aConfirmedTeam, aContent, commissionOf } from '../../test/work-given.ts';
import { type Agreement, evolve as evolveAgreement } from '../agreements/agreement.ts';
import { evolve as evolveCommitment } from '../commitments/commitment.ts';
import { bind } from '../commitments/commitment-lifecycle.ts';
import { evolve as evolveMilestone, type MilestonePlan, planOf, withMilestone } from '../milestones/milestone.ts';
import { type DueFacts, type DueItem, dueKey, dueOf } from './due.ts';

const greta = newId('per');
const nothing: DueFacts = {
  team: undefined,
  plan: undefined,
  agreement: undefined,
  commitments: [],
  pending: [],
  awaited: [],
};
const said = (items: readonly DueItem[]) => items.map(({ agentId, kind }) => [kind, agentId]);
const team = aConfirmedTeam([bruno, greta]);
const running = commissionOf(team, 'running');
const commitments = bind({
  ...{ commissionId: running.id, agreementVersionId: newId('agv'), present: [], at },
  seats: aContent(team).seats,
  newIds: [newId('cmt'), newId('cmt')],
}).map(({ event }) => evolveCommitment(undefined, event));
const plan: MilestonePlan = planOf(running.id, [
  { id: newId('mil'), title: 'Design', amount: running.price, due: '2027-02-10' },
]);
function proposed(): Agreement {
  const [versionId, content] = [newId('agv'), aContent(team)];
  return evolveAgreement(undefined, {
    ...{ type: 'agreement.proposed', versionId, content, contentHash: 'sha256:0', by: ada, at: later },
  });
}

describe('what somebody is to do', () => {
  it('is to judge a lead by its term', () => {
    const [item, ...others] = dueOf(given(opened()), nothing);
    expect([item, others]).toMatchObject([{ kind: 'QUALIFY_LEAD', agentId: ada, at: respondBy, hasTerm: true }, []]);
    expect(dueOf(inEveryState().qualified, nothing)).toEqual([]);
  });

  it('is to answer for one’s place, by the time until which the team is asked, and not once one did or it fell through', () => {
    const { chosen, held, confirmed, dissolved } = teamsInEveryState();
    for (const one of [chosen, held]) {
      const items = dueOf(commissionOf(one, 'qualified'), { ...nothing, team: one });
      // Bruno for both places.
      expect(said(items)).toEqual([
        ['ANSWER_SEAT', bruno],
        ['ANSWER_SEAT', bruno],
      ]);
      expect(items[0]).toMatchObject({ at: confirmBy, hasTerm: true, teamId: one.id, slotId: one.seats[0]?.slotId });
    }
    for (const one of [confirmed, dissolved]) {
      expect(dueOf(commissionOf(one, 'qualified'), { ...nothing, team: one })).toEqual([]);
    }
  });

  it('is to sign what is proposed, since then, by each party that has not', () => {
    const agreement = proposed();
    const [version] = agreement.versions;
    if (!version) throw new BadFixture('a version');
    const won = commissionOf(team);
    const items = dueOf(won, { ...nothing, agreement });
    expect(new Set(said(items))).toEqual(new Set(version.content.parties.map((party) => ['SIGN_AGREEMENT', party])));
    expect(items[0]).toMatchObject({ at: later, hasTerm: false, versionId: version.id });
    const signed = evolveAgreement(agreement, {
      ...{ type: 'agreement.signed', versionId: version.id, partyId: bruno, by: bruno, at: later },
    });
    expect(dueOf(won, { ...nothing, agreement: signed })).toHaveLength(version.content.parties.length - 1);
    expect(dueOf(commissionOf(team, 'accepted'), { ...nothing, agreement })).toEqual([]);
  });

  it('is to deliver milestones, by who is bound and the lead; then to answer them, by the client or who stands for one', () => {
    const items = dueOf(running, { ...nothing, plan, commitments });
    expect(new Set(items.map(({ agentId }) => agentId))).toEqual(new Set([running.leadId, bruno, greta]));
    expect(items[0]).toMatchObject({ kind: 'DELIVER_MILESTONE', hasTerm: true });
    expect(items[0]?.at).toEqual(startOfDay('2027-02-11', communityZone));
    const [planned] = plan.milestones;
    if (!planned) throw new BadFixture('a milestone');
    const delivered = evolveMilestone(planned, { type: 'milestone.delivered', by: bruno, at: later });
    const after = { ...nothing, plan: withMilestone(plan, delivered), commitments };
    expect(dueOf(running, after)).toMatchObject([{ kind: 'ANSWER_MILESTONE', agentId: running.openedBy, at: later }]);
    const lumen = newId('org');
    expect(said(dueOf({ ...running, clientId: lumen }, after))).toEqual([['ANSWER_MILESTONE', lumen]]);
    expect(dueOf(commissionOf(team, 'won'), { ...nothing, plan, commitments })).toEqual([]);
  });

  it('is to approve what others recorded of others, since the oldest of it', () => {
    const ofBruno = { agentId: bruno, recordedBy: bruno, recordedAt: at };
    const ofAda = { agentId: greta, recordedBy: ada, recordedAt: later };
    const items = dueOf(running, { ...nothing, pending: [ofBruno, ofAda] });
    expect(items).toMatchObject([{ kind: 'APPROVE_CONTRIBUTIONS', agentId: ada, at, hasTerm: false }]);
    expect(dueOf(running, { ...nothing, pending: [ofAda] })).toEqual([]);
  });

  it('is to approve the document of a share, in whatever state its commission is', () => {
    const awaited = [{ documentId: newId('rmd'), commissionId: running.id, approverId: greta, since: later }];
    for (const commission of [running, inEveryState().closed]) {
      const items = dueOf(commission, { ...nothing, awaited });
      expect(items).toMatchObject([{ kind: 'APPROVE_DOCUMENT', agentId: greta, at: later, hasTerm: false }]);
      expect(items.map(dueKey)).toEqual([`${greta} ${running.id} APPROVE_DOCUMENT ${awaited[0]?.documentId}`]);
    }
  });

  it('is each thing once, however somebody comes to it', () => {
    const items = dueOf({ ...running, leadId: bruno }, { ...nothing, plan, commitments });
    expect(new Set(items.map(dueKey)).size).toBe(items.length);
    expect(items.filter(({ agentId }) => agentId === bruno)).toHaveLength(1);
  });
});
