import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Reckoned } from './reckoned.ts';

/** Something whose reckoning takes a time of its own, with a clock that goes on when it is told to. */
function given({ takesMs = 0, forMs = 1_000, share = 0.05 } = {}) {
  let [time, times] = [0, 0];
  const reckoned = new Reckoned(
    async () => {
      time += takesMs;
      times += 1;
      return times;
    },
    { forMs, share, now: () => time },
  );
  const pass = (ms: number): void => {
    time += ms;
  };
  return { reckoned, pass, times: () => times };
}

describe('what is reckoned', () => {
  it('given many who ask at once, then it is reckoned once for all', async () => {
    const { reckoned, times } = given();
    expect(await Promise.all([1, 2, 3].map(() => reckoned.get()))).toEqual([1, 1, 1]);
    expect(times()).toBe(1);
  });

  it('is given until its time is over, and then reckoned anew', async () => {
    const { reckoned, pass } = given({ forMs: 1_000 });
    await reckoned.get();
    pass(999);
    expect(await reckoned.get()).toBe(1);
    pass(1);
    expect(await reckoned.get()).toBe(2);
  });

  it('given work that takes long, then it is done more rarely', async () => {
    const { reckoned, pass } = given({ takesMs: 500, forMs: 1_000, share: 0.05 });
    await reckoned.get();
    pass(9_999);
    expect(await reckoned.get()).toBe(1);
    pass(1);
    expect(await reckoned.get()).toBe(2);
  });

  it('given work that fails, then all who asked meanwhile learn it, and who asks next has it done again', async () => {
    let fails = true;
    const reckoned = new Reckoned(async () => (fails ? Promise.reject(new Error('away')) : 'here'), {
      ...{ forMs: 1_000, share: 1, now: () => 0 },
    });
    const both = await Promise.allSettled([reckoned.get(), reckoned.get()]);
    expect(both.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    fails = false;
    expect(await reckoned.get()).toBe('here');
  });

  it('property: however often it is asked for, reckoning has no more than its share of the time', async () => {
    const waits = fc.array(fc.integer({ min: 0, max: 3_000 }), { minLength: 1, maxLength: 50 });
    await fc.assert(
      fc.asyncProperty(waits, fc.integer({ min: 1, max: 400 }), async (pauses, takesMs) => {
        const { reckoned, pass, times } = given({ takesMs, forMs: 100, share: 0.1 });
        let all = 0;
        for (const pause of pauses) {
          await reckoned.get();
          pass(pause);
          all += pause;
        }
        // All but the first wait until their share is earned.
        expect((times() - 1) * takesMs).toBeLessThanOrEqual(0.1 * all + 1e-6);
      }),
    );
  });
});
