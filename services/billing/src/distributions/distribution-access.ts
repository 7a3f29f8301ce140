import { hasScope } from '@millepiani/kernel/actor';
import type { AgentId } from '@millepiani/kernel/id';
import { agentsOf, type Standing, speaksFor } from '@millepiani/speakers/standing';
import { canPost, canSeeAccountsOf } from '../ledger/ledger-access.ts';
import type { DistributionRun } from './distribution-run.ts';

/** Whether the actor has runs computed, reviews and posts them: bookkeepers do. */
export const canKeepRuns = ({ actor }: Standing): boolean => canPost(actor);

/** Whether the actor stands for what an agent pays: bookkeepers do, and who speaks for it. */
export const canStandFor = (standing: Standing, payerId: AgentId): boolean =>
  canPost(standing.actor) || (hasScope(standing.actor, 'ledger:approve') && speaksFor(standing, payerId));

/** What somebody sees of a run: all, what concerns some agents, or nothing. */
export type RunSight =
  | { readonly of: 'everybody' }
  | { readonly of: 'some'; readonly agents: readonly AgentId[] }
  | { readonly of: 'nobody' };

/** What of a run is looked at to say who sees it. */
type Seen = {
  readonly basis: Pick<DistributionRun['basis'], 'payerId' | 'parties'>;
  readonly outcome: { readonly run: Pick<DistributionRun['outcome']['run'], 'settlements'> };
};

/**
 * What the actor sees of a run: auditors and who speaks for the payer all; each party, and each who gets something by know-how that
 * was cited, the whole of it, and of what each gets their own; others nothing.
 */
export function sightOfRun(standing: Standing, { basis: { payerId, parties }, outcome }: Seen): RunSight {
  if (canSeeAccountsOf(standing, payerId)) return { of: 'everybody' };
  const hasPart = (agent: AgentId): boolean =>
    parties.includes(agent) || outcome.run.settlements.some((one) => one.agent === agent);
  const agents = agentsOf(standing).filter((agent) => hasPart(agent) && canSeeAccountsOf(standing, agent));
  return agents.length > 0 ? { of: 'some', agents } : { of: 'nobody' };
}

/** Whether what one agent gets is seen. */
export const showsAgent = (sight: RunSight, agentId: AgentId): boolean =>
  sight.of === 'everybody' || (sight.of === 'some' && sight.agents.includes(agentId));
