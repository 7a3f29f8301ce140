import { describe, expect, it } from '@jest/globals';
import { inTime, TookTooLong } from './in-time.ts';

const after = (ms: number): Promise<void> => new Promise((wake) => setTimeout(wake, ms));
const times = { timeoutMs: 20, settleMs: 5_000 };

describe('work that has so much time', () => {
  it('is done when it ends in time', async () => {
    let done = false;
    await inTime(async () => {
      await after(1);
      done = true;
    }, times);
    expect(done).toBe(true);
  });

  it('that fails in time fails as it does', async () => {
    await expect(inTime(() => Promise.reject(new RangeError('Why')), times)).rejects.toThrow(RangeError);
  });

  it('that takes too long has ended before that is told', async () => {
    let ended = false;
    const late = inTime(async () => {
      await after(60);
      ended = true;
    }, times);
    await expect(late.then(undefined, (error: unknown) => ({ error, ended }))).resolves.toEqual({
      error: expect.any(TookTooLong),
      ended: true,
    });
  });

  it('that takes too long and then fails took too long', async () => {
    const late = inTime(async () => {
      await after(60);
      throw new RangeError('Late');
    }, times);
    await expect(late).rejects.toThrow(TookTooLong);
  });

  it('that never ends is waited for no longer than it may settle', async () => {
    await expect(inTime(() => new Promise(() => undefined), { timeoutMs: 5, settleMs: 20 })).rejects.toThrow(
      'No effect within 5 ms.',
    );
  });

  it('for which no time is left is not begun', async () => {
    let begun = false;
    const none = inTime(
      async () => {
        begun = true;
      },
      { ...times, timeoutMs: 0 },
    );
    await expect(none).rejects.toThrow(TookTooLong);
    expect(begun).toBe(false);
  });
});
