import { describe, expect, it } from '@jest/globals';
import { figureOf, ratioOf, table } from './figures.ts';

describe('the figures of ledgers', () => {
  it('are of all answers', () => {
    expect(figureOf(Array.from({ length: 100 }, (_, at) => 100 - at))).toEqual({ p50: 51, p95: 96, max: 100 });
  });

  it('stand side by side, with how many times longer the large one takes', () => {
    const row = { what: 'statement', small: figureOf([2, 2, 4]), large: figureOf([3, 3, 12]) };
    expect(ratioOf(row)).toBe(1.5);
    const lines = table([row], { small: 10_000, large: 10_000_000 }).split('\n');
    expect(lines[0]).toContain('10,000,000: p95 ms');
    expect(lines[2]).toBe('| statement | 2.0 | 4.0 | 4.0 | 3.0 | 12 | 12 | 1.50 |');
    expect(new Set(lines.map((line) => line.split('|').length)).size).toBe(1);
  });
});
