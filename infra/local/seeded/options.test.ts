import { describe, expect, it } from '@jest/globals';
import { Problem } from '../problem.ts';
import { readOptions, usage } from './options.ts';

const wrong = (...words: readonly string[]) => {
  try {
    readOptions(words);
  } catch (error) {
    return error instanceof Problem ? `${error.message} ${error.mend}` : error;
  }
  return undefined;
};

describe('what `npm run seed` is told', () => {
  it('is how many people, and of which seed', () => {
    expect(readOptions(['--members', '1000'])).toEqual({ members: 1_000, seed: 1, isAgain: false, isHelp: false });
    expect(readOptions(['--members=5', '--seed', '0', '--again'])).toMatchObject({
      members: 5,
      seed: 0,
      isAgain: true,
    });
  });

  it('may be a question', () => {
    expect(readOptions(['--help']).isHelp).toBe(true);
    for (const option of ['--members', '--seed', '--again']) expect(usage).toContain(option);
  });

  it.each([
    [['--members', '0'], '--members is "0". Set it to a whole number from 1 to 1000000.'],
    [['--members', '1000001'], '--members is "1000001"'],
    [['--members', '1e3'], '--members is "1e3"'],
    [['--members', ''], '--members is ""'],
    [['--members', '7.5'], '--members is "7.5"'],
    [['--members=-7'], '--members is "-7"'],
    [['--members', '10', '--seed', 'x'], '--seed is "x"'],
    [['--members', '10', '--seed', '4294967296'], '--seed is "4294967296"'],
    [[], '--members is missing'],
    [['100'], '--help'],
    [['--member', '10'], '--member'],
  ])('%j is refused by a problem that says what', (words, what) => {
    expect(wrong(...words)).toContain(what);
  });
});
