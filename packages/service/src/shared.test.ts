import { describe, expect, it } from '@jest/globals';
import { shared } from './shared.ts';

/** A question that is answered when the test says so. */
function question() {
  const asked: PromiseWithResolvers<string>[] = [];
  let now = 0;
  const ask = () => {
    const answer = Promise.withResolvers<string>();
    asked.push(answer);
    return answer.promise;
  };
  const get = shared(ask, 2_000, () => now);
  const pass = (ms: number) => {
    now += ms;
  };
  return { asked, get, pass };
}

describe('a shared answer', () => {
  it('is asked for once, however many wait for it and however long', async () => {
    const { asked, get, pass } = question();
    const first = get();
    pass(5_000);
    const second = get();
    asked[0]?.resolve('one');
    expect([await first, await second, asked.length]).toEqual(['one', 'one', 1]);
  });

  it('serves until it is too old', async () => {
    const { asked, get, pass } = question();
    const first = get();
    asked[0]?.resolve('one');
    await first;
    pass(1_999);
    expect(await get()).toBe('one');
    pass(1);
    const next = get();
    asked[1]?.resolve('two');
    expect([await next, asked.length]).toEqual(['two', 2]);
  });

  it('that failed is asked for again', async () => {
    const { asked, get } = question();
    const all = [get(), get()];
    asked[0]?.reject(new RangeError('away'));
    for (const one of all) await expect(one).rejects.toThrow('away');
    const next = get();
    asked[1]?.resolve('two');
    expect(await next).toBe('two');
  });

  it('fails where asking throws at once, and is asked for again', async () => {
    let isBroken = true;
    const get = shared(() => {
      if (isBroken) throw new RangeError('broken');
      return Promise.resolve('one');
    }, 2_000);
    await expect(get()).rejects.toThrow('broken');
    isBroken = false;
    expect(await get()).toBe('one');
  });
});
