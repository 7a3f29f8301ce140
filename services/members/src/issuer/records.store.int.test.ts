import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { inTransaction } from '@millepiani/mongo/transaction';
import { type FreshDatabase, freshDatabase } from '@millepiani/testing/databases';
import { type OpenMembers, openMembers } from '../../test/members-in-process.ts';
import { recordsAdapter } from './records.adapter.ts';

let database: FreshDatabase;
let open: OpenMembers;
beforeAll(async () => {
  database = freshDatabase('records');
  open = await openMembers(database.uri);
});
afterAll(async () => {
  await open.close();
  await database.drop();
});

const life = () => ({ now: new Date(), seconds: 60 });
const rows = () => open.connection.getClient().db().collection<{ _id: string }>('issuer_records').find().toArray();

describe('what the provider keeps', () => {
  it('comes back as it was, whatever it holds', async () => {
    const { records } = open.members;
    const payload = {
      ...{
        jti: 'x',
        exp: 1_900_000_000,
        loginTs: 1_800_000_000.5,
        $where: '1',
        'a.b': { $gt: '' },
        list: [1, null, 'x'],
      },
      authorizations: { 'com.example.app': { grantId: 'ses_1', sid: 'y' } },
    };
    await records.put('Session', 'x', payload, life());
    expect(await records.find('Session', 'x')).toEqual(payload);
    await records.put('Session', 'x', { jti: 'x', uid: 'u' }, life());
    expect(await records.find('Session', 'x')).toEqual({ jti: 'x', uid: 'u' });
    expect(await records.findBrowser('u')).toEqual({ jti: 'x', uid: 'u' });
    await records.remove('Session', 'x');
    expect(await records.find('Session', 'x')).toBeUndefined();
  });

  it('has tokens as digests alone', async () => {
    const { records } = open.members;
    await records.put('RefreshToken', 'the-token-itself', { jti: 'the-token-itself', accountId: 'per_1' }, life());
    expect(await records.find('RefreshToken', 'the-token-itself')).toEqual({
      jti: 'the-token-itself',
      accountId: 'per_1',
    });
    expect(JSON.stringify(await rows())).not.toContain('the-token-itself');
    expect(await records.find('RefreshToken', 'another')).toBeUndefined();
    // Of one kind is not of another.
    expect(await records.find('AuthorizationCode', 'the-token-itself')).toBeUndefined();
  });

  it('is used up once, however many try at once', async () => {
    const { records } = open.members;
    await records.put('RefreshToken', 'once', { jti: 'once' }, life());
    const now = new Date('2026-03-01T12:00:00.900Z');
    const tries = await Promise.all(Array.from({ length: 20 }, () => records.consume('RefreshToken', 'once', now)));
    expect(tries.filter(Boolean)).toHaveLength(1);
    expect(await records.find('RefreshToken', 'once')).toEqual({
      jti: 'once',
      consumed: Math.floor(now.getTime() / 1_000),
    });
    expect(await records.consume('RefreshToken', 'never there', now)).toBe(false);
  });

  it('is forgotten with its grant, and with whose browser it is', async () => {
    const { records } = open.members;
    const kept = ['Grant', 'AuthorizationCode', 'RefreshToken'] as const;
    for (const kind of kept) {
      await records.put(kind, `of-${kind}`, { jti: kind === 'Grant' ? 'ses_9' : kind, grantId: 'ses_9' }, life());
      await records.put(kind, `other-${kind}`, { jti: kind === 'Grant' ? 'ses_8' : kind, grantId: 'ses_8' }, life());
    }
    await records.put('Session', 'c1', { jti: 'c1', uid: 'b1', accountId: 'per_9' }, life());
    await records.put('Session', 'c2', { jti: 'c2', uid: 'b2', accountId: 'per_9' }, life());
    await inTransaction(open.connection, async (session) => {
      await records.forgetGrant(session, 'ses_9');
      await records.forgetBrowsersOf(session, 'per_9' as never, 'b2');
    });
    for (const kind of kept) {
      expect(await records.find(kind, `of-${kind}`)).toBeUndefined();
      expect(await records.find(kind, `other-${kind}`)).toBeDefined();
    }
    expect([await records.findBrowser('b1'), await records.findBrowser('b2')]).toEqual([undefined, expect.anything()]);
    await inTransaction(open.connection, (session) => records.forgetBrowser(session, 'b2'));
    expect(await records.findBrowser('b2')).toBeUndefined();
  });

  it('is all forgotten of somebody, and of nobody else', async () => {
    const { records } = open.members;
    const kinds = ['Session', 'Grant', 'AuthorizationCode', 'RefreshToken', 'Interaction'] as const;
    for (const accountId of ['per_7', 'per_6']) {
      for (const kind of kinds) {
        const named = kind === 'Interaction' ? { session: { accountId } } : { accountId };
        await records.put(kind, `${kind}-${accountId}`, { ...named, uid: `${kind}-${accountId}` }, life());
      }
      const entering = { params: { login_hint: 'her@c.example' }, result: { login: { accountId } } };
      await records.put('Interaction', `entering-${accountId}`, entering, life());
    }
    await inTransaction(open.connection, (session) => records.forgetBrowsersOf(session, 'per_7' as never));
    // A browser that signs in anew leaves grants alone: they end with their sessions.
    expect(await records.find('Grant', 'Grant-per_7')).toBeDefined();
    await inTransaction(open.connection, (session) => records.forgetPerson(session, 'per_7' as never));
    expect(JSON.stringify(await rows())).not.toContain('per_7');
    for (const kind of kinds) {
      expect(await records.find(kind, `${kind}-per_7`)).toBeUndefined();
      expect(await records.find(kind, `${kind}-per_6`)).toBeDefined();
    }
    expect(await records.find('Interaction', 'entering-per_7')).toBeUndefined();
    expect(await records.find('Interaction', 'entering-per_6')).toBeDefined();
  });

  it('is one sign-in a browser', async () => {
    const { records } = open.members;
    await records.put('Session', 'd1', { jti: 'd1', uid: 'b9' }, life());
    await expect(records.put('Session', 'd2', { jti: 'd2', uid: 'b9' }, life())).rejects.toThrow(/E11000/);
  });
});

