import { describe, expect, it } from '@jest/globals';
import { isExpired, retentionMs } from './retention.ts';

const now = new Date('2026-11-24T09:00:00Z');
const ago = (ms: number) => new Date(now.getTime() - ms);

describe('a cursor', () => {
  it('is good for 90 days after what comes next, to the millisecond', () => {
    expect(retentionMs / 86_400_000).toBe(90);
    expect(isExpired(ago(retentionMs), now)).toBe(false);
    expect(isExpired(ago(retentionMs + 1), now)).toBe(true);
    expect(isExpired(ago(-5_000), now)).toBe(false);
  });

  it('is good for ever where nothing comes next', () => {
    expect(isExpired(undefined, now)).toBe(false);
  });
});
