import { describe, expect, it } from '@jest/globals';
import { Problem } from '../../infra/local/problem.ts';
import { readOptions } from './options.ts';

describe('what the measurement is told', () => {
  it('is nothing, most of times', () => {
    expect(readOptions([])).toEqual({
      ...{ seconds: 10, warmUpSeconds: 8, endpoints: [1, 10, 100], clients: 8, patience: 0 },
      only: ['webhooks', 'plain', 'queue'],
    });
  });

  it('may be less', () => {
    const words = ['--seconds', '2', '--warmUp=0', '--endpoints', '1,50', '--only', 'plain'];
    expect(readOptions(words)).toMatchObject({ seconds: 2, warmUpSeconds: 0, endpoints: [1, 50], only: ['plain'] });
  });

  it.each([
    [['--seconds', '0'], '--seconds is "0".'],
    [['--endpoints', '1,,10'], '--endpoints is "".'],
    [['--endpoints', '501'], '--endpoints is "501".'],
    [['--clients', 'many'], '--clients is "many".'],
    [['--only', 'plain,svix'], 'Nothing that delivers is called "svix".'],
    [['--second', '5'], '--second'],
  ])('%j is refused by a problem that says what', (words, what) => {
    expect(() => readOptions(words)).toThrow(Problem);
    expect(() => readOptions(words)).toThrow(what);
  });
});
