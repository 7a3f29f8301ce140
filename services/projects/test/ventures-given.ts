import type { AgentId, PersonId } from '@millepiani/kernel/id';
import { newId } from '@millepiani/kernel/new-id';
import type { Pledge } from '../src/ventures/pledge.ts';
import { makePledge } from '../src/ventures/pledging.ts';
import { evolve, type Project, type ProjectEvent } from '../src/ventures/project.ts';
import { openProject, type ProjectText } from '../src/ventures/project-opening.ts';
import { ada, at, BadFixture, later } from './given.ts';

export const bruno = newId('per');
export const greta = newId('per');
export const deadline = new Date('2027-01-31T00:00:00Z');

/** What Ada opens: 12,000.00 EUR, 9,000.00 at least, by the end of January. */
export const aProjectText = (change: Partial<ProjectText> = {}): ProjectText => ({
  title: 'A workshop of our own',
  description: 'Benches, light and a saw.\nIn the old bakery.',
  visibility: 'COMMUNITY',
  budget: {
    target: { amount: '12000.00', currency: 'EUR' },
    minimum: { amount: '9000.00', currency: 'EUR' },
    deadline,
  },
  ...change,
});

/** Decides to open it. */
export const openingProject = (change: Partial<ProjectText> = {}, agents: readonly AgentId[] = [ada]) =>
  openProject({ id: newId('prj'), by: ada, agents, at, text: aProjectText(change) });

/** The event of opening it. */
export function projectOpened(change: Partial<ProjectText> = {}): ProjectEvent {
  const decided = openingProject(change);
  if (!decided.ok) throw new BadFixture(decided.error);
  return decided.value;
}

/** Given what happened, the project now. */
export function givenProject(...events: readonly ProjectEvent[]): Project {
  let state: Project | undefined;
  for (const event of events) state = evolve(state, event);
  if (!state) throw new BadFixture('nothing happened');
  return state;
}

const step = (what: 'funding-opened' | 'funded' | 'started' | 'completed' | 'closed') =>
  ({ type: `project.${what}`, at: later }) as const;

/** A project in each state. */
export function projectInEveryState(change: Partial<ProjectText> = {}) {
  const opened = projectOpened(change);
  const steps = [step('funding-opened'), step('funded'), step('started'), step('completed'), step('closed')];
  const after = (count: number) => givenProject(opened, ...steps.slice(0, count));
  const abandoned = { type: 'project.abandoned', reason: 'NOT_FEASIBLE', at: later } as const;
  return {
    ...{
      IDEA: after(0),
      FUNDING: after(1),
      FUNDED: after(2),
      RUNNING: after(3),
      COMPLETED: after(4),
      CLOSED: after(5),
    },
    ABANDONED: givenProject(opened, steps[0] ?? abandoned, abandoned),
  };
}

/** The same project with an amount in EUR pledged, and the pledge. */
export function pledgedBy(project: Project, backerId: PersonId, amount: string): { project: Project; pledge: Pledge } {
  const command = { id: newId('plg'), backerId, by: backerId, at: later, amount: { amount, currency: 'EUR' } };
  const decided = makePledge(command, project);
  if (!decided.ok) throw new BadFixture(decided.error);
  const [made] = decided.value;
  if (made?.type !== 'pledge.made') throw new BadFixture(made);
  return { project: decided.value.reduce<Project>(evolve, project), pledge: { ...made.facts, version: 1 } };
}
