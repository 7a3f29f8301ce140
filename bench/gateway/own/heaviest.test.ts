import { expect, it } from '@jest/globals';
import { heaviest } from './heaviest.ts';
import type { Recorded } from './recording.ts';

const recorded = (step: number, query: string): Recorded => ({ step, query, variables: undefined, subject: undefined });

it('the heaviest operations are those that take longest now, and have names of their own', async () => {
  const times = new Map([
    ['{ a { b } }', 20],
    ['{ a { c } }', 30],
    ['{ light }', 1],
    ['{ d e }', 25],
  ]);
  const all = [...times.keys(), '{ gone }'].map((query, at) => recorded(at + 1, query));
  const found = await heaviest(
    [...all, recorded(1, '{ a { b } d: e }')],
    ({ query }) => Promise.resolve(times.get(query)),
    3,
  );
  expect(found.map(({ name, ms }) => [name, ms])).toEqual([
    ['2 a', 30],
    ['4 d+e', 25],
    ['1 a', 20],
  ]);
});
