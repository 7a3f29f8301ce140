import { describe, expect, it } from '@jest/globals';
import { newId } from '@millepiani/kernel/new-id';
import { ada, at } from '../../test/given.ts';
import { deadline, givenProject, openingProject, projectOpened } from '../../test/ventures-given.ts';
import type { ProjectText } from './project-opening.ts';

const euros = (amount: string, currency = 'EUR') => ({ amount, currency });
const target = euros('100.00');

describe('opening a project', () => {
  it('makes an idea of it, with nothing pledged', () => {
    const project = givenProject(projectOpened());
    expect(project).toMatchObject({
      ...{ state: 'IDEA', version: 1, leadId: ada, openedBy: ada, openedAt: at, participants: [] },
      budget: { target: { minor: 1_200_000n }, minimum: { minor: 900_000n }, deadline },
      backing: { pledged: { minor: 0n, currency: 'EUR' }, backerIds: [] },
    });
  });

  it('needs no budget, and of a budget neither a minimum nor a deadline', () => {
    expect(givenProject(projectOpened({ budget: null }))).toMatchObject({ budget: undefined, backing: undefined });
    expect(givenProject(projectOpened({ budget: { target } })).budget).toEqual({
      target: { minor: 10_000n, currency: 'EUR' },
      minimum: { minor: 10_000n, currency: 'EUR' },
      deadline: undefined,
    });
  });

  it('is led by an organization for which one speaks', () => {
    const leadId = newId('org');
    expect(openingProject({ leadId }, [ada, leadId])).toMatchObject({ value: { terms: { leadId } } });
  });

  it.each<[Partial<ProjectText>, string, string]>([
    [{ title: ' ' }, 'TOO_SHORT', 'title'],
    [{ description: 'x'.repeat(10_001) }, 'TOO_LONG', 'description'],
    [{ leadId: newId('per') }, 'LEAD_NOT_YOU', 'leadId'],
    [{ leadId: newId('org') }, 'LEAD_NOT_YOU', 'leadId'],
    [{ leadId: 'com_1' }, 'INVALID_ID', 'leadId'],
    [{ budget: { target: euros('0.00') } }, 'AMOUNT_NOT_POSITIVE', 'budget.target.amount'],
    [{ budget: { target: euros('1', 'XTS') } }, 'UNKNOWN_CURRENCY', 'budget.target.currency'],
    [{ budget: { target, minimum: euros('-1.00') } }, 'AMOUNT_NOT_POSITIVE', 'budget.minimum.amount'],
    [{ budget: { target, minimum: euros('100.01') } }, 'MINIMUM_ABOVE_TARGET', 'budget.minimum.amount'],
    [{ budget: { target, minimum: euros('1.00', 'USD') } }, 'CURRENCY_MISMATCH', 'budget.minimum.currency'],
    [{ budget: { target, deadline: at } }, 'DEADLINE_PAST', 'budget.deadline'],
  ])('refuses %j as %s at %s', (change, code, path) => {
    const opened = openingProject(change);
    expect(opened).toMatchObject({ ok: false, error: [{ code, path: path.split('.') }] });
  });

  it('tells everything that is wrong at once', () => {
    const opened = openingProject({ title: '', budget: { target: euros('much'), minimum: euros('x'), deadline: at } });
    expect(opened.ok ? [] : opened.error.map(({ code }) => code)).toEqual([
      'TOO_SHORT',
      'INVALID_AMOUNT',
      'INVALID_AMOUNT',
      'DEADLINE_PAST',
    ]);
  });
});
