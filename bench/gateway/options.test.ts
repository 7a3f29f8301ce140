import { describe, expect, it } from '@jest/globals';
import { Problem } from '../../infra/local/problem.ts';
import { readOptions } from './options.ts';

const known = { gateways: ['apollo', 'ours'], questions: ['big', 'small'] };

describe('what the measurement of gateways is told', () => {
  it('is nothing, most of times', () => {
    expect(readOptions([], known)).toEqual({
      ...{ graphs: ['public', 'own'], gateways: [], questions: [] },
      ...{ rounds: 3, seconds: 6, warmUp: 4, clients: 50, patience: 0, isProfiled: false },
    });
  });

  it('may be less', () => {
    const words = ['--graphs', 'public', '--gateways=ours,apollo', '--questions', 'big', '--rounds', '1'];
    expect(readOptions(words, known)).toMatchObject({
      ...{ graphs: ['public'], gateways: ['ours', 'apollo'], questions: ['big'], rounds: 1 },
    });
  });

  it.each([
    [['--gateways', 'apollo,router'], 'There is no gateway "router".'],
    [['--questions', 'huge'], 'There is no question "huge".'],
    [['--graphs', 'mine'], 'There is no graph "mine".'],
    [['--clients', '0'], '--clients is "0".'],
    [['--warm-up', 'long'], '--warm-up is "long".'],
    [['--second', '5'], '--second'],
  ])('%j is refused by a problem that says what', (words, what) => {
    expect(() => readOptions(words, known)).toThrow(Problem);
    expect(() => readOptions(words, known)).toThrow(what);
  });
});
