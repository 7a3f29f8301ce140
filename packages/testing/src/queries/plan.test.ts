import { describe, expect, it } from '@jest/globals';
import { faultsOf, type Plan, readPlan } from './plan.ts';

const stats = (change: object = {}) => ({
  executionStats: { nReturned: 3, totalKeysExamined: 4, totalDocsExamined: 3, executionStages: {}, ...change },
});
const byIndex = { stage: 'FETCH', inputStage: { stage: 'IXSCAN', indexName: 'a_1' } };

describe('a plan', () => {
  it('is the one that won, and what it took', () => {
    const explained = {
      queryPlanner: { winningPlan: byIndex, rejectedPlans: [{ stage: 'COLLSCAN' }] },
      ...stats({ allPlansExecution: [{ executionStats: { nReturned: 99 } }] }),
      command: { find: 'rows', sort: { stage: 'SORT' } },
    };
    expect(readPlan(explained)).toEqual({
      ...{ stages: ['FETCH', 'IXSCAN'], indexes: ['a_1'] },
      ...{ keysExamined: 4, documentsExamined: 3, found: 3 },
    });
  });

  it('is read of either engine, and of a pipeline with what it unites', () => {
    const winningPlan = { isCached: false, queryPlan: { stage: 'GROUP', inputStage: byIndex }, slotBasedPlan: {} };
    expect(readPlan({ queryPlanner: { winningPlan }, ...stats() }).stages).toEqual(['GROUP', 'FETCH', 'IXSCAN']);
    const cursor = (plan: object) => ({ $cursor: { queryPlanner: { winningPlan: plan }, ...stats() } });
    const united = { $unionWith: { coll: 'rows', pipeline: [cursor({ stage: 'COLLSCAN' })] } };
    expect(readPlan({ stages: [cursor(byIndex), united, { $sort: { sortKey: { a: 1 } } }] })).toEqual({
      ...{ stages: ['FETCH', 'IXSCAN', 'COLLSCAN', '$sort'], indexes: ['a_1'] },
      ...{ keysExamined: 8, documentsExamined: 6, found: 6 },
    });
  });

  it.each(['nMatched', 'nWouldModify', 'nWouldDelete'])('finds what it would write: %s', (field) => {
    const executionStages = { stage: 'X', [field]: 7, inputStage: byIndex };
    expect(readPlan(stats({ nReturned: 0, executionStages })).found).toBe(7);
  });
});

describe('what is wrong with a plan', () => {
  const plan = (change: Partial<Plan>): Plan => ({
    ...{ stages: ['FETCH', 'IXSCAN'], indexes: ['a_1'], keysExamined: 20, documentsExamined: 20, found: 20, ...change },
  });
  const plain = { isCount: false, isById: false };

  it.each<[string, Partial<Plan>, readonly string[]]>([
    ['nothing', {}, []],
    ['a scan', { stages: ['COLLSCAN'] }, ['scan']],
    ['a sort', { stages: ['SORT', 'IXSCAN'] }, ['sort']],
    ['a sort of a pipeline', { stages: ['IXSCAN', '$sort'] }, ['sort']],
    // Merging what comes in order is no sort.
    ['a merge', { stages: ['SORT_MERGE', 'IXSCAN'] }, []],
    ['as many in vain, and a few', { keysExamined: 52 }, []],
    ['more in vain', { keysExamined: 53 }, ['examined']],
    ['more read in vain', { documentsExamined: 53 }, ['examined']],
    ['nothing that is found', { keysExamined: 1, documentsExamined: 0, found: 0 }, ['nothing']],
    [
      'all at once',
      { stages: ['SORT', 'COLLSCAN'], documentsExamined: 99, found: 0 },
      ['scan', 'sort', 'examined', 'nothing'],
    ],
  ])('is %s', (_what, change, faults) => {
    expect(faultsOf(plan(change), plain)).toEqual(faults);
  });

  it('is not that one row is not there, and is that a count reads rows', () => {
    expect(faultsOf(plan({ keysExamined: 1, documentsExamined: 1, found: 0 }), { ...plain, isById: true })).toEqual([]);
    const many = plan({ keysExamined: 900, documentsExamined: 0, found: 900 });
    expect(faultsOf(many, { ...plain, isCount: true })).toEqual([]);
    expect(faultsOf({ ...many, documentsExamined: 900 }, { ...plain, isCount: true })).toEqual(['examined']);
  });
});
