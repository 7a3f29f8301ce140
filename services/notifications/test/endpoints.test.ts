import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@millepiani/kernel/new-id';
import type { ServiceUnderTest } from '@millepiani/testing/service-under-test';
import { callEndpoint, commissionTypes, endpointOf, partner, registered, typeOf } from './endpoints-given.ts';
import { askAgent, newKey, startNotificationsUnderTest } from './notifications-under-test.ts';

let service: ServiceUnderTest;
beforeAll(async () => {
  service = await startNotificationsUnderTest({ env: { WEBHOOK_ALLOWED_NETWORKS: '127.0.0.0/8' } });
});
afterAll(() => service.close());

const url = 'http://127.0.0.1:1/events';
const stored = () => service.database((db) => db.collection('endpoints').countDocuments());

describe('registering an endpoint', () => {
  it('answers with it and its secret, which is shown nowhere else', async () => {
    const owner = partner();
    const { endpoint, secret } = await callEndpoint(
      service,
      'registerEndpoint',
      { url, types: commissionTypes },
      owner,
    );
    expect(endpoint).toMatchObject({ url, types: commissionTypes, state: 'ACTIVE', failures: 0 });
    expect(secret).toMatch(/^whsec_/);
    const shown = await askAgent(service, owner.id, 'endpoints { id url owner { id } }', owner);
    expect(shown.agent.endpoints).toEqual([{ id: endpoint.id, url, owner: { id: owner.id } }]);
    const told = await service.database((db) => db.collection('outbox').find({ subject: endpoint.id }).toArray());
    expect(told).toMatchObject([{ type: 'millepiani.notifications.endpoint.registered.v1', visibility: 'internal' }]);
    expect(JSON.stringify(told)).not.toMatch(/whsec_|127\.0\.0\.1/);
    const answers = await service.database((db) => db.collection('idempotency_keys').find({}).toArray());
    expect(JSON.stringify(answers)).not.toContain('whsec_');
  });

  it('happens once for a key, and shows the same secret each time', async () => {
    const owner = partner();
    const input = { idempotencyKey: newKey(), url, types: commissionTypes };
    const answers = await Promise.all([1, 2, 3].map(() => callEndpoint(service, 'registerEndpoint', input, owner)));
    expect(new Set(answers.map(({ endpoint }) => endpoint.id)).size).toBe(1);
    expect(new Set(answers.map(({ secret }) => secret)).size).toBe(1);
  });

  it.each([
    [{ url: 'partner' }, 'INVALID_URL', ['url']],
    [{ url: 'https://ada:word@partner.example/' }, 'URL_HAS_CREDENTIALS', ['url']],
    [{ url: 'ftp://partner.example/' }, 'URL_NOT_HTTPS', ['url']],
    [{ url: 'https://10.0.0.1/' }, 'PRIVATE_ADDRESS', ['url']],
    [{ url: 'https://[::1]/' }, 'PRIVATE_ADDRESS', ['url']],
    [{ url: 'https://169.254.169.254/latest' }, 'PRIVATE_ADDRESS', ['url']],
    [{ url: 'https://0x0a000001/' }, 'PRIVATE_ADDRESS', ['url']],
    [{ types: [] }, 'NO_EVENT_TYPE', ['types']],
    [{ types: ['millepiani.members.availability.changed.v1'] }, 'UNKNOWN_EVENT_TYPE', ['types', '0']],
    [{ types: [typeOf('commission.won'), 'x'] }, 'UNKNOWN_EVENT_TYPE', ['types', '1']],
    [{ filter: '' }, 'FILTER_INVALID', ['filter']],
    [{ filter: 'event.nothing == 1' }, 'FILTER_INVALID', ['filter']],
    [{ filter: 'subject.matches("(a+)+$")' }, 'FILTER_INVALID', ['filter']],
    [{ filter: 'subject' }, 'FILTER_INVALID', ['filter']],
    [{ filter: `true || ${'a'.repeat(1_000)}` }, 'FILTER_TOO_LONG', ['filter']],
    [{ signatures: [] }, 'NO_SIGNATURE_KIND', ['signatures']],
    [{ idempotencyKey: 'x' }, 'INVALID_IDEMPOTENCY_KEY', ['idempotencyKey']],
  ])('refuses what is faulty, and stores nothing (%j)', async (change, code, path) => {
    const before = await stored();
    const answer = await callEndpoint(
      service,
      'registerEndpoint',
      { url, types: commissionTypes, ...change },
      partner(),
    );
    expect(answer).toEqual({ endpoint: null, secret: null, userErrors: [{ code, path: ['input', ...path] }] });
    expect(await stored()).toBe(before);
  });

  it('names all that is wrong at once', async () => {
    const { userErrors } = await callEndpoint(service, 'registerEndpoint', { url: 'x', types: [] }, partner());
    expect(userErrors.map(({ code }: { code: string }) => code)).toEqual(['INVALID_URL', 'NO_EVENT_TYPE']);
  });

  it('is for ten endpoints of somebody, also at the same time', async () => {
    const owner = partner();
    const answers = await Promise.all(
      Array.from({ length: 12 }, () =>
        callEndpoint(service, 'registerEndpoint', { url, types: commissionTypes }, owner),
      ),
    );
    const refused = answers.flatMap(({ userErrors }) => userErrors.map(({ code }: { code: string }) => code));
    expect(new Set(refused)).toEqual(new Set(['TOO_MANY_ENDPOINTS']));
    const { agent } = await askAgent(service, owner.id, 'endpoints { id }', owner);
    expect(agent.endpoints).toHaveLength(10);
  });
});

