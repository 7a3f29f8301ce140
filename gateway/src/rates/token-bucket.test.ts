import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { TokenBucket } from './token-bucket.ts';

const MINUTE = 60_000;

describe('a bucket', () => {
  it('gives as much at once as in a minute, and then as much a minute', () => {
    const bucket = new TokenBucket(600, 0);
    expect(bucket.waitMs(600, 0)).toBe(0);
    bucket.take(600, 0);
    expect(bucket.waitMs(10, 0)).toBe(1_000);
    expect(bucket.waitMs(10, 999)).toBeGreaterThan(0);
    expect(bucket.waitMs(10, 1_000)).toBe(0);
    expect(bucket.level(10 * MINUTE)).toBe(600);
  });

  it('lets through what is more than fits in when it is full, and then it is owed', () => {
    const bucket = new TokenBucket(100, 0);
    expect(bucket.waitMs(150, 0)).toBe(0);
    bucket.take(150, 0);
    expect(bucket.waitMs(1, 0)).toBe(30_600);
  });

  it('gives nothing for a clock that is set back', () => {
    const bucket = new TokenBucket(60, MINUTE);
    bucket.take(60, MINUTE);
    expect(bucket.level(0)).toBe(0);
    expect(bucket.level(1_000)).toBe(1);
  });

  it('property: whoever waits as long as it says is let through, and nobody has more than that', () => {
    const asked = fc.array(fc.record({ amount: fc.integer({ min: 1, max: 100 }), pause: fc.nat(20_000) }), {
      minLength: 1,
    });
    fc.assert(
      fc.property(asked, (all) => {
        const bucket = new TokenBucket(100, 0);
        let [now, used] = [0, 0];
        for (const { amount, pause } of all) {
          now += pause;
          now += bucket.waitMs(amount, now);
          expect(bucket.waitMs(amount, now)).toBe(0);
          bucket.take(amount, now);
          used += amount;
          expect(used).toBeLessThanOrEqual(100 + (now * 100) / MINUTE + 1e-6);
        }
      }),
    );
  });
});
