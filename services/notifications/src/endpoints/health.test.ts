import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Attempt } from '../retries/tries.ts';
import { healthOf } from './health.ts';

const at = (second: number) => new Date(second * 1_000);
const attempt = (second: number, durationMs: number, error?: string): Attempt => ({
  at: at(second),
  durationMs,
  status: error === undefined ? 200 : 500,
  error,
  excerpt: undefined,
});

describe('health', () => {
  it('given nothing was tried, says nothing', () => {
    expect(healthOf([])).toEqual({ attempts: 0 });
  });

  it('given some went well, says how many, how fast, and when the last was', () => {
    const attempts = [attempt(3, 30), attempt(1, 10), attempt(2, 900, 'STATUS'), attempt(4, 20)];
    expect(healthOf(attempts)).toEqual({
      attempts: 4,
      successRate: 0.75,
      lastSuccessAt: at(4),
      lastFailureAt: at(2),
      latencyP50Ms: 20,
      latencyP95Ms: 30,
    });
  });

  it('property: half are no slower than p50, and 95 of 100 no slower than p95', () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 15_000 }), { minLength: 1 }), (durations) => {
        const { latencyP50Ms = -1, latencyP95Ms = -1 } = healthOf(durations.map((ms, second) => attempt(second, ms)));
        const within = (limit: number) => durations.filter((ms) => ms <= limit).length / durations.length;
        expect(within(latencyP50Ms)).toBeGreaterThanOrEqual(0.5);
        expect(within(latencyP95Ms)).toBeGreaterThanOrEqual(0.95);
      }),
    );
  });
});
