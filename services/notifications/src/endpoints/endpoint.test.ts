import { describe, expect, it } from '@jest/globals';
import type { Id, PersonId } from '@millepiani/kernel/id';
import fc from 'fast-check';
import {
  disable,
  type Endpoint,
  enable,
  expireOld,
  heard,
  parseTypes,
  refilter,
  register,
  rotate,
  test,
  validSecrets,
} from './endpoint.ts';

const uuid = '00000000-0000-7000-8000-000000000001';
const start = new Date('2026-11-26T09:00:00Z');
const hours = (count: number) => new Date(start.getTime() + count * 3_600_000);
const types = ['millepiani.projects.commission.won.v1'];
const { endpoint: fresh, events } = register({
  ...{ id: `end_${uuid}` as Id<'end'>, ownerId: `per_${uuid}` as PersonId, url: 'https://p.example/' },
  ...{ types, filter: undefined, signatures: ['HMAC_SHA256', 'ED25519'], keys: ['whsec_1', 'whsk_1'], at: start },
});
const failed = { error: 'STATUS', status: 503 };
const went = { error: undefined, status: 200 };

/** An endpoint after failures at these hours. */
const failing = (...at: number[]): Endpoint =>
  at.reduce<Endpoint>((endpoint, hour) => heard(endpoint, failed, hours(hour), 1).endpoint, fresh);

describe('registering', () => {
  it('makes an active endpoint with a key of each kind', () => {
    expect(events).toEqual([{ type: 'endpoint.registered', types }]);
    expect(fresh).toMatchObject({ state: 'ACTIVE', version: 1, failures: 0 });
    expect(validSecrets(fresh, start)).toEqual(['whsec_1', 'whsk_1']);
  });

  it('takes types that partners see, each once, and names each that they do not', () => {
    expect(parseTypes(['a', 'b', 'a'], ['a', 'b'])).toEqual({ ok: true, value: ['a', 'b'] });
    expect(parseTypes(['a', 'x', 'y'], ['a'])).toMatchObject({
      ok: false,
      error: [
        { code: 'UNKNOWN_EVENT_TYPE', path: ['types', 1] },
        { code: 'UNKNOWN_EVENT_TYPE', path: ['types', 2] },
      ],
    });
    expect(parseTypes([], ['a'])).toMatchObject({ error: [{ code: 'NO_EVENT_TYPE' }] });
    const many = Array.from({ length: 101 }, () => 'a');
    expect(parseTypes(many, ['a'])).toMatchObject({ error: [{ code: 'TOO_MANY_EVENT_TYPES' }] });
  });
});

describe('secrets', () => {
  const { endpoint: rotated } = rotate(fresh, ['whsec_2', 'whsk_2'], hours(1), 1);
  const four = ['whsec_2', 'whsk_2', 'whsec_1', 'whsk_1'];

  it('given one, when another is made, then both are signed with for a day, the newer one first', () => {
    expect(validSecrets(rotated, hours(1))).toEqual(four);
    expect(validSecrets(rotated, new Date(hours(25).getTime() - 1))).toEqual(four);
    expect(validSecrets(rotated, hours(25))).toEqual(['whsec_2', 'whsk_2']);
  });

  it('given an older one, when it is to go at once, then the newer one alone is signed with', () => {
    const { endpoint, events: told } = expireOld(rotated, hours(1));
    expect(validSecrets(endpoint, hours(1))).toEqual(['whsec_2', 'whsk_2']);
    expect(told).toEqual([{ type: 'endpoint.old-secret-expired' }]);
    expect(endpoint.version).toBe(rotated.version + 1);
    expect(expireOld(endpoint, hours(1))).toEqual({ endpoint, events: [] });
    expect(expireOld(rotated, hours(25)).events).toEqual([]);
    expect(expireOld(fresh, hours(1))).toEqual({ endpoint: fresh, events: [] });
  });

  it('property: are two of a kind at most, and the newest is always among them', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 1, maxLength: 8 }), (gaps) => {
        let at = 0;
        let endpoint = fresh;
        for (const [number, gap] of gaps.entries()) {
          at += gap;
          ({ endpoint } = rotate(endpoint, [`whsec_r${number}`], hours(at), 1));
          const valid = validSecrets(endpoint, hours(at)).filter((key) => key.startsWith('whsec_'));
          expect(valid[0]).toBe(`whsec_r${number}`);
          expect(valid.length).toBeLessThanOrEqual(2);
          expect(validSecrets(endpoint, hours(at))).toContain('whsk_1');
        }
        expect(endpoint.version).toBe(1 + gaps.length);
      }),
    );
  });
});

