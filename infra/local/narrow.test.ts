import { describe, expect, it } from '@jest/globals';
import { narrow } from './narrow.ts';
import { Problem } from './problem.ts';

const folders = ['gateway', 'infra', 'packages/kernel', 'services/members', 'test/members', 'test/story'];
const files = ['services/members/src/persons/person.test.ts', 'packages/kernel/src/money.test.ts'];
const narrowed = (...words: string[]): string[] => narrow(words, folders, files);

describe('narrowing npm test', () => {
  it('runs everything when nothing is named', () => {
    expect(narrowed()).toEqual([]);
  });

  it('turns a name into the paths of the folders called so', () => {
    expect(narrowed('kernel')).toEqual(['/packages/kernel/']);
    expect(narrowed('gateway', 'story')).toEqual(['/gateway/', '/test/story/']);
    expect(narrowed('members')).toEqual(['/services/members/', '/test/members/']);
  });

  it('takes a folder by its path, however it is written', () => {
    expect(narrowed('services/members')).toEqual(['/services/members/']);
    expect(narrowed('./services/members/')).toEqual(['/services/members/']);
  });

  it('hands a part of a test file’s path to jest', () => {
    expect(narrowed('person.test')).toEqual(['person.test']);
    expect(narrowed('./packages/kernel/src/money.test.ts')).toEqual(['./packages/kernel/src/money.test.ts']);
  });

  it('hands flags and their values to jest, even one that is called like a folder', () => {
    expect(narrowed('--verbose', 'kernel')).toEqual(['--verbose', '/packages/kernel/']);
    expect(narrowed('-t', 'gateway')).toEqual(['-t', 'gateway']);
    expect(narrowed('--maxWorkers', '2', '--ci')).toEqual(['--maxWorkers', '2', '--ci']);
  });

  it('refuses a word that matches nothing, and lists what can be named', () => {
    expect(() => narrowed('membres')).toThrow(Problem);
    expect(() => narrowed('membres')).toThrow('Nothing to test is called "membres".');
    try {
      narrowed('membres');
    } catch (error) {
      expect(error).toMatchObject({ mend: expect.stringContaining('gateway, infra, kernel, members, story') });
    }
  });
});
