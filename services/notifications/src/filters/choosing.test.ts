import { describe, expect, it } from '@jest/globals';
import { choose } from './choosing.adapter.ts';

const by = 'per_1';
const all = Array.from({ length: 50 }, (_, at) => at);

/** Takes its time, as an evaluation may. */
function busy(ms: number): true {
  const end = performance.now() + ms;
  while (performance.now() < end);
  return true;
}

describe('choosing one after the other', () => {
  it('answers those that are chosen, in their order, and how many were looked at', async () => {
    expect(await choose(all, (one) => one % 20 === 0, { by })).toEqual({ chosen: [0, 20, 40], looked: 50 });
    expect(await choose([], () => true, { by })).toEqual({ chosen: [], looked: 0 });
  });

  it('ends with the last that is wanted', async () => {
    expect(await choose(all, (one) => one % 20 === 0, { by, most: 2 })).toEqual({ chosen: [0, 20], looked: 21 });
  });

  it('lets others have their turn in between', async () => {
    let [isDone, turns] = [false, 0];
    const turn = () => {
      turns += 1;
      if (!isDone) setImmediate(turn);
    };
    setImmediate(turn);
    await choose(all, () => busy(3), { by });
    isDone = true;
    // The first is looked at at once, and so may be the next, where there is time again.
    expect(turns).toBeGreaterThanOrEqual(all.length - 2);
  });

  it('looks at the clock each time, and at one at least', async () => {
    const { looked } = await choose(all, () => busy(10), { by, until: performance.now() + 15 });
    expect(looked).toBeLessThanOrEqual(2);
    expect(await choose(all, () => true, { by, until: 0 })).toEqual({ chosen: [0], looked: 1 });
  });

  it('lets all else have its turn after each that takes long, however many choose at once', async () => {
    let [isDone, sinceTurn, most] = [false, 0, 0];
    const turn = () => {
      most = Math.max(most, sinceTurn);
      sinceTurn = 0;
      if (!isDone) setImmediate(turn);
    };
    setImmediate(turn);
    const slow = () => {
      sinceTurn += 1;
      return busy(3);
    };
    await Promise.all(Array.from({ length: 20 }, () => choose(all.slice(0, 5), slow, { by })));
    isDone = true;
    // Twenty, were it each one's own time.
    expect(most).toBeLessThanOrEqual(2);
  });

  it('lets people take turns, however much one of them has chosen', async () => {
    const order: string[] = [];
    const choosing = (who: string, count: number) =>
      choose(
        all.slice(0, count),
        () => {
          order.push(who);
          return busy(3);
        },
        { by: who },
      );
    const greedy = Array.from({ length: 10 }, () => choosing('greedy', 5));
    await choosing('modest', 3);
    // Each of theirs waited for one of the other's at most, but for the first, which found somebody at it.
    expect(order.filter((who) => who === 'greedy').length).toBeLessThanOrEqual(5);
    await Promise.all(greedy);
    expect(order).toHaveLength(53);
  });
});
