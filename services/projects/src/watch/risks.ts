import { dayOf, plusDays } from '@millepiani/kernel/day';
import type { PersonId } from '@millepiani/kernel/id';
import { type Instant, plusMs } from '@millepiani/kernel/instant';
import { communityZone, startOfDay } from '@millepiani/kernel/time-zone';
import type { Commission } from '../commissions/commission.ts';
import type { RoleSlot, SlotId } from '../commissions/role-slot.ts';
import type { Commitment } from '../commitments/commitment.ts';
import type { Milestone, MilestoneId, MilestonePlan } from '../milestones/milestone.ts';
import { slotState } from '../teams/slot-state.ts';
import type { Team } from '../teams/team.ts';
import { costOf } from './cost.ts';

/** What stands in a commission's way, or is near. */
export type RiskKind =
  /** It is a lead, and to be judged soon. */
  | 'RESPOND_BY_NEAR'
  /** A role of a team that was confirmed is filled by nobody any more. */
  | 'ROLE_VACANT'
  /** A role begins soon, or has begun, and nobody fills it. */
  | 'ROLE_UNFILLED'
  /** A role's last day has passed, and nobody filled it. */
  | 'ROLE_EXPIRED'
  /** A milestone is to be delivered soon. */
  | 'MILESTONE_DUE_SOON'
  /** It was to be delivered before today. */
  | 'MILESTONE_OVERDUE'
  /** The work is to begin soon, and no agreement is in force. */
  | 'AGREEMENT_UNSIGNED'
  /** Who is bound to a role's work is suspended. */
  | 'COMMITMENT_AT_RISK'
  /** What those who do it are bound to costs more than the client pays. */
  | 'OVER_BUDGET';

/** Whether a term is near, or something is amiss. */
export type Urgency = 'NOTICE' | 'RISK';

/** What puts a commission at risk, or is soon to be done. */
export interface Risk {
  readonly kind: RiskKind;
  /** The role that it is about. */
  readonly slotId?: SlotId;
  /** The milestone that it is about. */
  readonly milestoneId?: MilestoneId;
  /** Whose it is to do, where it is one person's. */
  readonly personId?: PersonId;
  /** By when it is to be done, or was. */
  readonly by?: Instant;
}

/** A risk, and the commission that it is of. */
export type RiskOfCommission = Risk & { readonly commission: Commission };

/** What there is to know of a commission besides itself. */
export interface Watched {
  /** Its current team. */
  readonly team: Team | undefined;
  readonly plan: MilestonePlan | undefined;
  readonly commitments: readonly Commitment[];
  /** Those of its people who are suspended, or have left. */
  readonly shutOut: ReadonlySet<PersonId>;
}

/** So many days before a milestone is due, and before a role begins, it is said. */
const noticeDays = { milestone: 3, start: 7 } as const;
const respondNoticeMs = 48 * 3_600_000;

/** What is said of a term is a notice; all else is a risk. */
export const urgencyOf = (kind: RiskKind): Urgency =>
  kind === 'MILESTONE_DUE_SOON' || kind === 'RESPOND_BY_NEAR' ? 'NOTICE' : 'RISK';

/** What tells a risk from all others that a commission may have at one time. */
export const riskKey = ({ kind, slotId, milestoneId, personId }: Risk): string =>
  [kind, slotId, milestoneId, personId].filter(Boolean).join(' ');

/** What puts a commission at risk at an instant, or is soon to be done: nothing, before it is worth a bid and once it is accepted. */
export function risksOf(commission: Commission, watched: Watched, now: Instant): readonly Risk[] {
  const today = dayOf(now);
  switch (commission.state) {
    case 'LEAD':
      return respondBy(commission, now);
    case 'QUALIFIED':
    case 'BID':
      return roles(commission, watched, today);
    case 'WON':
      return [
        ...roles(commission, watched, today),
        ...unsigned(commission, today),
        ...work(commission, watched, today),
      ];
    case 'RUNNING':
      return [...roles(commission, watched, today), ...work(commission, watched, today)];
    case 'ACCEPTED':
    case 'SETTLED':
    case 'CLOSED':
    case 'LOST':
      return [];
    default:
      return commission satisfies never;
  }
}

