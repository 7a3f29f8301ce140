import type { AgentId, CommissionId, Id } from '@millepiani/kernel/id';
import type { Instant } from '@millepiani/kernel/instant';
import type { KnowHowId } from './know-how.ts';

export type CitationId = Id<'cit'>;

/** That a contribution names know-how: by the version that was in force then, whose makers it is for. */
export interface Citation {
  readonly id: CitationId;
  readonly contributionId: Id<'ctr'>;
  readonly commissionId: CommissionId;
  readonly assetId: KnowHowId;
  readonly number: number;
  /** Who cites it. */
  readonly agentId: AgentId;
  readonly recordedAt: Instant;
  /** Whether it counts: as its contribution does, while that is approved. */
  readonly isCounted: boolean;
  /** How often that has changed. */
  readonly version: number;
}

/** The citation as its contribution stands; undefined where nothing has changed by that. */
export function follow(citation: Citation, contribution: { readonly state: string }): Citation | undefined {
  const isCounted = contribution.state === 'APPROVED';
  return isCounted === citation.isCounted ? undefined : { ...citation, isCounted, version: citation.version + 1 };
}
