import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { actorOf } from '@millepiani/kernel/actor';
import { plusMs } from '@millepiani/kernel/instant';
import { newId } from '@millepiani/kernel/new-id';
import { ok } from '@millepiani/kernel/result';
import { type FreshDatabase, freshDatabase } from '@millepiani/testing/databases';
import { type OpenMembers, openMembers } from '../../test/members-in-process.ts';
import { beginSession, type Origin } from '../issuer/grant.adapter.ts';
import { lifetimes, type Session } from './session.ts';
import { endByIssuer, endSessionsOf, useSession } from './sessions.commands.ts';

let database: FreshDatabase;
let open: OpenMembers;
let now = new Date('2026-03-01T12:00:00.000Z');
const pass = (ms: number) => {
  now = plusMs(now, ms);
};
beforeAll(async () => {
  database = freshDatabase('sessions');
  open = await openMembers(database.uri, () => now);
});
afterAll(async () => {
  await open.close();
  await database.drop();
});

const origin: Origin = { browserId: undefined, address: '192.0.2.7', userAgent: undefined };
async function begun(known?: Session['personId'], change: Partial<Origin> = {}): Promise<Session> {
  const personId = known ?? (await open.somebody());
  const who = { personId, clientId: 'web', isRefreshable: true };
  const session = await beginSession(open.members, who, { ...origin, ...change });
  if (!session) throw new RangeError('Nobody entered.');
  return session;
}
const told = (sessionId: string) =>
  open.connection.getClient().db().collection('outbox').find({ subject: sessionId }).toArray();
const denied = async () => (await open.members.denials.since(new Date(0))).denials.map(({ subject }) => subject);
const endAll = (personId: Session['personId']) =>
  open.react(async (transaction) =>
    ok({ ended: String(await endSessionsOf(open.members, transaction, personId, 'SUSPENDED')) }),
  );

describe('the sessions of a person', () => {
  it('end all together, with the command that ends them: rows, events, and what the gateway refuses', async () => {
    const personId = await open.somebody();
    const sessions = [await begun(personId), await begun(personId, { browserId: 'b1' }), await begun(personId)];
    const other = await begun();
    await open.members.records.put(
      'Session',
      'cookie',
      { jti: 'cookie', uid: 'b1', accountId: personId },
      { now, seconds: 60 },
    );
    for (const { id } of sessions)
      await open.members.records.put('RefreshToken', `rt-${id}`, { grantId: id }, { now, seconds: 60 });
    expect(await endAll(personId)).toEqual({ ok: true, value: { ended: '3' } });
    for (const { id } of sessions) {
      expect(await told(id)).toMatchObject([
        {
          ...{ type: 'millepiani.members.session.ended.v1', partitionkey: personId, visibility: 'internal' },
          data: { personId, sessionId: id, reason: 'SUSPENDED' },
        },
      ]);
      expect(await open.members.records.find('RefreshToken', `rt-${id}`)).toBeUndefined();
      expect(await useSession(open.members, id)).toBe(false);
    }
    expect(await open.members.records.findBrowser('b1')).toBeUndefined();
    expect(await denied()).toEqual(expect.arrayContaining([personId, ...sessions.map(({ id }) => id)]));
    expect(await useSession(open.members, other.id)).toBe(true);
    expect(await endAll(personId)).toEqual({ ok: true, value: { ended: '0' } });
  });

  it('end with nothing where the command is refused', async () => {
    const session = await begun();
    await open.react(async (transaction) => {
      await endSessionsOf(open.members, transaction, session.personId, 'LEFT');
      return { ok: false, error: [{ code: 'NO', message: 'No.', path: [] }] };
    });
    expect([await useSession(open.members, session.id), await told(session.id)]).toEqual([true, []]);
    expect(await denied()).not.toContain(session.id);
  });

  it('that begin at the same time are ended, or do not begin: whoever may not enter any more has none', async () => {
    for (let round = 0; round < 10; round += 1) {
      const personId = newId('per');
      let mayEnter = true;
      const members = { ...open.members, mayEnter: async () => mayEnter };
      const enter = () => beginSession(members, { personId, clientId: 'web', isRefreshable: true }, origin);
      const suspend = () =>
        open.react(async (transaction) => {
          const ended = await endSessionsOf(members, transaction, personId, 'SUSPENDED');
          mayEnter = false;
          return ok({ ended: String(ended) });
        });
      await Promise.all([enter(), enter(), suspend(), enter()]);
      const going = await open.connection
        .getClient()
        .db()
        .collection('sessions')
        .countDocuments({ personId, endedAt: null });
      expect(going).toBe(0);
    }
  });
});

describe('a session', () => {
  it('is prolonged by its use, and over when it lies unused', async () => {
    const session = await begun();
    pass(lifetimes.idleMs - 1);
    expect(await useSession(open.members, session.id)).toBe(true);
    expect((await open.members.sessions.find(session.id))?.lastUsedAt).toEqual(now);
    pass(lifetimes.idleMs);
    expect(await useSession(open.members, session.id)).toBe(false);
    expect(await useSession(open.members, newId('ses'))).toBe(false);
  });

  it('ends once by the issuer, for the first reason', async () => {
    const session = await begun();
    await Promise.all([
      endByIssuer(open.members, session.id, 'TOKEN_REUSED'),
      endByIssuer(open.members, session.id, 'TOKEN_REUSED'),
    ]);
    await endByIssuer(open.members, session.id, 'TOKEN_REUSED');
    expect(await told(session.id)).toHaveLength(1);
    expect((await open.members.sessions.find(session.id))?.ended?.reason).toBe('TOKEN_REUSED');
  });

  it('is not used any more by whoever was about to when it ended', async () => {
    const session = await begun();
    const stale = { ...session };
    await endByIssuer(open.members, session.id, 'SIGNED_OUT');
    expect(await open.members.sessions.keepUse(stale)).toBe(false);
    expect((await open.members.sessions.find(session.id))?.ended?.reason).toBe('SIGNED_OUT');
  });

  it('begins for nobody who may not enter', async () => {
    const members = { ...open.members, mayEnter: () => Promise.resolve(false) };
    const who = { personId: newId('per'), clientId: 'web', isRefreshable: true };
    expect(await beginSession(members, who, origin)).toBeUndefined();
    const actor = actorOf({ sub: who.personId, scope: 'account:write' });
    expect(actor.id).toBe(who.personId);
    expect(await members.sessions.page(who.personId, { limit: 10, after: undefined }, now)).toEqual([]);
  });
});
