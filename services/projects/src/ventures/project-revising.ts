import { type Failures, fail, gather } from '@millepiani/kernel/failure';
import type { Instant } from '@millepiani/kernel/instant';
import { ok, type Result } from '@millepiani/kernel/result';
import { parseText } from '@millepiani/kernel/text';
import type { Visibility } from '../commissions/commission.ts';
import { wrongState } from '../commissions/wrong-state.ts';
import { type BudgetText, parseBudget } from './budget.ts';
import type { Budget, Project, ProjectEvent, ProjectState } from './project.ts';

/** What is to be another, as the edge hands it over: what is left out stays. */
export type ProjectRevisionText = {
  readonly title?: string | null | undefined;
  readonly description?: string | null | undefined;
  readonly visibility?: Visibility | null | undefined;
  readonly budget?: BudgetText | null | undefined;
  /** That it needs no money after all. */
  readonly removeBudget?: boolean | null | undefined;
};

/** To revise a project. */
export interface ReviseProject {
  readonly expectedVersion: number;
  readonly at: Instant;
  readonly text: ProjectRevisionText;
}

/** Backers are bound to what they read from `FUNDED` on; where there are none, its words are those of who leads it until it is done. */
const revisedIn = ({ budget }: Pick<Project, 'budget'>): readonly ProjectState[] =>
  budget ? ['IDEA', 'FUNDING'] : ['IDEA', 'RUNNING'];

/**
 * Decides to revise a project: its words while nobody is bound by them; who sees it, and what it needs, as long as it is an idea. Fails
 * with `VERSION_CONFLICT`, `WRONG_STATE`, `NOTHING_TO_DO`, `BUDGET_OR_NONE` (another one, and none), and with what texts and budgets fail
 * with.
 */
export function reviseProject(
  { expectedVersion, at, text }: ReviseProject,
  project: Project,
): Result<ProjectEvent, Failures> {
  const { version, state } = project;
  if (version !== expectedVersion) {
    return fail('VERSION_CONFLICT', `The project is at version ${version}: read it again.`, ['expectedVersion']);
  }
  const allowed = revisedIn(project);
  const is = `The project is ${state}`;
  if (!allowed.includes(state)) return wrongState({ is, allowed, path: 'projectId' });
  const { title, description, visibility, budget, removeBudget } = text;
  if (![title, description, visibility, budget].some(isThere) && !removeBudget) {
    return fail('NOTHING_TO_DO', 'Say what is to be another.');
  }
  const parsed = gather({
    title: parseText(title ?? project.title, { max: 120 }, ['title']),
    description: parseText(description ?? project.description, { max: 10_000, multiline: true }, ['description']),
    visibility: isThere(visibility) ? inIdea(visibility, project, 'visibility') : ok(project.visibility),
    budget: budgetOf(text, project, at),
  });
  return parsed.ok ? ok({ type: 'project.revised', ...parsed.value, at }) : parsed;
}

const isThere = <T>(value: T | null | undefined): value is T => value !== undefined && value !== null;

/** Whoever was asked to back it, or could be, knew who sees it and what it needs. */
const inIdea = <T>(value: T, { state }: Project, path: string): Result<T, Failures> =>
  state === 'IDEA' ? ok(value) : wrongState({ is: `The project is ${state}`, allowed: ['IDEA'], path });

function budgetOf(
  { budget: text, removeBudget }: ProjectRevisionText,
  project: Project,
  at: Instant,
): Result<Budget | undefined, Failures> {
  if (isThere(text) && removeBudget) return fail('BUDGET_OR_NONE', 'Another budget, or none.', ['removeBudget']);
  if (removeBudget) return inIdea(undefined, project, 'removeBudget');
  if (!isThere(text)) return ok(project.budget);
  const budget = parseBudget(text, at, ['budget']);
  return budget.ok ? inIdea(budget.value, project, 'budget') : budget;
}
