import { describe, expect, it } from '@jest/globals';
import type { Id, PersonId } from '@millepiani/kernel/id';
import fc from 'fast-check';
import { heard } from './circuit.ts';
import {
  change,
  disable,
  type Endpoint,
  enable,
  parseTypes,
  register,
  remove,
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
  ...{ types, key: 'whsec_1', at: start, order: 'PER_SUBJECT' as const },
});
const failed = { error: 'STATUS', status: 503 };

/** An endpoint after failures at these hours. */
const failing = (...at: number[]): Endpoint =>
  at.reduce<Endpoint>((endpoint, hour) => heard(endpoint, failed, hours(hour), 1).endpoint, fresh);

describe('registering', () => {
  it('makes an active endpoint with one secret', () => {
    expect(events).toEqual([{ type: 'endpoint.registered', types }]);
    expect(fresh).toMatchObject({ state: 'ACTIVE', version: 1, failures: 0 });
    expect(validSecrets(fresh, start)).toEqual(['whsec_1']);
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
  const { endpoint: rotated } = rotate(fresh, 'whsec_2', hours(1), 1);

  it('given one, when another is made, then both are signed with for a day, the newer one first', () => {
    expect(validSecrets(rotated, hours(1))).toEqual(['whsec_2', 'whsec_1']);
    expect(validSecrets(rotated, new Date(hours(25).getTime() - 1))).toEqual(['whsec_2', 'whsec_1']);
    expect(validSecrets(rotated, hours(25))).toEqual(['whsec_2']);
  });

  it('property: are two at most, and the newest is always among them', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 1, maxLength: 8 }), (gaps) => {
        let at = 0;
        let endpoint = fresh;
        for (const [number, gap] of gaps.entries()) {
          at += gap;
          ({ endpoint } = rotate(endpoint, `whsec_r${number}`, hours(at), 1));
          const valid = validSecrets(endpoint, hours(at));
          expect(valid[0]).toBe(`whsec_r${number}`);
          expect(valid.length).toBeLessThanOrEqual(2);
        }
        expect(endpoint.version).toBe(1 + gaps.length);
      }),
    );
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

describe('changing an endpoint', () => {
  it('given another order, then it has it, one version on', () => {
    const { endpoint, events: told } = change(fresh, { url: undefined, types: undefined, order: 'NONE' });
    expect(endpoint).toEqual({ ...fresh, order: 'NONE', version: 2 });
    expect(told).toEqual([{ type: 'endpoint.changed', types, order: 'NONE' }]);
  });

  it('given nothing is different, then nothing happens', () => {
    for (const changes of [{ url: fresh.url, types, order: fresh.order }, {}]) {
      expect(change(fresh, { url: undefined, types: undefined, order: undefined, ...changes })).toEqual({
        endpoint: fresh,
        events: [],
      });
    }
  });

  it('given it rests, when it has another URL, then that is tried at once', () => {
    const { endpoint } = change(failing(0, 1, 2), { url: 'https://q.example/', types: undefined, order: undefined });
    expect(endpoint).toMatchObject({ url: 'https://q.example/', restsUntil: undefined, failures: 3 });
  });

  it('is told when it is deleted', () => {
    expect(remove(fresh)).toMatchObject({ events: [{ type: 'endpoint.deleted' }], endpoint: { version: 2 } });
  });
});
