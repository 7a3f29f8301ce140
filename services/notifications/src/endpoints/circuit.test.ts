import { describe, expect, it } from '@jest/globals';
import type { Id, PersonId } from '@millepiani/kernel/id';
import fc from 'fast-check';
import { heard, isOutOfReach } from './circuit.ts';
import { disable, type Endpoint, register } from './endpoint.ts';

const uuid = '00000000-0000-7000-8000-000000000001';
const start = new Date('2026-11-26T09:00:00Z');
const seconds = (count: number) => new Date(start.getTime() + count * 1_000);
const hours = (count: number) => seconds(count * 3_600);
const { endpoint: fresh } = register({
  ...{ id: `end_${uuid}` as Id<'end'>, ownerId: `per_${uuid}` as PersonId, url: 'https://p.example/' },
  registeredBy: undefined,
  ...{
    types: ['millepiani.projects.commission.won.v1'],
    filter: undefined,
    signatures: ['HMAC_SHA256'],
    keys: ['whsec_1'],
    at: start,
    order: 'PER_SUBJECT' as const,
  },
});
const failed = { error: 'STATUS', status: 503 };
const went = { error: undefined, status: 200 };

/** An endpoint after failures at these seconds. */
const failing = (...at: number[]): Endpoint =>
  at.reduce<Endpoint>((endpoint, second) => heard(endpoint, failed, seconds(second), 1).endpoint, fresh);

describe('what attempts say about an endpoint', () => {
  it('given it is well, when something goes well, then nothing changes', () => {
    expect(heard(fresh, went, start, 1)).toEqual({ endpoint: fresh, events: [] });
  });

  it('given it is well, when something fails once, then it does not rest yet', () => {
    const once = failing(0);
    expect(once).toMatchObject({ state: 'ACTIVE', failures: 1, failingSince: start, restsUntil: undefined });
    expect(once.state === 'ACTIVE' && isOutOfReach(once)).toBe(false);
  });

  it.each([
    [2, 5],
    [3, 10],
    [4, 20],
    [7, 160],
    [8, 300],
    [40, 300],
  ])('after %i failures in a row it rests for %i seconds', (count, rest) => {
    const at = Array.from({ length: count }, () => 0);
    expect(failing(...at)).toMatchObject({ failures: count, restsUntil: seconds(rest) });
  });

  it('given it asks to be left alone, then it is, at the first failure too', () => {
    const { endpoint } = heard(fresh, { ...failed, retryAfterMs: 60_000 }, start, 1);
    expect(endpoint).toMatchObject({ failures: 1, restsUntil: seconds(60) });
  });

  it('given it has failed three times in five minutes, then it is degraded, which is told once', () => {
    expect(failing(0, 5, 299.9).state).toBe('ACTIVE');
    const { endpoint, events } = heard(failing(0, 5), failed, seconds(300), 1);
    expect(endpoint).toMatchObject({ state: 'DEGRADED', degradedAt: seconds(300), failures: 3, version: 2 });
    expect(events).toEqual([{ type: 'endpoint.degraded', failingSince: start }]);
    expect(heard(endpoint, failed, seconds(600), 1)).toMatchObject({
      events: [],
      endpoint: { failures: 4, version: 2 },
    });
  });

  it('given two failures only, however long apart, then it is not degraded', () => {
    expect(failing(0, 3_600).state).toBe('ACTIVE');
  });

  it('given it is degraded, when something goes well, then it has recovered, which is told', () => {
    const { endpoint, events } = heard(failing(0, 5, 300), went, seconds(400), 1);
    expect(endpoint).toEqual({ ...fresh, version: 3 });
    expect(events).toEqual([{ type: 'endpoint.recovered' }]);
  });

  it('given it failed for a moment, when something goes well, then it is as new, and nobody is told', () => {
    expect(heard(failing(0, 1, 2), went, seconds(3), 1)).toEqual({ endpoint: fresh, events: [] });
  });

  it('is disabled at once when it answers 410', () => {
    const { endpoint, events } = heard(fresh, { error: 'STATUS', status: 410 }, hours(1), 1);
    expect(endpoint).toMatchObject({ state: 'DISABLED', reason: 'GONE', disabledAt: hours(1), version: 2 });
    expect(events).toEqual([{ type: 'endpoint.disabled', reason: 'GONE' }]);
  });

  it('is disabled after five days of failing, and not before', () => {
    const hour = 3_600;
    expect(failing(0, 60 * hour, 119.9 * hour).state).toBe('DEGRADED');
    const { endpoint, events } = heard(failing(0, 60 * hour), failed, hours(120), 1);
    expect(endpoint).toMatchObject({ state: 'DISABLED', reason: 'FAILING' });
    expect(events).toEqual([{ type: 'endpoint.disabled', reason: 'FAILING' }]);
    expect(heard(failing(0), failed, hours(0.12), 1_000).endpoint.state).toBe('DISABLED');
  });

  it('given it is disabled, what attempts say does not matter', () => {
    const { endpoint } = disable(fresh, 'BY_OWNER', start);
    for (const outcome of [went, failed]) {
      expect(heard(endpoint, outcome, hours(1), 1)).toEqual({ endpoint, events: [] });
    }
  });

  it('property: each version is told, and one that is well has no failures', () => {
    const attempts = fc.array(fc.record({ isWell: fc.boolean(), gap: fc.nat({ max: 100_000 }) }), { maxLength: 40 });
    fc.assert(
      fc.property(attempts, (all) => {
        let [endpoint, second, told] = [fresh, 0, 1];
        for (const { isWell, gap } of all) {
          second += gap;
          const change = heard(endpoint, isWell ? went : failed, seconds(second), 1);
          endpoint = change.endpoint;
          told += change.events.length;
          if (isWell && endpoint.state !== 'DISABLED') expect(endpoint).toMatchObject({ state: 'ACTIVE', failures: 0 });
        }
        expect(endpoint.version).toBe(told);
      }),
    );
  });
});
