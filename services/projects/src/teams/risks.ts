import type { Commission } from '../commissions/commission.ts';
import type { SlotId } from '../commissions/role-slot.ts';
import type { MilestoneId, MilestonePlan } from '../milestones/milestone.ts';
import type { Team } from './team.ts';

/** What puts a commission at risk that is won or at work. */
export type Risk =
  /** Nobody is bound to a role's work. */
  | { readonly kind: 'ROLE_VACANT'; readonly slotId: SlotId }
  /** It was to be delivered before today. */
  | { readonly kind: 'MILESTONE_OVERDUE'; readonly milestoneId: MilestoneId };

/**
 * What puts a commission at risk on a day (ISO 8601): roles of a team that was confirmed which nobody fills, and milestones that are
 * to be delivered and overdue.
 */
export function risksOf(
  { state }: Pick<Commission, 'state'>,
  {
    team,
    plan,
    today,
  }: { readonly team: Team | undefined; readonly plan: MilestonePlan | undefined; readonly today: string },
): readonly Risk[] {
  if (state !== 'WON' && state !== 'RUNNING') return [];
  const vacant = team?.state === 'INCOMPLETE' ? team.seats.filter((seat) => seat.state !== 'FILLED') : [];
  const overdue = (plan?.milestones ?? []).filter(
    (one) => one.due < today && (one.state === 'PLANNED' || one.state === 'REJECTED'),
  );
  return [
    ...vacant.map(({ slotId }) => ({ kind: 'ROLE_VACANT', slotId }) as const),
    ...overdue.map(({ id }) => ({ kind: 'MILESTONE_OVERDUE', milestoneId: id }) as const),
  ];
}
