import { describe, expect, it } from '@jest/globals';
import { Problem } from '../../infra/local/problem.ts';
import { readOptions } from './options.ts';

describe('what the measurement is told', () => {
  it('is nothing, most of times', () => {
    expect(readOptions([])).toEqual({
      ...{ small: 10_000, large: 10_000_000, accounts: 200, requests: 300, seconds: 15 },
      ...{ processes: 2, clients: 8, seed: 1 },
    });
  });

  it.each([
    [['--small', '10'], '--small is "10".'],
    [['--accounts', 'many'], '--accounts is "many".'],
    [['--clients', '0'], '--clients is "0".'],
    [['--huge', '5'], '--huge'],
  ])('%j is refused by a problem that says what', (words, what) => {
    expect(() => readOptions(words)).toThrow(Problem);
    expect(() => readOptions(words)).toThrow(what);
  });
});
