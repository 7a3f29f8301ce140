import { describe, expect, it } from '@jest/globals';
import { WaitingLine } from './waiting-line.ts';

const all = (line: WaitingLine<string>): readonly string[] => {
  const next = line.next();
  return next === undefined ? [] : [next, ...all(line)];
};

describe('who waits for a team', () => {
  it('has what is asked for nobody in particular first, however late it came, then askers in turn', () => {
    const line = new WaitingLine<string>();
    for (const one of ['a1', 'a2', 'a3', 'b1', 'c1', 'b2']) expect(line.add(one, one.slice(0, 1))).toBe(true);
    line.add('proposal 1', undefined);
    line.add('proposal 2', undefined);
    expect(all(line)).toEqual(['proposal 1', 'proposal 2', 'a1', 'b1', 'c1', 'a2', 'b2', 'a3']);
    expect(line.next()).toBeUndefined();
  });

  it('is at most four of one asker, and no matter how many of nobody', () => {
    const line = new WaitingLine<string>();
    const add = (asker: string | undefined) => Array.from({ length: 6 }, (_, at) => line.add(`${asker} ${at}`, asker));
    expect(add('a')).toEqual([true, true, true, true, false, false]);
    expect(add(undefined)).toEqual(Array.from({ length: 6 }, () => true));
    expect(line.add('b', 'b')).toBe(true);
    expect(all(line)).toHaveLength(11);
    expect(line.add('a again', 'a')).toBe(true);
  });

  it('makes room where somebody goes', () => {
    const line = new WaitingLine<string>();
    for (const one of ['1', '2', '3', '4']) line.add(one, 'a');
    expect([line.remove('2', 'a'), line.remove('2', 'a'), line.remove('1', 'b')]).toEqual([true, false, false]);
    expect(line.add('5', 'a')).toBe(true);
    expect(all(line)).toEqual(['1', '3', '4', '5']);
    line.add('6', 'a');
    expect([line.remove('6', 'a'), line.next()]).toEqual([true, undefined]);
  });
});
