import { describe, expect, it } from '@jest/globals';
import { Problem } from '../../infra/local/problem.ts';
import { readOptions } from './options.ts';

describe('what the measurement is told', () => {
  it('is nothing, most of times', () => {
    expect(readOptions([])).toEqual({
      ...{ members: 100_000, slots: 8, skills: 60, seed: 1, clients: 1, requests: 200, warmUp: 20, patience: 0 },
    });
  });

  it('may be less', () => {
    const words = ['--members', '500', '--slots=2', '--warm-up', '0', '--clients', '4'];
    expect(readOptions(words)).toMatchObject({ members: 500, slots: 2, warmUp: 0, clients: 4 });
  });

  it.each([
    [['--members', '0'], '--members is "0".'],
    [['--slots', '31'], '--slots is "31".'],
    [['--requests', 'many'], '--requests is "many".'],
    [['--slot', '5'], '--slot'],
  ])('%j is refused by a problem that says what', (words, what) => {
    expect(() => readOptions(words)).toThrow(Problem);
    expect(() => readOptions(words)).toThrow(what);
  });
});
