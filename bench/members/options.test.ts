import { availableParallelism } from 'node:os';
import { describe, expect, it } from '@jest/globals';
import { Problem } from '../../infra/local/problem.ts';
import { readOptions } from './options.ts';

const names = ['text', 'hold'];

describe('what the measurement is told', () => {
  it('is nothing, most of times', () => {
    expect(readOptions([], names)).toEqual({
      ...{ members: 100_000, beside: 1_000, seed: 1, clients: 20, requests: 2_000, seconds: 15, warmUp: 400 },
      ...{ patience: 0, think: 0, replicas: Math.min(16, availableParallelism()), withPlain: true, only: [] },
    });
  });

  it('may be less', () => {
    const words = ['--members', '500', '--only', 'hold,text', '--without-plain', '--warm-up=9', '--patience', '0'];
    expect(readOptions(words, names)).toMatchObject({
      members: 500,
      warmUp: 9,
      withPlain: false,
      only: ['hold', 'text'],
    });
  });

  it.each([
    [['--members', '0'], '--members is "0".'],
    [['--members', '1e5'], '--members is "1e5".'],
    [['--clients', '5000'], '--clients is "5000".'],
    [['--replicas', '17'], '--replicas is "17".'],
    [['--seconds', ''], '--seconds is "".'],
    [['--only', 'text,holds'], 'There is no figure "holds".'],
    [['--memb', '5'], '--memb'],
    [['5'], '5'],
  ])('%j is refused by a problem that says what', (words, what) => {
    expect(() => readOptions(words, names)).toThrow(Problem);
    expect(() => readOptions(words, names)).toThrow(what);
  });
});
