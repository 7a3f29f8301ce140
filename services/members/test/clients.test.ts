import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ServiceUnderTest } from '@millepiani/testing/service-under-test';
import { waitFor } from '@millepiani/testing/wait-for';
import { eventsOf, faults, mutation, newcomer } from './given.ts';
import { startMembersUnderTest } from './members-under-test.ts';

let members: ServiceUnderTest;
let carla: { id: string; scopes: string[] };
beforeAll(async () => {
  members = await startMembersUnderTest();
  carla = { id: (await newcomer(members, 'Carla')).id, scopes: ['members:administer'] };
});
afterAll(() => members.close());

const all =
  'client { id name grants redirectUris scopes registeredBy { name } revokedAt version secretSince registeredAt } secret';
const register = (change: object = {}, actor: { id: string; scopes: string[] } = carla) =>
  mutation(
    members,
    'registerClient',
    all,
  )({ name: 'Terzo follows', grants: ['CLIENT_CREDENTIALS'], scopes: ['events:read'], ...change }, actor);
const stored = () => members.database((db) => db.collection('clients').countDocuments());

describe('partners’ applications', () => {
  it('are registered by administrators, with a secret that is shown once', async () => {
    const input = {
      idempotencyKey: 'register-once',
      name: 'Terzo',
      grants: ['CLIENT_CREDENTIALS'],
      scopes: ['events:read'],
    };
    const made = await register(input);
    expect(made).toMatchObject({
      client: {
        name: 'Terzo',
        redirectUris: [],
        scopes: ['events:read'],
        registeredBy: { name: 'Carla' },
        revokedAt: null,
        version: 1,
      },
      secret: expect.stringMatching(/^mps_[\w-]{43}$/),
      userErrors: [],
    });
    const again = await register(input);
    expect(again).toEqual({ ...made, secret: null });
    expect(await eventsOf(members, made.client.id)).toMatchObject([
      {
        type: 'millepiani.members.client.registered.v1',
        data: { clientId: made.client.id, name: 'Terzo', by: carla.id },
      },
    ]);
    expect(JSON.stringify(await eventsOf(members, made.client.id))).not.toContain(made.secret);
  });

  it('are listed in the order of registration, a page at a time', async () => {
    const names = ['Uno', 'Due', 'Tre'];
    for (const name of names) await register({ name });
    const query =
      'query ($after: String) { clients(first: 2, after: $after) { edges { node { name } } pageInfo { hasNextPage endCursor } } }';
    const found: string[] = [];
    let after: string | null = null;
    do {
      const { data } = await members.ask(query, { after }, carla);
      found.push(...data.clients.edges.map(({ node }: { node: { name: string } }) => node.name));
      after = data.clients.pageInfo.hasNextPage ? data.clients.pageInfo.endCursor : null;
    } while (after !== null);
    expect(found.slice(-3)).toEqual(names);
    expect(
      (await members.ask('{ clients { edges { cursor } } }', {}, { id: carla.id, scopes: ['members:write'] })).data
        .clients,
    ).toBeNull();
  });

  it.each([
    [{ name: ' ' }, ['TOO_SHORT input.name']],
    [{ name: 'x'.repeat(10_000) }, ['TOO_LONG input.name']],
    [{ grants: [] }, ['NO_GRANT input.grants', 'SCOPE_NOT_GRANTABLE input.scopes.0'].slice(0, 1)],
    [{ grants: ['AUTHORIZATION_CODE'] }, ['REDIRECT_URI_MISSING input.redirectUris']],
    [
      { grants: ['AUTHORIZATION_CODE'], redirectUris: ['http://terzo.example/'] },
      ['INVALID_REDIRECT_URI input.redirectUris.0'],
    ],
    [
      { grants: ['AUTHORIZATION_CODE'], redirectUris: ['https://t.example/a#b'] },
      ['INVALID_REDIRECT_URI input.redirectUris.0'],
    ],
    [{ redirectUris: ['https://t.example/a'] }, ['REDIRECT_URI_WITHOUT_USE input.redirectUris']],
    [{ scopes: ['events:administer'] }, ['SCOPE_NOT_GRANTABLE input.scopes.0']],
    [{ scopes: ['events:read', 'events:read'] }, ['DUPLICATE_SCOPE input.scopes.1']],
    [{ idempotencyKey: 'short' }, ['INVALID_IDEMPOTENCY_KEY input.idempotencyKey']],
  ])('with a fault are refused, and nothing is stored (case %#)', async (change, expected) => {
    const before = await stored();
    const { client, secret, ...payload } = await register(change);
    expect([client, secret, faults(payload as never)]).toEqual([null, null, expected]);
    expect(await stored()).toBe(before);
  });

  it('are nobody’s but administrators’', async () => {
    const ada = await newcomer(members, 'Ada');
    const refused = await register({}, { id: ada.id, scopes: [...ada.scopes] });
    expect(faults(refused as never)).toEqual(['FORBIDDEN input']);
    const { client } = await register();
    for (const name of ['rotateClientSecret', 'revokeClient']) {
      const selection = name === 'revokeClient' ? 'client { id }' : 'client { id } secret';
      expect(faults(await mutation(members, name, selection)({ clientId: client.id }, ada))).toEqual([
        'FORBIDDEN input',
      ]);
      expect(faults(await mutation(members, name, selection)({ clientId: 'x' }, carla))).toEqual([
        'INVALID_ID input.clientId',
      ]);
      const absent = 'cli_00000000-0000-7000-8000-000000000000';
      expect(faults(await mutation(members, name, selection)({ clientId: absent }, carla))).toEqual([
        'CLIENT_NOT_FOUND input.clientId',
      ]);
    }
  });

  it('are revoked for good: told, denied, their sessions ended, and without another secret', async () => {
    const { client } = await register();
    await members.database((db) =>
      db.collection<{ _id: string }>('sessions').insertMany(
        Array.from({ length: 60 }, (_, number) => ({
          ...{
            _id: `ses_0190c5a8-1f2e-7000-8000-${String(number).padStart(12, '0')}`,
            personId: carla.id,
            clientId: client.id,
          },
          ...{ network: 'x', startedAt: new Date(), lastUsedAt: new Date(), expiresAt: new Date(Date.now() + 60_000) },
          purgeAt: new Date(Date.now() + 60_000),
        })),
      ),
    );
    const revoke = mutation(members, 'revokeClient', 'client { revokedAt version }');
    const [first, second] = [
      await revoke({ clientId: client.id }, carla),
      await revoke({ clientId: client.id }, carla),
    ];
    expect(first.client).toEqual({ revokedAt: expect.any(String), version: 2 });
    expect(second).toEqual(first);
    expect((await eventsOf(members, client.id)).map(({ type }) => type)).toEqual([
      'millepiani.members.client.registered.v1',
      'millepiani.members.client.revoked.v1',
    ]);
    const denied = await members.database((db) =>
      db.collection<{ _id: string; at: Date }>('denials').findOne({ _id: client.id }),
    );
    expect(denied?.at).toBeInstanceOf(Date);
    await waitFor('the end of its sessions', () =>
      members.database(
        async (db) => (await db.collection('sessions').countDocuments({ clientId: client.id, endedAt: null })) === 0,
      ),
    );
    const ended = await members.database((db) =>
      db
        .collection('outbox')
        .countDocuments({ type: 'millepiani.members.session.ended.v1', 'data.reason': 'CLIENT_REVOKED' }),
    );
    expect(ended).toBe(60);
    const rotated = await mutation(members, 'rotateClientSecret', 'secret')({ clientId: client.id }, carla);
    expect(faults(rotated)).toEqual(['CLIENT_REVOKED input.clientId']);
  });
});
