import { type DueJob, due, implementJob, type JobImplementation, type JobSchedule } from '@millepiani/jobs/define-job';
import { dayOf } from '@millepiani/kernel/day';
import type { Members } from '../members.ts';
import { isDue } from './community-report.ts';
import { countReport as count } from './counting.adapter.ts';
import { countReport } from './report.jobs.ts';

/** Counts a day's figures; safe twice, for it keeps what it counted last. */
export const countReportWorker = (members: () => Members): JobImplementation =>
  implementJob(countReport, async ({ day }) => {
    await count(members(), day);
  });

/** Every night, five minutes into the community's new day. */
export const nightly: JobSchedule = {
  name: countReport.name,
  pattern: '5 0 * * *',
  timeZone: 'Europe/Rome',
  payload: {},
};

/** Today's report, where it is missing or was asked for since it was counted. */
export async function dueReports({ clock, reports }: Members): Promise<readonly DueJob[]> {
  const day = dayOf(clock.now());
  return isDue(await reports.state(day)) ? [due(countReport, day, { day })] : [];
}
