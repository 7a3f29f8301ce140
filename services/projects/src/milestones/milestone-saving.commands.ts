import type { Commission } from '../commissions/commission.ts';
import type { Projects } from '../projects.ts';
import type { Writing } from '../teams/team-saving.commands.ts';
import { type MilestoneTerms, planOf } from './milestone.ts';
import { toPlannedEvent } from './milestones.events.ts';

/** Stores the milestones of a commission that is opened in the same transaction, and tells them. */
export async function saveNewPlan(
  projects: Projects,
  { session, emit }: Writing,
  commission: { readonly commissionId: Commission['id']; readonly visibility: Commission['visibility'] },
  terms: readonly MilestoneTerms[],
): Promise<void> {
  const plan = planOf(commission.commissionId, terms);
  await projects.milestones.insert(session, plan);
  await emit([toPlannedEvent(plan, commission.visibility)]);
}