describe('a filter', () => {
  it('is put, changed and taken away, each told once', () => {
    const { endpoint, events: told } = refilter(fresh, 'true');
    expect(endpoint).toEqual({ ...fresh, filter: 'true', version: 2 });
    expect(told).toEqual([{ type: 'endpoint.filter-changed', isFiltered: true }]);
    expect(refilter(endpoint, 'true')).toEqual({ endpoint, events: [] });
    expect(refilter(endpoint, undefined).events).toEqual([{ type: 'endpoint.filter-changed', isFiltered: false }]);
  });
});

describe('what attempts say about an endpoint', () => {
  it('given it is well, when something goes well, then nothing changes', () => {
    expect(heard(fresh, went, start, 1)).toEqual({ endpoint: fresh, events: [] });
  });

  it('given it is well, when something fails once, then it does not rest yet', () => {
    expect(failing(0)).toMatchObject({ failures: 1, failingSince: start, restsUntil: undefined });
  });

  it('given it failed, when it fails again, then it rests for five minutes at most', () => {
    expect(failing(0, 1)).toMatchObject({
      failures: 2,
      failingSince: start,
      restsUntil: new Date('2026-11-26T10:05:00Z'),
    });
    expect(failing(0, 1, 2, 3, 4)).toMatchObject({ failures: 5, restsUntil: new Date('2026-11-26T13:05:00Z') });
  });

  it('given it failed, when something goes well, then it is as new', () => {
    expect(heard(failing(0, 1, 2), went, hours(3), 1).endpoint).toEqual(fresh);
  });

  it('is disabled at once when it answers 410', () => {
    const { endpoint, events: told } = heard(fresh, { error: 'STATUS', status: 410 }, hours(1), 1);
    expect(endpoint).toMatchObject({ state: 'DISABLED', reason: 'GONE', disabledAt: hours(1), version: 2 });
    expect(told).toEqual([{ type: 'endpoint.disabled', reason: 'GONE' }]);
  });

  it('is disabled after five days of failing, and not before', () => {
    expect(failing(0, 60, 119.9).state).toBe('ACTIVE');
    const { endpoint, events: told } = heard(failing(0, 60), failed, hours(120), 1);
    expect(endpoint).toMatchObject({ state: 'DISABLED', reason: 'FAILING' });
    expect(told).toEqual([{ type: 'endpoint.disabled', reason: 'FAILING' }]);
    expect(heard(failing(0), failed, hours(0.12), 1_000).endpoint.state).toBe('DISABLED');
  });

  it('given it is disabled, what attempts say does not matter', () => {
    const { endpoint } = disable(fresh, 'BY_OWNER', start);
    for (const outcome of [went, failed]) {
      expect(heard(endpoint, outcome, hours(1), 1)).toEqual({ endpoint, events: [] });
    }
  });
});

describe('disabling and enabling', () => {
  const { endpoint: off } = disable(failing(0, 1), 'BY_OWNER', hours(2));

  it('happen once each, and leave it as new but for its version', () => {
    expect(disable(off, 'GONE', hours(3))).toEqual({ endpoint: off, events: [] });
    const on = enable(off);
    expect(on).toEqual({ endpoint: { ...fresh, version: 3 }, events: [{ type: 'endpoint.enabled' }] });
    expect(enable(on.endpoint)).toEqual({ endpoint: on.endpoint, events: [] });
  });

  it('a test is for one that is active', () => {
    expect(test(fresh)).toMatchObject({
      ok: true,
      value: { events: [{ type: 'endpoint.tested' }], endpoint: { version: 2 } },
    });
    expect(test(off)).toMatchObject({ ok: false, error: [{ code: 'ENDPOINT_DISABLED', path: ['endpointId'] }] });
  });
});
