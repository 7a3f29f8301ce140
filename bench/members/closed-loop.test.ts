import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from '@jest/globals';
import { closedLoop } from './closed-loop.ts';

describe('clients that each wait for their answer', () => {
  it('ask as often as they are to, never more of them at once than there are', async () => {
    let [now, most] = [0, 0];
    const clients = new Set<number>();
    const taken = await closedLoop({ clients: 3, requests: 50, seconds: 60, think: 0 }, async (client) => {
      now += 1;
      most = Math.max(most, now);
      clients.add(client);
      await sleep(1);
      now -= 1;
      return { ms: 1, size: client };
    });
    expect(taken.answers).toHaveLength(50);
    expect([most, clients.size, now]).toEqual([3, 3, 0]);
    expect(taken.ms).toBeGreaterThan(10);
  });

  it('end when the time is over', async () => {
    const taken = await closedLoop({ clients: 2, requests: 1_000_000, seconds: 0.05, think: 0 }, async () => {
      await sleep(5);
      return { ms: 5, size: 1 };
    });
    expect(taken.answers.length).toBeGreaterThan(1);
    expect(taken.answers.length).toBeLessThan(50);
  });

  it('think before they ask again', async () => {
    const taken = await closedLoop({ clients: 1, requests: 30, seconds: 60, think: 5 }, async () => ({
      ms: 0,
      size: 1,
    }));
    expect(taken.ms).toBeGreaterThan(30);
  });

  it('break off with the first that is answered wrongly', async () => {
    const wrong = closedLoop({ clients: 2, requests: 10, seconds: 5, think: 0 }, async () => {
      throw new RangeError('wrong');
    });
    await expect(wrong).rejects.toThrow('wrong');
  });
});
