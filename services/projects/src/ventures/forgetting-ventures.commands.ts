import { fail } from '@millepiani/kernel/failure';
import type { PersonId, ProjectId } from '@millepiani/kernel/id';
import { newId } from '@millepiani/kernel/new-id';
import { ok } from '@millepiani/kernel/result';
import type { Projects } from '../projects.ts';
import { takePart } from './participation.ts';
import { withdrawPledge } from './pledging.ts';
import { evolve, type Project, type ProjectEvent } from './project.ts';
import { can } from './project-access.ts';
import { decide } from './project-lifecycle.ts';
import { saveProject, type VentureWriting } from './project-saving.commands.ts';
import { asService } from './projects.commands.ts';

/**
 * Ends what a person who has left has to do with projects under way, in that transaction: what is not yet decided they back no more,
 * they take part no more, and what they led is given up. What is decided stays. Safe twice.
 */
export async function leaveVentures(
  projects: Projects,
  transaction: VentureWriting,
  personId: PersonId,
): Promise<void> {
  for (const projectId of await projects.ventures.underWayOf(personId, transaction.session)) {
    const project = await projects.ventures.find(projectId, transaction.session);
    const events = project ? await endingsOf(projects, transaction, project, personId) : [];
    if (events.length > 0) await saveProject(projects, transaction, project, events);
  }
}

/** Ends the same of a person who was erased, and may not have left: they were suspended. What is decided names them by their id alone. */
export async function forgetVentures(projects: Projects, personId: PersonId): Promise<void> {
  for (const projectId of await projects.ventures.underWayOf(personId)) await forgetIn(projects, projectId, personId);
}

async function forgetIn(projects: Projects, projectId: ProjectId, personId: PersonId): Promise<void> {
  // A key of its own each time: what was done is told by how the project stands, and something may have happened since.
  await asService(projects, newId('evt'), projectId, async (transaction) => {
    const project = await projects.ventures.find(projectId, transaction.session);
    const standing = await projects.speakers.standingOf(transaction.actor, transaction.session);
    if (!(project && can(standing, 'end', project))) return fail('PROJECT_NOT_FOUND', 'There is none with this id.');
    const events = await endingsOf(projects, transaction, project, personId);
    return ok(events.length > 0 ? await saveProject(projects, transaction, project, events) : { projectId });
  });
}

/** What happens by it, in order: each is decided about the project as the one before left it. */
async function endingsOf(
  projects: Projects,
  { session, now: at }: VentureWriting,
  project: Project,
  personId: PersonId,
): Promise<readonly ProjectEvent[]> {
  const events: ProjectEvent[] = [];
  let state = project;
  const take = (happened: readonly ProjectEvent[]) => {
    for (const event of happened) {
      state = evolve(state, event);
      events.push(event);
    }
  };
  const pledged = await projects.pledges.standingOf(project.id, personId, session);
  const back = pledged && withdrawPledge({ by: undefined, at }, pledged, state);
  if (back?.ok) take(back.value);
  const left = takePart({ type: 'leave', personId, at }, state);
  if (left.ok) take([left.value]);
  const orphaned = state.leadId === personId ? decide({ type: 'orphan', at }, state) : undefined;
  if (orphaned?.ok) take([orphaned.value]);
  return events;
}
