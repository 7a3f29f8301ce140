import { describe, expect, it } from '@jest/globals';
import { cacheHeaders } from './cache-headers.ts';

describe('what HTTP is told', () => {
  it('of what no event changes: how long it is good, for whom, and how old it is', () => {
    const policy = { maxAge: 300, scope: 'PUBLIC', changedBy: new Set<string>() } as const;
    expect(cacheHeaders(policy, undefined)).toEqual({ 'cache-control': 'max-age=300, public' });
    expect(cacheHeaders(policy, 61_900)).toEqual({ 'cache-control': 'max-age=300, public', age: '61' });
  });

  it('of what events change: to ask each time, since nobody would tell', () => {
    const policy = { maxAge: 60, scope: 'PRIVATE', changedBy: new Set(['members']) } as const;
    expect(cacheHeaders(policy, 100)).toEqual({ 'cache-control': 'no-cache, private', age: '0' });
  });
});
