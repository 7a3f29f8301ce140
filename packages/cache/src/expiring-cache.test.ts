import { describe, expect, it } from '@jest/globals';
import { ExpiringCache } from './expiring-cache.ts';

describe('ExpiringCache', () => {
  it('gives a value until it ends', () => {
    const cache = new ExpiringCache<string>({ maxEntries: 3 });
    cache.set('a', 'one', 100);
    expect(cache.get('a', 99)).toBe('one');
    expect(cache.get('a', 100)).toBeUndefined();
    expect(cache.size).toBe(0);
  });

  it('drops the entry used longest ago when full', () => {
    const cache = new ExpiringCache<number>({ maxEntries: 2 });
    cache.set('a', 1, 100);
    cache.set('b', 2, 100);
    cache.get('a', 0);
    cache.set('c', 3, 100);
    expect([cache.get('a', 0), cache.get('b', 0), cache.get('c', 0)]).toEqual([1, undefined, 3]);
  });

  it('takes a new value for an old key without growing', () => {
    const cache = new ExpiringCache<number>({ maxEntries: 1 });
    cache.set('a', 1, 100);
    cache.set('a', 2, 200);
    expect(cache.get('a', 150)).toBe(2);
    expect(cache.size).toBe(1);
  });
});
