import type { CommissionId } from '@millepiani/kernel/id';
import type { Commission } from '../commissions/commission.ts';
import type { Projects } from '../projects.ts';
import type { Writing } from '../teams/team-saving.commands.ts';
import { toEvent } from './access.events.ts';
import { type AccessEvent, accessChanges } from './access.ts';

/** Tells who takes part from now on, and who no more. */
export async function tellAccess(
  { access }: Pick<Projects, 'access'>,
  { session, emit }: Writing,
  commissionId: CommissionId,
  events: readonly AccessEvent[],
): Promise<void> {
  if (events.length === 0) return;
  const version = await access.take(session, commissionId, events.length);
  await emit(events.map((happened, index) => toEvent(commissionId, version + 1 + index, happened)));
}

/** Tells what a change of a commission's own makes of who takes part in it, in its transaction. */
export const tellPartiesOf = (
  projects: Pick<Projects, 'access'>,
  transaction: Writing,
  before: Commission,
  after: Commission,
): Promise<void> => tellAccess(projects, transaction, after.id, accessChanges(before, after));
