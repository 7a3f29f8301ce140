import type { CommandCall } from '@millepiani/commands/command-runner';
import { due } from '@millepiani/jobs/define-job';
import { hasScope } from '@millepiani/kernel/actor';
import { dayOf } from '@millepiani/kernel/day';
import { type Failures, fail } from '@millepiani/kernel/failure';
import { ok, type Result } from '@millepiani/kernel/result';
import type { Members } from '../members.ts';
import { countReport } from './report.jobs.ts';

/** Has today's report counted again. Administrators may. */
export async function refreshReport(members: Members, call: CommandCall): Promise<Result<{ day: string }, Failures>> {
  const requested = await members.commands.run(call, async ({ actor, session, now }) => {
    if (!hasScope(actor, 'members:administer')) return fail('FORBIDDEN', 'Administrators have reports counted.');
    const day = dayOf(now);
    await members.reports.request(session, day, now);
    return ok({ day });
  });
  if (requested.ok) members.hint(due(countReport, requested.value.day, requested.value));
  return requested;
}
