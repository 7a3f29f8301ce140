import { type DueJob, due, implementJob, type JobImplementation, type JobSchedule } from '@millepiani/jobs/define-job';
import { dayOf } from '@millepiani/kernel/day';
import type { Logger } from '@millepiani/telemetry/logger';
import type { Billing } from '../billing.ts';
import { checkLedger } from './ledger-check.jobs.ts';
import { isDue, isSound } from './ledger-check.ts';
import { makeCheck } from './making.adapter.ts';

/** Checks the ledger; safe twice, for a second run finds nothing due, or looks at the ledger once more. */
export const checkLedgerWorker = (billing: () => Billing, log: Logger): JobImplementation =>
  implementJob(checkLedger, async () => {
    const { clock, checks } = billing();
    const state = await checks.state();
    const checkedAt = clock.now();
    const today = dayOf(checkedAt);
    if (!isDue(state, today)) return;
    const check = await makeCheck(billing(), checkedAt);
    if (!isSound(check)) log.error({ check }, 'the ledger is not sound');
    // Only what was asked for before the ledger was looked at is answered by this look.
    await checks.save(check, { answered: state.requested, checkedOn: today });
  });

/** Every night, a quarter past two in the community's time. */
export const nightly: JobSchedule = {
  name: checkLedger.name,
  pattern: '15 2 * * *',
  timeZone: 'Europe/Rome',
  payload: {},
};

/** A check, where today's is missing or one was asked for since. */
export async function dueChecks({ clock, checks }: Billing): Promise<readonly DueJob[]> {
  const today = dayOf(clock.now());
  const state = await checks.state();
  return isDue(state, today) ? [due(checkLedger, `${today}-${state.requested}`, {})] : [];
}
