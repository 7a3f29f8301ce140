import { describe, expect, it } from '@jest/globals';
import { Problem } from '../../infra/local/problem.ts';
import { readOptions } from './options.ts';

describe('the story’s command line', () => {
  it('plays it once and undisturbed, unless something else is said', () => {
    expect(readOptions([], 7)).toEqual({ isDisturbed: false, seed: 7, times: 1, isHelp: false });
    const words = ['--disturb', '--times', '10', '--seed', '42'];
    expect(readOptions(words, 7)).toEqual({ isDisturbed: true, seed: 42, times: 10, isHelp: false });
    expect(readOptions(['-h'], 7).isHelp).toBe(true);
  });

  it.each([
    [['--times', '0']],
    [['--times', 'x']],
    [['--times', '1e1']],
    [['--times', '1000000']],
    [['--seed', '1.5']],
    [['--seed', '4294967296']],
    [['--faults']],
    [['now']],
  ])('refuses %j and says how to mend it', (words) => {
    expect(() => readOptions(words, 7)).toThrow(Problem);
  });
});
