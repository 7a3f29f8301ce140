import { type Failures, fail } from '@millepiani/kernel/failure';
import type { Instant } from '@millepiani/kernel/instant';
import { ok, type Result } from '@millepiani/kernel/result';
import type { Commission } from '../commissions/commission.ts';
import { wrongState } from '../commissions/wrong-state.ts';
import { openStates } from './participation.ts';
import type { Project, ProjectEvent } from './project.ts';

/** Decides to attach a commission. Fails with `WRONG_STATE` (of the project, or a lost commission) and `ALREADY_ATTACHED`. */
export function attach(
  { id: commissionId, projectId, state, visibility }: Commission,
  project: Project,
  at: Instant,
): Result<ProjectEvent, Failures> {
  if (!openStates.includes(project.state)) {
    return wrongState({ is: `The project is ${project.state}`, allowed: openStates, path: 'projectId' });
  }
  if (projectId !== undefined) {
    return fail('ALREADY_ATTACHED', 'A commission belongs to one project, once and for all.', ['commissionId']);
  }
  if (state === 'LOST') return fail('WRONG_STATE', 'The commission is LOST.', ['commissionId']);
  return ok({ type: 'project.commission-attached', commissionId, commissionVisibility: visibility, at });
}
