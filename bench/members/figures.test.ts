import { describe, expect, it } from '@jest/globals';
import { type Figure, figureOf, judge, type Row, ratioOf, table } from './figures.ts';

const figure = (p99: number): Figure => ({ p50: 1, p95: 2, p99, max: 2 * p99, rate: 100, answers: 200, size: 19.5 });
const row = (what: string, small: number, large: number, who: Row['who'] = 'service'): Row => ({
  ...{ what, who, small: figure(small), large: figure(large) },
});

describe('the figures of a community', () => {
  it('are of all answers: how long they took, how many came in a second, how much was found', () => {
    const answers = Array.from({ length: 100 }, (_, at) => ({ ms: 100 - at, size: at % 2 }));
    expect(figureOf({ answers, ms: 2_000 })).toEqual({
      ...{ p50: 51, p95: 96, p99: 100, max: 100, rate: 50, answers: 100, size: 0.5 },
    });
  });

  it('are none of nothing', () => {
    expect(figureOf({ answers: [], ms: 1_000 })).toMatchObject({ rate: 0, answers: 0, size: 0 });
  });

  it('stand side by side with the other community’s, and with how many times longer they take', () => {
    const lines = table([row('text', 10, 15), row('text', 10, 400, 'plain')], { small: 1_000, large: 100_000 }).split(
      '\n',
    );
    expect(lines).toHaveLength(4);
    expect(lines[0]).toContain('1,000: p50');
    expect(lines[0]).toContain('100,000: p50');
    expect(lines[2]).toBe(
      '| text | service | 1.0 | 2.0 | 10 | 20 | 100 | 200 | 19.5 | 1.0 | 2.0 | 15 | 30 | 100 | 200 | 19.5 | 1.5 |',
    );
    expect(lines[3]).toContain('| 40.0 |');
    expect(new Set(lines.map((line) => line.split('|').length)).size).toBe(1);
  });

  it('are held against what searches are to hold', () => {
    expect(ratioOf(row('text', 20, 30))).toBe(1.5);
    const rows = [
      row('text', 20, 30),
      row('place', 10, 21),
      row('skill-free', 40, 51),
      row('text', 1, 99, 'plain'),
      row('report', 1, 99),
    ];
    expect(judge(rows, ['text', 'place', 'skill-free'])).toEqual([
      'holds: text, p99 30 ms (at most 50), 1.5 times that of the small one (at most 2)',
      'does not hold: place, p99 21 ms (at most 50), 2.1 times that of the small one (at most 2)',
      'does not hold: skill-free, p99 51 ms (at most 50), 1.3 times that of the small one (at most 2)',
    ]);
  });
});
