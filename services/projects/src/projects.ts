import type { CommandRunner } from '@millepiani/commands/command-runner';
import type { JobRunner } from '@millepiani/jobs/job-runner';
import type { Clock } from '@millepiani/kernel/clock';
import type { CommissionStore } from './commissions/commissions.store.ts';
import type { LiveEventStore } from './live-events/live-events.store.ts';
import type { PoolStore } from './pool/pool.store.ts';
import type { TeamStore } from './teams/teams.store.ts';

/** What the service's commands work with. */
export interface Projects {
  readonly clock: Clock;
  readonly commands: CommandRunner;
  readonly commissions: CommissionStore;
  readonly liveEvents: LiveEventStore;
  readonly pool: PoolStore;
  readonly teams: TeamStore;
  /** Says that a job is due. */
  readonly hint: JobRunner['hint'];
}
