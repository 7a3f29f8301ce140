import { expect } from '@jest/globals';
import type { PersonId } from '@millepiani/kernel/id';
import { newId } from '@millepiani/kernel/new-id';
import {
  type Agreement,
  type AgreementVersion,
  evolve,
  inForceOf,
  proposedOf,
  type VersionState,
} from '../src/agreements/agreement.ts';
import { contentHashOf } from '../src/agreements/content-hash.adapter.ts';
import { compose } from '../src/agreements/proposing.ts';
import { ruleOf } from '../src/agreements/sharing-rule.ts';
import { sign } from '../src/agreements/signing.ts';
import { type Commission, evolve as evolveCommission, withAgreement } from '../src/commissions/commission.ts';
import { decide as decideCommission } from '../src/commissions/lifecycle.ts';
import { type Commitment, type CommitmentState, evolve as evolveCommitment } from '../src/commitments/commitment.ts';
import { bind, type CommitmentChange, countWork, fulfil, withdraw } from '../src/commitments/commitment-lifecycle.ts';
import {
  type Contribution,
  type ContributionState,
  evolve as evolveContribution,
  workOf,
} from '../src/contributions/contribution.ts';
import { decide as decideContribution } from '../src/contributions/contribution-lifecycle.ts';
import { record } from '../src/contributions/recording.ts';
import { evolve as evolveMilestone, type MilestonePlan, planOf, withMilestone } from '../src/milestones/milestone.ts';
import { decide as decideMilestone, isAllAccepted } from '../src/milestones/milestone-lifecycle.ts';
import { substitute } from '../src/teams/substitution.ts';
import { evolve as evolveTeam, type Team, type TeamChange } from '../src/teams/team.ts';
import { decide as decideTeam, hear, vacate } from '../src/teams/team-lifecycle.ts';
import { ada, later as at } from './given.ts';
import { bruno, confirmBy } from './teams-given.ts';
import { aConfirmedTeam, aRule, commissionOf } from './work-given.ts';

const people: readonly PersonId[] = [bruno, newId('per'), newId('per'), newId('per')];
const today = '2026-11-25';

/** A commission that is won, with all that those who do it agree, are bound to and put in. It does what the commands do. */
export class World {
  team: Team = aConfirmedTeam(people.slice(0, 2));
  commission: Commission = commissionOf(this.team);
  plan: MilestonePlan = planOf(this.commission.id, [
    { id: newId('mil'), title: 'First', amount: this.commission.price, due: today },
    { id: newId('mil'), title: 'Second', amount: this.commission.price, due: today },
  ]);
  agreement: Agreement | undefined;
  commitments: readonly Commitment[] = [];
  contributions: readonly Contribution[] = [];
  /** What every version was when it was proposed. */
  readonly proposals = new Map<string, AgreementVersion['content']>();
  readonly reached = new Set<Commission['state'] | VersionState | CommitmentState | ContributionState>();

  propose(minutes: number | undefined): void {
    const { commission, agreement, team, commitments } = this;
    const [seat] = team.seats;
    const hours = minutes && seat ? [{ slotId: seat.slotId, minutes }] : [];
    const text = { rule: JSON.stringify(aRule([ada])), hours };
    const command = { newId: newId('agr'), expectedVersion: agreement?.version ?? 0, text };
    const content = compose(command, { commission, agreement, team, commitments });
    if (!content.ok) return;
    const versionId = newId('agv');
    const contentHash = contentHashOf(content.value);
    this.proposals.set(versionId, content.value);
    this.agreement = evolve(agreement, {
      type: 'agreement.proposed',
      versionId,
      content: content.value,
      contentHash,
      by: ada,
      at,
    });
  }

