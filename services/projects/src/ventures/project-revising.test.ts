import { describe, expect, it } from '@jest/globals';
import { ada, at, later } from '../../test/given.ts';
import { deadline, projectInEveryState, projectOpened } from '../../test/ventures-given.ts';
import { evolve, ImpossibleProjectEvent, type Project, type ProjectState } from './project.ts';
import { type ProjectRevisionText, reviseProject } from './project-revising.ts';

const states = projectInEveryState();
const names = Object.keys(states) as ProjectState[];
const euros = (amount: string, currency = 'EUR') => ({ amount, currency });
const revise = (project: Project, text: ProjectRevisionText, expectedVersion = project.version) =>
  reviseProject({ expectedVersion, at: later, text }, project);
const after = (project: Project, text: ProjectRevisionText): Project => {
  const decided = revise(project, text);
  if (!decided.ok) throw new TypeError(decided.error[0]?.code);
  return evolve(project, decided.value);
};
const faults = (project: Project, text: ProjectRevisionText) => {
  const decided = revise(project, text);
  return decided.ok ? [] : decided.error.map(({ code, path }) => `${code} ${path.join('.')}`);
};

describe('revising a project', () => {
  it('says something else of an idea, and leaves what is left out', () => {
    expect(after(states.IDEA, { title: ' A workshop of ours ' })).toEqual({
      ...states.IDEA,
      ...{ title: 'A workshop of ours', version: states.IDEA.version + 1 },
    });
    expect(after(states.IDEA, { description: 'One bench.', visibility: 'PUBLIC' })).toMatchObject({
      ...{ title: states.IDEA.title, description: 'One bench.', visibility: 'PUBLIC', leadId: ada },
      budget: states.IDEA.budget,
    });
  });

  it('asks for something else, or for nothing, while it is an idea', () => {
    const dollars = after(states.IDEA, { budget: { target: euros('500.00', 'USD') } });
    expect(dollars).toMatchObject({
      budget: { target: { minor: 50_000n, currency: 'USD' }, minimum: { minor: 50_000n }, deadline: undefined },
      backing: { pledged: { minor: 0n, currency: 'USD' }, backerIds: [] },
    });
    expect(after(dollars, { removeBudget: true })).toMatchObject({ budget: undefined, backing: undefined });
    const { IDEA: free } = projectInEveryState({ budget: null });
    expect(after(free, { budget: { target: euros('1.00'), deadline } })).toMatchObject({
      ...{ budget: { deadline }, backing: { pledged: { minor: 0n } } },
    });
    // Nothing is removed, and something else is said.
    expect(after(states.IDEA, { title: 'T', removeBudget: false }).budget).toEqual(states.IDEA.budget);
  });

  it('is of words alone while it asks for backers, whose pledges stay', () => {
    const { FUNDING: project } = states;
    const backing = { pledged: { minor: 5n, currency: 'EUR' as const }, backerIds: [ada] };
    expect(after({ ...project, backing }, { title: 'T' })).toMatchObject({ title: 'T', state: 'FUNDING', backing });
    expect(faults(project, { title: 'T', visibility: 'PUBLIC' })).toEqual(['WRONG_STATE visibility']);
    expect(faults(project, { budget: { target: euros('1.00') } })).toEqual(['WRONG_STATE budget']);
    expect(faults(project, { removeBudget: true })).toEqual(['WRONG_STATE removeBudget']);
  });

  it.each<[string, object, ProjectState[]]>([
    ['with backers', {}, ['IDEA', 'FUNDING']],
    ['without', { budget: null }, ['IDEA', 'RUNNING']],
  ])('ends %s once somebody is bound by it, or its work is done', (_what, change, expected) => {
    const given = projectInEveryState(change);
    // Without a budget there is neither funding nor what is funded.
    const there = names.filter((name) => given[name].budget || (name !== 'FUNDING' && name !== 'FUNDED'));
    expect(there.filter((name) => revise(given[name], { title: 'T' }).ok)).toEqual(expected);
  });

  it.each<[ProjectRevisionText, string]>([
    [{}, 'NOTHING_TO_DO '],
    [{ title: null, budget: null, removeBudget: false }, 'NOTHING_TO_DO '],
    [{ title: ' ' }, 'TOO_SHORT title'],
    [{ title: 'A\u202eb' }, 'FORBIDDEN_CHARACTER title'],
    [{ description: 'x'.repeat(10_001) }, 'TOO_LONG description'],
    [{ budget: { target: euros('0.00') } }, 'AMOUNT_NOT_POSITIVE budget.target.amount'],
    [{ budget: { target: euros('1.00'), deadline: at } }, 'DEADLINE_PAST budget.deadline'],
    [{ budget: { target: euros('1.00'), minimum: euros('2.00') } }, 'MINIMUM_ABOVE_TARGET budget.minimum.amount'],
    [{ budget: { target: euros('1.00') }, removeBudget: true }, 'BUDGET_OR_NONE removeBudget'],
  ])('refuses %j as %s', (text, fault) => {
    expect(faults(states.IDEA, text)).toEqual([fault]);
  });

  it('tells everything that is wrong at once, and who read another version so first', () => {
    expect(faults(states.IDEA, { title: '', budget: { target: euros('much') } })).toEqual([
      'TOO_SHORT title',
      'INVALID_AMOUNT budget.target.amount',
    ]);
    expect(revise(states.IDEA, { title: '' }, 7)).toMatchObject({ error: [{ code: 'VERSION_CONFLICT' }] });
  });

  it('throws where it cannot have happened', () => {
    const decided = revise(states.IDEA, { title: 'T' });
    if (!decided.ok) throw new TypeError('a revision');
    expect(() => evolve(states.CLOSED, decided.value)).toThrow(ImpossibleProjectEvent);
    expect(() => evolve(undefined, decided.value)).toThrow(ImpossibleProjectEvent);
    expect(() => evolve(states.IDEA, projectOpened())).toThrow(ImpossibleProjectEvent);
  });
});
