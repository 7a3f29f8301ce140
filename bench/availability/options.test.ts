import { describe, expect, it } from '@jest/globals';
import { Problem } from '../../infra/local/problem.ts';
import { readOptions } from './options.ts';

describe('what the measurement is told', () => {
  it('is nothing, most of times, or another seed and how often', () => {
    expect(readOptions([])).toEqual({ seed: 1, repeats: 50 });
    expect(readOptions(['--seed', '7', '--repeats=3'])).toEqual({ seed: 7, repeats: 3 });
  });

  it.each([
    [['--repeats', '0'], '--repeats is "0".'],
    [['--repeats', '1000000000'], '--repeats is "1000000000".'],
    [['--seed', 'x'], '--seed is "x".'],
    [['--people', '5'], '--people'],
  ])('%j is refused by a problem that says what', (words, what) => {
    expect(() => readOptions(words)).toThrow(Problem);
    expect(() => readOptions(words)).toThrow(what);
  });
});
