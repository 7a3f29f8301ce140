import { type Failures, fail } from '@millepiani/kernel/failure';
import type { Instant } from '@millepiani/kernel/instant';
import { formatAmount } from '@millepiani/kernel/money';
import { ok, type Result } from '@millepiani/kernel/result';
import { wrongState } from '../commissions/wrong-state.ts';
import type { AbandonReason, Project, ProjectEvent, ProjectState } from './project.ts';

/** What somebody who manages a project does to it, having read the version that they name. */
export type ManageProject = { readonly expectedVersion: number; readonly at: Instant } & (
  | { readonly type: 'open-funding' | 'fund' | 'start' | 'complete' | 'close' }
  | { readonly type: 'abandon'; readonly reason: AbandonReason }
);

/** What comes of something else: the clock says that the deadline is there, or whoever leads it has left or was erased. */
export interface ProjectOutcome {
  readonly type: 'expire' | 'orphan';
  readonly at: Instant;
}

/** All that moves a project from state to state, but for the pledge that reaches the target. */
export type ProjectCommand = ManageProject | ProjectOutcome;

/** The lifecycle: the states in which each command may be given. `CLOSED` and `ABANDONED` are in none of them. */
const allowedIn: Readonly<Record<ProjectCommand['type'], readonly ProjectState[]>> = {
  'open-funding': ['IDEA'],
  fund: ['FUNDING'],
  start: ['IDEA', 'FUNDED'],
  complete: ['RUNNING'],
  close: ['COMPLETED'],
  abandon: ['IDEA', 'FUNDING', 'FUNDED', 'RUNNING'],
  orphan: ['IDEA', 'FUNDING', 'FUNDED', 'RUNNING'],
  expire: ['FUNDING'],
};

/** The reasons that nobody gives but the service. */
const reserved: readonly AbandonReason[] = ['FUNDING_MISSED', 'LEAD_GONE'];

type Decided = Result<ProjectEvent, Failures>;

/**
 * Decides what a command does to a project. Fails with `VERSION_CONFLICT`, `WRONG_STATE`, `NO_BUDGET` and `DEADLINE_PAST` (to open
 * funding), `MINIMUM_NOT_REACHED` (to end it by hand), `NOT_FUNDED` (to start what needs money), `RESERVED_REASON`, `NOT_DUE` (to expire).
 */
export function decide(command: ProjectCommand, project: Project): Decided {
  if ('expectedVersion' in command && command.expectedVersion !== project.version) {
    return fail('VERSION_CONFLICT', `The project is at version ${project.version}: read it again.`, [
      'expectedVersion',
    ]);
  }
  const allowed = allowedIn[command.type];
  if (!allowed.includes(project.state)) {
    return wrongState({ is: `The project is ${project.state}`, allowed, path: 'projectId' });
  }
  const { at } = command;
  switch (command.type) {
    case 'open-funding':
      return openFunding(project, at);
    case 'fund':
      return fund(project, at);
    case 'start':
      if (project.state !== 'IDEA' || !project.budget) return ok({ type: 'project.started', at });
      return fail('NOT_FUNDED', 'What it needs is to be pledged first.', ['projectId']);
    case 'complete':
      return ok({ type: 'project.completed', at });
    case 'close':
      return ok({ type: 'project.closed', at });
    case 'abandon':
      if (reserved.includes(command.reason)) return fail('RESERVED_REASON', 'The service alone says so.', ['reason']);
      return ok({ type: 'project.abandoned', reason: command.reason, at });
    case 'orphan':
      return ok({ type: 'project.abandoned', reason: 'LEAD_GONE', at });
    case 'expire':
      return expire(project, at);
    default:
      return command satisfies never;
  }
}

function openFunding({ budget }: Project, at: Instant): Decided {
  if (!budget) return fail('NO_BUDGET', 'It was opened without a budget: it can start at once.', ['projectId']);
  if (isOver(budget.deadline, at)) return fail('DEADLINE_PAST', 'Its deadline has passed.', ['projectId']);
  return ok({ type: 'project.funding-opened', at });
}

function fund(project: Project, at: Instant): Decided {
  if (isEnough(project)) return ok({ type: 'project.funded', at });
  const least = project.budget ? formatAmount(project.budget.minimum) : '';
  return fail('MINIMUM_NOT_REACHED', `At least ${least} is to be pledged.`, ['projectId']);
}

function expire(project: Project, at: Instant): Decided {
  if (!isOver(project.budget?.deadline, at)) return fail('NOT_DUE', 'It may still be backed.');
  if (isEnough(project)) return ok({ type: 'project.funded', at });
  return ok({ type: 'project.abandoned', reason: 'FUNDING_MISSED', at });
}

/** Whether the deadline has passed; it never does where there is none. */
export const isOver = (deadline: Instant | undefined, at: Instant): boolean => deadline !== undefined && at >= deadline;

const isEnough = ({ budget, backing }: Project): boolean =>
  budget !== undefined && backing !== undefined && backing.pledged.minor >= budget.minimum.minor;
