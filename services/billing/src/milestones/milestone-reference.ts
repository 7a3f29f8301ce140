import type { MilestoneId } from './milestone-billing.ts';

/** A milestone, as this service knows it: by its id. What it is, projects tells. */
export interface MilestoneReference {
  readonly id: MilestoneId;
}
