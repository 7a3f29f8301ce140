import { describe, expect, it } from '@jest/globals';
import { figuresOf, type Measured, table } from './figures.ts';

const observed = {
  ...({ variant: 'webhooks', endpoints: 2 } as const),
  commits: new Map([
    [0, 10],
    [4, 20],
    [8, 1_100],
  ]),
  moments: {
    events: Uint32Array.of(0, 4, 0, 8, 8),
    endpoints: Uint16Array.of(0, 0, 1, 0, 1),
    at: Float64Array.of(15, 30, 35, 1_110, 1_130),
  },
  full: { from: 0, to: 1_000 },
  paced: { from: 1_000, to: 2_000 },
};

describe('the figures of deliveries', () => {
  it('are of what happened within each span; an event has come when it has come to all', () => {
    expect(figuresOf(observed)).toEqual({
      ...{ variant: 'webhooks', endpoints: 2, events: 1, deliveries: 3, p50: 30, p99: 30, missing: 1 },
    });
  });

  it('stand side by side, each beside the same without a store', () => {
    const one: Measured = {
      variant: 'webhooks',
      endpoints: 10,
      events: 123.44,
      deliveries: 1_234,
      p50: 7.25,
      p99: 80,
      missing: 0,
    };
    const lines = table([one, { ...one, variant: 'plain', deliveries: 2_468 }, { ...one, endpoints: 1 }]).split('\n');
    expect(lines[2]).toBe('| 10 | webhooks | 123 | 1,234 | 50 % | 7.3 | 80 |');
    expect(lines[4]).toContain('| – |');
    expect(new Set(lines.map((line) => line.split('|').length)).size).toBe(1);
  });
});
