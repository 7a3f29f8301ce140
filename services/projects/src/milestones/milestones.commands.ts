import type { CallWith, Transaction } from '@millepiani/commands/command-runner';
import { type Failures, fail } from '@millepiani/kernel/failure';
import { type CommissionId, type PersonId, parseId } from '@millepiani/kernel/id';
import { ok, type Result } from '@millepiani/kernel/result';
import type { Standing } from '@millepiani/speakers/standing';
import type { Commission } from '../commissions/commission.ts';
import { can } from '../commissions/commission-access.ts';
import { acceptCommission } from '../commissions/commissions.commands.ts';
import { fulfilCommitments } from '../commitments/commitment-saving.commands.ts';
import type { Projects } from '../projects.ts';
import { evolve, type Milestone, type MilestoneId, type MilestonePlan, withMilestone } from './milestone.ts';
import { answering, canDeliver } from './milestone-access.ts';
import { decide, isAllAccepted, type MilestoneCommand } from './milestone-lifecycle.ts';
import { toEvent } from './milestones.events.ts';

/** What a command of a milestone answers. */
export type MilestoneAnswer = { readonly milestoneId: MilestoneId; readonly commissionId: CommissionId };

type Answered = Promise<Result<MilestoneAnswer, Failures>>;

/** What every change of a milestone names: the one, and the version that it is based on. */
export type OnMilestone = { readonly milestoneId: string; readonly expectedVersion: number };

/** What a command of a milestone works on. */
interface Found {
  readonly commission: Commission;
  readonly plan: MilestonePlan;
  readonly milestone: Milestone;
  readonly standing: Standing;
  readonly by: PersonId;
}

/** Says that a milestone is delivered. Who is bound to do the work may, and the lead. */
export const deliverMilestone = (projects: Projects, call: CallWith<OnMilestone>): Answered =>
  projects.commands.run(call, async (transaction) => {
    const found = await findMilestone(projects, transaction, call.input.milestoneId);
    if (!found.ok) return found;
    const { commission, standing, by } = found.value;
    const commitments = await projects.commitments.standing(commission.id, transaction.session);
    const workers = commitments.map(({ personId }) => personId);
    if (!canDeliver(standing, commission, workers)) {
      return fail('FORBIDDEN', 'Who does the work says that it is delivered.', ['milestoneId']);
    }
    const { expectedVersion } = call.input;
    return change(projects, transaction, found.value, { type: 'deliver', expectedVersion, by, at: transaction.now });
  });

/** Accepts what was delivered. The client may, or whoever manages the commission of one who has no id here. */
export const acceptMilestone = (
  projects: Projects,
  call: CallWith<OnMilestone & { readonly evidence?: string | null | undefined }>,
): Answered =>
  answer(projects, call, ({ onBehalf, ...facts }) => ({
    ...facts,
    type: 'accept',
    onBehalf,
    evidence: call.input.evidence,
  }));

/** Rejects what was delivered, with reasons. The same may as may accept it. */
export const rejectMilestone = (
  projects: Projects,
  call: CallWith<OnMilestone & { readonly reasons: readonly string[] }>,
): Answered =>
  answer(projects, call, ({ onBehalf: _, ...facts }) => ({ ...facts, type: 'reject', reasons: call.input.reasons }));

interface AnswerFacts {
  readonly by: PersonId;
  readonly at: Date;
  readonly expectedVersion: number;
  readonly onBehalf: boolean;
}

function answer(
  projects: Projects,
  call: CallWith<OnMilestone>,
  commandOf: (facts: AnswerFacts) => MilestoneCommand,
): Answered {
  return projects.commands.run(call, async (transaction) => {
    const found = await findMilestone(projects, transaction, call.input.milestoneId);
    if (!found.ok) return found;
    const { commission, standing, by } = found.value;
    const as = answering(standing, commission);
    if (as === 'NOT') return fail('FORBIDDEN', 'The client accepts or rejects it.', ['milestoneId']);
    const { expectedVersion } = call.input;
    const command = commandOf({ by, at: transaction.now, expectedVersion, onBehalf: as === 'ON_BEHALF' });
    return change(projects, transaction, found.value, command);
  });
}

/** The milestone that the actor may see, with its commission. One that the actor may not see is not there. */
async function findMilestone(
  projects: Projects,
  { actor, session }: Transaction,
  milestoneId: string,
): Promise<Result<Found, Failures>> {
  const id = parseId(milestoneId, ['mil'], ['milestoneId']);
  if (!id.ok) return id;
  const plan = await projects.milestones.findByMilestone(id.value, session);
  const milestone = plan?.milestones.find((one) => one.id === id.value);
  const commission = plan && (await projects.commissions.find(plan.commissionId, session));
  const standing = await projects.speakers.standingOf(actor, session);
  if (!(plan && milestone && commission && can(actor, 'see', commission, standing.organizations))) {
    return fail('MILESTONE_NOT_FOUND', 'There is none with this id.', ['milestoneId']);
  }
  if (actor.id === undefined) return fail('FORBIDDEN', 'Sign in first.', ['milestoneId']);
  return ok({ commission, plan, milestone, standing, by: actor.id });
}

async function change(
  projects: Projects,
  transaction: Transaction,
  { commission, plan, milestone }: Found,
  command: MilestoneCommand,
): Answered {
  const decided = decide(command, milestone, commission);
  if (!decided.ok) return decided;
  const changed = evolve(milestone, decided.value);
  const after = withMilestone(plan, changed);
  const isLast = isAllAccepted(after);
  const version =
    commission.agreement &&
    (await projects.agreements.findVersion(commission.agreement.versionId, transaction.session));
  if (!version) throw new RunningWithoutAgreement(commission.id);
  const agreed = { versionId: version.id, invoicerId: version.content.invoicerId };
  await projects.milestones.replace(transaction.session, plan.version, after);
  await transaction.emit([toEvent(changed, decided.value, { commission, agreed, isLast })]);
  if (isLast) await finish(projects, transaction, commission);
  return ok({ milestoneId: milestone.id, commissionId: commission.id });
}

/** With the last milestone, the commission is accepted, and what everybody was bound to do is done. */
async function finish(projects: Projects, transaction: Transaction, commission: Commission): Promise<void> {
  const accepted = await acceptCommission(projects, transaction, commission);
  if (!accepted.ok) throw new RunningWithoutAgreement(commission.id);
  await fulfilCommitments(projects, transaction, commission.id);
}

/** A commission runs though nothing is agreed: the store was written by something else. */
class RunningWithoutAgreement extends TypeError {
  constructor(commissionId: string) {
    super(`The commission ${commissionId} runs without an agreement in force.`);
  }
}
