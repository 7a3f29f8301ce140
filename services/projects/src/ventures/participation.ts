import { type Failures, fail } from '@millepiani/kernel/failure';
import type { PersonId } from '@millepiani/kernel/id';
import type { Instant } from '@millepiani/kernel/instant';
import { ok, type Result } from '@millepiani/kernel/result';
import { wrongState } from '../commissions/wrong-state.ts';
import type { Participant, Participation, Project, ProjectEvent, ProjectState } from './project.ts';

/** How many take part in one project at most, those included who are only asked. */
const mostParticipants = 200;

/** In which states people come and go. */
export const openStates: readonly ProjectState[] = ['IDEA', 'FUNDING', 'FUNDED', 'RUNNING'];

/** Somebody's part: the lead asks them (`invite`), they ask or say yes themselves (`join`), or it ends, by either (`leave`). */
export interface ParticipationCommand {
  readonly type: 'invite' | 'join' | 'leave';
  readonly personId: PersonId;
  readonly at: Instant;
}

/**
 * Decides about somebody's part: whoever speaks second makes it one (ADR 11). Fails with `WRONG_STATE`, `ALREADY_THERE` (the same was
 * said before), `LEADS_IT` (who leads it takes part anyway), `TOO_MANY_PARTICIPANTS` and `PARTICIPANT_NOT_FOUND`.
 */
export function takePart(command: ParticipationCommand, project: Project): Result<ProjectEvent, Failures> {
  const { type, personId, at } = command;
  if (!openStates.includes(project.state)) {
    return wrongState({ is: `The project is ${project.state}`, allowed: openStates, path: 'projectId' });
  }
  const path = ['personId'];
  const before = project.participants.find((one) => one.personId === personId);
  if (type === 'leave') {
    if (!before) return fail('PARTICIPANT_NOT_FOUND', 'They take no part in it.', path);
    return ok({ type: 'project.participant-left', personId, was: before.state, at });
  }
  if (project.leadId === personId) return fail('LEADS_IT', 'Who leads it takes part in it.', path);
  const to = afterSaying(type, before);
  if (!to) return fail('ALREADY_THERE', `They are ${before?.state ?? 'there'}.`, path);
  if (!before && project.participants.length >= mostParticipants) {
    return fail('TOO_MANY_PARTICIPANTS', `At most ${mostParticipants}.`, ['projectId']);
  }
  return ok({ type: 'project.participant', personId, to, at });
}

function afterSaying(type: 'invite' | 'join', before: Participant | undefined): Participation | undefined {
  if (!before) return type === 'invite' ? 'INVITED' : 'ASKED';
  const isAnswer = before.state === (type === 'invite' ? 'ASKED' : 'INVITED');
  return isAnswer ? 'JOINED' : undefined;
}