  sign(index: number): void {
    const { agreement, commission, team, commitments } = this;
    const version = proposedOf(agreement);
    const partyId = version?.content.parties[index % (version?.content.parties.length ?? 1)];
    if (!(agreement && version && partyId)) return;
    const hashNow = contentHashOf(version.content);
    const decided = sign(
      { versionId: version.id, partyId, by: ada, at, contentHash: version.contentHash },
      { agreement, version, hashNow, commission, team, commitments },
    );
    if (!decided.ok) return;
    this.agreement = decided.value.reduce<Agreement>(evolve, agreement);
    if (!decided.value.some(({ type }) => type === 'agreement.in-force')) return;
    this.commission = withAgreement(commission, { id: agreement.id, versionId: version.id });
    const { seats } = version.content;
    const newIds = seats.map(() => newId('cmt'));
    this.#change(
      bind({ commissionId: commission.id, agreementVersionId: version.id, seats, present: commitments, newIds, at }),
    );
  }

  #change(changes: readonly CommitmentChange[]): void {
    for (const { before, event } of changes) {
      const after = evolveCommitment(before, event);
      // As the store gives them: newest first.
      this.commitments = before
        ? this.commitments.map((one) => (one.id === after.id ? after : one))
        : [after, ...this.commitments];
    }
  }

  manage(type: 'start' | 'settle' | 'close' | 'accept'): void {
    const readiness = {
      isTeamConfirmed: this.team.state === 'CONFIRMED',
      hasAgreement: this.commission.agreement !== undefined,
      hasMilestones: true,
    };
    const { version: expectedVersion } = this.commission;
    const decided = decideCommission({ type, expectedVersion, readiness, at }, this.commission);
    if (decided.ok) this.commission = decided.value.reduce<Commission>(evolveCommission, this.commission);
  }

  deliver(type: 'deliver' | 'accept' | 'reject', index: number): void {
    const milestone = this.plan.milestones[index];
    if (!milestone) return;
    const on = { by: ada, at, expectedVersion: milestone.version, onBehalf: false, reasons: ['Not yet.'] };
    const decided = decideMilestone({ type, ...on }, milestone, this.commission);
    if (!decided.ok) return;
    this.plan = withMilestone(this.plan, evolveMilestone(milestone, decided.value));
    if (!isAllAccepted(this.plan)) return;
    this.manage('accept');
    this.#change(fulfil(this.commitments, at));
  }

  record(index: number, minutes: number): void {
    const { commission, commitments } = this;
    const commitment = commitments[index % Math.max(1, commitments.length)];
    if (!commitment) return;
    const { personId: agentId, slotId } = commitment;
    const text = { kind: 'WORK', slotId, minutes, note: 'Work', happenedOn: today } as const;
    const content = inForceOf(this.agreement)?.content;
    const on = { commission, commitments, parties: content?.parties ?? [], rule: content && ruleOf(content) };
    const facts = record({ id: newId('ctr'), agentId, by: agentId, at, text }, on);
    if (!facts.ok) return;
    const recorded = evolveContribution(undefined, { type: 'contribution.recorded', facts: facts.value });
    this.contributions = [...this.contributions, recorded];
  }

  judge(type: 'approve' | 'reverse', index: number): void {
    const contribution = this.contributions[index % Math.max(1, this.contributions.length)];
    if (!contribution) return;
    const decided = decideContribution({ type, by: ada, at }, contribution, this.commission);
    if (!decided.ok) return;
    const { putIn, state } = contribution;
    const minutes = type === 'approve' ? workOf(contribution) : state === 'APPROVED' ? -workOf(contribution) : 0;
    const commitment = this.commitments.find((one) => putIn.kind === 'WORK' && one.id === putIn.commitmentId);
    const counted = commitment && countWork(commitment, minutes);
    if (!counted?.ok) return;
    this.commitments = this.commitments.map((one) => (one.id === counted.value.id ? counted.value : one));
    const after = evolveContribution(contribution, decided.value);
    this.contributions = this.contributions.map((one) => (one.id === after.id ? after : one));
  }

  leave(index: number): void {
    const seat = this.team.seats[index];
    const theirs = this.commitments.find((one) => one.slotId === seat?.slotId && one.personId === seat.personId);
    if (!(seat && theirs)) return;
    const decided = withdraw({ reason: 'UNSTATED', at }, theirs, this.commission);
    if (!decided.ok) return;
    this.#change([{ before: theirs, event: decided.value }]);
    this.#team(vacate(seat.slotId, this.team, at));
  }

  /** Somebody is asked for a vacant seat, accepts, and has the time for it; or has not. */
  stepIn(index: number, whom: number, comes: boolean): void {
    const [seat, personId] = [this.team.seats[index], people[whom]];
    if (!(seat && personId)) return;
    const { slotId } = seat;
    const holdId = newId('hld');
    const chosen = substitute({ slotId, personId, holdId, by: ada, at, confirmBy }, this.team, this.commitments);
    if (!chosen.ok) return;
    this.#team([chosen.value]);
    if (!comes) {
      this.#team(hear({ type: 'refused', reason: 'NO_CAPACITY', holdId, at }, this.team));
      return;
    }
    const accepted = decideTeam({ type: 'accept', slotId, at }, this.team);
    if (accepted.ok) this.#team(accepted.value);
    this.#team(hear({ type: 'confirmed', holdId, at }, this.team));
  }

  #team(changes: readonly TeamChange[]): void {
    this.team = changes.reduce<Team>(evolveTeam, this.team);
  }

  /** What the page says must hold, by what is there alone. */
  check(): void {
    this.#checkAgreement();
    this.#checkCommitments();
    const { state } = this.commission;
    this.reached.add(state);
    const isDone = this.plan.milestones.every((one) => one.state === 'ACCEPTED');
    expect(['ACCEPTED', 'SETTLED', 'CLOSED'].includes(state)).toBe(isDone);
    if (state !== 'WON') expect(this.commission.agreement).toBeDefined();
  }

  #checkAgreement(): void {
    const versions = this.agreement?.versions ?? [];
    for (const { id, content, contentHash, state, signatures } of versions) {
      this.reached.add(state);
      // What was proposed never changes, whatever comes of it.
      expect(content).toEqual(this.proposals.get(id));
      expect(contentHash).toMatch(/^sha256:/);
      const signed = signatures.map(({ partyId }) => partyId).toSorted();
      if (state === 'IN_FORCE' || state === 'SUPERSEDED') expect(signed).toEqual(content.parties);
      else expect(signed.length).toBeLessThan(content.parties.length);
    }
    expect(versions.filter(({ state }) => state === 'IN_FORCE').length).toBeLessThanOrEqual(1);
    expect(versions.filter(({ state }) => state === 'PROPOSED').length).toBeLessThanOrEqual(1);
    expect(this.commission.agreement?.versionId).toBe(inForceOf(this.agreement)?.id);
    expect(this.agreement?.version ?? 0).toBeGreaterThanOrEqual(versions.length);
  }

  #checkCommitments(): void {
    const inForce = inForceOf(this.agreement);
    const standing = this.commitments.filter(({ state }) => state === 'ACCEPTED' || state === 'FULFILLED');
    if (!inForce) expect(this.commitments).toEqual([]);
    for (const { id, minutes, approvedMinutes, agreementVersionId, state, slotId } of this.commitments) {
      this.reached.add(state);
      const ofThis = this.contributions.filter(({ putIn }) => putIn.kind === 'WORK' && putIn.commitmentId === id);
      const approved = ofThis.filter((one) => one.state === 'APPROVED').reduce((sum, one) => sum + workOf(one), 0);
      expect([approvedMinutes, approved <= minutes]).toEqual([approved, true]);
      if (state === 'ACCEPTED') expect(agreementVersionId).toBe(inForce?.id);
      // Nobody is bound twice to one role.
      expect(standing.filter((one) => one.slotId === slotId).length).toBeLessThanOrEqual(1);
    }
    for (const { state } of this.contributions) this.reached.add(state);
  }
}
