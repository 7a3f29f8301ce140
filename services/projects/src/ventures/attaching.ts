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
    return fail('ALREADY_ATTACHED', 'A commission belongs to one project at a time: it is detached from that first.', [
      'commissionId',
    ]);
  }
  if (state === 'LOST') return fail('WRONG_STATE', 'The commission is LOST.', ['commissionId']);
  return ok({ type: 'project.commission-attached', commissionId, commissionVisibility: visibility, at });
}

/**
 * Decides that a commission is a part of the project no more, whatever became of it. Fails with `WRONG_STATE` (what is over stays as it
 * was) and `NOT_ATTACHED`.
 */
export function detach(
  { id: commissionId, projectId, visibility }: Commission,
  project: Project,
  at: Instant,
): Result<ProjectEvent, Failures> {
  if (!openStates.includes(project.state)) {
    return wrongState({ is: `The project is ${project.state}`, allowed: openStates, path: 'projectId' });
  }
  if (projectId !== project.id) return fail('NOT_ATTACHED', 'It is no part of this project.', ['commissionId']);
  return ok({ type: 'project.commission-detached', commissionId, commissionVisibility: visibility, at });
}