function respondBy({ respondBy: by }: Commission, now: Instant): readonly Risk[] {
  return now >= plusMs(by, -respondNoticeMs) && now < by ? [{ kind: 'RESPOND_BY_NEAR', by }] : [];
}

const roles = ({ slots }: Commission, { team }: Watched, today: string): readonly Risk[] =>
  slots.flatMap((slot) => {
    const kind = roleRisk(slot, team, today);
    return kind ? [{ kind, slotId: slot.id, by: startOfDay(slot.from, communityZone) }] : [];
  });

function roleRisk(slot: RoleSlot, team: Team | undefined, today: string): RiskKind | undefined {
  const state = slotState(slot.id, team);
  if (state === 'FILLED') return undefined;
  if (isOver(slot, today)) return 'ROLE_EXPIRED';
  // Of a team that was confirmed, whoever is asked to step in fills it no more than nobody.
  if (state === 'VACATED' || team?.state === 'INCOMPLETE') return 'ROLE_VACANT';
  return today >= plusDays(slot.from, -noticeDays.start) ? 'ROLE_UNFILLED' : undefined;
}

/** Whether a role's last day has passed. */
const isOver = ({ to }: Pick<RoleSlot, 'to'>, today: string): boolean => to < today;

function unsigned({ agreement, slots }: Commission, today: string): readonly Risk[] {
  const [first] = slots.map(({ from }) => from).toSorted();
  if (agreement || first === undefined || today < plusDays(first, -noticeDays.start)) return [];
  return [{ kind: 'AGREEMENT_UNSIGNED', by: startOfDay(first, communityZone) }];
}

function work(commission: Commission, { plan, commitments, shutOut }: Watched, today: string): readonly Risk[] {
  const atRisk = commitments.filter(({ state, personId }) => state === 'ACCEPTED' && shutOut.has(personId));
  const { price } = commission;
  return [
    ...(plan?.milestones ?? []).flatMap((one) => term(one, today)),
    ...atRisk.map(({ slotId, personId }) => ({ kind: 'COMMITMENT_AT_RISK', slotId, personId }) as const),
    ...(costOf(commitments, price.currency) > price.minor ? [{ kind: 'OVER_BUDGET' } as const] : []),
  ];
}

function term({ id: milestoneId, due, state }: Milestone, today: string): readonly Risk[] {
  if (state !== 'PLANNED' && state !== 'REJECTED') return [];
  const by = startOfDay(due, communityZone, 1);
  if (due < today) return [{ kind: 'MILESTONE_OVERDUE', milestoneId, by }];
  return today >= plusDays(due, -noticeDays.milestone) ? [{ kind: 'MILESTONE_DUE_SOON', milestoneId, by }] : [];
}

/**
 * The next instant at which {@link risksOf} may say something else though nothing happened; undefined where none is to come. By it a
 * commission is looked at again, and no more often.
 */
export function nextLook(commission: Commission, { plan }: Watched, now: Instant): Instant | undefined {
  return turns(commission, plan)
    .filter((turn) => turn > now)
    .toSorted((a, b) => a.getTime() - b.getTime())
    .at(0);
}

function turns({ state, respondBy: by, slots }: Commission, plan: MilestonePlan | undefined): readonly Instant[] {
  const start = (day: string, days: number) => startOfDay(day, communityZone, days);
  if (state === 'LEAD') return [plusMs(by, -respondNoticeMs), by];
  const ofRoles = slots.flatMap(({ from, to }) => [start(from, -noticeDays.start), start(to, 1)]);
  if (state === 'QUALIFIED' || state === 'BID') return ofRoles;
  if (state !== 'WON' && state !== 'RUNNING') return [];
  const { milestones } = plan ?? { milestones: [] };
  return [...ofRoles, ...milestones.flatMap(({ due }) => [start(due, -noticeDays.milestone), start(due, 1)])];
}

/** What is there that was not, and what was and is no more. */
export function riskChanges(
  before: readonly Risk[],
  after: readonly Risk[],
): { readonly raised: readonly Risk[]; readonly cleared: readonly Risk[] } {
  const keys = (risks: readonly Risk[]) => new Set(risks.map(riskKey));
  const [were, are] = [keys(before), keys(after)];
  return {
    raised: after.filter((risk) => !were.has(riskKey(risk))),
    cleared: before.filter((risk) => !are.has(riskKey(risk))),
  };
}
