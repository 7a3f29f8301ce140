import { describe, expect, it } from '@jest/globals';
import type { Ends } from './event-logs.store.ts';
import { LogTail } from './log-tail.adapter.ts';

const at = (position: number) => [{ service: 'projects', position, mark: '0123456789ab' }];
const never = new AbortController().signal;
const minute = { ms: 60_000, restMs: 0 };

describe('who waits at the end of the logs', () => {
  it('is told when a log grows, each by its own place, by looks that all share', async () => {
    let [end, looks] = [3, 0];
    const tail = new LogTail(async () => {
      looks += 1;
      return new Map([['projects', end]]);
    });
    const told: string[] = [];
    const waits = [
      tail.wait(at(3), minute, never).then(() => told.push('near')),
      tail.wait(at(4), minute, never).then(() => told.push('far')),
    ];
    end = 4;
    await waits[0];
    expect(told).toEqual(['near']);
    end = 5;
    await Promise.all(waits);
    expect(told).toEqual(['near', 'far']);
    const before = looks;
    await new Promise((done) => setTimeout(done, 600));
    expect(looks - before).toBeLessThanOrEqual(1);
  });

  it('is told at once where there is more already, and of a log that it has no place in', async () => {
    const tail = new LogTail(async () => new Map([['members', 1]]));
    await tail.wait([], minute, never);
    await tail.wait(at(9), minute, never);
  });

  it('is left alone for as long as it rests, and told then', async () => {
    let looks = 0;
    const tail = new LogTail(async () => {
      looks += 1;
      return new Map([['projects', 9]]);
    });
    await tail.wait(at(1), { ms: 60_000, restMs: 600 }, never);
    expect(looks).toBeGreaterThan(2);
  });

  it('waits no longer than it said, nor when nobody listens, nor when it is closed, and through a store that is away', async () => {
    let failures = 0;
    const tail = new LogTail((): Promise<Ends> => {
      failures += 1;
      return Promise.reject(new Error('away'));
    });
    await tail.wait(at(1), { ms: 1, restMs: 0 }, never);
    const gone = new AbortController();
    const waiting = tail.wait(at(1), minute, gone.signal);
    gone.abort();
    await waiting;
    const last = tail.wait(at(1), minute, never);
    tail.close();
    await last;
    await tail.wait(at(1), minute, never);
    expect(failures).toBeGreaterThan(0);
  });
});
