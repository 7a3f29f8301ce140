import type { Transaction } from '@millepiani/commands/command-runner';
import type { PersonId } from '@millepiani/kernel/id';
import type { Members } from '../members.ts';
import { decline } from './decide-owners.ts';
import { evolve, type Organization } from './organization.ts';
import { toEvent } from './organizations.events.ts';

/** Declines all that somebody is to own and does not yet: who was erased cannot give their word. */
export async function declineAllProposals(
  { organizations }: Members,
  { session, emit }: Transaction,
  personId: PersonId,
): Promise<void> {
  for (const before of await organizations.proposedTo(session, personId)) {
    const decided = decline({ by: personId, expectedVersion: before.version }, before);
    if (!decided.ok) continue;
    const after = decided.value.reduce<Organization>(evolve, before);
    await organizations.save(session, after);
    const { id, version } = before;
    await emit(decided.value.map((happened, at) => toEvent(id, version + 1 + at, happened)));
  }
}
