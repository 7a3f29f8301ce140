import type { AgentId, Id } from '@millepiani/kernel/id';
import type { Instant } from '@millepiani/kernel/instant';
import { communityZone, startOfDay } from '@millepiani/kernel/time-zone';
import { type Agreement, proposedOf, unsignedBy } from '../agreements/agreement.ts';
import type { Commission } from '../commissions/commission.ts';
import type { SlotId } from '../commissions/role-slot.ts';
import type { Commitment } from '../commitments/commitment.ts';
import type { Milestone, MilestonePlan } from '../milestones/milestone.ts';
import { isCurrent, type Team } from '../teams/team.ts';

/** What somebody is to do in a commission. */
export type DueKind =
  /** To judge a lead, before it is lost. */
  | 'QUALIFY_LEAD'
  /** To accept a place in a team, or decline it. */
  | 'ANSWER_SEAT'
  /** To sign the version of the agreement that is proposed. */
  | 'SIGN_AGREEMENT'
  /** To deliver a milestone. */
  | 'DELIVER_MILESTONE'
  /** To accept what was delivered, or reject it. */
  | 'ANSWER_MILESTONE'
  /** To approve what others put in. */
  | 'APPROVE_CONTRIBUTIONS'
  /** To approve the document of a share, or decline it. */
  | 'APPROVE_DOCUMENT';

/** Something that an agent is to do. */
export interface DueItem {
  readonly agentId: AgentId;
  readonly commissionId: Commission['id'];
  readonly kind: DueKind;
  /** By when; where there is no term, since when it waits. */
  readonly at: Instant;
  readonly hasTerm: boolean;
  /** The seat's team and role. */
  readonly teamId?: Id<'tea'>;
  readonly slotId?: SlotId;
  readonly milestoneId?: Id<'mil'>;
  readonly versionId?: Id<'agv'>;
  readonly documentId?: Id<'rmd'>;
}

/** What was put in and is not approved yet. */
export interface Pending {
  readonly agentId: AgentId;
  readonly recordedBy: AgentId;
  readonly recordedAt: Instant;
}

/** A document for a share of what a commission brought in, that somebody is to approve. */
export interface AwaitedDocument {
  readonly documentId: Id<'rmd'>;
  readonly commissionId: Commission['id'];
  /** For whom it is issued. */
  readonly approverId: AgentId;
  readonly since: Instant;
}

/** What there is to know of a commission besides itself. */
export interface DueFacts {
  readonly team: Team | undefined;
  readonly plan: MilestonePlan | undefined;
  readonly agreement: Agreement | undefined;
  readonly commitments: readonly Commitment[];
  /** The oldest first, as many as were looked at. */
  readonly pending: readonly Pending[];
  /** Documents for shares that wait for an approval. */
  readonly awaited: readonly AwaitedDocument[];
}

/** What tells an item from all others. */
export const dueKey = ({ agentId, commissionId, kind, slotId, milestoneId, versionId, documentId }: DueItem): string =>
  [agentId, commissionId, kind, slotId ?? milestoneId ?? versionId ?? documentId].filter(Boolean).join(' ');

/**
 * Whether it is done once whoever does it. Who speaks for an organization and is a party too signs twice, once for each; but a milestone is
 * delivered, and what others put in approved, by the one or the other.
 */
export const isForEither = ({ kind }: Pick<DueItem, 'kind'>): boolean =>
  kind === 'DELIVER_MILESTONE' || kind === 'APPROVE_CONTRIBUTIONS';

/** What everybody is to do in a commission as it stands: each item once, in no order. */
export function dueOf(commission: Commission, facts: DueFacts): readonly DueItem[] {
  const items = [
    ...leads(commission),
    ...seats(commission, facts.team),
    ...signatures(commission, facts.agreement),
    ...milestones(commission, facts),
    ...approvals(commission, facts),
    ...documents(facts),
  ];
  return [...new Map(items.map((item) => [dueKey(item), item])).values()];
}

function leads({ id: commissionId, state, openedBy: agentId, respondBy: at }: Commission): readonly DueItem[] {
  return state === 'LEAD' ? [{ agentId, commissionId, kind: 'QUALIFY_LEAD', at, hasTerm: true }] : [];
}

function seats({ id: commissionId }: Commission, team: Team | undefined): readonly DueItem[] {
  if (!(team && isCurrent(team))) return [];
  return team.seats
    .filter(({ state, answer }) => answer === 'PENDING' && (state === 'ASKED' || state === 'HELD'))
    .map(({ personId: agentId, slotId, confirmBy }) => ({
      kind: 'ANSWER_SEAT',
      ...{ agentId, commissionId, slotId, teamId: team.id },
      ...{ at: confirmBy ?? team.confirmBy, hasTerm: true },
    }));
}

function signatures({ id: commissionId, state }: Commission, agreement: Agreement | undefined): readonly DueItem[] {
  const version = proposedOf(agreement);
  if (!version || (state !== 'WON' && state !== 'RUNNING')) return [];
  return unsignedBy(version).map((agentId) => ({
    kind: 'SIGN_AGREEMENT',
    ...{ agentId, commissionId, versionId: version.id },
    ...{ at: version.proposedAt, hasTerm: false },
  }));
}

function milestones(commission: Commission, { plan, commitments }: DueFacts): readonly DueItem[] {
  if (commission.state !== 'RUNNING') return [];
  const { leadId, clientId, openedBy } = commission;
  const workers = commitments.filter(({ state }) => state === 'ACCEPTED').map(({ personId }) => personId);
  return (plan?.milestones ?? []).flatMap((one) => [
    ...[leadId, ...workers].flatMap((agentId) => toDeliver(one, agentId, commission.id)),
    ...toAnswer(one, clientId ?? openedBy, commission.id),
  ]);
}

function toDeliver({ id: milestoneId, state, due }: Milestone, agentId: AgentId, commissionId: Commission['id']) {
  if (state !== 'PLANNED' && state !== 'REJECTED') return [];
  const at = startOfDay(due, communityZone, 1);
  return [{ agentId, commissionId, milestoneId, kind: 'DELIVER_MILESTONE', at, hasTerm: true } as const];
}

function toAnswer(milestone: Milestone, agentId: AgentId, commissionId: Commission['id']) {
  if (milestone.state !== 'DELIVERED') return [];
  const { id: milestoneId, deliveredAt: at } = milestone;
  return [{ agentId, commissionId, milestoneId, kind: 'ANSWER_MILESTONE', at, hasTerm: false } as const];
}

const documents = ({ awaited }: DueFacts): readonly DueItem[] =>
  awaited.map(({ approverId: agentId, commissionId, documentId, since: at }) => ({
    ...{ kind: 'APPROVE_DOCUMENT', agentId, commissionId, documentId, at, hasTerm: false },
  }));

/** Of what somebody recorded, or put in, others approve: who manages the commission, and the parties to the agreement. */
function approvals(commission: Commission, { agreement, pending }: DueFacts): readonly DueItem[] {
  const parties = agreement?.versions.find(({ state }) => state === 'IN_FORCE')?.content.parties ?? [];
  return [...new Set<AgentId>([commission.openedBy, ...parties])].flatMap((agentId) => {
    const oldest = pending.find((one) => one.agentId !== agentId && one.recordedBy !== agentId);
    if (!oldest) return [];
    const { id: commissionId } = commission;
    return [{ agentId, commissionId, kind: 'APPROVE_CONTRIBUTIONS', at: oldest.recordedAt, hasTerm: false } as const];
  });
}
