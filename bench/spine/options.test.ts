import { describe, expect, it } from '@jest/globals';
import { Problem } from '../../infra/local/problem.ts';
import { readOptions } from './options.ts';

const names = ['raw', 'spine'];

describe('what the measurement is told', () => {
  it('is nothing, most of times', () => {
    expect(readOptions([], names)).toEqual({
      ...{ seconds: 10, warmUpSeconds: 10, repeats: 3, clients: 16, seed: 1, patience: 0, only: [] },
    });
  });

  it('may be less', () => {
    const words = ['--seconds', '1', '--warmUp=0', '--repeats', '1', '--only', 'spine'];
    expect(readOptions(words, names)).toMatchObject({ seconds: 1, warmUpSeconds: 0, repeats: 1, only: ['spine'] });
  });

  it.each([
    [['--seconds', '0'], '--seconds is "0".'],
    [['--clients', '1000000'], '--clients is "1000000".'],
    [['--repeats', 'many'], '--repeats is "many".'],
    [['--only', 'raw,queue'], 'There is no point "queue".'],
    [['--second', '5'], '--second'],
  ])('%j is refused by a problem that says what', (words, what) => {
    expect(() => readOptions(words, names)).toThrow(Problem);
    expect(() => readOptions(words, names)).toThrow(what);
  });
});
