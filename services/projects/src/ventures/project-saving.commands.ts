import type { Transaction } from '@millepiani/commands/command-runner';
import { type Failures, fail } from '@millepiani/kernel/failure';
import { type ProjectId, parseId } from '@millepiani/kernel/id';
import { ok, type Result } from '@millepiani/kernel/result';
import type { Standing } from '@millepiani/speakers/standing';
import type { Projects } from '../projects.ts';
import type { PledgeId } from './pledge.ts';
import { evolve, type PledgeEvent, type Project, type ProjectEvent } from './project.ts';
import { can, type ProjectAction } from './project-access.ts';
import { toEvent } from './projects.events.ts';

/** What a command of a project answers. */
export type ProjectAnswer = { readonly projectId: ProjectId };

/** What is needed of a transaction, a command's or the service's own. */
export type VentureWriting = Pick<Transaction, 'session' | 'now' | 'emit'>;

/** A project with which somebody may do something. */
export interface FoundProject {
  readonly project: Project;
  readonly standing: Standing;
}

/** The project with which the actor may do this. One that the actor may not see either is not there. */
export async function findProject(
  projects: Projects,
  { actor, session }: Pick<Transaction, 'actor' | 'session'>,
  projectId: string,
  action: ProjectAction,
): Promise<Result<FoundProject, Failures>> {
  const id = parseId(projectId, ['prj'], ['projectId']);
  if (!id.ok) return id;
  const project = await projects.ventures.find(id.value, session);
  const standing = await projects.speakers.standingOf(actor, session);
  if (project && can(standing, action, project)) return ok({ project, standing });
  return project && can(standing, 'see', project)
    ? fail('FORBIDDEN', 'Who speaks for its lead manages it, and members join and back it.', ['projectId'])
    : fail('PROJECT_NOT_FOUND', 'There is none with this id.', ['projectId']);
}

/** Stores what happened to a project that was read in the same transaction, its pledges with it, and tells it. */
export async function saveProject(
  projects: Projects,
  { session, emit }: VentureWriting,
  before: Project | undefined,
  events: readonly ProjectEvent[],
): Promise<ProjectAnswer> {
  let state = before;
  const told = events.map((happened) => {
    state = evolve(state, happened);
    return toEvent(state, happened);
  });
  if (!state) throw new NothingHappened();
  if (before) await projects.ventures.replace(session, before.version, state);
  else await projects.ventures.insert(session, state);
  for (const happened of events) {
    if (happened.type === 'pledge.made' || happened.type === 'pledge.withdrawn') {
      await savePledge(projects, session, happened);
    }
  }
  await emit(told);
  return { projectId: state.id };
}

async function savePledge({ pledges }: Projects, session: Transaction['session'], event: PledgeEvent): Promise<void> {
  if (event.type === 'pledge.made') return pledges.insert(session, { ...event.facts, version: 1 });
  const { pledge, by, at } = event;
  const stored = await pledges.find(pledge.id, session);
  if (!stored) throw new NoSuchPledge(pledge.id);
  return pledges.replace(session, stored.version, { ...stored, version: stored.version + 1, withdrawn: { by, at } });
}

/** A project was to be stored of which nothing is known: a bug. */
class NothingHappened extends TypeError {
  constructor() {
    super('A project was to be stored to which nothing happened.');
  }
}

/** A pledge was taken back that is not there: the store was written by something else. */
class NoSuchPledge extends TypeError {
  constructor(id: PledgeId) {
    super(`The pledge ${id} is not there.`);
  }
}
