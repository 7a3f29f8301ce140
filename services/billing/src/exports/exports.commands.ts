import type { CallWith } from '@millepiani/commands/command-runner';
import { due } from '@millepiani/jobs/define-job';
import { type Failures, fail } from '@millepiani/kernel/failure';
import { parseId } from '@millepiani/kernel/id';
import { newId } from '@millepiani/kernel/new-id';
import { ok, type Result } from '@millepiani/kernel/result';
import { looking } from '@millepiani/speakers/standing';
import { standingWithGrants } from '@millepiani/speakers/standing-with-grants';
import type { Billing } from '../billing.ts';
import { type BooksExportId, canExport, keptForDays } from './books-export.ts';
import { writeBooks } from './exports.jobs.ts';

const dayMs = 86_400_000;

/** Has books written to a file. Who may see them may. */
export async function exportBooks(
  billing: Billing,
  call: CallWith<{ readonly ownerId?: string | null | undefined }>,
): Promise<Result<{ exportId: BooksExportId }, Failures>> {
  const standing = looking(await standingWithGrants(billing, call.actor), 'LEDGER');
  const asked = call.input.ownerId;
  const requested = await billing.commands.run(call, async ({ actor, session, now }) => {
    const owner = asked === undefined || asked === null ? ok(undefined) : parseId(asked, ['per', 'org'], ['ownerId']);
    if (!owner.ok) return owner;
    if (!(actor.id && canExport(standing, owner.value))) {
      return fail('FORBIDDEN', 'Books are exported by whom they belong to, and by auditors.');
    }
    const exportId = newId('bkx');
    await billing.booksExports.insert(session, {
      ...{ id: exportId, ownerId: owner.value, requestedBy: actor.id, requestedAt: now, written: undefined },
      expiresAt: new Date(now.getTime() + keptForDays * dayMs),
    });
    return ok({ exportId });
  });
  if (requested.ok) billing.hint(due(writeBooks, requested.value.exportId, { exportId: requested.value.exportId }));
  return requested;
}
