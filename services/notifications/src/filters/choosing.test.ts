import { describe, expect, it } from '@jest/globals';
import { choose } from './choosing.adapter.ts';

const all = Array.from({ length: 50 }, (_, at) => at);

/** Takes its time, as an evaluation may. */
function busy(ms: number): true {
  const end = performance.now() + ms;
  while (performance.now() < end);
  return true;
}

describe('choosing one after the other', () => {
  it('answers those that are chosen, in their order, and how many were looked at', async () => {
    expect(await choose(all, (one) => one % 20 === 0)).toEqual({ chosen: [0, 20, 40], looked: 50 });
    expect(await choose([], () => true)).toEqual({ chosen: [], looked: 0 });
  });

  it('ends with the last that is wanted', async () => {
    expect(await choose(all, (one) => one % 20 === 0, { most: 2 })).toEqual({ chosen: [0, 20], looked: 21 });
  });

  it('lets others have their turn in between', async () => {
    let [isDone, turns] = [false, 0];
    const turn = () => {
      turns += 1;
      if (!isDone) setImmediate(turn);
    };
    setImmediate(turn);
    await choose(all, () => busy(3));
    isDone = true;
    expect(turns).toBeGreaterThanOrEqual(all.length - 1);
  });

  it('looks at the clock each time, and at one at least', async () => {
    const { looked } = await choose(all, () => busy(10), { until: performance.now() + 15 });
    expect(looked).toBeLessThanOrEqual(2);
    expect(await choose(all, () => true, { until: 0 })).toEqual({ chosen: [0], looked: 1 });
  });
});
