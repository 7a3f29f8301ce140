import { describe, expect, it } from '@jest/globals';
import { plusMs } from '@millepiani/kernel/instant';
import { afterPass, betweenPassesMs, firstDue, isLastPass } from './passes.ts';

const now = new Date('2026-11-26T09:00:00Z');

describe('forgetting somebody', () => {
  it('is due at once, a second time when tokens of before are over, and then never', () => {
    const first = firstDue(now);
    expect(first).toEqual({ passes: 0, dueAt: now });
    const second = afterPass(first, plusMs(now, 5_000));
    expect(second).toEqual({ passes: 1, dueAt: plusMs(now, 5_000 + betweenPassesMs) });
    expect(betweenPassesMs).toBeGreaterThan(10 * 60_000);
    expect(afterPass(second, plusMs(now, betweenPassesMs))).toEqual({ passes: 2, dueAt: undefined });
    expect([first.passes, second.passes].map(isLastPass)).toEqual([false, true]);
  });
});
