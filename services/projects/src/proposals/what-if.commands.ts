import type { Actor } from '@millepiani/kernel/actor';
import { type Failures, fail } from '@millepiani/kernel/failure';
import { parseId } from '@millepiani/kernel/id';
import { ok, type Result } from '@millepiani/kernel/result';
import type { FormationOutline } from '../formation/formation.ts';
import { type Asker, QuestionDropped, TooManyQuestions } from '../formation/team-former.adapter.ts';
import { lotOf } from '../pool/candidate.ts';
import type { Projects } from '../projects.ts';
import { placesOf } from './conclusion.ts';
import { canSeeProposals } from './proposal-access.ts';
import { outlineOf } from './question.commands.ts';
import { keptSeats } from './substitution.ts';
import { parseWhatIf, type TeamIf, type TeamOutlook, type WhatIfText } from './what-if.ts';

/**
 * The team that would be proposed if somebody must be in it or must not, or if other weights counted, beside the one without that: by the
 * same lot, so that nothing else makes the difference. It stores nothing, waits for what is to be proposed, and ends when whoever asked
 * is gone. Whoever manages the commission may.
 */
export async function teamIf(
  projects: Projects,
  actor: Actor,
  { commissionId, ...text }: WhatIfText & { readonly commissionId: string },
  signal: AbortSignal,
): Promise<Result<TeamIf, Failures>> {
  const id = parseId(commissionId, ['com'], ['commissionId']);
  if (!id.ok) return id;
  const commission = await projects.commissions.find(id.value);
  if (!(actor.id && commission && canSeeProposals(actor, commission))) {
    return fail('COMMISSION_NOT_FOUND', 'You manage none with this id.', ['commissionId']);
  }
  const parsed = parseWhatIf(text, commission);
  if (!parsed.ok) return parsed;
  const { mustInclude, exclude, keepsTeam, weights } = parsed.value;
  const team = keepsTeam && commission.team ? await projects.teams.find(commission.team.id) : undefined;
  const kept = team ? keptSeats(team, ({ personId }) => exclude.includes(personId)) : [];
  const now = projects.clock.now();
  const free = { commission, kept, lot: lotOf(commission.id), mustInclude: [], exclude: [] };
  const present = await outlineOf(projects, free, now);
  const wished = { ...present, mustInclude, exclude, weights: weights ?? present.weights };
  const asker: Asker = { id: actor.id, signal };
  const outlookOf = async (outline: FormationOutline): Promise<TeamOutlook> => {
    const formation = await projects.former.form(outline, asker);
    const places = formation.kind === 'FOUND' ? placesOf(commission, { formation, outline, team }) : [];
    return { commissionId: commission.id, formation, places, weights: outline.weights };
  };
  try {
    return ok({ wished: await outlookOf(wished), present: await outlookOf(present) });
  } catch (error) {
    if (error instanceof TooManyQuestions) return fail('TOO_MANY_AT_ONCE', 'Wait for what you asked before.');
    if (error instanceof QuestionDropped) return fail('REQUEST_GONE', 'Nobody waits for the answer any more.');
    throw error;
  }
}
