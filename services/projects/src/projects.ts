import type { CommandRunner } from '@millepiani/commands/command-runner';
import type { JobRunner } from '@millepiani/jobs/job-runner';
import type { Clock } from '@millepiani/kernel/clock';
import type { CommissionStore } from './commissions/commissions.store.ts';

/** What the service's commands work with. */
export interface Projects {
  readonly clock: Clock;
  readonly commands: CommandRunner;
  readonly commissions: CommissionStore;
  /** Says that a job is due. */
  readonly hint: JobRunner['hint'];
}
