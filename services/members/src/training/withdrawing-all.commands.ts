import type { Transaction } from '@millepiani/commands/command-runner';
import type { PersonId } from '@millepiani/kernel/id';
import type { Members } from '../members.ts';
import { withdrawnEvent } from './training.events.ts';

/** Takes back all that somebody recorded who was erased. What it verified was withdrawn before. */
export async function withdrawAllTrainings(
  { trainings }: Members,
  { session, emit }: Transaction,
  personId: PersonId,
): Promise<void> {
  for (const record of await trainings.ofPerson(session, personId)) {
    await trainings.remove(session, record);
    await emit([withdrawnEvent(record)]);
  }
}
