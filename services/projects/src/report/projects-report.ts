import type { CommissionState } from '../commissions/commission.ts';
import type { TrainingGap } from './training-gaps.ts';

/** The id of the report as it stands. Members knows past days besides, of which nothing is kept here. */
export const presentId = 'community';

/** How many commissions are in a state. */
export interface StateCount {
  readonly state: CommissionState;
  readonly count: number;
}

/** What projects knows of what the community adds up to. */
export interface ProjectsReport {
  readonly commissions: readonly StateCount[];
  /** Minutes of work that were approved and not reversed. */
  readonly minutesWorked: number;
  readonly openRoles: number;
  readonly trainingGaps: readonly TrainingGap[];
}

/** A report that is read: undefined figures for one of which nothing is known here. */
export interface ReadReport {
  readonly id: string;
  readonly figures: ProjectsReport | undefined;
}

const minutesAnHour = 60;

/** Hours to the hundredth. */
export const hoursOf = (minutes: number): number => Number((minutes / minutesAnHour).toFixed(2));
