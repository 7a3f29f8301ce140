import type { Transaction } from '@millepiani/commands/command-runner';
import type { PersonId } from '@millepiani/kernel/id';
import type { Members } from '../members.ts';
import { evolve } from './relationship.ts';
import { decide } from './relationship-lifecycle.ts';
import { toEvent } from './relationships.events.ts';

/** Ends all that somebody takes part in, and declines what they were invited to: who was erased takes part in nothing. */
export async function leaveAllOrganizations(
  { relationships }: Members,
  { session, now, emit }: Transaction,
  personId: PersonId,
): Promise<void> {
  for (const before of await relationships.openOf(session, personId)) {
    const command =
      before.state === 'INVITED' ? ({ type: 'decline', by: personId } as const) : ({ type: 'end', at: now } as const);
    const decided = decide(command, before);
    const [happened] = decided.ok ? decided.value : [];
    if (!happened) continue;
    const after = evolve(before, happened);
    await relationships.replace(session, before.version, after);
    await emit([toEvent(after, after.version, happened)]);
  }
}
