import type { CallWith } from '@millepiani/commands/command-runner';
import { event } from '@millepiani/events/event';
import { formationWeightsSet } from '@millepiani/events/projects/formation-weights.events';
import { type Failures, fail } from '@millepiani/kernel/failure';
import { newId } from '@millepiani/kernel/new-id';
import { ok, type Result } from '@millepiani/kernel/result';
import type { Projects } from '../projects.ts';
import { type ScoreWeights, setWeights } from './weights.ts';
import { canSetWeights } from './weights-access.ts';

/** Weights as the edge hands them over. */
export type WeightsText = { readonly weights: ScoreWeights; readonly expectedVersion: number };

/** Sets by how much each part of a score counts from now on. Who administers the community may; the event keeps who did. */
export const setFormationWeights = (
  projects: Projects,
  call: CallWith<WeightsText>,
): Promise<Result<{ readonly version: number }, Failures>> =>
  projects.commands.run(call, async ({ actor, session, now, emit }) => {
    if (!(canSetWeights(actor) && actor.id)) return fail('FORBIDDEN', 'Administrators set them.');
    const { weights, expectedVersion } = call.input;
    const present = await projects.weights.present(session);
    const decided = setWeights({ id: newId('fwt'), weights, expectedVersion, by: actor.id, at: now }, present);
    if (!decided.ok) return decided;
    const { set, version, weights: all } = decided.value;
    await projects.weights.save(session, decided.value);
    if (set) {
      const place = { subject: set.id, partition: set.id, aggregateVersion: version };
      await emit([event(formationWeightsSet, { ...place, data: { weightsId: set.id, setBy: set.by, ...all } })]);
    }
    return ok({ version });
  });
