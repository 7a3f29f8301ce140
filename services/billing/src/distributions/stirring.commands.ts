import type { Transaction } from '@millepiani/commands/command-runner';
import type { AgentId, CommissionId } from '@millepiani/kernel/id';
import type { Billing } from '../billing.ts';
import { computationOf } from './distribution.jobs.ts';
import type { DistributionRun } from './distribution-run.ts';
import type { Stirred } from './sharing-states.store.ts';

type Reading = Pick<Transaction, 'session'>;

/** What stirring needs. */
type Stirrable = Pick<Billing, 'sharing' | 'hint'>;

/**
 * Notes in a transaction that something has changed by which distribution runs may change, and hurries their computation once that
 * has committed. A transaction that begins again counts once: it wrote nothing before.
 */
export class Stirring {
  readonly #billing: Stirrable;
  readonly #stirred = new Map<CommissionId, Stirred>();

  constructor(billing: Stirrable) {
    this.#billing = billing;
  }

  /** Something changed about a commission; nothing, where it is about none. */
  async stir({ session }: Reading, commissionId: CommissionId | undefined): Promise<void> {
    if (commissionId === undefined) return;
    this.#stirred.set(commissionId, await this.#billing.sharing.stir(session, commissionId));
  }

  /** After the commit. Where it came to nothing, the job finds nothing to do. */
  hint(): void {
    for (const stirred of this.#stirred.values()) this.#billing.hint(computationOf(stirred));
  }
}

/** A reserve has grown: by its cap, open runs of other commissions of the same lead may have another part in it. */
export async function stirTogether(
  billing: Pick<Billing, 'sharing' | 'distributions'>,
  { session }: Reading,
  { leadId, commissionId }: Pick<DistributionRun, 'leadId' | 'commissionId'>,
): Promise<void> {
  for (const other of await billing.distributions.openOf(leadId, session)) {
    if (other !== commissionId) await billing.sharing.stir(session, other);
  }
}

/** A lead's reserve has become smaller: there is more room below its cap for the open runs of all of its commissions. */
export async function stirLead(
  billing: Pick<Billing, 'sharing' | 'distributions'>,
  { session }: Reading,
  leadId: AgentId,
): Promise<void> {
  for (const commissionId of await billing.distributions.openOf(leadId, session)) {
    await billing.sharing.stir(session, commissionId);
  }
}

/** A run was posted of a version that is not in force any more, or of a commission that is settled: what it leaves open becomes claims. */
export async function stirEnded(
  billing: Pick<Billing, 'sharing' | 'agreements'>,
  { session }: Reading,
  { versionId, commissionId }: Pick<DistributionRun, 'versionId' | 'commissionId'>,
): Promise<void> {
  const version = await billing.agreements.find(versionId, session);
  const { isSettled } = await billing.sharing.endingOf(session, commissionId);
  if (isSettled || version?.supersededBy !== undefined) await billing.sharing.stir(session, commissionId);
}

/** An agent is taxed otherwise, or it is known at last: what they spent counts otherwise. */
export async function stirForExpenses(
  billing: Pick<Billing, 'sharing' | 'contributions'>,
  { session }: Reading,
  agentId: AgentId,
): Promise<void> {
  for (const commissionId of await billing.contributions.expensesOf(agentId, session)) {
    await billing.sharing.stir(session, commissionId);
  }
}
