import { createPublicKey, randomBytes, verify } from 'node:crypto';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { freshDatabase } from '@millepiani/testing/databases';
import type { ServiceUnderTest } from '@millepiani/testing/service-under-test';
import { waitFor } from '@millepiani/testing/wait-for';
import { Webhook, WebhookVerificationError } from 'standardwebhooks';
import { callEndpoint, endpointOf, type partner, registered } from './endpoints-given.ts';
import { newKey, startNotificationsUnderTest } from './notifications-under-test.ts';
import { type Arrived, Receiver } from './receiver.ts';

const newSecret = () => randomBytes(32).toString('base64url');
const [older, newer] = [newSecret(), newSecret()];
const database = freshDatabase('notifications_sealed');
const start = (secrets: string) =>
  startNotificationsUnderTest({
    env: {
      ...{ MONGODB_URI: database.uri, WEBHOOK_ALLOWED_NETWORKS: '127.0.0.0/8' },
      ...(secrets === '' ? {} : { SEALING_SECRETS: secrets }),
    },
  });
let service: ServiceUnderTest;
let receiver: Receiver;
beforeAll(async () => {
  service = await start(older);
}, 60_000);
beforeEach(async () => {
  receiver = await new Receiver().start();
});
afterEach(() => receiver.stop());
afterAll(async () => {
  await service?.close();
  await database.drop();
});

/** Has a test event sent, and answers with what arrived. */
async function delivered(endpointId: string, owner: ReturnType<typeof partner>): Promise<Arrived> {
  const before = receiver.arrived.length;
  await callEndpoint(service, 'sendTestEvent', { endpointId }, owner);
  return waitFor('the test event', async () => receiver.arrived[before]);
}

/** Whether a delivery bears a `v1a` signature by this public key. */
function isBy(publicKey: string, { headers, body }: Arrived): boolean {
  const x = Buffer.from(publicKey.replace('whpk_', ''), 'base64').toString('base64url');
  const key = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' });
  const content = Buffer.from(`${headers['webhook-id']}.${headers['webhook-timestamp']}.${body}`);
  const signatures = (headers['webhook-signature'] ?? '').split(' ');
  return signatures.some(
    (one) => one.startsWith('v1a,') && verify(null, content, key, Buffer.from(one.slice(4), 'base64')),
  );
}
const isWith = (secret: string, { headers, body }: Arrived): boolean => {
  try {
    new Webhook(secret).verify(body, headers);
    return true;
  } catch (error) {
    if (error instanceof WebhookVerificationError) return false;
    throw error;
  }
};
const kindsIn = ({ headers }: Arrived) =>
  (headers['webhook-signature'] ?? '').split(' ').map((one) => one.split(',')[0]);
const kept = () =>
  service.database((db) => db.collection<{ _id: string; secrets: { key: string }[] }>('endpoints').find({}).toArray());

