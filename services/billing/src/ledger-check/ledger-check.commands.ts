import type { CommandCall } from '@millepiani/commands/command-runner';
import { due } from '@millepiani/jobs/define-job';
import { dayOf } from '@millepiani/kernel/day';
import { type Failures, fail } from '@millepiani/kernel/failure';
import { ok, type Result } from '@millepiani/kernel/result';
import type { Billing } from '../billing.ts';
import { canAudit } from '../ledger/ledger-access.ts';
import { checkLedger } from './ledger-check.jobs.ts';

/** Has the ledger checked. Auditors may. */
export async function requestCheck(
  billing: Billing,
  call: CommandCall,
): Promise<Result<{ request: number; day: string }, Failures>> {
  const requested = await billing.commands.run(call, async ({ actor, session, now }) => {
    if (!canAudit(actor)) return fail('FORBIDDEN', 'Auditors have the ledger checked.');
    return ok({ request: await billing.checks.request(session), day: dayOf(now) });
  });
  // The reconciler's own id, lest it be done twice.
  if (requested.ok) billing.hint(due(checkLedger, `${requested.value.day}-${requested.value.request}`, {}));
  return requested;
}
