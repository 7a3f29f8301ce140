import type { CallWith } from '@millepiani/commands/command-runner';
import type { Failures } from '@millepiani/kernel/failure';
import { newId } from '@millepiani/kernel/new-id';
import type { Result } from '@millepiani/kernel/result';
import { type MilestonePlan, type MilestoneTerms, planOf } from '../milestones/milestone.ts';
import type { Projects } from '../projects.ts';
import type { Writing } from '../teams/team-saving.commands.ts';
import type { Commission } from './commission.ts';
import { type CommissionAnswer, findCommission, hintExpiry, type OnVersion, save } from './commissions.commands.ts';
import { type RevisionText, revise } from './revising.ts';

/** Revises what is asked for, its price with its milestones, and until when it may be qualified. Whoever manages it may. */
export async function reviseCommission(
  projects: Projects,
  call: CallWith<OnVersion & RevisionText>,
): Promise<Result<CommissionAnswer, Failures>> {
  const { commissionId, expectedVersion, idempotencyKey: _, ...text } = call.input;
  const revised = await projects.commands.run(call, async (transaction) => {
    const found = await findCommission(projects, transaction, commissionId, 'manage');
    if (!found.ok) return found;
    const commission = found.value;
    const plan = await projects.milestones.find(commission.id, transaction.session);
    const milestoneIds = (text.milestones?.length ? text.milestones : [undefined]).map(() => newId('mil'));
    const command = { expectedVersion, text, milestoneIds, at: transaction.now };
    const decided = revise(command, commission, plan);
    if (!decided.ok) return decided;
    await savePlan(projects, transaction, { commission, plan }, decided.value.milestones);
    return save(projects, transaction, commission, [decided.value]);
  });
  if (revised.ok && text.respondBy) hintExpiry(projects, revised.value.commissionId, text.respondBy);
  return revised;
}

/** Nothing of a plan is begun before the commission is won: another takes its place as a whole. */
async function savePlan(
  { milestones }: Projects,
  { session }: Writing,
  { commission, plan }: { readonly commission: Commission; readonly plan: MilestonePlan | undefined },
  terms: readonly MilestoneTerms[],
): Promise<void> {
  const planned = planOf(commission.id, terms);
  if (plan) await milestones.replace(session, plan.version, { ...planned, version: plan.version + 1 });
  else await milestones.insert(session, planned);
}
