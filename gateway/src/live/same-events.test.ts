import { describe, expect, it } from '@jest/globals';
import { SameEvents } from './same-events.ts';

describe('the events of a log', () => {
  it('are one object each, whoever read them', () => {
    const same = new SameEvents();
    const [one, again, other] = [1, 1, 2].map((n) => ({ cursor: String(n), value: {} }));
    expect(one && same.of(one)).toBe(one);
    expect(again && same.of(again)).toBe(one);
    expect(other && same.of(other)).toBe(other);
  });

  it('are remembered up to some thousands, the newest', () => {
    const same = new SameEvents();
    const events = Array.from({ length: 3_000 }, (_, n) => ({ cursor: String(n), value: {} }));
    for (const event of events) same.of(event);
    const again = (n: number) => same.of({ cursor: String(n), value: {} });
    expect([again(2_999) === events[2_999], again(0) === events[0]]).toEqual([true, false]);
  });
});
