import { describe, expect, it } from '@jest/globals';
import { readOptions } from './options.ts';

describe('the driver’s command line', () => {
  it('has a hundred faults at fifty commands a second unless told', () => {
    expect(readOptions([], 7)).toEqual({
      ...{ faults: 100, seed: 7, rate: 50, catchUpMs: 60_000, isShort: false, plants: false, names: [], isHelp: false },
    });
  });

  it('takes what it is told', () => {
    const words = ['--faults', '20', '--seed', '3', '--rate', '80', '--catch-up', '0'];
    expect(readOptions(words, 7)).toMatchObject({ faults: 20, seed: 3, rate: 80, catchUpMs: 0 });
    expect(readOptions(['--plants', 'fence'], 7)).toMatchObject({ plants: true, names: ['fence'] });
    expect(readOptions(['--short'], 7)).toMatchObject({ isShort: true, seed: 7, rate: 6, catchUpMs: 0 });
    expect(readOptions(['--help'], 7)).toMatchObject({ isHelp: true });
  });

  it.each([
    ['--faults', '0'],
    ['--seed', 'x'],
    ['--rate', '1.5'],
    ['--faults', '1e2'],
    ['--rate', '1000000'],
    ['--catch-up', '-1'],
    ['--unknown'],
  ])('refuses %j', (...words) => {
    expect(() => readOptions(words, 7)).toThrow();
  });
});
