import { Reckoned } from '@millepiani/cache/reckoned';
import type { Projects } from '../projects.ts';
import type { ProjectsReport } from './projects-report.ts';
import { openSlots, trainingGaps } from './training-gaps.ts';

/** Where it is counted. */
export type Counted = Pick<Projects, 'commissions' | 'contributions' | 'pool' | 'teams'>;

/** As many gaps as anybody reads through. */
const mostGaps = 20;

/** For so long the report is as it was reckoned. */
const freshMs = 5_000;
/** The part of all time that reckoning it may take. */
const share = 0.05;

/** Counts what projects knows of what the community adds up to, by indexes. */
export async function countReport({ commissions, contributions, pool, teams }: Counted): Promise<ProjectsReport> {
  const demanding = await commissions.demanding();
  const teamOf = teams.loader();
  const roles = await Promise.all(
    demanding.map(async ({ slots, teamId }) => openSlots(slots, teamId && (await teamOf.load(teamId)))),
  );
  const open = roles.flat();
  const supplies = await pool.countByLevel([...new Set(open.map(({ skill }) => skill))]);
  return {
    commissions: await commissions.countByState(),
    minutesWorked: await contributions.minutesWorked(),
    openRoles: open.length,
    trainingGaps: trainingGaps(open, supplies).slice(0, mostGaps),
  };
}

/** The report as it stands, reckoned no more often than its pace allows, however many ask. */
export const presentReport = (counted: Counted): Reckoned<ProjectsReport> =>
  new Reckoned(() => countReport(counted), { forMs: freshMs, share, now: () => performance.now() });
