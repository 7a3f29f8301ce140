import { type DueJob, due, implementJob, type JobImplementation } from '@millepiani/jobs/define-job';
import type { Billing } from '../billing.ts';
import { dateUndated } from './dating.commands.ts';
import { datePostings } from './dating.jobs.ts';

/** Dates what is not dated; safe twice, for a second run finds nothing. */
export const datingWorker = (billing: () => Billing): JobImplementation =>
  implementJob(datePostings, () => dateUndated(billing()));

/** A run, where an account's postings are not on their days. */
export async function dueDating({ accounts }: Billing): Promise<readonly DueJob[]> {
  const [waiting] = await accounts.undated(1);
  return waiting === undefined ? [] : [due(datePostings, waiting, {})];
}
