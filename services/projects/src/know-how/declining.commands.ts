import { systemActor } from '@millepiani/kernel/actor';
import { fail } from '@millepiani/kernel/failure';
import type { PersonId } from '@millepiani/kernel/id';
import { newId } from '@millepiani/kernel/new-id';
import { ok } from '@millepiani/kernel/result';
import type { Projects } from '../projects.ts';
import type { KnowHowId } from './know-how.ts';
import { mayEnd } from './know-how-access.ts';
import { declineFor } from './know-how-lifecycle.ts';
import { type KnowHowWriting, saveKnowHow } from './know-how-saving.commands.ts';

/** Says no, in that transaction, to all that waits for the word of a person who has left: they will not give it. Safe twice. */
export async function declineForGone(
  projects: Projects,
  transaction: KnowHowWriting,
  personId: PersonId,
): Promise<void> {
  for (const assetId of await projects.knowHow.waitingFor(personId, transaction.session)) {
    await declineIn(projects, transaction, assetId, personId);
  }
}

/** The same for a person who was erased, and may not have left: they were suspended. */
export async function forgetKnowHow(projects: Projects, personId: PersonId): Promise<void> {
  for (const assetId of await projects.knowHow.waitingFor(personId)) {
    // A key of its own each time: what was done is told by how the know-how stands.
    const input = { idempotencyKey: newId('evt'), assetId };
    const call = { actor: systemActor('projects'), mutation: 'declineForGone', input };
    await projects.commands.run(call, async (transaction) => {
      if (!mayEnd(transaction.actor)) return fail('FORBIDDEN', 'The service does so by itself.');
      await declineIn(projects, transaction, assetId, personId);
      return ok({ assetId });
    });
  }
}

async function declineIn(
  projects: Projects,
  transaction: KnowHowWriting,
  assetId: KnowHowId,
  personId: PersonId,
): Promise<void> {
  const asset = await projects.knowHow.find(assetId, transaction.session);
  const declined = asset && declineFor({ by: personId, at: transaction.now }, asset);
  if (declined) await saveKnowHow(projects, transaction, asset, [declined]);
}
