import type { Instant } from '@millepiani/kernel/instant';
/** What the community adds up to, on one day. */
export interface CommunityReport {
  /** The day in Europe/Rome, ISO 8601. */
  readonly day: string;
  readonly countedAt: Instant;
  readonly persons: number;
  readonly organizations: number;
  readonly sharedOrganizations: number;
}

/** When a report was last asked for, and when it was last counted. */
export interface ReportState {
  readonly requestedAt: Instant | undefined;
  readonly countedAt: Instant | undefined;
}

/** Whether the day's report is to be counted: there is none yet, or it was asked for since. */
export function isDue({ requestedAt, countedAt }: ReportState): boolean {
  if (countedAt === undefined) return true;
  return requestedAt !== undefined && requestedAt > countedAt;
}
