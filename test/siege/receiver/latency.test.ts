import { describe, expect, it } from '@jest/globals';
import { completions, latenciesOf, quantile } from './latency.ts';

const moments = { events: Uint32Array.of(1, 2, 1, 3), at: Float64Array.of(10, 25, 40, 50) };
const commits = new Map([
  [1, 5],
  [2, 20],
  [3, 30],
]);

describe('how long deliveries took', () => {
  it('is from their event’s commit, of what was committed within a span', () => {
    expect(latenciesOf(moments, commits, { from: 0, to: 100 })).toEqual([5, 5, 35, 20]);
    expect(latenciesOf(moments, commits, { from: 6, to: 30 })).toEqual([5]);
    expect(latenciesOf(moments, new Map(), { from: 0, to: 100 })).toEqual([]);
  });

  it('is told by the value below which a part of them lies, by size and not by text', () => {
    expect([quantile([9, 100, 10], 0.5), quantile([9, 100, 10], 0.99), quantile([], 0.5)]).toEqual([
      10,
      100,
      Number.NaN,
    ]);
  });
});

it('an event has come when it has come to all', () => {
  expect([...completions(moments, 2)]).toEqual([[1, 40]]);
  expect([...completions(moments, 1)]).toEqual([
    [1, 40],
    [2, 25],
    [3, 50],
  ]);
});
