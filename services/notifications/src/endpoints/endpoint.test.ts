import { describe, expect, it } from '@jest/globals';
import type { ClientId, Id, PersonId } from '@millepiani/kernel/id';
import fc from 'fast-check';
import { heard } from './circuit.ts';
import {
  change,
  disable,
  type Endpoint,
  enable,
  expireOld,
  isOwnersAlone,
  letOut,
  parseTypes,
  refilter,
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
  registeredBy: undefined,
  ...{ types, filter: undefined, signatures: ['HMAC_SHA256', 'ED25519'], keys: ['whsec_1', 'whsk_1'], at: start },
  order: 'PER_SUBJECT',
});
const partner = `cli_${uuid}` as ClientId;
const failed = { error: 'STATUS', status: 503 };

/** An endpoint after failures at these hours. */
const failing = (...at: number[]): Endpoint =>
  at.reduce<Endpoint>((endpoint, hour) => heard(endpoint, failed, hours(hour), 1).endpoint, fresh);

describe('registering', () => {
  it('makes an active endpoint with a key of each kind', () => {
    expect(events).toEqual([{ type: 'endpoint.registered', types, registeredBy: undefined }]);
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

describe('disabling and enabling', () => {
  const { endpoint: off } = disable(failing(0, 1), 'BY_OWNER', hours(2));

  it('happen once each, and leave it as new but for its version', () => {
    expect(disable(off, 'GONE', hours(3))).toEqual({ endpoint: off, events: [] });
    const on = { endpoint: { ...fresh, version: 3 }, events: [{ type: 'endpoint.enabled' }] };
    expect(enable(off, undefined)).toEqual({ ok: true, value: on });
    expect(enable(on.endpoint, undefined)).toEqual({ ok: true, value: { endpoint: on.endpoint, events: [] } });
  });

  it('given its application is let in no more, then its owner alone enables it, and it leaves it as new', () => {
    const { endpoint: out, events: told } = letOut(failing(0, 1), 'CONSENT_REVOKED', hours(2));
    expect(out).toMatchObject({ state: 'DISABLED', reason: 'CONSENT_REVOKED', disabledAt: hours(2), version: 2 });
    expect(told).toEqual([{ type: 'endpoint.disabled', reason: 'CONSENT_REVOKED' }]);
    const refused = { ok: false, error: [{ code: 'OWNER_ENABLES_ALONE', path: ['endpointId'] }] };
    expect(enable(out, partner)).toMatchObject(refused);
    expect(enable(out, undefined)).toMatchObject({ ok: true, value: { endpoint: { ...fresh, version: 3 } } });
    expect(test(out)).toMatchObject({ error: [{ code: 'ENDPOINT_DISABLED' }] });
  });

  it.each(['BY_OWNER', 'GONE', 'FAILING'] as const)(
    'given it is disabled as %s, when its application is let out, then it is so for that from now on',
    (reason) => {
      const { endpoint: before } = disable(fresh, reason, hours(1));
      expect(enable(before, partner)).toMatchObject({ ok: true });
      const { endpoint, events: told } = letOut(before, 'CLIENT_REVOKED', hours(2));
      expect(endpoint).toMatchObject({ reason: 'CLIENT_REVOKED', disabledAt: hours(2), version: 3 });
      expect(told).toEqual([{ type: 'endpoint.disabled', reason: 'CLIENT_REVOKED' }]);
      expect([fresh, before, endpoint].map(isOwnersAlone)).toEqual([false, false, true]);
    },
  );

  it('given its application was let out, when it is once more, or for another reason, then nothing happens', () => {
    const { endpoint } = letOut(fresh, 'CONSENT_REVOKED', hours(1));
    expect(letOut(endpoint, 'CONSENT_REVOKED', hours(2))).toEqual({ endpoint, events: [] });
    expect(letOut(endpoint, 'CLIENT_REVOKED', hours(2))).toEqual({ endpoint, events: [] });
    expect(disable(endpoint, 'BY_OWNER', hours(2))).toEqual({ endpoint, events: [] });
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
