import { describe, expect, it } from '@jest/globals';
import { graceMs, servicesGraceMs } from './stop.ts';

const REQUEST_BUDGET_MS = 5_000;
const A_PERSON_WAITS_MS = 10_000;

describe('the time to stop', () => {
  it('lets the gateway answer what it was asked', () => {
    expect(graceMs.gateway).toBeGreaterThan(REQUEST_BUDGET_MS);
  });

  it.each([0, 100, 2_000, 4_000, graceMs.gateway, graceMs.gateway + 100])(
    'ends within 10 s when the gateway took %d ms, and leaves the services some',
    (spentMs) => {
      const services = servicesGraceMs(spentMs);
      expect(services).toBeGreaterThan(500);
      expect(spentMs + services + graceMs.databases).toBeLessThanOrEqual(A_PERSON_WAITS_MS - 1_500);
    },
  );

  it('leaves the services their usual time when the gateway is quick', () => {
    expect(servicesGraceMs(300)).toBe(graceMs.services);
  });
});
