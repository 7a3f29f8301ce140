import type { Transaction } from '@millepiani/commands/command-runner';
import { type Failures, fail } from '@millepiani/kernel/failure';
import { ok, type Result } from '@millepiani/kernel/result';
import type { Projects } from '../projects.ts';
import { toEvent } from './know-how.events.ts';
import { evolve, type KnowHowAsset, type KnowHowEvent, type KnowHowId } from './know-how.ts';

/** What a command of know-how answers. */
export type KnowHowAnswer = { readonly assetId: KnowHowId };

/** What is needed of a transaction, a command's or the service's own. */
export type KnowHowWriting = Pick<Transaction, 'session' | 'now' | 'emit'>;

/** Stores what happened to know-how that was read in the same transaction, the version that came into force with it, and tells it. */
export async function saveKnowHow(
  { knowHow }: Projects,
  { session, emit }: KnowHowWriting,
  before: KnowHowAsset | undefined,
  events: readonly KnowHowEvent[],
): Promise<Result<KnowHowAnswer, Failures>> {
  let state = before;
  const told = [];
  for (const happened of events) {
    state = evolve(state, happened);
    told.push(toEvent(state, happened));
    if (happened.type === 'know-how.registered' || happened.type === 'know-how.revised') {
      if (state.state !== 'REGISTERED') throw new NotInForce(state);
      const { id: assetId, number, content, since } = state;
      await knowHow.insertVersion(session, { assetId, number, content, since });
    }
  }
  if (!state) return fail('NOTHING_TO_DO', 'Nothing happened.');
  if (before) await knowHow.replace(session, before.version, state);
  else await knowHow.insert(session, state);
  await emit(told);
  return ok({ assetId: state.id });
}

/** A version came into force of what is not: a bug. */
class NotInForce extends TypeError {
  constructor({ id, state }: KnowHowAsset) {
    super(`A version of ${id} is in force, which is ${state}.`);
  }
}