describe('the adapter', () => {
  const ended: string[] = [];
  const adapter = (name: string) =>
    recordsAdapter({
      ...{ records: open.members.records, clock: open.members.clock },
      findClient: async (id) => (id === 'web' ? { client_id: 'web' } : undefined),
      endSession: async (id, reason) => void ended.push(`${id} ${reason}`),
    })(name);

  it('refuses a second use as the protocol has it', async () => {
    const tokens = adapter('RefreshToken');
    await tokens.upsert('twice', { jti: 'twice' }, 60);
    await tokens.consume('twice');
    await expect(tokens.consume('twice')).rejects.toMatchObject({ error: 'invalid_grant', statusCode: 400 });
  });

  it('ends a session with its grant', async () => {
    const id = 'ses_0190c5a8-1f2e-7000-8000-000000000001';
    await adapter('RefreshToken').revokeByGrantId(id);
    await adapter('AccessToken').revokeByGrantId(id);
    await adapter('AccessToken').revokeByGrantId('another form');
    expect(ended).toEqual([`${id} SIGNED_OUT`, `${id} SIGNED_OUT`]);
  });

  it('keeps no access token, and nothing that is not enabled', async () => {
    await adapter('AccessToken').upsert('x', { jti: 'x' }, 60);
    expect(await adapter('AccessToken').find('x')).toBeUndefined();
    await expect(adapter('DeviceCode').upsert('x', { jti: 'x' }, 60)).rejects.toThrow('DeviceCode');
    await expect(adapter('RefreshToken').upsert('x', { jti: 'x' })).rejects.toThrow('for ever');
    await expect(adapter('Client').upsert('x', { client_id: 'x' })).rejects.toThrow();
    expect([await adapter('Client').find('web'), await adapter('Client').find('x')]).toEqual([
      { client_id: 'web' },
      undefined,
    ]);
  });
});
