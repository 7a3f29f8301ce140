import { describe, expect, it } from '@jest/globals';
import { inTime, LeftRunning, TookTooLong, unlessLeft } from './in-time.ts';

const after = (ms: number): Promise<void> => new Promise((wake) => setTimeout(wake, ms));

/** Work that may take 20 ms, and when it was left. */
function given(work: () => Promise<void>, timeoutMs = 20) {
  const left: number[] = [];
  return { left, doing: inTime(work, timeoutMs, (ms) => left.push(ms)) };
}

describe('work that has so much time', () => {
  it('is done when it ends in time', async () => {
    let done = false;
    const { left, doing } = given(async () => {
      await after(1);
      done = true;
    });
    await doing;
    expect({ done, left }).toEqual({ done: true, left: [] });
  });

  it('that fails in time fails as it does', async () => {
    const { left, doing } = given(() => Promise.reject(new RangeError('Why')));
    await expect(doing).rejects.toThrow(RangeError);
    expect(left).toEqual([]);
  });

  it('that takes too long is left at once, and fails when it has ended', async () => {
    let ended = false;
    const { left, doing } = given(async () => {
      await after(120);
      ended = true;
    });
    await after(60);
    expect({ left, ended }).toEqual({ left: [20], ended: false });
    await expect(doing.then(undefined, (error: unknown) => ({ error, ended }))).resolves.toEqual({
      error: expect.any(TookTooLong),
      ended: true,
    });
  });

  it('that takes too long and then fails took too long', async () => {
    const { doing } = given(async () => {
      await after(60);
      throw new RangeError('Late');
    });
    await expect(doing).rejects.toThrow(TookTooLong);
  });

  it('for which no time is left is not begun', async () => {
    let begun = false;
    const { left, doing } = given(async () => {
      begun = true;
    }, 0);
    await expect(doing).rejects.toThrow(TookTooLong);
    expect({ begun, left }).toEqual({ begun: false, left: [] });
  });
});

describe('a transaction', () => {
  it('that nobody leaves ends as it does', async () => {
    await expect(unlessLeft(async () => undefined)).resolves.toBeUndefined();
    await expect(unlessLeft(() => Promise.reject(new RangeError('Why')))).rejects.toThrow(RangeError);
  });

  it('that is left fails at once, and says when it has ended', async () => {
    const go = Promise.withResolvers<void>();
    let ended = false;
    const left = unlessLeft(async (leave) => {
      await after(1);
      leave(20);
      await go.promise;
      ended = true;
      throw new RangeError('undone');
    });
    const error = await left.then(undefined, (thrown: unknown) => thrown);
    if (!(error instanceof LeftRunning)) throw error;
    expect({ ended, message: error.message }).toEqual({ ended: false, message: 'No effect within 20 ms.' });
    go.resolve();
    await expect(error.end).rejects.toThrow(RangeError);
    expect(ended).toBe(true);
  });
});
