import { describe, expect, it } from '@jest/globals';
import { cacheHeaders } from './cache-headers.ts';

const STATIC = { maxAge: 300, scope: 'PUBLIC', changedBy: new Set<string>() } as const;
const VARY = { vary: 'accept, origin' };

describe('what HTTP is told', () => {
  it('of what no event changes: how long it is good, for whom, and how old it is', () => {
    const all = { isGuarded: false };
    expect(cacheHeaders(STATIC, { ...all, age: undefined })).toEqual({
      'cache-control': 'max-age=300, public',
      ...VARY,
    });
    expect(cacheHeaders(STATIC, { ...all, age: 61_900 })).toEqual({
      ...{ 'cache-control': 'max-age=300, public', age: '61' },
      ...VARY,
    });
  });

  it('of what not everybody may ask for: that a proxy must not tell it to others', () => {
    expect(cacheHeaders(STATIC, { age: undefined, isGuarded: true })).toEqual({
      'cache-control': 'max-age=300, private',
      vary: 'accept, authorization, origin',
    });
  });

  it('of what events change: to ask each time, since nobody would tell', () => {
    const policy = { maxAge: 60, scope: 'PRIVATE', changedBy: new Set(['members']) } as const;
    expect(cacheHeaders(policy, { age: 100, isGuarded: false })).toEqual({
      'cache-control': 'no-cache, private',
      age: '0',
    });
  });
});
