import type { Transaction } from '@millepiani/commands/command-runner';
import { type Failures, fail } from '@millepiani/kernel/failure';
import { type Id, parseId } from '@millepiani/kernel/id';
import { ok, type Result } from '@millepiani/kernel/result';
import type { Standing } from '@millepiani/speakers/standing';
import type { AgreementContent } from '../agreements/agreement.ts';
import { isInsider } from '../agreements/agreement-access.ts';
import type { Commission } from '../commissions/commission.ts';
import type { Commitment } from '../commitments/commitment.ts';
import { countWork } from '../commitments/commitment-lifecycle.ts';
import { followContributions } from '../know-how/citing.commands.ts';
import type { Projects } from '../projects.ts';
import { type Contribution, type ContributionEvent, evolve } from './contribution.ts';
import { toEvent } from './contributions.events.ts';

/** A contribution that the actor may see, and what decides about who may do what with it. */
export interface FoundContribution {
  readonly contribution: Contribution;
  readonly commission: Commission;
  /** Who signed the version under which it was recorded. */
  readonly parties: AgreementContent['parties'];
  readonly standing: Standing;
}

/** The contribution that the actor may see. One that the actor may not see is not there: `CONTRIBUTION_NOT_FOUND`. */
export async function findContribution(
  projects: Projects,
  { actor, session }: Pick<Transaction, 'actor' | 'session'>,
  contributionId: string,
): Promise<Result<FoundContribution, Failures>> {
  const id = parseId(contributionId, ['ctr'], ['contributionId']);
  if (!id.ok) return id;
  const contribution = await projects.contributions.find(id.value, session);
  const commission = contribution && (await projects.commissions.find(contribution.commissionId, session));
  const standing = await projects.speakers.standingOf(actor, session);
  if (!(contribution && commission && isInsider(standing, commission))) {
    return fail('CONTRIBUTION_NOT_FOUND', 'There is none with this id.', ['contributionId']);
  }
  const version = await projects.agreements.findVersion(contribution.agreementVersionId, session);
  return ok({ contribution, commission, standing, parties: version?.content.parties ?? [] });
}

/** Stores what came of a contribution that was read in the same transaction, and tells of it. */
export async function saveContribution(
  projects: Projects,
  { session, emit }: Pick<Transaction, 'session' | 'emit'>,
  before: Contribution,
  happened: ContributionEvent,
): Promise<Contribution> {
  const after = evolve(before, happened);
  await projects.contributions.replace(session, { version: before.version, contribution: after });
  await emit([toEvent(after, happened)]);
  await followContributions(projects, { session, emit }, [after]);
  return after;
}

/** Counts work against what is committed, or with a minus no more. Fails with `OVER_COMMITTED`. */
export async function count(
  projects: Projects,
  { session }: Pick<Transaction, 'session'>,
  contribution: Contribution,
  minutes: number,
): Promise<Result<true, Failures>> {
  const work = new WorkCount(projects, session);
  const counted = await work.add(contribution, minutes);
  if (counted.ok) await work.save();
  return counted;
}

/**
 * What work adds up to, commitment by commitment, in one transaction. A commitment's row is written whenever work is counted: of
 * two that are approved at once, one begins again.
 */
export class WorkCount {
  readonly #projects: Projects;
  readonly #session: Transaction['session'];
  readonly #commitments = new Map<Id<'cmt'>, Commitment>();
  readonly #changed = new Set<Id<'cmt'>>();

  constructor(projects: Projects, session: Transaction['session']) {
    this.#projects = projects;
    this.#session = session;
  }

  /** Counts, and stores nothing yet. Fails with `OVER_COMMITTED`: then it is as before. */
  async add({ putIn, commissionId }: Contribution, minutes: number): Promise<Result<true, Failures>> {
    if (putIn.kind !== 'WORK' || minutes === 0) return ok(true);
    if (!this.#commitments.has(putIn.commitmentId)) {
      const all = await this.#projects.commitments.ofCommission(commissionId, this.#session);
      for (const one of all) this.#commitments.set(one.id, one);
    }
    const commitment = this.#commitments.get(putIn.commitmentId);
    if (!commitment) throw new WorkWithoutCommitment(putIn.commitmentId);
    const counted = countWork(commitment, minutes);
    if (!counted.ok) return counted;
    this.#commitments.set(commitment.id, counted.value);
    this.#changed.add(commitment.id);
    return ok(true);
  }

  /** Stores what was counted. */
  async save(): Promise<void> {
    for (const id of this.#changed) {
      const commitment = this.#commitments.get(id);
      if (commitment) await this.#projects.commitments.replace(this.#session, commitment.version, commitment);
    }
  }
}

/** Work is of a commitment that is not there: the store was written by something else. */
class WorkWithoutCommitment extends TypeError {
  constructor(commitmentId: string) {
    super(`The commitment ${commitmentId}, for which work was recorded, is not there.`);
  }
}
