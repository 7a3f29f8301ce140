import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type FreshDatabase, freshDatabase } from '@millepiani/testing/databases';
import type { ServiceUnderTest } from '@millepiani/testing/service-under-test';
import { waitFor } from '@millepiani/testing/wait-for';
import { decodeProtectedHeader } from 'jose';
import { faults, mutation, newcomer, nextKey } from './given.ts';
import { startMembersUnderTest } from './members-under-test.ts';

const secret = () => randomBytes(32).toString('base64url');
const [older, newer] = [secret(), secret()];

let database: FreshDatabase;
const replicas: ServiceUnderTest[] = [];
const start = async (env: Record<string, string> = {}) => {
  const one = await startMembersUnderTest({
    MONGODB_URI: database.uri,
    ISSUER_SECRETS: older,
    JOBS_RECONCILE_EVERY: '1s',
    ...env,
  });
  replicas.push(one);
  return one;
};
beforeAll(() => {
  database = freshDatabase('members');
});
afterAll(async () => {
  for (const one of replicas) await one.close();
  await database.drop();
});

const kids = async (one: ServiceUnderTest): Promise<string[]> => {
  const { keys } = (await (await fetch(`${one.url}/.well-known/jwks.json`)).json()) as { keys: { kid: string }[] };
  return keys.map(({ kid }) => kid);
};
const rows = (one: ServiceUnderTest) =>
  one.database((db) =>
    db.collection<{ _id: string; sealed: string }>('signing_keys').find().sort({ sequence: 1 }).toArray(),
  );
const sealedBy = ({ sealed }: { sealed: string }): unknown => decodeProtectedHeader(sealed).kid;
let email = '';
const kidOfToken = async (one: ServiceUnderTest) => {
  const query = 'mutation ($input: SignInInput!) { signIn(input: $input) { accessToken } }';
  const { data } = await one.ask(query, { input: { email, password: 'correct horse battery' } });
  return decodeProtectedHeader(data.signIn.accessToken).kid;
};

describe('several replicas', () => {
  it('that start at once publish one first key, and sign by it', async () => {
    const [one, two] = await Promise.all([start(), start()]);
    expect([await kids(one), await kids(two)].flat()).toEqual(
      Array.from({ length: 2 }, () => expect.stringMatching(/^key_/)),
    );
    expect(new Set([...(await kids(one)), ...(await kids(two))]).size).toBe(1);
    email = `signer-${nextKey()}@example.org`;
    const input = { idempotencyKey: nextKey(), name: 'Ada', email, password: 'correct horse battery' };
    await one.ask('mutation ($input: SignUpInput!) { signUp(input: $input) { person { id } } }', { input });
    expect(new Set([await kidOfToken(one), await kidOfToken(two)])).toEqual(new Set(await kids(one)));
    expect(await rows(one)).toHaveLength(1);
  });

  it('show the next key that one of them published, and none of them signs by it before its time', async () => {
    const [one, two] = replicas as [ServiceUnderTest, ServiceUnderTest];
    const carla = { id: (await newcomer(one, 'Carla')).id, scopes: ['members:administer'] };
    const rotate = mutation(one, 'rotateSigningKeys', 'signingKeys { id state usedFrom usedUntil shownUntil }');
    const { signingKeys } = await rotate({}, carla);
    expect(signingKeys).toMatchObject([
      { state: 'PUBLISHED', usedUntil: null, shownUntil: null },
      { state: 'IN_USE', usedUntil: signingKeys[0].usedFrom },
    ]);
    const ids = signingKeys.map(({ id }: { id: string }) => id).toSorted();
    for (const replica of [one, two]) {
      await waitFor('both keys', async () => (await kids(replica)).toSorted().join() === ids.join());
      expect(await kidOfToken(replica)).toBe(signingKeys[1].id);
    }
    expect(faults(await rotate({}, carla))).toEqual(['ROTATION_UNDER_WAY input']);
    const nobody = { id: carla.id, scopes: ['members:write'] };
    expect(faults(await rotate({}, nobody))).toEqual(['FORBIDDEN input']);
    expect((await one.ask('{ signingKeys { id } }', {}, nobody)).data.signingKeys).toBeNull();
  });
});

describe('by the clock', () => {
  it('the next key is published, and what is over is forgotten', async () => {
    const [one] = replicas as [ServiceUnderTest];
    const before = await rows(one);
    const past = (days: number) => new Date(Date.now() - days * 86_400_000);
    await one.database(async (db) => {
      const keys = db.collection<{ _id: string }>('signing_keys');
      for (const [at, { _id }] of before.entries()) {
        await keys.updateOne({ _id }, { $set: { publishedAt: past(200 - at * 100), usedFrom: past(200 - at * 100) } });
      }
    });
    const after = await waitFor('the next key', async () => {
      const found = await rows(one);
      return found.length === 2 && found.every(({ _id }) => _id !== before[0]?._id) && found;
    });
    expect(after.map(({ _id }) => _id)).toEqual([before[1]?._id, expect.stringMatching(/^key_/)]);
    const told = await one.database((db) =>
      db.collection('outbox').find({ type: 'millepiani.members.signing-key.published.v1' }).toArray(),
    );
    expect(told.map(({ data, actor }) => [data.sequence, actor?.startsWith('per_') ?? false])).toEqual([
      [1, false],
      [2, true],
      [3, false],
    ]);
  });
});

describe('another secret', () => {
  it('before the old one seals all keys anew, and is enough from then on', async () => {
    const [one] = replicas as [ServiceUnderTest];
    const [first, second] = await rows(one);
    for (const replica of replicas.splice(0)) await replica.close();
    const both = await start({ ISSUER_SECRETS: `${newer},${older}` });
    await waitFor('keys that are sealed anew', async () =>
      (await rows(both)).every((row) => sealedBy(row) !== sealedBy(first ?? row)),
    );
    expect((await rows(both)).map(({ _id }) => _id)).toEqual([first?._id, second?._id]);
    for (const replica of replicas.splice(0)) await replica.close();
    const alone = await start({ ISSUER_SECRETS: newer });
    expect(await kids(alone)).toContain(first?._id);
    for (const replica of replicas.splice(0)) await replica.close();
    const wrong = await start({ ISSUER_SECRETS: secret() });
    expect((await fetch(`${wrong.url}/.well-known/jwks.json`)).status).toBe(500);
    expect(await rows(wrong)).toHaveLength(2);
  });
});
