import type { VersionId } from '../agreements/agreed-version.ts';
import type { ContributionId } from '../contributions/approved-contribution.ts';

/** A version of an agreement, as the schema refers to it: what it is, projects tells. */
export interface VersionReference {
  readonly id: VersionId;
}

/** A contribution, as the schema refers to it: what it is, projects tells. */
export interface ContributionReference {
  readonly id: ContributionId;
}
