import type { Instant } from '@millepiani/kernel/instant';
import type { GapFigures } from '../demand/skill-gap.ts';
import type { CommunityPool, SkillCount } from './community-pool.ts';

/** The id of the report as it stands now. Those of past days have the day's. */
export const presentId = 'community';

/** What the community adds up to, on one day. */
export interface CommunityReport {
  /** The day in Europe/Rome, ISO 8601. */
  readonly day: string;
  readonly countedAt: Instant;
  readonly persons: number;
  readonly organizations: number;
  readonly sharedOrganizations: number;
  /** In force; undefined for days on which they were not counted yet. */
  readonly alliances: number | undefined;
  /** Undefined for days on which it was not reckoned yet. */
  readonly pool: CommunityPool | undefined;
  /** What the community lacks; undefined for days on which it was not reckoned yet. */
  readonly gap: GapFigures | undefined;
}

/** A report that is read: of the present, with the skills that are claimed, or of a day. */
export interface ReadReport extends CommunityReport {
  readonly id: string;
  /** The commonest first; undefined for past days, of which they are not kept. */
  readonly skills: readonly SkillCount[] | undefined;
}

/** The report of a day, as it is kept. */
export const reportOfDay = (report: CommunityReport): ReadReport => ({ ...report, id: report.day, skills: undefined });

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
