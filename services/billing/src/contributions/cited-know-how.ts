import type { AgentId, CommissionId, Id } from '@millepiani/kernel/id';
import type { ContributionId } from './approved-contribution.ts';

export type CitationId = Id<'cit'>;

/** Know-how that a contribution cites, and whose it was by the version that was cited: that never changes. */
export interface CitedKnowHow {
  readonly id: CitationId;
  /** The contribution of kind CITE. */
  readonly contributionId: ContributionId;
  readonly commissionId: CommissionId;
  readonly assetId: Id<'kha'>;
  /** The version of the asset. */
  readonly number: number;
  /** Of all makers 10,000 basis points. */
  readonly makers: readonly { readonly agentId: AgentId; readonly basisPoints: number }[];
}