describe('what deliveries are signed by', () => {
  it('is both kinds, unless something else is said: a secret, and a pair of which the public half is shown', async () => {
    const { endpointId, owner, secret, publicKey } = await registered(service, receiver.url);
    expect(secret).toMatch(/^whsec_/);
    expect(publicKey).toMatch(/^whpk_[A-Za-z0-9+/]{43}=$/);
    const arrived = await delivered(endpointId, owner);
    expect(kindsIn(arrived)).toEqual(['v1', 'v1a']);
    expect([isWith(secret, arrived), isBy(publicKey, arrived)]).toEqual([true, true]);
    expect(isBy(publicKey, { ...arrived, body: `${arrived.body} ` })).toBe(false);
  });

  it('is one of them, where that is wanted', async () => {
    const shared = await registered(service, receiver.url, { signatures: ['HMAC_SHA256'] });
    expect(kindsIn(await delivered(shared.endpointId, shared.owner))).toEqual(['v1']);
    expect(shared.publicKey).toBeUndefined();
    const pair = await registered(service, receiver.url, { signatures: ['ED25519', 'ED25519'] });
    expect(pair.secret).toBeNull();
    const arrived = await delivered(pair.endpointId, pair.owner);
    expect(kindsIn(arrived)).toEqual(['v1a']);
    expect(isBy(pair.publicKey, arrived)).toBe(true);
  });

  it('is what was before, too, after a rotation, and no more once that is ended', async () => {
    const { endpointId, owner, secret, publicKey } = await registered(service, receiver.url);
    const rotated = await callEndpoint(service, 'rotateEndpointSecret', { endpointId }, owner);
    const keys = rotated.endpoint.publicKeys.map(({ key }: { key: string }) => key);
    expect(keys).toEqual([expect.not.stringMatching(publicKey), publicKey]);
    const both = await delivered(endpointId, owner);
    expect(kindsIn(both)).toEqual(['v1', 'v1a', 'v1', 'v1a']);
    for (const one of [secret, rotated.secret]) expect(isWith(one, both)).toBe(true);
    for (const one of keys) expect(isBy(one, both)).toBe(true);

    const ended = await callEndpoint(service, 'expireOldSecret', { endpointId }, owner);
    expect(ended).toMatchObject({
      endpoint: { oldSecretValidUntil: null, publicKeys: [{ key: keys[0] }] },
      userErrors: [],
    });
    const one = await delivered(endpointId, owner);
    expect([isWith(secret, one), isWith(rotated.secret, one)]).toEqual([false, true]);
    expect([isBy(publicKey, one), isBy(keys[0], one)]).toEqual([false, true]);
    const told = await service.database((db) => db.collection('outbox').find({ subject: endpointId }).toArray());
    expect(told.map(({ type }) => type.split('.')[3])).toContain('old-secret-expired');
    expect(JSON.stringify(told)).not.toMatch(/whsec_|whsk_|whpk_/);

    const again = await callEndpoint(service, 'expireOldSecret', { endpointId }, owner);
    expect(again).toMatchObject({ endpoint: { id: endpointId }, userErrors: [] });
  });

  it('is made once for a key, and shown as often as it is asked by that', async () => {
    const { endpointId, owner } = await registered(service, receiver.url);
    const input = { idempotencyKey: newKey(), endpointId };
    const answers = [1, 2].map(() => callEndpoint(service, 'rotateEndpointSecret', input, owner));
    const secrets = (await Promise.all(answers)).map(({ secret }) => secret);
    expect(new Set(secrets).size).toBe(1);
    expect((await endpointOf(service, endpointId, owner)).publicKeys).toHaveLength(2);
  });
});

describe('what is signed with', () => {
  it('lies sealed in the store, the answers to idempotency keys and the log included', async () => {
    await registered(service, receiver.url);
    const rows = await kept();
    expect(rows.length).toBeGreaterThan(0);
    for (const { secrets } of rows) for (const { key } of secrets) expect(key).toMatch(/^sealed\./);
    const all = await service.database(async (db) => {
      const names = (await db.listCollections().toArray()).map(({ name }) => name);
      return Promise.all(names.map((name) => db.collection(name).find({}).toArray()));
    });
    expect(JSON.stringify(all)).not.toMatch(/whsec_|whsk_/);
  });

  it('is sealed anew by a newer secret at the next start, and what lay open is sealed then, too', async () => {
    const { endpointId, owner, secret, publicKey } = await registered(service, receiver.url);
    const open = await registered(service, receiver.url, { signatures: ['HMAC_SHA256'] });
    await service.database((db) =>
      db
        .collection<{ _id: string }>('endpoints')
        .updateOne({ _id: open.endpointId }, { $set: { 'secrets.0.key': open.secret }, $unset: { signatures: 1 } }),
    );
    const before = (await kept()).flatMap(({ secrets }) => secrets.map(({ key }) => key));
    // One that knows the older alone could not open what the other seals.
    await service.close();
    service = await start(`${newer},${older}`);
    const newest = await waitFor('all to be sealed anew', async () => {
      const keys = (await kept()).flatMap(({ secrets }) => secrets.map(({ key }) => key));
      return keys.every((key) => !before.includes(key)) && keys;
    });
    expect(new Set(newest.map((key) => key.split('.').slice(0, 2).join('.'))).size).toBe(1);
    const arrived = await delivered(endpointId, owner);
    expect([isWith(secret, arrived), isBy(publicKey, arrived)]).toEqual([true, true]);
    // One that was registered before there was a choice gets the other kind by its next rotation.
    const rotated = await callEndpoint(service, 'rotateEndpointSecret', { endpointId: open.endpointId }, open.owner);
    expect(rotated.endpoint.publicKeys).toHaveLength(1);
  });
});
