import { describe, expect, it } from '@jest/globals';
import { figureOf, judge, told } from './figures.ts';

const proposed = Array.from({ length: 100 }, (_, at) => ({ ms: 100 - at, isFound: at % 4 > 0 }));

describe('the figures of proposals', () => {
  it('are of all of them: how long they took, and in how many there is a team', () => {
    const figure = figureOf(proposed, { p99: 2, max: 62.3456, busy: 12.3456 });
    expect(figure).toEqual({
      ...{
        p50: 51,
        p95: 96,
        p99: 100,
        max: 100,
        answers: 100,
        found: 0.75,
        blocked: { p99: 2, max: 62.346, busy: 12.346 },
      },
    });
    expect(told(figure)).toContain('p95 96 ms');
    expect(told(figure)).toContain('a team in 75 %');
  });

  it('are held against what is to hold', () => {
    const slow = proposed.map((one) => ({ ...one, ms: one.ms * 20 }));
    expect(judge(figureOf(proposed, { p99: 1, max: 60, busy: 50 })).map((line) => line.split(':')[0])).toEqual([
      'holds',
      'holds',
    ]);
    expect(judge(figureOf(slow, { p99: 1, max: 60, busy: 50.1 })).map((line) => line.split(':')[0])).toEqual([
      'does not hold',
      'does not hold',
    ]);
  });
});
