import { describe, expect, it } from '@jest/globals';
import { together } from './together.ts';

function setUp(most: number, answer: (items: readonly number[]) => readonly string[] = (items) => items.map(String)) {
  const asked: (readonly number[])[] = [];
  const ask = together<string, number, string>(most, async (items) => {
    asked.push(items);
    return answer(items);
  });
  return { asked, ask };
}

describe('what is asked for in one tick', () => {
  it('is asked together by its key, so many at once, and each gets its own answer', async () => {
    const { asked, ask } = setUp(3);
    const told = await Promise.all([ask('a', 1), ask('a', 2), ask('b', 3), ask('a', 4), ask('a', 5)]);
    expect(told).toEqual(['1', '2', '3', '4', '5']);
    expect(asked).toEqual([[1, 2, 4], [5], [3]]);
    await ask('a', 6);
    expect(asked).toHaveLength(4);
  });

  it('fails for each where it fails, and where an answer is missing for that one alone', async () => {
    const failing = setUp(3, () => {
      throw new TypeError('no');
    });
    const both = await Promise.allSettled([failing.ask('a', 1), failing.ask('a', 2)]);
    expect(both.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    const short = setUp(3, () => ['1']);
    const some = await Promise.allSettled([short.ask('a', 1), short.ask('a', 2)]);
    expect(some.map(({ status }) => status)).toEqual(['fulfilled', 'rejected']);
  });
});