describe('an endpoint', () => {
  it('is its owner’s: for anybody else there is none', async () => {
    const { endpointId, owner } = await registered(service, url);
    const others = [partner(), { id: owner.id, scopes: ['projects:read'] }, undefined];
    for (const actor of others) {
      expect(await endpointOf(service, endpointId, actor)).toBeNull();
      const { agent } = await askAgent(service, owner.id, 'endpoints { id }', actor);
      expect(agent.endpoints).toBeNull();
    }
    for (const mutation of [
      'rotateEndpointSecret',
      'expireOldSecret',
      'setEndpointFilter',
      'sendTestEvent',
      'disableEndpoint',
      'enableEndpoint',
      'replayDeliveries',
    ]) {
      const codes = [];
      for (const actor of others)
        codes.push((await callEndpoint(service, mutation, { endpointId }, actor)).userErrors[0].code);
      expect(codes).toEqual(['ENDPOINT_NOT_FOUND', 'FORBIDDEN', 'FORBIDDEN']);
    }
    expect((await endpointOf(service, endpointId, owner)).state).toBe('ACTIVE');
  });

  it.each([
    ['x', 'INVALID_ID'],
    [newId('end'), 'ENDPOINT_NOT_FOUND'],
    [newId('per'), 'INVALID_ID'],
  ])('is not found by %s', async (endpointId, code) => {
    const { userErrors } = await callEndpoint(service, 'disableEndpoint', { endpointId }, partner());
    expect(userErrors).toEqual([{ code, path: ['input', 'endpointId'] }]);
  });

  it('is disabled and enabled by its owner, each told once', async () => {
    const { endpointId, owner } = await registered(service, url);
    for (const mutation of ['disableEndpoint', 'disableEndpoint', 'enableEndpoint', 'enableEndpoint']) {
      expect((await callEndpoint(service, mutation, { endpointId }, owner)).userErrors).toEqual([]);
    }
    const told = await service.database((db) =>
      db.collection('outbox').find({ subject: endpointId }).sort({ aggregateversion: 1 }).toArray(),
    );
    expect(told.map(({ type, data }) => [String(type).split('.')[3], data.reason])).toEqual([
      ['registered', undefined],
      ['disabled', 'BY_OWNER'],
      ['enabled', undefined],
    ]);
  });

  it('replays nothing behind what is no cursor', async () => {
    const { endpointId, owner } = await registered(service, url);
    const { userErrors } = await callEndpoint(service, 'replayDeliveries', { endpointId, after: 'x' }, owner);
    expect(userErrors).toEqual([{ code: 'CURSOR_INVALID', path: ['input', 'after'] }]);
  });
});
