import type { Transaction } from '@millepiani/commands/command-runner';
import { type Failure, type FailurePath, type Failures, fail, within } from '@millepiani/kernel/failure';
import { type Id, isId, parseId } from '@millepiani/kernel/id';
import { err, ok, type Result } from '@millepiani/kernel/result';
import type { Standing } from '@millepiani/speakers/standing';
import { isInsider } from '../agreements/agreement-access.ts';
import type { Commission } from '../commissions/commission.ts';
import { followContributions } from '../know-how/citing.commands.ts';
import type { Projects } from '../projects.ts';
import { type Contribution, type ContributionEvent, type ContributionId, evolve, workOf } from './contribution.ts';
import { canApprove, type Under } from './contribution-access.ts';
import { decide } from './contribution-lifecycle.ts';
import { WorkCount } from './contribution-saving.commands.ts';
import { toEvent } from './contributions.events.ts';

/** Names a contribution, and the version that is meant where that matters. */
export type OnContribution = {
  readonly contributionId: string;
  readonly expectedVersion?: number | null | undefined;
};

/** One of several contributions that are approved together, and where it stands in the input. */
export interface Approval extends OnContribution {
  readonly path: FailurePath;
}

/**
 * Approves several contributions, of whatever commissions: all or none. Fails with all that is wrong, each with its place; of work that
 * together is more than was committed, from where it is.
 */
export async function approveAll(
  projects: Projects,
  transaction: Transaction,
  approvals: readonly Approval[],
): Promise<Result<readonly ContributionId[], Failures>> {
  const { session, emit } = transaction;
  const at = await Desk.open(projects, transaction, approvals);
  const work = new WorkCount(projects, session);
  const failures: Failure[] = [];
  const changes: { before: Contribution; happened: ContributionEvent }[] = [];
  const seen = new Set<string>();
  for (const approval of approvals) {
    const decided = seen.has(approval.contributionId) ? twice : at.approve(approval);
    seen.add(approval.contributionId);
    const counted = decided.ok ? await work.add(decided.value.before, workOf(decided.value.before)) : decided;
    if (decided.ok && counted.ok) changes.push(decided.value);
    else if (!counted.ok) failures.push(...within(approval.path, counted.error));
  }
  if (failures.length > 0) return err(failures);
  const approved = changes.map(({ before, happened }) => ({ before, happened, after: evolve(before, happened) }));
  const replaced = approved.map(({ before: { version }, after: contribution }) => ({ version, contribution }));
  await projects.contributions.replace(session, ...replaced);
  await work.save();
  await emit(approved.map(({ happened, after }) => toEvent(after, happened)));
  await followContributions(
    projects,
    { session, emit },
    approved.map(({ after }) => after),
  );
  return ok(changes.map(({ before }) => before.id));
}

const twice = fail('DUPLICATE', 'It is there twice.', ['contributionId']);

/** All that is looked at to approve several contributions, read once. */
class Desk {
  readonly #transaction: Transaction;
  readonly #standing: Standing;
  readonly #contributions: ReadonlyMap<string, Contribution>;
  readonly #under: ReadonlyMap<string, Under>;

  private constructor(
    transaction: Transaction,
    standing: Standing,
    contributions: ReadonlyMap<string, Contribution>,
    under: ReadonlyMap<string, Under>,
  ) {
    this.#transaction = transaction;
    this.#standing = standing;
    this.#contributions = contributions;
    this.#under = under;
  }

  static async open(projects: Projects, transaction: Transaction, approvals: readonly Approval[]): Promise<Desk> {
    const { session, actor } = transaction;
    const ids = approvals.map(({ contributionId }) => contributionId).filter((id) => isId(id, 'ctr'));
    const contributions = await projects.contributions.findAll(ids, session);
    const commissions = new Map<string, Commission | undefined>();
    const under = new Map<string, Under>();
    for (const { commissionId, agreementVersionId } of contributions) {
      if (!commissions.has(commissionId)) {
        commissions.set(commissionId, await projects.commissions.find(commissionId, session));
      }
      const commission = commissions.get(commissionId);
      if (commission && !under.has(agreementVersionId)) {
        const parties = await partiesOf(projects, transaction, agreementVersionId);
        under.set(agreementVersionId, { commission, parties });
      }
    }
    const standing = await projects.speakers.standingOf(actor, session);
    return new Desk(transaction, standing, new Map(contributions.map((one) => [one.id, one])), under);
  }

  approve({
    contributionId,
    expectedVersion,
  }: Approval): Result<{ before: Contribution; happened: ContributionEvent }, Failures> {
    const { actor, now: at } = this.#transaction;
    const id = parseId(contributionId, ['ctr'], ['contributionId']);
    if (!id.ok) return id;
    const contribution = this.#contributions.get(id.value);
    const under = contribution && this.#under.get(contribution.agreementVersionId);
    // What one may not see is not there.
    if (!(contribution && under && isInsider(this.#standing, under.commission))) {
      return fail('CONTRIBUTION_NOT_FOUND', 'There is none with this id.', ['contributionId']);
    }
    if (!(actor.id && canApprove(this.#standing, contribution, under))) {
      return fail('FORBIDDEN', 'Another party approves it, who did not record it.', ['contributionId']);
    }
    const decided = decide({ type: 'approve', by: actor.id, at, expectedVersion }, contribution, under.commission);
    return decided.ok ? ok({ before: contribution, happened: decided.value }) : decided;
  }
}

async function partiesOf(projects: Projects, { session }: Transaction, versionId: Id<'agv'>) {
  return (await projects.agreements.findVersion(versionId, session))?.content.parties ?? [];
}
